"""What is known of a document while its quotations are read, one after the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from quoteparse.attributions.antecedents import REACH, antecedent
from quoteparse.attributions.genders import Genders
from quoteparse.attributions.notemarks import NoteMarks
from quoteparse.attributions.record import AttributionPattern
from quoteparse.attributions.voices import Voice
from quoteparse.records import Span

__all__ = ["Known"]

_NOBODY = ("i", "we", "they", "you", "one")


class Known:
    """The text, the patterns of its format, its notes, and the quotations so far."""

    def __init__(self, text: str, patterns: Sequence[AttributionPattern]) -> None:
        self.text = text
        self.patterns = patterns
        self._quoted: list[Span] = []

    @cached_property
    def notes(self) -> NoteMarks:
        """The notes that marks in the text point to."""
        return NoteMarks(self.text)

    @cached_property
    def genders(self) -> Genders:
        """What the text says about who is “she” and who is “he”."""
        return Genders(self.text)

    def add(self, quotation: Span) -> None:
        """Remember *quotation*, the last so far."""
        self._quoted.append(quotation)

    def quoted(self, start: int, end: int) -> list[Span]:
        """The quotations so far that touch ``text[start:end]``."""
        first = bisect_right(self._quoted, start, key=lambda span: span.end)
        last = bisect_left(self._quoted, end, key=lambda span: span.start)
        return self._quoted[first:last]

    def resolved(self, voice: Voice | None, skip: Sequence[Span] = ()) -> tuple[Span | None, bool]:
        """The name of who speaks, and whether it only stands for a pronoun; *skip* is quoted beside the words."""
        if voice is None or voice.span is None:
            return None, False
        if not voice.pronoun:
            return voice.span, False
        if voice.span.of(self.text).lower() in _NOBODY:
            return None, False
        low = max(0, voice.span.start - REACH)
        earlier = [span for span in self.quoted(low, voice.span.start) if not skip or span.end <= skip[0].start]
        return antecedent(self.text, low, voice.span.start, [*earlier, *skip], self.genders), True
