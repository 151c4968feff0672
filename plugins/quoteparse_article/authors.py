"""Which of the titles of a header is no title but the author's name: told by where it stands and by what comes back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from quoteparse.plugin import author_in, has_given_name, is_body, is_name
from quoteparse.records import Span
from quoteparse_article.lines import Line

__all__ = ["with_author"]

_ARTICLE = re.compile(r"(?:The|A|An|Der|Die|Das|Ein|Eine|La|Le|Les|Los|Las|El|Il)\s")
_PARTED = re.compile(r"(?P<author>[^:–—|]{3,60}?)\s?(?P<mark>[:–—|])\s(?P<title>.{2,200}?)(?:\s\([^()]{4,20}\))?$")
_BY = frozenset({"by", "von", "par", "por", "door", "av", "di"})
_BEHIND = re.compile(r"\s\([^()]{3,60}\)$")
_BYLINE_BEHIND = re.compile(r".{3,200}?(?P<by>,? by (?P<name>[^,]{3,60}?)(?:,? (?:1[5-9]|20)\d\d)?)$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_LINE_END = re.compile(r"\r\n|\r|\n")
_NEAR = 10_000
_EDGES = "#*_ \t\xa0"


def with_author(text: str, lines: Sequence[Line]) -> list[Line]:
    """*lines*, among them the author's: a name over a title, or under it; and what only repeats these left out."""
    found = _signed(text, _without_page_title(text, _titled(text, _issues(text, list(lines)))))
    titles = [at for at, line in enumerate(found) if line.kind == "title"]
    if len(titles) == 1:
        return _dated(text, _parted(text, found, titles[0]))
    if titles and not any(line.kind == "author" for line in found):
        chosen = _chosen(text, found, titles)
        if chosen is None:
            return _dated(text, found)
        found[chosen] = evolve(found[chosen], kind="author")
    return found


def _dated(text: str, lines: list[Line]) -> list[Line]:
    """*lines*; what looks like a place before a date is the author's name where no other is: "Ida Marlin, May 1911"."""
    for at, line in enumerate(lines):
        name, comma, _ = line.span.of(text).partition(",")
        author = Line("author", Span(line.span.start, line.span.start + len(name + comma)))
        if line.kind == "date" and comma and is_name(name) and not _is_common(text, author):
            date = Line("date", Span(author.span.end + 1, line.span.end))
            return [*lines[:at], author, date, *lines[at + 1 :]]
    return lines


def _parted(text: str, lines: list[Line], at: int) -> list[Line]:
    """*lines*; where nothing else names the author, it may stand behind the title: "The Lamp, by Ida Marlin"."""
    span = lines[at].span
    behind = _BYLINE_BEHIND.match(text, span.start, span.end)
    if behind is None or any(line.kind == "author" or line.role == "author" for line in lines):
        return lines
    if not (is_name(behind["name"]) and has_given_name(behind["name"])) or not any(line.known for line in lines):
        return lines
    start = behind.start("by")
    return [
        *lines[:at],
        Line("title", Span(span.start, start)),
        Line("author", Span(start, span.end)),
        *lines[at + 1 :],
    ]


def _issues(text: str, lines: list[Line]) -> list[Line]:
    """*lines*; a periodical with a date is an issue where the labels or credits name the periodical again."""
    stated = [line.span.of(text) for line in lines if line.known]
    for at, line in enumerate(lines):
        name, comma, date = line.span.of(text).partition(", ")
        if line.kind == "title" and comma and _YEAR.search(date) and any(name in words for words in stated):
            lines[at] = evolve(line, kind="issue")
    return lines


def _titled(text: str, lines: list[Line]) -> list[Line]:
    """*lines*; where nothing else can be the title, it is a labelled line that stands alone: "To: Otto Lind"."""
    at = next((at for at, line in enumerate(lines) if line.kind == "label"), None)
    if at is None or at + 1 >= len(lines) or lines[at].role != "note":
        return lines
    titles = [line for line in lines if line.kind == "title" or line.role == "title"]
    between = text[lines[at].span.end : lines[at + 1].span.start]
    if len(titles) == 1 and _is_author(_words(text, titles[0])) and len(_LINE_END.findall(between)) > 1:
        lines[at] = Line("title", lines[at].span)
    return lines


