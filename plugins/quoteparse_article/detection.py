"""How well a text fits the format: by what stands above it."""

from __future__ import annotations

from itertools import islice

from quoteparse.records import Detection
from quoteparse.source import Source
from quoteparse_article.heads import Head, first_head
from quoteparse_article.lines import LineKind

__all__ = ["detect"]

_NAME = "article-with-header"
_PROSE = 160
_SIGNS: tuple[LineKind, ...] = ("author", "date", "credit")


def detect(source: Source) -> Detection:
    """Sure where labelled lines stand over running text, less so for a title with an author or a date."""
    head = first_head(source)
    if not head.lines:
        return Detection(format=_NAME, confidence=0.0, reasons=("nothing stands over the text",))
    if not _has_text(source, head.end):
        return Detection(format=_NAME, confidence=0.0, reasons=("no running text under the header",))
    confidence, reason = _judge(head)
    if head.prose_above and head.known < 3:
        confidence, reason = confidence / 2, reason + ", but other text stands above it"
    return Detection(format=_NAME, confidence=confidence, reasons=(reason,))


def _judge(head: Head) -> tuple[float, str]:
    known, titles = head.known, head.count("title")
    if known >= 2:
        return min(0.95, 0.8 + 0.05 * known), f"{known} labelled lines such as a header has"
    if known == 1 and (titles or head.count("label") > 1):
        return 0.6, "a title and one labelled line such as a header has"
    signs = [kind for kind in _SIGNS if head.count(kind)]
    if titles and len(signs) > 1:
        return 0.6, f"a title over the text, with {' and '.join(signs)}"
    if titles and signs:
        return 0.4, f"a title over the text, with {signs[0]}"
    if titles >= 2 and head.count("skip") >= 2:
        return 0.8, "stacked headlines"
    return 0.1, "a title alone, or one labelled line"


def _has_text(source: Source, after: int) -> bool:
    """Whether prose follows: a long paragraph, or a wrapped one."""
    below = ((max(after, group[0].start), group[-1].end) for group in source.paragraphs if group[-1].end > after)
    return any(end - start >= _PROSE and source.text.count(" ", start, end) > 20 for start, end in islice(below, 40))
