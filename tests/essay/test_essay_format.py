"""The format: what it takes for an essay, and what it makes of one."""

from __future__ import annotations

import pytest

import quoteparse
from quoteparse.plugin import AttributionPattern
from quoteparse.source import Source
from quoteparse_essay import quoteparse_formats
from quoteparse_essay.attributions import ATTRIBUTIONS
from quoteparse_essay.format import FORMAT

PARAGRAPH = (
    "The light on the outer reef was lit in the autumn of that year and burned through every night until the war came, "
    "when there was no more oil to be had along the whole of the coast. As Ida Holm, the author of Lamps: A History "
    "(1931), has pointed out: “Nobody had thought of the ships that came home late.”"
)


def test_an_essay_is_detected() -> None:
    found = FORMAT.detect(Source("\n\n".join(["The Outer Light", *[PARAGRAPH] * 8])))
    assert found.format == "essay-with-inline-citations"
    assert found.confidence > 0.6
    assert found.reasons


def test_titles_in_a_list_of_works_are_not_quoted() -> None:
    books = "\n\n".join(
        f"Holm, Ida. 19{n}. “Standing Places and Lamps of the Coast.” Fog {n}: 3–9." for n in (10, 20, 30)
    )
    text = "\n\n".join(["The Outer Light", *[PARAGRAPH] * 3, "Works Cited", books])
    assert all(found.speaker == "Ida Holm" for found in quoteparse.parse(text).quotations)


@pytest.mark.parametrize("text", ["", "   \n", "Oil, wick, glass.", "\n".join(["name,port,year"] * 200), "\x00\ud800"])
def test_other_texts_are_not(text: str) -> None:
    assert FORMAT.detect(Source(text)).confidence < 0.4


def test_the_plugin_gives_the_format() -> None:
    assert list(quoteparse_formats()) == [FORMAT]


@pytest.mark.parametrize("row", ATTRIBUTIONS, ids=lambda row: row.name)
def test_patterns_hold_to_their_examples(row: AttributionPattern) -> None:
    assert row.examples
    assert all(row.pattern.fullmatch(example) for example in row.examples)
    assert not any(row.pattern.fullmatch(example) for example in row.not_examples)


def test_the_author_under_the_title_stands_in_the_header() -> None:
    text = (
        "The Bees of the Abbey\n\nBy Nora Winterbourne\n\n"
        + "For a hundred years the monks had kept their bees in straw. " * 4
    )
    header = quoteparse.parse(text, format="essay-with-inline-citations").header
    assert header is not None
    assert (header.title, [str(name) for name in header.authors]) == ("The Bees of the Abbey", ["Nora Winterbourne"])


def test_a_title_over_its_address_is_no_quotation() -> None:
    text = (
        'The drones will stay in the hive.\n\n   Thread: "Draft proposal for a hive without any drones",\n'
        '   https://bees.example/lists/2006/059468.html\n\nIda Holm wrote: "There is no hive without any drones."\n'
    )
    assert [quotation.speaker for quotation in quoteparse.parse(text).quotations] == ["Ida Holm"]


def test_marks_of_code_are_not_told_as_unclosed() -> None:
    text = "The word ``lambda`` stays, and so does ``list(dict.keys())``. " * 3
    assert quoteparse.parse(text).diagnostics == ()


SAID = "People suppose that a map is made by looking, and it is made by refusing to believe what one sees from a hill."


def test_numbered_sources_stand_above_what_they_say() -> None:
    text = (
        f"The Surveyor\n\n{SAID} So it is told of Abel Lyle. {SAID}\n\nPrimary Sources\n\n"
        f"(1) Abel Lyle, interview in The Strand Pictorial (March, 1898)\n\n{SAID}\n\n{SAID}\n\n"
        f"(2) Ida Holm, A Cook’s Account (1900), p. 16\n\n{SAID}\n\nThe third.\n\nLike this:\n\nLoading..."
    )
    first, second = quoteparse.parse(text, format="essay-with-inline-citations").quotations
    assert (first.speaker, first.text) == ("Abel Lyle", f"{SAID}\n\n{SAID}")
    assert first.reference is not None
    assert first.reference.raw == "Abel Lyle, interview in The Strand Pictorial (March, 1898)"
    assert (second.speaker, second.text) == ("Ida Holm", f"{SAID}\n\nThe third.")


def test_numbered_paragraphs_are_no_sources() -> None:
    text = "\n\n".join(
        f"({number}) In 1917 the lamp was lit by keepers who had no oil at all. {SAID}" for number in (1, 2, 3)
    )
    assert quoteparse.parse(text, format="essay-with-inline-citations").quotations == ()


def test_a_rank_inside_an_interruption_ends_no_sentence() -> None:
    text = '"I have six children and they have twelve hands," Mrs. Holm said to us, "and all have been sold."'
    assert [one.speaker for one in quoteparse.parse(text).quotations] == ["Holm"]
