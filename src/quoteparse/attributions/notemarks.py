"""The numbers that point from a quotation to a note: [12], ¹², (12), and the notes that they point to."""

from __future__ import annotations

import re
from bisect import bisect_right

from quoteparse.attributions.lines import bare_line, looks_like_attribution
from quoteparse.records import Span
from quoteparse.references.finding.lines import paragraphs
from quoteparse.references.finding.notes import citations, note_mark, notes, number_of, pointed_at

__all__ = ["NoteMarks", "is_note_mark"]

_MARK = re.compile(
    r"\[\^?(?P<squared>\d{1,4})\]_?|(?P<raised>[¹²³⁰⁴-⁹]{1,4})|\((?P<round>\d{1,3})\)|\{(?P<curly>\d{1,3})\}"
    r"|(?<=[”\"’'»“).,;!?…])(?P<bare>\d{1,3})(?=\s|\Z)"
)
_FEWEST = 2
_GAP = 3
_HEADED = re.compile(
    r"(?:^|[\r\n])[\s#=*_]*(?:(?:end|foot)?notes?|references?|anmerkung(?:en)?|fußnoten?)[\s#=*_:.-]*[\r\n]\s*\S{1,6}\s*\Z"
    r"|(?:^|[\r\n])[ \t]*[-_–—]{3,}\s*[\r\n]\s*\S{1,6}\s*\Z|\[\^\d{1,4}\]:\s*\Z",
    re.IGNORECASE,
)
_LONGEST = 200
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def is_note_mark(words: str) -> bool:
    """Whether *words* are the mark of a note and nothing else.

    >>> is_note_mark("[12]"), is_note_mark("(Holm 12)")
    (True, False)
    """
    return _MARK.fullmatch(words.strip()) is not None


class NoteMarks:
    """The notes of a text by their numbers: numbered lines one below the other, at its end or at that of a chapter.

    A numbered line alone may be anything: an item, a title.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._by_number: dict[int, list[Span]] = {}
        self._last = 0
        run: list[tuple[int, Span]] = []
        for lines in paragraphs(text, Span(0, len(text))):
            if note_mark(text, lines[0].span) is None:
                self._close(run)
                run = []
                continue
            numbers = {note_mark(text, line.span): number_of(text, line.span) for line in lines}
            for note in notes(text, lines):
                number = numbers.get(note.start)
                if number is None and text[lines[0].span.start] in "^↑":
                    number = run[-1][0] + 1 if run else 1  # a wiki's notes, copied without their numbers
                if number is None or (run and not run[-1][0] < number <= run[-1][0] + _GAP):
                    self._close(run)
                    run = []
                if number is not None:
                    run.append((number, note))
        self._close(run)

    def _close(self, run: list[tuple[int, Span]]) -> None:
        if not run:
            return
        number, first = run[0]
        # At the foot of a page a note may stand alone, where its number goes on from the page before.
        follows = self._last > 0 and number == self._last + 1
        if len(run) >= _FEWEST or follows or _HEADED.search(self._text, max(0, first.start - 40), first.start):
            for number, note in run:
                self._by_number.setdefault(number, []).append(note)
            self._last = number

    def between(self, start: int, end: int) -> Span | None:
        """The note that the first mark in ``text[start:end]`` points to; the next that has its number."""
        if not self._by_number:
            return None
        for mark in _MARK.finditer(self._text, start, end):
            digits = next(group for group in mark.groups() if group)
            note = self._numbered(int(digits.translate(_RAISED)), mark.end())
            if note is not None:
                return note
        return None

    def cited_in(self, note: Span) -> Span | None:
        """The first reference in *note*; the note as a whole where it is one, though not known by its form."""
        found, _ = citations(self._text, note)
        if found or (pointed := pointed_at(self._text, note)):
            return found[0] if found else pointed
        bare = bare_line(self._text, note.start, note.end)
        line = bare.of(self._text)
        return bare if line[:1].isupper() and len(line) <= _LONGEST and looks_like_attribution(line) else None

    def _numbered(self, number: int, at: int) -> Span | None:
        behind = self._by_number.get(number, ())
        after = bisect_right(behind, at, key=lambda note: note.start)
        return behind[after] if after < len(behind) else None
