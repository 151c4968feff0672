"""All that the author of a format imports."""

from __future__ import annotations

from quoteparse.layout import split_body
from quoteparse.plugin.contract import AttributionPattern, DocumentFormat, HeaderRole
from quoteparse.plugin.hookspecs import hookimpl
from quoteparse.records import Block, Detection, Document, Span
from quoteparse.references.finding.bibliographies import heads_bibliography
from quoteparse.references.finding.recognition import reference_score
from quoteparse.references.names import name_of
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
    "heads_bibliography",
    "hookimpl",
    "name_of",
    "reference_score",
    "split_body",
]
