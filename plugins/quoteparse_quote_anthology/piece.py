"""One or more lines of one paragraph that have the same task."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from quoteparse.records import Span

__all__ = ["Piece", "PieceKind"]

PieceKind = Literal["text", "closing", "opening", "parting", "title", "short", "caps", "boilerplate", "skip"]


@frozen
class Piece:
    """A stretch of an anthology.

    ``closing`` and ``opening`` name the source of the text above and below; with ``parting``, a number or a mark on a
    line of its own, another passage begins. ``short`` is a title in small letters, if it is one.
    """

    kind: PieceKind
    span: Span
    attached: bool = False
    """A closing line right under its passage."""
    begins: bool = False
    """A text that a number or a bullet marks as the beginning of a passage."""
