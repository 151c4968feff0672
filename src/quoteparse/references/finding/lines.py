"""Lines and paragraphs of a stretch of text, and how they are set: indent, width, what the margin broke."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from quoteparse.records import Span
from quoteparse.source import trim

__all__ = ["Line", "paragraphs", "width_of", "wraps"]

_LINE = re.compile(r"[^\r\n]+|\r\n|\r|\n")
_RULE = re.compile(r"[ \t]*[-_=–—―]{3,}[ \t]*")
"""What parts the notes at the foot of a page from the text above."""
_TAB = 4


@frozen
class Line:
    """A line that holds more than white space: its span without the space around it, and its indent in columns."""

    span: Span
    indent: int

    @property
    def end(self) -> int:
        """The column behind its last character."""
        return self.indent + self.span.end - self.span.start


def paragraphs(text: str, span: Span) -> Iterator[list[Line]]:
    """The lines in *span* of *text*, in groups that empty lines and rules part."""
    group: list[Line] = []
    ended = True
    for found in _LINE.finditer(text, span.start, span.end):
        if text[found.start()] in "\r\n":
            if ended and group:
                yield group
                group = []
            ended = True
            continue
        if text[found.start()] in " \t-_=–—―" and _RULE.fullmatch(found[0]):
            if group:
                yield group
                group = []
            ended = False
            continue
        inner = trim(text, *found.span())
        if inner.start == inner.end:
            continue
        space = text[found.start() : inner.start]
        group.append(Line(inner, len(space) + (_TAB - 1) * space.count("\t")))
        ended = False
    if group:
        yield group


def width_of(lines: Sequence[Line]) -> int:
    """The column that the longest lines reach; one in forty may stick out, as a long address does."""
    ends = sorted(line.end for line in lines)
    return ends[-1 - len(ends) // 40] if ends else 0


def wraps(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether *line* ends only because the first word of the *following* one would not fit into *width* columns."""
    word = text[following.span.start : min(following.span.end, following.span.start + width)].split(None, 1)
    return line.end + 1 + len(word[0] if word else "") > width
