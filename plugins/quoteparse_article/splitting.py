"""Splits a text into its articles, and each into its header, its text by the general means, and the date under it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from attrs import evolve

from quoteparse.plugin import split_body
from quoteparse.records import Block, Span
from quoteparse.source import Source
from quoteparse_article.datelines import dateline
from quoteparse_article.headlines import headlines
from quoteparse_article.heads import Head, first_head, later_heads
from quoteparse_article.landmarks import Manner, landmarks, manner_of

__all__ = ["split"]


def split(source: Source) -> Iterator[Block]:
    """Titles and subtitles as headings, the other lines of a header as metadata, then the text; article for article."""
    manner = manner_of(source)
    first = first_head(source)
    if first.lines:
        # What stands over a header is a preface or furniture, and has no headings.
        above = split_body(source, 0, first.lines[0].span.start)
        yield from (block for block in above if block.kind != "heading")
    yield from _header(first, begins=False)
    at, head = first.end, first
    for later, begins in _stacks(source, first) if manner.newspaper else later_heads(source, first):
        yield from _text(source, at, later.lines[0].span.start, head, manner)
        yield from _header(later, begins=begins)
        at, head = later.end, later if begins else head
    yield from _text(source, at, len(source.text), head, manner)


def _stacks(source: Source, first: Head) -> Iterator[tuple[Head, bool]]:
    """On a page of a newspaper an article begins with each stack of headlines."""
    for group in source.paragraphs[1:]:
        lines = headlines(source, group, fewest=1)
        if lines and group[0].start >= first.end:
            yield Head(lines), True


def _header(head: Head, *, begins: bool) -> Iterator[Block]:
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


def _text(source: Source, start: int, end: int, head: Head, manner: Manner) -> Iterator[Block]:
    """The text between two headers, the first of which is *head*: what the general means find, around its landmarks."""
    paragraphs = _paragraphs(source, start, end)
    marks = list(landmarks(source, paragraphs, manner, head.titles(source.text)))
    if dated := dateline(source, paragraphs) if head.lines else None:
        marks = [mark for mark in marks if not _touch(mark.span, dated)]
        marks = sorted([*marks, Block(kind="metadata", span=dated)], key=attrgetter("span"))
    at = 0
    for block in split_body(source, start, end):
        while at < len(marks) and marks[at].span.end <= block.span.start:
            yield marks[at]
            at += 1
        if at < len(marks) and _touch(marks[at].span, block.span):
            continue
        if block.kind != "heading":
            yield block
        elif not manner.underlined:
            # It stands under the title; and where a document underlines its headings, what is not underlined is none.
            yield evolve(block, level=max(block.level, 2)) if head.count("title") else block
    yield from marks[at:]


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _paragraphs(source: Source, start: int, end: int) -> Sequence[tuple[Span, ...]]:
    first = bisect_left(source.paragraphs, start, key=lambda group: group[0].start)
    return source.paragraphs[first : bisect_right(source.paragraphs, end, key=lambda group: group[-1].end)]
