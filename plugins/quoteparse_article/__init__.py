"""Articles with a header: title, author, date, and lines such as "Source: …" above the text."""

from __future__ import annotations

from collections.abc import Iterable

from quoteparse.plugin import DocumentFormat, hookimpl

__all__ = ["quoteparse_formats"]


@hookimpl
def quoteparse_formats() -> Iterable[DocumentFormat]:
    """The format ``article-with-header``."""
    from quoteparse_article.format import FORMAT

    return (FORMAT,)
