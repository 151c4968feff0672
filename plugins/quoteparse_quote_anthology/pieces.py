"""What each line of an anthology is: a passage's text, the line that closes one, a heading, or nothing of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from quoteparse.plugin import reference_score
from quoteparse.records import Span
from quoteparse.source import trim
from quoteparse_quote_anthology import signatures
from quoteparse_quote_anthology.bullets import bulleted, is_bulleted
from quoteparse_quote_anthology.entries import Lines
from quoteparse_quote_anthology.furniture import is_boilerplate, is_byline, is_separator, marked_title
from quoteparse_quote_anthology.habits import Habits
from quoteparse_quote_anthology.openings import is_introduction, opening_of
from quoteparse_quote_anthology.piece import Piece
from quoteparse_quote_anthology.titles import is_caps_heading, is_title, topic
from quoteparse_quote_anthology.works import is_bare, is_work

__all__ = ["Reader"]

_SURE_INSIDE = 0.9  # a line inside a paragraph must look more like a reference than one at its end
_LONGEST_SHORT = 240
_LONGEST_CLOSING = 500


@frozen
class Reader:
    """Reads the paragraphs of one anthology, whose *habits* and *numbers* are known."""

    text: str
    habits: Habits
    numbers: Mapping[int, int]

    def pieces(self, paragraphs: Sequence[Lines]) -> Iterator[Piece]:
        """The lines of *paragraphs*, those of one paragraph and one task taken together."""
        last: Piece | None = None
        after_text = False
        for group in paragraphs:
            if last is not None and (longer := self._goes_on(last, group)):
                last = longer
                continue
            for piece in self._pieces_of(group, after_text):
                if last is not None:
                    yield last
                last = piece
                after_text = piece.kind == "text" or (after_text and piece.kind in ("skip", "boilerplate"))
        if last is not None:
            yield last

    def _goes_on(self, last: Piece, group: Lines) -> Piece | None:
        """*last*, where the paragraph below it still says where the passage comes from."""
        if last.kind == "closing" and self.habits.works_below and group[0].start not in self.numbers:
            below = is_bare(self.text, last.span) and is_work(self.text, group)
            if below and self._closing(group) in (None, group[0].start):
                return evolve(last, span=Span(last.span.start, group[-1].end))
        if last.kind == "opening" and is_introduction(self.text, group):
            return evolve(last, span=Span(last.span.start, group[-1].end))
        return None

    def _pieces_of(self, group: Lines, after_text: bool) -> Iterator[Piece]:
        if self.habits.openings and (opening := opening_of(self.text, group, self.numbers)):
            title, source, passage = opening
            if title:
                yield Piece("caps", title)
            yield Piece("opening", source)
            if passage:
                yield Piece("text", passage)
            return
        if self.habits.bullets and group[0].start not in self.numbers and is_bulleted(self.text, group):
            yield from bulleted(self.text, group, after_text=after_text)
            return
        while group:
            if piece := self._above_text(group, after_text):
                yield piece
                size = 1
            else:
                size = self._up_to_closing(group)
                yield from self._passage(group[:size], after_text)
            group, after_text = group[size:], False

    def _above_text(self, group: Lines, after_text: bool) -> Piece | None:
        """The first line of *group* where it is a heading, or no part of the text."""
        line = group[0]
        if line.end - line.start > _LONGEST_SHORT or line.start in self.numbers:
            return None
        words = line.of(self.text)
        if is_separator(words):
            return Piece("parting", line)
        if is_boilerplate(words):
            return Piece("boilerplate", line)
        if title := marked_title(words):
            return Piece("caps", Span(line.start + title[0], line.start + title[1]))
        if not is_caps_heading(words) or (len(group) > 1 and self._is_cry(group[1])):
            return None
        if after_text and signatures.set_right in self.habits.closings and signatures.set_right(self.text, group[:1]):
            return None
        return Piece("caps", line)

    def _is_cry(self, following: Span) -> bool:
        """Whether a line in capitals goes on in the next one, as cries and mottos do, or is itself a passage."""
        words = following.of(self.text)
        return is_caps_heading(words) or signatures.dashed(self.text, (following,)) is not None

    def _up_to_closing(self, group: Lines) -> int:
        """How many lines of *group* there are up to a reference in its midst: there may be no empty lines."""
        for number in range(len(group) - 1 if self.habits.references else 0):
            line, following = group[number], self.text[group[number + 1].start]
            goes_on = self.text[line.end - 1] in ",;:-" or following.islower() or following.isdigit()
            if goes_on or line.end - line.start > _LONGEST_CLOSING:
                continue
            if reference_score(line.of(self.text)) >= _SURE_INSIDE:
                return number + 1
        return len(group)

    def _passage(self, group: Lines, after_text: bool) -> Iterator[Piece]:
        begins = group[0].start in self.numbers
        start = self.numbers.get(group[0].start, group[0].start)
        if begins and start >= group[0].end:
            # The number has a line of its own.
            if len(group) == 1:
                yield Piece("parting", group[0])
                return
            group, start = group[1:], group[1].start
        if len(group) == 1 and (piece := self._alone(group[0], start, after_text)):
            yield piece
            return
        if self.habits.topics and (heading := topic(self.text[start : group[0].end])):
            yield Piece("caps", Span(start, start + heading[0]))
            start += heading[1]
        end = group[-1].end
        lines = (Span(start, group[0].end), *group[1:])
        at = self._closing(lines)
        if at == start and not after_text and len(lines) > 1:
            # Nothing stands above that it could close: the first line is a passage, or a title.
            below = self._closing(lines[1:])
            at = below if below is not None else at
        if at is None or (at == start and not after_text and not self.habits.references):
            yield Piece("text", Span(start, end), begins=begins)
            return
        if at > start:
            yield Piece("text", trim(self.text, start, at), begins=begins)
        yield Piece("closing", Span(at, end), attached=at > start)

    def _alone(self, line: Span, start: int, after_text: bool) -> Piece | None:
        """A line in its own paragraph, where it is a title or names who put the passages together."""
        words = self.text[start : line.end]
        if len(words) > _LONGEST_SHORT or (after_text and self._closing((Span(start, line.end),)) == start):
            return None
        if is_byline(words):
            return Piece("skip", line)
        return Piece("title", line) if is_title(words) else None

    def _closing(self, group: Lines) -> int | None:
        """Where in *group* it begins to say whose the passage is, in one of the manners that are in use here."""
        found = (closing(self.text, group) for closing in self.habits.closings)
        return next((at for at in found if at is not None), None)
