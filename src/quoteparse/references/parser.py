"""One reference, from its text to a record: pieces → best reading → tree → fields → Reference."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import evolve

from quoteparse.records import FrozenMap, Locator, Reference, ReferenceKind, Span
from quoteparse.references.fields import Fields, fields_of
from quoteparse.references.grammar import tree
from quoteparse.references.pieces import cut
from quoteparse.references.readings import best_reading
from quoteparse.references.kinds import csl_type, kind_of

__all__ = ["parse_reference", "parse_reference_at"]

_LONGEST = 4_000  # code points that are read; what stands behind is residue
_PAGE_AT_END = re.compile(r"\b(?:pp?|S)\.\s?(\d{1,5}(?:\s?[-–—]\s?\d{1,5})?)(?=\.?\s*\Z)")
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
    work, page, value = raw, None, ""
    if at_end := _PAGE_AT_END.search(raw, max(0, len(raw) - 40)):
        # Most references of a document cite a few works again and again: the work is read once.
        page, value = at_end.span(1), at_end[1]
        work = raw[: page[0]] + "1" + raw[page[1] :]
    known = _read(work)
    by = span.start
    spans = {variable: tuple(s.shift(by) for s in found) for variable, found in known.spans.items()}
    locator = known.locator
    if page is not None:
        longer = len(value) - 1
        here = Span(page[0] + by, page[1] + by)
        spans = {
            variable: tuple(here if s.start == here.start else _stretch(s, here.start, longer) for s in found)
            for variable, found in spans.items()
        }
        if locator is not None and locator.label == "page":
            locator = Locator("page", re.sub(r"\s?[-–—]\s?", "-", value))
    return evolve(
        known, raw=raw, span=span, kind=kind or known.kind, spans=FrozenMap(spans), locator=locator
    )


def _stretch(span: Span, page: int, longer: int) -> Span:
    """*span* as it stands when the page number that begins at *page* is *longer* characters longer."""
    start = span.start + longer if span.start > page else span.start
    end = span.end + longer if span.end > page else span.end
    return Span(start, end)


@lru_cache(maxsize=4_096)
def _read(raw: str) -> Reference:
    pieces = cut(raw[:_LONGEST])
    reading = best_reading(pieces) if pieces else None
    if reading is None:
        found, confidence = Fields(), 0.0
    else:
        found, confidence = fields_of(raw, pieces, tree(reading.terminals)), reading.confidence
    if len(raw) > _LONGEST:
        found.spans.setdefault("residue", []).append(Span(_LONGEST, len(raw)))
    return _reference(raw, found, confidence)


def _reference(raw: str, found: Fields, confidence: float) -> Reference:
    texts, names = found.texts, found.names
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
        title=texts.get("title"),
        container_title=texts.get("container-title"),
        collection_title=texts.get("collection-title"),
        reviewed_title=texts.get("reviewed-title"),
        place=texts.get("publisher-place"),
        publisher=texts.get("publisher"),
        issued=found.issued,
        volume=texts.get("volume"),
        issue=texts.get("issue"),
        edition=texts.get("edition"),
        part=texts.get("part-number"),
        locator=_pinpoint(found.locators),
        url=texts.get("URL"),
        doi=texts.get("DOI"),
        isbn=texts.get("ISBN"),
        accessed=found.accessed,
        genre=texts.get("genre"),
        note=texts.get("note"),
        spans=FrozenMap({variable: tuple(spans) for variable, spans in found.spans.items()}),
        confidence=round(confidence, 4),
    )


def _pinpoint(locators: list[Locator]) -> Locator | None:
    """The page where one is given, else the first pinpoint."""
    return next((found for found in locators if found.label == "page"), locators[0] if locators else None)
