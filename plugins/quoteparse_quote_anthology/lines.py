"""What a single line may be: a heading, a closing line, or nothing that belongs to the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = [
    "BULLET",
    "BULLETS",
    "SOURCE_BULLET",
    "TURNED_NAME",
    "is_boilerplate",
    "is_byline",
    "is_caps_heading",
    "is_dash_byline",
    "is_dash_signature",
    "is_name_signature",
    "is_note",
    "is_page_line",
    "is_separator",
    "is_title_heading",
    "marked_title",
    "run_in_heading",
    "run_in_signature",
    "run_on_references",
    "speaks",
]

_CAPITAL = r"[^\W\d_a-z]"
_SMALL_NAME_WORD = r"(?:of|de|da|di|du|del|della|la|le|van|von|der|den|y|and|und|et|the|bin|ibn|al|on|to)"
_NAME_WORD = rf"(?:{_CAPITAL}[\w’'-]*\.?|{_SMALL_NAME_WORD})"
_NAME = rf"{_CAPITAL}[\w’'-]*\.?(?:(?: |(?<=\.)){_NAME_WORD}){{0,6}}"

BULLETS = "*•·‣▪"
BULLET = re.compile(r"[*•·‣▪] ?(?![*•·‣▪])")
SOURCE_BULLET = re.compile(r"[*•·‣▪]{2,4} ?(?=\S)")

_DASH = re.compile(r"(?:[—–―]|--?-?)[ \t\xa0]*(?=\S)")
_DASH_REST = re.compile(rf"(?:by |from |in |quoted )?[“\"‘'(\[]?(?:{_CAPITAL}|\d)")
_RUN_IN = re.compile(rf"(?:[—–―]|--)[ \xa0]?(?={_CAPITAL}|From )[^—–―]{{2,120}}$")
_RUN_IN_HEADING = re.compile(
    rf"({_CAPITAL}[\w’'-]+(?:,? (?:and|or|of|the|[^\W\d_][\w’'-]+)){{0,4}})[.:]?[ \xa0]?(?:[—–―]|--)[ \xa0]?(?=\S)"
)
_UNNAMED = re.compile(
    r"(?<=[”\"»])[ \t\xa0]*(?:[—–―]|--)[ \xa0]?(?:an? |the )?(?:\w+ )?(?:proverb|saying|adage|maxim|inscription|epitaph"
    r"|motto|song|hymn|prayer|ballad|rhyme|riddle|traditional|anonymous|graffit[io])\b[^—–―.!?]{0,80}\.?$",
    re.IGNORECASE,
)
_SENTENCE_END = ".!?…”\"’')]"
_NO_NAME = re.compile(r"(?:With|No|On|In|At|For|From|To|How|Why|What|And|But|Yes|It|He|She|They|We|I)\b")
_NAME_LINE = re.compile(rf"(?:{_NAME}, )?{_NAME}[.]?")

_BYLINE = re.compile(
    rf"(?:[Bb]y|BY|[Cc]ompiled by|[Ee]dited by|[Ss]elected by) "
    rf"{_CAPITAL}[\w’'-]*\.?(?: [“\"]?{_CAPITAL}[\w’'-]*\.?[”\"]?){{0,4}}\.?$"
)
_NOTE = re.compile(r"[(\[][^()\[\]]*[)\]]$")
TURNED_NAME = re.compile(rf"{_CAPITAL}[\w’'-]+(?: {_CAPITAL}[\w’'-]+)? ?, ?{_CAPITAL}[\w’'. -]{{0,40}}[.,](?!:)")
_RUN_ON = re.compile(rf"(?<=[.!?…”\")\]]) +(?={TURNED_NAME.pattern})")

_IMAGE = re.compile(
    r"(?:photo |image |file:|img:|\[?image:)?.{0,120}\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?)\]?$"
    r"|\[(?:image|illustration|photo|picture)\b[^\]]{0,200}\]$",
    re.IGNORECASE,
)
_PAGE_LINE = re.compile(r"[\W_]{0,6}(?:p(?:age|\.)? ?)?\d{1,4}[\W_]{0,6}$", re.IGNORECASE)
_FILE_TOKEN = re.compile(r"[\w()-]{2,60}$")
_RULE = re.compile(r"[\W_]{1,200}$")
_SEPARATOR = re.compile(r"%{1,3}$")
_MARKED_TITLE = re.compile(r"(={1,6}|#{1,6})[ \t]*([^=#].{0,140}?)[ \t]*(?:=|#)*$")
_SITE = re.compile(
    r"(?:share this|like this|like ?loading|loading|related|advertisements?|leave a (?:comment|reply)|"
    r"continue reading|read more|click to share|tweet|print|e-?mail)\b[\w\s.:…→»(]{0,40}$",
    re.IGNORECASE,
)

_TWO_LETTERS = re.compile(r"[^\W\d_].*[^\W\d_]")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_ENUMERATED = re.compile(
    r"\b(?:[Ss]eries|[Pp]art|[Cc]hapter|[Bb]ook|[Vv]olume|[Ss]ection)\b[ .:]{0,3}(?:[\dIVXLC]+|[A-Z][a-z]+)?\b[.:]? ?",
    re.ASCII,
)


def is_boilerplate(line: str) -> bool:
    """An image's file name, a page number, a rule, a site's button.

    >>> [is_boilerplate(line) for line in ("old-lamp_3", "IMG20x", "- 142 -", "* * *", "The lamp")]
    [True, True, True, True, False]
    """
    if len(line) > 240:
        return False
    if _PAGE_LINE.match(line) or _RULE.match(line):
        return True
    if " " not in line:
        return _is_file_token(line) or bool(_IMAGE.match(line))
    return bool(_IMAGE.match(line) or _SITE.match(line))


def _is_file_token(token: str) -> bool:
    if not _FILE_TOKEN.match(token) or re.fullmatch(r"\d+(?:s|st|nd|rd|th)?|[A-Z]-?\d{1,2}", token):
        return False
    has_digit = any(c.isdigit() for c in token)
    has_letter = any(c.isalpha() for c in token)
    return "_" in token or (has_digit and has_letter) or ("-" in token and token.islower())


def is_page_line(line: str) -> bool:
    """The number of a printed page, alone on its line: "- 142 -"."""
    return len(line) <= 20 and bool(_PAGE_LINE.match(line))


def is_byline(line: str) -> bool:
    """Who put the passages together: "By Tove Marlin."."""
    return len(line) <= 80 and bool(_BYLINE.match(line))


def is_note(line: str) -> bool:
    """A short remark in brackets, which is nobody's passage."""
    return len(line) <= 160 and line[-2:-1] not in ".!?…" and bool(_NOTE.match(line))


