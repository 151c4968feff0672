"""The header of an article: title, authors, dates, source, and every line with a label."""

from __future__ import annotations

from quoteparse.headers.bylines import author_in
from quoteparse.headers.labels import label_at, role_of
from quoteparse.headers.lines import HeaderLine, header_line
from quoteparse.headers.names import has_given_name, is_body, is_name
from quoteparse.headers.read import read_header
from quoteparse.headers.titles import goes_on

__all__ = [
    "HeaderLine",
    "author_in",
    "goes_on",
    "has_given_name",
    "header_line",
    "is_body",
    "is_name",
    "label_at",
    "read_header",
    "role_of",
]
