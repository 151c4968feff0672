"""Quotation marks that open and are never closed: said, not mended."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from quoteparse.quotations.marks import read_marks
from quoteparse.records import Block, Diagnostic, Quotation, Span
from quoteparse.source import Source

__all__ = ["unclosed_marks"]

MOST = 20
"""Diagnostics of this kind; of more marks only the number is told."""
_BEHIND = 3
_CLOSES = re.compile(r"[.,;:!?…]?\s?[”\"“«»’'‘]")
_SELDOM = re.compile("[„‟«»`]|''")
_EMPTY_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t\u00a0]*(?:\r\n|\r|\n)\s*")


def unclosed_marks(source: Source, blocks: Sequence[Block], quotations: Sequence[Quotation]) -> tuple[Diagnostic, ...]:
    """A diagnostic for each mark that opens a quotation and is closed nowhere within reach, in text order.

    >>> text = "He said: “It is so.\\n\\nNobody heard."
    >>> [(d.span, d.severity) for d in unclosed_marks(Source(text), [Block(kind="prose", span=Span(0, 34))], [])]
    [(Span(start=9, end=10), 'info')]
    """
    found = list(_unclosed(source.text, blocks, quotations))
    told = tuple(
        Diagnostic(message="a quotation mark is never closed", span=Span(mark, mark + 1), severity="info")
        for mark in found[:MOST]
    )
    more = len(found) - MOST
    if more <= 0:
        return told
    rest = Span(found[MOST], found[-1] + 1)
    return (*told, Diagnostic(message=f"{more} more quotation marks are never closed", span=rest, severity="info"))


def _unclosed(text: str, blocks: Sequence[Block], quotations: Sequence[Quotation]) -> Iterator[int]:
    starts = [quotation.span.start for quotation in quotations]
    for block in blocks:
        if block.kind not in ("prose", "quotation") or _are_even(text, block.span):
            continue
        for paragraph in _paragraphs(text, block.span):
            for mark in read_marks(text, paragraph.start, paragraph.end).unclosed:
                if text[mark] in "`'":
                    continue  # marks of code, as likely as of quotations
                near = bisect_right(starts, mark + _BEHIND) - 1
                if near < 0 or not _is_closed(text, quotations[near].span, mark):
                    yield mark


def _are_even(text: str, span: Span) -> bool:
    """Whether as many marks close as open, which spares looking at each."""
    curly = text.count("“", span.start, span.end) == text.count("”", span.start, span.end)
    return curly and text.count('"', span.start, span.end) % 2 == 0 and not _SELDOM.search(text, span.start, span.end)


def _is_closed(text: str, quotation: Span, mark: int) -> bool:
    """Whether *mark* opens the *quotation*, which ends with another, or stands inside it."""
    if quotation.start > mark:
        return _CLOSES.match(text, quotation.end) is not None
    return mark < quotation.end


def _paragraphs(text: str, span: Span) -> Iterator[Span]:
    at = span.start
    for gap in _EMPTY_LINE.finditer(text, span.start, span.end):
        yield Span(at, gap.start())
        at = gap.end()
    yield Span(at, span.end)
