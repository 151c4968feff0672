"""What stands out in the text of an article: titles that are underlined or centred, lines of the printed page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from quoteparse.plugin import header_line, is_name
from quoteparse.records import Block, Span
from quoteparse.source import Source
from quoteparse_article.headlines import folded, headlines
from quoteparse_article.lines import indent, is_furniture

__all__ = ["Manner", "landmarks", "manner_of"]

_UNDERLINE = re.compile(r"([=~^#*+-])\1{2,}$")
_PRINTED = re.compile(
    r"\(?(?:continued|concluded) (?:on|from) (?:page|p\.) \w+[^.]{0,20}\.?\)?$"
    r"|\*{3}.{1,200}\*{3}$|\[illustration\b[^\]]{0,200}\]$",
    re.IGNORECASE,
)
_MOST_LAST = 6
_MOST_TITLE_LINES = 6
_SUBHEAD_WORDS = 6
_FAR = 8
_LONGEST = 240
_FEWEST_UNDERLINED = 3

Paragraph = tuple[Span, ...]


@frozen
class Manner:
    """How a document sets its headings: as a newspaper does, or with a line under each."""

    newspaper: bool = False
    underlined: bool = False


def manner_of(source: Source) -> Manner:
    """How *source* sets its headings, told by its first paragraph and by what comes again and again."""
    newspaper = bool(source.paragraphs) and bool(headlines(source, source.paragraphs[0]))
    underlined = sum(_is_underlined(source.text, group) for group in source.paragraphs)
    return Manner(newspaper=newspaper, underlined=underlined >= _FEWEST_UNDERLINED)


def landmarks(
    source: Source, paragraphs: Sequence[Paragraph], manner: Manner, titles: frozenset[tuple[str, ...]]
) -> Iterator[Block]:
    """The headings and the boilerplate in *paragraphs*, the text under a header, whose *titles* may come back there."""
    text = source.text
    last = len(paragraphs) - _MOST_LAST
    for at, (group, below) in enumerate(pairwise([*paragraphs, ()])):
        whole = Span(group[0].start, group[-1].end)
        short = whole.end - whole.start <= _LONGEST
        if _is_underlined(text, group):
            yield Block(kind="heading", span=group[0], level=2)
            yield Block(kind="boilerplate", span=group[1])
        elif short and (_PRINTED.match(whole.of(text)) or (at >= last and _is_furniture(source, group))):
            yield Block(kind="boilerplate", span=whole)
        elif short and len(group) <= _MOST_TITLE_LINES and folded(whole.of(text)) in titles:
            yield Block(kind="heading", span=whole, level=1)
        elif len(group) == 1 and manner.newspaper and _is_subhead(group[0].of(text)):
            yield Block(kind="heading", span=whole, level=3)
        elif len(group) == 1 and (_is_centred(text, whole, below) or _is_crosshead(text, whole, below)):
            yield Block(kind="heading", span=whole, level=2)


def _is_furniture(source: Source, group: Paragraph) -> bool:
    return all(is_furniture(source, span) for span in group)


def _is_underlined(text: str, group: Paragraph) -> bool:
    if len(group) != 2:
        return False
    title, rule = group
    width = title.end - title.start
    return abs(width - (rule.end - rule.start)) <= 2 and bool(_UNDERLINE.match(rule.of(text)))


def _is_centred(text: str, line: Span, below: Paragraph) -> bool:
    """A line that is set far in, alone, over a paragraph that is not: "                PREFACE."."""
    words = line.of(text)
    if indent(text, line.start) < _FAR or len(below) < 2 or any(indent(text, span.start) >= 4 for span in below):
        return False
    return len(words) <= 80 and words[0].isupper() and not is_name(words.rstrip(".")) and header_line(words) is None


def _is_crosshead(text: str, line: Span, below: Paragraph) -> bool:
    """A line in capitals with a full stop, over running text: "THE SETTLEMENT."."""
    words = line.of(text)
    if not (words.isupper() and words.endswith(".") and 4 < len(words) <= 60) or is_name(words.rstrip(".")):
        return False
    return bool(below) and below[-1].end - below[0].start > len(words) * 2 and not below[0].of(text).isupper()


def _is_subhead(line: str) -> bool:
    """A newspaper's heading between paragraphs, which has a full stop: "With Lamp and Line."."""
    words = re.findall(r"[^\W\d_][\w’'-]*", line)
    long_words = [word for word in words if len(word) > 3]
    return 0 < len(words) <= _SUBHEAD_WORDS and len(line) <= 60 and all(word[0].isupper() for word in long_words)
