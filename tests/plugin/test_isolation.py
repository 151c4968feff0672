"""A plugin that raises, or gives nonsense, at any step costs only itself; it is named, and the text is read."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import repeat
from typing import Any

import pytest
from attrs import evolve

from quoteparse import pipeline
from quoteparse.errors import PluginError
from quoteparse.plugin import AttributionPattern, DocumentFormat
from quoteparse.plugin.registry import Registry
from quoteparse.records import Block, Detection, Diagnostic, Document, Quotation, Reference, Span
from quoteparse.source import Source

TEXT = (
    "The keepers of the northern lights were seldom asked what they thought of the sea.\n\n"
    "In her letters Ida Lund wrote: “The lamp was never dark in all those forty years.” "
    "(Lund, Ida. Keeping the Lamp. Oslo: Nord, 1936, p. 68)\n\n"
    "Nobody thanked them for it.\n"
)
QUOTED = "The lamp was never dark in all those forty years."

Step = Callable[..., Any]


def sure(source: Source) -> Detection:
    return Detection(format="ship-log", confidence=0.9)


def halfway(source: Source) -> Detection:
    return Detection(format="bee-book", confidence=0.6)


def no_blocks(source: Source) -> Iterable[Block]:
    return ()


def raises(*_: object) -> Any:
    raise ValueError("a bad day\nat sea")


def recurses(*given: object) -> Any:
    return recurses(*given)


def leaves(*_: object) -> Any:
    sys.exit(3)


class UnspeakableError(Exception):
    def __str__(self) -> str:
        raise OSError("nor can this be said")


def raises_the_unspeakable(*_: object) -> Any:
    raise UnspeakableError


def gives(value: object) -> Step:
    return lambda *_: value


def registry_of(*formats: DocumentFormat) -> Registry:
    registry = Registry(builtins=(), installed=False)
    for format in formats:
        registry.register(format)
    return registry


def ship_log(**changes: Any) -> DocumentFormat:
    format = DocumentFormat(name="ship-log", title="Log of a ship", detect=sure, split=no_blocks)
    return evolve(format, **changes)


BEE_BOOK = DocumentFormat(name="bee-book", title="Book of bees", detect=halfway, split=no_blocks)


def read_all_the_same(document: Document) -> None:
    """The text is whole, tiled, and its quotation found with its source."""
    assert document.text == TEXT
    assert "".join(block.span.of(TEXT) for block in document.blocks) == TEXT
    [quotation] = document.quotations
    assert quotation.text == QUOTED
    assert quotation.reference is not None
    assert quotation.reference.title == "Keeping the Lamp"


def the_one_note(document: Document, says: str) -> None:
    [note] = document.diagnostics
    assert note.plugin == "ship-log"
    assert note.severity == "error"
    assert "'ship-log'" in note.message
    assert says in note.message
    assert "\n" not in note.message


RAISING = [
    pytest.param(raises, "ValueError: a bad day at sea", id="raises"),
    pytest.param(recurses, "RecursionError", id="recurses"),
    pytest.param(leaves, "SystemExit: 3", id="leaves"),
    pytest.param(raises_the_unspeakable, "UnspeakableError", id="unspeakable"),
    pytest.param(lambda: None, "TypeError", id="takes nothing"),
]


def detection(**changes: Any) -> Step:
    return gives(evolve(Detection(format="ship-log", confidence=0.9), **changes))


@pytest.mark.parametrize(
    ("detect", "says"),
    [
        *RAISING,
        (gives(None), "must return a Detection, not None"),
        (gives(0.9), "not a float"),
        (gives(Detection), "must return a Detection"),
        (detection(format="bee-book"), "its own format 'ship-log', not 'bee-book'"),
        (detection(confidence=float("nan")), "nan"),
        (detection(confidence=float("inf")), "inf"),
        (detection(confidence=-0.1), "-0.1"),
        (detection(confidence=1.1), "1.1"),
        (detection(confidence="sure"), "'sure'"),
        (detection(confidence=True), "True"),
        (detection(confidence=None), "None"),
        (detection(reasons=["long"]), "reasons"),
        (detection(reasons=(3,)), "reasons"),
    ],
)
def test_detection_that_fails(detect: Step, says: str) -> None:
    document = pipeline.parse(TEXT, registry=registry_of(ship_log(detect=detect), BEE_BOOK))
    assert document.format == "bee-book"
    the_one_note(document, says)
    read_all_the_same(document)
    assert [
        found.format for found in pipeline.detect(TEXT, registry=registry_of(ship_log(detect=detect), BEE_BOOK))
    ] == ["bee-book"]


def block(start: Any, end: Any, **changes: Any) -> Block:
    return evolve(Block(kind="prose", span=Span(start, end)), **changes)


def breaks_off(source: Source) -> Iterator[Block]:
    yield block(0, 10)
    yield block(12, 20)
    raise OSError("the ink is frozen")


def goes_back(source: Source) -> Iterator[Block]:
    yield from repeat(block(0, 5))


def never_ends(source: Source) -> Iterator[Block]:
    at = 0
    while True:
        yield block(at, at + 1)
        at += 1


def stands_still(source: Source) -> Iterator[Block]:
    yield from repeat(block(4, 4))


SPLITTING = [
    *RAISING,
    pytest.param(breaks_off, "OSError: the ink is frozen", id="breaks off"),
    pytest.param(goes_back, "block 2 starts at 0, inside or before", id="goes back"),
    pytest.param(never_ends, "does not lie in the text", id="never ends"),
    pytest.param(stands_still, "block 1 at 4 is empty", id="stands still"),
    (gives(None), "must yield blocks, not return None"),
    (gives(3), "not return a int"),
    (gives("prose"), "not a str (item 1)"),
    (gives([Span(0, 3)]), "not a Span (item 1)"),
    (gives([None]), "not None (item 1)"),
    (gives([block(5, 9), block(0, 5)]), "block 2 starts at 0"),
    (gives([block(0, 9), block(8, 12)]), "block 2 starts at 8"),
    (gives([block(-3, 4)]), "does not lie in the text"),
    (gives([block(9, 4)]), "does not lie in the text"),
    (gives([block(0, 10**9)]), "does not lie in the text"),
    (gives([block(0, 4.0)]), "no Span of two integers"),
    (gives([block(None, 4)]), "no Span of two integers"),
    (gives([block(0, 4, span=(0, 4))]), "no Span of two integers"),
    (gives([block(0, 4, kind="verse")]), "unknown kind 'verse'"),
    (gives([block(0, 4, kind=[])]), "unknown kind []"),
    (gives([block(0, 4, quotation="sung")]), "'sung'"),
    (gives([block(0, 4, level=0)]), "level 0"),
    (gives([block(0, 4, level="1")]), "level '1'"),
]


@pytest.mark.parametrize(("split", "says"), SPLITTING)
def test_splitting_that_fails_leaves_the_text_to_the_next_best(split: Step, says: str) -> None:
    document = pipeline.parse(TEXT, registry=registry_of(ship_log(split=split), BEE_BOOK))
    assert document.format == "bee-book"
    the_one_note(document, says)
    read_all_the_same(document)


@pytest.mark.parametrize(("split", "says"), SPLITTING)
def test_where_no_other_format_fits_the_general_means_read_it(split: Step, says: str) -> None:
    for wanted in (None, "ship-log"):
        document = pipeline.parse(TEXT, format=wanted, registry=registry_of(ship_log(split=split)))
        assert document.format is None
        the_one_note(document, says)
        read_all_the_same(document)


def finish(**changes: Any) -> Step:
    return lambda document: evolve(document, **changes)


FINISHING = [
    *RAISING,
    (gives(None), "must be returned, not None"),
    (gives("done"), "not a str"),
    (finish(text="another"), "text of a document must stay"),
    (finish(header="Keepers"), "header must be a Header or None"),
    (finish(format=3), "must be str or None"),
    (finish(quotations=None), "quotations must be a tuple"),
    (finish(quotations=["x"]), "quotations must be a tuple"),
    (finish(references=("x",)), "references must be a tuple of Reference"),
    (finish(quotations=(Quotation(text="bees", span=Span(0, 4)),)), "is not 'bees'"),
    (finish(references=(Reference(raw="bees", span=Span(0, 10**9)),)), "does not lie in the text"),
    (finish(boilerplate=(Span(5, 2),)), "does not lie in the text"),
    (finish(blocks=()), "go on tiling"),
    (finish(diagnostics=("x",)), "diagnostics must be a tuple"),
]


@pytest.mark.parametrize(("finish", "says"), FINISHING)
def test_finishing_that_fails_leaves_the_document_as_it_was(finish: Step, says: str) -> None:
    document = pipeline.parse(TEXT, registry=registry_of(ship_log(finish=finish)))
    assert document.format == "ship-log"
    the_one_note(document, says)
    read_all_the_same(document)
    assert document == evolve(pipeline.parse(TEXT, registry=registry_of(ship_log())), diagnostics=document.diagnostics)


@pytest.mark.parametrize(("finish", "says"), FINISHING)
def test_a_caller_s_finisher_that_fails_stops_no_other(finish: Step, says: str) -> None:
    def mark(document: Document) -> Document:
        return evolve(document, diagnostics=(*document.diagnostics, Diagnostic(message="marked", severity="info")))

    document = pipeline.parse(TEXT, registry=registry_of(ship_log()), finishers=[mark, finish, mark])
    first, failed, last = document.diagnostics
    assert (first.message, last.message) == ("marked", "marked")
    assert says in failed.message
    assert failed.plugin == finish.__name__
    read_all_the_same(document)


# ---- what a format gives as data: patterns and labels ----


def row(pattern: str, **changes: Any) -> AttributionPattern:
    return evolve(AttributionPattern(name="log", pattern=re.compile(pattern), examples=()), **changes)


def quotes(source: Source) -> Iterator[Block]:
    start = source.text.index("“")
    yield Block(kind="quotation", span=Span(start, source.text.index("”") + 1))
    yield Block(kind="attribution", span=Span(source.text.index("("), source.text.index(")") + 1))


@pytest.mark.parametrize(
    "pattern",
    [
        "(?!)",
        ".*",
        "(?P<speaker>.*)",
        "(?P<reference>.*)",
        "(?P<speaker>).*",
        "(?P<reference>).*",
        r"(?P<speaker>\s*)(?P<reference>\s*).*",
        "(?P<speaker>x)?(?P<reference>y)?.*",
        "(?=(?P<speaker>.*))(?P<reference>.*)",
        ".*(?P<reference>.)(?P<speaker>.)",
        "(.*)",
    ],
)
def test_a_pattern_that_matches_nothing_or_the_wrong_thing_ends_no_parse(pattern: str) -> None:
    document = pipeline.parse(TEXT, registry=registry_of(ship_log(split=quotes, attributions=(row(pattern),))))
    assert QUOTED in [quotation.text for quotation in document.quotations]
    assert {note.plugin for note in document.diagnostics} <= {"ship-log"}
    assert len(document.diagnostics) <= 1
    for found in document.references:
        assert found.raw
        assert found.span.of(TEXT) == found.raw


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"attributions": None}, "attributions must be a tuple, not None"),
        ({"attributions": re.compile("x")}, "attributions must be a tuple, not a Pattern"),
        ({"attributions": row("x")}, "attributions must be a tuple, not a AttributionPattern"),
        ({"attributions": (row("(?P<speeker>x)"),)}, "unknown group 'speeker' (did you mean 'speaker'?)"),
        ({"attributions": (row("x", name=""),)}, "name of an attribution"),
        ({"attributions": (row("x", examples="x"),)}, "examples of 'log' must be tuples of str"),
        ({"attributions": (row("x", not_examples=(3,)),)}, "examples of 'log' must be tuples of str"),
        ({"header_fields": [("captain", "author")]}, "header_fields must be a mapping, not a list"),
        ({"header_fields": "captain"}, "header_fields must be a mapping, not a str"),
        ({"header_fields": {3: "author"}}, "the header label 3"),
    ],
)
def test_data_of_the_wrong_type_is_refused_at_the_door(changes: dict[str, Any], says: str) -> None:
    with pytest.raises(PluginError, match=re.escape(says)):
        registry_of(ship_log(**changes))


class Labels(Mapping[str, str]):
    """A mapping that answers once, at the door, and never again."""

    def __init__(self) -> None:
        self.asked = 0

    def __getitem__(self, label: str) -> str:
        self.asked += 1
        if self.asked > 1:
            raise OSError("no more labels")
        return "author"

    def __iter__(self) -> Iterator[str]:
        return iter(["captain"])

    def __len__(self) -> int:
        return 1


def test_labels_that_raise_when_they_are_read_cost_the_format_only() -> None:
    def split(source: Source) -> Iterator[Block]:
        yield Block(kind="metadata", span=Span(0, source.text.index("\n")))

    text = "Captain: Ida Lund\n\n" + TEXT
    format = ship_log(header_fields=Labels(), split=split)
    document = pipeline.parse(text, registry=registry_of(format, BEE_BOOK))
    assert document.format == "bee-book"
    the_one_note(document, "OSError: no more labels")
    assert QUOTED in [quotation.text for quotation in document.quotations]


# ---- several at once, and what is installed ----


def test_each_of_several_broken_formats_is_named() -> None:
    registry = registry_of(
        ship_log(split=raises),
        evolve(BEE_BOOK, detect=raises),
        DocumentFormat(name="map-note", title="Note on a map", detect=gives(None), split=no_blocks),
    )
    document = pipeline.parse(TEXT, registry=registry)
    assert document.format is None
    assert sorted(note.plugin or "" for note in document.diagnostics) == ["bee-book", "map-note", "ship-log"]
    read_all_the_same(document)


def test_what_was_refused_while_loading_stands_in_every_document(distribute: Any) -> None:
    distribute("abroken", "raise ValueError('a bad day')", version="0.7")
    registry = Registry()
    for _ in range(2):
        document = pipeline.parse(TEXT, registry=registry)
        [note] = document.diagnostics
        assert note.plugin == "abroken"
        assert "abroken 0.7" in note.message
        assert document.format == "essay-with-inline-citations"


def test_an_interrupt_is_the_user_s_and_goes_through() -> None:
    def interrupted(source: Source) -> Any:
        raise KeyboardInterrupt

    for format in (ship_log(detect=interrupted), ship_log(split=interrupted)):
        with pytest.raises(KeyboardInterrupt):
            pipeline.parse(TEXT, registry=registry_of(format))


def test_a_broken_format_that_does_not_win_is_not_asked_to_split() -> None:
    asked: list[str] = []

    def split(source: Source) -> Any:
        asked.append("split")
        raise ValueError

    document = pipeline.parse(TEXT, registry=registry_of(ship_log(), evolve(BEE_BOOK, split=split)))
    assert document.format == "ship-log"
    assert asked == []
    assert document.diagnostics == ()
