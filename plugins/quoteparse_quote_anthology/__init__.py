"""Collections of passages, each closed by a line that says where it comes from."""

from __future__ import annotations

from collections.abc import Iterable

from quoteparse.plugin import DocumentFormat, hookimpl

__all__ = ["quoteparse_formats"]


@hookimpl
def quoteparse_formats() -> Iterable[DocumentFormat]:
    """The format ``quote-anthology``."""
    from quoteparse_quote_anthology.format import FORMAT

    return (FORMAT,)
