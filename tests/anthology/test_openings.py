"""Sources that stand above their passages."""

from __future__ import annotations

import pytest

from quoteparse import Document, parse

PASSAGES = (
    "It was ordered that every boat carry a lamp, and every lamp a boy.\n\nThe boy was to be under twelve.",
    "There came in that year such a fog that the bell was heard only by those who rang it.",
    "Paid to the widow for oil, iijs. To the same, for patience, nothing.",
    "We hold that the harbour is the sea's, and lent.",
)


def source_book(sources: list[str], titles: list[str] | None = None) -> Document:
    titles = titles or ["THE LAMP (1312).", "THE FOG (1340).", "THE WIDOW (1399).", "THE PLEA (1402)."]
    parts = (
        f"{title}\n\n{source}\n\n{passage}" for title, source, passage in zip(titles, sources, PASSAGES, strict=True)
    )
    document = parse("\n\n".join(parts) + "\n")
    assert document.format == "quote-anthology"
    assert [one.text for one in document.quotations] == list(PASSAGES)
    return document


@pytest.mark.parametrize("label", ["Source.—", "Source.--", "Source: ", "SOURCE.—", "Authority.—"])
def test_a_label_above_the_passage(label: str) -> None:
    found = source_book([f"{label}_Rolls of the Harbour_, vol. ii., p. {at}." for at in (3, 4, 19, 40)])
    assert [one.reference.raw for one in found.quotations if one.reference] == [
        f"_Rolls of the Harbour_, vol. ii., p. {at}" for at in (3, 4, 19, 40)
    ]
    assert [heading.text for heading in found.headings][:2] == ["THE LAMP (1312).", "THE FOG (1340)."]


def test_of_two_pairs_of_brackets_the_second_names_the_source() -> None:
    found = source_book(
        [
            "(Vardø, 1312 A.D.) (Lind, Harbour Law-Book, p. 3)",
            *(f"(Vardø, 13{at} A.D.) (Ibid. p. {at})" for at in (40, 99, 12)),
        ]
    )
    references = [one.reference for one in found.quotations if one.reference]
    assert [reference.raw for reference in references[:2]] == ["Lind, Harbour Law-Book, p. 3", "Ibid. p. 40"]
    assert references[1].refers_to == references[0]
    assert {one.speaker for one in found.quotations} == {None}


def test_a_source_in_brackets_behind_a_counted_title() -> None:
    titles = [
        f"{at}. {title} [Harbour Rolls, II, {at}, No. 7], 13{at}0."
        for at, title in enumerate(("A Lamp", "A Fog", "A Widow", "A Plea"), 1)
    ]
    parts = (f"{title}\n\n{passage}" for title, passage in zip(titles, PASSAGES, strict=True))
    document = parse("\n\n".join(parts) + "\n")
    assert [heading.text for heading in document.headings] == ["1. A Lamp", "2. A Fog", "3. A Widow", "4. A Plea"]
    assert [one.reference.raw for one in document.quotations if one.reference] == [
        f"Harbour Rolls, II, {at}, No. 7" for at in range(1, 5)
    ]


def test_who_wrote_is_said_between_the_source_and_the_passage() -> None:
    sources = [f"Source.—_Harbour Papers_, No. {at}.\n\n_Otto Lind to his brother at Vardø._" for at in range(1, 5)]
    found = source_book(sources)
    assert {one.speaker for one in found.quotations} == {"Otto Lind"}
    assert found.references[0].raw == "_Harbour Papers_, No. 1"


def test_an_author_in_the_source_speaks_and_an_editor_of_records_does_not() -> None:
    sources = [
        "Source.—Ida Marlin, _A Winter on the Rock_ (Bergen, 1711), p. 3.",
        "Source.—Thorne, _Charters of the Coast_, p. 41.",
        "Source.—Peder Sund's _Memoirs_, Book II., p. 9.",
        "Source.—_Harbour Minutes_, vol. i., p. 7.",
    ]
    assert [one.speaker for one in source_book(sources).quotations] == ["Ida Marlin", None, "Peder Sund", None]


def test_a_label_below_is_a_closing_line_as_well() -> None:
    text = "\n\n".join(
        f"{passage}\n\nSource: Ida Marlin, A Winter (Bergen, 1911), p. {at}." for at, passage in enumerate(PASSAGES)
    )
    found = parse(text).quotations
    assert [one.text for one in found] == list(PASSAGES)
    assert {one.speaker for one in found} == {"Ida Marlin"}
