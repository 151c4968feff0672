"""Laws of what is found: spans are exact, in order and apart; what stands around a text changes nothing in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteparse import find_references

from .strategies import texts

pytestmark = pytest.mark.property

PROSE = st.sampled_from(
    [
        "The lamp was dark for nine nights, and the boats stayed in the harbour.",
        "In 1904 the keepers went home.",
        "Die Lampe blieb dunkel; die Wärter gingen heim.",
        "Ring the bell\nand row home.",
        "La lampe resta noire, et les gardiens rentrèrent.",
    ]
)
CITING = st.sampled_from(
    [
        "It was so (Rose 1995, 12; see also Elm 2001).",
        "As Rose (1995, p. 3) has it,\nthe lamp was dark.",
        "12. See Rose, Origins, p. 5; Elm, “Bees,” p. 9.\n13. Ibid., p. 4.",
        "Rose, Ann. The Origins of the Hive. Oslo: Fjord, 1995, p. 12",
        "“It was dark” (Rose 12).",
        "Selon Rose (1995), la lampe resta noire (voir Orme 2001, p. 3).",
        "Ann Lee, author of Fog: A Life (2004), has it otherwise.",
    ]
)
BIBLIOGRAPHY = (
    "\n\nReferences\n\nRose, Ann. The Origins of the Hive and of its People in the North. Oslo:\n    Fjord, 1995.\n"
    "———. Fog. Bergen: Quay, 1999.\n"
)
GAP = st.sampled_from(["\n\n", "\r\n\r\n", "\n \n\n"])
BEHIND = st.sampled_from(["", BIBLIOGRAPHY])


@given(texts)
def test_spans_are_exact_in_order_and_apart(text: str) -> None:
    end = 0
    for found in find_references(text):
        assert end <= found.span.start < found.span.end <= len(text)
        assert found.raw == text[found.span.start : found.span.end] == found.raw.strip()
        end = found.span.end


@given(st.lists(st.one_of(PROSE, CITING), max_size=5), PROSE, PROSE, GAP)
def test_prose_around_it_changes_nothing(parts: list[str], before: str, behind: str, gap: str) -> None:
    text = gap.join(parts)
    alone = [(found.span.start, found.raw) for found in find_references(text)]
    by = len(before + gap)
    around = [(found.span.start - by, found.raw) for found in find_references(before + gap + text + gap + behind)]
    assert around == alone


@given(texts, PROSE, GAP)
def test_prose_before_any_text_moves_what_is_found(text: str, before: str, gap: str) -> None:
    alone = [(found.span.start, found.raw) for found in find_references(text)]
    by = len(before + gap)
    assert [(found.span.start - by, found.raw) for found in find_references(before + gap + text)] == alone


@given(st.lists(CITING, min_size=1, max_size=5), GAP)
def test_paragraphs_are_found_one_by_one(parts: list[str], gap: str) -> None:
    each = [found.raw for part in parts for found in find_references(part)]
    assert len(each) >= len(parts)
    assert [found.raw for found in find_references(gap.join(parts))] == each


@given(st.lists(st.one_of(PROSE, CITING), max_size=4), GAP)
def test_a_bibliography_behind_it_adds_its_entries(parts: list[str], gap: str) -> None:
    text = gap.join(parts)
    alone = [found.raw for found in find_references(text)]
    found = [found.raw for found in find_references(text + BIBLIOGRAPHY)]
    assert found[: len(alone)] == alone
    assert found[len(alone) :] == [
        "Rose, Ann. The Origins of the Hive and of its People in the North. Oslo:\n    Fjord, 1995",
        "———. Fog. Bergen: Quay, 1999",
    ]
