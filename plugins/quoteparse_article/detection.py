"""How well a text fits the format: by what stands above it."""

from __future__ import annotations

from itertools import islice

from quoteparse.records import Detection
from quoteparse.source import Source
from quoteparse_article.head import Head, read_head

__all__ = ["detect"]

_NAME = "article-with-header"
_PROSE = 160


def detect(source: Source) -> Detection:
    """Sure where labelled lines stand over running text, less so for a title with an author or a date."""
    head = read_head(source)
    if not head.lines:
        return Detection(format=_NAME, confidence=0.0, reasons=("nothing stands over the text",))
    if not _has_text(source, head.end):
        return Detection(format=_NAME, confidence=0.0, reasons=("no running text under the header",))
    confidence, reason = _judge(head)
    if head.prose_above and head.known_labels < 3:
        confidence, reason = confidence / 2, reason + ", but other text stands above it"
    return Detection(format=_NAME, confidence=confidence, reasons=(reason,))


def _judge(head: Head) -> tuple[float, str]:
    known, titles = head.known_labels, head.count("title")
    if known >= 2:
        return min(0.95, 0.75 + 0.05 * known), f"{known} labelled lines such as a header has"
    if known == 1 and (titles or head.count("label") > 1):
        return 0.6, "a title and one labelled line such as a header has"
    if head.count("author") and head.count("date") and titles:
        return 0.6, "title, author and date over the text"
    if titles and (head.count("date") or head.count("author")):
        return 0.4, "a title, with an author or a date under it"
    if titles >= 2 and head.count("skip") >= 2:
        return 0.5, "stacked headlines"
    return 0.1, "a title alone, or one labelled line"


def _has_text(source: Source, after: int) -> bool:
    """Whether prose follows: a long paragraph, or a wrapped one."""
    below = (group for group in source.paragraphs if group[0].start >= after)
    return any(
        group[-1].end - group[0].start >= _PROSE and source.text[group[0].start : group[-1].end].count(" ") > 20
        for group in islice(below, 40)
    )
