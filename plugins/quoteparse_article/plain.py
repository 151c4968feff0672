"""The lines of a header that have no label: titles, the author, dates."""

from __future__ import annotations

import re

__all__ = [
    "is_author_line",
    "is_credit_line",
    "is_date_line",
    "is_dateline_end",
    "is_name",
    "is_path",
    "is_rule",
    "is_title_line",
]

_CAPITAL = r"[^\W\d_a-z]"
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_BY = re.compile(r"(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Aa]v|[Dd]oor) +(?=[^\W\d_a-z])")
_NAME_WORD = (
    rf"(?:{_CAPITAL}[\w’'-]+|{_CAPITAL}\.(?:-?{_CAPITAL}\.)*"
    r"|(?:de|la|le|du|van|von|der|den|di|da|del|y|bin|al|el|ten|zu))"
)
_NAME = re.compile(rf"(?:{_CAPITAL}[\w’'-]+|{_CAPITAL}\.(?:{_CAPITAL}\.)*)(?: {_NAME_WORD}){{1,4}}(?:,? (?:Jr|Sr)\.?)?")
_NAMES = re.compile(rf"{_NAME.pattern}(?:(?:, | and | & |, and ){_NAME.pattern}){{0,4}}")
_NOT_IN_NAMES = re.compile(
    r"\b(?:The|A|An|Of|In|On|To|And|For|With|From|At|As|Is|Are|Was|How|Why|What|Who|War|Chapter|Part|Preface"
    r"|Introduction|Abstract|Letter|Speech|Report|History|New|Old|On|Against|Statement|Notes?|Its|Their|His|Her|Our|My|Your)\b",
)
_NOT_IN_DATES = re.compile(r"(?:In|On|At|By|It|The|For|Since|Until|Before|After|Chapter|Part|Vol|No)\b")
_SMALL_IN_DATES = re.compile(
    r"of|the|de|st|nd|rd|th|er|le|den|am|à|c|ca|circa|published|written|first|delivered|dated"
    r"|januari?|janvier|enero|février|februari?|febrero|märz|mars|marzo|april|avril|abril|mai|mei|mayo|maggio"
    r"|jui?ni?o?|juin|juillet|jul[iy]o?|août|augustus|agosto|sept[ei]\w+|o[ck]t[ou]\w+|nov[ie]\w+|d[ée][cz]\w+"
)
_CREDIT = re.compile(
    r"(?:(?:First |Originally )?(?:[Pp]ublished|[Pp]rinted|[Aa]ppeared)|Reprinted|Taken|Transcribed|Translated|Edited"
    r"|Marked up|Proofread|Typed|Scanned)\b[^:.]{0,40}?\s(?:in|from|by) "
)
_PATH = re.compile(r"\S\s?(?:[|>»›→]|::)\s?\S.{0,80}")
_RULE = re.compile(r"[\W_]{2,}$")
_LISTED = re.compile(r"(?:\(?\d{1,3}[.)]|[•*·-]|\(?[a-z][.)])\s")
_WORD = re.compile(r"[^\W\d_]+")


def is_rule(line: str) -> bool:
    """A line of dashes, stars and the like."""
    return bool(_RULE.match(line))


def is_date_line(line: str) -> bool:
    """A date alone on its line, in brackets or not, perhaps with a place or a word such as "Published".

    >>> is_date_line("(25 September 1941)"), is_date_line("Bergen, May 1911."), is_date_line("In 1911 it was wet")
    (True, True, False)
    """
    if len(line) > 60 or not _YEAR.search(line):
        return False
    words = _WORD.findall(line)
    if len(words) > 5 or _NOT_IN_DATES.match(line):
        return False
    return len(words) <= 1 or all(word[0].isupper() or bool(_SMALL_IN_DATES.fullmatch(word)) for word in words)


def is_dateline_end(lines: list[str]) -> bool:
    """The last lines of an article: a place and a date, or a date.

    >>> is_dateline_end(["Vardø, Finnmark", "September 3, 1911."])
    True
    """
    if not 1 <= len(lines) <= 3 or not is_date_line(lines[-1]):
        return False
    return all(len(line) <= 60 and not line.endswith((";", ":", "!", "?")) and line[0].isupper() for line in lines[:-1])


def is_name(line: str) -> bool:
    """Whether *line* has the look of one name or of several.

    >>> is_name("Ida M. Marlin"), is_name("The Keepers of Anglesey")
    (True, False)
    """
    return len(line) <= 80 and bool(_NAMES.fullmatch(line.rstrip(","))) and not _NOT_IN_NAMES.search(line)


def is_author_line(line: str) -> bool:
    """A line that begins with "by" and goes on with a name."""
    by = _BY.match(line)
    if not by:
        return False
    return (len(line) <= 100 and not line.endswith((".", ":"))) or is_name(line[by.end() :].rstrip("."))


def is_credit_line(line: str) -> bool:
    """Where the text was printed, or who worked on it, said without a label: "Published in The Hive, 3 May 1902."."""
    return len(line) <= 240 and bool(_CREDIT.match(line))


def is_path(line: str) -> bool:
    """The way to a page through its site: "Library > Keepers > Marlin"."""
    return len(line) <= 200 and bool(_PATH.search(line))


def is_title_line(line: str) -> bool:
    """A line that may be a title: not long, no sentence, no item of a list."""
    if not 2 <= len(line) <= 220 or is_rule(line) or _LISTED.match(line):
        return False
    if line[-1] in ",;:" or line[0].islower():
        return False
    return line[-1] != "." or len(line) <= 60
