"""Words that stand in a document twice."""

from __future__ import annotations

import quoteparse
from quoteparse import Name, Quotation, Span
from quoteparse.quotations.duplicates import with_duplicates


def said(at: int, text: str, speaker: str | None = None) -> Quotation:
    name = Name(family=speaker.split()[-1]) if speaker else None
    return Quotation(text=text, span=Span(at, at + len(text)), speaker=speaker, speaker_name=name)


def duplicates(*quotations: Quotation) -> list[Span | None]:
    return [quotation.duplicate_of for quotation in with_duplicates(quotations)]


def test_marks_capitals_and_line_breaks_make_no_difference() -> None:
    assert duplicates(said(0, "Cool smoke, and little of it"), said(90, "cool smoke—and\nlittle of it!")) == [
        None,
        Span(0, 28),
    ]


def test_a_third_time_points_at_the_first() -> None:
    words = "Cool smoke and little"
    assert duplicates(said(0, words), said(50, words), said(90, words)) == [None, Span(0, 21), Span(0, 21)]


def test_two_people_may_say_the_same() -> None:
    words = "I have not seen it"
    assert duplicates(said(0, words, "Ida Brandt"), said(50, words, "Anselm Roth")) == [None, None]
    assert duplicates(said(0, words, "Ida Brandt"), said(50, words, "Brandt")) == [None, Span(0, 18)]


def test_a_few_words_are_no_repetition() -> None:
    assert duplicates(said(0, "I do not"), said(50, "I do not")) == [None, None]


def test_a_document_keeps_both_spans() -> None:
    text = "“Cool smoke, and little of it,” said Roth.\n\nAnd again: “Cool smoke, and little of it.”"
    first, second = quoteparse.parse(text).quotations
    assert second.duplicate_of == first.span
    assert second.span.start > first.span.end
