"""In how many ways a document writes a work: its citations brought together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from attrs import evolve

from quoteparse.records import Name, Reference, Span, Variant, Work
from quoteparse.resolution.pointers import pointer_of
from quoteparse.resolution.works import CitedWork

__all__ = ["work_of", "written"]

_NAMES = {"author": "authors", "editor": "editors", "translator": "translators"}
_TEXTS = {
    "title": "title", "container-title": "container_title", "collection-title": "collection_title",
    "publisher-place": "place", "publisher": "publisher", "edition": "edition", "volume": "volume", "issue": "issue",
}  # fmt: skip
_SAID = ("issued", "translators", "part", "number", "url", "doi", "isbn", "genre", *_NAMES.values(), *_TEXTS.values())

# The label of a pinpoint and what parts it from the field before, at the end of what stands before it.
_BEFORE_PINPOINT = re.compile(r"[\s,.;:(\[]*(?:(?:[^\W\d_]{1,10}|§+)\.?\s*)?\Z")
_LONGEST_LABEL = 20
_DOUBTFUL = 0.5  # confidence; a reading less sure may have taken a field for another
_EDGES = " \t\r\n,;:."
_PAIRS = {")": "(", "]": "["}


def work_of(cited: CitedWork) -> Work:
    """The record of a work that is *cited*."""
    writings: defaultdict[str, list[Reference]] = defaultdict(list)
    for reference in cited.cited:
        if pointer_of(reference) is None:
            writings[written(reference)].append(reference)
    best = _says_most(writings)
    ranked = sorted(writings.items(), key=lambda item: (-len(item[1]), item[1][0].span.start))
    return Work(
        reference=best,
        citations=tuple(cited.cited),
        variants=tuple(
            Variant(text=text, differs=_differences(found[0], best), citations=tuple(found)) for text, found in ranked
        ),
    )


def written(reference: Reference) -> str:
    """How *reference* writes its work: its words on one line, without the pinpoint and what belongs to it.

    >>> from quoteparse.references import parse_reference
    >>> written(parse_reference("Lund, Ida. Keeping Bees. Oslo: Nord, 1936, p. 68"))
    'Lund, Ida. Keeping Bees. Oslo: Nord, 1936'
    """
    raw, start = reference.raw, reference.span.start
    kept, at = [], 0
    for span in _pinpoints(reference):
        first, last = span.start - start, span.end - start
        label = max(at, first - _LONGEST_LABEL)
        kept += [raw[at:label], _BEFORE_PINPOINT.sub("", raw[label:first])]
        at = max(at, last)
    return _tidy(" ".join(("".join(kept) + raw[at:]).split()))


def _pinpoints(reference: Reference) -> list[Span]:
    found = [span for variable in ("page", "locator") for span in reference.spans.get(variable, ())]
    # A note with a number in it is a pinpoint too: “p. 116 of the reprint”.
    notes = reference.spans.get("note", ())
    numbered = [s for s in notes if any(map(str.isdigit, s.shift(-reference.span.start).of(reference.raw)))]
    return sorted(found + numbered)


def _tidy(text: str) -> str:
    """*text* without a mark or a bracket at its end that belonged to what was left out."""
    text = text.strip(_EDGES)
    while text and text[-1] in _PAIRS and text.count(_PAIRS[text[-1]]) < text.count(text[-1]):
        text = text[:-1].rstrip(_EDGES)
    while text and text[-1] in "([":
        text = text[:-1].rstrip(_EDGES)
    return text


def _says_most(writings: Mapping[str, Sequence[Reference]]) -> Reference:
    """The reference with most fields; of several the commonest writing, a sure reading, the first."""
    naming = (
        (sum(bool(getattr(one, name)) for name in _SAID), len(alike), one.confidence > _DOUBTFUL, -one.span.start, one)
        for alike in writings.values()
        for one in alike
        if one.refers_to is None
    )
    return max(naming, key=lambda ranked: ranked[:-1])[-1]


def _differences(one: Reference, other: Reference) -> tuple[str, ...]:
    """The CSL variables that both give, and not in the same words."""
    said, known = _values(one), _values(other)
    named = (
        variable for variable, name in _NAMES.items() if _printed_otherwise(getattr(one, name), getattr(other, name))
    )
    return (*named, *(variable for variable, value in said.items() if variable in known and known[variable] != value))


def _values(reference: Reference) -> dict[str, list[str]]:
    """CSL variable → the words of its value."""
    values = {variable: getattr(reference, name) or "" for variable, name in _TEXTS.items()}
    values["issued"] = reference.issued.raw if reference.issued else ""
    return {variable: value.split() for variable, value in values.items() if value}


def _printed_otherwise(one: Sequence[Name], other: Sequence[Name]) -> bool:
    """Whether both name people, and not in the same words; given names that one leaves out are not counted."""
    if not (one and other) or len(one) != len(other):
        return bool(one and other)
    pairs = (
        (a, b) if a.given and b.given else (evolve(a, given=None), evolve(b, given=None))
        for a, b in zip(one, other, strict=True)
    )
    return any(str(a).split() != str(b).split() for a, b in pairs)
