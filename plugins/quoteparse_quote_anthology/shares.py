"""What share of the passages is alike, from which it follows how the others are read."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from quoteparse.plugin import reference_score
from quoteparse_quote_anthology.entries import words_of
from quoteparse_quote_anthology.marks import is_closed, is_opened
from quoteparse_quote_anthology.piece import Piece

__all__ = ["every_passage_is_closed", "passages_are_marked"]

_CLOSED = 0.95
_CLOSED_BY_REFERENCES = 0.5
_FULL = 0.6
_JUDGED = 60
_MARKED = 0.6


def every_passage_is_closed(text: str, found: Sequence[Piece]) -> bool:
    """Whether a paragraph without a closing line can only be part of the passage below it.

    Between two full references there is hardly anything else; other manners leave room for passages of nobody.
    """
    return _closed_share(found) > (_CLOSED_BY_REFERENCES if _by_references(text, found) else _CLOSED)


def _by_references(text: str, found: Sequence[Piece]) -> bool:
    closings = [words_of(text, piece.span.start, piece.span.end) for piece in found if piece.kind == "closing"][
        :_JUDGED
    ]
    return 2 * sum(reference_score(line) > _FULL for line in closings) > len(closings)


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
        elif piece.kind in ("caps", "title"):
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
