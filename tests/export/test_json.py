"""Records out to JSON and back."""

from __future__ import annotations

import json
import re

import pytest
from attrs import evolve

from quoteparse.errors import InputError
from quoteparse.export.json import from_json, plain_json, to_json
from quoteparse.records import (
    Block,
    Date,
    Detection,
    Diagnostic,
    Document,
    FrozenMap,
    Header,
    Heading,
    Locator,
    Name,
    NumberRange,
    Quotation,
    Reference,
    Span,
    Variant,
    Work,
)

FULL = Reference(
    raw="Lund, Ida. Keeping Bees. Oslo: Nord, c1936, p. 68",
    span=Span(40, 89),
    type="book",
    authors=(Name(family="Lund", given="Ida", particle="af"), Name(literal="Beekeepers’ Union")),
    title="Keeping Bees",
    place="Oslo",
    publisher="Nord",
    issued=Date(year=1936, copyright=True, raw="c1936", end=Date(year=0, month=5, day=1)),
    locator=Locator("page", "68"),
    spans=FrozenMap({"title": (Span(51, 63),), "author": (Span(40, 49),), "residue": ()}),
    confidence=0.93,
    alternatives=(Reference(raw="Lund", span=Span(40, 44), confidence=0.0),),
)
IBID = Reference(raw="Ibid., p. 70", span=Span(100, 112), kind="ibid", refers_to=FULL)
WORK = Work(
    reference=FULL,
    citations=(FULL, IBID),
    variants=(Variant(text="Lund, Ida. Keeping Bees. Oslo: Nord, c1936", differs=("issued",), citations=(FULL,)),),
)
SECTION = Heading(text="The hive", span=Span(0, 8), level=2)
DOCUMENT = Document(
    text="The hive\r\n\ufeff“Bees” \u202eא\x00 e\u0301 \U0001f41d \ud800",
    source="bees.txt",
    format="quote-anthology",
    header=Header(
        title="Bees",
        subtitles=("A study",),
        authors=(Name(family="Lund"),),
        issued=Date(year=1936, raw="1936"),
        source=FULL,
        fields=FrozenMap({"Zeitpunkt": "1936", "Autor": "Lund"}),
        spans=FrozenMap({"title": (Span(0, 4),)}),
    ),
    headings=(SECTION,),
    quotations=(
        Quotation(text="Bees", span=Span(12, 16), kind="inline", speaker="Lund", reference=IBID, heading=SECTION),
        Quotation(text="bees", span=Span(20, 24), speaker_name=Name(family="Lund"), duplicate_of=Span(12, 16)),
    ),
    references=(FULL, IBID),
    works=(WORK,),
    boilerplate=(Span(1, 2), Span(3, 4)),
    diagnostics=(Diagnostic(message="two formats fit", severity="info", plugin="x", span=Span(0, 0)),),
    blocks=(Block(kind="prose", span=Span(0, 24)), Block(kind="attribution", span=Span(24, 30), opens=True)),
)


@pytest.mark.parametrize(
    "record",
    [
        DOCUMENT,
        Document(text=""),
        FULL,
        IBID,
        WORK,
        *WORK.variants,
        SECTION,
        DOCUMENT.header,
        *DOCUMENT.quotations,
        *DOCUMENT.blocks,
        Date(),
        Name(),
        Locator("chapter", "ii"),
        Detection(format="x", confidence=1.0, reasons=("a", "b")),
    ],
    ids=lambda record: type(record).__name__,
)
@pytest.mark.parametrize("indent", [None, 2])
def test_nothing_is_lost(record: object, indent: int | None) -> None:
    assert from_json(to_json(record, indent=indent), type(record)) == record


@pytest.mark.parametrize(
    "text",
    [
        "lone \ud800 and \udfff",
        "\ud83d\ude00 in two, \U0001f600 in one",
        "\ud83d\ude00\ud83d\ude00",
        "\ude00\ud83d",
        "NUL \x00, escape \x1b, newline \r\n, separators \u2028\u2029",
        '"$join" \\ud800 \\',
    ],
)
def test_every_text_survives_as_utf8(text: str) -> None:
    document = Document(text=text, header=Header(fields=FrozenMap({text: text, "other": "x"})))
    written = to_json(document).encode("utf-8")
    assert from_json(written.decode("utf-8"), Document) == document


def test_a_map_keeps_its_order_and_may_have_any_key() -> None:
    fields = FrozenMap({"$join": "a", "schema": "b", "$entries": "c", "": "d"})
    header = from_json(to_json(Header(fields=fields)), Header)
    assert list(header.fields.items()) == list(fields.items())


def test_a_document_writes_each_reference_once() -> None:
    plain = json.loads(to_json(DOCUMENT))
    assert plain["references"][1]["refers_to"] == 0
    assert plain["quotations"][0]["reference"] == 1
    assert plain["quotations"][0]["heading"] == 0
    assert plain["header"]["source"] == 0
    assert (plain["works"][0]["reference"], plain["works"][0]["citations"]) == (0, [0, 1])
    assert plain["works"][0]["variants"][0]["citations"] == [0]
    assert "reference" not in plain["quotations"][1]


