"""Pinpoints, from what is written to numbers."""

from __future__ import annotations

import pytest

from quoteparse.records import Locator, NumberRange
from quoteparse.references import parse_reference
from quoteparse.references.locators import label_of, locator_of, ranges_of


def plain(found: NumberRange) -> str:
    """A range in few letters: 12-14, A12-A15, 12r-13v, "12-" for an open end, with what else is said."""
    first = f"{found.prefix}{found.first}{found.first_part}"
    last = "" if found.last is None else f"{found.prefix}{found.last}{found.last_part}"
    said = first if first == last else f"{first}-{last}"
    marks = (found.roman and "roman", found.note and f"note {found.note}", found.passim and "passim")
    return " ".join([said, *(mark for mark in marks if mark)])


@pytest.mark.parametrize(
    ("value", "ranges"),
    [
        ("12", "12"),
        ("238-39", "238-239"),
        ("1234–6", "1234-1236"),
        ("101-8", "101-108"),
        ("12-8", "12-18"),
        ("12 — 14", "12-14"),
        ("12--14", "12-14"),
        ("12−14", "12-14"),
        ("12 f.", "12-13"),
        ("12f", "12-13"),
        ("12 sq.", "12-13"),
        ("12 ff.", "12-"),
        ("12ff", "12-"),
        ("12 et seq.", "12-"),
        ("12 et suiv.", "12-"),
        ("12-40 passim", "12-40 passim"),
        ("12 ff., et passim", "12- passim"),
        ("passim", ""),
        ("viii", "8 roman"),
        ("XLII", "42 roman"),
        ("xii–xv", "12-15 roman"),
        ("xii ff.", "12- roman"),
        ("A12-A15", "A12-A15"),
        ("A12-15", "A12-A15"),
        ("e1234", "e1234"),
        ("12-14, 20, 33-5", "12-14; 20; 33-35"),
        ("12; 14 and 16", "12; 14; 16"),
        ("12 und 14 f.", "12; 14-15"),
        ("xi, 12", "11 roman; 12"),
        ("12 n. 3", "12 note 3"),
        ("12n3", "12 note 3"),
        ("12, n. 3", "12 note 3"),
        ("12, nn. 3-4, 15", "12 note 3-4; 15"),
        ("12-13 Anm. 2", "12-13 note 2"),
        ("fol. 12r–13v", "12r-13v"),
        ("12r-v", "12r-12v"),
        ("12 bis", "12bis"),
        ("col. 5", "5"),
        ("l. 12", "12"),
        ("248p", "248"),
        ("199-01", ""),
        ("xii-15", ""),
        ("A12-B15", ""),
        ("IL", ""),
        ("DVD", ""),
        ("", ""),
        ("-", ""),
        (", ; -", ""),
        ("9" * 5000, ""),
        ("x" * 5000, ""),
        ("12, " * 5000, ""),
    ],
)
def test_the_numbers_of_a_pinpoint(value: str, ranges: str) -> None:
    assert "; ".join(map(plain, ranges_of(value))) == ranges


@pytest.mark.parametrize("dash", ["-", "‐", "‑", "‒", "–", "—", "―", "−", "--", "---", " – "])
def test_any_dash_is_a_hyphen(dash: str) -> None:
    assert locator_of("page", f"12{dash}14").value == "12-14"


@pytest.mark.parametrize(
    ("word", "label"),
    [("Col.", "column"), ("fol.", "folio"), ("lines", "line"), ("app.", "appendix"), ("§", "section")],
)
def test_labels(word: str, label: str) -> None:
    assert label_of(word) == label


def test_two_locators_that_say_the_same_are_equal() -> None:
    assert locator_of("page", "12–14") == Locator("page", "12-14")


def test_a_reference_says_the_numbers_of_its_pages() -> None:
    found = parse_reference("Lund, Ida. Keeping Bees. Oslo: Nord, 1936, pp. 238–39")
    assert found.locator == Locator("page", "238-39")
    assert found.locator.ranges == (NumberRange(first=238, last=239),)


@pytest.mark.parametrize(
    ("written", "value", "ranges"),
    [
        ("12 f.", "12 f.", "12-13"),
        ("12 ff.", "12 ff.", "12-"),
        ("12f.", "12f", "12-13"),
        ("12 et seq.", "12 et seq.", "12-"),
        ("12-14 passim", "12-14 passim", "12-14 passim"),
        ("xii–xv", "xii-xv", "12-15 roman"),
        ("A12–A15", "A12-A15", "A12-A15"),
        ("12r–13v", "12r-13v", "12r-13v"),
    ],
)
def test_pages_take_what_follows_them(written: str, value: str, ranges: str) -> None:
    found = parse_reference(f"Lund, Ida. Keeping Bees. Oslo: Nord, 1936, p. {written}")
    assert found.locator == Locator("page", value)
    assert "; ".join(map(plain, found.locator.ranges)) == ranges
    assert "residue" not in found.spans


def test_a_reference_that_is_known_but_for_its_page_says_the_numbers_as_well() -> None:
    start = "Lund, Ida. Keeping Bees. Oslo: Nord, 1936, p. "
    one, other = (parse_reference(start + page).locator for page in ("7", "238–39"))
    assert one is not None
    assert one.ranges == (NumberRange(first=7, last=7),)
    assert other is not None
    assert other.ranges == (NumberRange(first=238, last=239),)
