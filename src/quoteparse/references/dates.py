"""Dates, from their words to numbers: points of time, ranges of them, and what qualifies them.

A two-digit year is one of the twentieth century. In "12/3/1936" nobody can tell the day from the month, so only the
year is read; with periods ("12.3.1936") the day stands first, as does a number over 12 anywhere.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from attrs import evolve, frozen

from quoteparse.records import Date, DateStatus
from quoteparse.references import lexicon

__all__ = ["date_of", "month_number", "read_date", "season_number", "with_marks"]

_DASHES = "-‐‑‒–—―−"
_TOKEN = re.compile(
    rf"""
    (?P<numeric> (?<!\d)(?:
        (?P<y1>\d{{4}})(?P<to>[-./])(?P<m1>\d{{1,2}})(?P=to)(?P<d1>\d{{1,2}})
      | (?P<d2>\d{{1,2}})(?:(?P<dot>\.)\s?|[/-])(?P<m2>\d{{1,2}}|[^\W\d_]{{1,9}})\.?[./-]\s?(?P<y2>\d{{4}}|\d\d)
      )(?!\d) )
  | (?P<century> ['’‘]\d\d(?!\d) )
  | (?P<number> \d+ ) (?P<glued> [^\W\d_]{{1,2}}(?![^\W_]) )?
  | (?P<word> [^\W\d_]+ )
  | (?P<dash> [{_DASHES}/] )
  | (?P<copyright> © )
  | (?P<query> \? )
    """,
    re.VERBOSE,
)
_ROMAN_MONTHS = {word: n for n, word in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)}
_SUPPLIED = re.compile(r"\s*\[[^\[\]]*\]\W*")
_LOOK_BACK = 24  # characters before a date in which a word can qualify it

_Point = dict[str, int]


def month_number(word: str) -> int | None:
    """The number of a month, 1 to 12, by its name or abbreviation in one of many languages; None for other words.

    >>> month_number("Sept."), month_number("août"), month_number("мая"), month_number("Hive")
    (9, 8, 5, None)
    """
    words, folded = lexicon.date_words(), word.casefold().rstrip(".")
    found = words["month"].get(folded) or words["month-short"].get(folded)
    return int(found) if found else None


def season_number(word: str) -> int | None:
    """The number of a season, 1 for spring to 4 for winter, as in CSL; None for other words.

    >>> season_number("Winter"), season_number("été")
    (4, 2)
    """
    found = lexicon.date_words()["season"].get(word.casefold())
    return int(found) if found else None


def read_date(text: str) -> Date:
    """The date that *text* is, as far as it can be read; raises on no string.

    >>> date = read_date("3–5 May 1936")
    >>> (date.year, date.month, date.day), (date.end.year, date.end.month, date.end.day)
    ((1936, 5, 3), (1936, 5, 5))
    >>> read_date("[ca. 1936]").circa, read_date("im Erscheinen").status
    (True, 'forthcoming')
    """
    return _Reader(text, None, text).read()


def date_of(parts: Sequence[tuple[str, str]], raw: str) -> Date:
    """A date from (terminal of the grammar, text) pairs in the order of the text.

    >>> date_of([("MONTH", "June"), ("DAY", "27"), ("YEAR", "1931")], "June 27, 1931").month
    6
    """
    text = raw or " ".join(part for _, part in parts)
    typed, at = [], 0
    for terminal, part in parts:
        found = text.find(part, at)
        at = (found if found >= 0 else at) + len(part)
        typed.append(_Typed(terminal, at - len(part), at))
    return _Reader(text, typed, raw).read()


def with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of *text* that the date at *start* to *end* takes with what qualifies it: "um", "?", brackets.

    >>> text = "Oslo, [um 1900?], p. 3"
    >>> text[slice(*with_marks(text, 10, 14))]
    '[um 1900?]'
    """
    for mark in ("?", "(?)"):
        if text.startswith(mark, end):
            end += len(mark)
    if found := _qualifier().search(text[max(0, start - _LOOK_BACK) : start]):
        start -= len(found.group())
    if text[max(0, start - 1) : start] == "[" and text[end : end + 1] == "]":
        return start - 1, end + 1
    return start, end


@cache
def _qualifier() -> re.Pattern[str]:
    words = lexicon.date_words()
    listed = "|".join(re.escape(word) for kind in ("circa", "copyright", "uncertain") for word in words[kind])
    return re.compile(rf"(?:(?<!\w)(?:{listed})\.?|©)\s?$", re.IGNORECASE)


@frozen
class _Typed:
    terminal: str
    start: int
    end: int


class _Reader:
    """Reads the tokens of a date; where *typed* is given, only numbers and months in those stretches are the date's."""

    def __init__(self, text: str, typed: Sequence[_Typed] | None, raw: str) -> None:
        self.text = text
        self.raw = raw
        self.typed = typed
        self.points: list[_Point] = [{}]
        self.year_before_dash: int | None = None
        self.open_end = False
        self.circa_from: int | None = None
        self.uncertain: set[int] = set()
        self.copyright = False
        self.suffix: str | None = None
        self.status: DateStatus | None = None

    def read(self) -> Date:
        self.status = _status(self.text)
        tokens = list(_TOKEN.finditer(self.text))
        for at, (token, terminal) in enumerate(zip(tokens, self.terminals(tokens), strict=True)):
            following = tokens[at + 1]["word"] if at + 1 < len(tokens) else None
            if terminal is None and len(token.group()) <= 2 and following and month_number(following):
                terminal = "DAY"
            self.token(token, terminal)
        return self.date()

    def terminals(self, tokens: Sequence[re.Match[str]]) -> Iterator[str | None]:
        """What the grammar said that each token is: "" where it said nothing, None where it was not asked."""
        typed = list(self.typed or ())
        for token in tokens:
            while typed and typed[0].end <= token.start():
                typed.pop(0)
            if self.typed is None:
                yield None
            else:
                yield typed[0].terminal if typed and typed[0].start <= token.end() - 1 else ""

    # -- one token

    def token(self, token: re.Match[str], terminal: str | None) -> None:
        text = token.group()
        if terminal == "NODATE":
            self.status = self.status or "no date"
        elif token["dash"]:
            self.dash()
        elif token["word"]:
            self.word(text, token.end(), terminal)
        elif token["copyright"]:
            self.copyright = True
        elif token["query"]:
            self.uncertain.add(max(place for place, point in enumerate(self.points) if point or place == 0))
        elif terminal != "":
            if token["numeric"]:
                self.numeric(token)
            elif token["century"]:
                self.put("year", 1900 + int(text[1:]))
            else:
                self.number(token["number"], token["glued"] or "", terminal)

    def dash(self) -> None:
        point = self.points[-1]
        if point:
            self.year_before_dash = point["year"] if list(point)[-1] == "year" else None
            self.points.append({})
            self.open_end = True

    def word(self, word: str, end: int, terminal: str | None) -> None:
        words, folded = lexicon.date_words(), word.casefold()
        month, season = month_number(word), season_number(word)
        if terminal != "" and month:
            self.put("month", month)
        elif terminal != "" and season:
            self.put("season", season)
        elif folded == "c" and self.text[end : end + 2].lstrip()[:1].isdigit():
            self.copyright = True
        elif folded in words["circa"] or (folded == "c" and self.text[end : end + 1] == "."):
            self.circa_from = len(self.points) - 1 if self.circa_from is None else self.circa_from
        elif folded in words["copyright"]:
            self.copyright = True
        elif folded in words["uncertain"]:
            self.uncertain.add(len(self.points) - 1)
        elif folded in words["range"]:
            self.dash()

    def number(self, digits: str, glued: str, terminal: str | None) -> None:
        self.open_end = False
        if len(digits) > 4:
            return
        value, point = int(digits), self.points[-1]
        since, self.year_before_dash = self.year_before_dash, None
        if len(digits) == 4 and terminal != "DAY":
            self.put("year", value)
            if glued == "s" and value % 10 == 0:  # the 1930s
                self.points.append({"year": value + 9})
            elif len(glued) == 1:
                self.suffix = glued
        elif since is not None and not point and not glued and terminal != "DAY":
            self.after_year(since, digits)
        elif len(digits) == 2 and (terminal == "YEAR" or _lacks_only_the_year(point, value)):
            self.put("year", 1900 + value)
        elif 1 <= value <= 31 and terminal in (None, "DAY"):
            self.put("day", value)

    def after_year(self, year: int, digits: str) -> None:
        """1936-37 is a range of years, 1936-05 a month."""
        value, rest = int(digits), year % 10 ** len(digits)
        if value > rest:
            self.put("year", year - rest + value)
        elif len(digits) == 2 and 1 <= value <= 12 and "month" not in self.points[-2]:
            self.points.pop()
            self.open_end = False
            self.put("month", value)

    def numeric(self, token: re.Match[str]) -> None:
        if token["y1"]:
            year, first, second, sure = token["y1"], token["d1"], token["m1"], True
        else:
            year, first, second, sure = token["y2"], token["d2"], token["m2"], bool(token["dot"])
        self.put("year", int(year) if len(year) == 4 else 1900 + int(year))
        if not second.isdigit():
            named = month_number(second) or _ROMAN_MONTHS.get(second.casefold())
            day, month, sure = int(first), named or 0, True
        else:
            day, month = int(first), int(second)
            sure = sure or day == month or max(day, month) > 12
        if month > 12 >= day:
            day, month = month, day
        if sure and 1 <= month <= 12:
            self.put("month", month)
            if 1 <= day <= 31:
                self.put("day", day)

    def put(self, part: str, value: int) -> None:
        """Set a part of the point that is being read; a day, month or season that it has already begins the next."""
        taken = self.points[-1]
        if part == "year" and part in taken:
            return  # two years without a dash between them are no range
        if part in taken or (part in ("month", "season") and not taken.keys().isdisjoint(("month", "season"))):
            self.points.append({})
        self.points[-1][part] = value
        self.open_end = False

    # -- what was read, together

    def date(self) -> Date:
        places = [place for place, point in enumerate(self.points) if point]
        if not places:
            uncertain = bool(self.uncertain)
            return Date(raw=self.raw, status=self.status, uncertain=uncertain)
        first = self.points[places[0]]
        last = self.points[places[-1]] if len(places) > 1 else None
        if last:
            first, last = _completed(first, last), _completed(last, first)
        date = self.point(first, places[0])
        end = self.point(last, places[-1]) if last and _comes_after(last, first) else None
        if end is None and self.open_end:
            end = Date()
        return evolve(
            date,
            end=end,
            copyright=self.copyright,
            suffix=self.suffix,
            supplied=_SUPPLIED.fullmatch(self.text) is not None,
            status=self.status,
        )

    def point(self, parts: _Point, place: int) -> Date:
        month, day, year = parts.get("month"), parts.get("day"), parts.get("year")
        if day is not None and (month is None or day > monthrange(year or 2000, month)[1]):
            day = None
        return Date(
            year=year,
            month=month,
            day=day,
            season=parts.get("season"),
            circa=self.circa_from is not None and self.circa_from <= place,
            uncertain=place in self.uncertain,
            raw=self.raw,
        )


def _lacks_only_the_year(point: _Point, value: int) -> bool:
    """Whether *value* can only be the year of *point*: May 94, 3 May 12."""
    return bool(point) and "year" not in point and (value > 31 or "day" in point)


def _completed(point: _Point, other: _Point) -> _Point:
    """*point* with what the other end of its range says for both: 3–5 May 1936, March–April 1936."""
    found = dict(point)
    if "day" in point and "month" not in point and "month" in other:
        found["month"] = other["month"]
    if "year" in other:
        found.setdefault("year", other["year"])
    return found


def _comes_after(point: _Point, other: _Point) -> bool:
    """Whether *point* can end a range that begins with *other*; seasons stand in any order (Winter–Spring)."""
    for part in ("year", "month", "day"):
        if part not in point or part not in other:
            break
        if point[part] != other[part]:
            return point[part] > other[part]
    return point != other


def _status(text: str) -> DateStatus | None:
    """What *text* says of a date that is not known or not yet come, in the terms of `Date`."""
    words = " ".join(re.findall(r"[^\W\d_]+", text.casefold()))
    statuses = lexicon.date_words()["status"]
    if words in statuses:
        return cast("DateStatus", statuses[words])
    # Two letters are a status only where nothing else stands.
    found = (value for said, value in statuses.items() if len(said) > 3 and f" {said} " in f" {words} ")
    return cast("DateStatus | None", next(found, None))
