"""The numbers that point from a quotation to a note: [12], ¹², (12), and the notes that they point to."""

from __future__ import annotations

import re
from bisect import bisect_right

from quoteparse.records import Span
from quoteparse.references.finding.lines import paragraphs
from quoteparse.references.finding.notes import note_mark, notes, number_of

__all__ = ["NoteMarks", "is_note_mark"]

_MARK = re.compile(
    r"\[\^?(?P<squared>\d{1,4})\]|(?P<raised>[¹²³⁰⁴-⁹]{1,4})|\((?P<round>\d{1,3})\)|\{(?P<curly>\d{1,3})\}"
    r"|(?<=[”\"’'»“).,;!?…])(?P<bare>\d{1,3})(?=\s|\Z)"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_FEWEST = 2
"""Notes that a text has at least; a single numbered line may be anything."""


def is_note_mark(words: str) -> bool:
    """Whether *words* are the mark of a note and nothing else.

    >>> is_note_mark("[12]"), is_note_mark("(Holm 12)")
    (True, False)
    """
    return _MARK.fullmatch(words.strip()) is not None


class NoteMarks:
    """The notes of a text by their numbers: numbered lines, as they stand at its end, or at that of a chapter."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._by_number: dict[int, list[Span]] = {}
        for lines in paragraphs(text, Span(0, len(text))):
            if note_mark(text, lines[0].span) is None:
                continue
            numbers = {note_mark(text, line.span): number_of(text, line.span) for line in lines}
            for note in notes(text, lines):
                number = numbers.get(note.start)
                if number is not None:
                    self._by_number.setdefault(number, []).append(note)
        self._any = len(self._by_number) >= _FEWEST

    def between(self, start: int, end: int) -> Span | None:
        """The note that the first mark in ``text[start:end]`` points to; the next that has its number."""
        if not self._any:
            return None
        for mark in _MARK.finditer(self._text, start, end):
            digits = next(group for group in mark.groups() if group)
            note = self._numbered(int(digits.translate(_RAISED)), mark.end())
            if note is not None:
                return note
        return None

    def _numbered(self, number: int, at: int) -> Span | None:
        behind = self._by_number.get(number, ())
        after = bisect_right(behind, at, key=lambda note: note.start)
        return behind[after] if after < len(behind) else None
