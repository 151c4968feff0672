"""From the blocks that a format recognised to blocks that tile the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from quoteparse.boilerplate import furniture_of
from quoteparse.records import Block, Span
from quoteparse.source import Source, trim

__all__ = ["tile", "without_marks"]


def tile(source: Source, blocks: Iterable[Block]) -> Iterator[Block]:
    """*blocks*, with every gap between them filled: white space as ``space``, furniture as ``boilerplate``, each other
    paragraph as ``prose``.

    *blocks* must be in order and must not overlap. An empty text has no blocks.

    >>> [block.kind for block in tile(Source("Bees.\\n\\nBy Ann Hive"), [Block(kind="heading", span=Span(0, 5))])]
    ['heading', 'space', 'prose']
    """
    at = 0
    for block in blocks:
        if at < block.span.start:
            yield from _fill(source, at, block.span.start)
        yield block
        at = block.span.end
    if at < len(source.text):
        yield from _fill(source, at, len(source.text))


def _fill(source: Source, start: int, end: int) -> Iterator[Block]:
    at = start
    for stretch in _paragraphs_in(source, start, end):
        if at < stretch.start:
            yield Block(kind="space", span=Span(at, stretch.start))
        yield Block(kind="boilerplate" if furniture_of(source).covers(stretch) else "prose", span=stretch)
        at = stretch.end
    if at < end:
        yield Block(kind="space", span=Span(at, end))


def _paragraphs_in(source: Source, start: int, end: int) -> Iterator[Span]:
    """What ``[start:end]`` holds of each paragraph, without the white space around it."""
    words = trim(source.text, start, end)
    if words.start == words.end:
        return
    paragraphs = source.paragraphs
    first = max(0, bisect_right(paragraphs, words.start, key=lambda lines: lines[0].start) - 1)
    for number in range(first, len(paragraphs)):
        lines = paragraphs[number]
        if lines[0].start >= words.end:
            return
        stretch = trim(source.text, max(words.start, lines[0].start), min(words.end, lines[-1].end))
        if stretch.start < stretch.end:
            yield stretch


def without_marks(source: Source, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """*blocks* without the space between them and the marks on their lines ("> …"), which a format leaves out.

    >>> text = "> Bees.\\n@ Ann Hive"
    >>> said = [Block(kind="quotation", span=Span(2, 7)), Block(kind="attribution", span=Span(10, 18))]
    >>> [block.kind for block in without_marks(Source(text), tuple(tile(Source(text), said)))]
    ['quotation', 'attribution']
    """
    stated = [block for block in blocks if block.kind != "space"]
    return tuple(block for number, block in enumerate(stated) if not _is_mark(source.text, stated, number))


def _is_mark(text: str, stated: Sequence[Block], number: int) -> bool:
    block = stated[number]
    if block.kind != "prose" or any(map(str.isalnum, block.span.of(text))):
        return False
    beside = [stated[n] for n in (number - 1, number + 1) if 0 <= n < len(stated) and stated[n].kind != "prose"]
    gaps = (text[min(block.span.end, other.span.end) : max(block.span.start, other.span.start)] for other in beside)
    # Three stars on a line of their own part what stands above from what stands below.
    return any("\n" not in gap and "\r" not in gap for gap in gaps)
