"""What stands in quotation marks and is a quotation, and what is not."""

from __future__ import annotations

import pytest

from quoteparse.quotations.inline import is_quotation, is_title


@pytest.mark.parametrize(
    ("lead", "words", "said", "introduced"),
    [
        ("Holm argued: ", "the lamp must never go dark", True, True),
        ("she had to be told that it was ", "the worst light on the whole coast", False, False),
        ("The mate cried: ", "Land ahead!", True, True),
        ("The bee, he wrote, is ", "a patient and honest worker", True, False),
    ],
)
def test_quotations(lead: str, words: str, said: bool, introduced: bool) -> None:
    assert is_quotation(lead, words, said=said, introduced=introduced)


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        ("he was known to all as ", "Iron Hand"),
        ("the so-called ", "third light"),
        ("found guilty of being a ", "friend of the wreckers"),
        ("he was known as the ", "silver-tongued master of the reef"),
        ("she was nicknamed ", "the lady of the outer light"),
        ("in the article ", "Why the lamps of the north went out,"),
        ("her essay ", "The Dance of the Bees"),
        ("the resolution ", "On the upkeep of the coastal lights"),
        ("", "The Map and the Territory of the South"),
    ],
)
def test_terms_and_titles(lead: str, words: str) -> None:
    assert not is_quotation(lead, words, said=False, introduced=False)


def test_a_question_is_no_title_after_a_verb() -> None:
    assert not is_title("she asked: ", "Did anybody see the light that night?")
