"""quoteparse: plain text that quotes and cites, as typed records."""

from __future__ import annotations

from quoteparse.export.csl import to_csl
from quoteparse.pipeline import detect, formats, parse, parse_file
from quoteparse.records import (
    Article,
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
    NumberRange,
    Quotation,
    Reference,
    Span,
    Variant,
    Work,
)
from quoteparse.references import find_references, parse_reference

__all__ = [
    "Article",
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
    "NumberRange",
    "Quotation",
    "Reference",
    "Span",
    "Variant",
    "Work",
    "detect",
    "find_references",
    "formats",
    "parse",
    "parse_file",
    "parse_reference",
    "to_csl",
]
