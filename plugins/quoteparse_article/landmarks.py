"""What stands out in the text of an article: stacked headlines, underlined titles, lines of the printed page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from attrs import frozen

from quoteparse.records import Block, Span
from quoteparse.source import Source
from quoteparse_article import plain

__all__ = ["Line", "LineKind", "headlines", "is_archive", "landmarks"]

LineKind = Literal["title", "author", "date", "label", "credit", "skip"]

_UNDERLINE = re.compile(r"([=~^#*+-])\1{2,}$")
_PRINTED = re.compile(
    r"\(?(?:continued|concluded) (?:on|from) page \w+[^.]{0,20}\.?\)?$"
    r"|\*\*\* ?(?:START|END) OF .{1,200}|produced by .{1,200}$",
    re.IGNORECASE,
)
_ARCHIVE = re.compile(
    r"(?:[^\W\d_a-z][\w’'.-]*\s|of\s|the\s|on\s){1,7}(?:Archives?|Index|Library|Home ?[Pp]age|Writers|Contents)\.?"
    r"|(?:\[?(?:Home|Top|Index|Contents|Search|Back|Next|Previous|Archive|Library)\]?\s?[|»>·•-]?\s?){2,8}"
)
_MOST_LAST = 6
_MOST_HEADLINE_LINES = 30
_SUBHEAD_WORDS = 6


@frozen
class Line:
    """A line of the header (several lines where one goes on in the next)."""

    kind: LineKind
    span: Span
    known: bool = False  # a label that is in the lexicon


def headlines(text: str, group: Sequence[Span]) -> tuple[Line, ...]:
    """A newspaper's stacked headlines: the lines of one paragraph, parted by rules; empty where it is no stack."""
    if len(group) > _MOST_HEADLINE_LINES:
        return ()
    rules = [plain.is_rule(span.of(text)) for span in group]
    if sum(rules) < 2 or rules[0]:
        return ()
    lines: list[Line] = []
    for span, rule in zip(group, rules, strict=True):
        if rule:
            lines.append(Line("skip", span))
        elif lines and lines[-1].kind == "title":
            lines[-1] = Line("title", Span(lines[-1].span.start, span.end))
        else:
            lines.append(Line("title", span))
    return tuple(lines)


def landmarks(source: Source, start: int, end: int) -> Iterator[Block]:
    """The headings and the boilerplate between *start* and *end* that an article is known to have."""
    text = source.text
    last = source.paragraphs[-_MOST_LAST:]
    in_newspaper = any(headlines(text, group) for group in source.paragraphs[:1])
    for group in source.paragraphs:
        if group[0].start < start or group[-1].end > end:
            continue
        if stack := headlines(text, group):
            titles = 0
            for line in stack:
                titles += line.kind == "title"
                kind: Literal["heading", "boilerplate"] = "heading" if line.kind == "title" else "boilerplate"
                # One document has one title: further articles of the page stand below the first one's.
                yield Block(kind=kind, span=line.span, level=1 + min(titles, 2))
        elif len(group) == 2 and _is_underlined(text, group[0], group[1]):
            yield Block(kind="heading", span=group[0], level=2)
            yield Block(kind="boilerplate", span=group[1])
        elif group[-1].end - group[0].start <= 240 and _PRINTED.match(text[group[0].start : group[-1].end]):
            yield Block(kind="boilerplate", span=Span(group[0].start, group[-1].end))
        elif group in last and len(group) == 1 and is_archive(group[0].of(text)):
            yield Block(kind="boilerplate", span=group[0])
        elif in_newspaper and len(group) == 1 and _is_subhead(group[0].of(text)):
            yield Block(kind="heading", span=group[0], level=3)


def is_archive(line: str) -> bool:
    """Whether *line* names the collection that a page belongs to.

    >>> is_archive("Ida Marlin Archive"), is_archive("The keepers of the archive")
    (True, False)
    """
    return len(line) <= 120 and bool(_ARCHIVE.fullmatch(line))


def _is_underlined(text: str, title: Span, rule: Span) -> bool:
    width = title.end - title.start
    return bool(_UNDERLINE.match(rule.of(text))) and abs(width - (rule.end - rule.start)) <= 2


def _is_subhead(line: str) -> bool:
    """A newspaper's heading between paragraphs, which has a full stop: "With Lamp and Line."."""
    words = re.findall(r"[^\W\d_][\w’'-]*", line)
    long_words = [word for word in words if len(word) > 3]
    return 0 < len(words) <= _SUBHEAD_WORDS and len(line) <= 60 and all(word[0].isupper() for word in long_words)
