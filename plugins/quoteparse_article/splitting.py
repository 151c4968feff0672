"""Splits a text into its articles, and each into its header, its text by the general means, and the date under it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from quoteparse.plugin import split_body
from quoteparse.records import Block, Span
from quoteparse.source import Source
from quoteparse_article.datelines import dateline
from quoteparse_article.headlines import headlines
from quoteparse_article.heads import Head, first_head, later_heads
from quoteparse_article.landmarks import landmarks

__all__ = ["split"]


def split(source: Source) -> Iterator[Block]:
    """Titles and subtitles as headings, the other lines of a header as metadata, then the text; article for article."""
    first = first_head(source)
    in_newspaper = bool(source.paragraphs) and bool(headlines(source.text, source.paragraphs[0]))
    later = _stacks(source, first) if in_newspaper else later_heads(source, first)
    titles = first.count("title")
    if first.lines:
        # What stands over a header is a preface or furniture, and has no headings.
        above = split_body(source, 0, first.lines[0].span.start)
        yield from (block for block in above if block.kind != "heading")
    yield from _blocks(first, begins=False)
    at = first.end
    for head, begins in later:
        yield from _text(source, at, head.lines[0].span.start, below=titles, in_newspaper=in_newspaper)
        yield from _blocks(head, begins=begins)
        at, titles = head.end, head.count("title") if begins else titles
    yield from _text(source, at, len(source.text), below=titles, in_newspaper=in_newspaper)


def _stacks(source: Source, first: Head) -> Iterator[tuple[Head, bool]]:
    """On a page of a newspaper an article begins with each stack of headlines."""
    for group in source.paragraphs[1:]:
        lines = headlines(source.text, group)
        if lines and group[0].start >= first.end:
            yield Head(lines), True


def _blocks(head: Head, *, begins: bool) -> Iterator[Block]:
    titles = 0
    for line in head.lines:
        if line.kind == "skip":
            yield Block(kind="boilerplate", span=line.span)
            continue
        begins_here, begins = begins, False
        if line.kind == "title":
            titles += 1
            yield Block(kind="heading", span=line.span, level=min(titles, 2), begins_article=begins_here)
        else:
            yield Block(kind="metadata", span=line.span, begins_article=begins_here)


def _text(source: Source, start: int, end: int, *, below: int, in_newspaper: bool) -> Iterator[Block]:
    """The text between two headers; its headings stand under its *below* titles."""
    inside = [group for group in source.paragraphs if start <= group[0].start and group[-1].end <= end]
    dated = dateline(source, inside) if start else None
    at = start
    marks = [*landmarks(source, start, end, in_newspaper=in_newspaper)]
    if dated:
        marks = sorted(
            [*(m for m in marks if m.span.end <= dated.start or m.span.start >= dated.end), _metadata(dated)],
            key=_start,
        )
    for mark in marks:
        yield from _body(source, at, mark.span.start, below)
        yield mark
        at = mark.span.end
    yield from _body(source, at, end, below)


def _metadata(span: Span) -> Block:
    return Block(kind="metadata", span=span)


def _start(block: Block) -> int:
    return block.span.start


def _body(source: Source, start: int, end: int, below: int) -> Iterator[Block]:
    for block in split_body(source, start, end):
        yield evolve(block, level=2) if below and block.kind == "heading" and block.level < 2 else block
