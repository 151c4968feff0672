"""Citations in brackets: (Rose 1995, 12; Elm 2001), (Rose 12), (Rose, Origins, p. 12), (Ibid., p. 3).

What stands between the brackets is cut at its semicolons; of each part the lead words fall away, and what is left
must be a citation as a whole. A mark like [12] or [Rose95] points into a list and says nothing of a source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteparse.records import ReferenceKind, Span
from quoteparse.references.finding.notes import citation_in, pointed_at, segments, without_stop
from quoteparse.references.finding.signs import (
    NAME,
    NAMES,
    NUMBERS,
    PERSONS,
    PINPOINT,
    YEAR,
    is_ibid,
    is_no_name,
    is_place,
    names_a_part,
    without_lead,
)

__all__ = ["bracketed", "pairs"]

_LONGEST = 500
_DEEPEST = 3
_BRACKET = re.compile(r"[()\[\]]")
_CLOSES = {")": "(", "]": "["}
_PARAGRAPH_ENDS = re.compile(r"\n[ \t]*\n|\r\n[ \t]*\r\n|\r[ \t]*\r")

_LOCATOR = rf"(?:\s?[,:]\s?(?:{PINPOINT}|{NUMBERS})(?:[,;]\s?{PINPOINT}){{0,2}}|\s{PINPOINT})"
_AUTHOR_YEAR = re.compile(rf"(?P<names>{NAMES}),?\s(?P<year>{YEAR})(?P<locator>{_LOCATOR})?")
_BODY_YEAR = re.compile(
    rf"(?P<names>[^\W\d_a-z][\w.&’'-]*(?:\s(?:of|for|the|and|für|der|de|des|du|[^\W\d_a-z][\w.&’'-]*)){{1,6}}),?\s(?P<year>{YEAR})"
    rf"(?P<locator>{_LOCATOR})"
)
_MORE_YEARS = re.compile(rf"(?:[,;]\s?(?:{YEAR}|[a-z]\b)(?:{_LOCATOR})?){{1,6}}")
_NEXT = re.compile(r"\s?(?:[;,]|,?\s(?:and|&|und|et|e|y))\s")
_REMARK = re.compile(r"[,.;]?\s[a-zß-öø-ÿ]")
_NAME_PAGE = re.compile(rf"(?P<name>{NAMES})\s(?P<page>\d{{1,4}}(?:\s?[-–]\s?\d{{1,4}})?(?:,\s?\d{{1,4}}){{0,3}})")
_TITLE_PAGE = re.compile(
    rf"(?:{PERSONS},\s)?(?P<title>[“\"][^\W\d_a-z][^“”\"]{{2,100}}[”\"]|‘[^‘’]{{2,100}}’"
    rf"|(?<=,\s)[^\W\d_a-z][\w.’' -]{{1,80}}),?"
    rf"(?<![”\"],)\s(?P<page>{NUMBERS})"
)
_ANCIENT = re.compile(
    r"[^\W\d_a-z][\w’'-]+\.?(?:,?\s{1,2}(?:of\s|the\s|on\s|and\s|de\s|in\s)*[^\W\d_a-z][\w’'-]+\.?){0,4},?\s{1,2}"
    r"(?:(?:lib|cap|c|v|bk|fr)\.\s{0,2})?[ivxlc]{1,8}[.,](?:\s{0,2}(?:\d{1,4}|[ivxlc]{1,8})[.,]?){0,3}"
    r"(?:;\s{0,2}(?:[ivxlc]{1,8}[.,]?|\d{1,4})(?:\s{0,2}(?:\d{1,4}|[ivxlc]{1,8})[.,]?){0,2}){0,3}"
)
"""A writer of old, by book and chapter: “Livy, xxi. 56”, “Tacit., Annal., i. 63”."""
_NAME_TITLE_FIRST = re.compile(rf"{NAME}(?:\s{NAME})?,\s?[“\"‘]?[^\W\d_a-z]")
_STOPS = frozenset(".,;:!?”’»\"'—–")


def pairs(text: str, start: int, end: int) -> Iterator[Span]:
    """What stands inside each pair of brackets of ``text[start:end]``, inner pairs before the outer one.

    Brackets that stand further apart than some lines, or with more than three levels in them, are passed over.
    """
    open_: list[tuple[str, int, int]] = []  # the bracket, where it stands, the levels of brackets inside
    for found in _BRACKET.finditer(text, start, end):
        mark, at = found[0], found.start()
        if mark in "([":
            open_.append((mark, at, 0))
            continue
        if not open_ or open_[-1][0] != _CLOSES[mark]:
            continue
        _, first, levels = open_.pop()
        if open_:
            before, where, inside = open_[-1]
            open_[-1] = (before, where, max(inside, levels + 1))
        if levels < _DEEPEST and 3 <= at - first - 1 <= _LONGEST and not _PARAGRAPH_ENDS.search(text, first, at):
            yield Span(first + 1, at)


def bracketed(
    text: str, inner: Span, known: frozenset[str] = frozenset()
) -> Iterator[tuple[Span, ReferenceKind | None]]:
    """The citations that the stretch *inner* between two brackets of *text* holds, each with its kind where plain.

    *known* are the words of the text that are surely names of authors.

    >>> s = "It was dark (see Ash 1904, 12; Elm and Oak 1931)."
    >>> [span.of(s) for span, _ in bracketed(s, Span(13, 47))]
    ['Ash 1904, 12', 'Elm and Oak 1931']
    """
    behind = text[inner.end + 1 : inner.end + 2]
    for part in segments(text, inner):
        bare = without_lead(text, part)
        led = bare.start > part.start
        dated = list(_dated(text, bare, known, led=led))
        if dated:
            yield from ((span, "short") for span in dated)
        elif _ANCIENT.fullmatch(text, bare.start, bare.end):
            yield without_stop(text, bare), "short"
        elif is_ibid(text[bare.start : bare.end]) and bare.end - bare.start < 80:
            yield bare, "ibid"
        elif _is_paged(
            text, bare, known, final=not behind or behind in _STOPS or text[max(0, inner.start - 2)] in '”»"'
        ):
            yield bare, "short"
        elif _NAME_TITLE_FIRST.match(text, bare.start, bare.end) or text[bare.start] in '“"‘':
            cited = citation_in(text, bare)
            if cited is not None:
                yield cited, None
        elif (pointed := pointed_at(text, bare)) is not None:
            yield pointed, None


def _dated(text: str, part: Span, known: frozenset[str], *, led: bool) -> Iterator[Span]:
    """The citations by author and year that make up *part*; none where something else stands in it."""
    found: list[Span] = []
    at = part.start
    while True:
        dated = _AUTHOR_YEAR.match(text, at, part.end) or _BODY_YEAR.match(text, at, part.end)
        if dated is None or not (led or found or dated["names"] in known or _may_cite(dated)):
            return
        found.append(Span(*dated.span()))
        at = dated.end()
        more = _MORE_YEARS.match(text, at, part.end)
        at = more.end() if more else at
        following = _NEXT.match(text, at, part.end)
        if following is not None and _AUTHOR_YEAR.match(text, following.end(), part.end):
            at = following.end()
            continue
        if at >= part.end or _REMARK.match(text, at, part.end):
            yield from found
        return


def _may_cite(dated: re.Match[str]) -> bool:
    """Whether the words before a year name an author: “Rose 1995”, not “May 1995”, “London 1995”."""
    names = dated["names"]
    if dated["locator"] or " " in names or dated["year"][-1].isalpha():
        return not is_no_name(names.split()[0]) or bool(dated["locator"] and ":" in dated["locator"])
    return not is_no_name(names) and not re.search(r"[/–]", dated["year"])


def _is_paged(text: str, part: Span, known: frozenset[str], *, final: bool) -> bool:
    """Whether *part* is an author or a title with a bare page: (Rose 12), (Rose, Origins 12), (“Bees” 12)."""
    named = _NAME_PAGE.fullmatch(text, part.start, part.end)
    if named is not None:
        words = re.findall(r"[^\W\d_]{2,}", named["name"])
        if any(word[0].isupper() and names_a_part(word) for word in words) or (len(words) == 1 and is_place(words[0])):
            return False
        return final or not known.isdisjoint(words)
    titled = _TITLE_PAGE.fullmatch(text, part.start, part.end)
    if titled is None:
        return False
    last = re.findall(r"[^\W\d_]+", titled["title"])
    quoted = titled["title"][0] in '“"‘'
    if not last or (not quoted and (names_a_part(last[-1]) or re.fullmatch(YEAR, titled["page"]))):
        return False  # “Holm, Room 12”, “Skudeneshavn, Norway, 1904”
    return not is_no_name(text[part.start : part.end].split(",")[0])
