"""Where a quotation ends that begins in a paragraph, and what stands behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import frozen

from quoteparse.attributions.interrupted import goes_on, join_interrupted
from quoteparse.attributions.lines import cites, looks_like_attribution
from quoteparse.attributions.notemarks import is_note_mark
from quoteparse.attributions.sentences import sentence_end
from quoteparse.attributions.voices import voice_after
from quoteparse.boilerplate import is_boilerplate
from quoteparse.layout.dialogue import speaker_label
from quoteparse.layout.paragraphs import Paragraph
from quoteparse.layout.titles import LONGEST, heading_level, is_chapter, looks_like_title
from quoteparse.quotations.marks import REACH, Marks, read_marks
from quoteparse.records import Span
from quoteparse.source import trim

__all__ = ["OPENING", "Ending", "Endings"]

OPENING = '“„‟«"”»'
MOST_PARAGRAPHS = 60


@frozen
class Ending:
    """Where a quotation ends: paragraph, offset behind its closing mark, and what stands behind that."""

    paragraph: int
    end: int
    tail: Span | None = None
    """The attribution on the same line."""
    rest: Span | None = None
    """The sentence that goes on there, or another that follows."""


class Endings:
    """The quotation marks of the paragraphs of one text, and how quotations end there."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._marks: dict[int, Marks] = {}

    def marks(self, at: int) -> Marks:
        """The quotation marks of paragraph *at*."""
        if at not in self._marks:
            self._marks[at] = read_marks(self._text, self._paragraphs[at].start, self._paragraphs[at].end)
        return self._marks[at]

    def within(self, at: int) -> Ending | None:
        """The end, in the paragraph itself, of the quotation that paragraph *at* begins with."""
        paragraph, marks = self._paragraphs[at], self.marks(at)
        for pair in join_interrupted(self._text, marks.pairs)[:1]:
            if not self.opens(paragraph, pair.open):
                break
            tail = self.tail(pair.close + 1, paragraph.end)
            if tail is not False and not marks.unclosed:
                return Ending(at, pair.close + 1, tail)
            return None
        if marks.unclosed[:1] == (paragraph.start,) and marks.pairs and self._text[marks.pairs[-1].close] not in "'’":
            # An inner opening mark took the outer closing one.
            close = marks.pairs[-1].close
            tail = self.tail(close + 1, paragraph.end)
            if tail is not False and (
                tail or self.line_below(at) or len(marks.unclosed) > 1 or not self._may_go_on_below(at)
            ):
                return Ending(at, close + 1, tail)
        return None

    def opens(self, paragraph: Paragraph, mark: int) -> bool:
        """Whether the opening *mark* is the first of *paragraph*: one sign, or two that are typed for it."""
        return mark == paragraph.start or (mark == paragraph.start + 1 and self._text[mark] == "`")

    def beyond(self, at: int, opened: int, *, again: bool = True) -> Ending | None:
        """The end, in a later paragraph, of the quotation that is *opened* in paragraph *at* and not closed there.

        It ends with the first closing mark that nothing else opens; or, where each paragraph may open *again*, with
        the first that is closed.
        """
        start = self._paragraphs[at].start
        for below in range(at + 1, min(at + MOST_PARAGRAPHS, len(self._paragraphs))):
            paragraph = self._paragraphs[below]
            if paragraph.start - start > REACH:
                break
            if self._is_furniture(paragraph):
                continue
            opens = self._text[paragraph.start] in OPENING
            again = again and opens
            # A title, or what opens for itself, shows that the mark above was never closed.
            if (opens and not again and not self.marks(below).stray) or self._is_title(paragraph):
                break
            closing = self._closing(below, again=again)
            if closing is not None:
                tail = self.tail(closing + 1, paragraph.end)
                if tail is not False:
                    return Ending(below, closing + 1, tail)
                if self.marks(below).stray[-1:] == (closing,) or self._closes_a_sentence(closing, paragraph.end):
                    return Ending(below, closing + 1, rest=trim(self._text, closing + 1, paragraph.end))
            if below == at + 1 and opened == start and self.line_below(at):
                break
        return None

    def tail(self, start: int, end: int) -> Span | Literal[False] | None:
        """What stands behind a closing mark: nothing (None), an attribution, or more of the sentence (False)."""
        span = trim(self._text, start, end)
        while span.start < span.end and self._text[span.start] in ".,;:*†'":
            span = trim(self._text, span.start + 1, span.end)
        line = span.of(self._text)
        if not line or line.isdigit() or is_note_mark(line):
            return None
        if line[0] not in "([–—―-" or not looks_like_attribution(line):
            return False
        return span

    def line_below(self, at: int) -> Span | None:
        """The attribution on the line after paragraph *at*; after an empty line only one that is plainly one."""
        if at + 1 >= len(self._paragraphs):
            return None
        below = self._paragraphs[at + 1]
        line = self._text[below.start : below.end]
        if speaker_label(self._text, below) or not looks_like_attribution(line):
            return None
        if line[0] == "[" and line[1:2] in OPENING and not below.follows:
            return None  # the translation of what stands above
        if not below.follows and not (line[0] in "–—―" or line.startswith("--") or (line[0] in "([" and cites(line))):
            return None
        return below.span

    def _closing(self, at: int, *, again: bool) -> int | None:
        """The mark in paragraph *at* that closes what an earlier paragraph opened; *again*: each has opened anew."""
        marks, paragraph = self.marks(at), self._paragraphs[at]
        if marks.stray:
            return marks.stray[-1]
        if again and marks.pairs and self.opens(paragraph, marks.pairs[0].open) and not marks.unclosed:
            return join_interrupted(self._text, marks.pairs)[0].close
        if again and marks.unclosed and marks.pairs and self._text[marks.pairs[-1].close] not in "'’":
            return marks.pairs[-1].close
        return None

    def _closes_a_sentence(self, closing: int, end: int) -> bool:
        """Whether the words before a *closing* mark end, and nobody is said to have spoken them behind it."""
        if self._text[closing - 1] not in ".!?…":
            return False
        voice = voice_after(self._text, closing + 1, sentence_end(self._text, closing + 1, end))
        return voice is None or not voice.said

    def _may_go_on_below(self, at: int) -> bool:
        below = next(
            (n for n in range(at + 1, len(self._paragraphs)) if not self._is_furniture(self._paragraphs[n])), None
        )
        return below is not None and (
            self._text[self._paragraphs[below].start] in OPENING or bool(self.marks(below).stray)
        )

    def _is_furniture(self, paragraph: Paragraph) -> bool:
        """Whether *paragraph* is the number of a page, or the like, between the parts of a quotation."""
        return paragraph.end - paragraph.start <= 40 and is_boilerplate(self._text[paragraph.start : paragraph.end])

    def _is_title(self, paragraph: Paragraph) -> bool:
        line = self._text[paragraph.start : min(paragraph.end, paragraph.start + LONGEST + 1)]
        marked = (
            heading_level(line) or is_chapter(line) or (line.isupper() and looks_like_title(" ".join(line.split())))
        )
        return bool(marked) and len(line) <= LONGEST and not paragraph.follows

    def goes_on_again(self, at: int, close: int) -> bool:
        """Whether what is closed in paragraph *at* goes on with a mark that is left open there."""
        return any(goes_on(self._text, close, again) for again in self.marks(at).unclosed)
