"""The general means of dividing running text: headings, quotations, attributions, prose, boilerplate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from quoteparse.attributions.lines import looks_like_attribution
from quoteparse.boilerplate import furniture_of, is_boilerplate
from quoteparse.layout.numbered import numbered_sources
from quoteparse.layout.paragraphs import Paragraph, read_paragraphs
from quoteparse.layout.passages import Passages
from quoteparse.layout.titles import (
    LONGEST,
    heading_level,
    is_byline,
    is_chapter,
    is_section,
    looks_like_title,
    number_of,
)
from quoteparse.records import Block, Span
from quoteparse.source import Source, trim

__all__ = ["Paragraph", "read_paragraphs", "split_body"]

BODY = 80
"""A paragraph of so many code points is no title, so that what stands above it may be one."""


def split_body(source: Source, start: int, end: int) -> Iterator[Block]:
    """Divide ``source.text[start:end]`` into blocks, in order, with white space left out between them.

    >>> text = "The Lamp\\n\\nIt was never dark, as all of them remembered:\\n\\n“Never once.”\\n–Ida Holm"
    >>> [block.kind for block in split_body(Source(text), 0, len(text))]
    ['heading', 'prose', 'quotation', 'attribution']
    """
    text = source.text
    paragraphs = list(read_paragraphs(source, start, end))
    passages = Passages(text, paragraphs)
    titles = _Titles(text, paragraphs)
    furniture = furniture_of(source)
    numbered = numbered_sources(text, paragraphs)
    at = 0
    while at < len(paragraphs):
        paragraph = paragraphs[at]
        if furniture.covers(paragraph.span):
            yield Block(kind="boilerplate", span=paragraph.span)
            at += 1
            continue
        if cited := numbered.get(at):
            yield Block(kind="attribution", span=cited.source, opens=True)
            yield Block(kind="quotation", span=cited.passage)
            at = cited.after
            titles.leave(at - 1)
            continue
        below = _is_line_below(text, paragraph) and passages.ends_in_quotation(at - 1)
        passage = passages.read(at) or (None if below else passages.running_on(at))
        if passage:
            if paragraph.start < passage.start and passage.kind == "inline":
                yield Block(kind="prose", span=trim(text, paragraph.start, passage.start))
            yield Block(kind="quotation", span=Span(passage.start, passage.end), quotation=passage.kind)
            if passage.attribution:
                yield Block(kind="attribution", span=passage.attribution)
            if passage.rest:
                yield Block(kind="prose", span=passage.rest)
            at = passage.after
            titles.leave(at - 1)
            continue
        if start == 0 and titles.under_the_first(at) and is_byline(text[paragraph.start : paragraph.end]):
            yield Block(kind="metadata", span=paragraph.span)
        elif titles.is_heading(at):
            yield Block(kind="heading", span=paragraph.span, level=titles.level(at))
        elif below:
            yield Block(kind="attribution", span=paragraph.span)
        else:
            yield Block(kind="prose", span=paragraph.span)
        at += 1


def _is_line_below(text: str, paragraph: Paragraph) -> bool:
    return (
        paragraph.follows
        and text[paragraph.start] in "([–—―"
        and looks_like_attribution(text[paragraph.start : paragraph.end])
    )


class _Titles:
    """Tells headings from short paragraphs by what stands around them."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._last = -1
        self._times = Counter(self._line(at) for at, p in enumerate(paragraphs) if p.end - p.start <= LONGEST)
        self._counted = self._in_series()

    def leave(self, at: int) -> None:
        """Paragraph *at* is accounted for: what follows may be a heading, however it looks."""
        self._last = at

    def under_the_first(self, at: int) -> bool:
        """Whether the title of the whole, with a line between at most, stands above paragraph *at*."""
        return 0 < at <= 3 and 0 <= self._last < at

    def level(self, at: int) -> int:
        return heading_level(self._line(at)) or (1 if at == 0 else 2)

    def is_heading(self, at: int) -> bool:
        paragraph = self._paragraphs[at]
        if paragraph.end - paragraph.start > LONGEST:
            return False
        line = self._line(at)
        if is_section(line) and not paragraph.follows and at + 1 < len(self._paragraphs):
            self._last = at
            return True
        if at in self._counted:
            self._last = at
            return True
        if not looks_like_title(line):
            return False
        if heading_level(line):
            return True
        if paragraph.follows or (at + 1 < len(self._paragraphs) and self._paragraphs[at + 1].follows):
            return False
        if at > 0 and self._text[self._paragraphs[at - 1].end - 1] == ":":
            return False
        # A question heads what follows where it stands at the top, or comes back; else somebody asks it.
        if line.endswith("?") and at > 1 and self._times[line] < 2:
            return False
        if at > 0 and self._is_list_item(at - 1, line):
            return False
        if at > 0 and not self._heads(at):
            return False
        self._last = at
        return True

    def _in_series(self) -> set[int]:
        """The lines above text that are counted from one on: “1. The Bridge” … “2. The Ferry” …."""
        series: list[int] = []
        found: set[int] = set()
        for at, paragraph in enumerate(self._paragraphs[:-1]):
            below = self._paragraphs[at + 1]
            if paragraph.end - paragraph.start > LONGEST or paragraph.follows or below.follows:
                continue
            number = number_of(self._line(at))
            if number == 1:
                series = []
            if number == len(series) + 1 and below.end - below.start >= BODY and number_of(self._line(at + 1)) is None:
                series.append(at)
                found.update(series if len(series) > 1 else ())
        return found

    def _is_list_item(self, above: int, line: str) -> bool:
        """A short line under a short line that is no heading is part of a list, a byline, a caption."""
        before = self._line(above) if self._paragraphs[above].end - self._paragraphs[above].start <= LONGEST else ""
        return above != self._last and not line.isupper() and looks_like_title(before) and not is_boilerplate(before)

    def _heads(self, at: int) -> bool:
        own = self._line(at)
        for below in range(at + 1, min(at + 3, len(self._paragraphs))):
            paragraph = self._paragraphs[below]
            line = self._text[paragraph.start : min(paragraph.end, paragraph.start + 400)]
            if is_boilerplate(line):
                return False
            if is_byline(line):
                continue
            if len(line) >= BODY or line[-1] in '.!:”"' or line[0] in '“"„«”':
                return len(line) >= BODY or not line.rstrip().endswith(("–", "-"))
            if not looks_like_title(line) or not (at == 0 or own.isupper() or line.isupper() or is_chapter(own)):
                return False
        return False

    def _line(self, at: int) -> str:
        paragraph = self._paragraphs[at]
        return " ".join(self._text[paragraph.start : paragraph.end].split())
