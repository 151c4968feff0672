"""Each row of the lexicon does what its example says."""

from __future__ import annotations

import pytest

from quoteparse.references import lexicon
from quoteparse.references.candidates import candidates
from quoteparse.references.grammar import automaton, terminals
from quoteparse.references.pieces import cut


def is_read_as(row: lexicon.Phrase) -> bool:
    """Whether the grammar accepts a reading of the example in which the phrase is what its row says.

    What the weights think of that reading is another matter.
    """
    pieces = cut(row.example)
    tried = [set(of_piece) for of_piece in candidates(pieces)]
    for piece, of_piece in zip(pieces, tried, strict=True):
        if piece.text.casefold() == row.text and row.terminal in piece.terminals:
            of_piece &= {row.terminal}
            break
    else:
        return False
    rows, accepting = automaton().rows, automaton().accepting
    states = {0}
    for of_piece in tried:
        states = {rows[state][terminal] for state in states for terminal in of_piece & rows[state].keys()}
    return any(accepting[state] for state in states)


@pytest.mark.parametrize("terminal", sorted({row.terminal for row in lexicon.phrases()}))
def test_the_examples_are_read_with_their_phrases(terminal: str) -> None:
    rows = [row for row in lexicon.phrases() if row.terminal == terminal]
    assert [(row.text, row.example) for row in rows if not is_read_as(row)] == []


@pytest.mark.parametrize(
    ("terminal", "text", "example"),
    [
        ("EDITION", "ed.", "Bees, 2nd Hive ed. Oslo"),  # no word of an edition
        ("NODATE", "forthcoming", "Bees, the forthcoming year"),
        ("SHELF_LABEL", "box", "Bees in a box"),
        ("URL_LABEL", "online", "Bees, online, 1904"),
        ("GENRE", "thesis", "Thesis and Antithesis, Oslo, 1904"),
        ("ED", "hg", "Hg and Other Metals, Oslo, 1904"),
        ("REPRINT", "nd", "Bees, nd 1990"),
        ("ACCESSED", "consulted", "Ash, Consulted Bees, Oslo"),
        ("ORIGINAL_LABEL", "original", "Ash, Original Bees, Oslo"),
        ("IN", "w", "Ash, Bees. London: W. Elm, 1904"),
        ("AND", "u.", "The U. K. Bees"),
        ("VOLUME_LABEL", "a.", "Api nel 179 a. Chr."),
    ],
)
def test_where_its_surroundings_do_not_fit_it_is_a_word_like_others(terminal: str, text: str, example: str) -> None:
    assert text in [phrase.text for phrase in lexicon.phrases() if phrase.terminal == terminal]
    assert terminal not in {found for piece in cut(example) for found in piece.terminals}


@pytest.mark.parametrize(
    ("example", "edition"),
    [
        ("Bees, 1st American ed., Oslo", ["1st", "American", "ed."]),
        ("Abeilles, Paris (1 éd.)", ["1", "éd."]),
        ("Api, seconda edizione, Torino", ["seconda", "edizione"]),
        ("Bienen, 3., überarb. Aufl., Berlin", ["3", "überarb. Aufl."]),
    ],
)
def test_what_stands_between_ordinal_and_edition_may_be_part_of_it(example: str, edition: list[str]) -> None:
    pieces = cut(example)
    found = [p.text for p, tried in zip(pieces, candidates(pieces), strict=True) if "EDITION" in tried]
    assert [text for text in found if text in edition] == edition
    assert any("EDITION" in piece.terminals for piece in pieces)


def test_every_phrase_is_a_terminal_of_the_grammar() -> None:
    assert {row.terminal for row in lexicon.phrases()} <= terminals()


def test_no_row_stands_twice() -> None:
    rows = [(row.terminal, row.text) for row in lexicon.phrases()]
    assert sorted(set(rows)) == sorted(rows)


def test_words_that_show_a_kind_are_in_lower_case() -> None:
    listed = [(kind, word) for kind, words in lexicon.words().items() for word in words]
    assert [word for _, word in listed if word != word.lower()] == []
    assert {"archive", "ordinal", "ending-periodical"} <= lexicon.words().keys()


@pytest.mark.parametrize(
    "word",
    [
        "oslo",
        "new york",
        "frankfurt am main",
        "leningrad",
        "roma-bari",
        "kraków",
        "den haag",
        "genève",
        "città di castello",
    ],
)
def test_places(word: str) -> None:
    assert word in lexicon.places()


def test_a_region_is_known_without_its_period() -> None:
    assert "mass" in lexicon.regions()
    assert "mass" in lexicon.region_abbreviations()
    assert "canada" not in lexicon.region_abbreviations()
