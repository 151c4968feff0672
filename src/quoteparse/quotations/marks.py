"""Quotation marks: which one opens, which one closes, and which are broken.

Typefaces, countries and typing errors disagree, so a mark is judged by the place where it stands first
and by its shape second: “…”, "…", „…“, »…«, « … », ”…”, ``…'' and ‘…’ are all read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque

from attrs import evolve, frozen

from quoteparse.quotations.pairs import REACH, Pair
from quoteparse.quotations.singles import single_pairs

__all__ = ["MARKS", "REACH", "Marks", "Pair", "read_marks", "without_marks"]

MARKS = frozenset('“”„‟«»"‘’‚')

# Of two signs that are one mark, the one beside the words stands for both.
_DOUBLE = re.compile(r"[“”„‟«»\"]|(?<=`)`(?!`)|(?<=[^\s'])'(?=')")
LONG_ENOUGH = 30
"""Code points between single marks that are no term."""
_BEFORE_OPENING = frozenset("([{—–-―/‘“„«\"'=>.…")
_NEVER_AFTER_OPENING = frozenset(".,;:!?)]}")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-―/…’”»“\"'*†<[(")


@frozen(kw_only=True)
class Marks:
    """The marks of one paragraph: outermost pairs, openings never closed, closings never opened."""

    pairs: tuple[Pair, ...] = ()
    unclosed: tuple[int, ...] = ()
    stray: tuple[int, ...] = ()


def read_marks(text: str, start: int, end: int) -> Marks:
    """Pair the quotation marks of the paragraph ``text[start:end]``.

    >>> read_marks('He said: "It is so." Really.', 0, 28).pairs
    (Pair(open=9, close=19),)
    >>> read_marks("so it ended.”", 0, 13).stray
    (12,)
    """
    found = [m.start() for m in _DOUBLE.finditer(text, start, end)]
    if not found:
        return Marks(pairs=tuple(single_pairs(text, start, end)))
    marks = _mend(text, *_pair(text, found, start, end))
    return evolve(marks, pairs=_beside(text, start, end, marks.pairs))


def without_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without white space and without the quotation marks at its outer edges.

    >>> without_marks(' “A word.” ', 0, 11)
    (2, 9)

    A mark at one edge alone stays where it belongs to words that are quoted inside:

    >>> without_marks('He called it “a word.”', 0, 22)
    (0, 22)
    """
    start, end = _trim(text, start, end)
    if end - start > 2 and text[start] in "'`" and text[end - 1] == "'":
        doubled = text[start : start + 2] in ("``", "''") and text[end - 2 : end] == "''"
        whole = doubled or [*single_pairs(text, start, min(end, start + REACH))] == [Pair(start, end - 1)]
        return _trim(text, start + 1 + doubled, end - 1 - doubled) if whole else (start, end)
    opens = start < end and text[start] in MARKS
    closes = start < end and text[end - 1] in MARKS and not (text[end - 1] == "’" and text[end - 2 : end - 1].isalnum())
    if opens != closes and _belongs_inside(text, start, end, start if opens else end - 1):
        return start, end
    return _trim(text, start + opens, end - closes)


def _belongs_inside(text: str, start: int, end: int, mark: int) -> bool:
    """Whether *mark*, at one edge of the stretch, has its partner in the midst."""
    if end - start > REACH:
        return False
    marks = read_marks(text, start, end)
    return any(mark in (pair.open, pair.close) for pair in marks.pairs)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] == "\ufeff"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] == "\ufeff"):
        end -= 1
    return start, end


def _pair(text: str, found: list[int], start: int, end: int) -> tuple[list[Pair], list[int], list[int]]:
    stack: deque[int] = deque()
    pairs: list[Pair] = []
    stray: list[int] = []
    for at in found:
        while stack and at - stack[0] > REACH:
            stack.popleft()
        if text[at] == "'" and not (stack and text[stack[-1]] == "`"):
            continue  # ''so'' is set in italics
        if _opens(text, at, start, end, text[stack[-1]] if stack else ""):
            stack.append(at)
        elif stack:
            opened = stack.pop()
            while pairs and pairs[-1].open > opened:
                pairs.pop()
            pairs.append(Pair(opened, at))
        else:
            stray.append(at)
    return pairs, list(stack), stray


def _opens(text: str, at: int, start: int, end: int, open_mark: str) -> bool:
    mark = text[at]
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    can_open = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace() and after not in ",;:!?)]}"
    can_close = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING or after.isdigit())
    if mark == '"':
        if can_open and can_close:
            return not open_mark if before != "." else False
        return can_open or not (can_close or open_mark)
    if mark in "„‟`":
        return True
    if mark == "'":
        return False
    if mark == "“":
        if open_mark in ("„", "‟") and not (can_open and not can_close):
            return False
        if can_open or not open_mark:
            return not (after in _NEVER_AFTER_OPENING and after != "." and open_mark)
        return not (after.isspace() or can_close or after in _NEVER_AFTER_OPENING)
    if mark == "”":
        return can_open and not can_close and not (open_mark and before in ".…")
    if mark == "«":
        return open_mark != "»"
    return open_mark not in ("«", "„", "“") and can_open and not can_close  # » as in »so«


def _mend(text: str, pairs: list[Pair], unclosed: list[int], stray: list[int]) -> Marks:
    """Give a stray closing mark to the pair before it where the words between run on."""
    left: list[int] = []
    for at in stray:
        before = bisect_left(pairs, at, key=lambda pair: pair.close)
        wider = next((i for i in range(before - 1, max(-1, before - 8), -1) if _runs_on(text, pairs[i], at)), None)
        if wider is None:
            left.append(at)
        else:
            pairs[wider:before] = [Pair(pairs[wider].open, at)]
    return Marks(pairs=tuple(pairs), unclosed=tuple(unclosed), stray=tuple(left))


def _runs_on(text: str, pair: Pair, stray: int) -> bool:
    if stray - pair.close > REACH or text[stray - 1] not in ".!?…,":
        return False
    after = text[pair.close + 1 : pair.close + 3].lstrip()
    long_enough = pair.close - pair.open > 60
    return long_enough and bool(after) and (after[0].islower() or after[0] in '“"„')


def _beside(text: str, start: int, end: int, doubles: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """*doubles*, and the single marks that stand apart from them or around them.

    An apostrophe may look like a mark, so a straight one counts only where something leads in to it.
    """
    if not any(mark in text[start:end] for mark in "‘‚'"):
        return doubles
    kept = list(doubles)
    for pair in single_pairs(text, start, end):
        first = bisect_left(kept, pair.open, key=lambda double: double.close)
        last = bisect_left(kept, pair.close, key=lambda double: double.open)
        inside = kept[first:last]
        if any(not pair.open < double.open < double.close < pair.close for double in inside):
            continue
        led = text[max(start, pair.open - 2) : pair.open].rstrip()[-1:] in (":", ",", "")
        if led or (text[pair.open] in "‘‚" and pair.close - pair.open > LONG_ENOUGH):
            kept[first:last] = [pair]
    return tuple(kept)
