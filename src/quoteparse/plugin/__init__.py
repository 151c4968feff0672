"""All that the author of a format imports."""

from __future__ import annotations

from quoteparse.boilerplate import furniture_of
from quoteparse.layout import split_body
from quoteparse.plugin.contract import AttributionPattern, DocumentFormat, HeaderRole
from quoteparse.plugin.hookspecs import hookimpl
from quoteparse.records import Block, Detection, Document, Span
from quoteparse.references.finding.recognition import reference_score
from quoteparse.source import Source

__all__ = [
    "AttributionPattern",
    "Block",
    "Detection",
    "Document",
    "DocumentFormat",
    "HeaderRole",
    "Source",
    "Span",
    "furniture_of",
    "hookimpl",
    "reference_score",
    "split_body",
]
