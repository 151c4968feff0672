"""Quotations that stand in paragraphs of their own, with the line that says whose they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from quoteparse.attributions.interrupted import join_interrupted
from quoteparse.attributions.lines import cites, looks_like_attribution
from quoteparse.layout.dialogue import dialogue_run, speaker_label
from quoteparse.layout.endings import OPENING, Ending, Endings
from quoteparse.layout.paragraphs import Paragraph
from quoteparse.layout.setoff import SetOffs
from quoteparse.records import QuotationKind, Span
from quoteparse.source import trim

__all__ = ["Passage", "Passages"]

MOST_MERGED = 12
_LEADS_IN = re.compile(r"(?:[:,.!?…—–”\"»]|\b(?:that|words?|as|saying|said|wrote|is|was))\s+$")


@frozen(kw_only=True)
class Passage:
    """A quotation with its marks, its attribution, what its last paragraph goes on with, and the index after it."""

    start: int
    end: int
    after: int
    kind: QuotationKind = "block"
    attribution: Span | None = None
    rest: Span | None = None


class Passages:
    """Finds the block quotations among the paragraphs of one text."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._endings = Endings(text, paragraphs)
        self._set_offs = SetOffs(text, paragraphs, self._endings)
        self._read: dict[int, Passage | None] = {}
        self._no_dialogue_before = 0
        self._speakers: set[str] = set()

    def read(self, at: int) -> Passage | None:
        """The block quotation that begins with paragraph *at*, or None."""
        paragraph = self._paragraphs[at]
        if self._text.startswith("> ", paragraph.start):
            return self._marked(at)
        if self._text[paragraph.start] in OPENING + "‘'`":
            return self._merged(at)
        return (
            self._in_brackets(at)
            or self._dialogue(at)
            or self._without_opening(at)
            or self._without_marks(at)
            or self._set_off(at)
        )

    def _marked(self, at: int) -> Passage:
        """Lines that each begin with “>”, of which the last may say whose words they are."""
        last = at
        while (
            last + 1 < len(self._paragraphs)
            and self._paragraphs[last + 1].follows
            and self._text[self._paragraphs[last + 1].start] == ">"
        ):
            last += 1
        below = trim(self._text, self._paragraphs[last].start + 1, self._paragraphs[last].end)
        signed = (
            last > at and below.of(self._text)[:1] in ("—", "–", "-") and looks_like_attribution(below.of(self._text))
        )
        end = self._paragraphs[last - signed].end
        while end > self._paragraphs[at].start + 2 and (self._text[end - 1] == ">" or self._text[end - 1].isspace()):
            end -= 1
        if signed:
            start = self._paragraphs[at].start + 2
            return Passage(start=start, end=end, after=last + 1, attribution=below)
        return evolve(self._passage(last, Ending(last, end)), start=self._paragraphs[at].start + 2)

    def running_on(self, at: int) -> Passage | None:
        """The quotation that begins in the midst of paragraph *at* and ends in a later one, or None."""
        marks, start = self._endings.marks(at), self._paragraphs[at].start
        opened = next(
            (mark for mark in marks.unclosed if _LEADS_IN.search(self._text[max(start, mark - 9) : mark])), None
        )
        if opened is None:
            return None
        led = self._text[max(start, opened - 3) : opened].rstrip().endswith(":")
        ending = self._endings.beyond(at, opened, again=led)
        if ending is None:
            return None
        return evolve(self._passage(at, ending), start=opened, kind="inline")

    def ends_in_quotation(self, at: int) -> bool:
        """Whether paragraph *at* ends with a quotation, so that the line below may belong to it."""
        paragraph, marks = self._paragraphs[at], self._endings.marks(at)
        return bool(marks.pairs) and paragraph.end - marks.pairs[-1].close <= 3

    def introduces(self, at: int) -> bool:
        """Whether the paragraph before *at* leads in to it with a colon."""
        return at > 0 and self._text[self._paragraphs[at - 1].end - 1] == ":"

    def _merged(self, at: int) -> Passage | None:
        """Paragraphs that each have their marks are one quotation where only the last says whose they are."""
        first = passage = self._opened(at)
        for _ in range(MOST_MERGED):
            if passage is None or passage.attribution is not None or passage.after >= len(self._paragraphs):
                break
            if passage.rest or self._text[self._paragraphs[passage.after].start] not in OPENING:
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
        ending = self._endings.within(at) or self._ending_beyond(at)
        if ending is None:
            return None
        passage = self._passage(at, ending)
        if (
            passage.attribution is None
            and passage.after == at + 1
            and not (self.introduces(at) or self._translated(at))
        ):
            words = self._text[paragraph.start : passage.end].split()
            if len(words) < 9 and self._text[passage.end - 2] not in ".!?…,":
                return None
        return passage

    def _translated(self, at: int) -> bool:
        """Whether the translation of paragraph *at* follows in square brackets."""
        below = self._paragraphs[at + 1 : at + 2]
        return bool(below) and self._text[below[0].start] == "[" and self._in_brackets(at + 1) is not None

    def _ending_beyond(self, at: int) -> Ending | None:
        paragraph, marks = self._paragraphs[at], self._endings.marks(at)
        if not marks.unclosed:
            return None
        opened = marks.unclosed[0]
        if not self._endings.opens(paragraph, opened):
            first = join_interrupted(self._text, marks.pairs)[0] if marks.pairs else None
            if first is None or not self._endings.opens(paragraph, first.open):
                return None
            if not self._endings.goes_on_again(at, first.close):
                return None
        beyond = self._endings.beyond(at, paragraph.start)
        if beyond is None and (self._endings.line_below(at) or self.introduces(at)):
            return Ending(at, paragraph.end)
        return beyond

    def _without_opening(self, at: int) -> Passage | None:
        paragraph, marks = self._paragraphs[at], self._endings.marks(at)
        if not marks.stray:
            return None
        tail = self._endings.tail(marks.stray[-1] + 1, paragraph.end)
        if tail is False:
            return None
        passage = self._passage(at, Ending(at, marks.stray[-1] + 1, tail))
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
        return self._passage(at, Ending(at, self._paragraphs[at].end))

    def _set_off(self, at: int) -> Passage | None:
        found = self._set_offs.read(at)
        if found is None:
            return None
        return evolve(self._passage(at, Ending(found.last, found.end, found.source)), start=found.start)

    def _dialogue(self, at: int) -> Passage | None:
        if at < self._no_dialogue_before:
            return None
        after, is_exchange = dialogue_run(self._text, self._paragraphs, at)
        labels = {label for p in self._paragraphs[at:after] if (label := speaker_label(self._text, p))}
        if not is_exchange and labels and labels <= self._speakers:
            is_exchange = True  # one of those who spoke before takes the word again
        self._speakers |= labels if is_exchange else set()
        if not is_exchange:
            self._no_dialogue_before = after
            return None
        last = after - 1
        # The last speaker may go on, up to the closing mark of a quotation that was never opened.
        for beyond in range(last, min(last + 3, len(self._paragraphs))):
            stray = self._endings.marks(beyond).stray
            tail = self._endings.tail(stray[-1] + 1, self._paragraphs[beyond].end) if stray else False
            if tail is not False:
                return evolve(self._passage(at, Ending(beyond, stray[-1] + 1, tail)), kind="dialogue")
        last = self._goes_on(last)
        end = self._paragraphs[last].end
        bracket = self._text.rfind("(", self._paragraphs[last].start, end)
        if self._text[end - 1] == ")" and bracket > self._paragraphs[last].start:
            tail = self._endings.tail(bracket, end)
            if tail:
                words = trim(self._text, self._paragraphs[last].start, bracket)
                return evolve(self._passage(at, Ending(last, words.end, tail)), kind="dialogue")
        return evolve(self._passage(at, Ending(last, end)), kind="dialogue")

    def _goes_on(self, last: int) -> int:
        """The paragraph up to which the last speaker goes on: the next but one at most, with the source below it."""
        if self._endings.line_below(last):
            return last
        for beyond in range(last + 1, min(last + 3, len(self._paragraphs))):
            paragraph = self._paragraphs[beyond]
            bracket = self._text.rfind("(", paragraph.start, paragraph.end)
            if bracket > paragraph.start and self._text[max(0, bracket - 3) : bracket].rstrip()[-1:] in (
                ".",
                "!",
                "?",
                "…",
            ):
                tail = self._endings.tail(bracket, paragraph.end)
                if tail and cites(tail.of(self._text)):
                    return beyond
            below = self._endings.line_below(beyond)
            if self.ends_in_quotation(beyond) or self._text[paragraph.end - 1] not in ".!?…":
                return last
            if below and self._paragraphs[beyond + 1].follows and cites(below.of(self._text)):
                return beyond
        return last

    def _in_brackets(self, at: int) -> Passage | None:
        """[“…” Author, Title.]: the translation of what stands above, with its source."""
        paragraph, pairs = self._paragraphs[at], self._endings.marks(at).pairs
        if self._text[paragraph.start] != "[" or self._text[paragraph.end - 1] != "]" or not pairs:
            return None
        first = pairs[0]
        tail = trim(self._text, first.close + 1, paragraph.end - 1)
        line = tail.of(self._text)
        if first.open != paragraph.start + 1 or not line or not looks_like_attribution(line):
            return None
        return Passage(start=first.open, end=first.close + 1, after=at + 1, attribution=tail)

    def _passage(self, at: int, ending: Ending) -> Passage:
        after, attribution = ending.paragraph + 1, ending.tail
        if attribution is None and ending.rest is None:
            attribution = self._endings.line_below(ending.paragraph)
            after += attribution is not None
        labels = {speaker_label(self._text, p) for p in self._paragraphs[at : ending.paragraph + 1]} - {None}
        return Passage(
            start=self._paragraphs[at].start,
            end=ending.end,
            after=after,
            kind="dialogue" if len(labels) > 1 else "block",
            attribution=attribution,
            rest=ending.rest,
        )
