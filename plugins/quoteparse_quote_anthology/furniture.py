"""What stands between the passages and belongs to the page, the site or the markup."""

from __future__ import annotations

import re

from quoteparse.plugin import is_boilerplate as is_furniture

__all__ = ["is_boilerplate", "is_byline", "is_note", "is_page_line", "is_separator", "marked_title"]

_LONGEST = 240
_CAPITAL = r"[^\W\d_a-z]"
_BYLINE = re.compile(
    rf"(?:[Bb]y|BY|[Cc]ompiled by|[Ee]dited by|[Ss]elected by) "
    rf"{_CAPITAL}[\w’'-]*\.?(?: [“\"]?{_CAPITAL}[\w’'-]*\.?[”\"]?){{0,4}}\.?$"
)
_NOTE = re.compile(r"[(\[][^()\[\]]*[)\]]$")
_IMAGE = re.compile(r"(?:photo |image |file:|img:).{0,120}\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?)$", re.IGNORECASE)
_PAGE_LINE = re.compile(r"[\W_]{0,6}(?:(?:p(?:age|g|\.)?|footer|folio)[:.]? ?)?\d{1,4}[\W_]{0,6}$", re.IGNORECASE)
_YEAR = re.compile(r"1\d\d\d|20\d\d")
_FILE_TOKEN = re.compile(r"[\w()-]{2,60}$")
_SEPARATOR = re.compile(r"%{1,3}$")
_SITE = re.compile(
    r"[\d.,]{1,8}[kKmM]? ?(?:likes?|comments?|shares?|views?|votes?|retweets?)$|likes?$|print$"
    r"|showing \d+[-–]\d+ of \d+.{0,20}$",
    re.IGNORECASE,
)
_MARKED = re.compile(r"(={1,6}|#{1,6})[ \t]*([^=#](?:[^=]{0,140}[^=\s])?)[ \t]*[=#]*$")
_BOLD = re.compile(r"(\*\*|__)(?P<title>[^*_]{2,140})\1$")
_NUMBER = re.compile(r"[\d.)]+")
_RUNNING_HEAD = re.compile(
    rf"(?!.*[a-z])(?:\d{{1,4}}(?:[ \t]{{2,}}|\t){_CAPITAL}.{{2,60}}|{_CAPITAL}.{{2,60}}(?:[ \t]{{2,}}|\t)\d{{1,4}})$"
)
_NO_FILE = re.compile(r"\d+(?:s|st|nd|rd|th)?|[A-Z]-?\d{1,2}")


def is_boilerplate(line: str) -> bool:
    """An image's file name, a page number, a rule, a site's button.

    >>> [is_boilerplate(line) for line in ("old-lamp_3", "IMG20x", "- 142 -", "[Pg 14]", "* * *", "The lamp")]
    [True, True, True, True, True, False]
    """
    if len(line) > _LONGEST or _YEAR.fullmatch(line):
        return False
    if is_page_line(line) or (" " not in line and _is_file_token(line)):
        return True
    return is_furniture(line) or any(pattern.match(line) for pattern in (_IMAGE, _SITE, _RUNNING_HEAD))


def _is_file_token(token: str) -> bool:
    if not _FILE_TOKEN.match(token) or _NO_FILE.fullmatch(token):
        return False
    # An underscore at either edge is a mark of emphasis.
    inner = token.strip("_")
    has_digit = any(c.isdigit() for c in inner)
    has_letter = any(c.isalpha() for c in inner)
    return "_" in inner or (has_digit and has_letter) or ("-" in inner and inner.islower())


def is_page_line(line: str) -> bool:
    """The number of a printed page, alone on its line: "- 142 -"."""
    return len(line) <= 20 and bool(_PAGE_LINE.match(line)) and not _YEAR.fullmatch(line)


def is_separator(line: str) -> bool:
    """What parts the entries of some collections: a per cent sign alone."""
    return bool(_SEPARATOR.match(line))


def is_byline(line: str) -> bool:
    """Who put the passages together: "By Tove Marlin."."""
    return len(line) <= 80 and bool(_BYLINE.match(line))


def is_note(line: str) -> bool:
    """A short remark in brackets, which is nobody's passage."""
    return len(line) <= 160 and line[-2:-1] not in ".!?…" and bool(_NOTE.match(line))


def marked_title(line: str) -> tuple[int, int] | None:
    """Where the title stands inside the marks that make it one, or None.

    >>> marked_title("== The Lamp =="), marked_title("**The Lamp**"), marked_title("=101.= It rained.")
    ((3, 11), (2, 10), None)
    """
    found = _MARKED.match(line) if line[:1] in ("=", "#") else _BOLD.match(line)
    return found.span(2) if found and not _NUMBER.fullmatch(found[2]) else None
