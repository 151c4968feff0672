from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteparse.references.finding.recognition import reference_score

REFERENCES = [
    "Hague, Douglas B. Lighthouses of Wales. Aberystwyth, Wales: Royal Commission, 1994, p. 68",
    "Hague, Douglas. Lights Boston: Houghton Mifflin Company, 1942, p. viii",
    "Adams & Brook, The Keepers’ Letters. Truro, Corn.: Barton Press, c1931, p. 43",
    "Lind, Marlin, and Berg, Eds. Relief Boats, 1925-1936. London: Dent, c1995, p. 172",
    "Lind, Otto. Relief Boats. London: Dent,1905, p. 12-13",
    "Lind, Otto. I Was Never Dry. London: Dent, 1905, p. 12",
    "Strand, Anna. Wrecks. Bergen: Fjord, Store gate 25-27 2600, p. 43 [p. 39 on the NET]",
    "Constitution of the Northern Lights. Leith: The Board, Chapter 10, 1911",
    "Marlin, Ida. “The Horn is Hated,” Harbour Times, June 27, 1911.",
    "Marlin, Ida. The Noise of the Rocks during the Twenties, 2001.",
    "The Horn of St. Oran by T. Ida Marlin, Book Review of The Great Noise by Otto Lind [May 2001 Harbour Monthly]",
    "THE HORN by Ida Marlin, 1992",
    "Statement by J. W. Brook regarding THE FOG HORN on March 16, 1911",
    "T.E. Brook to the Board of the Northern Lights, 26th July, 1926",
    "(Hague, Douglas. Lights. Cardiff: Gomer, 1942, p. 8)",
    "Ibid., p. 42",
    "Ibid.",
    "Ida Marlin, Towers of the North (1968)",
]
PROSE = [
    "[Report to the 18th Meeting of the Board on March 10, 1911]",
    "In 1911 the lamp was put out, and the keepers went home to their wives.",
    "The light was first seen on 3 May 1902.",
    "With kind regards, O. Lind. May 21, 1925.",
    "Berg, Lind, Strand, Marlin, Holm, Hague, Vardø, January 27, 1923.",
    "Production rose from 79 to 131 lamps between 1902 and 1911",
    "THE HORN WAS HATED IN THE PARISH BY 1911",
    "LIND: I was there in 1911, and saw it.",
    "Keeper of the Outer Rock",
    "Otto Lind",
    "He wrote to the Board, as he had in 1902, that the oil was bad; that is on p. 12",
    "",
    "x" * 100_000,
]


@pytest.mark.parametrize("line", REFERENCES)
def test_references_score_high(line: str) -> None:
    assert reference_score(line) >= 0.5


@pytest.mark.parametrize("line", PROSE)
def test_prose_scores_low(line: str) -> None:
    assert reference_score(line) < 0.5


@pytest.mark.property
@given(st.one_of(st.text(), st.text(alphabet='A a,.:;p1920()[]"“”\n', max_size=300)))
def test_any_line_has_a_score(line: str) -> None:
    assert 0.0 <= reference_score(line) <= 1.0


@pytest.mark.parametrize("piece", ["Aa, ", "A. ", "1902 ", "p. 1 ", "(", "“a”", "Aa and ", "by Aa ", ": Aa, ", "the "])
def test_no_line_takes_long(piece: str) -> None:
    start = time.perf_counter()
    for size in (100, 499):
        reference_score((piece * 500)[:size] + " 1902")
    assert time.perf_counter() - start < 0.5
