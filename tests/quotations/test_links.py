"""Which reference is a quotation's, where it stands in the same sentence."""

from __future__ import annotations

import pytest

import quoteparse

BEFORE = "For a hundred years the queue was nobody’s subject, and nobody stood in it to count how long it took. "


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("As Marsh (1992, 4) put it, “a queue is a constitution that fits on a pavement”.", "Marsh (1992, 4)"),
        ("Marsh (1992) argues that “a queue is a constitution on a pavement”, and no less.", "Marsh (1992)"),
        ("“A queue is a constitution on a pavement,” a clerk told her (Lind 2011, 63).", "Lind 2011, 63"),
        ("Lind speaks of “a constitution for the whole pavement” and of its law (Lind 2011, 63).", "Lind 2011, 63"),
        ("“A queue is a constitution on a pavement,” she wrote. (Lind 2011, 63)", "Lind 2011, 63"),
        # The work of somebody else, in the sentence before the words.
        ("Of Marsh (1992, 4) Nora Lind says: “He never stood in a queue in his life.”", None),
    ],
)
def test_in_the_same_sentence(text: str, reference: str | None) -> None:
    (found,) = quoteparse.parse(BEFORE + text, format="essay-with-inline-citations").quotations
    assert (found.reference and found.reference.raw) == reference
