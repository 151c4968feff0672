from __future__ import annotations

import pytest

from quoteparse.plugin import AttributionPattern
from quoteparse_quote_anthology.attributions import PATTERNS


@pytest.mark.parametrize("row", PATTERNS, ids=lambda row: row.name)
def test_examples_of_a_row(row: AttributionPattern) -> None:
    assert row.examples
    for example in row.examples:
        assert row.pattern.fullmatch(example), example
    for example in row.not_examples:
        assert not row.pattern.fullmatch(example), example


def read(line: str) -> tuple[str | None, bool]:
    for row in PATTERNS:
        found = row.pattern.fullmatch(line)
        if found:
            groups = found.groupdict()
            return groups.get("speaker"), groups.get("reference") is not None
    return None, False


@pytest.mark.parametrize(
    ("line", "speaker", "names_a_work"),
    [
        ("Hague, Douglas B. Lighthouses of Wales. Cardiff: Gomer, 1994, p. 12", "Hague, Douglas B.", True),
        ("Lind, O. Relief Boats. London: Dent, 1905, p. 12", "Lind, O.", True),
        ("Lind, Otto, Ed. Relief Boats. London: Dent, 1905, p. 12", "Lind, Otto", True),
        ("Lind, Otto & Ida Marlin. Relief Boats. London: Dent, 1905, p. 12", "Lind, Otto", True),
        ("Lind and Marlin. Relief Boats. London: Dent, 1905, p. 12", "Lind", True),
        ("Lind, Marlin, and Berg, Eds. Relief Boats. London: Dent, 1905, p. 12", "Lind", True),
        ("Lind, Otto, and Chas. Berg. Relief Boats. London: Dent, 1905, p. 12", "Lind, Otto", True),
        (
            "Harbour Workers’ Union (Leith). The Fog Case. Leith: The Union, 1908, p. 4",
            "Harbour Workers’ Union (Leith)",
            True,
        ),
        (
            "Board of Inquiry into the Fog. Report of the Sittings. London: HMSO, 1910",
            "Board of Inquiry into the Fog",
            True,
        ),
        ("Report of the Board of Inquiry. The Fog. London: HMSO, 1910", None, True),
        ("RELIEF BOATS by Otto Lind, 1905", "Otto Lind", True),
        ("Ida Marlin, Towers (1968), “The Stair”, p. 26", "Ida Marlin", True),
        ("Constitution of the Northern Lights. Leith: Board, 1911, p. 4", None, True),
        ("Psalms 107:23", None, True),
        ("Ida Marlin on Otto Lind", "Ida Marlin", False),
        ("Earl of Vardø", "Earl of Vardø", False),
        ("From the Norse", None, False),
    ],
)
def test_who_is_quoted_and_whether_a_work_is_named(line: str, speaker: str | None, names_a_work: bool) -> None:
    assert read(line) == (speaker, names_a_work)
