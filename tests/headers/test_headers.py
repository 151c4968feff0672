from __future__ import annotations

import pytest
from attrs import evolve

from quoteparse.export.edtf import to_edtf
from quoteparse.headers import goes_on, header_line, label_at, read_header, role_of
from quoteparse.headers.credits import origin_in
from quoteparse.headers.dates import date_in, is_date_line
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
        ("May 1st, 1911", (1911, 5, 1)),
        ("14 Sep 98", (1998, 9, 14)),
        ("Mon, 14 Sep 1998 10:12:33 +0200", (1998, 9, 14)),
        ("April 20 (7), 1917", (1917, 4, 20)),
        ("3. maj 1911", (1911, 5, 3)),
        ("No. 12, 3, May 1911", (1911, 5, None)),
        ("The Hive, No. 88, 14 September 1968, p. 3", (1968, 9, 14)),
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


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("12–14 May 1911", "1911-05-12/1911-05-14"),
        ("1911-13", "1911/1913"),
        ("(Winter 1961/62)", "1961-24/1962"),
        ("September–October 1911", "1911-09/1911-10"),
        ("June/July 1969", "1969-06/1969-07"),
        ("Written between autumn 1901 and February 1902", "1901-23/1902-02"),
        ("Entre mayo y junio de 1931", "1931-05/1931-06"),
        ("April 30 – May 2, 1911", "1911-04-30/1911-05-02"),
        ("c. 1880", "1880~"),
        ("the night of 3/4 May 1911", "1911-05-03/1911-05-04"),
        ("3 May [1911]", "1911-05-03"),
        ("7-го мая 1917 г.", "1917-05-07"),
        ("the 1990s", "1990/1999"),
    ],
)
def test_ranges_seasons_and_doubts(text: str, edtf: str) -> None:
    found = date_in(text)
    assert found is not None
    assert to_edtf(found[0]) == edtf


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("(25 September 1941)", True),
        ("Bergen, May 1911.", True),
        ("Saturday, 14 September 1968", True),
        ("Published: May 1911", True),
        ("14 Sep 1998 10:12:33 +0200", True),
        ("Strikes, 1911", False),
        ("The Hive, May 1911", False),
        ("In 1911 it was wet", False),
        ("From 1911 to 1913", False),
    ],
)
def test_lines_that_are_dates(line: str, expected: bool) -> None:
    assert is_date_line(line) is expected


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Ida Marlin, 3 May 1911", "author"),
        ("Ida Marlin (1911)", "author"),
        ("Posted on May 3, 1911 by Ida Marlin", "author"),
        ("Works of Ida Marlin 1911", "author"),
        ("By Rail to Vardø", None),
        ("Harbour Strike 1926", None),
        ("From The Hive, No. 3, May 1911, p. 4.", "credit"),
        ("(First published in The Hive, No. 3)", "credit"),
        ("Transcribed & marked up by Otto Lind for the Library.", "credit"),
        ("Copyright © 1911 Ida Marlin", "credit"),
        ("Downloaded with thanks from the Lind Family Website.", "credit"),
        ("From then on it was dark.", None),
        ("From Vardø to Bergen, 1902", None),
        ("Translated into nothing at all", None),
        ("The Hive, No. 3, May 1911", "issue"),
        ("The Hive, 3 May 1911", "issue"),
        ("Speech given at the Fish Hall, Leith, 4 May 1926", None),
        ("Marlin, Ida, The Second Boat, Bergen: Nord 1911, 212 pp., 30s.", "work"),
        ("The Lamp", None),
    ],
)
def test_what_a_line_says_of_itself(line: str, kind: str | None) -> None:
    assert header_line(line) == kind


