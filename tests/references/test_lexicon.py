"""Each row of the lexicon does what its example says."""

from __future__ import annotations

import pytest

from quoteparse.references import lexicon
from quoteparse.references.grammar import terminals
from quoteparse.references.pieces import cut


@pytest.mark.parametrize("row", lexicon.phrases(), ids=lambda row: f"{row.terminal} {row.text}")
def test_the_example_holds_the_phrase(row: lexicon.Phrase) -> None:
    pieces = [piece for piece in cut(row.example) if row.terminal in piece.terminals]
    assert row.text in [piece.text.casefold() for piece in pieces]


def test_every_phrase_is_a_terminal_of_the_grammar() -> None:
    assert {row.terminal for row in lexicon.phrases()} <= terminals()


def test_no_row_stands_twice() -> None:
    rows = [(row.terminal, row.text) for row in lexicon.phrases()]
    assert sorted(set(rows)) == sorted(rows)


@pytest.mark.parametrize("word", ["oslo", "new york", "frankfurt am main", "leningrad"])
def test_places(word: str) -> None:
    assert word in lexicon.places()


def test_a_region_is_known_without_its_period() -> None:
    assert "mass" in lexicon.regions()
    assert "mass" in lexicon.region_abbreviations()
    assert "canada" not in lexicon.region_abbreviations()
