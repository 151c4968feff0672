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
