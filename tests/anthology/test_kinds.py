"""Whole anthologies in their kinds, marked as a careful reader would; tests/documents/README.md tells the marks."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.documents.gold import load, names
from tests.documents.scoring import score

from quoteparse import parse

KINDS = Path(__file__).parent / "kinds"


@pytest.mark.parametrize("name", names(KINDS))
def test_nothing_is_missed_and_nothing_made_up(name: str) -> None:
    result = score(load(name, KINDS))
    assert [error for error in result.errors if not error.startswith("header")] == []
    assert result.figures["quotations"].right > 4


@pytest.mark.parametrize("name", names(KINDS))
def test_the_ends_of_lines_are_no_difference(name: str) -> None:
    text = load(name, KINDS).text
    one, other = parse(text).quotations, parse(text.replace("\n", "\r\n")).quotations
    assert [(found.speaker or "").split() for found in other] == [(found.speaker or "").split() for found in one]
    assert [found.text.split() for found in other] == [found.text.split() for found in one]
