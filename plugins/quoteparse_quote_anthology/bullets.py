"""Lists: one bullet before a passage, more before its source and before notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quoteparse.plugin import reference_score
from quoteparse.records import Span
from quoteparse_quote_anthology.credits import begins_as_reference, is_credit
from quoteparse_quote_anthology.entries import Lines
from quoteparse_quote_anthology.piece import Piece

__all__ = ["bulleted", "is_bulleted", "sources_in"]

_BULLETS = "*•·‣▪"
_SOURCE = re.compile(r"[*•·‣▪]{2,4} ?(?=\S)")
_BULLET = re.compile(r"[*•·‣▪] ?(?![*•·‣▪])")
_NOTE = re.compile(
    r"(?:variants?|variant translations?|translations?|alternate translations?|alternative|original|latin|french|"
    r"german|greek|italian|spanish|full text|context|note|notes|often|also|said|this|these|see)\b"
    r".{0,80}?(?::|\b(?:is|was|are|were)\b)",
    re.IGNORECASE,
)


def is_bulleted(text: str, group: Lines) -> bool:
    """Whether a paragraph is a list, or begins one."""
    return text[group[0].start] in _BULLETS or any(_SOURCE.match(text, line.start, line.end) for line in group[:8])


def sources_in(text: str, group: Lines) -> int:
    """How many lines of a paragraph have more than one bullet."""
    return sum(bool(_SOURCE.match(text, line.start, line.end)) for line in group)


def bulleted(text: str, group: Lines, *, after_text: bool = False) -> Iterator[Piece]:
    """The passages of a list, with the line that names the source of each; the other lines are notes.

    *after_text* says that a passage stands above, whose source may be in this paragraph.
    """
    at = 0
    while at < len(group):
        sources_from = at
        while sources_from < len(group) and not _SOURCE.match(text, group[sources_from].start, group[sources_from].end):
            sources_from += 1
            if sources_from < len(group) and _BULLET.match(text, group[sources_from].start, group[sources_from].end):
                break
        if sources_from > at:
            bullet = _BULLET.match(text, group[at].start, group[at].end)
            yield Piece(
                "text", Span(bullet.end() if bullet else group[at].start, group[sources_from - 1].end), begins=True
            )
        sources: list[Span] = []
        while (number := sources_from + len(sources)) < len(group):
            if not _SOURCE.match(text, group[number].start, group[number].end):
                break
            sources.append(group[number])
        quoted, source = _quoted_and_source(text, sources, opened=sources_from > at or (at == 0 and after_text))
        if quoted is not None:
            yield Piece("text", _without_bullets(text, quoted), begins=True)
        if source is not None:
            # What stands before it, such as a translation, parts the passage from its source.
            above = next(line for line in sources if line != quoted)
            yield Piece("closing", Span(above.start, source.end), attached=True)
        yield from (Piece("skip", line) for line in sources if line.start > (source or line).start)
        at = sources_from + len(sources)


def _quoted_and_source(text: str, lines: Sequence[Span], *, opened: bool) -> tuple[Span | None, Span | None]:
    """The passage among the *lines* under a bullet, where it has slipped there, and the line that names the source.

    The source is the first line, but a translation and such may stand before it.
    """
    quoted = None
    if not opened and len(lines) > 1 and not _names_a_source(text, lines[0]):
        quoted, lines = lines[0], lines[1:]
    elif not opened:
        return None, None
    named = [line for line in lines if _names_a_source(text, line)]
    if named:
        return quoted, named[0]
    others = [line for line in lines if not _NOTE.match(_without_bullets(text, line).of(text))]
    likely = (line for line in others if begins_as_reference(_without_bullets(text, line).of(text)) or len(lines) == 1)
    return quoted, next(likely, None)


def _names_a_source(text: str, line: Span) -> bool:
    words = _without_bullets(text, line).of(text)
    if _NOTE.match(words) or len(words) > 500:
        return False
    return reference_score(words) >= 0.3 or is_credit(words.rstrip("."))


def _without_bullets(text: str, line: Span) -> Span:
    start = line.start
    while start < line.end and (text[start] in _BULLETS or text[start].isspace()):
        start += 1
    return Span(start, line.end)
