"""`parse_reference` on hard input: spans, residue, confidence, time."""

from __future__ import annotations

import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteparse import Span, parse_reference
from quoteparse.records import Reference
from quoteparse.references import parse_reference_at

FRAGMENTS = st.sampled_from(
    ["Ash", ", ", ". ", "Tom R.", "On Bees", "(", ")", "[", "“", "”", '"', "Oslo", ": ", "Hive Press", "1904", "p. 12",
     "Ibid.", "ed.", "trans.", "letter from ", " to ", "vol. 3", "no. 4", "Review",
     "&", " and ", "\n", "\r\n", "\u00a0", "ﬁ", "é", "é", "\ud83d",
     "םולש", "c1936", "pp. 1–9", "—", "https://example.org", "10.1000/xyz",
     "ISBN 0-19-852663-6", "Chapter 9", "xii", "?"]
)  # fmt: skip
MIXED = st.lists(FRAGMENTS | st.text(max_size=4), max_size=24).map("".join)


def _all_spans(reference: Reference) -> list[Span]:
    return [span for spans in reference.spans.values() for span in spans]


@given(MIXED)
def test_every_span_lies_in_the_text_and_the_values_are_there(raw: str) -> None:
    found = parse_reference(raw)
    assert found.raw == raw
    assert found.span == Span(0, len(raw))
    assert all(0 <= span.start < span.end <= len(raw) for span in _all_spans(found))
    for variable, value in (("title", found.title), ("publisher", found.publisher), ("publisher-place", found.place)):
        if value is not None:
            assert found.spans[variable][0].of(raw) == value


@given(MIXED, st.text(max_size=9), st.text(max_size=9))
def test_it_reads_the_same_wherever_it_stands(raw: str, before: str, behind: str) -> None:
    there = parse_reference_at(before + raw + behind, Span(len(before), len(before) + len(raw)))
    here = parse_reference(raw)
    assert (there.title, there.authors, there.issued, there.kind) == (here.title, here.authors, here.issued, here.kind)
    assert [span.shift(-len(before)) for span in _all_spans(there)] == _all_spans(here)


@given(MIXED)
def test_the_same_twice(raw: str) -> None:
    found = parse_reference(raw)
    assert found == parse_reference(raw)
    assert hash(found) == hash(parse_reference(raw))
    assert pickle.loads(pickle.dumps(found)) == found


@given(st.integers(1, 99_999), st.integers(1, 9_999))
def test_the_page_is_read_where_it_stands(first: int, more: int) -> None:
    raw = f"Ash, Tom. On Bees. Oslo: Hive Press, 1904, p. {first}-{first + more}"
    found = parse_reference(raw)
    assert found.locator is not None
    assert found.locator.value == f"{first}-{first + more}"
    assert found.spans["page"][0].of(raw) == f"{first}-{first + more}"


@pytest.mark.parametrize(
    "raw",
    [
        "",
        " ",
        "\n\n",
        "((((((",
        "]" * 500,
        "“" * 1_000 + "”" * 1_000,
        ")(" * 300,
        "\x00",
        "\ud800",
        "." * 999,
        "p." * 300,
        "‘’" * 400,
    ],
    ids=lambda raw: repr(raw[:6]),
)
def test_odd_text_gives_a_record(raw: str) -> None:
    found = parse_reference(raw)
    assert found.raw == raw
    assert 0.0 <= found.confidence <= 1.0


def test_what_no_field_claims_is_residue() -> None:
    raw = "Ash, Tom. On Bees. Oslo: Hive Press, 1904, p. 12 " + "and so on " * 900
    found = parse_reference(raw)
    assert found.authors[0].family == "Ash"
    assert found.spans["residue"][-1].end == len(raw)


def test_a_plain_reference_is_surer_than_a_heap_of_words() -> None:
    plain = parse_reference("Ash, Tom R. On Northern Bees. Oslo: Hive Press, 1904, p. 12")
    heap = parse_reference("Or Bees And Tom. Else; Oslo Ash: 12 Hive, (The) [Press")
    assert plain.confidence > 0.9 > heap.confidence


@pytest.mark.parametrize("unit", ["Ash, Tom. On Bees. ", "(“", "p. 1, ", "and & ", "x", "‘a "])
def test_time_grows_with_the_length_and_no_faster(unit: str) -> None:
    def spent(length: int) -> float:
        raw = (unit * length)[:length]
        best = 1e9
        for turn in range(3):
            start = time.process_time()
            parse_reference(raw + " " * turn)
            best = min(best, time.process_time() - start)
        return best

    short, long = spent(1_000), spent(4_000)
    assert long < 16 * max(short, 0.005)


def test_a_hundred_thousand_characters() -> None:
    raw = "Ash, Tom. On Bees. " * 5_300
    found = parse_reference(raw)
    assert len(raw) > 100_000
    assert found.spans["residue"][-1] == Span(4_000, len(raw))
