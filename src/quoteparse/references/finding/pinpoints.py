"""Works that a sentence names with a page: “see Rose, Origins, p. 12”, “Dahl’s Charts, Volume 21, page 342”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteparse.records import Span
from quoteparse.references.finding.signs import NAME, is_no_noun, is_place

__all__ = ["pinpointed"]

_VOLUME_AND_PAGE = re.compile(
    r"(?:\s?,|(?<=[,.][”\"])|(?<=[”\"»]))\s(?:(?:[Vv]ol(?:ume|\.)|Bd\.|Band|t\.|tome|vol\.)\s?(?:\d{1,3}|[IVXL]{1,6})[,.]\s?)?"
    r"(?:p(?:ages?|\.)|pp\.|S\.|Seiten?|págs?\.|pagg?\.)\s?\d{1,4}(?!\w)(?:\s?[-–]\s?\d{1,4}(?!\w))?(?:\s?ff?\.)?"
)
_JOINED = r"of|the|and|in|on|for|a|to|from|der|die|das|und|des|von|im|de|du|la|le|les|et|del|della|e|il|y|el|los|las|en"
_TITLE_BEFORE = re.compile(
    rf"(?<![\w’'-])(?P<author>{NAME}(?:\s(?:and|&|und|et|e|y)\s{NAME})?,\s)?"
    rf"(?:[“\"„«][^“”\"„«»\r\n]{{2,120}}[”\"“»]|[^\W\d_a-z][\w’'-]*+(?:\s(?:{_JOINED}|[^\W\d_a-z][\w’'-]*+)){{0,8}}(?:,?\s\([^()\r\n]{{3,60}}\))?)\Z"
)
_LONGEST_TITLE = 180
_LEADS = frozenset(
    "as in on at from by for and but see while when also according to "
    "wie bei nach siehe vgl voir dans selon vedi véase".split()
)


def pinpointed(text: str, start: int, end: int) -> Iterator[Span]:
    """The works of ``text[start:end]`` that stand before a page, with author and title as far as they are plain.

    >>> s = "So it was, as Tom Ash, The Fog of Oslo, p. 12 has it."
    >>> [span.of(s) for span in pinpointed(s, 0, len(s))]
    ['Ash, The Fog of Oslo, p. 12']
    """
    taken = start
    for page in _VOLUME_AND_PAGE.finditer(text, start, end):
        title = _TITLE_BEFORE.search(text, max(taken, page.start() - _LONGEST_TITLE), page.start())
        if title is None:
            continue
        first = title.start()
        if title["author"] and _is_where(text, taken, first, title["author"].split(",")[0]):
            first = title.end("author")
        first = _without_lead(text, first, title.end())
        if first < page.start():
            taken = page.end()
            yield Span(first, page.end())


def _is_where(text: str, low: int, at: int, word: str) -> bool:
    """Whether *word* says where or when: “in Bergen, Dahl’s Charts, p. 3”; people are called Bergen too."""
    return is_no_noun(word) or (
        is_place(word) and re.search(r"\b(?:[Ii]n|[Aa]t|à|a)\s\Z", text[max(low, at - 4) : at]) is not None
    )


def _without_lead(text: str, start: int, end: int) -> int:
    """Where a title begins behind words that lead in to it: “As”, “In”, “According to”."""
    while start < end:
        word = text[start:end].split(None, 1)[0]
        if word.casefold() not in _LEADS:
            break
        start += len(word)
        while start < end and text[start].isspace():
            start += 1
    return start
