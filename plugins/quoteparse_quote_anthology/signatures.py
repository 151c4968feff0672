"""Where, at the end of a paragraph, it is said whose the passage is: one function for each manner.

Each takes the text and the lines of a paragraph and gives the offset at which the attribution begins, or None. Where
that is the first line's start, the paragraph holds nothing else.
"""

from __future__ import annotations

import re

from quoteparse.plugin import reference_score
from quoteparse.records import Span
from quoteparse_quote_anthology.credits import (
    BEGINNING,
    TURNED,
    begins_as_reference,
    is_credit,
    is_dash_signature,
    is_name,
    is_signed_line,
    speaks,
)
from quoteparse_quote_anthology.entries import Lines, words_of

__all__ = [
    "bracketed",
    "credited",
    "dashed",
    "ends_sentence",
    "referenced",
    "run_in",
    "run_on",
    "set_right",
    "signed",
    "slanted",
]

_REACH = 320
"""Code points at the end of a paragraph in which an attribution may begin."""
_MOST_LINES = 5
_SURE = 0.5
_SURE_INSIDE = 0.9
_SURE_TOGETHER = 0.6
_LIKELY = 0.3
_LONGEST = 500
_FAR = 20
_PAGE = 80
"""What is set in the middle of a page stands no further right than what fills so many columns."""

_SENTENCE_END = ".!?…”\"’'»)]"
_EMPHASIS = "_*= \t\r\n\xa0"
_RUN_IN = re.compile(rf"(?:[—–―]|--)[ \xa0]?\s?(?={BEGINNING})")
_BEHIND_MARKS = re.compile(rf"(?<=[”\"»’'])[_*]{{0,2}}\s+[-–~][ \xa0]+(?={BEGINNING})")
_UNNAMED = re.compile(
    r"(?<=[”\"»])\s*(?:[—–―]|--)[ \xa0]?(?:an? |the )?(?:\w+ )?(?:proverb|saying|adage|maxim|inscription|epitaph"
    r"|motto|song|hymn|prayer|ballad|rhyme|riddle|traditional|anonymous|graffit[io])\b[^—–―.!?]{0,80}\.?$",
    re.IGNORECASE,
)
_SLANTED = re.compile(r"(?<=[.!?…”\"’»])\s+(?P<mark>[_*])(?P<words>[^_*]{2,160})(?P=mark)\.?$")
_RUN_ON = re.compile(rf"(?<=[.!?…”\")\]]) +(?={TURNED.pattern})")
_PLAIN = re.compile(r"[\w ]+")
_NOBODY = re.compile(r"(?:attributed|anon(?:ymous)?\.?|traditional|unknown|source unknown)", re.IGNORECASE)
_NOTE_NUMBER = re.compile(r"\[(?:\d{1,3}|\*|†|[a-z])\]$")


def ends_sentence(text: str, start: int, end: int) -> bool:
    """Whether what stands right before *end*, not before *start*, ends a sentence or a quotation.

    >>> text = "It rained._\\n--Lind"
    >>> ends_sentence(text, 0, 12), ends_sentence(text, 0, 4)
    (True, False)
    """
    while end > start and text[end - 1] in _EMPHASIS:
        end -= 1
    note = _NOTE_NUMBER.search(text, max(start, end - 5), end)
    if note and note.start() > start:
        end = note.start()
    return end > start and text[end - 1] in _SENTENCE_END


def dashed(text: str, lines: Lines) -> int | None:
    """A line that begins with a dash, with what it goes on in: "-- Ida Marlin, Towers"."""
    for number in range(len(lines) - 1, max(-1, len(lines) - _MOST_LINES), -1):
        line = lines[number]
        if text[line.start] in "-—–―~" or text[line.start : line.start + 2].strip("_*")[:1] in ("—", "–", "―"):
            return line.start if is_dash_signature(words_of(text, line.start, lines[-1].end)) else None
    return None


def run_in(text: str, lines: Lines, *, named: bool = False) -> int | None:
    """Behind a dash on the passage's last line: "Light is kind.—Marlin."

    Where the passage breaks off without a full stop the rest must be a name (*named* says that this will do).
    """
    first, end = lines[0].start, lines[-1].end
    low = max(first + 1, end - _REACH)
    if unnamed := _UNNAMED.search(text, low, end):
        return unnamed.start()
    for dash in _BEHIND_MARKS.finditer(text, low, end):
        if is_credit(words_of(text, dash.end(), end)):
            return dash.end() - len(dash.group().lstrip("_* \t\r\n"))
    for dash in _RUN_IN.finditer(text, low, end):
        rest = words_of(text, dash.end(), end)
        if len(rest) > _REACH or (speaks(rest) and not is_credit(rest)):
            continue
        if ends_sentence(text, first, dash.start()):
            if is_credit(rest) or reference_score(rest) >= _LIKELY:
                return dash.start()
        elif named and is_name(rest):
            return dash.start()
    return None


def set_right(text: str, lines: Lines) -> int | None:
    """At the right edge of the page, on lines of its own."""
    start = None
    for line in reversed(lines[-_MOST_LINES:]):
        if not _is_set_right(text, line):
            break
        start = line.start
    if start is None or not is_credit(words_of(text, start, lines[-1].end).rstrip("._")):
        return None
    return start


def _is_set_right(text: str, line: Span) -> bool:
    before = text[max(0, line.start - _PAGE) : line.start]
    indent = len(before) - len(before.rstrip(" "))
    # Titles stand in the middle, and seldom in italics.
    return indent >= _FAR and (2 * indent + line.end - line.start > _PAGE or text[line.start] == "_")


