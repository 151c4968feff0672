"""Dates, from the typed words of the grammar to numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoteparse.records import Date

__all__ = ["date_of", "month_number"]

_MONTHS = (
    ("jan", "janv", "gen", "ene"), ("feb", "fév", "fev"), ("mar", "mär"), ("apr", "avr", "abr"),
    ("may", "mai", "mag"), ("jun", "juin", "giu"), ("jul", "juil", "lug"), ("aug", "août", "aou", "ago"),
    ("sep", "set"), ("oct", "okt", "ott"), ("nov",), ("dec", "dez", "déc", "dic"),
)  # fmt: skip
_YEARS = re.compile(r"([cC]a?\.|[cC©]?)\s?(\d{4})[a-z]?(?:\s?[-‐‑‒–—−/]\s?(\d{2,4}))?")
_NUMERIC = re.compile(r"(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4})|(\d{4})-(\d\d)-(\d\d)")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}  # EDTF level 1


def month_number(word: str) -> int | None:
    """The number of a month by its name or abbreviation; seasons are 21 to 24 (EDTF, ISO 8601-2).

    >>> month_number("Sept."), month_number("août"), month_number("Winter")
    (9, 8, 24)
    """
    folded = word.casefold().rstrip(".")
    if folded in _SEASONS:
        return _SEASONS[folded]
    for number, starts in enumerate(_MONTHS, 1):
        if folded.startswith(starts):
            return number
    return None


def date_of(parts: Sequence[tuple[str, str]], raw: str) -> Date:
    """A date from (terminal, text) pairs in the order of the text.

    >>> date_of([("MONTH", "June"), ("DAY", "27"), ("YEAR", "1931")], "June 27, 1931").month
    6
    """
    year = end_year = end_month = month = day = None
    copyright_ = circa = False
    for terminal, text in parts:
        if terminal == "YEAR" and (numeric := _NUMERIC.fullmatch(text)):
            year = int(numeric[3] or numeric[4])
            day, month = (int(n) for n in (numeric.group(1, 2) if numeric[3] else numeric.group(6, 5)))
            if month > 12 >= day:
                day, month = month, day
        elif terminal == "YEAR":
            first, last, marked = _years(text)
            copyright_, circa = copyright_ or marked in ("c", "C", "©"), circa or marked.endswith(".")
            if year is None:
                year, end_year = first, last
            elif first is not None and first > year:
                end_year = first
        elif terminal in ("MONTH", "SEASON"):
            if month is None:
                month = month_number(text)
            else:
                end_month = month_number(text)
        elif terminal == "DAY" and day is None and (digits := re.match(r"\d+", text)):
            day = int(digits.group())
    end = Date(year=end_year or year, month=end_month, raw=raw) if end_year or end_month else None
    return Date(year=year, month=month, day=day if month else None, end=end, copyright=copyright_, circa=circa, raw=raw)


def _years(text: str) -> tuple[int | None, int | None, str]:
    found = _YEARS.fullmatch(text.strip())
    if not found:
        return (1900 + int(text) if text.isdigit() and len(text) == 2 else None), None, ""
    first = int(found[2])
    last = int(found[2][: 4 - len(found[3])] + found[3]) if found[3] else None
    return first, last, found[1]
