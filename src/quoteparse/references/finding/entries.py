"""A bibliography's entries: where each begins and ends, whichever way they are set, and what looks like one.

Entries are told apart by, in this order: the numbers that count them ([1], 2.); the lines that stand further in than
the one that begins an entry (or further out); empty lines; and, where nothing else tells, lines that end before the
margin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from quoteparse.records import Span
from quoteparse.references.finding.lines import Line, width_of, wraps
from quoteparse.references.finding.recognition import reference_score
from quoteparse.references.finding.signs import NAME, PINPOINT, YEAR, finite_words

__all__ = ["begins_with_author", "cut_entries", "looks_like_entry", "reads_as_prose", "without_mark"]

_LONGEST = 1_500
_WIDEST = 120  # columns; lines that reach further were not broken for a margin
_MARK = re.compile(r"(?:\[(?P<a>\d{1,4})\]|\((?P<b>\d{1,4})\)|(?P<c>\d{1,4})[.)]?(?=\s))\s*")
_BULLET = re.compile(r"(?:[-–—•*·▪>]{1,2}\s+|\[[\w+-]{2,14}\]\s+|[\^↑](?:\s[a-z](?=\s)){0,9}\s+)")
_MANY_WRAP = 0.3
_ALL_WRAP = 0.85
_MANY_BREAKS = 3
_COMPLETE = 0.75  # the score of a line that is a reference by itself

_DASHES = r"(?:[—–―_]{2,}|—|-{3,})"
_BEGINS = re.compile(
    rf"(?:{_DASHES}[.,:]?\s|[“\"„«]|{NAME},\s(?:[^\W\d_a-z]|d['’]|v[oa]n\s)|{NAME}\s[^\W\d_a-z]{{1,3}}\b[.,]|(?:[^\W\d_a-z]\.\s?){{1,3}}{NAME}\b"
    rf"|{NAME}(?:\s{NAME}){{0,2}}(?:,|\sand|\s&|\sund|\set)\s|[^\n]{{1,80}}?\(?\b{YEAR})"
)
_AUTHOR = re.compile(
    rf"(?:{_DASHES}[.,:]?\s|(?:{NAME}\s){{0,2}}{NAME},\s(?:[^\W\d_a-z][\w’'-]*\.?|d['’]|v[oa]n\s)|{NAME}\s[^\W\d_a-z]{{1,3}}\b[.,]|(?:[^\W\d_a-z]\.[\s-]?){{1,3}}{NAME}\b"
    rf"|{NAME}(?:\s{NAME}){{0,3}}(?:,|\.|:)\s|[^\n(]{{1,60}}\(\s?{YEAR})"
)
_DATED = re.compile(rf"(?<!\w)[c©]?{YEAR}")
_IMPRINT = re.compile(r"[.,;)(] ?[^\W\d_a-z][^:,;.\d]{1,30}(?:, [^:;\d]{1,20})?: ?[^\W\d_a-z]")
_QUOTED = re.compile(r"[“\"„«‘'][^“”\"„»«]{4,200}[”\"“»’']")
_COUNTED = re.compile(r"\b\d{1,4}\s?(?:\(\d|:\s?\d|[-–—]+\s?\d)|\b\d{1,4},\s?(?:no\.\s?)?\d")
_ELSEWHERE = re.compile(
    r"https?:|www\.|doi|\bISBN\b|\barXiv|\b(?i:in press|forthcoming|ph\.?\s?d|thesis|diss(?:ertation)?|univ|press"
    r"|verlag|editions?|proceedings|journal|tech(?:nical)?\.? rep)"
)
_NAMED = re.compile(r"[^\W\d_]{2}")
_FIELD_ENDS = re.compile(r"[.,:;](?=\s)")


@frozen
class _Setting:
    """How the entries of a section are set."""

    numbered: bool
    first: int | None  # the indent of lines that begin an entry, where the others have another
    hanging: bool
    width: int
    parted: bool  # empty lines alone part them: inside paragraphs the margin made every break, or nearly
    wrapped: float  # of the line breaks inside paragraphs, the share that the margin made


def cut_entries(text: str, paragraphs: Sequence[Sequence[Line]]) -> Iterator[list[Line]]:
    """The entries in the *paragraphs* of a section, each with its lines.

    >>> from quoteparse.references.finding.lines import paragraphs
    >>> s = "Ash, Tom. Bees of the\\n   North. Oslo, 1904.\\nElm, Ann. Fog. Bergen, 1931."
    >>> [len(lines) for lines in cut_entries(s, list(paragraphs(s, Span(0, len(s)))))]
    [2, 1]
    """
    setting = _setting(text, paragraphs)
    number = 0
    for lines in paragraphs:
        entry = [lines[0]]
        number = _counted(text, lines[0]) or number
        for line in lines[1:]:
            counted = _counted(text, line)
            if _begins(text, entry, line, setting, number, counted):
                yield entry
                entry = []
                number = counted or number
            entry.append(line)
        yield entry


def _setting(text: str, paragraphs: Sequence[Sequence[Line]]) -> _Setting:
    lines = [line for paragraph in paragraphs for line in paragraph]
    breaks = [(before, line) for paragraph in paragraphs for before, line in pairwise(paragraph)]
    width = width_of(lines)
    numbers = [_counted(text, paragraph[0]) for paragraph in paragraphs]
    numbered = numbers[0] is not None and numbers[0] <= 3 and _counts_up(text, lines)
    least = min(line.indent for line in lines)
    further = sum(line.indent > least for _, line in breaks)
    flush = [(before, line) for before, line in breaks if line.indent == least]
    full = sum(wraps(text, before, line, width) for before, line in flush)
    first_in = (
        full > 0.6 * len(flush)
        and lines[0].indent > least
        and sum(p[0].indent > least for p in paragraphs) == len(paragraphs)
    )
    wrapped = sum(wraps(text, before, line, width) for before, line in breaks)
    share = wrapped / len(breaks) if breaks and width <= _WIDEST else 0.0
    return _Setting(
        numbered=numbered,
        first=lines[0].indent if first_in else least if further and further >= 0.1 * len(breaks) else None,
        hanging=not first_in,
        width=width if width <= _WIDEST else 0,
        parted=share >= _ALL_WRAP and len(breaks) >= _MANY_BREAKS,
        wrapped=share,
    )


def _counts_up(text: str, lines: Sequence[Line]) -> bool:
    """Whether the marks of *lines* count: a number that begins a wrapped line is no mark."""
    expected, found = _counted(text, lines[0]) or 1, 0
    for line in lines:
        if _counted(text, line) == expected:
            found, expected = found + 1, expected + 1
    return found >= 1 and (found > 1 or len(lines) < 8)


def _counted(text: str, line: Line) -> int | None:
    mark = _MARK.match(text, line.span.start, line.span.end)
    return int(mark["a"] or mark["b"] or mark["c"]) if mark else None


def _begins(text: str, entry: Sequence[Line], line: Line, setting: _Setting, number: int, counted: int | None) -> bool:
    """Whether *line* begins an entry and does not go on with the *entry* above it."""
    before = entry[-1]
    if setting.numbered:
        return counted is not None and number < counted <= number + 2
    if setting.first is not None and setting.hanging:
        return line.indent <= setting.first
    if setting.first is not None:
        return line.indent >= setting.first
    if setting.wrapped < _MANY_WRAP:
        return True
    begins = _BEGINS.match(text, line.span.start, line.span.end) is not None
    ended = text[before.span.end - 1] in '.”"»)0123456789'
    if not wraps(text, before, line, setting.width):
        return (begins or ended) if setting.wrapped < _ALL_WRAP else (begins and ended)
    if setting.parted or not (begins and _AUTHOR.match(text, line.span.start, line.span.end)):
        return False
    low = max(entry[0].span.start, before.span.end - _LONGEST)
    said = ended and _DATED.search(text, low, before.span.end) is not None
    return (said and setting.wrapped < _ALL_WRAP) or reference_score(line.span.of(text)) >= _COMPLETE


def without_mark(text: str, entry: Span) -> Span:
    """*entry* without the number or bullet that leads it in."""
    mark = _MARK.match(text, entry.start, entry.end) or _BULLET.match(text, entry.start, entry.end)
    # “1984. A Novel” begins with a title.
    if mark is None or mark.end() >= entry.end or (mark.lastgroup == "c" and 1400 <= int(mark["c"]) < 2100):
        return entry
    return Span(mark.end(), entry.end)


def looks_like_entry(words: str) -> bool:
    """Whether *words*, which stand in a bibliography, are an entry of it and no heading, remark or annotation.

    >>> looks_like_entry("Ash, Tom. Bees of the North. Oslo: Hive Press, 1904.")
    True
    >>> looks_like_entry("The letters were lost when the office burnt in 1904.")
    False
    """
    words = " ".join(words.split())
    if not 12 <= len(words) <= _LONGEST or not _NAMED.search(words):
        return False
    score = 2.0 if _AUTHOR.match(words) else 0.0
    score += 1.0 if _DATED.search(words) else 0.0
    score += 1.0 if _IMPRINT.search(words) else 0.0
    score += 0.5 if _QUOTED.search(words) else 0.0
    score += 0.7 if _COUNTED.search(words) or re.search(PINPOINT, words) else 0.0
    score += 0.7 if _ELSEWHERE.search(words) else 0.0
    score += 0.6 if len(_FIELD_ENDS.findall(words)) > 1 else 0.0
    return score - _prose(words) >= 1.6


def begins_with_author(words: str) -> bool:
    """Whether *words* begin with what an entry begins with: a name, a body before a year, a dash for the name above."""
    return _AUTHOR.match(words) is not None


def reads_as_prose(words: str) -> bool:
    """Whether *words* speak rather than list."""
    return _prose(" ".join(words.split())) > 0.5


def _prose(words: str) -> float:
    """What speaks against an entry: finite sentences, a run of lower-case words, a line that ends like a lead-in."""
    listed = words.split()
    small = sum(word[0].islower() for word in listed)
    against = 0.6 * finite_words(words)
    if small > 0.62 * len(listed):
        against += 0.8
    if words[0].islower():
        against += 0.5
    return against + (1.0 if words[-1] in ":?!" else 0.0)
