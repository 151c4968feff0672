"""Dates in EDTF, the Extended Date/Time Format, levels 0 and 1 (ISO 8601-2:2019, annex A;
https://www.loc.gov/standards/datetime/).

EDTF has no place for ``copyright``, ``supplied``, ``suffix`` and ``status``: they stay in the record. A month whose
year is not said is written ``XXXX-05``, which is level 2; there is no other way to say it.
"""

from __future__ import annotations

import re
from calendar import monthrange

from attrs import evolve

from quoteparse.errors import InputError
from quoteparse.records import Date

__all__ = ["from_edtf", "to_edtf"]

_POINT = re.compile(
    r"(?:(?P<century>-?[0-9]{2})XX|(?P<decade>-?[0-9]{3})X"
    r"|(?:(?P<year>-?[0-9]{4}|Y-?[0-9]{5,9})|XXXX)(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?)"
    r"(?P<doubt>[?~%])?"
)
_DOUBTS = {(False, False): "", (True, False): "?", (False, True): "~", (True, True): "%"}  # uncertain, circa
_OPEN = ".."
_SEASONS = 20  # 21 is spring, 24 winter


def to_edtf(date: Date) -> str:
    """*date* in EDTF, as far as it makes a date of the calendar; ``XXXX`` where nothing of it is known.

    >>> to_edtf(Date(year=1936, month=5, circa=True)), to_edtf(Date(year=1936, season=3))
    ('1936-05~', '1936-23')
    >>> to_edtf(Date(year=1936, end=Date(year=1937, uncertain=True))), to_edtf(Date(year=1936, end=Date()))
    ('1936/1937?', '1936/..')
    """
    if date.end is None:
        return _point(date)
    first, last = evolve(date, end=None), evolve(date.end, end=None)
    if last.year is None and (last.month or last.season):
        last = evolve(last, year=first.year)
    return "/".join(_point(end) if _is_said(end) else _OPEN for end in (first, last))


def from_edtf(text: str) -> Date:
    """The date that *text* is in EDTF level 0 or 1; its ``raw`` is *text*.

    A year with digits left open ("193X") is a range, 1930 to 1939. Raises `InputError` where *text* is no EDTF, or says
    what a `Date` cannot hold, a time of day.

    >>> date = from_edtf("1936-05~/..")
    >>> date.year, date.month, date.circa, date.end == Date(raw="1936-05~/..")
    (1936, 5, True, True)
    """
    first, slash, last = text.partition("/")
    if not slash:
        return _read(first, text)
    ends = [Date(raw=text) if end in ("", _OPEN) else _read(end, text) for end in (first, last)]
    return evolve(ends[0], end=evolve(ends[1].end or ends[1], raw=text))


def _is_said(date: Date) -> bool:
    return date.year is not None or date.month is not None


def _point(date: Date) -> str:
    year = _year(date.year)
    month = date.month if date.month is not None and 1 <= date.month <= 12 else None
    if month is not None:
        said = f"{year}-{month:02d}"
        if date.day is not None and 1 <= date.day <= monthrange(_in_calendar(date.year), month)[1]:
            said += f"-{date.day:02d}"
    elif date.season is not None and 1 <= date.season <= 4:
        said = f"{year}-{_SEASONS + date.season}"
    else:
        said = year
    return said + _DOUBTS[date.uncertain, date.circa]


def _year(year: int | None) -> str:
    if year is None:
        return "XXXX"
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}" if abs(year) <= 9999 else f"Y{year}"


def _in_calendar(year: int | None) -> int:
    """A year between 2000 and 2399 of the same length: the Gregorian calendar repeats itself every 400 years."""
    return 2000 + (year or 0) % 400


def _read(point: str, text: str) -> Date:
    found = _POINT.fullmatch(point)
    if not found:
        raise InputError(
            f"{text!r} is no EDTF date of level 0 or 1; write 1936, 1936-05, 1936-05-02, 1936~ or 1936/1937"
        )
    first, last = _years(found)
    month, season = _month(found["month"], text)
    day = int(found["day"]) if found["day"] and found["day"] != "XX" else None
    if day is not None and not (month and 1 <= day <= monthrange(_in_calendar(first), month)[1]):
        raise InputError(f"{text!r} names a day that its month does not have; give one of the calendar")
    date = Date(
        year=first,
        month=month,
        day=day,
        season=season,
        uncertain=found["doubt"] in ("?", "%"),
        circa=found["doubt"] in ("~", "%"),
        raw=text,
    )
    return date if first == last else evolve(date, end=evolve(date, year=last))


def _years(found: re.Match[str]) -> tuple[int | None, int | None]:
    """The first and the last year that a point can mean; None for any."""
    for digits, open_ in ((found["year"], 1), (found["decade"], 10), (found["century"], 100)):
        if digits:
            near = int(digits.lstrip("Y")) * open_
            far = near - (open_ - 1) if digits.startswith("-") else near + (open_ - 1)
            return min(near, far), max(near, far)
    return None, None


def _month(digits: str | None, text: str) -> tuple[int | None, int | None]:
    number = int(digits) if digits and digits != "XX" else None
    if number is None or 1 <= number <= 12:
        return number, None
    if 1 <= number - _SEASONS <= 4:
        return None, number - _SEASONS
    raise InputError(f"{text!r} names month {digits}; months are 01 to 12, seasons 21 (spring) to 24 (winter)")
