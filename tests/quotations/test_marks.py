"""Quotation marks: shapes of several countries, broken ones, nested ones, and any text at all."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteparse.quotations.marks import REACH, read_marks, without_marks

MARKED = st.text(alphabet=st.sampled_from("“”„‟«»\"‘’' .,!?abcA\n\r()–\u00a0\ud800\x00א"), max_size=120)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('She said: "The lamp is out." Nobody moved.', ["The lamp is out."]),
        ("She said: “The lamp is out.” Nobody moved.", ["The lamp is out."]),
        ("Sie sagte: „Die Lampe ist aus.“ Niemand ging.", ["Die Lampe ist aus."]),
        ("Sie sagte: »Die Lampe ist aus.« Niemand ging.", ["Die Lampe ist aus."]),
        ("Elle dit : « La lampe est éteinte. » Rien.", [" La lampe est éteinte. "]),
        ("Hon sa: ”Lampan är släckt.” Ingen gick.", ["Lampan är släckt."]),
        ("‘I don’t know the keepers’ names,’ he said.", ["I don’t know the keepers’ names,"]),
        ("“He cried “Fire!” and ran,” she wrote.", ["He cried “Fire!” and ran,"]),
        ('“He cried "Fire!" and ran,” she wrote.', ['He cried "Fire!" and ran,']),
        ('the "north" and the "south" light', ["north", "south"]),
        ("it was (“so they say”) lit", ["so they say"]),
        ("Holm wrote: 'We lost the hive.' It was “the end”.", ["We lost the hive.", "the end"]),
        ("'They weren't poets,' she says, 'and they'd say so.' So.", ["They weren't poets,", "and they'd say so."]),
        ("She writes that 'the trade was learned by falling' (p. 17), and adds", ["the trade was learned by falling"]),
        ("the 'north' and the 'south' light", ["north", "south"]),
        ("The lamp 'of the keepers' is out, and so is 'the other'.", ["of the keepers", "the other"]),
        ("'He cried \"Fire!\" and ran,' she wrote.", ['He cried "Fire!" and ran,']),
        ("It was 'too dear', and the lamps of '68 and '69 weren't, she said.", ["too dear"]),
        ("'Tis late, and the fishermen's lamps' oil is low.", []),
        ("She wrote: ``The lamp is out.'' Then: ``It is cold.''", ["The lamp is out.", "It is cold."]),
        ("She read ''The Lamp'' aloud.", []),
        ("Sie sagte: ‚Die Lampe ist aus.‘ Niemand ging.", ["Die Lampe ist aus."]),
        ("‘There’s nowt wrong wi’ th’ pitch,’ he said.", ["There’s nowt wrong wi’ th’ pitch,"]),
        ("no marks here, the keepers' own", []),
        ("the bees' dance and the hive's hum", []),
    ],
)
def test_pairs(text: str, quoted: list[str]) -> None:
    assert [text[pair.open + 1 : pair.close] for pair in read_marks(text, 0, len(text)).pairs] == quoted


def test_a_closing_mark_alone_is_stray() -> None:
    marks = read_marks("One keeps the light by silence…”", 0, 32)
    assert (marks.pairs, marks.stray) == ((), (31,))


def test_an_opening_mark_alone_is_unclosed() -> None:
    assert read_marks("“One keeps the light by silence", 0, 31).unclosed == (0,)


def test_a_right_mark_may_open() -> None:
    text = "”…The plan for a lamp seems sound.”"
    (pair,) = read_marks(text, 0, len(text)).pairs
    assert (pair.open, pair.close) == (0, len(text) - 1)


def test_words_that_run_on_belong_to_the_quotation() -> None:
    text = '“We must make our coast a safe one, lit from its own oil, for all who sail along the reef.” lamps." Then'
    (pair,) = read_marks(text, 0, len(text)).pairs
    assert text[pair.open + 1 : pair.close].endswith("reef.” lamps.")


def test_reach_is_bounded() -> None:
    text = "“" + "a " * REACH + "b”"
    assert read_marks(text, 0, len(text)).pairs == ()


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("“A word.”", "A word."),
        (' ”A word." ', "A word."),
        ("A word.", "A word."),
        ("«A»", "A"),
        ("“", ""),
        ("", ""),
        ("'A word.'", "A word."),
        ("``A word.''", "A word."),
        ("'Tis so.", "'Tis so."),
        ("the keepers'", "the keepers'"),
    ],
)
def test_without_marks(text: str, bare: str) -> None:
    start, end = without_marks(text, 0, len(text))
    assert text[start:end] == bare


@given(MARKED)
def test_pairs_are_in_order_and_apart(text: str) -> None:
    marks = read_marks(text, 0, len(text))
    end = -1
    for pair in marks.pairs:
        assert end < pair.open < pair.close < len(text)
        end = pair.close
    assert all(0 <= at < len(text) for at in (*marks.stray, *marks.unclosed))


@pytest.mark.parametrize("unit", ["“a” ", '"a ', "“", "”", "'a ", "s' ", "'as' ", "“a” 'b', ", "`", "''", "„a“ b” "])
def test_time_grows_with_length_only(unit: str) -> None:
    text = unit * 20_000
    began = time.perf_counter()
    read_marks(text, 0, len(text))
    assert time.perf_counter() - began < 2
