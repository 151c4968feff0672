"""References in running text: whole lines, what stands in brackets, volume and page of a named work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteparse.records import Reference, ReferenceKind, Span
from quoteparse.references import lexicon
from quoteparse.references.mentions import works_by_author
from quoteparse.references.parser import parse_reference_at
from quoteparse.references.recognition import reference_score
from quoteparse.source import trim

__all__ = ["find_references", "find_references_in"]

_LINE = re.compile(r"[^\r\n]+")
_LONGEST_LINE = 500
_SURE = 0.75
_SHORT = 100  # a pointer on a line of its own: (Holm, Lamps)
_LEAD = re.compile(r"[\s\-–—•*·>]*(?:\[\d{1,4}\]\s*|\(\d{1,3}\)\s+|\d{1,3}[.)]\s+)?[\s\-–—]*")
_BRACKETED = re.compile(r"[(\[]([^()\[\]\r\n]{3,200}(?:\([^()\r\n]{1,60}\)[^()\[\]\r\n]{0,100})?)[)\]]")
_PINPOINT = re.compile(
    r"\b(?:pp?|ch|chap|vol|S|Bd|no)\.\s?[\dIVXLivxl]|\b(?:[Pp]age|[Cc]hapter|[Vv]olume|[Pp]art)\s[\dIVXL]"
)
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_AUTHOR_YEAR = re.compile(
    r"(?P<name>[^\W\d_a-z][\w’'-]+(?:\s(?:and|&)\s[^\W\d_a-z][\w’'-]+|\set al\.?)?),?\s"
    r"(?:1[5-9]|20)\d\d[a-z]?(?:[,:]\s?(?:pp?\.\s?)?\d+(?:[-–]\d+)?)?"
)
_SEE = re.compile(r"(?:(?:see(?: also)?|cf\.|e\.g\.,?|vgl\.|siehe)\s)?", re.IGNORECASE)
_LEADS = frozenset("as in on at from by for and but see while when also according to".split())
_TITLED = re.compile(r"[^\W\d_a-z][\w.’' -]{1,50},\s?[“\"]?(?:The|A|An|On|In|Der|Die|Das|La|Le|Les)?\s?[^\W\d_a-z]")
_VOLUME_AND_PAGE = re.compile(
    r"\s?,\s(?:[Vv]ol(?:ume|\.)\s?(?:\d{1,3}|[IVXL]{1,6})[,.]\s?)?(?:p(?:age|\.)|pp\.)\s?\d{1,4}(?:[-–]\d{1,4})?"
)
_TITLE_BEFORE = re.compile(
    r"(?<![\w’'-])[^\W\d_a-z][\w’'-]*+(?:\s(?:of|the|and|in|on|for|[^\W\d_a-z][\w’'-]*+)){0,8}\Z"
)
_LONGEST_TITLE = 120


def find_references(text: str) -> list[Reference]:
    """Every reference in running *text*, in order; prose is left alone.

    >>> [found.raw for found in find_references("So it was (Ash, The Bees of Oslo, p. 12), and so it stayed.")]
    ['Ash, The Bees of Oslo, p. 12']
    """
    return find_references_in(text, Span(0, len(text)))


def find_references_in(text: str, span: Span) -> list[Reference]:
    """Every reference in the stretch *span* of *text*; spans point into *text*."""
    found: list[Reference] = []
    for line in _LINE.finditer(text, span.start, span.end):
        whole = _whole_line(text, line.start(), line.end())
        if whole is not None and _is_borne_out(reference := parse_reference_at(text, whole)):
            found.append(reference)
            continue
        for part, kind in sorted(_inside(text, line.start(), line.end()), key=_from_the_front):
            if not found or found[-1].span.end <= part.start:
                found.append(parse_reference_at(text, part, kind=kind))
    return found


def _from_the_front(part: tuple[Span, ReferenceKind | None]) -> tuple[int, int]:
    return part[0].start, -part[0].end


def _whole_line(text: str, start: int, end: int) -> Span | None:
    """The reference that a whole line is, without what leads it in and without its final stop."""
    if end - start > _LONGEST_LINE:
        return None
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    while start < end and text[end - 1].isspace():
        end -= 1
    if (
        start < end
        and text[start] in "(["
        and text[end - 1] in ")]"
        and not any(c in "()[]" for c in text[start + 1 : end - 1])
    ):
        start, end = start + 1, end - 1
        if _TITLED.match(text, start, end) and end - start < _SHORT and text.count(",", start, end) == 1:
            return Span(start, end)
    if reference_score(text[start:end]) < _SURE:
        return None
    return Span(start, end - 1) if _stops(text, start, end) else Span(start, end)


def _is_borne_out(reference: Reference) -> bool:
    """Whether what looked like a reference says enough as one: a year alone dates a sentence as well."""
    people = reference.authors or reference.editors or reference.translators
    where = reference.publisher or reference.place or reference.container_title or reference.url
    said = (people, where, reference.locator, reference.issued, reference.volume)
    return reference.kind in ("ibid", "short") or sum(map(bool, said)) >= 2


def _stops(text: str, start: int, end: int) -> bool:
    """Whether the line ends in a period that ends no abbreviation."""
    if text[end - 1] != ".":
        return False
    last = text[start : end - 1].rpartition(" ")[2].casefold()
    return last not in lexicon.abbreviations() and last not in ("ibid", "cit", "ff", "f", "al") and "." not in last


def _inside(text: str, start: int, end: int) -> Iterator[tuple[Span, ReferenceKind | None]]:
    """The references that a line of prose holds."""
    for bracket in _BRACKETED.finditer(text, start, end):
        inner = trim(text, *bracket.span(1))
        inner = Span(inner.start + len(_SEE.match(text[inner.start : inner.end])[0]), inner.end)  # type: ignore[index]
        if (kind := _bracketed(inner.of(text))) is not None:
            yield inner, kind[0]
    for named in works_by_author(text, start, end):
        yield named, "in-text"
    for pinpoint in _VOLUME_AND_PAGE.finditer(text, start, end):
        title = _TITLE_BEFORE.search(text, max(start, pinpoint.start() - _LONGEST_TITLE), pinpoint.start())
        first = _without_lead(text, title.start(), title.end()) if title else pinpoint.start()
        if first < pinpoint.start():
            yield Span(first, pinpoint.end()), "short"


def _without_lead(text: str, start: int, end: int) -> int:
    """Where a title begins behind words that lead in to it: “As”, “In”, “According to”."""
    while start < end:
        word = text[start:end].split(" ", 1)[0]
        if word.casefold() not in _LEADS:
            break
        start += len(word) + 1
    return start


def _bracketed(inner: str) -> tuple[ReferenceKind | None] | None:
    """Whether what stands in brackets is a reference, and of which kind where that is plain."""
    if _ibid(inner):
        return ("ibid",)
    named = _AUTHOR_YEAR.fullmatch(inner)
    if named:
        folded = named["name"].casefold()
        plain = folded not in lexicon.places() and folded not in lexicon.regions()
        return (
            ("short",) if plain and "MONTH" not in _terminals(folded) and "SEASON" not in _terminals(folded) else None
        )
    if not _TITLED.match(inner):
        return None
    if _PINPOINT.search(inner) or (_YEAR.search(inner) and reference_score(inner) >= _SURE):
        return (None,)
    return None


def _ibid(inner: str) -> bool:
    return inner[:5].casefold() in ("ibid.", "ibid,", "ibid", "ebd.", "ebd. ") or inner[:8].casefold() == "op. cit."


def _terminals(word: str) -> tuple[str, ...]:
    return tuple(t for _, terminals in lexicon.phrases_by_first_word().get(word, ()) for t in terminals)
