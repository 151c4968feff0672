"""Splits an article: its header, its text by the general means, and the place and date under it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from quoteparse.plugin import split_body
from quoteparse.records import Block, Span
from quoteparse.source import Source
from quoteparse_article.head import read_head
from quoteparse_article.landmarks import landmarks
from quoteparse_article.plain import is_dateline_end

__all__ = ["split"]


def split(source: Source) -> Iterator[Block]:
    """Title and subtitles as headings, the other lines of the header as metadata, then the text."""
    head = read_head(source)
    titles = 0
    for line in head.lines:
        if line.kind == "title":
            titles += 1
            yield Block(kind="heading", span=line.span, level=min(titles, 2))
        else:
            yield Block(kind="boilerplate" if line.kind == "skip" else "metadata", span=line.span)
    dateline = _dateline(source, head.end)
    at, end = head.end, dateline.start if dateline else len(source.text)
    for landmark in landmarks(source, head.end, end):
        yield from _below(titles, split_body(source, at, landmark.span.start))
        yield landmark
        at = landmark.span.end
    yield from _below(titles, split_body(source, at, end))
    if dateline:
        yield Block(kind="metadata", span=dateline)


def _below(titles: int, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks of the text; its headings stand below the article's title."""
    for block in blocks:
        yield evolve(block, level=2) if titles and block.kind == "heading" and block.level < 2 else block


def _dateline(source: Source, after: int) -> Span | None:
    """The place and the date that stand under the text, as its last paragraph."""
    if not source.paragraphs:
        return None
    last = source.paragraphs[-1]
    if last[0].start <= after or not is_dateline_end([span.of(source.text) for span in last]):
        return None
    return Span(last[0].start, last[-1].end)
