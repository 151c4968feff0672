"""The interface that other programs hold on to: names, signatures, attributes, and what records can do."""

from __future__ import annotations

import copy
import inspect
import pickle
from importlib.metadata import entry_points

import attrs
import pytest

import quoteparse
from quoteparse import (
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
    Quotation,
    Reference,
    Span,
    Variant,
    Work,
)

ATTRIBUTES = {
    Span: "start end",
    Name: "family given particle suffix literal",
    Date: "year month day end copyright circa raw",
    Locator: "label value",
    Reference: "raw span kind type authors editors translators recipients title container_title place publisher issued "
    "volume issue edition locator url note spans refers_to confidence alternatives",
    Quotation: "text span kind speaker speaker_name reference heading duplicate_of",
    Heading: "text span level",
    Header: "title subtitles authors issued written source fields",
    Document: "text source format header headings quotations references boilerplate diagnostics works",
    Work: "reference citations variants",
    Variant: "text differs citations",
    Detection: "format confidence reasons",
}
SPAN = Span(0, 3)
ASH = Reference(raw="Ash", span=SPAN, spans=FrozenMap({"author": (SPAN,)}))
MADE = [
    SPAN,
    Name(family="Berg", particle="von"),
    Date(year=1936, end=Date(year=1937)),
    Locator("page", "12"),
    ASH,
    Work(reference=ASH, citations=(ASH,), variants=(Variant(text="Ash", citations=(ASH,)),)),
    Variant(text="Ash", differs=("title",), citations=(ASH,)),
    Heading(text="Ash", span=SPAN),
    Quotation(text="Ash", span=SPAN, heading=Heading(text="Ash", span=SPAN)),
    Header(title="Ash", fields=FrozenMap({"Source": "Ash"})),
    Detection(format="essay", confidence=0.5, reasons=("why",)),
    Diagnostic(message="why"),
    Block(kind="prose", span=SPAN),
    Document(text="Ash", quotations=(Quotation(text="Ash", span=SPAN),)),
]


@pytest.mark.parametrize(("record", "names"), ATTRIBUTES.items(), ids=lambda value: getattr(value, "__name__", ""))
def test_a_record_has_its_attributes(record: type, names: str) -> None:
    assert set(names.split()) <= {field.name for field in attrs.fields(record)}


@pytest.mark.parametrize("record", MADE, ids=lambda record: type(record).__name__)
def test_a_record_is_frozen_slotted_and_a_value(record: attrs.AttrsInstance) -> None:
    name = attrs.fields(type(record))[0].name
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(record, name, None)
    assert not hasattr(record, "__dict__")
    for twin in (attrs.evolve(record), copy.deepcopy(record), pickle.loads(pickle.dumps(record))):
        assert twin == record
        assert hash(twin) == hash(record)


@pytest.mark.parametrize(
    ("function", "signature"),
    [
        (quoteparse.parse_reference, "(text: 'str') -> 'Reference'"),
        (quoteparse.find_references, "(text: 'str') -> 'list[Reference]'"),
        (quoteparse.detect, "(text: 'str', *"),
        (quoteparse.formats, "("),
        (quoteparse.to_csl, "(reference: 'Reference'"),
        (quoteparse.parse, "(text: 'str', *, format: 'str | None' = None, source: 'str | None' = None"),
        (quoteparse.parse_file, "(path: 'str | os.PathLike[str]', *, format: 'str | None' = None"),
    ],
)
def test_a_function_is_called_as_it_was(function: object, signature: str) -> None:
    assert callable(function)
    assert str(inspect.signature(function)).startswith(signature)


def test_what_is_public_is_listed_and_sorted() -> None:
    assert list(quoteparse.__all__) == sorted(quoteparse.__all__)
    assert all(hasattr(quoteparse, name) for name in quoteparse.__all__)


def test_the_formats_have_their_names() -> None:
    assert {"quote-anthology", "essay-with-inline-citations", "article-with-header"} <= set(quoteparse.formats())


def test_the_command_is_installed() -> None:
    (command,) = entry_points(group="console_scripts", name="quoteparse")
    assert command.value == "quoteparse.cli.main:main"


def test_the_text_of_a_span() -> None:
    assert Span(4, 9).of("Ian Grey wrote") == "Grey "
    assert Span(4, 9).shift(2) == Span(6, 11)
    assert Span(4, 6) in Span(4, 9)
    assert Span(3, 6) not in Span(4, 9)


def test_a_frozen_map_is_a_mapping_by_content() -> None:
    one, other = FrozenMap({"a": 1, "b": 2}), FrozenMap([("b", 2), ("a", 1)])
    assert one == other
    assert hash(one) == hash(other)
    assert list(one) == ["a", "b"]
    assert one != {"a": 1}
    with pytest.raises(TypeError):
        one["a"] = 2  # type: ignore[index]