def bracketed(text: str, lines: Lines, *, behind_title: bool = False) -> int | None:
    """In brackets behind the passage, which is over there, or under it: "… (Marlin, Towers, p. 3)"."""
    first, end = lines[0].start, lines[-1].end
    at = end - 1 if text[end - 1] in ".,;" else end
    opens = None
    while at > first and text[at - 1] in ")]":
        opened = _opening(text, first, at)
        if opened is None or not _is_source(words_of(text, opened + 1, at - 1)):
            break
        opens = at = opened
        while at > first and text[at - 1].isspace():
            at -= 1
    if opens is None or opens == first or behind_title or ends_sentence(text, first, opens):
        return opens
    return None


def _opening(text: str, first: int, end: int) -> int | None:
    """Where the bracket opens that closes right before *end*."""
    closing = text[end - 1]
    opening = "(" if closing == ")" else "["
    depth = 0
    for at in range(end - 1, max(first - 1, end - _REACH), -1):
        depth += (text[at] == closing) - (text[at] == opening)
        if not depth:
            return at
    return None


def _is_source(inner: str) -> bool:
    """Whether the words in a pair of brackets tell of a source: a name or a title, and a year or a page."""
    if _NOBODY.fullmatch(inner):
        return True
    if not any(map(str.isupper, inner)) or speaks(inner):
        return False
    return reference_score(inner) >= _LIKELY or (is_credit(inner) and (any(map(str.isdigit, inner)) or "," in inner))


def slanted(text: str, lines: Lines) -> int | None:
    """Between underscores behind the passage: "Light is kind. _Marlin._"."""
    found = _SLANTED.search(text, max(lines[0].start, lines[-1].end - _REACH), lines[-1].end)
    return found.start("mark") if found and is_credit(" ".join(found["words"].split()).rstrip(".")) else None


def referenced(text: str, lines: Lines, *, poor: bool = False) -> int | None:
    """One line or several at the end of a paragraph that read as a reference.

    Right under a passage, with no full stop of its own, a *poor* one will do where most passages have one.
    """
    end = lines[-1].end
    for number in range(len(lines) - 1, max(-1, len(lines) - 1 - _MOST_LINES), -1):
        line = lines[number]
        if end - line.start > _LONGEST:
            break
        above = lines[number - 1] if number else None
        ended = above is None or ends_sentence(text, above.start, above.end)
        words = words_of(text, line.start, end)
        begins = begins_as_reference(words) or is_name(line.of(text))
        # A reference that is whole is known even where the passage breaks off.
        needed = _SURE_INSIDE if not ended else _SURE if line is lines[-1] else _SURE_TOGETHER
        if not (ended or (line is lines[-1] and TURNED.match(words))) or not begins or reference_score(words) < needed:
            continue
        head = _head_above(text, lines, number)
        return lines[head].start
    return _poor_reference(text, lines, poor=poor)


def _head_above(text: str, lines: Lines, number: int) -> int:
    """The line above, where it holds the author and title of the imprint on line *number*."""
    if number == 0 or (number > 1 and not ends_sentence(text, lines[number - 2].start, lines[number - 2].end)):
        return number
    above = lines[number - 1].of(text)
    is_head = len(above) <= 120 and TURNED.match(above) and is_credit(above.rstrip("."))
    return number - 1 if is_head and number > 1 else number


def _poor_reference(text: str, lines: Lines, *, poor: bool) -> int | None:
    """The last line, where it reads as a reference but does not begin as one."""
    line = lines[-1]
    if line.end - line.start > _LONGEST:
        return None
    words = line.of(text)
    alone = len(lines) == 1 or ends_sentence(text, lines[-2].start, lines[-2].end)
    if not alone and not words[0].isupper():
        return None
    score = reference_score(words)
    likely = poor and len(lines) > 1 and score >= _LIKELY and words[-1] not in '.…!?”":;,'
    return line.start if score >= (_SURE if alone else _SURE_INSIDE) or (likely and alone) else None


def run_on(text: str, lines: Lines) -> int | None:
    """On the passage's last line for want of a line break: "It rained. Marlin, Ida. Towers. London: Dent, 1911"."""
    last = lines[-1]
    low = max(last.start, last.end - 260)
    if not any(c.isdigit() for c in text[last.end - 12 : last.end]) or TURNED.match(text, last.start):
        return None
    for found in _RUN_ON.finditer(text, low, last.end):
        before = text[max(last.start, found.end() - 200) : found.end()].rstrip(" !?…")
        if speaks(before) and reference_score(text[found.end() : last.end]) >= _SURE_INSIDE:
            return found.end()
    return None


def credited(text: str, lines: Lines) -> int | None:
    """Up to three lines of names and titles under a passage, with no sign of a reference: "Ida Marlin, Towers"."""
    end = lines[-1].end
    for number in range(len(lines) - 1, max(-1, len(lines) - 4), -1):
        words = words_of(text, lines[number].start, end).rstrip(".")
        if len(words) > 200 or not is_credit(words):
            return None
        if number == 0 or ends_sentence(text, lines[number - 1].start, lines[number - 1].end):
            return lines[number].start if is_name(words) or not _PLAIN.fullmatch(words) else None
    return None


def signed(text: str, lines: Lines) -> int | None:
    """A name, or a title and a name, with a full stop, on lines of its own."""
    if len(lines) <= 2 and is_signed_line(words_of(text, lines[0].start, lines[-1].end)):
        return lines[0].start
    if len(lines) > 1 and ends_sentence(text, lines[-2].start, lines[-2].end) and is_signed_line(lines[-1].of(text)):
        return lines[-1].start
    return None
