"""Which paragraphs of a text are furniture: told by what each says, and by what stands beside it or comes again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from quoteparse.layout.boilerplate import LONGEST, is_boilerplate, is_menu_entry, is_site_furniture
from quoteparse.layout.paragraphs import Paragraph

__all__ = ["Furniture"]

_RUNNING_HEAD = re.compile(r"(?P<before>\d{1,4})?\s*(?P<title>[^\W\d_]\S*\s.{2,60}?)\s*(?P<after>\d{1,4})?")
_FEWEST_HEADS = 3
_FEWEST_ENTRIES = 3


class Furniture:
    """The furniture among the paragraphs of one text."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        lines = [text[p.start : p.end] if p.end - p.start <= LONGEST else "" for p in paragraphs]
        self._covered = {at for at, line in enumerate(lines) if line and is_boilerplate(line)}
        self._covered.update(_beside(lines, self._covered))
        self._covered.update(_running_heads(lines))

    def covers(self, at: int) -> bool:
        """Whether paragraph *at* is furniture."""
        return at in self._covered


def _beside(lines: Sequence[str], covered: set[int]) -> Iterator[int]:
    """Entries of menus: three or more in a row, or beside what a site puts around its pages.

    A title may say the same ("Contents", "About"), but not among these.
    """
    entries = [at in covered or is_menu_entry(line) for at, line in enumerate(lines)]
    for is_run, run in groupby(range(len(lines)), key=entries.__getitem__):
        if is_run:
            places = [at for at in run if at not in covered or is_site_furniture(lines[at])]
            if len(places) >= _FEWEST_ENTRIES or any(at in covered for at in places):
                yield from places


def _running_heads(lines: Sequence[str]) -> Iterator[int]:
    """Heads of printed pages: the same words again and again, each time with a higher number."""
    heads: dict[str, list[tuple[int, int]]] = {}
    for at, line in enumerate(lines):
        found = _RUNNING_HEAD.fullmatch(line) if 0 < len(line) <= 70 else None
        if found and (found["before"] is None) != (found["after"] is None):
            heads.setdefault(found["title"].casefold(), []).append((at, int(found["before"] or found["after"])))
    for pages in heads.values():
        numbers = [number for _, number in pages]
        # "Chapter 1" and its like count from one.
        if len(pages) >= _FEWEST_HEADS and numbers[0] > 1 and all(one < other for one, other in pairwise(numbers)):
            yield from (at for at, _ in pages)
