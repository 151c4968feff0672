"""The text as given, and where its lines and paragraphs stand. Never altered, only pointed into."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from attrs import field, frozen

from quoteparse.records import Span

__all__ = ["Source", "trim"]

# The line ends of plain text files: LF, CRLF, CR. Not \v, \f, NEL or U+2028, which scrapes carry inside lines.
_LINE = re.compile(r"[^\r\n]+|\r\n|\r|\n")


def trim(text: str, start: int, end: int) -> Span:
    """The span of ``text[start:end]`` without the white space at its edges (a BOM counts as such).

    >>> trim("  Ibid. ", 0, 8)
    Span(start=2, end=7)
    """
    while start < end and (text[start].isspace() or text[start] == "\ufeff"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] == "\ufeff"):
        end -= 1
    return Span(start, end)


@frozen(slots=False)
class Source:
    """A text and its name (a path, a URL, or None).

    >>> Source("One.\\n\\nTwo.").place(6)
    (3, 1)
    """

    text: str = field(repr=False)
    name: str | None = None

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """The lines that hold more than white space, trimmed, in order."""
        return tuple(self._lines())

    def _lines(self) -> Iterator[Span]:
        text = self.text
        for found in _LINE.finditer(text):
            start, end = found.span()
            first, last = text[start], text[end - 1]
            if first.isspace() or last.isspace() or first == "\ufeff" or last == "\ufeff":
                span = trim(text, start, end)
                if span.start < span.end:
                    yield span
            else:
                yield Span(start, end)

    @cached_property
    def paragraphs(self) -> tuple[tuple[Span, ...], ...]:
        """The lines in groups: a group ends where an empty line follows."""
        return tuple(self._paragraphs())

    def _paragraphs(self) -> Iterator[tuple[Span, ...]]:
        group: list[Span] = []
        previous_end = 0
        for line in self.lines:
            gap = self.text[previous_end : line.start]
            if group and gap.count("\n") + gap.count("\r") - gap.count("\r\n") > 1:
                yield tuple(group)
                group = []
            group.append(line)
            previous_end = line.end
        if group:
            yield tuple(group)

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(m.end() for m in re.finditer(r"\r\n|\r|\n", self.text)))

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a code-point *offset*, both counted from 1."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1
