"""Where a quotation stands in running text, and what stands around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrs import frozen

from quoteparse.attributions.sentences import sentence_end, sentence_start
from quoteparse.quotations.pairs import Pair
from quoteparse.records import Span
from quoteparse.source import trim

__all__ = ["LONGEST_LEAD", "NEAR", "Place", "place_of"]

LONGEST_LEAD = 800
"""Code points of the sentence in front of a quotation, or behind it, that are read."""
NEAR = 30
"""Quotations before one that may stand in the sentences that lead in to it."""


@frozen(kw_only=True)
class Place:
    """The quotation between the marks of ``pair``, in a ``paragraph``.

    ``lead`` is the sentence in front of it; ``next`` is where the next quotation opens, or the paragraph ends.
    ``others`` are the quotations shortly before, with their marks, and ``marks`` those pairs of marks that stand
    before the end of this one: more than one, where words of the writer interrupt it.
    """

    text: str
    paragraph: Span
    pair: Pair
    lead: Span
    next: int
    others: Sequence[Span]
    marks: Sequence[Pair]

    @property
    def words(self) -> Span:
        """What is quoted."""
        return trim(self.text, self.pair.open + 1, self.pair.close)

    @property
    def lead_in(self) -> str:
        """The text of the sentence in front."""
        return self.lead.of(self.text)

    @property
    def sentence_end(self) -> int:
        """Where the sentence ends that the quotation stands in."""
        close = self.pair.close
        return sentence_end(self.text, close, min(self.paragraph.end, close + LONGEST_LEAD))

    @property
    def finished(self) -> bool:
        """Whether the words end a sentence, and another begins behind them."""
        close = self.pair.close
        return self.text[close - 1] in ".!?…" and self.text[close + 1 : close + 3].lstrip()[:1].isupper()

    @property
    def parts(self) -> Sequence[Pair]:
        """The pairs of marks in the quotation, in text order."""
        first = bisect_left(self.marks, self.pair.open, key=lambda pair: pair.open)
        return self.marks[first:]


def place_of(text: str, paragraph: Span, pairs: Sequence[Pair], number: int, marks: Sequence[Pair]) -> Place:
    """Where ``pairs[number]`` stands in *paragraph*, whose *marks* are *pairs*, but that these join several."""
    pair = pairs[number]
    low = _lead_start(text, paragraph.start, pairs[number - 1] if number else None)
    before = bisect_left(marks, pair.close, key=lambda mark: mark.open)
    return Place(
        text=text,
        paragraph=paragraph,
        pair=pair,
        lead=Span(sentence_start(text, max(low, pair.open - LONGEST_LEAD), pair.open), pair.open),
        next=pairs[number + 1].open if number + 1 < len(pairs) else paragraph.end,
        others=[Span(one.open, one.close + 1) for one in pairs[max(0, number - NEAR) : number]],
        marks=marks[max(0, before - NEAR) : before],
    )


def _lead_start(text: str, start: int, previous: Pair | None) -> int:
    """The lead-in begins no earlier than the sentence before it ends, with a quotation or not."""
    if previous is None:
        return start
    after = text[previous.close + 1 : previous.close + 4].lstrip()
    ended = text[previous.close - 1] in ".!?…" and after[:1].isupper()
    return previous.close + 1 if ended else start
