"""Paragraphs: lines, put together where a text is wrapped at a fixed width, and kept apart where it is not."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from quoteparse.records import Span
from quoteparse.source import Source, trim

__all__ = ["Paragraph", "read_paragraphs"]

WIDEST = 100
"""Wrapped lines are shorter than this many code points."""


@frozen(kw_only=True)
class Paragraph:
    """One paragraph; ``follows`` says that no empty line stands between it and the one before.

    ``indent`` is the least number of columns by which its lines are set in.
    """

    start: int
    end: int
    follows: bool = False
    lines: int = 1
    indent: int = 0

    @property
    def span(self) -> Span:
        """The stretch of text from its first to its last character."""
        return Span(self.start, self.end)


def read_paragraphs(source: Source, start: int, end: int) -> Iterator[Paragraph]:
    """The paragraphs of ``source.text[start:end]``, in order, without the white space around them."""
    width = 0
    for group in _groups(source, start, end):
        if len(group) > 1 and (_is_wrapped(source.text, group) or _is_bracketed(source.text, group)):
            if len(group) > 2:
                width = max(width, *(line.end - line.start for line in group))
            yield from _unwrap(source.text, group)
        else:
            for number, lines in enumerate(_runs(source.text, group, width)):
                yield _paragraph(source.text, lines, follows=number > 0)


def _runs(text: str, group: list[Span], width: int) -> Iterator[list[Span]]:
    """The lines of *group*, each for itself but where a margin of *width*, as above, broke one in mid-sentence."""
    run: list[Span] = []
    for line in group:
        if run and not (width and text[run[-1].end - 1] not in '.!?:”")…' and _is_full(text, run[-1], line, width)):
            yield run
            run = []
        run.append(line)
    yield run


def _is_full(text: str, line: Span, below: Span, width: int) -> bool:
    """Whether the first word of the line *below* would not have found room on *line*."""
    word = text[below.start : min(below.end, below.start + width)].split(None, 1)[0]
    return text[below.start].islower() and line.end - line.start + 1 + len(word) > width


def _groups(source: Source, start: int, end: int) -> Iterator[list[Span]]:
    paragraphs = source.paragraphs
    first = max(0, bisect_left(paragraphs, start, key=lambda lines: lines[-1].end))
    for number in range(first, len(paragraphs)):
        if paragraphs[number][0].start >= end:
            return
        cut = (trim(source.text, max(start, line.start), min(end, line.end)) for line in paragraphs[number])
        lines = [line for line in cut if line.start < line.end]
        if lines:
            yield lines


def _is_bracketed(text: str, group: list[Span]) -> bool:
    """A few lines that one pair of square brackets holds."""
    return len(group) < 8 and text[group[0].start] == "[" and text[group[-1].end - 1] == "]"


def _is_wrapped(text: str, group: list[Span]) -> bool:
    """Lines of much the same length, none long, that mostly break off in mid-sentence."""
    widths = [line.end - line.start for line in group]
    if max(widths) > WIDEST:
        return False
    if len(group) > 2 and _is_dashed(text, group[-1]):
        group = group[:-1]
    open_ended = sum(
        text[line.end - 1] not in '.!?:”")…' or (len(group) > 2 and text[below.start].islower())
        for line, below in pairwise(group)
    )
    return open_ended * 2 > len(group) - 1 and max(widths) > 40


def _unwrap(text: str, group: list[Span]) -> Iterator[Paragraph]:
    """One paragraph; but a last line that a dash sets off, as under a quotation, stays for itself."""
    last = len(group)
    in_brackets = text[group[0].start] == "[" and text[group[-1].end - 1] == "]"
    if not in_brackets and (_is_dashed(text, group[-1]) or _is_signed(text, group)):
        last -= 1
    if last:
        yield _paragraph(text, group[:last])
    for line in group[last:]:
        yield _paragraph(text, [line], follows=True)


def _is_dashed(text: str, line: Span) -> bool:
    return text[line.start] in "–—―" or text.startswith("--", line.start)


def _is_signed(text: str, group: list[Span]) -> bool:
    """Whether the last line stands further in than the others, behind a last stop."""
    if len(group) < 3 or text[group[-2].end - 1] not in '.!?…”"’':
        return False
    return _indent(text, group[-1].start) > max(_indent(text, line.start) for line in group[:-1]) + 1


def _paragraph(text: str, lines: list[Span], *, follows: bool = False) -> Paragraph:
    indent = min(_indent(text, line.start) for line in lines)
    return Paragraph(start=lines[0].start, end=lines[-1].end, follows=follows, lines=len(lines), indent=indent)


def _indent(text: str, start: int) -> int:
    """The columns of white space before *start*; far in, it makes no difference how many."""
    space = start
    while space > 0 and start - space < WIDEST and text[space - 1] in " \t\u00a0":
        space -= 1
    return start - space + 3 * text.count("\t", space, start)
