"""Marks that are never closed: said so, within a bounded reach, and the rest of the text unharmed."""

from __future__ import annotations

import time

import pytest

import quoteparse
from quoteparse.quotations.unclosed import MOST
from quoteparse.records import Diagnostic

PROSE = (
    "The light on the outer reef was lit in the autumn of that year and burned through every night until the war came. "
)
GOOD = "As Ida Holm has pointed out: “Nobody had thought of the ships that came home late.”"


def unclosed(text: str) -> list[Diagnostic]:
    return [note for note in quoteparse.parse(text).diagnostics if "never closed" in note.message]


def test_the_mark_is_told_with_its_place() -> None:
    text = f"{PROSE}\n\nBerg wrote: “We lost the hive.\n\n{PROSE}{GOOD}"
    (note,) = unclosed(text)
    assert note.severity == "info"
    assert note.span is not None
    assert note.span.start == text.index("“We")
    assert [found.text for found in quoteparse.parse(text).quotations] == [
        "We lost the hive.",
        "Nobody had thought of the ships that came home late.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "Berg wrote: “We lost it.\n\n“Then we found it.\n\n“It was dead.” So it was.",
        "“We lost it.\n\nThen we found it.”\n–Ida Holm",
        "“He said “we lost it” and left,” wrote Holm.",
        "no marks at all",
    ],
)
def test_what_is_closed_is_not_told(text: str) -> None:
    assert not unclosed(f"{PROSE}\n\n{text}\n\n{PROSE}")


def test_many_are_counted() -> None:
    notes = unclosed("\n\n".join([f"{PROSE}It was “so and so"] * (MOST + 5)))
    assert len(notes) == MOST + 1
    assert notes[-1].message == "5 more quotation marks are never closed"


@pytest.mark.parametrize("mark", ["“", '"', "«", "„", "‘", "'", "``", "”"])
@pytest.mark.parametrize("number", [9_999, 10_000])
def test_marks_and_no_letter(mark: str, number: int) -> None:
    began = time.perf_counter()
    document = quoteparse.parse(mark * number)
    assert time.perf_counter() - began < 5
    assert document.quotations == ()


@pytest.mark.parametrize("wide", [True, False])
def test_a_quotation_that_never_closes_in_a_long_file(wide: bool) -> None:
    gap = "\n\n" if wide else " "
    text = f"{GOOD}\n\nBerg wrote: “We lost the hive. {gap.join([PROSE] * 9_000)}\n\n{GOOD}"
    assert len(text) > 1_000_000
    began = time.perf_counter()
    document = quoteparse.parse(text, format="essay-with-inline-citations")
    assert time.perf_counter() - began < 30
    good = "Nobody had thought of the ships that came home late."
    assert [found.text for found in document.quotations if found.speaker == "Ida Holm"] == [good, good]
    assert any("never closed" in note.message for note in document.diagnostics)
