"""References as CSL-JSON items."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from jsonschema import Draft7Validator

from quoteparse.export.csl import ITEM_TYPES, csl_items, to_csl
from quoteparse.records import Date, Locator, Name, Reference, Span

SCHEMA = json.loads((Path(__file__).parent / "csl_data.schema.json").read_text(encoding="utf-8"))
ITEM = Draft7Validator(SCHEMA)

EVERYTHING = Reference(
    raw="…",
    span=Span(10, 90),
    type="chapter",
    authors=(Name(family="Gama", given="Vasco", particle="da", suffix="Jr."), Name(literal="Pilots’ Guild")),
    editors=(Name(family="Lund", given="I."),),
    translators=(Name(family="Berg"),),
    recipients=(Name(family="Holm"),),
    interviewers=(Name(given="Signe"),),
    title="The Lamp",
    container_title="Lights of the North",
    collection_title="Coasts",
    reviewed_title="Beacons",
    place="Oslo",
    publisher="Nord",
    issued=Date(year=1936, month=5, day=2, end=Date(year=1937), circa=True, copyright=True, raw="c. 1936–37"),
    volume="II",
    issue="3",
    edition="2nd",
    part="1",
    locator=Locator("chapter", "iv"),
    url="https://example.org/lamp",
    doi="10.1000/182",
    isbn="0-00-000000-0",
    accessed=Date(year=2001, month=2),
    genre="essay",
    note="Quoted by Holm",
    confidence=0.5,
)


def reference(**fields: Any) -> Reference:
    return Reference(raw="…", span=Span(0, 1), **fields)


def test_every_field_has_its_variable() -> None:
    assert to_csl(EVERYTHING) == {
        "id": "ref-10-90",
        "type": "chapter",
        "author": [
            {"family": "Gama", "given": "Vasco", "non-dropping-particle": "da", "suffix": "Jr."},
            {"literal": "Pilots’ Guild"},
        ],
        "editor": [{"family": "Lund", "given": "I."}],
        "translator": [{"family": "Berg"}],
        "recipient": [{"family": "Holm"}],
        "interviewer": [{"given": "Signe"}],
        "title": "The Lamp",
        "container-title": "Lights of the North",
        "collection-title": "Coasts",
        "reviewed-title": "Beacons",
        "publisher-place": "Oslo",
        "publisher": "Nord",
        "issued": {"date-parts": [[1936, 5, 2], [1937]], "circa": True},
        "accessed": {"date-parts": [[2001, 2]]},
        "volume": "II",
        "issue": "3",
        "edition": "2nd",
        "part-number": "1",
        "locator": "iv",
        "label": "chapter",
        "chapter-number": "iv",
        "URL": "https://example.org/lamp",
        "DOI": "10.1000/182",
        "ISBN": "0-00-000000-0",
        "genre": "essay",
        "note": "Quoted by Holm",
    }


def test_only_the_label_of_a_pinpoint_is_outside_the_schema() -> None:
    item = to_csl(EVERYTHING)
    assert [error.validator for error in ITEM.iter_errors(item)] == ["additionalProperties"]
    del item["label"]
    assert ITEM.is_valid(item)


def test_items_of_a_file_are_valid_as_they_are() -> None:
    items = csl_items([EVERYTHING, reference(), reference(locator=Locator("page", "68"))])
    assert [list(ITEM.iter_errors(item)) for item in items] == [[], [], []]
    assert items[2]["custom"] == {"label": "page"}
    assert [item["id"] for item in items] == ["ref-1", "ref-2", "ref-3"]


def test_the_types_are_those_of_the_schema() -> None:
    assert set(SCHEMA["properties"]["type"]["enum"]) == ITEM_TYPES


def test_an_unknown_type_is_a_document() -> None:
    assert to_csl(reference(type="leaflet"))["type"] == "document"


def test_a_letter_has_no_title() -> None:
    letter = reference(type="personal_communication", authors=(Name(family="Lund"),), recipients=(Name(family="Holm"),))
    assert set(to_csl(letter)) == {"id", "type", "author", "recipient"}


@pytest.mark.parametrize(
    ("date", "csl"),
    [
        (Date(year=1936), {"date-parts": [[1936]]}),
        (Date(year=1936, copyright=True, raw="c1936"), {"date-parts": [[1936]]}),
        (Date(year=1936, month=9), {"date-parts": [[1936, 9]]}),
        (Date(year=1936, day=9), {"date-parts": [[1936]]}),
        (Date(year=1936, month=5, end=Date(month=6)), {"date-parts": [[1936, 5], [1936, 6]]}),
        (Date(year=1936, end=Date()), {"date-parts": [[1936], [1936]]}),
        (Date(year=-44, circa=True), {"date-parts": [[-44]], "circa": True}),
        (Date(month=5, raw="in May"), {"literal": "in May"}),
        (Date(), None),
    ],
)
def test_dates(date: Date, csl: dict[str, Any] | None) -> None:
    item = to_csl(reference(issued=date))
    assert item.get("issued") == csl
    assert ITEM.is_valid(item)


@pytest.mark.parametrize(
    ("date", "csl"),
    [
        (Date(year=1936, season=1), {"date-parts": [[1936]], "season": 1}),
        (Date(year=1936, season=4, end=Date(year=1937)), {"date-parts": [[1936], [1937]], "season": 4}),
        (Date(year=1936, uncertain=True), {"date-parts": [[1936]], "circa": True}),
        (Date(year=1936, end=Date(year=1940, circa=True)), {"date-parts": [[1936], [1940]], "circa": True}),
        (Date(status="no date", raw="n.d."), {"literal": "n.d."}),
    ],
)
def test_what_qualifies_a_date(date: Date, csl: dict[str, Any]) -> None:
    item = to_csl(reference(issued=date))
    assert item["issued"] == csl
    assert ITEM.is_valid(item)


def test_the_letter_of_a_year_and_the_status_are_variables_of_their_own() -> None:
    item = to_csl(reference(issued=Date(year=1995, suffix="a", raw="1995a")))
    assert (item["issued"], item["year-suffix"]) == ({"date-parts": [[1995]]}, "a")
    assert ITEM.is_valid(item)
    item = to_csl(reference(issued=Date(status="in press", raw="im Druck")))
    assert (item["issued"], item["status"]) == ({"literal": "im Druck"}, "in press")
    assert ITEM.is_valid(item)
    assert "status" not in to_csl(reference(issued=Date(status="no date", raw="n.d.")))


@pytest.mark.parametrize(
    ("name", "csl"),
    [
        (
            Name(family="Berg", given="Jan", particle="van der"),
            {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
        ),
        (
            Name(family="Holm", given="Ida", dropping_particle="von"),
            {"family": "Holm", "given": "Ida", "dropping-particle": "von"},
        ),
        (Name(family="Alba", given="Bruno", particle="d’"), {"family": "d’Alba", "given": "Bruno"}),
        (Name(family="Orme", particle="de l’"), {"family": "l’Orme", "non-dropping-particle": "de"}),
        (Name(family="Mina", particle="ibn al-"), {"family": "al-Mina", "non-dropping-particle": "ibn"}),
    ],
)
def test_particles(name: Name, csl: dict[str, str]) -> None:
    item = to_csl(reference(authors=(name,)))
    assert item["author"] == [csl]
    assert ITEM.is_valid(item)


def test_a_name_without_parts_is_left_out() -> None:
    assert "author" not in to_csl(reference(authors=(Name(),)))
    assert "author" not in to_csl(reference(authors=(Name(same=True),)))


def test_an_ibid_says_what_it_stands_for_with_its_own_pinpoint() -> None:
    ibid = reference(kind="ibid", refers_to=EVERYTHING, locator=Locator("page", "70"))
    full, item = csl_items([EVERYTHING, ibid])
    assert item == {
        **{key: value for key, value in full.items() if key != "chapter-number"},
        "id": "ref-2",
        "locator": "70",
        "custom": {"label": "page"},
    }


def test_an_ibid_without_a_pinpoint_has_none() -> None:
    (item,) = csl_items([reference(kind="ibid", refers_to=EVERYTHING)])
    assert not {"locator", "custom", "chapter-number"} & set(item)


def test_the_same_reference_gives_the_same_item() -> None:
    assert to_csl(EVERYTHING) == to_csl(evolve(EVERYTHING))
    assert to_csl(EVERYTHING, id="lamp")["id"] == "lamp"
