# ruff: noqa: E501
"""Whole paragraphs of essays: whose words, and from which work, where the neighbourhood misleads."""

from __future__ import annotations

import pytest

import quoteparse

LEAD = "For a hundred years the monks of the coast had kept their bees in straw and knew no other way of keeping them. "


def parsed(text: str) -> quoteparse.Document:
    return quoteparse.parse(LEAD + text, format="essay-with-inline-citations")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Words of titles are no persons.
        (
            "Hester Vane studied them. They swarm in May (The Quarrelsome Hive, p. 12). She wrote: “No bee was ever sorry.”",
            "Hester Vane",
        ),
        (
            "Otto Lind had read The Merry Skep when he was a boy. He wrote: “No bee was ever sorry for its sting.”",
            "Otto Lind",
        ),
        # The voice in the midst of the words, not an earlier name.
        (
            "Hester Vane had studied them. “The bees,” said the Reverend Paul Oakes at the meeting of 1812, “will swarm.”",
            "Paul Oakes",
        ),
        (
            "“The bees will swarm this year,” wrote the director, Sir Miles Farraday, in Monday’s paper.",
            "Miles Farraday",
        ),
        ("“I sing for the hives,” the old bass Carlo Benvenuti used to say.", "Carlo Benvenuti"),
        (
            "Otto Lind came. The Board’s counsel did not laugh; “I have been,” he said, “at funerals.”",
            "The Board’s counsel",
        ),
        ("He was lauded as the “best”, and Hester Vane called him “the father of all our bees”.", "Hester Vane"),
        # Bodies speak.
        ("The Harbour Board claimed: “There has never been a hive on that rock.”", "Harbour Board"),
        (
            "The commission of the Harbour Board (Lind), without naming the owners, rejected the claim. "
            "On the contrary, “the hive was lost by nobody’s fault at all.”",
            "commission of the Harbour Board",
        ),
        (
            "“Nobody who has read the letters can call it so” (Farrow, Lamps and Wages, p. 8, quoted in Lind, Wax).",
            "Farrow",
        ),
        ("As Hester\u202fVane\u2009wrote: “The bees have no king, and want none.”", "Hester\u202fVane"),
        ("The Menshevist Anna Lind wrote: “The bees have no king, and want none.”", "Anna Lind"),
    ],
)
def test_who_speaks(text: str, speaker: str) -> None:
    assert [found.speaker for found in parsed(text).quotations] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Past a heading, it is whom the text is about; never a heading itself.
        ("The Lind Hives\n\nShe wrote in spring: “No bee was ever sorry for its sting.”", "Vane"),
        ("The Lind Hives\n\nOtto Lind kept ten. He wrote: “No bee was ever sorry for its sting.”", "Otto Lind"),
    ],
)
def test_a_life(text: str, speaker: str) -> None:
    life = "Hester Vane\n\nHester Vane was born in York. Her teacher Nat Oakes refused to let her keep bees.\n\n"
    found = quoteparse.parse(life + text + f"\n\n{LEAD}", format="essay-with-inline-citations")
    assert [one.speaker for one in found.quotations] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Hester Vane was called “the only one of us who looked up” by Otto Lind.", "Otto Lind"),
        ("Hester Vane had a pupil. Her son Tom Lind remembers her saying: “No bee was sorry.”", "Hester Vane"),
        ("“You listen for the others,” as Otto Lind, a retired bus driver, explained to me.", "Otto Lind"),
        ("Asked how, Hester Vane, who was born in 1931, did not speak of bees: “It was in her hand.”", "Hester Vane"),
        (
            "The Society for Bees, which had paid for it, left; it stated that “it was done with a stick”.",
            "Society for Bees",
        ),
        ("Abel et al. (2011) measured it. The authors conclude that “bees hum between one another”.", "Abel et al."),
        ("On 9 March 1904, The Evening Courier published a report by its man in Oslo: “It was still.”", None),
    ],
)
def test_who_speaks_in_other_words(text: str, speaker: str | None) -> None:
    assert [found.speaker for found in parsed(text).quotations] == [speaker]


def test_the_work_that_a_sentence_begins_with() -> None:
    found = parsed("In The Parliament of Bees (1811), Hester Vane claims: “The bees have no king, and want none.”")
    reference = found.quotations[0].reference
    assert reference is not None
    assert reference.raw == "The Parliament of Bees (1811), Hester Vane"


def test_a_quotation_goes_on_behind_an_empty_line() -> None:
    text = (
        "Clara Whitlow has pointed out: “The abbot picked his hives\n\naccordingly. I have seen them all.” It rained."
    )
    assert [found.text for found in parsed(text).quotations] == [
        "The abbot picked his hives\n\naccordingly. I have seen them all."
    ]


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    text = "Clara Whitlow has pointed out: “The abbot picked his hives.\n\nThe rest of them were sold in York."
    assert parsed(text).quotations[0].text == "The abbot picked his hives."


@pytest.mark.parametrize(
    "again",
    ["The rest of them were sold in York.", "“The rest of them were sold in York.", "- 12 -\n\nThe rest were sold."],
)
def test_a_quotation_that_begins_in_a_sentence_runs_on_over_paragraphs(again: str) -> None:
    text = f"Clara Whitlow has pointed out: “The abbot picked his hives.\n\n{again}” It rained."
    (found,) = parsed(text).quotations
    assert (found.text, found.speaker) == (f"The abbot picked his hives.\n\n{again}", "Clara Whitlow")


def test_a_short_block_without_opening_mark_over_a_letter_with_a_remark() -> None:
    text = (
        "\n\nOnly the FIRST STEPS have been taken.”\n"
        "letter from Orchard (Jan. 4 1887) (emphasis added, the steps were a name for the hives in the north of the isle—RB)"
        "\n\nThere is more."
    )
    found = parsed(text).quotations
    assert [(one.text, one.speaker) for one in found] == [("Only the FIRST STEPS have been taken.", "Orchard")]


def test_a_remark_does_not_hide_the_reference_beside_it() -> None:
    text = "\n\n“It is worse. They have left the hive,” (emphasis mine, Lind, Wax, vol. 45, p. 485)\n\nThere is more."
    reference = parsed(text).quotations[0].reference
    assert reference is not None
    assert reference.raw == "Lind, Wax, vol. 45, p. 485"
