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

_MOST_LAST = 6


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
    yield from _below(titles, _text(source, head.end, dateline.start if dateline else len(source.text)))
    if dateline:
        yield Block(kind="metadata", span=dateline)
        yield from _below(titles, _text(source, dateline.end, len(source.text)))


def _text(source: Source, at: int, end: int) -> Iterator[Block]:
    for landmark in landmarks(source, at, end):
        yield from split_body(source, at, landmark.span.start)
        yield landmark
        at = landmark.span.end
    yield from split_body(source, at, end)


def _below(titles: int, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks of the text; its headings stand below the article's title."""
    for block in blocks:
        yield evolve(block, level=2) if titles and block.kind == "heading" and block.level < 2 else block


def _is_navigation(source: Source, group: tuple[Span, ...]) -> bool:
    return all(block.kind == "boilerplate" for block in _text(source, group[0].start, group[-1].end))


def _dateline(source: Source, after: int) -> Span | None:
    """The place and the date that stand under the text, as its last paragraph but for the links of a site."""
    ends = source.paragraphs[-_MOST_LAST:]
    last = next((group for group in reversed(ends) if not _is_navigation(source, group)), ())
    if not last or last[0].start <= after or not is_dateline_end([span.of(source.text) for span in last]):
        return None
    return Span(last[0].start, last[-1].end)
