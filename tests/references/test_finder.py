"""References in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteparse import find_references
from quoteparse.records import Span
from quoteparse.references import find_references_in


@pytest.mark.parametrize(
    ("text", "raws"),
    [
        ("The fog lifted (Holm 1995, 12), and the boats came in.", ["Holm 1995, 12"]),
        ("So they say (see Holm and Dahl 1995).", ["Holm and Dahl 1995"]),
        ("It was cold (Ibid., p. 3) and wet.", ["Ibid., p. 3"]),
        ("It was cold (Holm, The Skerries, p. 3).", ["Holm, The Skerries, p. 3"]),
        ("As Dahl’s Charts, Volume 21, page 342 has it, the rock is bare.", ["Dahl’s Charts, Volume 21, page 342"]),
        ("According to Ann Lee, author of Fog: A Life (2004), it was.", ["Ann Lee, author of Fog: A Life (2004)"]),
        ("So it was.\n(Holm, Lamps)\nAnd so on.", ["Holm, Lamps"]),
        ("– Holm, Ida. The Lamp. Oslo: Fjord, 1904, p. 12", ["Holm, Ida. The Lamp. Oslo: Fjord, 1904, p. 12"]),
        ("[3] Holm, Ida. The Lamp. Oslo: Fjord, 1904, p. 12.", ["Holm, Ida. The Lamp. Oslo: Fjord, 1904, p. 12"]),
    ],
)  # fmt: skip
def test_finds(text: str, raws: list[str]) -> None:
    assert [found.raw for found in find_references(text)] == raws


@pytest.mark.parametrize(
    "text",
    [
        "In March (March 1917) nobody sailed.",
        "He moved (London 1920) to the coast.",
        "She lived there (1871–1904) with her sisters.",
        "The crew (Holm, Dahl, Lund) slept.",
        "There were many (12 in all) on the rock.",
        "In 1904 the lamp was put out, and the keepers went home.",
        "",
        "\n\n",
    ],
)
def test_leaves_prose_alone(text: str) -> None:
    assert find_references(text) == []


BIBLIOGRAPHY = """Books about lamps

Holm, Ida. The Lamp. Oslo: Fjord, 1904, p. 12
Dahl, Nils. “Wasps of the Coast.” Hive Review 3 (1999), pp. 1–4.

They were all read in the winter of 1905.
"""


def test_a_bibliography() -> None:
    assert [found.title for found in find_references(BIBLIOGRAPHY)] == ["The Lamp", "Wasps of the Coast"]


@given(st.text(max_size=50), st.integers(0, 8))
def test_spans_are_exact(noise: str, lead: int) -> None:
    text = " " * lead + noise + "\n" + BIBLIOGRAPHY + noise
    for found in find_references_in(text, Span(lead, len(text))):
        assert found.span.of(text) == found.raw
        assert found.span.start >= lead


def test_the_bullet_of_the_line_below_is_no_part_of_a_reference() -> None:
    text = "*** As translated in The Book of Lamps (2004) by Ida Holm, p. 50.\n*The oil was never dear."
    assert [found.raw for found in find_references(text)] == [
        "As translated in The Book of Lamps (2004) by Ida Holm, p. 50"
    ]
