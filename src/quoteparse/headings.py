"""The headings of a document, from the blocks that hold them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoteparse.records import Block, Heading, Span
from quoteparse.source import Source, trim

__all__ = ["read_headings"]

_BUTTON = re.compile(
    r"\[ ?(?:edit(?: source| \| edit source)?|Bearbeiten|modifier(?: le code)?|editar|править) ?\]\s*\Z"
)


def read_headings(source: Source, blocks: Sequence[Block]) -> tuple[Heading, ...]:
    """Every heading, in order; its text is as it stands, a line break inside it included.

    >>> read_headings(Source("The Lamp\\n\\nIt burned."), [Block(kind="heading", span=Span(0, 8))])[0].text
    'The Lamp'
    """
    return tuple(
        Heading(text=span.of(source.text), span=span, level=block.level)
        for block in blocks
        if block.kind == "heading" and (span := _words(source.text, block.span)).start < span.end
    )


def _words(text: str, span: Span) -> Span:
    """The heading without white space, and without the button that a wiki has behind it: “Early life[edit]”."""
    button = _BUTTON.search(text, max(span.start, span.end - 30), span.end)
    return trim(text, span.start, button.start() if button else span.end)