def test_a_reference_read_back_is_the_one_in_the_list() -> None:
    document = from_json(to_json(DOCUMENT), Document)
    assert document.quotations[0].reference is document.references[1]
    assert document.references[1].refers_to is document.references[0]
    assert document.works[0].reference is document.references[0]
    assert document.works[0].variants[0].citations[0] is document.references[0]


def test_a_reference_that_is_not_in_the_list_is_written_in_place() -> None:
    stranger = evolve(FULL, title="Another title")
    elsewhere = evolve(DOCUMENT, works=(Work(reference=stranger, citations=(FULL, stranger)),))
    assert [type(each) for each in json.loads(to_json(elsewhere))["works"][0]["citations"]] == [int, dict]
    assert from_json(to_json(elsewhere), Document) == elsewhere
    document = evolve(DOCUMENT, quotations=(evolve(DOCUMENT.quotations[0], reference=stranger),))
    assert json.loads(to_json(document))["quotations"][0]["reference"]["title"] == "Another title"
    assert from_json(to_json(document), Document) == document


def test_a_reference_may_refer_to_a_later_one() -> None:
    document = Document(text="", references=(IBID, FULL))
    assert json.loads(to_json(document))["references"][0]["refers_to"] == 1
    assert from_json(to_json(document), Document) == document


def test_keys_stand_in_a_fixed_order_with_the_text_last() -> None:
    keys = list(json.loads(to_json(DOCUMENT)))
    assert keys[:3] == ["schema", "source", "format"]
    assert keys[-2:] == ["blocks", "text"]
    assert to_json(DOCUMENT) == to_json(from_json(to_json(DOCUMENT), Document))


def test_what_is_empty_is_left_out_but_zero_is_not() -> None:
    assert json.loads(to_json(Date(year=0))) == {"schema": "quoteparse/Date/1", "year": 0, "raw": ""}


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("", "no JSON: Expecting value: line 1 column 1"),
        ("[" * 100_000, "no JSON"),
        ("[]", "schema None, not 'quoteparse/Document/1'"),
        ('{"schema": "quoteparse/Document/2"}', "'quoteparse/Document/2', not 'quoteparse/Document/1'"),
        ('{"schema": "quoteparse/Document/1"}', "required field missing @ Document.text"),
        ('{"schema": "quoteparse/Document/1", "text": "", "txet": ""}', "extra fields found (txet)"),
        ('{"schema": "quoteparse/Document/1", "text": "", "quotations": [{"text": "x"}]}', "span"),
        ('{"schema": "quoteparse/Document/1", "text": "", "boilerplate": [[1]]}', "boilerplate"),
        (
            '{"schema": "quoteparse/Document/1", "text": "", "quotations": ['
            '{"text": "", "span": [0, 0], "reference": -1}]}',
            "no entry -1 among 0",
        ),
        ('{"schema": "quoteparse/Document/1", "text": "", "works": [{"reference": 0}]}', "no entry 0 among 0"),
        ('{"schema": "quoteparse/Document/1", "text": "", "works": [{"reference": null}]}', "null where a record"),
        (
            '{"schema": "quoteparse/Document/1", "text": "", "references": [{"raw": "a", "span": [0, 1]}], '
            '"works": [{"reference": 0, "title": "b"}]}',
            "a work has no title",
        ),
        (
            '{"schema": "quoteparse/Document/1", "text": "", "references": ['
            '{"raw": "a", "span": [0, 1], "refers_to": 1}, {"raw": "b", "span": [1, 2], "refers_to": 0}]}',
            "in a circle",
        ),
    ],
)
def test_what_is_no_such_record_is_refused_with_the_reason(written: str, says: str) -> None:
    with pytest.raises(InputError, match=re.escape(says)):
        from_json(written, Document)


def test_plain_json_can_be_encoded() -> None:
    assert plain_json(["\ud800é"]).encode("utf-8") == '["\\ud800é"]'.encode()


def test_the_numbers_of_a_pinpoint_come_back() -> None:
    ranges = (NumberRange(first=12), NumberRange(first=0, last=3, first_part="r", roman=True, note="2", passim=True))
    locator = Locator("page", "12 ff., 20", ranges)
    assert from_json(to_json(locator), Locator).ranges == ranges


def test_a_date_with_all_that_qualifies_it_comes_back() -> None:
    date = Date(year=1936, season=4, end=Date(), uncertain=True, supplied=True, suffix="a", status="in press")
    assert from_json(to_json(date), Date) == date


def test_a_name_that_stands_for_another_comes_back() -> None:
    name = Name(dropping_particle="von", same=True)
    assert from_json(to_json(name), Name) == name
