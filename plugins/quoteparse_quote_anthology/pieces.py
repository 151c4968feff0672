"""What each line of an anthology is: a passage's text, the line that closes one, a heading, or nothing of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from quoteparse.plugin import reference_score
from quoteparse.records import Span
from quoteparse.source import trim
from quoteparse_quote_anthology import signatures
from quoteparse_quote_anthology.bullets import bulleted, is_bulleted
from quoteparse_quote_anthology.credits import begins_as_reference
from quoteparse_quote_anthology.entries import Lines
from quoteparse_quote_anthology.furniture import is_boilerplate, is_byline, is_separator, marked_title
from quoteparse_quote_anthology.habits import Habits
from quoteparse_quote_anthology.openings import is_counted, is_dated_title, is_introduction, opening_of
from quoteparse_quote_anthology.piece import Piece
from quoteparse_quote_anthology.titles import is_caps_heading, is_short, is_title, topic
from quoteparse_quote_anthology.works import is_bare, is_work

__all__ = ["Reader"]

_LIKELY = 0.3
_SURE_INSIDE = 0.9  # a line inside a paragraph must look more like a reference than one at its end
_LONGEST_SHORT = 240
_MOST_HEADING = 4
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
                if piece.kind == "opening" and last is not None:
                    last = self._as_heading(last)
                if last is not None:
                    yield last
                last = piece
                after_text = piece.kind == "text" or (after_text and piece.kind in ("skip", "boilerplate"))
        if last is not None:
            yield last

    def _as_heading(self, piece: Piece) -> Piece:
        """A line right above a source that stands over its passage is a heading, with its number."""
        words = piece.span.of(self.text)
        may_head = piece.kind in ("title", "short") or (piece.kind == "text" and (piece.begins or is_counted(words)))
        if not may_head or "\n" in words or len(words) > _LONGEST_SHORT // 2:
            return piece
        start = next((at for at, end in self.numbers.items() if end == piece.span.start), piece.span.start)
        return Piece("caps", Span(start, piece.span.end))

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
        if self.habits.openings and is_dated_title(self.text, group):
            yield from (Piece("caps", group[0]), Piece("skip", group[1]))
            return
        if self.habits.bullets and group[0].start not in self.numbers and is_bulleted(self.text, group):
            yield from bulleted(self.text, group, after_text=after_text)
            return
        while group:
            if piece := self._above_text(group, after_text):
                size = 1
                while piece.kind == "caps" and self._goes_on_in(group, size):
                    piece, size = evolve(piece, span=Span(piece.span.start, group[size].end)), size + 1
                yield piece
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
        if not is_caps_heading(words) or self._is_cry(group):
            return None
        if after_text and signatures.set_right in self.habits.closings and signatures.set_right(self.text, group[:1]):
            return None
        return Piece("caps", line)

    def _goes_on_in(self, group: Lines, size: int) -> bool:
        """Whether the heading in capitals goes on in the next line of its paragraph."""
        return 0 < size < min(len(group), _MOST_HEADING) and is_caps_heading(group[size].of(self.text))

    def _is_cry(self, group: Lines) -> bool:
        """Whether lines in capitals are a passage with its signature, as cries and mottos are."""
        after = next((line for line in group[1:] if not is_caps_heading(line.of(self.text))), None)
        return after is not None and signatures.dashed(self.text, (after,)) is not None

    def _up_to_closing(self, group: Lines) -> int:
        """How many lines of *group* there are up to a reference in its midst: there may be no empty lines."""
        for number in range(len(group) - 1 if self.habits.references else 0):
            line = group[number]
            if line.end - line.start > _LONGEST_CLOSING or self._goes_on_below(group, number):
                continue
            if reference_score(line.of(self.text)) >= _SURE_INSIDE:
                return number + 1
        return len(group)

    def _goes_on_below(self, group: Lines, number: int) -> bool:
        """Whether the reference on a line of *group* goes on in the next one."""
        line, below = group[number], group[number + 1]
        first = self.text[below.start]
        if self.text[line.end - 1] in ",;:-" or first.islower() or first.isdigit():
            return True
        words = below.of(self.text)
        return number + 2 == len(group) and not begins_as_reference(words) and reference_score(words) >= _LIKELY

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
        if at is None or (at == start and (begins or not (after_text or self.habits.references))):
            yield Piece("text", Span(start, end), begins=begins)
            return
        if at > start:
            yield Piece("text", trim(self.text, start, at), begins=begins)
        yield Piece("closing", Span(at, end), attached=at > start)

    def _alone(self, line: Span, start: int, after_text: bool) -> Piece | None:
        """A line in its own paragraph, where it is a title or names who put the passages together."""
        words = self.text[start : line.end]
        closes = after_text and start == line.start and self._closing((line,)) == start
        if len(words) > _LONGEST_SHORT or closes:
            return None
        if is_byline(words):
            return Piece("skip", line)
        if is_title(words):
            return Piece("title", line)
        return Piece("short", line) if is_short(words) else None

    def _closing(self, group: Lines) -> int | None:
        """Where in *group* it begins to say whose the passage is, in one of the manners that are in use here."""
        found = (closing(self.text, group) for closing in self.habits.closings)
        return next((at for at in found if at is not None), None)
