"""Whose a passage is, where only the whole anthology tells."""

from __future__ import annotations

import pytest

from quoteparse import Document, Name, parse

WORDS = (
    "A tenor is a man with a cold who has not yet been told.",
    "Applause begins at the back, where it is dark.",
    "Nobody hisses in the rain.",
    "The prompter has read every opera and heard none.",
    "The triangle has its evening too.",
    "A good chorus is one that is paid.",
    "The curtain falls for everybody.",
)


def anthology(*signatures: str, form: str = '"{words}"\n\n{signature}.') -> Document:
    parts = (form.format(words=words, signature=signature) for words, signature in zip(WORDS, signatures, strict=False))
    document = parse("\n\n".join(parts) + "\n")
    assert document.format == "quote-anthology"
    assert [one.text for one in document.quotations] == list(WORDS[: len(signatures)])
    return document


def test_titles_stand_first_where_names_come_back_behind_them() -> None:
    document = anthology(
        "Stage Doors, Ida Strand",
        "Berg",
        "Pastor of the Pit, Otto Lind",
        "Otto Lind",
        "Red Plush, T. E. Hague",
        "Gale",
        "Wings, Ida Strand",
    )
    assert [one.speaker for one in document.quotations] == [
        "Ida Strand", "Berg", "Otto Lind", "Otto Lind", "T. E. Hague", "Gale", "Ida Strand"
    ]  # fmt: skip
    reference = document.quotations[0].reference
    assert reference is not None
    assert (reference.title, reference.authors, reference.type) == (
        "Stage Doors",
        (Name(family="Strand", given="Ida"),),
        "book",
    )
    assert [span.of(document.text) for span in reference.spans["title"]] == ["Stage Doors"]
    assert reference in document.references
    assert reference in {work.reference for work in document.works}


def test_authors_stand_first_where_names_come_back_before_titles() -> None:
    document = anthology(
        "Ida Strand, Stage Doors",
        "Berg",
        "Otto Lind, The Pit",
        "Otto Lind",
        "Ida Strand, Red Plush",
        "Gale",
        "Berg, On Wings",
    )
    assert [one.speaker for one in document.quotations] == [
        "Ida Strand", "Berg", "Otto Lind", "Otto Lind", "Ida Strand", "Gale", "Berg"
    ]  # fmt: skip


def test_titles_with_years_are_no_persons() -> None:
    document = anthology(
        "Stage Doors, 1902", "The Pit, 1911, p. 3", "Red Plush, 1913", "On Wings, 1914", "Of Curtains and Men, 1920",
        form="{words}\n({signature})",
    )  # fmt: skip
    assert {one.speaker for one in document.quotations} == {None}
    assert [one.reference.raw for one in document.quotations if one.reference][:2] == [
        "Stage Doors, 1902",
        "The Pit, 1911, p. 3",
    ]


@pytest.mark.parametrize("heading", ["{name}. 1571-1629.", "{name} (1571–1629)", "{name}. b. 1571."])
def test_a_name_with_its_years_above_the_passages(heading: str) -> None:
    text = ""
    for at, name in enumerate(("IDA STRAND", "OTTO LIND", "SIR T. HAGUE")):
        text += f"{heading.format(name=name)}\n\n"
        text += "".join(
            f"{words}\n\n          _Stage Doors. Act ii. Sc. {at + 1}._\n\n" for words in WORDS[at * 2 : at * 2 + 2]
        )
    assert [one.speaker for one in parse(text).quotations] == [
        "IDA STRAND", "IDA STRAND", "OTTO LIND", "OTTO LIND", "SIR T. HAGUE", "SIR T. HAGUE"
    ]  # fmt: skip


def test_a_topic_above_the_passages_is_nobody() -> None:
    text = ""
    for at, name in enumerate(("RED PLUSH", "THE PIT (1902)", "WINGS AND CURTAINS")):
        text += f"{name}\n\n" + "".join(
            f"{words}\n\n          _Stage Doors. Act ii. Sc. {at + 1}._\n\n" for words in WORDS[at * 2 : at * 2 + 2]
        )
    assert {one.speaker for one in parse(text).quotations} == {None}


