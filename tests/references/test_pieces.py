"""Where a reference is cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteparse.references.pieces import cut

MARKS = st.text(alphabet=st.sampled_from("aB .,;:()[]“”\"'‘’«»-–—&§#№1950cpvolIX\n\r\ufeff\u0301\ud800"), max_size=80)


def _texts(raw: str) -> list[str]:
    return [piece.text for piece in cut(raw)]


@pytest.mark.parametrize(
    ("raw", "texts"),
    [
        ("Holm, Ida L. The Lamps", ["Holm", "Ida L.", "The Lamps"]),
        ("Behind the Fog Boston: Quay", ["Behind the Fog", "Boston", "Quay"]),
        ("Holm, Ida M. A Life in Fog", ["Holm", "Ida M.", "A Life in Fog"]),
        ("Fog London, New York: Quay", ["Fog", "London", "New York", "Quay"]),
        ("Fog. New York, Boston: Quay", ["Fog", "New York", "Boston", "Quay"]),
        ("Fog New York, Boston: Quay", ["Fog", "New York", "Boston", "Quay"]),
        (", London: Quay", ["London", "Quay"]),
        ("New York, N. Y.: Quay", ["New York", "N. Y.", "Quay"]),
        ("Oxford Univ. Press, Inc., c1936", ["Oxford Univ. Press", "Inc.", "c1936"]),
        ("Fog: The Guild (Vol. 1, No. 2) Oslo", ["Fog", "The Guild", "Vol.", "1", "No.", "2", "Oslo"]),
        ("“Fog, and What Is Under It,” Pilot", ["Fog, and What Is Under It", "Pilot"]),
        ("the RCP(b)", ["the RCP(b)"]),
        ("pp. 36—40", ["pp.", "36—40"]),
        ("p. xii", ["p.", "xii"]),
        ("Lamps?: Two Views", ["Lamps?", "Two Views"]),
        ("see https://example.org/a?b=c.", ["see", "https://example.org/a?b=c."]),
        ("12.3.2001", ["12.3.2001"]),
        ("", []),
        ("…—,.", []),
    ],
)
def test_cuts(raw: str, texts: list[str]) -> None:
    assert _texts(raw) == texts


@pytest.mark.parametrize("raw", ["Ash, Tom H. D. Fog", "Ash, V. S. Fog, 1904"])
def test_initials_are_no_labels(raw: str) -> None:
    assert not any("LABEL" in terminal for piece in cut(raw) for terminal in piece.terminals)


@given(MARKS)
def test_pieces_are_spans_in_order(raw: str) -> None:
    at = 0
    for piece in cut(raw):
        assert at <= piece.start < piece.end
        assert raw[piece.start : piece.end] == piece.text
        at = piece.end


@given(st.text(max_size=60))
def test_any_text_can_be_cut(raw: str) -> None:
    assert all(piece.text.strip() for piece in cut(raw))
