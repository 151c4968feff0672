"""The work that a sentence begins with, before it says who wrote it."""

from __future__ import annotations

import re

from quoteparse.records import Span

__all__ = ["work_in_front"]

_IN = re.compile(
    r"(?:(?:And|But)\s)?[Ii]n\s(?:(?:his|her|their)\s(?:\w+\s){0,2})?"
    r"(?P<title>[“\"‘]?[^\W\d_a-z][^.!?\n()“”\"]{2,120}?[”\"’]?)\s?\((?:c(?:irca|\.)?\s?)?\d{4}(?:[-–/]\d{2,4})?\)"
)


def work_in_front(text: str, start: int, end: int, speaker: Span | None) -> Span | None:
    """The reference from the title, with its year, that ``text[start:end]`` begins with to the *speaker* behind it.

    >>> s = "In The Lamp (1811), Ida Holm claims: "
    >>> work_in_front(s, 0, len(s), Span(20, 28)).of(s)
    'The Lamp (1811), Ida Holm'
    """
    found = _IN.match(text, start, min(end, start + 300))
    if not found:
        return None
    behind = speaker is not None and found.end() <= speaker.start < found.end() + 40
    return Span(found.start("title"), speaker.end if speaker and behind else found.end())
