"""One reference, from its text to a record."""

from __future__ import annotations

from quoteparse.records import Reference, ReferenceKind, Span

__all__ = ["parse_reference", "parse_reference_at"]


def parse_reference(text: str) -> Reference:
    """Read *text* as one reference. Never raises on a ``str``."""
    return parse_reference_at(text, Span(0, len(text)))


def parse_reference_at(text: str, span: Span, *, kind: ReferenceKind | None = None) -> Reference:
    """Read the stretch *span* of *text* as one reference; all spans of the record point into *text*."""
    return Reference(raw=span.of(text), span=span, kind=kind or "full")
