"""Lines that say who wrote what stands beside them, perhaps with a date: "By Ida Marlin", "Ida Marlin (1911)"."""

from __future__ import annotations

import re

from quoteparse.headers.dates import date_in
from quoteparse.headers.names import has_given_name, is_body, is_name
from quoteparse.records import Span
from quoteparse.references.lexicon import is_place
from quoteparse.source import trim

__all__ = ["author_in"]

_BY = re.compile(
    r"(?:(?:(?:written|edited|compiled|posted|a (?:speech|lecture|letter)|verfasst|geschrieben|escrito|écrit)\s)?"
    r"(?:by|von|par|por|door|av)|(?:collected |selected )?works of|автор:?)[\s:]+",
    re.IGNORECASE,
)
_BY_BEHIND = re.compile(r".{0,60}?[\s,](?:by|von|par|por|door|av)\s+", re.IGNORECASE)
_AROUND = " \t\xa0*_#()[]|,·•–—-"
_LONGEST = 110


def author_in(line: str, *, told: bool = False) -> Span | None:
    """Where in *line* the names of authors stand; None where it is no line of theirs.

    A name with a date may be a title as well ("General Strike 1926"), unless it is *told* that it is an author's.

    >>> line = "By Ida Marlin | 3 May 1911"
    >>> author_in(line).of(line), author_in("By Friday the lamp was lit.")
    ('Ida Marlin', None)
    """
    if len(line) > _LONGEST or line.endswith(":"):
        return None
    span = _without(line, trim(line, 0, len(line)), _AROUND)
    rest = _undated(line, span)
    if by := _BY.match(line, rest.start, rest.end):
        names = _without(line, Span(by.end(), rest.end), _AROUND)
        return names if _begins_with_name(names.of(line), ends_sentence=line.rstrip("*_ ").endswith(".")) else None
    if (
        rest != span
        and is_name(rest.of(line))
        and (told or (has_given_name(rest.of(line)) and not is_place(rest.of(line))))
    ):
        return rest
    behind = _BY_BEHIND.match(line, span.start, span.end)
    if behind and (date := date_in(line)) and date[1].end <= behind.end():
        names = _without(line, Span(behind.end(), span.end), _AROUND)
        return names if is_name(names.of(line)) else None
    return None


def _undated(line: str, span: Span) -> Span:
    """*span* without the date that ends it."""
    date = date_in(span.of(line))
    if date is None:
        return span
    behind = line[span.start + date[1].end : span.end].strip()
    if behind.strip(_AROUND + ".") and behind[:1] not in "|·•":
        return span
    return _without(line, Span(span.start, span.start + date[1].start), _AROUND)


def _without(line: str, span: Span, marks: str) -> Span:
    start, end = span.start, span.end
    while start < end and line[start] in marks:
        start += 1
    while start < end and line[end - 1] in marks:
        end -= 1
    return Span(start, end)


def _begins_with_name(words: str, *, ends_sentence: bool) -> bool:
    first = re.split(r",|\sand\s|\s&\s|\s[<(\[]", words, maxsplit=1)[0]
    if is_name(words) or is_name(first) or is_body(first):
        return True
    # "By Rail to Vardø" is a title.
    return not ends_sentence and len(words.split()) <= 8 and all(word[0].isupper() for word in words.split())
