# ruff: noqa: E501
"""Running text divided: headings, block quotations, their lines, dialogues, page numbers."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteparse.attributions import read_attributions
from quoteparse.layout import split_body
from quoteparse.quotations import read_quotations
from quoteparse.records import Block, Quotation
from quoteparse.source import Source

PROSE = (
    "The light on the outer reef was lit in the autumn of that year and burned through every night until the war came."
)
ANY = st.text(alphabet=st.sampled_from('“”„"‘’«» .,:!?-–()[]=AbcHOLM12\n\r\u00a0\ufeff\x00\ud800א'), max_size=200)


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.span.start : block.span.end]) for block in split_body(Source(text), 0, len(text))]


def quotations(text: str) -> tuple[Quotation, ...]:
    source = Source(text)
    blocks = tuple(split_body(source, 0, len(text)))
    return read_quotations(source, read_attributions(source, blocks), (), ())


@pytest.mark.parametrize(
    ("quoted", "words", "line"),
    [
        ("“The lamp was never dark in all those years.”\nIda Holm", "The lamp was never dark in all those years.", "Ida Holm"),
        ("One keeps the light by silence…”\nletter from Holm to Berg", "One keeps the light by silence…", "letter from Holm to Berg"),
        ("”…The plan for a lamp seems quite sound.”\n–letter from Holm to Berg", "…The plan for a lamp seems quite sound.", "–letter from Holm to Berg"),
        ("“The bees were restless that year.” (Holm, Bees, Chapter 9)", "The bees were restless that year.", "(Holm, Bees, Chapter 9)"),
        ("“The bees were restless that year.” –Ida Holm, Bees (1902)", "The bees were restless that year.", "–Ida Holm, Bees (1902)"),
        ("“First they came for oil.\n\nThen for the lamp.”\n(Holm, Lamps)", "First they came for oil.\n\nThen for the lamp.", "(Holm, Lamps)"),
        ("“First they came.\n\n“Then they went.”\n\n“Nobody saw it.”\nIda Holm, Lamps", "First they came.\n\n“Then they went.”\n\n“Nobody saw it.", "Ida Holm, Lamps"),
        ("“Keeping a lamp,” wrote K. Lund in a letter, “is easy by day.” (LMN, vol. 3, p. 17)", "Keeping a lamp,” wrote K. Lund in a letter, “is easy by day.", "(LMN, vol. 3, p. 17)"),
        ("HOLM: Was it lit?\n\nBERG: It was, as long as there was oil.\n\nHe saw it himself.”\n(Lamps p. 28)", "HOLM: Was it lit?\n\nBERG: It was, as long as there was oil.\n\nHe saw it himself.", "(Lamps p. 28)"),
        ("Holm: Was it lit?\n\nBerg: It was.\n\nHolm: By whom was the lamp lit? (Lund)", "Holm: Was it lit?\n\nBerg: It was.\n\nHolm: By whom was the lamp lit?", "(Lund)"),
    ],
)  # fmt: skip
def test_block_quotations(quoted: str, words: str, line: str) -> None:
    text = f"{PROSE}\n\nThis is what was said:\n\n{quoted}\n\n{PROSE}"
    (found,) = quotations(text)
    assert found.text == words
    assert ("attribution", line) in kinds(text)
    assert kinds(text)[-1] == ("prose", PROSE)


@pytest.mark.parametrize(
    "text",
    [
        "Question: Was the lamp lit?\n\nReply: It was not.",
        "HOLM: Was it lit?\n\nBERG: It was not.",
        "“[Holm:] Was it lit?\n\n[Berg:] Not that night, no.\n\n[Holm:] Why?”\n–Ida Lund, Lamps",
        "Holm: Was it lit?\n\nBerg: It was not.\n\nHolm: Who saw it?",
    ],
)
def test_dialogues_are_one_quotation(text: str) -> None:
    found = quotations(f"{PROSE}\n\n{text}\n\n{PROSE}")
    assert [(q.kind, q.speaker) for q in found] == [("dialogue", None)]


@pytest.mark.parametrize(
    "text", ["Note: It was lit.\n\nAim: none.", "Holm: It was lit, I am sure of it.", "At ten: nothing."]
)
def test_labels_alone_are_no_dialogue(text: str) -> None:
    assert not quotations(f"{PROSE}\n\n{text}\n\n{PROSE}")


@pytest.mark.parametrize(
    "heading",
    [
        "The Keepers & the Lamp (1871)",
        "1827-1828 Oil, Wick & Glass",
        "Holm, Lamps & Oil",
        "Lighting a “Blue” lamp on the reef (1832)",
        "Freedom of the coast",
        "War cannot be avoided",
        "== The lamp ==",
        "CHAPTER IV",
        "“It was never dark”: The Keepers of the Reef",
        "Abstract",
        "3. Conclusion",
        "Works Cited",
    ],
)
def test_headings(heading: str) -> None:
    text = f"The Light\n\n{PROSE}\n\n{heading}\n\n{PROSE}"
    assert [line for kind, line in kinds(text) if kind == "heading"] == ["The Light", heading]


@pytest.mark.parametrize(
    "line",
    [
        "When was the lamp lit?",
        "Keepers:",
        "1. I. Holm (the elder)",
        "They lit the lamp.",
        "Handout –",
        "- 142 -",
        "By Ida Holm",
        "Fig. 1 The Lamp of the Reef in Front of the Dairy, 1956",
    ],
)
def test_lines_that_are_no_headings(line: str) -> None:
    text = f"The Light\n\n{PROSE}\n\n{line}\n\n{PROSE}"
    assert [words for kind, words in kinds(text) if kind == "heading"] == ["The Light"]


@pytest.mark.parametrize(
    "line", ["- 142 -", ".", "Like this:", "Leave a Reply", "reef-light.jpg", "(Please share this page.)"]
)
def test_boilerplate(line: str) -> None:
    assert ("boilerplate", line) in kinds(f"{PROSE}\n\n{line}\n\n{PROSE}")


def test_wrapped_lines_are_one_paragraph() -> None:
    text = "He asked, as he had asked so often before, who had lit the\nlamp, and Holm replied: “Nobody lit the lamp that\nnight, for there was no oil.” So it ended, and the coast\nlay dark."
    (found,) = quotations(text)
    assert (found.speaker, found.text) == ("Holm", "Nobody lit the lamp that\nnight, for there was no oil.")


def test_a_translation_in_brackets_names_the_source_of_both() -> None:
    text = f'{PROSE}\n\n     "Lucerna numquam exstincta est."\n\n     ["The lamp was never put out."--Holmius, Ep., 98.]\n\n{PROSE}'
    assert [(q.speaker, q.text) for q in quotations(text)] == [
        ("Holmius", "Lucerna numquam exstincta est."),
        ("Holmius", "The lamp was never put out."),
    ]


def test_two_sentences_are_no_interrupted_quotation() -> None:
    text = "“Nothing worse could be thought of than bees there,” Lund told them in 1912. He added that it was “a cruel and costly piece of folly”."
    assert [(q.speaker, q.text[:7]) for q in quotations(text)] == [("Lund", "Nothing"), ("Lund", "a cruel")]


def test_a_source_on_the_line_below_belongs_to_the_sentence() -> None:
    text = f"{PROSE} Berg, who had left in 1841, kept saying he wished to “…build a new light without oil or men ….”\n(Berg and his Men. New Times 44 (1990), pp. 36—40.)"
    (found,) = quotations(text)
    assert found.text == "…build a new light without oil or men …."
    assert kinds(text)[-1][0] == "attribution"


@given(ANY)
def test_blocks_and_quotations_are_exact(text: str) -> None:
    blocks: tuple[Block, ...] = tuple(split_body(Source(text), 0, len(text)))
    end = 0
    for block in blocks:
        assert end <= block.span.start < block.span.end <= len(text)
        end = block.span.end
    for found in quotations(text):
        assert found.text == text[found.span.start : found.span.end]
        assert found.text


@pytest.mark.parametrize(
    "unit", ["HOLM: x\n\n", "“a b c.\n\n", "“Abc def ghi.” –", "“a” ", "letter from ", "A Title\n\n"]
)
def test_time_grows_with_length_only(unit: str) -> None:
    text = unit * 5_000
    began = time.perf_counter()
    quotations(text)
    assert time.perf_counter() - began < 10


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ('"The Great Swarm" and its keepers', "heading"),
        ('The "Great Swarm" of 1812', "heading"),
        ('"I will go out," he said', "prose"),
        ("Next: Part 2, THE REFORMS", "boilerplate"),
        ("Back to the Bee Keepers’ Letters Index", "boilerplate"),
        ("Last updated on 3 May 2014", "boilerplate"),
        ("Top of the page", "boilerplate"),
        ("Back to the hives they went.", "prose"),
    ],
)
def test_short_lines_between_paragraphs(line: str, kind: str) -> None:
    assert (kind, line) in kinds(f"{PROSE}\n\n{line}\n\n{PROSE}")


def test_initials_are_no_label_of_a_speaker() -> None:
    text = (
        f"The report is short, and I give the whole of it:\n\n{PROSE}\nW. H. Tasker, Report to the Board, 2 May 1912\n"
    )
    assert ("attribution", "W. H. Tasker, Report to the Board, 2 May 1912") in kinds(text)