@pytest.mark.parametrize(
    ("words", "origin"),
    [
        ("The Hive, 12 May 1955. Scanned by Otto Lind.", "The Hive, 12 May 1955"),
        ("Originally published in The Hive, No. 3; reprinted in Lind, Lamps, 1911.", "The Hive, No. 3"),
        ("From The Hive (1st series), No. 3.", "The Hive (1st series), No. 3"),
        ("Otto Lind, Lamps, 2nd ed.", "Otto Lind, Lamps, 2nd ed."),
    ],
)
def test_where_a_text_comes_from(words: str, origin: str) -> None:
    assert origin_in(words, Span(0, len(words))).of(words) == origin


@pytest.mark.parametrize(
    ("line", "label", "value"),
    [
        ("First Published:1902", "First Published", "1902"),
        ("**Source:** *The Hive*, No. 3", "Source", "*The Hive*, No. 3"),
        ("*Source*: The Hive", "Source", "The Hive"),
        ("[SOURCE: The Hive, No. 3]", "SOURCE", "The Hive, No. 3"),
        ("• Source: The Hive", "Source", "The Hive"),
        ("Source : Le Saunier", "Source", "Le Saunier"),
        ('title = "The Lamp"', "title", '"The Lamp"'),
        ("Source: http://lights.example/a:b", "Source", "http://lights.example/a:b"),
    ],
)
def test_labels(line: str, label: str, value: str) -> None:
    found = label_at(line, 0, len(line))
    assert found is not None
    assert (found.label.of(line), found.value.of(line)) == (label, value)


@pytest.mark.parametrize(
    "line", ["http://lights.example", "No label here", ": nothing", "He said. Then: no", "x = 1"[:1]]
)
def test_no_label(line: str) -> None:
    assert label_at(line, 0, len(line)) is None


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("FIRST PUBLISHED", "issued"),
        ("Re-Marked up & Proofread by", "note"),
        ("Source (text)", "source"),
        ("Transcription\\Markup", "note"),
        ("First Published in English", "issued"),
        ("Wall inspected", None),
        ("Date of birth", None),
    ],
)
def test_what_a_label_means(label: str, role: str | None) -> None:
    assert (
        role_of(label, {"first published": "issued", "proofread": "note", "source": "source", "markup": "note"}) == role
    )


@pytest.mark.parametrize(
    ("line", "following", "expected"),
    [
        ("The Rise and Fall of the", "Second Boat", True),
        ("Style of Entries", "for Keepers", True),
        ("FREE OIL", "AT LAST", True),
        ("The Second Boat", "A Report", False),
    ],
)
def test_titles_over_two_lines(line: str, following: str, expected: bool) -> None:
    assert goes_on(line, following) is expected


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ida Marlin", ["Ida Marlin"]),
        ("Otto Lind <otto@lights.example>", ["Otto Lind"]),
        ("Lind, Otto", ["Otto Lind"]),
        ("Otto Lind, Ida Marlin, and T. Berg", ["Otto Lind", "Ida Marlin", "T. Berg"]),
        ("The Harbour Board", ["The Harbour Board"]),
        ("Ludwig van der Lind", ["Ludwig van der Lind"]),
        ("Marlin, Ida & Lind, Otto", ["Ida Marlin", "Otto Lind"]),
        ("Ida Marlin; Otto Lind; T. E. Brook", ["Ida Marlin", "Otto Lind", "T. E. Brook"]),
        ('["Ida Marlin", "Otto Lind"]', ["Ida Marlin", "Otto Lind"]),
        ("- Ida Marlin\n  - Otto van der Lind", ["Ida Marlin", "Otto van der Lind"]),
        ("ida@lights.example (Ida Marlin)", ["Ida Marlin"]),
        ("Otto Lind <otto at lights.example>", ["Otto Lind"]),
        ("“Old Salt” (Otto Lind)", ["Otto Lind"]),
        ("I. H. and O. L.", ["I. H.", "O. L."]),
        ("Ida Marlin, keeper of the Outer Rock", ["Ida Marlin"]),
        ("Otto Lind, Secretary of the Ferrymen’s Union", ["Otto Lind"]),
        ("Ida Marlin and others", ["Ida Marlin"]),
        ("Peat Cutters’ League, Erris Branch", ["Peat Cutters’ League, Erris Branch"]),
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
