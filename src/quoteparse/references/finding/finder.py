"""References that nobody marked, in a text of any kind.

What is found follows from where it stands, and each kind of place has its rule in a file of its own:

1. `bibliographies`, `entries`: under a heading such as “References”, each entry, on however many lines it stands.
2. `notes`: in a paragraph that begins with a note's mark, each citation of the note.
3. here: a line, or the lines of a wrapped paragraph, that are a reference as a whole.
4. in the prose that is left: `brackets` (Rose 1995, 12), `narrative` Rose (1995), `mentions` X, the author of Y
   (1995), and `pinpoints` Rose, Origins, p. 12.

They find; what is found the parser takes apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quoteparse.records import Reference, ReferenceKind, Span
from quoteparse.references.finding.bibliographies import without_bibliographies
from quoteparse.references.finding.brackets import bracketed, pairs
from quoteparse.references.finding.cases import cases
from quoteparse.references.finding.entitled import entitled
from quoteparse.references.finding.entries import begins_with_author, cut_entries, looks_like_entry
from quoteparse.references.finding.lines import Line, paragraphs, width_of, wraps
from quoteparse.references.finding.mentions import works_by_author
from quoteparse.references.finding.narrative import narrated
from quoteparse.references.finding.notes import citations, has_border, note_mark, notes, without_stop
from quoteparse.references.finding.pinpoints import pinpointed
from quoteparse.references.finding.recognition import reference_score
from quoteparse.references.finding.signs import LEAD, finite_words, without_lead
from quoteparse.references.parser import parse_reference_at
from quoteparse.source import trim

__all__ = ["find_references", "find_references_in"]

_Found = tuple[Span, ReferenceKind | None]

_BULLET = re.compile(r"\s+[*•·#-]+\s*\Z")
_LONGEST_LINE = 500
_LONGEST_NOTE = 2_000
_MOST_LINES = 6
_WRAPPED = 45  # columns that a line has at least which the margin broke
_SURE = 0.75
_SHORT = 100  # a pointer on a line of its own: (Holm, Lamps)
_LEAD = re.compile(r"[\s\-–—•*·>]*(?:\[\d{1,4}\]\s*|\(\d{1,3}\)\s+|\d{1,3}[.)]\s+)?[\s\-–—]*")
_TITLED = re.compile(r"[^\W\d_a-z][\w.’' -]{1,50},\s?[“\"]?(?:The|A|An|On|In|Der|Die|Das|La|Le|Les)?\s?[^\W\d_a-z]")
_FIRST_WORD = re.compile(r"[^\W\d_][\w’'-]+")


def find_references(text: str) -> list[Reference]:
    """Every reference in *text*, in order and apart from each other; prose is left alone.

    In prose these are citations in brackets and works named with author and year or page; in notes, each of the
    citations; under the heading of a bibliography, each entry. Never raises on a ``str``.

    >>> [found.raw for found in find_references("So it was (Ash, The Bees of Oslo, p. 12), and so it stayed.")]
    ['Ash, The Bees of Oslo, p. 12']
    >>> [found.raw for found in find_references("12. See Ash, Bees, p. 3; Elm, “Fog,” p. 9.")]
    ['Ash, Bees, p. 3', 'Elm, “Fog,” p. 9']
    """
    return find_references_in(text, Span(0, len(text)))


def find_references_in(text: str, span: Span) -> list[Reference]:
    """Every reference in the stretch *span* of *text*; spans point into *text*."""
    running, entries = without_bibliographies(text, list(paragraphs(text, span)))
    known = frozenset(first[0] for entry in entries if (first := _FIRST_WORD.match(text, entry.start, entry.end)))
    found: list[_Found] = [(entry, None) for entry in entries]
    for lines in running:
        found.extend(_of_paragraph(text, lines, known))
    return [parse_reference_at(text, _without_bullet(text, part), kind=kind) for part, kind in _apart(found)]


def _apart(found: Sequence[_Found]) -> Iterator[_Found]:
    """What is *found*, in text order; of two that overlap the first, and of two that begin together the longer."""
    end = 0
    for part, kind in sorted(found, key=lambda one: (one[0].start, -one[0].end)):
        if part.start >= end and part.start < part.end:
            end = part.end
            yield part, kind


def _without_bullet(text: str, span: Span) -> Span:
    """*span* without the bullet of the line below: “…, p. 50.\\n*”."""
    bullet = _BULLET.search(text, max(span.start, span.end - 6), span.end)
    return without_stop(text, Span(span.start, bullet.start())) if bullet else span


def _of_paragraph(text: str, lines: list[Line], known: frozenset[str]) -> Iterator[_Found]:
    if note_mark(text, lines[0].span) is not None:
        for note in notes(text, lines):
            cited = _whole(text, note)
            yield from _with_prose(text, note, cited or citations(text, note)[0], known)
        return
    whole = Span(lines[0].span.start, lines[-1].span.end)
    if len(lines) > 1 and whole.end - whole.start <= _LONGEST_NOTE and LEAD.match(text, whole.start, whole.end):
        cited, nothing_else = citations(text, whole)
        if cited and nothing_else:
            yield from ((one, None) for one in cited)
            return
    prose: list[Line] = []
    for unit in _units(text, lines):
        span = Span(unit[0].span.start, unit[-1].span.end)
        cited = _whole(text, span)
        if cited:
            yield from _of_prose(text, prose, known)
            prose = []
            yield from _with_prose(text, span, cited, known)
        else:
            prose.extend(unit)
    yield from _of_prose(text, prose, known)


def _units(text: str, lines: list[Line]) -> Iterator[list[Line]]:
    """The lines one by one, but those together that are one entry of a list of references, wrapped."""
    if len(lines) == 1:
        yield lines
        return
    width = width_of(lines)
    for entry in cut_entries(text, [lines]) if any(line.indent > lines[0].indent for line in lines) else [lines]:
        if 1 < len(entry) <= _MOST_LINES and _is_wrapped(text, entry, width) and _is_entry(text, entry):
            yield entry
        else:
            yield from ([line] for line in entry)


def _is_wrapped(text: str, lines: Sequence[Line], width: int) -> bool:
    return all(
        before.end >= _WRAPPED and (line.indent > lines[0].indent or wraps(text, before, line, width))
        for before, line in pairwise(lines)
    )


def _is_entry(text: str, lines: Sequence[Line]) -> bool:
    joined = " ".join(line.span.of(text) for line in lines)
    return (
        looks_like_entry(joined)
        and finite_words(joined) < 2
        and reference_score(joined) >= _SURE
        and not any(reference_score(line.span.of(text)) >= _SURE for line in lines[1:])
    )


def _whole(text: str, unit: Span) -> list[Span]:
    """The references that a line, a wrapped entry or a note consists of."""
    if unit.end - unit.start > _LONGEST_NOTE:
        return []
    led = LEAD.match(text, unit.start, unit.end) is not None
    if led or has_border(text, unit):
        cited, _ = citations(text, unit)
        if len(cited) > 1 or (cited and led):
            return cited
    whole = _whole_line(text, without_lead(text, unit).start, unit.end)
    return [whole] if whole is not None and _is_borne_out(parse_reference_at(text, whole)) else []


def _whole_line(text: str, start: int, end: int) -> Span | None:
    """The reference that a whole line is, without what leads it in and without its final stop."""
    if end - start > _LONGEST_LINE:
        return None
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    if (
        start < end
        and text[start] in "(["
        and text[end - 1] in ")]"
        and not any(c in "()[]" for c in text[start + 1 : end - 1])
    ):
        start, end = start + 1, end - 1
        if _TITLED.match(text, start, end) and end - start < _SHORT and text.count(",", start, end) == 1:
            return Span(start, end)
    words = " ".join(text[start:end].split())
    if reference_score(words) < _SURE or (finite_words(words.partition("(")[0]) and not begins_with_author(words)):
        return None
    return without_stop(text, Span(start, end))


def _is_borne_out(reference: Reference) -> bool:
    """Whether what looked like a reference says enough as one: a year alone dates a sentence as well."""
    people = reference.authors or reference.editors or reference.translators
    where = reference.publisher or reference.place or reference.container_title or reference.url
    said = (people, where, reference.locator, reference.issued, reference.volume)
    return reference.kind in ("ibid", "short") or sum(map(bool, said)) >= 2


def _of_prose(text: str, lines: Sequence[Line], known: frozenset[str]) -> Iterator[_Found]:
    if lines:
        yield from _inside(text, lines[0].span.start, lines[-1].span.end, known)


def _with_prose(text: str, note: Span, cited: Sequence[Span], known: frozenset[str]) -> Iterator[_Found]:
    """The citations of a *note* and those that the prose around them holds in brackets."""
    yield from ((one, None) for one in cited)
    at = note.start
    for one in (*cited, Span(note.end, note.end)):
        yield from _inside(text, at, one.start, known)
        at = max(at, one.end)


def _inside(text: str, start: int, end: int, known: frozenset[str]) -> Iterator[_Found]:
    """The references that a stretch of prose holds."""
    for inner in pairs(text, start, end):
        yield from bracketed(text, trim(text, inner.start, inner.end), known)
    for named in works_by_author(text, start, end):
        yield named, "in-text"
    for named in entitled(text, start, end):
        yield named, "in-text"
    for named in cases(text, start, end):
        yield named, "full"
    for named in narrated(text, start, end, known):
        yield named, "in-text"
    for named in pinpointed(text, start, end):
        yield named, "short"
