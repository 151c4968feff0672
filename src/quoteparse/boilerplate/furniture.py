"""Which lines of a text are furniture: told by what each says, and by what stands beside it or comes again."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from weakref import WeakKeyDictionary

from quoteparse.boilerplate.lines import (
    LONGEST,
    is_boilerplate,
    is_menu_entry,
    is_rule,
    is_site_furniture,
    is_stamp,
    opens_list,
)
from quoteparse.records import Span
from quoteparse.source import Source

__all__ = ["Furniture", "furniture_of"]

_RUNNING_HEAD = re.compile(r"(?P<before>\d{1,4})?\s*(?P<title>[^\W\d_]\S*\s.{2,60}?)\s*(?P<after>\d{1,4})?")
_PAGE_HEAD = re.compile(
    r"\d{1,4}\s{2,}[^a-z\d]{4,60}|[^a-z\d]{4,60}\s{2,}\d{1,4}"
    r"|\d{1,4}[\])]?\s{6,}\S.{0,100}|\S.{0,100}\s{6,}(?:\d{1,4}|\[[^\[\]]{1,10}\d\])"
)
_SHORT = 120
_FEWEST_HEADS = 3
_FEWEST_ENTRIES = 3
_MOST_LISTED = 16
_MOST_WRAPPED = 6


class Furniture:
    """The furniture among the lines of one text."""

    def __init__(self, source: Source) -> None:
        self._starts = [line.start for line in source.lines]
        self._lines = [_words(source, line) for line in source.lines]
        self._groups = list(_groups(source))
        self._covered = {at for at, line in enumerate(self._lines) if line and is_boilerplate(line)}
        self._site = {at for at in self._covered if is_site_furniture(self._lines[at])}
        for rule in (_wrapped, _comments, _menus, _mostly, _recurring, _lists):
            found = set(rule(self._lines, self._groups, self._site))
            self._site |= found
            self._covered |= found
        self._covered.update(_running_heads(self._lines))
        self._covered.update(_page_heads(self._lines, self._groups))

    def covers(self, span: Span) -> bool:
        """Whether every line that *span* reaches into is furniture."""
        first = max(0, bisect_left(self._starts, span.start + 1) - 1)
        last = bisect_left(self._starts, span.end)
        return first < last and all(at in self._covered for at in range(first, last))


_KNOWN: WeakKeyDictionary[Source, Furniture] = WeakKeyDictionary()


def furniture_of(source: Source) -> Furniture:
    """The furniture of *source*, looked for once.

    >>> text = Source("Home | About | Contact\\n\\nThe lamp was lit.")
    >>> furniture_of(text).covers(Span(0, 22)), furniture_of(text).covers(Span(24, 41))
    (True, False)
    """
    known = _KNOWN.get(source)
    if known is None:
        known = _KNOWN[source] = Furniture(source)
    return known


def _words(source: Source, line: Span) -> str:
    return line.of(source.text) if line.end - line.start <= LONGEST else ""


def _groups(source: Source) -> Iterator[range]:
    """The lines of each paragraph, by number."""
    at = 0
    for group in source.paragraphs:
        yield range(at, at + len(group))
        at += len(group)


def _wrapped(lines: Sequence[str], groups: Sequence[range], site: set[int]) -> Iterator[int]:
    """A sentence of a site that goes on in the next line: what the lines say together."""
    for group in groups:
        if (
            1 < len(group) <= _MOST_WRAPPED
            and not site.issuperset(group)
            and is_site_furniture(" ".join(lines[at] for at in group))
        ):
            yield from group


def _comments(lines: Sequence[str], groups: Sequence[range], site: set[int]) -> Iterator[int]:
    """The head of a comment: who says it, over the day and the hour."""
    for at, line in enumerate(lines):
        if (
            line
            and is_stamp(line)
            and at
            and lines[at - 1].endswith((" says:", " said:", " wrote:", " says", " schreibt:"))
        ):
            yield from (at - 1, at)


def _menus(lines: Sequence[str], groups: Sequence[range], site: set[int]) -> Iterator[int]:
    """Entries of menus: three or more in a row, or beside what a site puts around its pages.

    A title may say the same ("Contents", "About"), but not among these.
    """
    entries = [at in site or is_menu_entry(line) for at, line in enumerate(lines)]
    for is_run, run in groupby(range(len(lines)), key=entries.__getitem__):
        places = list(run) if is_run else []
        if len(places) >= _FEWEST_ENTRIES or any(at in site for at in places):
            yield from places


def _mostly(lines: Sequence[str], groups: Sequence[range], site: set[int]) -> Iterator[int]:
    """A block of short lines of which most are furniture: the name of the site stands among them."""
    for group in groups:
        if len(group) < 3 or site.isdisjoint(group) or not all(0 < len(lines[at]) <= _SHORT for at in group):
            continue
        if sum(at in site or is_rule(lines[at]) for at in group) > len(group) / 2:
            yield from group


def _recurring(lines: Sequence[str], groups: Sequence[range], site: set[int]) -> Iterator[int]:
    """Short lines that come again, each time beside furniture: the name of the site over its menu."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if 0 < len(line) <= _SHORT and at not in site:
            places[line].append(at)
    again = {at for found in places.values() if len(found) > 1 for at in found}
    beside = {at for at in again if _reaches(at, again, site)}
    for found in places.values():
        if len(found) > 1 and beside.issuperset(found):
            yield from found


def _reaches(at: int, again: set[int], site: set[int]) -> bool:
    """Whether furniture stands beside line *at*, with another line that comes again between them at most."""
    return any(at + step in site or (at + step in again and at + 2 * step in site) for step in (-1, 1))


def _lists(lines: Sequence[str], groups: Sequence[range], site: set[int]) -> Iterator[int]:
    """The links under "Related" or "Recent posts", up to more furniture or to the end of the text."""
    for at in sorted(site):
        if not opens_list(lines[at]):
            continue
        end = at + 1
        while end < len(lines) and end - at <= _MOST_LISTED and end not in site and 0 < len(lines[end]) <= _SHORT:
            end += 1
        if end == len(lines) or end in site:
            yield from range(at + 1, end)


def _running_heads(lines: Sequence[str]) -> Iterator[int]:
    """Heads of printed pages: the same words again and again, each time with a higher number."""
    heads: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for at, line in enumerate(lines):
        found = _RUNNING_HEAD.fullmatch(line) if 0 < len(line) <= 70 else None
        if found and (found["before"] is None) != (found["after"] is None):
            heads[found["title"].casefold()].append((at, int(found["before"] or found["after"])))
    for pages in heads.values():
        numbers = [number for _, number in pages]
        # "Chapter 1" and its like count from one.
        if len(pages) >= _FEWEST_HEADS and numbers[0] > 1 and all(one < other for one, other in pairwise(numbers)):
            yield from (at for at, _ in pages)


def _page_heads(lines: Sequence[str], groups: Sequence[range]) -> Iterator[int]:
    """Heads of printed pages that come once: a wide gap and the number, alone between empty lines.

    In a table of contents such lines follow one another.
    """
    heads = [len(group) == 1 and bool(_PAGE_HEAD.fullmatch(lines[group[0]])) for group in groups]
    for number, group in enumerate(groups):
        if heads[number] and not any(heads[max(0, number - 1) : number] + heads[number + 1 : number + 2]):
            yield from group
