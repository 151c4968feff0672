"""What stands out in the text of an article: titles that are underlined or centred, lines of the printed page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quoteparse.plugin import header_line, is_name
from quoteparse.records import Block, Span
from quoteparse.source import Source
from quoteparse_article.lines import is_furniture

__all__ = ["landmarks"]

_UNDERLINE = re.compile(r"([=~^#*+-])\1{2,}$")
_PRINTED = re.compile(
    r"\(?(?:continued|concluded) (?:on|from) (?:page|p\.) \w+[^.]{0,20}\.?\)?$"
    r"|\*{3}.{1,200}\*{3}$|\[illustration\b[^\]]{0,200}\]$",
    re.IGNORECASE,
)
_MOST_LAST = 6
_SUBHEAD_WORDS = 6
_FAR = 8
_LONGEST = 240


def landmarks(source: Source, start: int, end: int, *, in_newspaper: bool) -> Iterator[Block]:
    """The headings and the boilerplate between *start* and *end* that an article is known to have."""
    text = source.text
    inside = [group for group in source.paragraphs if start <= group[0].start and group[-1].end <= end]
    last = inside[-_MOST_LAST:][0][0].start if inside else 0
    for group, below in pairwise([*inside, ()]):
        whole = Span(group[0].start, group[-1].end)
        if len(group) == 2 and _is_underlined(text, group[0], group[1]):
            yield Block(kind="heading", span=group[0], level=2)
            yield Block(kind="boilerplate", span=group[1])
        elif (whole.end - whole.start <= _LONGEST and _PRINTED.match(whole.of(text))) or (
            whole.start >= last and all(is_furniture(span.of(text)) for span in group)
        ):
            yield Block(kind="boilerplate", span=whole)
        elif len(group) == 1 and (
            (in_newspaper and _is_subhead(group[0].of(text))) or _is_centred(text, group[0], below)
        ):
            yield Block(kind="heading", span=group[0], level=3 if in_newspaper else 2)


def _is_underlined(text: str, title: Span, rule: Span) -> bool:
    width = title.end - title.start
    return bool(_UNDERLINE.match(rule.of(text))) and abs(width - (rule.end - rule.start)) <= 2


def _is_centred(text: str, line: Span, below: Sequence[Span]) -> bool:
    """A line that is set far in, alone, over a paragraph that is not: "                PREFACE."."""
    words = line.of(text)
    if _indent(text, line.start) < _FAR or len(below) < 2 or any(_indent(text, span.start) >= 4 for span in below):
        return False
    return len(words) <= 80 and words[0].isupper() and not is_name(words.rstrip(".")) and header_line(words) is None


def _indent(text: str, start: int) -> int:
    begin = start
    while begin and start - begin < 80 and text[begin - 1] in " \t\xa0":
        begin -= 1
    return start - begin


def _is_subhead(line: str) -> bool:
    """A newspaper's heading between paragraphs, which has a full stop: "With Lamp and Line."."""
    words = re.findall(r"[^\W\d_][\w’'-]*", line)
    long_words = [word for word in words if len(word) > 3]
    return 0 < len(words) <= _SUBHEAD_WORDS and len(line) <= 60 and all(word[0].isupper() for word in long_words)
