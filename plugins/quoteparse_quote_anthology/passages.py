"""Splits an anthology: which lines are one passage, and which line closes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field

from quoteparse.records import Block, Span
from quoteparse.source import Source
from quoteparse_quote_anthology.authors import stand_under_authors
from quoteparse_quote_anthology.backmatter import is_entry
from quoteparse_quote_anthology.furniture import is_note, is_page_line, is_separator
from quoteparse_quote_anthology.marks import is_closed, is_opened, marked_runs
from quoteparse_quote_anthology.piece import Piece
from quoteparse_quote_anthology.reading import read_pieces
from quoteparse_quote_anthology.shares import every_passage_is_closed, passages_are_marked
from quoteparse_quote_anthology.signatures import ends_sentence
from quoteparse_quote_anthology.titles import is_attached_title, levels_of_titles, titles_over_a_note

__all__ = ["split"]

_MOST_LOOSE = 12
_MOST_BEGUN = 60


def split(source: Source) -> Iterator[Block]:
    """The passages, their closing lines and the headings, in order."""
    return _in_order(_Passages(source.text, read_pieces(source)).blocks())


def _in_order(blocks: Iterable[Block]) -> Iterator[Block]:
    """*blocks* by their place; the number of a page inside a passage is part of it."""
    end = 0
    for block in sorted(blocks, key=lambda block: block.span.start):
        if block.kind != "boilerplate" or block.span.start >= end:
            yield block
            end = block.span.end


@define
class _Passages:
    """Puts pieces together to passages, with what is known of the paragraphs read since the last one."""

    text: str
    found: Sequence[Piece]
    _closed: bool = field(init=False)
    _marked: bool = field(init=False)
    _authored: bool = field(init=False)  # headings name the authors
    _loose: list[Span] = field(init=False, factory=list)
    _opened: bool = field(init=False, default=False)  # a heading or a closed passage stands above
    _begun: bool = field(init=False, default=False)  # a number or a bullet marks the beginning
    _sourced: bool = field(init=False, default=False)  # the source stands above
    _page: bool = field(init=False, default=False)  # the number of a page stands between

    def blocks(self) -> Iterator[Block]:
        """The blocks of the whole text, not quite in order."""
        # What stands above the first heading may be about the whole.
        self._opened = bool(self.found) and self.found[0].kind == "text"
        self._closed = every_passage_is_closed(self.text, self.found)
        self._authored = stand_under_authors(self.text, self.found)
        self._marked = self._authored or passages_are_marked(self.text, self.found)
        titled = levels_of_titles(self.text, self.found)
        level = 1 + max(titled.values(), default=0)
        for number, piece in enumerate(self.found):
            if piece.kind == "text":
                if piece.begins:
                    yield from self._leave(begun=True)
                self._add(piece.span)
            elif piece.kind == "parting":
                yield from self._leave(begun=True)
                if is_separator(piece.span.of(self.text)):
                    yield Block(kind="boilerplate", span=piece.span)
            elif piece.kind == "boilerplate":
                self._page = is_page_line(piece.span.of(self.text))
                # A picture parts what stands above it from the passage below.
                self._loose = self._loose if self._page or self._begun or self._sourced else []
                yield Block(kind="boilerplate", span=piece.span)
            elif piece.kind == "caps" and self._signs_preface(number):
                yield from self._leave()
            elif piece.kind == "caps" or number in titled or (self._authored and piece.kind == "title"):
                yield from self._leave()
                yield Block(kind="heading", span=piece.span, level=titled.get(number, level))
            elif piece.kind == "opening":
                yield from self._leave(sourced=True)
                yield Block(kind="attribution", span=piece.span, opens=True)
            elif piece.kind == "closing":
                yield from self._close(piece, level)
            elif piece.kind in ("title", "short"):
                self._loose.append(piece.span)
        yield from self._leave()

    def _signs_preface(self, number: int) -> bool:
        """Whether a line in capitals is the name under a preface: with a full stop, and with a heading below."""
        above, below = self.found[number - 1 : number], self.found[number + 1 : number + 2]
        around = [piece.kind for piece in (*above, *below)]
        return around in (["text", "caps"], ["text", "title"]) and self.text[self.found[number].span.end - 1] == "."

    def _add(self, span: Span) -> None:
        if self._loose and self._page and not ends_sentence(self.text, self._loose[-1].start, self._loose[-1].end):
            self._loose[-1] = Span(self._loose[-1].start, span.end)
        else:
            self._loose.append(span)
        self._page = False

    def _leave(self, *, begun: bool = False, sourced: bool = False) -> Iterator[Block]:
        """What has been read has no closing line below it: it is a passage if its source stands above."""
        if self._sourced and self._loose:
            yield Block(kind="quotation", span=Span(self._loose[0].start, self._loose[-1].end))
        elif self._marked:
            yield from self._unsigned(self._loose)
        self._loose, self._opened, self._page = [], True, False
        self._begun, self._sourced = begun, sourced

    def _unsigned(self, loose: Sequence[Span]) -> Iterator[Block]:
        """Where passages stand in quotation marks, those that nobody is named for."""
        quoted = [span for span in loose if self.text.endswith((">", "> "), 0, span.start)] if self._authored else ()
        for run in quoted or marked_runs(self.text, loose):
            yield Block(kind="quotation", span=run)

    def _close(self, piece: Piece, level: int) -> Iterator[Block]:
        if self._sourced:
            self._add(piece.span)
            return
        if self._loose:
            at = self._first_of_passage(piece)
            passage = Span(self._loose[at].start, self._loose[-1].end)
            words = passage.of(self.text)
            if titles := titles_over_a_note(self.text, passage):
                for title in titles:
                    yield Block(kind="heading", span=title, level=level)
            elif not (is_note(words) or is_entry(words) or is_attached_title(words, piece.span.of(self.text))):
                if self._marked:
                    yield from self._unsigned(self._loose[:at])
                translation = self._translation(at) if piece.attached else None
                if translation:
                    passage = Span(passage.start, self._loose[-2].end)
                yield Block(kind="quotation", span=passage)
                closing = Span((translation or piece.span).start, piece.span.end)
                yield Block(kind="attribution", span=self._with_marks(passage, closing))
        self._loose, self._opened, self._begun, self._sourced = [], True, False, False

    def _with_marks(self, passage: Span, closing: Span) -> Span:
        """*closing*, from the marks of quoted lines on that part it from *passage*."""
        gap = self.text[passage.end : closing.start]
        marked = gap.find(">")
        return Span(passage.end + marked, closing.end) if marked >= 0 and not gap.strip("> \t\r\n") else closing

    def _first_of_passage(self, piece: Piece) -> int:
        """The place of the paragraph that the passage closed by *piece* begins with."""
        last = len(self._loose) - 1
        if self._begun:
            return 0 if last < _MOST_BEGUN else last
        if self._marked:
            at = last
            while at > 0 and not (is_opened(self.text, self._loose[at]) and is_closed(self.text, self._loose[at - 1])):
                at -= 1
            return at if is_opened(self.text, self._loose[at]) or not piece.attached else last
        if self._opened and last < _MOST_LOOSE and (self._closed or not piece.attached):
            return 0
        at = last
        while at > 0 and last - at < _MOST_LOOSE and self._goes_on(at):
            at -= 1
        return at

    def _goes_on(self, at: int) -> bool:
        """Whether a paragraph goes on with the sentence of the one above it, as stanzas do."""
        above, here = self._loose[at - 1], self._loose[at]
        return (
            self.text[here.start].islower()
            or not ends_sentence(self.text, above.start, above.end)
            or bool(self._bracketed(here))
        )

    def _bracketed(self, span: Span) -> bool:
        return self.text[span.start] == "[" and self.text[span.end - 1] == "]"

    def _translation(self, first: int) -> Span | None:
        """The last paragraph of the passage, where it gives the words above in another language, in brackets."""
        last = self._loose[-1]
        return last if len(self._loose) > first + 1 and self._bracketed(last) else None
