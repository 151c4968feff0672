"""Sources that stand above their passages: "Source.—…", "(Vardø, 1188) (Ibid. p. 45)", in brackets behind a title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from quoteparse.plugin import reference_score
from quoteparse.records import Span
from quoteparse.source import trim
from quoteparse_quote_anthology.entries import Lines, words_of
from quoteparse_quote_anthology.furniture import is_boilerplate, marked_title
from quoteparse_quote_anthology.signatures import bracketed
from quoteparse_quote_anthology.titles import is_caps_heading, is_short, is_title

__all__ = ["is_counted", "is_dated_title", "is_introduction", "opening_of", "stands_above"]

_LABEL = re.compile(
    r"[_*(\[]{0,2}(?:Sources?|Authority|Authorities|Quelle|Fonte|Fuente)[_*]{0,2}\s?(?:\.?\s?(?:[—–:]|--)|\.)[_*]{0,2}\s*(?=\S)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"(?:[(\[][^()\[\]]{2,200}[)\]][.,;]?\s*){1,3}")
_PLACE = re.compile(r"\b(?:pp?|ff?|fol|vol|no|cap|ch|chap|lib|bk|sect?|tit|art|col)\b\.?|§|[Ii]bid")
_YEAR_BEHIND = re.compile(r",?\s*(?:c\.|ca\.|circa|about)?\s?\d{3,4}(?:\s?[-–—]\s?\d{2,4})?(?: A\. ?D\.)?\.?$")
_DATE_LINE = re.compile(r"[(\[]?(?:[\w.]{1,12},? ){0,3}\d{3,4}(?:\s?[-–/]\s?\d{1,4})?(?: A\. ?D\.)?[)\].]?")
_COUNTED = re.compile(r"(?:\d{1,3}|[IVXLC]{1,7}|[A-Za-z])[.)](?: |--|—)")
_LONGEST = 500
_LONGEST_TITLE = 200
_FEWEST = 3


def opening_of(text: str, group: Lines, numbers: Mapping[int, int]) -> tuple[Span | None, Span, Span | None] | None:
    """The title in *group*, if any, the source that stands there for a passage, and the passage if it follows at once.

    None where there is no source.
    """
    start, end = numbers.get(group[0].start, group[0].start), group[-1].end
    if start < end and text[start] in "([" and (found := _BRACKETS.match(text, start, min(end, start + _LONGEST))):
        source, passage = trim(text, start, found.end()), trim(text, found.end(), end)
        if _cites(words_of(text, source.start, source.end)):
            return None, source, passage if passage.start < passage.end else None
    if end - start > _LONGEST:
        return None
    if _LABEL.match(text, start, end):
        return None, Span(start, end), None
    if text[start] in "([":
        return None
    year = _YEAR_BEHIND.search(text, start, end)
    stop = year.start() if year and text[year.start() - 1] in ")]" else end
    at = bracketed(text, _until(group, stop), behind_title=True)
    if at is None or at == start:
        return None
    title = trim(text, group[0].start, at)
    behind_number = Span(max(title.start, numbers.get(start, start)), title.end)
    words = words_of(text, behind_number.start, behind_number.end)
    if len(words) > _LONGEST_TITLE or not (is_title(words.rstrip(".")) or is_caps_heading(words)):
        return None
    return title, trim(text, at, end), None


def _until(group: Lines, stop: int) -> Lines:
    kept = [line if line.end <= stop else Span(line.start, stop) for line in group if line.start < stop]
    return tuple(kept)


def _cites(words: str) -> bool:
    return any(map(str.isdigit, words)) and (reference_score(words) >= 0.3 or bool(_PLACE.search(words)))


def is_introduction(text: str, group: Lines) -> bool:
    """Whether a paragraph right below the source only says what follows: in italics, or in square brackets."""
    words = words_of(text, group[0].start, group[-1].end)
    return len(words) <= _LONGEST and (
        (words[0] == "_" and words.rstrip(".")[-1] == "_" and words.count("_") == 2)
        or (words[0] == "[" and words[-1] == "]")
    )


def stands_above(text: str, paragraphs: Sequence[Lines], numbers: Mapping[int, int]) -> bool:
    """Whether sources stand above their passages in this text: under titles, and with text below them.

    Where there are no titles, the text begins with a source and ends with a passage.
    """
    above = below = 0
    kinds = list(_kinds(text, paragraphs, numbers))
    bare = [kind for kind in kinds if kind != "title"]
    if bare.count("source") >= _FEWEST and (bare[0], bare[-1]) == ("source", "text"):
        return True
    for number, kind in enumerate(kinds):
        if kind not in ("source", "titled source"):
            continue
        before = kinds[number - 1] if number else "title"
        after = kinds[number + 1] if number + 1 < len(kinds) else "end"
        if after in ("text",) and (kind == "titled source" or before == "title"):
            above += 1
        else:
            below += 1
    return above >= _FEWEST and above > 2 * below


def _kinds(text: str, paragraphs: Sequence[Lines], numbers: Mapping[int, int]) -> Iterator[str]:
    for group in paragraphs:
        words = group[0].of(text)
        if len(group) == 1 and is_boilerplate(words):
            continue
        if found := opening_of(text, group, numbers):
            title, _, passage = found
            yield "titled source" if title or passage else "source"
            if passage:
                yield "text"
        elif (len(group) == 1 and _heads(words)) or is_dated_title(text, group):
            yield "title"
        elif not is_introduction(text, group):
            yield "text"


def is_dated_title(text: str, group: Lines) -> bool:
    """Whether a paragraph is a short line with a date on the line below it."""
    short = group[0].end - group[0].start <= _LONGEST_TITLE // 2
    return len(group) == 2 and short and bool(_DATE_LINE.fullmatch(group[1].of(text)))


def is_counted(words: str) -> bool:
    """Whether *words* begin as a heading does that is one of several: "1. ", "IV. ", "b) "."""
    return bool(_COUNTED.match(words))


def _heads(words: str) -> bool:
    counted = is_counted(words) and len(words) <= _LONGEST_TITLE // 2
    return (
        counted or is_short(words) or is_caps_heading(words) or is_title(words.rstrip(".")) or bool(marked_title(words))
    )
