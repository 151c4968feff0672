"""What a heading looks like, and which titles are headings: those that passages stand under."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quoteparse.records import Span
from quoteparse.source import trim
from quoteparse_quote_anthology.credits import LIGHT, is_credit
from quoteparse_quote_anthology.furniture import is_note
from quoteparse_quote_anthology.piece import Piece

__all__ = [
    "is_attached_title",
    "is_caps_heading",
    "is_short",
    "is_title",
    "levels_of_titles",
    "titles_over_a_note",
    "topic",
]

_CAPITAL = r"[^\W\d_a-z]"
_TWO_LETTERS = re.compile(r"[^\W\d_].*[^\W\d_]")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_ENUMERATED = re.compile(
    r"\b(?:[Ss]eries|[Pp]art|[Cc]hapter|[Bb]ook|[Vv]olume|[Ss]ection)\b[ .:]{0,3}(?:[\dIVXLC]+|[A-Z][a-z]+)?\b[.:]? ?",
    re.ASCII,
)
_TOPIC = re.compile(
    rf"([_*=]{{0,2}}{_CAPITAL}[\w’'-]+(?:,? (?:and|or|of|the|[^\W\d_][\w’'-]+)){{0,4}}[_*=]{{0,2}})"
    r"[.:]?[_*=]{0,2}[ \xa0]?(?:[—–―]|--)[ \xa0]?(?=\S)"
)
_SHORT = re.compile(rf"{_CAPITAL}[^.!?:;,“”\"—–]{{2,48}}")
_LINE = re.compile(r"[^\r\n]+")
_ABOUT_A_TITLE = re.compile(r"\W{0,4}by |(?:From|Source|Via)\b ?:", re.IGNORECASE)
_LONGEST_TITLES = 400
_DATE_BEHIND = re.compile(
    r"[ ,]*[(\[][^()\[\]]{0,30}\d[^()\[\]]{0,12}[)\]][.:]?$|[ ,.]+(?:b|d|ca?|fl|born|died)\.? ?\d{3,4}\.?$"
)


def is_caps_heading(line: str) -> bool:
    """A line in capitals; a date in brackets may stand behind it.

    >>> [is_caps_heading(line) for line in ("PAID LATE IN THE 1850’s", "THE LAMP (1314).", "“TO ALL KEEPERS")]
    [True, True, False]
    """
    line = line.strip("_*")
    if not 2 <= len(line) <= 200 or line[0] in "“\"‘'«[(" or line[-1] in ":,;":
        return False
    if line.isupper():
        return bool(_TWO_LETTERS.search(line))
    if line[:2] != line[:2].upper():
        return False
    # The plural and possessive s of dates and short forms often stays small, and so does a date behind.
    bare = re.sub(r"(?<=[\dA-Z])['’]?s\b", "", _DATE_BEHIND.sub("", line))
    return bare.isupper() and sum(c.isupper() for c in bare) > 3


def is_title(line: str) -> bool:
    """A line that is written as a title: short, its words in capitals, no sentence.

    >>> is_title("The Keepers and Their Pay"), is_title("The keepers were paid late.")
    (True, False)
    """
    line = line.strip("_*")
    if len(line) == 1 or (len(line) == 2 and line[1] == "."):
        return line[0].isupper()
    if not line or len(line) > 140 or line[-1] in ":,;-–—" or line[0] in "-–—*•[(" or not any(map(str.isalpha, line)):
        return False
    words = [word for word in _WORD.findall(line) if len(word) > 3 and word not in LIGHT]
    # "Welcome!" and "Who Lit the Lamp?" may be titles; a line with a full stop is one only if it counts its parts.
    calls = line[-1] in "!?" and words and all(word[0].isupper() for word in words)
    if line[-1] in '.…!?”"' and not calls and not _ENUMERATED.search(line):
        return False
    if not words:
        return line[0].isupper() and len(line.split()) <= 3
    capitals = sum(word[0].isupper() for word in words)
    if line[0].islower():
        return False
    return capitals >= 0.7 * len(words) and len(words) <= 16


def is_short(line: str) -> bool:
    """Few words without a full stop: a title, where a passage stands below it.

    >>> is_short("After the fire"), is_short("It rained.")
    (True, False)
    """
    return bool(_SHORT.fullmatch(line)) and len(line.split()) <= 5


def topic(line: str) -> tuple[int, int] | None:
    """The end of a heading at the head of a passage, and where the passage begins, or None.

    >>> topic("Light.—Light is kind.—Marlin.")
    (5, 7)
    """
    found = _TOPIC.match(line)
    if not found or found.end() >= len(line):
        return None
    heading = found.group(1)
    # Not a short passage with its signature: "Teach him the till last.—Marlin."
    if is_credit(line[found.end() :].rstrip("._")) or not (is_title(heading) or len(heading.split()) <= 2):
        return None
    if line[found.end(1)] not in ".:" and not heading.isupper() and heading[-1] not in "_*=":
        return None
    return found.end(1), found.end()


def is_attached_title(passage: str, closing: str) -> bool:
    """Whether what stands above a closing line is no passage but a title: "The Fog Horn / -- by Ida Marlin"."""
    first = closing.partition("\n")[0].strip()
    return is_title(passage) and (bool(_ABOUT_A_TITLE.match(closing)) or (first != closing.strip() and is_note(first)))


def titles_over_a_note(text: str, passage: Span) -> list[Span]:
    """The titles in what is no passage but a title with a note on it: "The Letter / (out of the Norse)"."""
    if passage.end - passage.start > _LONGEST_TITLES:
        return []
    found = _LINE.finditer(text, passage.start, passage.end)
    lines = [line for m in found if (line := trim(text, m.start(), m.end())).start < line.end]
    notes = [line for line in lines if is_note(line.of(text))]
    titles = [line for line in lines if line not in notes and is_title(line.of(text))]
    return titles if notes and len(notes) + len(titles) == len(lines) else []


def levels_of_titles(text: str, found: Sequence[Piece]) -> dict[int, int]:
    """The titles, by their place, that passages stand under, with their level: a title's subtitle is one lower.

    A title over mere prose, in the midst of an anthology, is part of that prose. Over several paragraphs of which only
    the last has a closing line it heads a passage where other titles plainly do.
    """
    sure: list[list[int]] = []
    likely: list[list[int]] = []
    for run, texts, closing in _runs_of_titles(found):
        if closing is None or (texts == 1 or not closing.attached):
            sure.append(run)
        else:
            likely.append(run)
    if len(sure) >= 2 * len(likely):
        sure += likely
    first = next((number for number, piece in enumerate(found) if piece.kind != "boilerplate"), None)
    if first is not None and found[first].kind == "title" and text[found[first].span.end - 1] not in "!?":
        sure.append([first])  # of the whole
    return {at: level for run in sure for level, at in enumerate(run, 1)}


def _runs_of_titles(found: Sequence[Piece]) -> Iterator[tuple[list[int], int, Piece | None]]:
    """Titles that stand together, how many paragraphs stand below, and what closes these; None where more is headed."""
    run: list[int] = []
    texts = 0
    for number, piece in enumerate(found):
        if piece.kind in ("title", "short"):
            if texts:
                run, texts = [], 0
            run.append(number)
        elif piece.kind in ("caps", "opening", "parting") or (piece.kind == "text" and piece.begins):
            if run and not texts:
                yield run, 0, None
            run, texts = [], int(piece.kind == "text")
        elif piece.kind == "text":
            texts += 1
        elif piece.kind == "closing":
            if run and texts:
                yield run, texts, piece
            run, texts = [], 0
