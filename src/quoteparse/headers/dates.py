"""Dates as headers write them: "(25 September 1941)", "04-Apr-2006", "Mai 1917", "1902-03"."""

from __future__ import annotations

import re
from functools import cache

from attrs import evolve

from quoteparse.records import Date, Span
from quoteparse.references.dates import month_number
from quoteparse.references.lexicon import date_words

__all__ = ["date_in"]

_YEAR = r"(?:1[0-9]|20)\d\d(?!\d)"
_DAY = r"(?<!\d)[0-3]?\d(?:st|nd|rd|th|er|\.|º)?"
_TO = r"\s?(?:[-–—]|to|and|bis|et|и)\s?"
_OF = r"(?:[\s,-]|\sof\s|\sde\s|\sdel\s){1,3}"


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    month = rf"(?:{'|'.join(sorted(date_words()['month'], key=len, reverse=True))})\b\.?"
    return tuple(
        re.compile(form, re.IGNORECASE)
        for form in (
            rf"(?P<y>{_YEAR})-(?P<m>[01]\d)(?:-(?P<d>[0-3]\d))?(?![\d-])",
            rf"(?P<d>{_DAY})(?:{_TO}(?P<d2>{_DAY}))?{_OF}(?P<month>{month}){_OF}(?P<y>{_YEAR})",
            rf"\b(?P<month>{month})\s(?P<d>{_DAY})(?:{_TO}(?P<d2>{_DAY}))?,?\s(?P<y>{_YEAR})",
            rf"(?<!\d)(?P<d>[0-3]?\d)[./](?P<m>[01]?\d)[./](?P<y>{_YEAR})",
            rf"\b(?P<month>{month})(?:{_TO}(?P<month2>{month}))?{_OF}(?P<y>{_YEAR})",
            rf"(?<![\d-])(?:(?P<c>[c©])\s?)?(?P<y>{_YEAR})(?:\s?[-–—/]\s?(?P<y2>{_YEAR}|\d\d(?!\d)))?(?![\d-])",
        )
    )


def date_in(text: str) -> tuple[Date, Span] | None:
    """The first date of the fullest form in *text*, and where in *text* it stands; None where there is none.

    >>> date, span = date_in("(25 September 1941)")
    >>> date.year, date.month, date.day, span
    (1941, 9, 25, Span(start=1, end=18))
    """
    for form in _forms():
        for found in form.finditer(text):
            date = _date(found)
            if date:
                return date, Span(*found.span())
    return None


def _date(found: re.Match[str]) -> Date | None:
    group = found.groupdict()
    year = int(group["y"])
    month = month_number(group.get("month") or "") or _number(group.get("m"))
    day = _number(group.get("d"))
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    raw = found.group()
    date = Date(year=year, month=month, day=day, copyright=bool(group.get("c")), raw=raw)
    last_day, last_month, last_year = _number(group.get("d2")), month_number(group.get("month2") or ""), group.get("y2")
    if last_day or last_month:
        return evolve(date, end=Date(year=year, month=last_month or month, day=last_day, raw=raw))
    if last_year:
        return evolve(date, end=Date(year=int(str(year)[: 4 - len(last_year)] + last_year), raw=raw))
    return date


def _number(digits: str | None) -> int | None:
    found = re.match(r"\d+", digits) if digits else None
    return int(found.group()) if found else None
