"""The format of essays that quote in their running text."""

from __future__ import annotations

from collections.abc import Iterable

from quoteparse.plugin import DocumentFormat, hookimpl

__all__ = ["quoteparse_formats"]


@hookimpl
def quoteparse_formats() -> Iterable[DocumentFormat]:
    """The format that this plugin gives."""
    from quoteparse_essay.format import FORMAT

    return [FORMAT]
