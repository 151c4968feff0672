"""The header of an article: title, authors, dates, source, and every line with a label."""

from __future__ import annotations

from quoteparse.headers.read import read_header

__all__ = ["read_header"]
