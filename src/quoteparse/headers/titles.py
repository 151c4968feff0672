"""Titles that run over several lines, and titles with a subtitle under them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteparse.records import Span
from quoteparse.references import lexicon
from quoteparse.source import trim

__all__ = ["divided", "goes_on"]

_LINE = re.compile(r"[^\r\n]+")


def goes_on(line: str, following: str) -> bool:
    """Whether a title that breaks off with *line* goes on in the *following* one.

    >>> goes_on("The Rise and Fall of the", "Second Boat"), goes_on("The Second Boat", "A Report")
    (True, False)
    """
    last = line.split()[-1:]
    if not last:
        return False
    return (
        line[-1] in "-–—,&"
        or last[0].casefold() in lexicon.words()["function"]
        or following[:1].islower()
        or (line.isupper() and following.isupper())
    )


def divided(text: str, span: Span) -> Iterator[Span]:
    """The title that stands in *span*, and what stands under it there as its subtitle."""
    lines = [trim(text, line.start(), line.end()) for line in _LINE.finditer(text, span.start, span.end)]
    lines = [line for line in lines if line.start < line.end]
    at = 0
    while at + 1 < len(lines) and goes_on(lines[at].of(text), lines[at + 1].of(text)):
        at += 1
    if lines:
        yield Span(lines[0].start, lines[at].end)
    if lines[at + 1 :]:
        yield Span(lines[at + 1].start, lines[-1].end)
