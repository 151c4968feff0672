"""What a line of a header is, as far as the line itself says it."""

from __future__ import annotations

import re
from typing import Literal

from quoteparse.headers.bylines import author_in
from quoteparse.headers.credits import credit_in
from quoteparse.headers.dates import date_in, is_date_line
from quoteparse.references.finding.recognition import reference_score

__all__ = ["HeaderLine", "header_line", "is_issue_line"]

HeaderLine = Literal["author", "date", "credit", "issue", "work"]

_NUMBERED = re.compile(
    r"\b(?:vol(?:ume)?s?|nos?|number|issue|nr|nummer|heft|jrg|núm)\b\.?\s?\(?[\dIVXLC]|(?:\bn[º°]|[№#])\s?\d",
    re.IGNORECASE,
)
_NAME_ENDS = re.compile(rf",|\s(?=\(|\d{{1,3}}\b|{_NUMBERED.pattern})", re.IGNORECASE)
_PRICED = re.compile(r"\d\s?pp\b|(?:[£$€]\s?\d[\d.,]*|\d\s?[s$€])\W{0,2}$")
_IMPRINT = re.compile(r"\d\s?pp\b|[£$€]\s?\d|\d\s?s\.|: [^\W\d_a-z]")
_LONGEST_ISSUE = 120
_LONGEST_WORK = 200
_SURE = 0.5


def header_line(line: str) -> HeaderLine | None:
    """What *line* says of itself: that it names the author, the date, credits, an issue of a periodical, a book.

    >>> header_line("By Ida Marlin"), header_line("(May 1911)"), header_line("From The Hive, No. 3, May 1911.")
    ('author', 'date', 'credit')
    >>> header_line("The Hive, No. 3, May 1911"), header_line("The Lamp")
    ('issue', None)
    """
    if credit_in(line):
        return "credit"
    if author_in(line):
        return "author"
    if is_date_line(line):
        return "date"
    if is_issue_line(line):
        return "issue"
    return "work" if _is_work(line) else None


def _is_work(line: str) -> bool:
    """Whether *line* names a book as a review does, with its imprint, pages or price."""
    if len(line) > _LONGEST_WORK or not _IMPRINT.search(line):
        return False
    return _PRICED.search(line) is not None or reference_score(line) >= _SURE


def is_issue_line(line: str, *, told: bool = False) -> bool:
    """Whether *line* names an issue of a periodical: a title, behind it numbers or a date.

    "Strikes, Spring 1911" may be a title, unless it is *told* that the line is none.
    """
    if not 8 <= len(line) <= _LONGEST_ISSUE or _IMPRINT.search(line) or not line[0].isupper():
        return False
    name = _NAME_ENDS.split(line, maxsplit=1)[0]
    rest, words = line[len(name) :], name.split()
    if not 1 <= len(words) <= 6 or any(word.islower() and len(word) > 3 for word in words) or is_date_line(line):
        return False
    if (whole := date_in(line)) and whole[1].start == 0:
        return False
    dated = date_in(rest)
    if dated is None:
        return bool(_NUMBERED.search(rest))
    return told or dated[0].day is not None or bool(_NUMBERED.search(rest))
