"""Dates as headers write them: "(25 September 1941)", "04-Apr-2006", "Winter 1961/62", "between May and June 1931"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from attrs import evolve

from quoteparse.records import Date, Span
from quoteparse.references import lexicon
from quoteparse.references.dates import read_date, with_marks

__all__ = ["date_in", "is_date_line", "refined"]

_YEAR = r"\[?(?:1[0-9]|20)\d\d(?:s\b)?(?![\w%])"
_LATER_YEAR = r"(?:\s?[-–—/]\s?(?:(?:1[0-9]|20)\d\d|\d\d?)(?![\w-]))?"
_DAY = r"(?<!\w)[0-3]?\d(?:st|nd|rd|th|er|\.|º|ª|-?го)?(?!\w)"
_BETWEEN = r"\s(?:and|or|und|oder|et|ou|y|o|e|en|og|och|i|и)\s"
_NOT_OF_DATE = re.compile(r"\s?[(\[]\d{1,2}[)\]]|-го\b")  # the day of the other calendar, an ending
_JOINS = re.compile(_BETWEEN, re.IGNORECASE)
_TO = rf"(?:\s?[-–—/&]\s?|\s(?:to|until|bis|al|tot|à|au|по)\s|{_BETWEEN})"
_OF_MONTH = r"(?:[\s-]{1,2}|\s(?:of|de)\s)"
_OF = r"(?:[\s,-]|\sof\s|\sde\s|\sdel\s){1,3}"

_BESIDE = re.compile(
    r"(?:(?:first |last )?(?:published|posted|written|drafted|dated|delivered|spoken|updated|printed|revised|issued)"
    r"(?: on| in)?"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|on|in|le|den|am|el|early|mid|late|end of|г)\b[\s.,:–—-]*",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"[\s,T]*\d{1,2}:\d{2}(?::\d{2})?[\w\s+:.()-]{0,16}")
_PLACE_WORD = r"(?:[^\W\d_a-z][\w’'.-]*|de|la|am|an|der|upon|on|of)"
_PLACE = re.compile(rf"{_PLACE_WORD}(?:[\s,]+{_PLACE_WORD}){{0,5}}")
_AROUND = " \t\xa0()[]{}<>.,;:*_—–-/"
_LONGEST_LINE = 90


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """The forms of a date, the fullest first; each is made of bounded parts."""
    months, seasons = (
        "|".join(sorted(lexicon.date_words()[kind], key=len, reverse=True)) for kind in ("month", "season")
    )
    month = rf"(?<!\w)(?:{months})\b\.?"
    named = rf"(?:{month}|(?<!\w)(?:{seasons})\b)"
    other = r"(?:\s?[(\[]\d{1,2}[)\]])?"
    day = rf"(?:{_DAY}(?:{_TO}{_DAY})?{_OF_MONTH}{month}|{month}\s{_DAY}(?:{_TO}{_DAY})?){other}"
    return tuple(
        re.compile(form, re.IGNORECASE)
        for form in (
            r"(?<![\w-])(?:1[0-9]|20)\d\d-[01]\d-[0-3]\d(?!\d)",
            rf"{day}(?:{_OF}{_YEAR})?{_TO}{day}{_OF}{_YEAR}",
            rf"{day}{_OF}{_YEAR}",
            rf"(?<![\w.])[0-3]?\d[./]\s?(?:[01]?\d|[ivx]{{1,4}})[./]\s?{_YEAR}",
            rf"(?<!\w)[0-3]?\d[ -]{month}[ -]\d\d(?!\w)",
            rf"{named}(?:{_OF}{_YEAR})?{_TO}{named}{_OF}{_YEAR}{_LATER_YEAR}",
            rf"{named}{_OF}{_YEAR}{_LATER_YEAR}",
            r"(?<![\w-])(?:1[0-9]|20)\d\d-[01]\d(?![\w-])",
            rf"(?<![\w-])(?:©|c\.?)?\s?{_YEAR}{_LATER_YEAR}",
        )
    )


@lru_cache(maxsize=64)  # a line is asked several times what it is
def date_in(text: str) -> tuple[Date, Span] | None:
    """The first date of the fullest form in *text*, and where in *text* it stands; None where there is none.

    >>> date, span = date_in("(25 September 1941)")
    >>> date.year, date.month, date.day, span
    (1941, 9, 25, Span(start=1, end=18))
    """
    for form in _forms():
        for found in form.finditer(text):
            start, end = found.span()
            start += len(found.group()) - len(found.group().lstrip())
            if text.rfind("[", start, end) >= 0 and text[end : end + 1] == "]":
                end += 1
            start, end = with_marks(text, start, end)
            raw = text[start:end]
            date = read_date(_JOINS.sub("–", _NOT_OF_DATE.sub(" ", raw)))
            if date.year is not None and _in_calendar(date):
                ending = evolve(date.end, raw=raw) if date.end else None
                return evolve(date, raw=raw, end=ending), Span(start, end)
    return None


def _in_calendar(date: Date) -> bool:
    return date.year is not None and 1000 <= date.year < 2100


def is_date_line(line: str) -> bool:
    """Whether *line* is a date, in brackets or not, perhaps with a place or a word such as "Published".

    >>> is_date_line("(25 September 1941)"), is_date_line("Bergen, May 1911."), is_date_line("In 1911 it was wet")
    (True, True, False)
    """
    if len(line) > _LONGEST_LINE or (found := date_in(line)) is None:
        return False
    date, span = found
    before, after = line[: span.start].strip(_AROUND), line[span.end :].strip(_AROUND)
    if after and not (_CLOCK.fullmatch(line[span.end :].strip("() .")) or _BESIDE.fullmatch(after + " ")):
        return False
    while before and (word := _BESIDE.match(before + " ")):
        before = before[word.end() :].strip(_AROUND)
    if not before:
        return True
    # A place; "Strikes, 1911" may be a title, "The Hive, May 1911" is a periodical.
    if date.month is None or len(before) > 60 or before.split()[0].casefold() in lexicon.words()["article"]:
        return False
    return _PLACE.fullmatch(before) is not None


def refined(date: tuple[Date, Span], others: Iterable[tuple[Date, Span]]) -> tuple[Date, Span]:
    """*date*, or of the *others* the first that says the same more exactly: "1911", "3 May 1911"."""
    return next((other for other in others if _says_more(other[0], date[0])), date)


def _says_more(other: Date, date: Date) -> bool:
    if date.end or date.season or other.end or date.day:
        return False
    return other.year == date.year and (
        (date.month is None and other.month is not None) or (date.month == other.month and other.day is not None)
    )
