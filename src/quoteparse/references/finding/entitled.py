"""Works that a sentence names by their kind and title, or by whom they were sent to.

“In 1904, Ann Lee drafted a report that was published under the title Fog on the Coast”, “Lee read her paper “On
Lamps””, “the “Letter to the Keepers”, in which Lee …”, “wrote Lee in a letter to Tom Ash”. Each begins with who wrote
it, or with the title where that comes first, and ends with the last that says which work it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteparse.records import Span
from quoteparse.references.finding.signs import PERSON, is_no_name, opens_sentence

__all__ = ["entitled"]

_BEFORE, _BEHIND = 200, 140
_WROTE = (
    r"(?:wrote|published|drafted|issued|composed|read|gave|delivered|proposed|presented|printed|circulated|drew\sup"
    r"|brought\sout|put\sforward|has\swritten|had\swritten)"
)
_KIND = (
    r"(?:theses|report|article|essay|pamphlet|speech|lecture|paper|book|booklet|poem|memoir|memoirs|statement|manifesto"
    r"|resolution|treatise|memorandum|brochure|novel|study|sermon|address|petition|declaration)"
)
_QUOTED = r"[“\"«][^\W\d_a-z][^“”\"«»\r\n]{2,120}[”\"»]"
_NAMED = (
    r"[^\W\d_a-z][\w’'-]{0,30}"
    r"(?:\s(?:(?:of|the|and|in|on|for|to|from|a)\s){0,2}(?:[^\W\d_a-z][\w’'-]{0,30}|\d{1,4}(?!\w))){1,8}"
)
_TITLED = re.compile(
    rf"\b(?:under\sthe\s(?:name|title)(?:\sof)?|entitled|titled|by\sthe\stitle(?:\sof)?)\s(?P<title>{_QUOTED}|{_NAMED})"
    rf"|\b{_KIND}\s(?P<quoted>{_QUOTED})"
)
_AUTHORED = re.compile(
    rf"(?:(?<=\b[Ii]n\s)(?:[^\W\d_a-z][a-z]{{2,9}}\s)?\d{{4}},\s)?(?<![\w.])(?P<name>{PERSON})\s{_WROTE}\s"
    rf"(?=[^.!?“”\"]{{0,120}}\Z)(?:[^.!?“”\"]{{0,100}}\s)?(?:{_KIND}\b[^.!?“”\"]{{0,60}})?\Z"
)
_IN_WHICH = re.compile(
    rf"(?<=[“\"«])(?P<title>[^\W\d_a-z][^“”\"«»\r\n]{{5,100}}[”\"»],?\sin\swhich\s(?P<name>{PERSON}))"
)
_LETTER = re.compile(
    rf"\b(?:wrote|writes|said|explained|complained|confessed|reported)\s"
    rf"(?P<sent>(?P<name>{PERSON})\sin\s(?:a|an|his|her|one)\s(?:\w+\s)?letter\sto\s(?:the\s)?{PERSON})"
    rf"|(?P<wrote>{PERSON}\s(?:wrote|complained|confessed)\sin\s(?:a|an|his|her|one)\s(?:\w+\s)?letter\sto\s(?:the\s)?{PERSON})"
)


def entitled(text: str, start: int, end: int) -> Iterator[Span]:
    """The works of ``text[start:end]`` that are named by kind and title together with their author.

    >>> s = "In May 1904, Ann Lee drafted a report that was printed under the title Fog on the Coast."
    >>> [span.of(s) for span in entitled(s, 0, len(s))]
    ['May 1904, Ann Lee drafted a report that was printed under the title Fog on the Coast']
    """
    for titled in _TITLED.finditer(text, start, end):
        at = titled.start()
        last = titled.end("title") if titled["title"] else titled.end("quoted")
        authored = _AUTHORED.search(
            text, max(start, at - _BEFORE), titled.start("title" if titled["title"] else "quoted")
        )
        if authored and (first := _named_from(authored)) is not None:
            yield Span(first, last)
    for found in _IN_WHICH.finditer(text, start, end):
        if not is_no_name(found["name"].split()[0]):
            yield Span(found.start("title") - 1, found.end("title"))
    for found in _LETTER.finditer(text, start, end):
        yield Span(*found.span("sent" if found["sent"] else "wrote"))


def _named_from(authored: re.Match[str]) -> int | None:
    """Where who wrote it, and the date before, begins; None where a pronoun alone says who."""
    if authored.start("name") > authored.start():
        return authored.start()
    at = authored.start("name")
    for word in authored["name"].split():
        if not opens_sentence(word) and not is_no_name(word):
            return authored.string.index(word, at)
        at += len(word)
    return None
