"""The source behind the words: a citation in brackets, a page, or the mark of a note."""

from __future__ import annotations

import re

from attrs import frozen

from quoteparse.attributions.known import Known
from quoteparse.attributions.lines import bare_line, cites, looks_like_attribution
from quoteparse.attributions.notemarks import is_note_mark
from quoteparse.records import Span

__all__ = ["Cited", "cited_behind"]

_BRACKET = re.compile(r"[.,;]?\s?(?:--|[—–])?[(\[](?!(?:credit|photo|image|see)\b)([^()\[\]]{1,200})[)\]]")
_PAGES = re.compile(r"\d{1,3}(?:\s?[-–]\s?\d{1,3})?(?:,\s?\d{1,3})?")
_BEFORE_CLOSING = 8
_BEHIND_SENTENCE = 12


@frozen
class Cited:
    """A reference beside quoted words, or the note that a mark beside them points to."""

    reference: Span | None = None
    note: Span | None = None

    def __bool__(self) -> bool:
        return self.reference is not None or self.note is not None


def cited_behind(known: Known, words: Span, close: int, end: int) -> Cited:
    """What stands behind the mark at *close* that ends *words*; a note may be marked as far away as *end*."""
    text = known.text
    bracket = _BRACKET.match(text, close + 1, min(len(text), close + 260))
    if bracket and "\n" in text[close + 1 : bracket.start(1)]:
        bracket = None
    inside = known.notes.between(max(words.start, words.end - _BEFORE_CLOSING), words.end)
    note = inside or known.notes.between(close + 1, min(len(text), end + _BEHIND_SENTENCE))
    if bracket is None or (note and is_note_mark(bracket[0].lstrip(".,;"))):
        return Cited(note=note)
    inner = bracket[1]
    if _PAGES.fullmatch(inner) and "(" in bracket[0]:
        return Cited(reference=Span(*bracket.span(1)), note=note)
    if is_note_mark(bracket[0]) or not (cites(inner) or looks_like_attribution(bracket[0].lstrip(".,;-–— "))):
        return Cited(note=note)
    return Cited(reference=bare_line(text, *bracket.span(1)), note=note)
