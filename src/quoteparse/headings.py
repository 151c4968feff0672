"""The headings of a document, from the blocks that hold them."""

from __future__ import annotations

from collections.abc import Sequence

from quoteparse.records import Block, Heading
from quoteparse.source import Source, trim

__all__ = ["read_headings"]


def read_headings(source: Source, blocks: Sequence[Block]) -> tuple[Heading, ...]:
    """Every heading, in order; its text is as it stands, a line break inside it included.

    >>> from quoteparse.records import Span
    >>> read_headings(Source("The Lamp\\n\\nIt burned."), [Block(kind="heading", span=Span(0, 8))])[0].text
    'The Lamp'
    """
    return tuple(
        Heading(text=span.of(source.text), span=span, level=block.level)
        for block in blocks
        if block.kind == "heading" and (span := trim(source.text, block.span.start, block.span.end)).start < span.end
    )
