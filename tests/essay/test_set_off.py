# ruff: noqa: E501
"""Block quotations without marks, and the labels of dialogues."""

from __future__ import annotations

import pytest
from tests.essay.test_layout import PROSE, kinds, quotations

import quoteparse

WORDS = "You don’t say anything to the man. You breathe, and if you breathe the right way he goes to the back."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Closed by a source in brackets behind the last stop.
        (f"This is how it was done at the bakery:\n\n{WORDS} (Lind 2011, 63)", "Lind"),
        (f"This is how it was done at the bakery:\n\n{WORDS} (Calloway 203-04)", "Calloway"),
        (f"Nora Lind explained how it was done:\n\nNobody asked us to wait.\n\n{WORDS} (Lind 2011)", "Nora Lind"),
        # Led in to by somebody who speaks.
        (f"A retired welder put it like this:\n\n{WORDS}", "A retired welder"),
        (f"{PROSE} {PROSE} She wrote to Nora Lind, who told her:\n{WORDS}", "Nora Lind"),
    ],
)
def test_without_marks(text: str, speaker: str) -> None:
    (found,) = quotations(f"{PROSE}\n\n{text}\n\n{PROSE}")
    assert found.text.endswith(WORDS)
    assert (found.kind, found.speaker) == ("block", speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Nora Lind gave three reasons for this, as she said:\n\nWaiting costs nothing to those who have nothing else to do all day.",
        "Nora Lind said the following of it:\n\nLind had seen the queue grow, and had written down how long each of them waited.",
        "Nora Lind wrote these:\n\n1. Waiting costs nothing to those who have nothing else to do all day.",
        "There was a queue at the bakery:\n\nIt reached to the harbour, and nobody in it spoke to anybody else (Lind 2011, 63).",
    ],
)
def test_what_a_colon_leads_in_to_is_not_always_quoted(text: str) -> None:
    assert not quotations(f"{PROSE}\n\n{text}\n\n{PROSE}")


WRAPPED = (
    "It was a saying of the old keeper, who taught me to trim a lamp, that\n"
    "a quick hand is the shortest way to a long night; and though he was\n"
    "the slowest man on the coast I have lived to think him the wisest."
)


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (
            "    The man who trims his lamp in haste will trim it twice, and he\n    that trims it twice will have no oil.",
            "The man who trims his lamp in haste will trim it twice, and he\n    that trims it twice will have no oil.",
        ),
        (
            "        Slow is the river where the pike lies deep,\n        And loud the shallows where the minnows leap.",
            "Slow is the river where the pike lies deep,\n        And loud the shallows where the minnows leap.",
        ),
    ],
)
def test_paragraphs_that_are_set_in(block: str, words: str) -> None:
    text = f"{WRAPPED}\n\n{WRAPPED}  There is a passage upon this head:\n\n{block}\n\n{WRAPPED}"
    assert [found.text for found in quotations(text)] == [words]


@pytest.mark.parametrize(
    ("block", "words", "source"),
    [
        (
            "    Watched the lamp for two hours. Mr Shaw lit it a great many times\n    and each time it went out again.\n"
            "        Mrs Holm’s diary, 8 June 1889",
            "Watched the lamp for two hours. Mr Shaw lit it a great many times\n    and each time it went out again.",
            "Mrs Holm’s diary, 8 June 1889",
        ),
        (
            '    ["The man who trims his lamp in haste will trim it twice."\n    --Holmius, Ep., ii. 14.]',
            "The man who trims his lamp in haste will trim it twice.",
            "Holmius, Ep., ii. 14",
        ),
    ],
)
def test_a_source_below_what_is_set_in(block: str, words: str, source: str) -> None:
    text = f"{WRAPPED}\n\n{WRAPPED}  There is a passage upon this head:\n\n{block}\n\n{WRAPPED}"
    (found,) = quoteparse.parse(text, format="essay-with-inline-citations").quotations
    assert (found.text, found.reference and found.reference.raw) == (words, source)


def test_verse_behind_a_colon() -> None:
    verse = "I was a mountain, and I was in no hurry.\nI was a wall, and cattle leaned on me."
    assert [found.text for found in quotations(f"{PROSE}\n\nAs Nell Garvey has it:\n\n{verse}\n\n{PROSE}")] == [verse]
    assert not quotations(
        f"{PROSE}\n\nHe bought these things:\n\nOil and wick and glass\nAnother lamp for it\n\n{PROSE}"
    )


def test_what_is_set_in_without_a_word_is_not_quoted() -> None:
    assert not quotations(f"{WRAPPED}\n\n    Oil, forty gallons, and wick for a year, and glass.\n\n{WRAPPED}")


@pytest.mark.parametrize(
    "text",
    [
        "Q. Did the lamp burn?\n\nA. It did not.\n\nQ. Why not?",
        "Q: Did the lamp burn?\nA: It did not.\nQ: Why not?",
        "**Holm:** Did the lamp burn?\n\n**Berg:** It did not.\n\n**Holm:** Why not?",
        "Mr BELLAMY: Did the lamp burn?\n\nCRABBE: It did not.\n\nMr JUSTICE PENRY: Why not?",
        "BELLAMY.—Did the lamp burn?\n\nCRABBE.—It did not.\n\nBELLAMY.—Why not?",
    ],
)
def test_labels_of_dialogues(text: str) -> None:
    found = quotations(f"{PROSE}\n\nFrom the record:\n\n{text}\n\n{PROSE}")
    assert [(one.kind, one.text) for one in found] == [("dialogue", text)]
    assert kinds(f"{PROSE}\n\n{text}\n\n{PROSE}")[-1] == ("prose", PROSE)


def test_who_spoke_before_takes_the_word_again() -> None:
    first = "Piste: You came late.\n\nMO: I was nineteen.\n\nPiste: Why?\n\nMO: I had been a typist."
    told = f"{PROSE} In his book he calls her “the pupil from whom I learned that I had been wrong” (Deme, Szablya, p. 12)."
    again = "MO: He would have wanted me to find it myself."
    found = quotations(f"{PROSE}\n\n{first}\n\n{told}\n\n{again}\n\n{PROSE}")
    assert [(one.kind, one.text, one.speaker) for one in found[::2]] == [
        ("dialogue", first, None),
        ("dialogue", again, "MO"),
    ]
