"""From the mark behind a quotation to its note, and to the reference there."""

from __future__ import annotations

import pytest

import quoteparse

WORKS = ("Vesper Archive, Council Minutes, 1641, fol. 33.", "Anton Brill, Notebooks (Vesper: Lanz, 1822), p. 14.")


def referred(text: str, notes: str) -> list[str | None]:
    prose = "For three hundred years the salt of the hills went north on the backs of mules, and nobody wrote it down. "
    document = quoteparse.parse(f"{prose}{text}\n\nNotes\n\n{notes}\n", format="essay-with-inline-citations")
    return [quotation.reference and quotation.reference.raw for quotation in document.quotations]


NOTES = {
    "[{}]": "[{}] {}",
    "({})": "({}) {}",
    "{}": "{}. {}",
    "[^{}]": "[^{}]: {}",
}


@pytest.mark.parametrize(("mark", "note"), NOTES.items())
def test_marks_of_all_shapes_lead_to_their_notes(mark: str, note: str) -> None:
    text = (
        f"The clerk Ira Stone wrote: “The mules are the better part of the train.”{mark.format(1)} "
        f"Brill adds that “no mule was ever known to hurry on the way”{mark.format(2)} and leaves it at that."
    )
    notes = "\n".join(note.format(number, work) for number, work in enumerate(WORKS, 1))
    assert referred(text, notes) == [work.rstrip(".") for work in WORKS]


def test_raised_numbers() -> None:
    text = "The clerk Ira Stone wrote: “The mules are the better part of the train.”² The rest is lost."
    assert referred(text, f"¹ {WORKS[0]}\n² {WORKS[1]}") == [WORKS[1].rstrip(".")]


@pytest.mark.parametrize(
    "text",
    [
        "“The mules are the better part of the train,” wrote the clerk Ira Stone.[2] The rest is lost.",
        "The clerk Ira Stone wrote: “The mules are the better part of the train.[2]” The rest is lost.",
        "The clerk Ira Stone wrote:\n\n“The mules are the better part of the train.”[2]\n\nThe rest is lost.",
    ],
)
def test_the_mark_may_stand_further_off(text: str) -> None:
    assert referred(text, f"[1] {WORKS[0]}\n[2] {WORKS[1]}") == [WORKS[1].rstrip(".")]


def test_a_note_may_tell_before_it_cites() -> None:
    text = "The clerk Ira Stone wrote: “The mules are the better part of the train.”[2] The rest is lost."
    notes = f"[1] Lost.\n[2] Told by the verger; see {WORKS[1]}"
    assert referred(text, notes) == [WORKS[1].rstrip(".")]


def test_a_numbered_title_is_no_note() -> None:
    text = (
        "The clerk Ira Stone wrote: “The mules are the better part of the train.” (1) The rest is lost.\n\n"
        "(1) Ira Stone, speech at Vesper (May 1889)\n\nWe have been told to be patient with the mules."
    )
    assert referred(text, f"(1) {WORKS[0]}\n\n(2) {WORKS[1]}")[0] == WORKS[0].rstrip(".")


def test_each_chapter_has_its_own_notes() -> None:
    said = "Ira Stone wrote: “The mules are the better part of the train.”[1] The rest is lost."
    first = f"{said}\n\nNotes\n\n[1] {WORKS[0]}\n[2] Lost.\n\nThe Second Road\n\n{said}"
    assert referred(first, f"[1] {WORKS[1]}\n[2] Lost.") == [work.rstrip(".") for work in WORKS]


@pytest.mark.parametrize("notes", ["[2] " + WORKS[1], "[1] It is not known.\n[3] Lost."])
def test_a_mark_without_a_note_says_nothing(notes: str) -> None:
    text = "The clerk Ira Stone wrote: “The mules are the better part of the train.”[1] The rest is lost."
    assert referred(text, notes) == [None]


def test_a_bare_page_in_brackets_is_where_it_stands() -> None:
    text = "The clerk Ira Stone wrote in his ledger that “the mules are the better part of the train” (88)."
    document = quoteparse.parse(text, format="essay-with-inline-citations")
    (found,) = document.quotations
    assert found.reference is not None
    assert (found.reference.raw, found.speaker) == ("88", "Ira Stone")
