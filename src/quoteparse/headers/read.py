"""Reads a header from the metadata and the title blocks of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from quoteparse.headers.found import Found
from quoteparse.headers.labels import label_at, labelled_in, role_of
from quoteparse.headers.roles import HeaderRole
from quoteparse.records import Block, Header, Span
from quoteparse.source import Source, trim

__all__ = ["read_header"]

_IN_HEADER = frozenset({"heading", "metadata", "space", "boilerplate"})
_LONG = 120
_LINE = re.compile(r"[^\r\n]+")


def read_header(source: Source, blocks: Sequence[Block], fields: Mapping[str, HeaderRole]) -> Header | None:
    """The header that the ``metadata`` blocks of a document, and the headings beside them, make up.

    *fields* says for labels, in lower case, what they mean; every "Label: value" line is kept in
    ``Header.fields`` whatever its label. None where there is no metadata, and no title at the very top.

    >>> text = "The Lamp\\n\\nSource: Harbour News, 3 May 1902, p. 1."
    >>> blocks = [Block(kind="heading", span=Span(0, 8)), Block(kind="metadata", span=Span(10, len(text)))]
    >>> header = read_header(Source(text), blocks, {"source": "source"})
    >>> header.title, header.source.raw
    ('The Lamp', 'Harbour News, 3 May 1902, p. 1')
    """
    text = source.text
    header_blocks = list(_header_blocks(blocks))
    only_titles = all(block.kind == "heading" for block in header_blocks)
    if only_titles and not _is_title_of_all(header_blocks, blocks):
        return None
    # A format that knows headers tells subtitles from sections itself.
    sections = _last_headings(text, blocks) if only_titles and not fields else {}
    text_begins = next((block.span.start for block in blocks if _is_text(block)), len(text))
    found = Found(text)
    for block in header_blocks:
        if block.kind == "heading":
            if sections and found.titles and sections[_set_as(text, block)] > block.span.start:
                continue
            if found.fields and found.titles:
                continue  # under the labelled lines the sections begin
            found.title(trim(text, block.span.start, block.span.end))
        else:
            for item in _items(text, block.span, fields):
                if label_at(text, item.start, item.end):
                    for labelled in labelled_in(text, item, fields):
                        found.field(labelled, role_of(labelled.label.of(text), fields))
                else:
                    found.line(item, below_the_text=item.start > text_begins)
    return found.header()


def _header_blocks(blocks: Sequence[Block]) -> Iterator[Block]:
    """The first run of titles and metadata, and the metadata that stands further down."""
    at_top, begun = True, False
    for in_header, run in groupby(_told_apart(blocks), key=itemgetter(0)):
        if in_header:
            found = [block for _, block in run if block.kind in ("heading", "metadata")]
            labelled = any(block.kind == "metadata" for block in found)
            # Titles over mere text are a header only at the very top.
            titles_count = not begun and (at_top or labelled)
            yield from (block for block in found if titles_count or block.kind == "metadata")
            begun = begun or (titles_count and bool(found))
        else:
            at_top = False


def _told_apart(blocks: Sequence[Block]) -> list[tuple[bool, Block]]:
    """Whether each block may stand in a header; a line of prose does where metadata follow before the text begins."""
    told: list[tuple[bool, Block]] = []
    follows = False
    for block in reversed(blocks):
        follows = (follows or block.kind == "metadata") and not _is_text(block)
        told.append((block.kind in _IN_HEADER or follows, block))
    return told[::-1]


def _is_text(block: Block) -> bool:
    """Whether it is the article's own text; a line or two may stand in a header, such as a book that is reviewed."""
    return block.kind not in _IN_HEADER and (block.kind != "prose" or block.span.end - block.span.start > _LONG)


def _is_title_of_all(titles: Sequence[Block], blocks: Sequence[Block]) -> bool:
    """Whether the first of *titles* stands above every other heading: else it heads its own section only."""
    if not titles:
        return False
    others = (block for block in blocks if block.kind == "heading" and block.span.start > titles[-1].span.start)
    return all(block.level > titles[0].level for block in others)


def _last_headings(text: str, blocks: Sequence[Block]) -> dict[tuple[int, bool], int]:
    """Where the last heading stands of those that are on one level and are set alike."""
    return {_set_as(text, block): block.span.start for block in blocks if block.kind == "heading"}


def _set_as(text: str, heading: Block) -> tuple[int, bool]:
    return heading.level, heading.span.of(text).isupper()


def _items(text: str, span: Span, fields: Mapping[str, HeaderRole]) -> Iterator[Span]:
    """The entries of a metadata block; a line without a label, or one that is set in, goes on the one above."""
    start: int | None = None
    end = span.start
    for line in _LINE.finditer(text, span.start, span.end):
        part = trim(text, line.start(), line.end())
        if part.start == part.end:
            continue
        goes_on = part.start > line.start() or text[end - 1] == ","
        if start is not None and _begins(text, part, fields, goes_on=goes_on):
            yield Span(start, end)
            start = None
        start = part.start if start is None else start
        end = part.end
    if start is not None:
        yield Span(start, end)


def _begins(text: str, line: Span, fields: Mapping[str, HeaderRole], *, goes_on: bool) -> bool:
    found = label_at(text, line.start, line.end)
    if found is None:
        return False
    label = found.label.of(text)
    return role_of(label, fields) is not None if goes_on else label[0].isupper() or role_of(label, fields) is not None
