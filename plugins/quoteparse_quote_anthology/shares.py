"""What share of the passages is alike, from which it follows how the others are read."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from quoteparse.plugin import reference_score
from quoteparse.records import Span
from quoteparse_quote_anthology.entries import words_of
from quoteparse_quote_anthology.marks import is_closed, is_opened
from quoteparse_quote_anthology.piece import Piece

__all__ = ["every_passage_is_closed", "passages_are_marked"]

_CLOSED = 0.95
_CLOSED_BY_WORKS = 0.5
_INDENT = 80
_FULL = 0.6
_JUDGED = 60
_MARKED = 0.6


def every_passage_is_closed(text: str, found: Sequence[Piece]) -> bool:
    """Whether a paragraph without a closing line can only be part of the passage below it.

    Between two references there is hardly anything else; other manners leave room for passages of nobody, and where
    signatures run in, each paragraph is a passage.
    """
    closings = [piece.span for piece in found if piece.kind == "closing"][:_JUDGED]
    if 2 * sum(_names_a_work(words_of(text, span.start, span.end)) for span in closings) > len(closings):
        return _closed_share(found) > _CLOSED_BY_WORKS
    return 2 * sum(_begins_line(text, span) for span in closings) > len(closings) and _closed_share(found) > _CLOSED


def _names_a_work(closing: str) -> bool:
    return reference_score(closing) > _FULL or (closing[0] in "([" and any(map(str.isdigit, closing)))


def _begins_line(text: str, span: Span) -> bool:
    return not text[max(0, span.start - _INDENT) : span.start].rpartition("\n")[2].strip()


def _closed_share(found: Sequence[Piece]) -> float:
    """How many of the paragraphs that come before a closing line are the one that it closes."""
    closed = loose = waiting = 0
    for piece in found:
        if piece.kind == "text":
            waiting += 1
        elif piece.kind == "closing" and waiting:
            closed += 1
            # A closing line in its own paragraph may close several.
            loose += waiting - 1 if piece.attached else 0
            waiting = 0
        elif piece.kind in ("caps", "title", "short"):
            waiting = 0
    return closed / (closed + loose) if closed else 0.0


def passages_are_marked(text: str, found: Sequence[Piece]) -> bool:
    """Whether most passages stand in quotation marks."""
    closed = marked = 0
    for piece, following in pairwise(found):
        if piece.kind == "text" and following.kind == "closing":
            closed += 1
            marked += is_closed(text, piece.span) and is_opened(text, piece.span)
    return marked > _MARKED * closed
