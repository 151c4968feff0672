"""Reports of cases, as lawyers cite them: Crane v Midland Canal Co [1911] 2 KB 44; Dobbin’s Case, above n 1."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteparse.records import Span

__all__ = ["cases", "cites_case"]

_YEAR = r"(?:1[4-9]|20)\d\d"
_WORD = r"[^\W\d_a-z][\w.’'-]*"
_NUMBER = r"\d{1,5}[a-z]?"
_PAGES = rf"{_NUMBER}(?:[-–]\d{{1,4}})?(?:,\s(?:at\s|p\.\s)?{_NUMBER}(?:[-–]\d{{1,4}})?){{0,4}}"
_REPORTER = rf"{_WORD}(?:\s(?:&\s)?{_WORD}){{0,5}}"
_DATED = rf"[(\[]{_YEAR}[)\]]\s(?:\d{{1,3}}\s)?{_REPORTER}\s{_PAGES}"
_AMERICAN = rf"\d{{1,3}}\s{_REPORTER}\s{_PAGES}\s\((?:[^()\n]{{1,30}}\s)?{_YEAR}\)"
_PARTY = rf"{_WORD}(?:\s(?:(?:of|the|and|for|ex|rel\.?)\s|&\s){{0,2}}{_WORD}){{0,6}}"
_NAMED = rf"(?:(?:In\sre|Re|Ex\sparte)\s{_PARTY}|{_PARTY}\sv\.?\s{_PARTY}|{_WORD}(?:\s{_WORD}){{0,2}}[’']s?\sCase)"
_CASE = re.compile(rf"{_NAMED},?\s(?:{_DATED}|{_AMERICAN})")
_REPORT = re.compile(rf"(?:{_DATED}|{_AMERICAN})")
_ABOVE = re.compile(
    rf"{_WORD}(?:\s[\w.’'&-]+){{0,8}},\s(?:above|supra)\s(?:n\.?|notes?)\s\d{{1,3}}(?:,\s(?:at|pp?\.?)\s{_PAGES})?"
)
_ANCHOR = re.compile(r"\sv\.?\s(?=[^\W\d_a-z])|\b(?:[Rr]e|Ex\sparte)\s(?=[^\W\d_a-z])|[’']s?\sCase,?\s[\d(\[]")
_BACK, _ON = 90, 200
_OPENERS = re.compile(r"(?:(?:In|See|But|And|As|The|While|When|So|That)\s)+(?!re\s)")


def cites_case(words: str) -> bool:
    """Whether *words* cite the report of a case, or what a note above does, and nothing else.

    >>> cites_case("(1861) 3 De G & P 88, 91"), cites_case("Dobbin’s Case, above n 1"), cites_case("[1911] it was lit")
    (True, True, False)
    """
    return any(shape.fullmatch(words) for shape in (_REPORT, _CASE, _ABOVE))


def cases(text: str, start: int, end: int) -> Iterator[Span]:
    """The reports of cases that ``text[start:end]`` cites by the names of the parties.

    >>> s = "In Crane v Midland Canal Co [1911] 2 KB 44 the bank had broken."
    >>> [span.of(s) for span in cases(s, 0, len(s))]
    ['Crane v Midland Canal Co [1911] 2 KB 44']
    """
    taken = start
    for anchor in _ANCHOR.finditer(text, start, end):
        low = max(taken, anchor.start() - _BACK)
        found = _CASE.search(text, low, min(end, anchor.end() + _ON))
        if found is None or found.start() > anchor.start():
            continue
        opener = _OPENERS.match(text, found.start(), anchor.start())
        taken = found.end()
        yield Span(opener.end() if opener else found.start(), taken)
