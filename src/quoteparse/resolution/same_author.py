"""References whose author is the one of the reference before: “Ders., Wachs und Honig”, “———. Wax and Honey”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from quoteparse.records import FrozenMap, Name, Reference, Span
from quoteparse.references import parse_reference
from quoteparse.resolution.names import families, may_be_one
from quoteparse.resolution.pointers import pointer_of, same_author

__all__ = ["with_authors"]

_NOBODY = Name(same=True)  # the word for an author, before it is looked up who that is


def with_authors(references: Iterable[Reference]) -> Iterator[Reference]:
    """*references*, in text order, without links, and each with its authors where *idem* or a dash stands for them.

    Such a one has then the ``authors`` of the reference before, marked as ``same``; ``spans["author"]`` is where the
    word for them stands.

    >>> lund, idem = with_authors([parse_reference("Lund, Ida. Ice. Oslo: Nord, 1900"), parse_reference("Idem, Fog")])
    >>> str(idem.authors[0]), idem.title, idem.spans["author"][0].of(idem.raw)
    ('Ida Lund', 'Fog', 'Idem')
    """
    before: tuple[Name, ...] = ()
    known = _FullNames()
    for reference in references:
        if reference.refers_to is not None:
            reference = evolve(reference, refers_to=None)
        word = same_author(reference)
        if word is not None and before:
            reference = _by(known.of(before), reference, word)
        named = reference.authors or reference.editors
        if named or pointer_of(reference) is None:
            before = tuple(evolve(name, same=True) for name in named if name != _NOBODY)
            known.add(before)
        yield reference


class _FullNames:
    """Whom family names stand for, where these were given with others before."""

    def __init__(self) -> None:
        self._by_families: dict[tuple[str, ...], tuple[Name, ...]] = {}

    def add(self, names: tuple[Name, ...]) -> None:
        if all(name.given or name.literal for name in names):
            known = self._by_families.setdefault(tuple(families(names)), names)
            if not all(map(may_be_one, known, names)):
                self._by_families[tuple(families(names))] = ()  # of two people of one name neither is meant

    def of(self, names: tuple[Name, ...]) -> tuple[Name, ...]:
        if any(name.given for name in names):
            return names
        return self._by_families.get(tuple(families(names))) or names


def _by(authors: tuple[Name, ...], reference: Reference, word: Span) -> Reference:
    """*reference* with *authors* for the *word* that stands for them."""
    where = word.shift(reference.span.start)
    read_as_author = any(span in where for span in reference.spans.get("author", ())[:1])
    if any(span in where for span in reference.spans.get("title", ())):
        reference = evolve(reference, title=None, spans=_without(reference, "title"))
    elif reference.kind == "ibid" and not reference.authors:
        return reference  # nothing but a page follows: “Id., p. 12” is what was cited there
    elif not read_as_author and (reference.kind == "ibid" or not reference.title):
        reference = _reread(authors, reference, word)
    return evolve(
        reference, authors=authors, spans=FrozenMap({"author": (where,), **_without(reference, "author", "editor")})
    )


def _without(reference: Reference, *variables: str) -> FrozenMap[tuple[Span, ...]]:
    return FrozenMap({variable: spans for variable, spans in reference.spans.items() if variable not in variables})


def _reread(authors: tuple[Name, ...], reference: Reference, word: Span) -> Reference:
    """*reference* as it reads with a name in place of the word that stands for one."""
    name = authors[0].family or authors[0].literal or authors[0].given or ""
    by = len(name) - (word.end - word.start)
    read = parse_reference(name + reference.raw[word.end :])
    at = reference.span.start
    spans = {
        variable: tuple(
            Span(max(span.start - by, 0), span.end - by).shift(at) for span in found if span.end > len(name)
        )
        for variable, found in read.spans.items()
    }
    return evolve(
        read,
        raw=reference.raw,
        span=reference.span,
        spans=FrozenMap({variable: found for variable, found in spans.items() if found}),
        alternatives=(),
    )
