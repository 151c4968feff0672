"""The source behind the words: a citation in brackets, a page, or the mark of a note."""

from __future__ import annotations

import re

from quoteparse.attributions.known import Known
from quoteparse.attributions.lines import bare_line, cites, looks_like_attribution
from quoteparse.attributions.notemarks import is_note_mark
from quoteparse.records import Span

__all__ = ["cited_behind"]

_BRACKET = re.compile(r"[.,;]?\s{0,2}(?:--|[—–])?[(\[](?!(?:credit|photo|image|see)\b)([^()\[\]]{1,200})[)\]]")
_AT_END = re.compile(r"\s\(([^()\n]{4,160})\)[.;,]?\Z")
_MARK_BELOW = re.compile(r"\s{0,3}(?:\r\n|\r|\n)[ \t]{0,40}(?:\[\d{1,4}\]|[¹²³⁰⁴-⁹]{1,4})(?=\s*(?:\r|\n|\Z))")
_BROKEN = re.compile(r"\n\s*\n|\n(?!\s*(?:--|[—–])?\[)|\r")
_PAGES = re.compile(r"\d{1,3}(?:\s?[-–]\s?\d{1,3})?(?:,\s?\d{1,3})?")
_BEFORE_CLOSING = 8
_BEHIND_SENTENCE = 12


def cited_behind(known: Known, words: Span, close: int, end: int) -> Span | None:
    """The source behind the mark at *close* that ends *words*; a note may be marked as far away as *end*."""
    text = known.text
    bracket = _BRACKET.match(text, close + 1, min(len(text), close + 260))
    if bracket and _BROKEN.search(text, close + 1, bracket.start(1)):
        bracket = None
    if bracket is None and (last := _AT_END.search(text, close + 1, end)) and cites(last[1]):
        bracket = last  # “…,” she wrote to him (Rose 12).
    line = text.find("\n", close + 1, end + _BEHIND_SENTENCE)
    stop = line if line >= 0 else min(len(text), end + _BEHIND_SENTENCE)
    if alone := _MARK_BELOW.match(text, close + 1):
        stop = alone.end()
    note = known.notes.between(max(words.start, words.end - _BEFORE_CLOSING), words.end) or known.notes.between(
        close + 1, stop
    )
    noted = known.notes.cited_in(note) if note else None
    if bracket is None or (note and is_note_mark(bracket[0].lstrip(".,;"))):
        return noted
    inner = bracket[1]
    if _PAGES.fullmatch(inner) and "(" in bracket[0]:
        return Span(*bracket.span(1))
    if is_note_mark(bracket[0]) or not (cites(inner) or looks_like_attribution(bracket[0].lstrip(".,;-–— "))):
        return noted
    return bare_line(text, *bracket.span(1))
