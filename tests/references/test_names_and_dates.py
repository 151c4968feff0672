"""Names and dates, from their words to their parts."""

from __future__ import annotations

import pytest

from quoteparse.records import Date
from quoteparse.references.dates import date_of, month_number
from quoteparse.references.names import direct, inverted


@pytest.mark.parametrize(
    ("text", "given", "family"),
    [
        ("Tom Ash", "Tom", "Ash"),
        ("J. Arne Holm", "J. Arne", "Holm"),
        ("R.W. Dahl", "R.W.", "Dahl"),
        ("Ash", None, "Ash"),
        ("HOLM Tom", "Tom", "HOLM"),
        ("Tom HOLM", "Tom", "HOLM"),
        ("Ash TR", "TR", "Ash"),
        ("Ash T.", "T.", "Ash"),
        ("Ida van der Holm", "Ida", "van der Holm"),
        ("Captain Ash", None, "Ash"),
        ("Commissioner for Fisheries Klaus Dahl", "Klaus", "Dahl"),
    ],
)
def test_names_in_the_order_of_speech(text: str, given: str | None, family: str) -> None:
    assert (direct(text).given, direct(text).family) == (given, family)


def test_a_suffix_is_no_family_name() -> None:
    assert (direct("Tom Ash Jr.").family, direct("Tom Ash Jr.").suffix) == ("Ash", "Jr.")


def test_an_inverted_name_keeps_the_period_of_initials_only() -> None:
    assert inverted("Ash", "Tom R.").given == "Tom R."
    assert inverted("Holm", "Ida.").given == "Ida"


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("January", 1),
        ("März", 3),
        ("août", 8),
        ("Sept.", 9),
        ("dicembre", 12),
        ("Winter", 24),
        ("Hive", None),
        ("maggio", 5),
        ("mayo", 5),
    ],
)
def test_months(word: str, number: int | None) -> None:
    assert month_number(word) == number


@pytest.mark.parametrize(
    ("parts", "date"),
    [
        ([("YEAR", "c1936")], Date(year=1936, copyright=True)),
        ([("YEAR", "c. 1707")], Date(year=1707, circa=True)),
        ([("YEAR", "1934-41")], Date(year=1934, end=Date(year=1941))),
        ([("DAY", "1st"), ("MONTH", "September"), ("YEAR", "1918")], Date(year=1918, month=9, day=1)),
        ([("YEAR", "25.4.2013")], Date(year=2013, month=4, day=25)),
        ([("YEAR", "2013-04-25")], Date(year=2013, month=4, day=25)),
        (
            [("MONTH", "July"), ("MONTH", "August"), ("YEAR", "1901")],
            Date(year=1901, month=7, end=Date(year=1901, month=8)),
        ),
        ([("YEAR", "1234567")], Date()),
    ],
)
def test_dates(parts: list[tuple[str, str]], date: Date) -> None:
    assert date_of(parts, "") == date
