"""The texts that a document holds one after the other, each with its header."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from quoteparse.boilerplate import is_site_furniture
from quoteparse.headers import read_header
from quoteparse.headers.roles import HeaderRole
from quoteparse.records import Article, Block, Span
from quoteparse.source import Source

__all__ = ["read_articles"]

_FURNITURE = frozenset({"space", "boilerplate"})
_ENDS_A_PAGE = 2
_NEAR = 24
_LONG = 80


def read_articles(source: Source, blocks: Sequence[Block], fields: Mapping[str, HeaderRole]) -> tuple[Article, ...]:
    """Every text in *blocks*, which tile *source*, in order; most documents hold one, an empty one none.

    A text begins where the format says so (``begins_article``), at a title under the furniture that closes a page of a
    site, such as a comment form, and at a title that comes again with the same paragraph under it. *fields* says what
    labels of a header mean, as for `read_header`.

    >>> text = "The Lamp\\n\\nIt burned.\\n\\nThe Oil\\n\\nIt ran out."
    >>> title = [Block(kind="heading", span=Span(0, 8)), Block(kind="prose", span=Span(10, 20))]
    >>> title += [Block(kind="heading", span=Span(22, 29), begins_article=True), Block(kind="prose", span=Span(31, 42))]
    >>> [(article.title, article.span.start) for article in read_articles(Source(text), title, {})]
    [('The Lamp', 0), ('The Oil', 22)]
    """
    return tuple(_article(source, group, fields) for group in _cut(source.text, blocks))


def _cut(text: str, blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """The blocks of each text; what stands above the first title belongs to the first one, if it says nothing."""
    first = 0
    for at in _beginnings(text, blocks):
        if any(block.kind not in _FURNITURE for block in blocks[first:at]):
            yield blocks[first:at]
            first = at
    if any(block.kind != "space" for block in blocks[first:]):
        yield blocks[first:]


def _beginnings(text: str, blocks: Sequence[Block]) -> Iterator[int]:
    furniture = 0
    titled: set[tuple[str, str]] = set()
    for at, block in enumerate(blocks):
        comes_again = block.kind == "heading" and _comes_again(text, blocks, at, titled)
        if block.begins_article or comes_again or (block.kind == "heading" and furniture >= _ENDS_A_PAGE):
            yield at
        if block.kind == "boilerplate":
            furniture += is_site_furniture(block.span.of(text))
        elif block.kind != "space":
            furniture = 0


def _comes_again(text: str, blocks: Sequence[Block], at: int, titled: set[tuple[str, str]]) -> bool:
    """Whether the title at *at*, with the paragraph under it, is among the *titled*, to which it is added."""
    below = (block for block in islice(blocks, at + 1, at + 1 + _NEAR) if block.kind in ("prose", "quotation"))
    paragraph = next((block for block in below if block.span.end - block.span.start >= _LONG), None)
    if paragraph is None:
        return False
    title = blocks[at].span.of(text), paragraph.span.of(text)
    again = title in titled
    titled.add(title)
    return again


def _article(source: Source, blocks: Sequence[Block], fields: Mapping[str, HeaderRole]) -> Article:
    stated = [block.span for block in blocks if block.kind != "space"]
    header = read_header(source, blocks, fields)
    title = header.title if header else None
    if title is None and (first := next((block for block in blocks if block.kind not in _FURNITURE), None)):
        title = " ".join(first.span.of(source.text).split()) if first.kind == "heading" else None
    return Article(span=Span(stated[0].start, stated[-1].end), title=title, header=header)
