"""Lines that belong to a site or to a printed page, not to what is said.

What they say stands in ``phrases.txt``, beside this file.
"""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache
from importlib.resources import files

from attrs import frozen

__all__ = [
    "closes_page",
    "is_boilerplate",
    "is_menu_entry",
    "is_page_number",
    "is_rule",
    "is_site_furniture",
    "is_stamp",
    "opens_list",
]

LONGEST = 400
"""Nothing longer, in code points, is furniture."""

_LONGEST_PHRASE = 200
_LONGEST_BUTTONS = 60
_QUOTED_LINE = re.compile(r"[> ]+")  # an empty line of what a mail quotes
_MARKS_ONLY = re.compile(r"[\W_]+")
_PAGE = re.compile(
    r"[-–—~|\[({<\s]*(?:(?:p(?:age|\.|g)?|seite|footer|header)[:\s]*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?[-–—~|\])}>\s]*",
    re.IGNORECASE,
)
_IMAGE = re.compile(
    r"[\w\-.,()%+ ]{1,120}\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?)"
    r"|(?:IMG|DSC[FN]?)[_-]?\d{3,}\S{0,40}|\S{1,80}[-_]\d{2,4}x\d{2,4}",
    re.IGNORECASE,
)
_EDGE_OF_BOOK = re.compile(r"\*{3} ?(?:START|END)\b.*")
_STAMP = re.compile(
    r"\D{0,20}\d[\w., /-]{4,24},? (?:at |um |à |a las )?\d{1,2}[:.h]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?|Uhr)?", re.I
)
_WIKI = re.compile(r"\{\{[^{}]*\}\}|\[\[\w+:[^\[\]]*\]\]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_AT_THE_ENDS = " \t\xa0[](){}<>|«»‹›←→↑↓^*•·:.…–—-+►▲▼✉☰"
_ARROWS = re.compile(r"[<«‹←→»›>↑↓^]")
_PARTS = re.compile(r"\s*(?:[|•·/]|[>»›→]|::|\]\s*\[)+\s*|\s{2,}")
_SEPARATOR = re.compile(r"[|•·/>»›→]|::|\]\s*\[|\s\s")
_BARRED = re.compile(r"\s[|•·]\s")
_PATH = re.compile(r"\s[>»›→]\s")
_WAY = re.compile(
    r"(?:(?:go |return )?(?:back )?to (?:\S+ ){0,7}"
    r"(?:index|archives?|contents|top|library|(?:home|main) ?page)(?: page)?(?: of .{1,80})?"
    r"|(?:next|previous|prev)(?: (?:part|chapter|page|section|article|post|issue))?[:>»→–-].{0,100}"
    r"|(?:you are here|sie sind hier|vous êtes ici):? .{0,120})"
)
_APPEAL = re.compile(
    r"\b(?:please\s+(?:feel free to\s+)?(?:share|donate|subscribe|like|support us)|"
    r"please\s+consider\s+(?:sharing|donating|subscribing|supporting us|buying me)|"
    r"follow\s+(?:us|me|[\w .]{2,40})\s+on\s+"
    r"(?:twitter|facebook|instagram|google|social)|subscribe to (?:our|my|the|this)|"
    r"sign up (?:for|to) (?:our|my|the|this)|(?:delivered|straight) to your inbox|"
    r"join our (?:mailing list|newsletter))\b",
    re.IGNORECASE,
)


def is_page_number(line: str) -> bool:
    """Whether *line* is the number of a printed page: “- 142 -”, “[Pg 17]”.

    >>> is_page_number("- 142 -"), is_page_number("1871"), is_page_number("In 1871")
    (True, False, False)
    """
    return len(line) < 20 and bool(_PAGE.fullmatch(line)) and not re.fullmatch(r"1\d{3}|20\d\d", line)


def is_rule(line: str) -> bool:
    """Whether *line* has marks alone: “* * *”, “--”."""
    return bool(_MARKS_ONLY.fullmatch(line)) and not _QUOTED_LINE.fullmatch(line)


@lru_cache(maxsize=4_096)  # a format asks, and so do the general means
def is_boilerplate(line: str) -> bool:
    """Whether *line* is navigation, an invitation to share, a page number, the name of an image.

    >>> is_boilerplate("Leave a Reply"), is_boilerplate("."), is_boilerplate("He left a reply.")
    (True, True, False)
    """
    if len(line) > LONGEST:
        return False
    if is_rule(line) or is_page_number(line):
        return True
    return (len(line) <= _LONGEST_PHRASE and bool(_IMAGE.fullmatch(line))) or is_site_furniture(line)


@lru_cache(maxsize=4_096)
def is_site_furniture(line: str) -> bool:
    """Whether *line* is what a site puts around its pages: navigation, sharing, a comment form.

    >>> is_site_furniture("Home | Archive | Contact"), is_site_furniture("- 142 -")
    (True, False)
    """
    if len(line) > LONGEST:
        return False
    if len(line) <= _LONGEST_PHRASE:
        folded = _folded(line)
        if _is_phrase(folded, _phrases().alone) or _WAY.fullmatch(folded) or _is_menu(line):
            return True
    return bool(_WIKI.fullmatch(line) or _EDGE_OF_BOOK.fullmatch(line) or _APPEAL.search(line))


def is_stamp(line: str) -> bool:
    """Whether *line* is a day with an hour, as comments and posts of a site bear.

    >>> is_stamp("June 8, 2009 at 11:14 pm"), is_stamp("June 8, 2009")
    (True, False)
    """
    return len(line) <= 60 and bool(_STAMP.fullmatch(line))


def is_menu_entry(line: str) -> bool:
    """Whether *line* may be an entry of a menu, or a button; a title may say the same.

    >>> is_menu_entry("Contents"), is_menu_entry("Contents of the Box")
    (True, False)
    """
    return len(line) <= 40 and _folded(line) in _phrases().beside.whole


def closes_page(line: str) -> bool:
    """Whether *line* stands under the text of a page: sharing, tags, comments.

    >>> closes_page("Posted in Bees | Leave a comment"), closes_page("Top of page")
    (True, False)
    """
    return len(line) <= LONGEST and _is_phrase(_folded(line), _phrases().closes)


def opens_list(line: str) -> bool:
    """Whether *line* stands over a list of links: “Related”, “Recent posts”.

    >>> opens_list("Recent Posts:"), opens_list("Leave a Reply")
    (True, False)
    """
    return _folded(line) in _phrases().opens.whole


def _is_menu(line: str) -> bool:
    """Entries of a menu on one line, or the way to the page: “Home > Bees > The Queen”."""
    if not _SEPARATOR.search(line) and len(line) > _LONGEST_BUTTONS:
        return False
    parts = [part for part in _PARTS.split(line.strip(_AT_THE_ENDS)) if part]
    entries = [is_menu_entry(part) for part in parts]
    if len(parts) < 2:
        # A button with its arrow, or buttons with nothing but spaces between.
        return (bool(entries) and bool(_ARROWS.search(line)) and all(entries)) or _is_row_of_buttons(
            _folded(line).split()
        )
    if len(parts) > 2 and _BARRED.search(line) and all(len(part) <= 25 and not part[-1].isdigit() for part in parts):
        return True
    return sum(entries) * 2 > len(parts) or _is_path(line, entries[0])


def _is_row_of_buttons(words: list[str]) -> bool:
    """Whether *words* are three phrases or more one after the other: “newer post older post home”."""
    at, count = 0, 0
    known = _phrases().buttons
    while at < len(words):
        step = next((n for n in (4, 3, 2, 1) if at + n <= len(words) and " ".join(words[at : at + n]) in known), 0)
        if not step:
            return False
        at, count = at + step, count + 1
    return count > 2


def _is_path(line: str, begins_with_entry: bool) -> bool:
    steps = len(_PATH.findall(line))
    return steps > 1 or (steps == 1 and begins_with_entry)


@frozen
class _Phrases:
    """The rows of one section: those that a line must be, and those that it must begin with."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]


@frozen(slots=False)
class _Furniture:
    alone: _Phrases
    closes: _Phrases
    opens: _Phrases
    beside: _Phrases

    @cached_property
    def buttons(self) -> frozenset[str]:
        """What may stand in a row with others."""
        return self.alone.whole | self.beside.whole


@cache
def _phrases() -> _Furniture:
    sections: dict[str, list[str]] = {}
    rows: list[str] = []
    for row in files(__package__).joinpath("phrases.txt").read_text(encoding="utf-8").splitlines():
        if row.startswith("[") and row.endswith("]"):
            rows = sections.setdefault(row[1:-1], [])
        elif row and not row.startswith("#"):
            rows.append(row)
    alone, closes, opens, beside = (sections[name] for name in ("alone", "closes", "opens", "beside"))
    return _Furniture(
        alone=_section([*alone, *closes, *opens]),
        closes=_section([*closes, *opens]),
        opens=_section(opens),
        beside=_section(beside),
    )


def _section(rows: list[str]) -> _Phrases:
    return _Phrases(
        whole=frozenset(row for row in rows if not row.endswith("…")),
        beginnings=tuple(row.removesuffix("…") for row in rows if row.endswith("…")),
    )


def _folded(line: str) -> str:
    words = " ".join(line.casefold().replace("’", "'").split())
    return _NUMBER.sub("9", words).strip(_AT_THE_ENDS)


def _is_phrase(folded: str, phrases: _Phrases) -> bool:
    return folded in phrases.whole or folded.startswith(phrases.beginnings)
