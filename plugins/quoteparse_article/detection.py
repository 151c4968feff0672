"""How well a text fits the format: by what stands above it, and whether it is running text."""

from __future__ import annotations

import re
from itertools import islice

from quoteparse.records import Detection
from quoteparse.source import Source
from quoteparse_article.headlines import headlines
from quoteparse_article.heads import Head, first_head, foot, kinds_below, later_heads
from quoteparse_article.lines import Line, LineKind

__all__ = ["detect"]

_NAME = "article-with-header"
_PROSE = 160
_NEAR = 40
_SIGNS: tuple[LineKind, ...] = ("author", "date", "issue")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_ENOUGH = 3
_CODE = re.compile(r"[=(){}\[\]<>_;|\\]")
_CHAPTER = re.compile(
    r"(?:chapter|kapitel|chapitre|cap[ií]tulo|capitolo|act|scene)\s(?:[ivxlc]+|\d+|one|two|three|first|the)\b",
    re.IGNORECASE,
)
_FEWEST_CHAPTERS = 3


def detect(source: Source) -> Detection:
    """Sure where lines say where a text comes from, less so for a title with an author or a date."""
    head = first_head(source)
    if not head.lines:
        return _detection(0.0, "nothing stands over the text")
    if not _has_text(source, head.end):
        if head.known > 1 and head.count("title") and any(_says_whence(line) for line in head.lines):
            return _detection(0.4, "a header, but no running text under it")
        return _detection(0.0, "no running text under the header")
    confidence, reason = _judge(source, head)
    if head.prose_above and head.known < 3:
        confidence, reason = confidence / 2, reason + ", but other text stands above it"
    return _detection(confidence, reason)


def _judge(source: Source, head: Head) -> tuple[float, str]:
    titles, said = head.count("title"), head.statements
    signs = [kind for kind in _SIGNS if head.count(kind)]
    if "author" in signs and "date" not in signs and _is_dated(source, head):
        signs.append("date")
    if head.count("label") > 2 * head.known:
        return 0.1, "most of the labels are none of a header"
    # Who typed it or where it stands says little; with a title and its author or date it is a header's.
    if (said and head.known > 1) or (head.known > 1 and titles and signs):
        return min(0.95, 0.8 + 0.05 * head.known), f"{head.known} lines such as a header has"
    if said and titles and not head.text_above:
        if _comes_again(source, head):
            return 0.2, "lines that say where a text comes from stand over one passage after the other"
        return 0.6, "a title, and one line that says where the text comes from"
    if not said and _is_book(source):
        return 0.2, "chapters, as in a book"
    if titles and (beneath := foot(source, head).known) > 1:
        return 0.5, f"a title over the text, {beneath} lines under it such as a header has"
    if titles and signs and (more := sum(begins for _, begins in islice(later_heads(source, head), _ENOUGH))) > 1:
        return 0.85, f"{more + 1} articles, each under a title with its author"
    if titles and len(signs) > 1:
        return 0.6, f"a title over the text, with {' and '.join(signs)}"
    if titles and signs:
        return 0.4, f"a title over the text, with {signs[0]}"
    if headlines(source, source.paragraphs[0]) and titles > 1:
        return 0.8, "stacked headlines"
    return 0.1, "a title alone, or labels that say little"


def _says_whence(line: Line) -> bool:
    return line.kind == "credit" or line.role in ("source", "written")


def _comes_again(source: Source, head: Head) -> bool:
    """Whether lines as the header's only one come again and again: over passages, and not over articles."""
    kinds = {line.kind for line in head.lines if line.known}
    return sum(kind in kinds for kind in islice(kinds_below(source, head), _NEAR)) >= _FEWEST_CHAPTERS


def _is_dated(source: Source, head: Head) -> bool:
    return any(_YEAR.search(line.span.of(source.text)) for line in head.lines if line.kind == "author")


def _has_text(source: Source, after: int) -> bool:
    """Whether prose follows: a long paragraph, or a wrapped one."""
    below = ((max(after, group[0].start), group[-1].end) for group in source.paragraphs if group[-1].end > after)
    return any(_is_prose(source.text[start : min(end, start + 2000)]) for start, end in islice(below, _NEAR))


def _is_prose(words: str) -> bool:
    return len(words) >= _PROSE and words.count(" ") > 20 and len(_CODE.findall(words)) * 40 < len(words)


def _is_book(source: Source) -> bool:
    chapters = (group for group in source.paragraphs if _CHAPTER.match(source.text, group[0].start, group[0].end))
    return sum(1 for _ in islice(chapters, _FEWEST_CHAPTERS)) == _FEWEST_CHAPTERS


def _detection(confidence: float, reason: str) -> Detection:
    return Detection(format=_NAME, confidence=confidence, reasons=(reason,))
