"""Quotations that stand in paragraphs of their own, with the line that says whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import evolve, frozen

from quoteparse.attributions.interrupted import goes_on, join_interrupted
from quoteparse.attributions.lines import cites, looks_like_attribution
from quoteparse.layout.dialogue import dialogue_run, speaker_label
from quoteparse.layout.paragraphs import Paragraph
from quoteparse.quotations.marks import REACH, Marks, read_marks
from quoteparse.records import QuotationKind, Span
from quoteparse.source import trim

__all__ = ["Passage", "Passages"]

MOST_PARAGRAPHS = 60
MOST_MERGED = 12
_DOUBLE = '“„‟«"”»'


@frozen(kw_only=True)
class Passage:
    """A block quotation with its marks, its attribution, and the index of the paragraph after both."""

    start: int
    end: int
    after: int
    kind: QuotationKind = "block"
    attribution: Span | None = None


@frozen
class _Ending:
    """Where a quotation ends: paragraph, offset behind its closing mark, and what stands behind that."""

    paragraph: int
    end: int
    tail: Span | None = None


class Passages:
    """Finds the block quotations among the paragraphs of one text."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._marks: dict[int, Marks] = {}
        self._read: dict[int, Passage | None] = {}
        self._no_dialogue_before = 0

    def read(self, at: int) -> Passage | None:
        """The block quotation that begins with paragraph *at*, or None."""
        if self._text.startswith("> ", self._paragraphs[at].start):
            return evolve(
                self._passage(at, _Ending(at, self._paragraphs[at].end)), start=self._paragraphs[at].start + 2
            )
        if self._text[self._paragraphs[at].start] in _DOUBLE + "‘'":
            return self._merged(at)
        return self._in_brackets(at) or self._dialogue(at) or self._without_opening(at) or self._without_marks(at)

    def ends_in_quotation(self, at: int) -> bool:
        """Whether paragraph *at* ends with a quotation, so that the line below may belong to it."""
        paragraph, marks = self._paragraphs[at], self.marks(at)
        return bool(marks.pairs) and paragraph.end - marks.pairs[-1].close <= 3

    def introduces(self, at: int) -> bool:
        """Whether the paragraph before *at* leads in to it with a colon."""
        return at > 0 and self._text[self._paragraphs[at - 1].end - 1] == ":"

    def marks(self, at: int) -> Marks:
        """The quotation marks of paragraph *at*."""
        if at not in self._marks:
            self._marks[at] = read_marks(self._text, self._paragraphs[at].start, self._paragraphs[at].end)
        return self._marks[at]

    def _merged(self, at: int) -> Passage | None:
        """Paragraphs that each have their marks are one quotation where only the last says whose they are."""
        first = passage = self._opened(at)
        for _ in range(MOST_MERGED):
            if passage is None or passage.attribution is not None or passage.after >= len(self._paragraphs):
                break
            if self._text[self._paragraphs[passage.after].start] not in _DOUBLE:
                return first
            passage = self._opened(passage.after)
        if first is None or passage is None or passage.attribution is None:
            return first
        return evolve(passage, start=first.start)

    def _opened(self, at: int) -> Passage | None:
        if at not in self._read:
            self._read[at] = self._read_opened(at)
        return self._read[at]

    def _read_opened(self, at: int) -> Passage | None:
        paragraph = self._paragraphs[at]
        ending = self._ending_within(at) or self._ending_beyond(at)
        if ending is None:
            return None
        passage = self._passage(at, ending)
        if passage.attribution is None and passage.after == at + 1 and not self.introduces(at):
            words = self._text[paragraph.start : passage.end].split()
            if len(words) < 9 and self._text[passage.end - 2] not in ".!?…,":
                return None
        return passage

    def _ending_within(self, at: int) -> _Ending | None:
        paragraph, marks = self._paragraphs[at], self.marks(at)
        for pair in join_interrupted(self._text, marks.pairs)[:1]:
            if pair.open != paragraph.start:
                break
            tail = self._tail(pair.close + 1, paragraph.end)
            if tail is not False and not marks.unclosed:
                return _Ending(at, pair.close + 1, tail)
            return None
        if marks.unclosed[:1] == (paragraph.start,) and marks.pairs:
            # An inner opening mark took the outer closing one.
            close = marks.pairs[-1].close
            tail = self._tail(close + 1, paragraph.end)
            if tail is not False and (tail or self._line_below(at) or len(marks.unclosed) > 1):
                return _Ending(at, close + 1, tail)
        return None

    def _ending_beyond(self, at: int) -> _Ending | None:
        paragraph, marks = self._paragraphs[at], self.marks(at)
        if not marks.unclosed:
            return None
        opened = marks.unclosed[0]
        if opened != paragraph.start:
            first = join_interrupted(self._text, marks.pairs)[0] if marks.pairs else None
            if first is None or first.open != paragraph.start:
                return None
            if not any(goes_on(self._text, first.close, again) for again in marks.unclosed):
                return None
        for beyond in range(at + 1, min(at + MOST_PARAGRAPHS, len(self._paragraphs))):
            further = self._paragraphs[beyond]
            if further.start - paragraph.start > REACH:
                break
            closing = self._last_closing(beyond)
            if closing is not None:
                tail = self._tail(closing + 1, further.end)
                if tail is not False:
                    return _Ending(beyond, closing + 1, tail)
            if beyond == at + 1 and self._line_below(at):
                return _Ending(at, paragraph.end)
        if self._line_below(at) or self.introduces(at):
            return _Ending(at, paragraph.end)
        return None

    def _last_closing(self, at: int) -> int | None:
        """The mark in paragraph *at* that closes what an earlier paragraph opened."""
        marks, paragraph = self.marks(at), self._paragraphs[at]
        if marks.stray:
            return marks.stray[-1]
        if marks.pairs and marks.pairs[0].open == paragraph.start and not marks.unclosed:
            joined = join_interrupted(self._text, marks.pairs)
            return joined[0].close
        if marks.unclosed and marks.pairs and self._text[paragraph.start] in _DOUBLE:
            return marks.pairs[-1].close
        return None

    def _without_opening(self, at: int) -> Passage | None:
        paragraph, marks = self._paragraphs[at], self.marks(at)
        if not marks.stray:
            return None
        tail = self._tail(marks.stray[-1] + 1, paragraph.end)
        if tail is False:
            return None
        passage = self._passage(at, _Ending(at, marks.stray[-1] + 1, tail))
        return passage if passage.attribution is not None or self.introduces(at) else None

    def _without_marks(self, at: int) -> Passage | None:
        below = at + 1
        if below >= len(self._paragraphs) or not self._paragraphs[below].follows or self._paragraphs[at].follows:
            return None
        line = self._text[self._paragraphs[below].start : self._paragraphs[below].end]
        set_off = line[0] in "–—―" or line.startswith("--")
        listed = below + 1 < len(self._paragraphs) and self._text[self._paragraphs[below + 1].start] == line[0]
        if listed or not (set_off or (self.introduces(at) and cites(line))) or not looks_like_attribution(line):
            return None
        return self._passage(at, _Ending(at, self._paragraphs[at].end))

    def _dialogue(self, at: int) -> Passage | None:
        if at < self._no_dialogue_before:
            return None
        after, is_exchange = dialogue_run(self._text, self._paragraphs, at)
        if not is_exchange:
            self._no_dialogue_before = after
            return None
        last = after - 1
        # The last speaker may go on, up to the closing mark of a quotation that was never opened.
        for beyond in range(last, min(last + 3, len(self._paragraphs))):
            stray = self.marks(beyond).stray
            if stray and (tail := self._tail(stray[-1] + 1, self._paragraphs[beyond].end)) is not False:
                return evolve(self._passage(at, _Ending(beyond, stray[-1] + 1, tail)), kind="dialogue")
        end = self._paragraphs[last].end
        bracket = self._text.rfind("(", self._paragraphs[last].start, end)
        if self._text[end - 1] == ")" and bracket > self._paragraphs[last].start:
            tail = self._tail(bracket, end)
            if tail:
                words = trim(self._text, self._paragraphs[last].start, bracket)
                return evolve(self._passage(at, _Ending(last, words.end, tail)), kind="dialogue")
        return evolve(self._passage(at, _Ending(last, end)), kind="dialogue")

    def _in_brackets(self, at: int) -> Passage | None:
        """[“…” Author, Title.]: the translation of what stands above, with its source."""
        paragraph, pairs = self._paragraphs[at], self.marks(at).pairs
        if self._text[paragraph.start] != "[" or self._text[paragraph.end - 1] != "]" or not pairs:
            return None
        first = pairs[0]
        tail = trim(self._text, first.close + 1, paragraph.end - 1)
        line = tail.of(self._text)
        if first.open != paragraph.start + 1 or not line or not looks_like_attribution(line):
            return None
        return Passage(start=first.open, end=first.close + 1, after=at + 1, attribution=tail)

    def _passage(self, at: int, ending: _Ending) -> Passage:
        after, attribution = ending.paragraph + 1, ending.tail
        if attribution is None:
            attribution = self._line_below(ending.paragraph)
            after += attribution is not None
        labels = {speaker_label(self._text, p) for p in self._paragraphs[at : ending.paragraph + 1]} - {None}
        return Passage(
            start=self._paragraphs[at].start,
            end=ending.end,
            after=after,
            kind="dialogue" if len(labels) > 1 else "block",
            attribution=attribution,
        )

    def _tail(self, start: int, end: int) -> Span | Literal[False] | None:
        """What stands behind a closing mark: nothing (None), an attribution, or more of the sentence (False)."""
        span = trim(self._text, start, end)
        while span.start < span.end and self._text[span.start] in ".,;:*†":
            span = trim(self._text, span.start + 1, span.end)
        line = span.of(self._text)
        if not line or line.isdigit():
            return None
        if line[0] not in "([–—―-" or not looks_like_attribution(line):
            return False
        return span

    def _line_below(self, at: int) -> Span | None:
        """The attribution on the line after paragraph *at*; after an empty line only one that is plainly one."""
        if at + 1 >= len(self._paragraphs):
            return None
        below = self._paragraphs[at + 1]
        line = self._text[below.start : below.end]
        if speaker_label(self._text, below) or not looks_like_attribution(line):
            return None
        if not below.follows and not (line[0] in "–—―" or line.startswith("--") or (line[0] in "([" and cites(line))):
            return None
        return below.span
