"""Numbers before the passages: "101.", "[101]", "=101.=", "No. 101"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from quoteparse_quote_anthology.entries import Lines

__all__ = ["numbers_of", "parted_by_numbers"]

_NUMBER = r"(?P<number>\d{1,4})"
_STYLES = tuple(
    (re.compile(style), fewest)
    for style, fewest in (
        (rf"(?P<mark>[=*_]{{1,3}}){_NUMBER}[.):]?(?P=mark)[.):]?\s*", 2),
        (rf"\[{_NUMBER}\]\.?:?\s*", 3),
        (rf"\({_NUMBER}\)\.?:?\s*", 3),
        (rf"(?:No|Nr|Nº|N°|№|#|§)\.? ?{_NUMBER}[.:)]?(?:\s*(?:--|—)\s*|\s+|$)", 3),
        (rf"{_NUMBER}[.)](?:\s*(?:--|—)\s*|\s+|$)", 3),
        (rf"{_NUMBER}(?:\s*(?:--|—)\s*|\s+|$)(?=\W*[^\W\d_a-z]|$)", 4),
        (r"(?P<roman>[IVXLCDM]{1,9})\.(?:\s*(?:--|—)\s*|\s+|$)", 4),
    )
)
"""What a number looks like, and how many have to follow on each other before they are numbers of passages."""
_BULLET = re.compile(r"(?:[*•·‣▪◦‐] +(?=[“\"«„‘'(]?[^\W_])|- +(?=[“\"«„]))")
_DOUBLED = re.compile(r"[*•·‣▪-]{2}(?=\s?\S)")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_FEWEST_INSIDE = 4
_FEWEST_BULLETS = 4
_SHARE = 8
"""A few numbered paragraphs among many others are a list inside a passage."""
_MANY_LINES = 20
_FURTHER = 12
"""A passage more or less may be wanting, a line that begins with a year is further off."""


def numbers_of(text: str, paragraphs: Sequence[Lines]) -> Mapping[int, int]:
    """Where a passage's number begins, and where the passage begins behind it; empty where none are numbered.

    A number is known by the one before it: they rise by one or a little more, and begin again under a new chapter.

    >>> text = "=1.= Ice.\\n\\n=2.= Fog.\\n\\n=3.= Rain.\\n\\n1871. Snow.\\n\\n=4.= Hail."
    >>> from quoteparse.records import Span
    >>> numbers_of(text, [(Span(0, 9),), (Span(11, 20),), (Span(22, 32),), (Span(34, 45),), (Span(47, 57),)])
    {0: 5, 11: 16, 22: 27, 47: 52}
    """
    best: dict[int, int] = {}
    begin = {group[0].start for group in paragraphs}
    for style, fewest in _STYLES:
        found = dict(_series(text, paragraphs, style))
        # A list inside a passage is short.
        few = fewest if begin.issuperset(found) else _FEWEST_INSIDE
        if len(found) >= few and len(found) > len(best):
            best = found
    lines = sum(len(group) for group in paragraphs if len(group) > _MANY_LINES)
    if len(best) * _SHARE >= len(paragraphs) + lines:
        return best
    return _bullets(text, paragraphs)


def _bullets(text: str, paragraphs: Sequence[Lines]) -> Mapping[int, int]:
    """Bullets that do the same: one before most passages, and none before sources or notes."""
    found = {
        line.start: mark.end()
        for group in paragraphs
        for line in group
        if (mark := _BULLET.match(text, line.start, line.end))
    }
    doubled = any(_DOUBLED.match(text, line.start) for group in paragraphs for line in group)
    return found if len(found) >= _FEWEST_BULLETS and not doubled and 3 * len(found) >= len(paragraphs) else {}


def _series(text: str, paragraphs: Sequence[Lines], style: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    last = None
    begun: tuple[int, int] | None = None  # where a number stands that counts once another follows on it
    begun_with = 0
    for group in paragraphs:
        for at, line in enumerate(group):
            found = style.match(text, line.start, line.end)
            if not found:
                continue
            number, place = _value(found), (line.start, found.end())
            reach = _FURTHER if at == 0 else 1
            if last is not None and last < number <= last + reach:
                yield place
                last, begun = number, None
            elif begun is not None and begun_with < number <= begun_with + reach:
                yield begun
                yield place
                last, begun = number, None
            elif at == 0 or last is None:
                begun, begun_with = place, number


def _value(found: re.Match[str]) -> int:
    groups = found.groupdict()
    if digits := groups.get("number"):
        return int(digits)
    values = [_ROMAN[letter] for letter in groups["roman"]]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def parted_by_numbers(paragraphs: Sequence[Lines], numbers: Mapping[int, int]) -> Sequence[Lines]:
    """The *paragraphs*, parted also before each numbered line: a list may stand without empty lines."""
    parted: list[Lines] = []
    for group in paragraphs:
        start = 0
        for at in range(1, len(group)):
            if group[at].start in numbers:
                parted.append(group[start:at])
                start = at
        parted.append(group[start:])
    return parted
