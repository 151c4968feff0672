"""References in running text."""

from __future__ import annotations

from quoteparse.records import Reference, Span

__all__ = ["find_references", "find_references_in"]


def find_references(text: str) -> list[Reference]:
    """Every reference in running *text*, in order."""
    return find_references_in(text, Span(0, len(text)))


def find_references_in(text: str, span: Span) -> list[Reference]:
    """Every reference in the stretch *span* of *text*; spans point into *text*."""
    return []
