"""Lines of the form "Label: value", what their labels mean, and several of them on one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from quoteparse.headers.roles import HeaderRole
from quoteparse.records import Span
from quoteparse.source import trim

__all__ = ["Labelled", "label_at", "labelled_in", "role_of"]

_NAME = r"[^\W\d_][^:*=\r\n]{0,58}?"
_LABEL = re.compile(
    r"(?:[•*·–-][ \t]+|(?P<opening>[(\[]))?"
    rf"(?:(?P<mark>[*_]{{1,3}})(?P<marked>{_NAME})(?:(?P=mark)[ \xa0]?:|[ \xa0]?:(?P=mark))"
    rf"|(?P<plain>{_NAME})[ \xa0]?(?::(?!//)|(?<= )=(?= )))"
)
_PARTS = re.compile(r"\s*(?:[/\\&,+]|\s(?:and|und|u\.|et|y|e|en|och|og|и)\s)\s*")
_QUALIFIED = re.compile(r"\s(?:in|by|from|for|on|as)\s")
_IN_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]?")
_LAST_SMALL = re.compile(
    r"\s(?:by|in|on|at|of|from|as|von|am|im|in|par|dans|le|por|en|el|em|di|da|su|il|door|op|av|i)$"
)
_NEXT = re.compile(r"(?:[;.|•·](?:\s+|$)|[ \t\xa0]{2,}|\t)")
_SENTENCE = re.compile(r"[?!;“”\"]|\w{3}\.\s+[^\W\d_a-z]")
_MOST_WORDS = 8


@frozen
class Labelled:
    """A label and its value; where they stand."""

    label: Span
    value: Span


def label_at(text: str, start: int, end: int) -> Labelled | None:
    """The label that begins at *start*, and the rest of the text up to *end*; None where no label stands there.

    >>> line = "**First published:** 1902"
    >>> found = label_at(line, 0, len(line))
    >>> found.label.of(line), found.value.of(line)
    ('First published', '1902')
    """
    found = _LABEL.match(text, start, end)
    if found is None:
        return None
    group = "marked" if found["marked"] else "plain"
    label = trim(text, *found.span(group))
    words = label.of(text)
    if len(words.split()) > _MOST_WORDS or _SENTENCE.search(words):
        return None
    value = trim(text, found.end(), end)
    if found["opening"] and text[value.end - 1 : value.end] in ("]", ")"):
        value = trim(text, value.start, value.end - 1)
    return Labelled(label, value)


def labelled_in(text: str, span: Span, fields: Mapping[str, HeaderRole]) -> Iterator[Labelled]:
    """Every label with its value in *span*, which begins with one; a line may hold several that *fields* knows.

    >>> line = "Written: 1902; Published: 1903, in: The Hive"
    >>> [found.value.of(line) for found in labelled_in(line, Span(0, len(line)), {"published": "issued"})]
    ['1902;', '1903, in: The Hive']
    """
    current = label_at(text, span.start, span.end)
    if current is None:
        return
    for stop in _NEXT.finditer(text, current.value.start, span.end):
        following = label_at(text, stop.end(), span.end)
        if following and role_of(following.label.of(text), fields):
            yield Labelled(current.label, trim(text, current.value.start, stop.end()))
            current = following
    yield current


def role_of(label: str, fields: Mapping[str, HeaderRole]) -> HeaderRole | None:
    """What *label* says by *fields*, or a part of it: "Transcribed/HTML Markup", "Published in English".

    >>> role_of("Re-typed & Proofread by", {"proofread": "note"})
    'note'
    """
    folded = " ".join(label.casefold().split())
    if folded in fields:
        return fields[folded]
    folded = _IN_BRACKETS.sub("", folded)
    parts = (folded, *_PARTS.split(folded), _QUALIFIED.split(folded)[0])
    return next((role for part in parts if (role := _role_of_part(part, fields))), None)


def _role_of_part(part: str, fields: Mapping[str, HeaderRole]) -> HeaderRole | None:
    return fields.get(part) or fields.get(_LAST_SMALL.sub("", part))
