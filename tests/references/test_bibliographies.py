"""Bibliographies: under which headings, in which layouts, and where they end."""

from __future__ import annotations

import textwrap

import pytest

from quoteparse import find_references, parse
from quoteparse.references.finding.bibliographies import heads_bibliography

ENTRIES = [
    "Rose, Ann. The Origins of the Hive and of its People in the Far North of the Country. Oslo: Fjord, 1995.",
    "———. “How the Bees Were Counted: Three Winters on the Skerries.” Hive Review 3, no. 2 (1999): 12–14.",
    "Elm, Tom, and Ole Ash, eds. Lamps and Wages: Letters of the Keepers. 2nd ed. Bergen: Quay Press, 2001.",
    "Holm, I. (1904). Wasps of the coast. Journal of Fog, 12(3), 45–67. https://fog.example/wasps",
    "Von Berg, Otto: Die Wespen der Küste. In: Zeitschrift für Nebel 4 (1931), S. 12–31.",
    "Orme, Jeanne, « La lampe et la cloche », Revue des phares, t. IV, 1904, p. 3-12.",
]
BEFORE = "The keepers of the northern lights wrote little, and what they wrote was mostly burnt in 1904.\n\n"
EXPECTED = [entry.removesuffix(".") for entry in ENTRIES]


def wrapped(entry: str, *, indent: str = "    ", lead: str = "", first: str = "", width: int = 72) -> str:
    return textwrap.fill(lead + entry, width, initial_indent=first, subsequent_indent=indent, break_on_hyphens=False)


LAYOUTS = {
    "a line each": "\n".join(ENTRIES),
    "empty lines between": "\n\n".join(ENTRIES),
    "hanging indent": "\n".join(map(wrapped, ENTRIES)),
    "hanging indent by a tab": "\n".join(wrapped(entry, indent="\t") for entry in ENTRIES),
    "hanging indent and empty lines": "\n\n".join(map(wrapped, ENTRIES)),
    "first lines indented": "\n".join(wrapped(entry, indent="", first="    ") for entry in ENTRIES),
    "flush, empty lines between": "\n\n".join(wrapped(entry, indent="") for entry in ENTRIES),
    "flush, 80 columns": "\n\n".join(wrapped(entry, indent="", width=80) for entry in ENTRIES),
    "[1], hanging": "\n".join(wrapped(entry, lead=f"[{n}] ") for n, entry in enumerate(ENTRIES, 1)),
    "[1], flush": "\n".join(wrapped(entry, lead=f"[{n}] ", indent="") for n, entry in enumerate(ENTRIES, 1)),
    "1., flush": "\n".join(wrapped(entry, lead=f"{n}. ", indent="") for n, entry in enumerate(ENTRIES, 1)),
    "1., a line each": "\n".join(f"{n}. {entry}" for n, entry in enumerate(ENTRIES, 1)),
    "(1), hanging": "\n".join(wrapped(entry, lead=f"({n}) ") for n, entry in enumerate(ENTRIES, 1)),
    "bullets": "\n".join(f"- {entry}" for entry in ENTRIES),
    "CRLF": "\r\n".join(ENTRIES),
    "all indented": "\n".join(f"  {entry}" for entry in ENTRIES),
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["right below", "an empty line"])
def test_entries(layout: str, gap: str) -> None:
    text = BEFORE + "References" + gap + layout
    found = find_references(text)
    assert [" ".join(one.raw.split()) for one in found] == EXPECTED
    assert all(one.span.of(text) == one.raw for one in found)


HEADINGS = (
    "References | REFERENCES | References: | ## References | **Bibliography** | 7. Works Cited | VII. Bibliography | "
    "Select Bibliography | Sources | Literatur | Literaturverzeichnis | Quellen- und Literaturverzeichnis | "
    "Bibliographie | Références bibliographiques | Ouvrages cités | Bibliografia | Riferimenti bibliografici | "
    "Bibliografía | Referencias bibliográficas | Obras citadas | == Further reading =="
).split(" | ")


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings(heading: str) -> None:
    assert heads_bibliography(heading)
    assert len(find_references(f"{BEFORE}{heading}\n\n{LAYOUTS['hanging indent']}")) == len(ENTRIES)


@pytest.mark.parametrize(
    "line", ["", "The references were lost.", "References to bees", "Literature of the coast", "His sources", "Note"]
)
def test_other_lines(line: str) -> None:
    assert not heads_bibliography(line)


def test_it_ends_where_the_text_speaks_again() -> None:
    text = (
        f"References\n\n{LAYOUTS['a line each']}\n\nAfterword\n\n"
        "In 1904 the lamp was put out, and the keepers went home.\n\n"
        "They were never asked about it, and in 1931 the harbour office burnt.\n\n"
        "Nobody who lived there has ever said why it was so (see Rose 1995, 12).\n\n"
        "The boats of Bergen, Oslo, and Stavanger were sold in 1932, 1933, and 1934.\n"
    )
    assert [one.raw for one in find_references(text)] == [*EXPECTED, "Rose 1995, 12"]


def test_notes_behind_it_are_notes() -> None:
    text = (
        f"Literatur\n\n{ENTRIES[4]}\n\nAnmerkungen\n\n1. Rose, Ursprünge, S. 5; Ulme, Bienen, S. 9.\n2. Ebd., S. 6.\n"
    )
    assert [one.raw for one in find_references(text)] == [
        EXPECTED[4],
        "Rose, Ursprünge, S. 5",
        "Ulme, Bienen, S. 9",
        "Ebd., S. 6",
    ]


def test_what_stands_between_the_entries() -> None:
    text = (
        f"Bibliography\n\nThe following books were used.\n\nI. Letters\n\n{ENTRIES[0]}\n{ENTRIES[2]}\n\n"
        f"II. Papers\n\n{ENTRIES[3]}\n"
    )
    assert [one.raw for one in find_references(text)] == [EXPECTED[0], EXPECTED[2], EXPECTED[3]]


def test_a_list_of_names_or_dates_is_no_bibliography() -> None:
    assert find_references("Sources\n\nHolm\nDahl\nLund\n") == []
    assert find_references("Sources\n\nThe lamp was lit in 1904.\nThe bell was hung in 1905.\n") == []
    assert find_references("References\n\n[12] [13] [14]\n") == []


def test_without_a_heading() -> None:
    text = BEFORE + "\n".join(wrapped(entry) for entry in (ENTRIES[0], ENTRIES[2]))
    assert [" ".join(one.raw.split()) for one in find_references(text)] == [EXPECTED[0], EXPECTED[2]]


@pytest.mark.parametrize("name", ["a line each", "hanging indent", "[1], hanging", "1., flush"])
def test_in_a_document(name: str) -> None:
    text = f"{BEFORE}The lamp was dark (Rose 1995, 12).\n\nReferences\n\n{LAYOUTS[name]}\n"
    found = parse(text).references
    assert [" ".join(one.raw.split()) for one in found] == ["Rose 1995, 12", *EXPECTED]
