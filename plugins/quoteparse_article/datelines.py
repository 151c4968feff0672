"""The place and the date that stand under an article."""

from __future__ import annotations

from collections.abc import Sequence

from quoteparse.plugin import header_line
from quoteparse.records import Span
from quoteparse.source import Source
from quoteparse_article.lines import is_furniture

__all__ = ["dateline"]

_MOST_LAST = 6
_MOST_LINES = 3
_LONGEST_LINE = 60


def dateline(source: Source, paragraphs: Sequence[tuple[Span, ...]]) -> Span | None:
    """Where they stand in the last of *paragraphs* that is more than the links of a site; None where they do not.

    >>> source = Source("It burned.\\n\\nVardø, Finnmark\\nSeptember 3, 1911.\\n\\nTop of page")
    >>> dateline(source, source.paragraphs).of(source.text)
    'Vardø, Finnmark\\nSeptember 3, 1911.'
    """
    text = source.text
    for group in reversed(paragraphs[-_MOST_LAST:]):
        if all(is_furniture(source, span) for span in group):
            continue
        is_dateline = _is_dateline([span.of(text) for span in group])
        return Span(group[0].start, group[-1].end) if is_dateline else None
    return None


def _is_dateline(lines: Sequence[str]) -> bool:
    if not len(lines) <= _MOST_LINES or header_line(lines[-1]) != "date":
        return False
    return all(
        len(line) <= _LONGEST_LINE and not line.endswith((";", ":", "!", "?")) and line[0].isupper()
        for line in lines[:-1]
    )
