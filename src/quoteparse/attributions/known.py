"""What is known of a document while its quotations are read, one after the other."""

from __future__ import annotations

import re
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

_NOBODY = ("i", "we", "you", "one")
_AUTHORS = ("the authors", "the author", "both authors")
_FULL_NAME = re.compile(r"[^\W\d_a-z][\w.’'-]+(?:\s(?:(?:von|van|de|der|da|di)\s)?[^\W\d_a-z][\w.’'-]*){1,3}")
_OPENING = 300
_LOOKED_AT = 400_000
"""Code points from the start in which it is said who is “she” and who is “he”."""
_CITED = re.compile(
    r"(?P<names>[^\W\d_a-z][\w’'-]+(?:\set\sal\.?|\s(?:and|&)\s[^\W\d_a-z][\w’'-]+)?),?\s\(?(?:1[5-9]|20)\d\d"
)


class Known:
    """The text, the patterns of its format, its notes, and the quotations so far."""

    def __init__(self, text: str, patterns: Sequence[AttributionPattern]) -> None:
        self.text = text
        self.patterns = patterns
        self._quoted: list[Span] = []
        self._sections: list[int] = []
        self._topic: str | None = None

    @cached_property
    def notes(self) -> NoteMarks:
        """The notes that marks in the text point to."""
        return NoteMarks(self.text)

    @cached_property
    def genders(self) -> Genders:
        """What the text says about who is “she” and who is “he”."""
        return Genders(self.text[:_LOOKED_AT])

    def add(self, quotation: Span) -> None:
        """Remember *quotation*, the last so far, or what else is not told by the text itself."""
        self._quoted.append(quotation)

    def begin_section(self, heading: Span) -> None:
        """Remember *heading*; where the first is a name, the text is about whoever bears it."""
        words = heading.of(self.text).replace("_", " ")
        if not self._sections and _FULL_NAME.fullmatch(words):
            name = words.split()[-1]
            self._topic = name if name in self.text[heading.end : heading.end + _OPENING] else None
        self._sections.append(heading.end)
        self.add(heading)

    def quoted(self, start: int, end: int) -> list[Span]:
        """The quotations so far that touch ``text[start:end]``."""
        first = bisect_right(self._quoted, start, key=lambda span: span.end)
        last = bisect_left(self._quoted, end, key=lambda span: span.start)
        return self._quoted[first:last]

    def resolved(self, voice: Voice | None, skip: Sequence[Span] = ()) -> tuple[Span | None, bool]:
        """The name of who speaks, and whether it only stands for a pronoun; *skip* is quoted beside the words."""
        if voice is None or voice.span is None:
            return None, False
        if voice.span.of(self.text).lower() in _AUTHORS:
            return self._cited_before(voice.span), True
        if not voice.pronoun:
            return voice.span, False
        if voice.span.of(self.text).lower() in _NOBODY:
            return None, False
        at = voice.span.start
        low = max(0, at - REACH)
        earlier = [span for span in self.quoted(low, at) if not skip or span.end <= skip[0].start]
        under = bisect_right(self._sections, at) - 1
        found = None
        if self._topic and under >= 0 and self._sections[under] > low:
            found = antecedent(self.text, self._sections[under], at, [*earlier, *skip], self.genders) or self._mention(
                at
            )
        return found or antecedent(self.text, low, at, [*earlier, *skip], self.genders), True

    def _mention(self, at: int) -> Span | None:
        """The nearest earlier mention of whom the text is about."""
        found = self.text.rfind(self._topic, 0, at) if self._topic else -1
        return Span(found, found + len(self._topic or "")) if found >= 0 else None

    def _cited_before(self, at: Span) -> Span:
        """The authors whom the text last named with a year, for “the authors”."""
        last = at
        for found in _CITED.finditer(self.text, max(0, at.start - REACH), at.start):
            last = Span(*found.span("names"))
        return last
