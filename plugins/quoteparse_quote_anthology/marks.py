"""Passages that stand in quotation marks: where one begins and ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteparse.records import Span

__all__ = ["is_closed", "is_opened", "marked_runs"]

_OPENING = "“\"‘'«„”"
_CLOSING = "”\"’'»“"


def is_opened(text: str, span: Span) -> bool:
    """Whether *span* begins with an opening quotation mark."""
    return text[span.start] in _OPENING


def is_closed(text: str, span: Span) -> bool:
    """Whether *span* ends with a closing quotation mark."""
    end = span.end
    while end > span.start and text[end - 1] in "_*.":
        end -= 1
    return end > span.start and text[end - 1] in _CLOSING


def marked_runs(text: str, paragraphs: Sequence[Span]) -> Iterator[Span]:
    """The runs of *paragraphs* that begin with an opening mark and end with the next closing one.

    >>> text = '"Ice.\\n\\n"Fog."'
    >>> list(marked_runs(text, [Span(0, 5), Span(7, 13)]))
    [Span(start=0, end=13)]
    """
    start: int | None = None
    for paragraph in paragraphs:
        if is_opened(text, paragraph):
            start = paragraph.start if start is None else start
        if start is not None and is_closed(text, paragraph):
            yield Span(start, paragraph.end)
            start = None