def test_a_place_in_the_same_work_is_by_the_same_author() -> None:
    document = anthology(
        "Strand, Ida. Stage Doors. London: Dent, 1902, p. 3", "Ibid., fol. 44",
        "Lind, Otto. The Pit. London: Dent, 1911, p. 3", "Ibid., p. 5", form="{words}\n{signature}",
    )  # fmt: skip
    assert [one.speaker for one in document.quotations] == ["Strand, Ida", "Strand, Ida", "Lind, Otto", "Lind, Otto"]


def test_a_verse_of_scripture_is_a_book_with_its_chapter_and_verse() -> None:
    document = anthology(
        "Lind", "Proverbs 24:10", "Strand", "Hague", "1 Kings 8:12-13", "Eccles. vii. 8", form="{words}—{signature}."
    )
    verses = [one.reference for one in document.quotations if one.reference]
    assert [(verse.title, verse.locator and verse.locator.value, verse.container_title) for verse in verses] == [
        ("Proverbs", "24:10", None), ("1 Kings", "8:12-13", None), ("Eccles.", "vii.8", None)
    ]  # fmt: skip
    assert [one.speaker for one in document.quotations] == ["Lind", None, "Strand", "Hague", None, None]


@pytest.mark.parametrize(
    "signature", ["Norse proverb", "Anonymous", "Schlesisches Sprichwort", "From the Dutch", "Unknown"]
)
def test_nobody_in_particular(signature: str) -> None:
    document = anthology("Ida Strand", signature, "Otto Lind", "Berg", form="“{words}”\n— {signature}")
    assert document.quotations[1].speaker is None
    assert document.quotations[1].reference is None


@pytest.mark.parametrize(
    ("closing", "speaker", "authors", "work", "title"),
    [
        ("STRAND, A. L.\n\n  _Salt and Iron (Oxford, 1819), p. 181._", "STRAND, A. L.", ["STRAND"],
         "Salt and Iron (Oxford, 1819), p. 181", "Salt and Iron"),
        ("LIND, O.\n\n  _Glass, Bk. 2, chap. 10._", "LIND, O.", ["LIND"], "Glass, Bk. 2, chap. 10", "Glass"),
        ("LIND, O. and BERG, T.\n\n  _Glass (Bergen, 1907), p. 22._", "LIND, O.", ["LIND", "BERG"],
         "Glass (Bergen, 1907), p. 22", "Glass"),
        ("HAGUE, T. E.\n\n  _Quoted in Berg's Life of Strand (Oxford, 1899), p. 71._", "HAGUE, T. E.", [],
         "Quoted in Berg's Life of Strand (Oxford, 1899), p. 71", "Berg's Life of Strand"),
    ],
)  # fmt: skip
def test_a_work_below_its_author_is_read_with_him(
    closing: str, speaker: str, authors: list[str], work: str, title: str
) -> None:
    text = "\n\n".join(f"={number}.= {words}--{closing}" for number, words in enumerate(WORDS, 101))
    quotation = parse(text).quotations[2]
    reference = quotation.reference
    assert reference is not None
    assert (quotation.speaker, reference.raw, reference.title) == (speaker, work, title)
    assert [author.family for author in reference.authors] == authors


@pytest.mark.parametrize(
    "passage",
    [
        # The word below would have had room on the line.
        "The prompter has read every opera of the century and of the one before it, and\n"
        "heard none, as he says.--{}\n{}",
        # The line is a paragraph.
        "The prompter has read every opera of the century and of the one before it, and heard none of them, as he"
        " says himself to all who ask.--{}\n{}",
    ],
)
def test_a_line_that_breaks_off_early_names_the_author(passage: str) -> None:
    text = "\n\n".join(passage.format(name, work) for name, work in [("Ida Strand.", "Glass (1907), p. 22.")] * 5)
    quotation = parse(text).quotations[0]
    assert quotation.reference is not None
    assert (quotation.speaker, quotation.reference.raw) == ("Ida Strand", "Glass (1907), p. 22")
