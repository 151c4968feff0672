"""Dates in EDTF."""

from __future__ import annotations

import pytest
from attrs import evolve

from quoteparse.errors import InputError
from quoteparse.export.edtf import from_edtf, to_edtf
from quoteparse.records import Date
from quoteparse.references.dates import read_date

# What a date says, and how ISO 8601-2:2019 and https://www.loc.gov/standards/datetime/ write it.
EXAMPLES = [
    (Date(year=1936), "1936"),
    (Date(year=1936, month=5), "1936-05"),
    (Date(year=1936, month=5, day=2), "1936-05-02"),
    (Date(year=1936, season=3), "1936-23"),
    (Date(year=1936, circa=True), "1936~"),
    (Date(year=1936, uncertain=True), "1936?"),
    (Date(year=1936, month=5, circa=True, uncertain=True), "1936-05%"),
    (Date(year=1936, end=Date(year=1937)), "1936/1937"),
    (Date(year=1936, month=5, day=3, end=Date(year=1936, month=6)), "1936-05-03/1936-06"),
    (Date(year=1936, circa=True, end=Date(year=1940, uncertain=True)), "1936~/1940?"),
    (Date(year=1936, end=Date()), "1936/.."),
    (Date(end=Date(year=1936)), "../1936"),
    (Date(year=476), "0476"),
    (Date(year=0), "0000"),
    (Date(year=-44), "-0044"),
    (Date(year=17000), "Y17000"),
    (Date(year=-17000), "Y-17000"),
    (Date(month=5, day=2), "XXXX-05-02"),
    (Date(), "XXXX"),
]


@pytest.mark.parametrize(("date", "edtf"), EXAMPLES, ids=[edtf for _, edtf in EXAMPLES])
def test_out_and_back(date: Date, edtf: str) -> None:
    assert to_edtf(date) == edtf
    back = from_edtf(edtf)
    assert back.raw == edtf
    assert evolve(back, raw="", end=back.end and evolve(back.end, raw="")) == date


@pytest.mark.parametrize(
    ("date", "edtf"),
    [
        (Date(year=1936, month=13), "1936"),
        (Date(year=1936, month=2, day=30), "1936-02"),
        (Date(year=1900, month=2, day=29), "1900-02"),
        (Date(year=1936, day=3), "1936"),
        (Date(year=1936, season=5), "1936"),
        (Date(year=1936, month=5, end=Date(month=6)), "1936-05/1936-06"),
        (Date(status="no date", raw="n.d."), "XXXX"),
        (Date(year=1936, copyright=True, supplied=True, suffix="a"), "1936"),
    ],
)
def test_what_is_no_date_of_the_calendar_is_left_out(date: Date, edtf: str) -> None:
    assert to_edtf(date) == edtf


@pytest.mark.parametrize(
    ("edtf", "same_as"),
    [
        ("193X", "1930/1939"),
        ("19XX", "1900/1999"),
        ("1936-XX", "1936"),
        ("1936-05-XX", "1936-05"),
        ("1936-XX-XX", "1936"),
        ("193X/1945", "1930/1945"),
        ("1925/193X", "1925/1939"),
        ("/1936", "../1936"),
        ("1936/", "1936/.."),
    ],
)
def test_digits_left_open(edtf: str, same_as: str) -> None:
    assert to_edtf(from_edtf(edtf)) == same_as


@pytest.mark.parametrize(
    "text",
    ["", "May", "36", "1936-5", "1936-13", "1936-25", "1936-02-30", "1936-23-01", "1936-XX-01", "193X-05",
     "1936/1937/1938", "1936-05-02T10:00", "~1936", "Y1936", "１９３６"],
)  # fmt: skip
def test_what_is_no_date_of_level_0_or_1_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"EDTF|month|day"):
        from_edtf(text)


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("3–5 May 1936", "1936-05-03/1936-05-05"),
        ("Winter 1936/37", "1936-24/1937"),
        ("[ca. 1936?]", "1936%"),
        ("um 1900", "1900~"),
        ("1930s", "1930/1939"),
        ("12.III.1936", "1936-03-12"),
        ("12/3/1936", "1936"),
        ("o. J.", "XXXX"),
    ],
)
def test_from_words_to_edtf(written: str, edtf: str) -> None:
    assert to_edtf(read_date(written)) == edtf
