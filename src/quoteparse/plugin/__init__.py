"""All that the author of a format imports."""

from __future__ import annotations

from quoteparse.boilerplate import furniture_of, is_boilerplate
from quoteparse.headers import (
    HeaderLine,
    author_in,
    goes_on,
    has_given_name,
    header_line,
    is_body,
    is_name,
    label_at,
    role_of,
)
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
    "HeaderLine",
    "HeaderRole",
    "Source",
    "Span",
    "author_in",
    "furniture_of",
    "goes_on",
    "has_given_name",
    "header_line",
    "heads_bibliography",
    "hookimpl",
    "is_body",
    "is_boilerplate",
    "is_name",
    "label_at",
    "name_of",
    "reference_score",
    "role_of",
    "split_body",
]
