"""The boilerplate of a document: whole blocks, and the page numbers that a scan left inside what is quoted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteparse.boilerplate.lines import is_page_number
from quoteparse.records import Block, Span
from quoteparse.source import Source

__all__ = ["read_boilerplate"]


def read_boilerplate(source: Source, blocks: Sequence[Block]) -> tuple[Span, ...]:
    """Every stretch of *source* that is boilerplate, in order.

    A quotation goes on over the number of a page; the number is told apart from its words here.

    >>> text = "The lamp was\\n- 12 -\\nnever dark."
    >>> read_boilerplate(Source(text), [Block(kind="quotation", span=Span(0, len(text)))])
    (Span(start=13, end=19),)
    """
    return tuple(_spans(source, blocks))


def _spans(source: Source, blocks: Sequence[Block]) -> Iterator[Span]:
    numbers = list(_page_numbers(source))
    at = 0
    for block in blocks:
        while at < len(numbers) and numbers[at].start < block.span.start:
            at += 1
        if block.kind == "boilerplate":
            yield block.span
        elif block.kind in ("quotation", "prose"):
            while at < len(numbers) and numbers[at].end <= block.span.end:
                yield numbers[at]
                at += 1


def _page_numbers(source: Source) -> Iterator[Span]:
    for line in source.lines:
        if line.end - line.start < 20:
            words = line.of(source.text)
            # A bare number may be all that a wrapped line has.
            if not words.isdigit() and is_page_number(words):
                yield line
