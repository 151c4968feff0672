"""The texts that a document holds one after the other, each with its header."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quoteparse.boilerplate import closes_page, is_rule, is_site_furniture
from quoteparse.headers import read_header
from quoteparse.headers.roles import HeaderRole
from quoteparse.records import Article, Block, Span
from quoteparse.source import Source

__all__ = ["read_articles"]

_SAYING = frozenset({"prose", "quotation", "attribution"})
_FURNITURE = frozenset({"space", "boilerplate"})
_ENDS_A_PAGE = 2
_LONG_RULE = 20
_NEAR = 24
_LONG = 80


def read_articles(source: Source, blocks: Sequence[Block], fields: Mapping[str, HeaderRole]) -> tuple[Article, ...]:
    """Every text in *blocks*, which tile *source*, in order; most documents hold one, an empty one none.

    A text begins where the format says so (``begins_article``); at a title under the furniture that closes a page of a
    site, such as a comment form; at titles that rules part from what stands above; and at a title that comes again with
    the same paragraph under it. *fields* says what labels of a header mean, as for `read_header`.

    >>> text = "The Lamp\\n\\nIt burned.\\n\\nThe Oil\\n\\nIt ran out."
    >>> title = [Block(kind="heading", span=Span(0, 8)), Block(kind="prose", span=Span(10, 20))]
    >>> title += [Block(kind="heading", span=Span(22, 29), begins_article=True), Block(kind="prose", span=Span(31, 42))]
    >>> [(article.title, article.span.start) for article in read_articles(Source(text), title, {})]
    [('The Lamp', 0), ('The Oil', 22)]
    """
    return tuple(_article(source, group, fields) for group in _cut(source.text, blocks))


def _cut(text: str, blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """The blocks of each text; what stands above a title and says nothing, an author, say, belongs to it."""
    first = 0
    for at in _beginnings(text, blocks):
        yield blocks[first:at]
        first = at
    if any(block.kind != "space" for block in blocks[first:]):
        yield blocks[first:]


def _beginnings(text: str, blocks: Sequence[Block]) -> Iterator[int]:
    """Where a text begins that others stand above; until one of these has said something, it is still the same."""
    furniture, said = 0, False
    copied, ruled = _Copies(text, blocks), _under_rules(text, blocks)
    for at, block in enumerate(blocks):
        begins = block.begins_article or (
            block.kind == "heading" and (copied.begin(at) or furniture >= _ENDS_A_PAGE or at in ruled)
        )
        if begins and said:
            yield at
            said = False
        if block.kind == "boilerplate":
            words = block.span.of(text)
            furniture += _ENDS_A_PAGE if closes_page(words) else is_site_furniture(words)
        elif block.kind != "space":
            furniture = 0
            said = said or block.kind in _SAYING


def _under_rules(text: str, blocks: Sequence[Block]) -> frozenset[int]:
    """The titles that stand under a line of marks which parts them from what is above, where several do.

    A line that underlines a title follows right upon it.
    """
    found: list[int] = []
    parted = False
    for at, block in enumerate(blocks):
        if block.kind == "boilerplate":
            above = text[blocks[at - 1].span.start : block.span.start] if at else "\n\n"
            rule = block.span.end - block.span.start >= _LONG_RULE and is_rule(block.span.of(text))
            parted = rule and above.isspace() and above.count("\n") + above.count("\r") > 1
        elif block.kind != "space":
            if parted and block.kind == "heading":
                found.append(at)
            parted = False
    return frozenset(found) if len(found) > 1 else frozenset()


class _Copies:
    """Tells where titles come again, each with the same paragraph under it: there a text begins once more."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._text = text
        self._blocks = blocks
        self._seen: dict[tuple[str, str], tuple[int, int]] = {}
        self._last = -1

    def begin(self, at: int) -> bool:
        """Whether a copy begins with the title at *at*; the further titles of the copy begin nothing."""
        below = self._blocks[at + 1 : at + 1 + _NEAR]
        words = (block.span for block in below if block.kind in ("prose", "quotation"))
        paragraph = next((span for span in words if span.end - span.start >= _LONG), None)
        if paragraph is None:
            return False
        title = self._blocks[at].span.of(self._text), paragraph.of(self._text)
        number, first = self._seen.setdefault(title, (len(self._seen), paragraph.start))
        goes_on, self._last = number == self._last + 1, number
        # A title that is repeated over one and the same paragraph is no copy.
        return paragraph.start != first and not goes_on


def _article(source: Source, blocks: Sequence[Block], fields: Mapping[str, HeaderRole]) -> Article:
    stated = [block.span for block in blocks if block.kind != "space"]
    header = read_header(source, blocks, fields)
    title = header.title if header else None
    if title is None and (first := next((block for block in blocks if block.kind not in _FURNITURE), None)):
        title = " ".join(first.span.of(source.text).split()) if first.kind == "heading" else None
    return Article(span=Span(stated[0].start, stated[-1].end), title=title, header=header)