def is_caps_heading(line: str) -> bool:
    """A line in capitals.

    >>> is_caps_heading("THE KEEPERS WERE PAID LATE IN THE 1850’s"), is_caps_heading("“TO ALL KEEPERS")
    (True, False)
    """
    if not 2 <= len(line) <= 200 or line[0] in "“\"‘'«[(" or line[-1] in ":,;":
        return False
    if line.isupper():
        return bool(_TWO_LETTERS.search(line))
    if line[:2] != line[:2].upper():
        return False
    # The plural and possessive s of dates and short forms often stays small.
    return re.sub(r"(?<=[\dA-Z])['’]?s\b", "", line).isupper() and sum(c.isupper() for c in line) > 3


def is_separator(line: str) -> bool:
    """What parts the entries of some collections: a per cent sign alone."""
    return bool(_SEPARATOR.match(line))


def marked_title(line: str) -> tuple[int, int] | None:
    """Where the title stands inside the marks that make it one, or None.

    >>> marked_title("== The Lamp ==")
    (3, 11)
    """
    found = _MARKED_TITLE.match(line) if line[:1] in ("=", "#") else None
    return found.span(2) if found else None


def is_title_heading(line: str) -> bool:
    """A line that is written as a title: short, its words in capitals, no sentence.

    >>> is_title_heading("The Keepers and Their Pay"), is_title_heading("The keepers were paid late.")
    (True, False)
    """
    if len(line) == 1:
        return line.isupper()
    if not line or len(line) > 140 or line[-1] in ":,;-–—" or line[0] in "-–—*•[(" or not any(map(str.isalpha, line)):
        return False
    words = [word for word in _WORD.findall(line) if len(word) > 3]
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


def is_dash_signature(line: str) -> bool:
    """A dash and who or what is quoted.

    >>> is_dash_signature('-- Tove Marlin, "The Lamp"'), is_dash_signature("— No, he said, I never was there.")
    (True, False)
    """
    dash = _DASH.match(line)
    if not dash or len(line) > 300:
        return False
    rest = line[dash.end() :]
    return bool(_DASH_REST.match(rest)) and not speaks(rest)


def is_dash_byline(line: str) -> bool:
    """A dash and the author of what stands above it: "-- by Tove Marlin"."""
    dash = _DASH.match(line)
    return bool(dash and line.startswith("by ", dash.end()))


def speaks(words: str) -> bool:
    """Whether *words* are more of a sentence than of a name."""
    bare = re.sub(r"[“\"«][^“”\"«»]{1,200}[”\"»]", " ", words)
    found = bare.split()
    small = sum(word[0].islower() for word in found)
    return (small > 3 and small > 0.5 * len(found)) or bare.rstrip().endswith(("!", "?", "…"))


def is_name_signature(line: str) -> bool:
    """A name, or a title and a name, closed by a full stop, alone on its line.

    >>> is_name_signature("T. E. Marlin."), is_name_signature("Sea, Tove Marlin."), is_name_signature("It rained.")
    (True, True, False)
    """
    return 3 <= len(line) <= 90 and line.endswith(".") and bool(_NAME_LINE.fullmatch(line)) and not _NO_NAME.match(line)


def run_in_signature(line: str) -> int | None:
    """Where a signature begins that stands behind the passage on the same line (its dash), or None.

    >>> run_in_signature("Light is kind.—Marlin.")
    14
    """
    if unnamed := _UNNAMED.search(line, max(0, len(line) - 130)):
        return unnamed.start()
    found = _RUN_IN.search(line, max(0, len(line) - 130))
    if not found or found.start() == 0:
        return None
    before = line[: found.start()].rstrip()
    if not before or before[-1] not in _SENTENCE_END or speaks(found.group().lstrip("—–―- ")):
        return None
    return found.start()


def run_on_references(line: str) -> Iterator[int]:
    """Where, near the end of *line*, a sentence is over and a name turned round begins ("… out. Marlin, Ida. …")."""
    return (found.end() for found in _RUN_ON.finditer(line, max(0, len(line) - 260)))


def run_in_heading(line: str) -> tuple[int, int] | None:
    """The end of a heading at the head of a passage, and where the passage begins, or None.

    >>> run_in_heading("Light.—Light is kind.—Marlin.")
    (5, 7)
    """
    found = _RUN_IN_HEADING.match(line)
    if not found or found.end() >= len(line):
        return None
    heading = found.group(1)
    if line[found.end(1)] not in ".:" and not heading.isupper():
        return None
    return found.end(1), found.end()
