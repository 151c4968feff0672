from __future__ import annotations

import pytest
from attrs import evolve

from quoteparse.headers import read_header
from quoteparse.headers.dates import date_in
from quoteparse.headers.names import names_in
from quoteparse.records import Block, Span
from quoteparse.source import Source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25 September 1941", (1941, 9, 25)),
        ("25th of September, 1941", (1941, 9, 25)),
        ("September 25, 1941", (1941, 9, 25)),
        ("Sept. 25 1941", (1941, 9, 25)),
        ("04-Apr-2006", (2006, 4, 4)),
        ("2006-04-07", (2006, 4, 7)),
        ("7.4.2006", (2006, 4, 7)),
        ("3. März 1911", (1911, 3, 3)),
        ("1er mai 1917", (1917, 5, 1)),
        ("25 de septiembre de 1941", (1941, 9, 25)),
        ("7 мая 1917", (1917, 5, 7)),
        ("Geneva, March 1902", (1902, 3, None)),
        ("c1936", (1936, None, None)),
        ("Written in 1911, printed later", (1911, None, None)),
    ],
)
def test_dates(text: str, expected: tuple[int, int | None, int | None]) -> None:
    found = date_in(text)
    assert found is not None
    date, span = found
    assert (date.year, date.month, date.day) == expected
    assert span.of(text) == date.raw


@pytest.mark.parametrize("text", ["", "no date", "Marlin 12", "call 5551902333", "45.13.1902 steps"])
def test_no_dates(text: str) -> None:
    found = date_in(text)
    assert found is None or found[0].month is None


def test_ranges_of_dates() -> None:
    found = date_in("12–14 May 1911")
    assert found is not None
    assert found[0].end is not None
    assert (found[0].day, found[0].end.day) == (12, 14)
    years = date_in("1911-13")
    assert years is not None
    assert years[0].end is not None
    assert years[0].end.year == 1913


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ida Marlin", ["Ida Marlin"]),
        ("Otto Lind <otto@lights.example>", ["Otto Lind"]),
        ("Lind, Otto", ["Otto Lind"]),
        ("Otto Lind, Ida Marlin, and T. Berg", ["Otto Lind", "Ida Marlin", "T. Berg"]),
        ("The Harbour Board", ["The Harbour Board"]),
        ("Ludwig van der Lind", ["Ludwig van der Lind"]),
    ],
)
def test_names(line: str, names: list[str]) -> None:
    found = list(names_in(line, 0, len(line)))
    assert [str(name) for name, _ in found] == names
    assert all(span.of(line) for _, span in found)


def test_a_body_is_not_split() -> None:
    ((name, _),) = names_in("Committee of the Northern Lights", 0, 32)
    assert name.literal == "Committee of the Northern Lights"


def blocks(text: str, *kinds: str) -> list[Block]:
    lines, at = [], 0
    for line, kind in zip(text.split("\n"), kinds, strict=True):
        lines.append(Block(kind=kind, span=Span(at, at + len(line))))  # type: ignore[arg-type]
        at += len(line) + 1
    return lines


def test_no_header_without_title_and_metadata() -> None:
    text = "It rained.\nThe Lamp"
    assert read_header(Source(text), blocks(text, "prose", "heading"), {}) is None
    assert read_header(Source(""), [], {}) is None


def test_a_title_at_the_top_is_a_header() -> None:
    text = "The Lamp\nIt burned.\nThe Wick"
    title, prose, section = blocks(text, "heading", "prose", "heading")
    header = read_header(Source(text), [title, prose, evolve(section, level=2)], {})
    assert header is not None
    assert (header.title, header.subtitles) == ("The Lamp", ())
    # Of two headings of one level neither is the title of the whole.
    assert read_header(Source(text), [title, prose, section], {}) is None


def test_one_block_may_hold_all_lines() -> None:
    text = "Source: Harbour News\nNote: wet\nand torn"
    header = read_header(Source(text), [Block(kind="metadata", span=Span(0, len(text)))], {"source": "source"})
    assert header is not None
    assert dict(header.fields) == {"Source": "Harbour News", "Note": "wet and torn"}
    assert header.source is not None
    assert header.source.span.of(text) == "Harbour News"


def test_a_label_that_comes_twice_is_kept_twice() -> None:
    text = "Note: wet\nNote: torn"
    header = read_header(Source(text), blocks(text, "metadata", "metadata"), {})
    assert header is not None
    assert dict(header.fields) == {"Note": "wet", "Note (2)": "torn"}
    assert [span.of(text) for span in header.spans["Note"]] == ["wet", "torn"]
