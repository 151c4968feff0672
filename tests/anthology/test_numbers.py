"""Numbered passages: the number is no part of the words, whatever it looks like."""

from __future__ import annotations

import time

import pytest

from quoteparse import Document, parse
from quoteparse.source import Source
from quoteparse_quote_anthology.numbers import numbers_of, parted_by_numbers

SAYINGS = (
    "A kettle that is watched begins to watch.",
    "Steam is water with an opinion, and it has it out by the lid.",
    "Three cups are company; the fourth is the pot talking to itself.",
    "In 1871 we drank it with salt. Nobody has told me why.",
    "The spout is the only honest part of it",
    "Who pours is never asked.",
)
AUTHORS = ("LAMB, O.", "TRAVERS, ADA", "HOLM", "DE WITT, J. F.", "LORD SEDGE", "OAKES, MRS. P.")


def printed(times: int, mark: str = "=%d.=", first: int = 101) -> str:
    """A printed anthology: numbers, authors behind a dash, works in italics below."""
    entries = []
    for at in range(times):
        saying, author = SAYINGS[at % len(SAYINGS)], AUTHORS[at % len(AUTHORS)]
        stop = "" if author.endswith(".") else "."
        work = f"_The Book of Kettles (London, 1{at % 900 + 100}), p. {at + 1}._"
        entries.append(f"{mark % (first + at)} {saying}--{author}{stop}\n\n  {work}")
    return "CHAPTER I\n\nOF THE KETTLE\n\n\n" + "\n\n".join(entries) + "\n"


def read(text: str) -> Document:
    document = parse(text)
    assert document.format == "quote-anthology"
    return document


@pytest.mark.parametrize(
    "mark",
    ["%d.", "=%d.=", "**%d.**", "[%d]", "(%d)", "No. %d.", "_%d._", "%d.--", "§ %d.", "%d)", "%d.\n\n", "=%d=\n"],
)
def test_the_number_is_no_part_of_the_passage(mark: str) -> None:
    found = read(printed(12, mark)).quotations
    assert [one.text for one in found] == [*SAYINGS, *SAYINGS]
    assert [one.speaker for one in found[:6]] == list(AUTHORS)
    assert all(one.reference and one.reference.raw.endswith(f"p. {at}") for at, one in enumerate(found, 1))


def test_a_thousand_passages() -> None:
    text = printed(1_096)
    start = time.perf_counter()
    document = read(text)
    assert time.perf_counter() - start < 30
    assert len(document.quotations) == 1_096
    assert {one.speaker for one in document.quotations} == set(AUTHORS)
    assert len(document.references) == 1_096
    assert [heading.text for heading in document.headings] == ["CHAPTER I", "OF THE KETTLE"]


def test_numbers_begin_again_in_another_chapter_and_may_leave_some_out() -> None:
    text = printed(6) + "\nCHAPTER II\n\n\n" + printed(6, first=201).split("\n\n\n")[1].replace("=203.=", "=205.=")
    assert len(read(text).quotations) == 12


def test_a_passage_without_an_author_stays_out() -> None:
    text = printed(8).replace("--HOLM.\n\n  _The Book of Kettles (London, 1102), p. 3._", "", 1)
    passages = [one.text for one in read(text).quotations]
    assert len(passages) == 7
    assert SAYINGS[2] not in passages


def test_several_paragraphs_under_one_number_are_one_passage() -> None:
    text = printed(8).replace("and it has it out by the lid.", "and it has it out by the lid.\n\nSo had my aunt.", 1)
    assert read(text).quotations[1].text.endswith("by the lid.\n\nSo had my aunt.")


def test_a_translation_in_brackets_is_no_part_of_the_words() -> None:
    text = printed(8).replace(
        SAYINGS[2] + "--", "Ein Kessel kommt selten allein.\n\n[A kettle seldom comes alone.]--", 1
    )
    found = read(text).quotations[2]
    assert (found.text, found.speaker) == ("Ein Kessel kommt selten allein.", "HOLM")
    assert found.reference is not None


def test_an_index_at_the_end_holds_no_passages() -> None:
    text = printed(8) + "\nINDEX\n\nKettles, watched, 101, 107.\n\nLamb, =101=, =107=.\n\nSteam, 102, p. 9.\n"
    document = read(text)
    assert len(document.quotations) == 8
    assert document.headings[-1].text == "INDEX"


def test_a_list_without_empty_lines() -> None:
    text = "\n".join(f"{at}. “{saying}” – Ada Travers" for at, saying in enumerate(SAYINGS, 1))
    assert [one.text for one in read(text).quotations] == list(SAYINGS)


def test_years_and_lists_inside_a_passage_are_no_numbers() -> None:
    text = "It was cold.\n\n1871. It was colder.\n\nIt thawed.\n\n1. Bread.\n2. Salt.\n\nThey left.\n\n" * 3
    text += "Nobody asked.\n\n" * 60
    paragraphs = Source(text).paragraphs
    assert numbers_of(text, paragraphs) == {}
    assert parted_by_numbers(paragraphs, {}) == list(paragraphs)


def test_round_bullets_mark_passages_as_well() -> None:
    text = "\n\n".join(f"• “{saying}” — Ada Travers" for saying in SAYINGS)
    assert [one.text for one in read(text).quotations] == list(SAYINGS)
