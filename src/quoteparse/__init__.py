"""quoteparse: plain text that quotes and cites, as typed records."""

from __future__ import annotations

from quoteparse.records import (
    Block,
    Date,
    Detection,
    Diagnostic,
    Document,
    FrozenMap,
    Header,
    Heading,
    Locator,
    Name,
    Quotation,
    Reference,
    Span,
)
from quoteparse.references import find_references, parse_reference

__all__ = [
    "Block",
    "Date",
    "Detection",
    "Diagnostic",
    "Document",
    "FrozenMap",
    "Header",
    "Heading",
    "Locator",
    "Name",
    "Quotation",
    "Reference",
    "Span",
    "find_references",
    "parse_reference",
]
