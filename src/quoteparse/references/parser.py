"""One reference, from its text to a record: pieces → readings → tree → fields → Reference."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import islice

from attrs import define, evolve, field, fields

from quoteparse.records import FrozenMap, Locator, Reference, ReferenceKind, Span
from quoteparse.references.fields import Fields, fields_of
from quoteparse.references.grammar import tree
from quoteparse.references.kinds import csl_type, kind_of
from quoteparse.references.locators import locator_of
from quoteparse.references.pieces import Piece, cut
from quoteparse.references.readings import Reading, calibrated, readings

__all__ = ["parse_reference", "parse_reference_at"]

_LONGEST = 4_000  # code points that are read; what stands behind is residue
_SURE = 0.9  # a reading less sure than this is shown with others
_POOR = 0.05  # and one less sure than this is not shown
_LOOKED_AT, _ALTERNATIVES = 8, 3
_MANY = 80  # pieces; beyond them nobody compares readings
_PAGE_AT_END = re.compile(r"\b(?:pp?|S)\.\s?(\d{1,5}(?:\s?[-–—]\s?\d{1,5})?)(?=\.?\s*\Z)")
_PLACED = frozenset(("raw", "span", "kind", "spans", "locator", "alternatives"))  # what depends on where it stands
_FIELDS = tuple(each.name for each in fields(Reference) if each.name not in _PLACED)
_QUOTES = "“”„«»\"‘’'‹›"


def parse_reference(text: str) -> Reference:
    """Read *text* as one reference. Never raises on a ``str``.

    >>> found = parse_reference("Ash, Tom R. On Bees. Oslo: Hive Press, 1904, p. 12")
    >>> str(found.authors[0]), found.title, found.publisher, found.locator.value
    ('Tom R. Ash', 'On Bees', 'Hive Press', '12')
    """
    return parse_reference_at(text, Span(0, len(text)))


def parse_reference_at(text: str, span: Span, *, kind: ReferenceKind | None = None) -> Reference:
    """Read the stretch *span* of *text* as one reference; all spans of the record point into *text*.

    *kind* says what the reference is where its surroundings tell (a source line, say).
    """
    raw = text[span.start : span.end]
    at_end = _PAGE_AT_END.search(raw, max(0, len(raw) - 40))
    if at_end is not None:
        # Most references of a document cite a few works again and again: the work is read once.
        first, last = at_end.span(1)
        known = _read(raw[:first] + "1" + raw[last:])
        if known.ends_with_page(first):
            return known.placed(raw, span, kind, first, at_end[1])
    return _read(raw).placed(raw, span, kind, len(raw), "1")


@define
class _Known:
    """A reference that was read once, to be placed wherever it stands, with whatever page it ends with there."""

    reference: Reference
    others: tuple[_Known, ...] = ()
    make: partial[Reference] = field(init=False)  # all that is the same wherever it stands
    reach: dict[str, int] = field(init=False)  # variable → where the last of its spans ends

    def __attrs_post_init__(self) -> None:
        self.reach = {variable: max([s.end for s in at]) for variable, at in self.reference.spans.items()}
        said = {name: getattr(self.reference, name) for name in _FIELDS}
        self.make = partial(Reference, **said)

    def ends_with_page(self, first: int) -> bool:
        """Whether the number at *first* was read as the one page that the reference points at."""
        return self.reference.spans.get("page", ())[:1] == (Span(first, first + 1),)

    def placed(self, raw: str, span: Span, kind: ReferenceKind | None, page: int, value: str) -> Reference:
        """The reference where it stands, with the page *value* where it was read with a page of one character."""
        known, by, longer = self.reference, span.start, len(value) - 1
        behind = by + longer
        spans = {
            variable: at
            if not by and self.reach[variable] <= page
            else tuple(
                [
                    Span(s.start + (behind if s.start > page else by), s.end + (behind if s.end > page else by))
                    for s in at
                ]
            )
            for variable, at in known.spans.items()
        }
        # A reading that takes the number for something else would say "1" where the text says more.
        others = [o for o in self.others if page == len(raw) or o.ends_with_page(page)] if self.others else ()
        return self.make(
            raw=raw,
            span=span,
            kind=kind or known.kind,
            spans=FrozenMap(spans),
            locator=locator_of("page", value) if page < len(raw) else known.locator,
            alternatives=tuple([other.placed(raw, span, kind, page, value) for other in others]),
        )


@lru_cache(maxsize=4_096)
def _read(raw: str) -> _Known:
    pieces = cut(raw[:_LONGEST])
    lattice = readings(pieces)
    best = lattice.best() if pieces else None
    if best is None:
        return _Known(_reference(raw, Fields(), 0.0))
    read = partial(_as_reference, raw, pieces)
    if calibrated(best.confidence) >= _SURE or len(pieces) > _MANY:
        return _Known(read(best))
    # Readings that differ in nothing that is said are one: the first of them stands for all, with the share of all.
    shares: dict[Reference, float] = {}
    for reading in islice(lattice.best_first(), _LOOKED_AT):
        said = evolve(read(reading), confidence=0.0)
        shares[said] = shares.get(said, 0.0) + reading.confidence
    ranked = sorted(shares.items(), key=lambda item: -item[1])
    first, *others = [_Known(evolve(said, confidence=round(calibrated(min(share, 1.0)), 4))) for said, share in ranked]
    shown = [other for other in others if other.reference.confidence >= _POOR]
    return _Known(first.reference, tuple(shown[:_ALTERNATIVES]) if first.reference.confidence < _SURE else ())


def _as_reference(raw: str, pieces: Sequence[Piece], reading: Reading) -> Reference:
    found = fields_of(raw, pieces, tree(reading.terminals))
    return _reference(raw, found, calibrated(reading.confidence))


def _reference(raw: str, found: Fields, confidence: float) -> Reference:
    texts, names = found.texts, found.names
    if len(raw) > _LONGEST:
        found.spans.setdefault("residue", []).append(Span(_LONGEST, len(raw)))
    title = found.spans.get("title")
    quoted = bool(title) and raw[max(0, title[0].start - 1) : title[0].start] in tuple(_QUOTES) if title else False
    return Reference(
        raw=raw,
        span=Span(0, len(raw)),
        kind=kind_of(found),
        type=csl_type(found, title_quoted=quoted),
        authors=tuple(names.get("author", ())),
        editors=tuple(names.get("editor", ())),
        translators=tuple(names.get("translator", ())),
        recipients=tuple(names.get("recipient", ())),
        interviewers=tuple(names.get("interviewer", ())),
        directors=tuple(names.get("director", ())),
        title=texts.get("title"),
        container_title=texts.get("container-title"),
        collection_title=texts.get("collection-title"),
        reviewed_title=texts.get("reviewed-title"),
        place=texts.get("publisher-place"),
        publisher=texts.get("publisher"),
        issued=found.issued,
        original_date=found.original_date,
        volume=texts.get("volume"),
        issue=texts.get("issue"),
        edition=texts.get("edition"),
        part=texts.get("part-number"),
        page=_extent(found.locators),
        locator=_pinpoint(found.locators),
        url=texts.get("URL"),
        doi=texts.get("DOI"),
        isbn=texts.get("ISBN"),
        accessed=found.accessed,
        archive=texts.get("archive"),
        archive_location=texts.get("archive_location"),
        genre=texts.get("genre"),
        number=texts.get("number"),
        event_title=texts.get("event-title"),
        note=texts.get("note"),
        spans=FrozenMap({variable: tuple(spans) for variable, spans in found.spans.items()}),
        confidence=round(confidence, 4),
    )


def _extent(locators: list[Locator]) -> str | None:
    """The pages that a part of a work takes up, where a pinpoint follows them: “pp. 12–40, here p. 17”."""
    pages = [found for found in locators if found.label == "page"]
    return pages[0].value if len(pages) > 1 and pages[0] != pages[-1] else None


def _pinpoint(locators: list[Locator]) -> Locator | None:
    """The last page where one is given, else the first pinpoint."""
    pages = [found for found in locators if found.label == "page"]
    return pages[-1] if pages else locators[0] if locators else None