def _signed(text: str, lines: list[Line]) -> list[Line]:
    """*lines*; a "BY" on a line of its own belongs to the name on the next."""
    for at in range(len(lines) - 1):
        if lines[at].kind == "title" and _words(text, lines[at]).casefold() in _BY and lines[at + 1].kind == "title":
            by = Line("author", Span(lines[at].span.start, lines[at + 1].span.end))
            return [*lines[:at], by, *lines[at + 2 :]]
    return lines


def _chosen(text: str, lines: Sequence[Line], titles: Sequence[int]) -> int | None:
    credited = any(line.kind in ("label", "credit") for line in lines)
    if not credited and not any(line.kind in ("date", "issue") for line in lines):
        return None  # a name over a text may be its subject
    first, last = titles[0], titles[-1]
    names = [at for at in titles if _is_author(_words(text, lines[at])) and not _is_common(text, lines[at])]
    if len(names) == len(titles) and not credited:
        # Nothing but names: a title in the look of one, and the author under it.
        return last if len(titles) == 2 else None
    if first in names:
        return first
    if last in names:
        return last
    words = _words(text, lines[first])
    if credited and ((is_body(words) and not _ARTICLE.match(words)) or _has_archive(text, lines, words)):
        return first
    return None


def _is_author(words: str) -> bool:
    return (
        is_name(words)
        or is_name(_BEHIND.sub("", words))  # "J. Meyer (Otto Lind)"
        or author_in(words, told=True) is not None
        or _is_pen_name(words)
        or (has_given_name(words) and is_name(words.partition(",")[0]))  # "Ida Marlin, Keeper of the Outer Rock"
    )


def _is_common(text: str, line: Line) -> bool:
    """Whether the words of what looks like a name come back in small letters, as those of "Harbour Strike" do."""
    words = _words(text, line)
    if has_given_name(words):
        return False
    below = text[line.span.end : line.span.end + _NEAR]
    long = [word.casefold() for word in re.findall(r"[^\W\d_]{4,}", words)]
    return any(re.search(rf"\b{word}\b", below) for word in long)


def _is_pen_name(words: str) -> bool:
    """“Old Salt” (Otto Lind)"""
    quoted = re.fullmatch(r"[“\"„«][^“”\"»]{1,40}[”\"»]\s\(([^()]{3,60})\)", words)
    return quoted is not None and is_name(quoted[1])


def _has_archive(text: str, lines: Sequence[Line], words: str) -> bool:
    """Whether the labels or their values call something after *words*: “Saltwife Archive”."""
    called = re.compile(re.escape(words) + r"(?:’s|'s)?\s(?:\w+\s){0,2}Archive", re.IGNORECASE)
    return any(line.kind == "label" and called.search(line.span.of(text)) for line in lines)


def _without_page_title(text: str, lines: list[Line]) -> list[Line]:
    """A first line "Ida Marlin: The Lamp (1911)" repeats the author and the title below it, or stands for both."""
    at = next((at for at, line in enumerate(lines) if line.kind == "title"), None)
    if at is None or not any(line.kind in ("label", "credit") for line in lines):
        return lines
    below = {_folded(_words(text, line)) for line in lines[at + 1 :] if line.kind in ("title", "author")}
    if _folded(_words(text, lines[at])) in below:
        lines[at] = evolve(lines[at], kind="skip")
        return lines
    parted = _PARTED.match(text, lines[at].span.start, lines[at].span.end)
    if parted is None:
        return lines
    author, title = Span(*parted.span("author")), Span(*parted.span("title"))
    if {_folded(author.of(text)), _folded(title.of(text))} <= below:
        lines[at] = evolve(lines[at], kind="skip")
    elif parted["mark"] == ":" and is_name(author.of(text)) and not any(line.kind == "author" for line in lines):
        between = Line("skip", Span(author.end, title.start))
        lines[at : at + 1] = [Line("author", author), between, Line("title", title)]
    return lines


def _words(text: str, line: Line) -> str:
    return line.span.of(text).strip(_EDGES)


def _folded(words: str) -> str:
    return " ".join(words.casefold().split()).strip(" .,;:!?#*_()[]")
