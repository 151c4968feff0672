"""The whole way from a text to a document, and that its records agree with each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.property.records import claims
from tests.property.strategies import documents

import quoteparse
from quoteparse import Block, Detection, Diagnostic, Document, Span
from quoteparse.detection import FLOOR, MARGIN
from quoteparse.errors import FormatError, InputError
from quoteparse.pipeline import detect, formats, parse, parse_file
from quoteparse.plugin import AttributionPattern, DocumentFormat
from quoteparse.plugin.registry import Registry, default_registry
from quoteparse.plugin.validation import check_document
from quoteparse.source import Source

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))
BUILT_IN = ("quote-anthology", "essay-with-inline-citations", "article-with-header")

ESSAY = (
    "The Keepers and Their Pay\n\n"
    "In 1871 the Board was asked for the third time what it meant to do. Ida Lund, in her memoirs, wrote: "
    "“The lamp was never dark in all those forty years.” (Lund, Ida. Keeping the Lamp. Oslo: Nord, 1936, p. 68)\n\n"
    "Nobody on the Board had been at sea. Ida Lund wrote of it again: “There was no oil, and no boat to fetch it.” "
    "(Lund, Lamp, p. 70)\n\n"
    "“We mean to do nothing until the lamp goes out of itself.” (Ibid., p. 71)\n"
)


def format_of(name: str, confidence: float, split: object = None, **changes: object) -> DocumentFormat:
    def found(source: Source) -> Detection:
        return Detection(format=name, confidence=confidence)

    def nothing(source: Source) -> Iterator[Block]:
        return iter(())

    given = DocumentFormat(name=name, title="A format for tests", detect=found, split=nothing)
    return evolve(given, **({"split": split} if split else {}), **changes)


def registry_of(*given: DocumentFormat) -> Registry:
    registry = Registry(builtins=(), installed=False)
    for format in given:
        registry.register(format)
    return registry


def read(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


# ---- parse ----


def test_a_document_says_who_said_what_and_where() -> None:
    document = parse(ESSAY, source="keepers.txt")
    assert document.text == ESSAY
    assert document.source == "keepers.txt"
    assert document.format == "essay-with-inline-citations"
    assert document.diagnostics == ()
    first, second, third = document.quotations
    assert first.text == "The lamp was never dark in all those forty years."
    assert (first.speaker, second.speaker) == ("Ida Lund", "Ida Lund")
    full, short, ibid = document.references
    assert (full.title, full.place, full.publisher) == ("Keeping the Lamp", "Oslo", "Nord")
    assert (short.refers_to, ibid.refers_to) == (full, full)
    assert (first.reference, second.reference, third.reference) == (full, short, ibid)
    assert [heading.text for heading in document.headings] == ["The Keepers and Their Pay"]
    assert {quotation.heading for quotation in document.quotations} == {document.headings[0]}


def test_an_empty_text_is_an_empty_document() -> None:
    for format in (None, *BUILT_IN):
        document = parse("", format=format)
        assert document == Document(text="", format=format)


def test_white_space_is_one_block_of_space() -> None:
    assert parse(" \r\n\n").blocks == (Block(kind="space", span=Span(0, 4)),)


@pytest.mark.parametrize("name", BUILT_IN)
def test_the_format_that_is_named_is_taken_whatever_fits(name: str) -> None:
    document = parse(ESSAY, format=name)
    assert document.format == name
    assert document.text == ESSAY


def test_the_named_format_is_not_detected() -> None:
    def raising(source: Source) -> Detection:
        raise AssertionError("nobody asked")

    registry = registry_of(format_of("ship-log", 0.0, detect=raising))
    document = parse(ESSAY, format="ship-log", registry=registry)
    assert (document.format, document.diagnostics) == ("ship-log", ())


def test_an_unknown_format_is_refused_with_those_that_exist() -> None:
    with pytest.raises(FormatError) as caught:
        parse(ESSAY, format="quote-antology")
    message = str(caught.value)
    assert "'quote-antology'" in message
    assert "did you mean 'quote-anthology'?" in message
    assert all(name in message for name in BUILT_IN)


def test_where_there_is_no_format_at_all_the_refusal_says_so() -> None:
    with pytest.raises(FormatError, match="none"):
        parse(ESSAY, format="essay", registry=registry_of())
    assert parse(ESSAY, registry=registry_of()).format is None


@pytest.mark.parametrize("text", [b"bytes", None, 3, ["a"]])
def test_what_is_no_text_is_refused(text: object) -> None:
    with pytest.raises(TypeError, match="parse takes a str"):
        parse(text)  # type: ignore[arg-type]


# ---- which format ----


def test_below_the_floor_no_format_is_taken() -> None:
    assert parse(ESSAY, registry=registry_of(format_of("ship-log", FLOOR - 0.01))).format is None
    assert parse(ESSAY, registry=registry_of(format_of("ship-log", FLOOR))).format == "ship-log"


def test_two_that_lie_close_are_both_named_and_the_surer_is_taken() -> None:
    registry = registry_of(format_of("bee-book", 0.8 - MARGIN / 2), format_of("ship-log", 0.8))
    document = parse(ESSAY, registry=registry)
    assert document.format == "ship-log"
    [note] = document.diagnostics
    assert note.severity == "warning"
    assert "'ship-log' (0.80)" in note.message
    assert "'bee-book' (0.78)" in note.message or "'bee-book' (0.77)" in note.message


def test_of_two_as_sure_the_first_by_name_whatever_came_first() -> None:
    one, other = format_of("bee-book", 0.8), format_of("ship-log", 0.8)
    assert parse(ESSAY, registry=registry_of(one, other)).format == "bee-book"
    assert parse(ESSAY, registry=registry_of(other, one)).format == "bee-book"


def test_detection_ranks_all_formats() -> None:
    found = detect(ESSAY)
    assert found[0].format == "essay-with-inline-citations"
    assert {detection.format for detection in found} == set(BUILT_IN)
    assert [d.confidence for d in found] == sorted((d.confidence for d in found), reverse=True)
    assert all(0 <= detection.confidence <= 1 and detection.reasons for detection in found)


def test_detection_of_another_registry() -> None:
    registry = registry_of(format_of("bee-book", 0.2), format_of("ship-log", 0.8))
    assert [(d.format, d.confidence) for d in detect(ESSAY, registry=registry)] == [
        ("ship-log", 0.8),
        ("bee-book", 0.2),
    ]
    assert detect(ESSAY, registry=registry_of()) == []


def test_the_formats_are_those_of_the_default_registry() -> None:
    assert set(formats()) >= set(BUILT_IN)
    assert formats() == default_registry().formats
    assert all(format.name == name for name, format in formats().items())


# ---- what a format gives ----


def test_blocks_of_a_format_stay_and_the_rest_is_filled_in() -> None:
    def split(source: Source) -> Iterator[Block]:
        yield Block(kind="heading", span=Span(0, 4))
        yield Block(kind="boilerplate", span=Span(6, 11))

    text = "Bees\n\nShare\n\nOne hive.\n"
    document = parse(text, registry=registry_of(format_of("ship-log", 0.9, split)))
    assert [(block.kind, block.span.of(text)) for block in document.blocks] == [
        ("heading", "Bees"),
        ("space", "\n\n"),
        ("boilerplate", "Share"),
        ("space", "\n\n"),
        ("prose", "One hive."),
        ("space", "\n"),
    ]
    assert [heading.text for heading in document.headings] == ["Bees"]
    assert document.boilerplate == (Span(6, 11),)


def test_marks_in_front_of_blocks_do_not_come_between_them() -> None:
    def split(source: Source) -> Iterator[Block]:
        for line in source.lines:
            kind = {">": "quotation", "@": "attribution"}.get(source.text[line.start])
            if kind:
                yield Block(kind=kind, span=Span(line.start + 2, line.end))  # type: ignore[arg-type]

    registry = registry_of(format_of("ship-log", 0.9, split))
    text = "> The lamp was never dark.\n@ Ida Lund\n\n> The oil was gone.\n\n* * *\n\n@ Otto Brandt\n"
    document = parse(text, registry=registry)
    agree(document)
    # The stars stand alone on their line: they part the second quotation from the name below them.
    assert [quotation.speaker for quotation in document.quotations] == ["Ida Lund", None]


def test_the_patterns_of_a_format_go_before_the_general_ones() -> None:
    def split(source: Source) -> Iterator[Block]:
        yield Block(kind="quotation", span=Span(0, 24))
        yield Block(kind="attribution", span=Span(25, len(source.text)))

    text = "The lamp was never dark.\nlog / Ida Lund / page 7"
    pattern = AttributionPattern(
        name="log", pattern=re.compile(r"(?P<reference>log / (?P<speaker>[\w ]+) / .*)"), examples=("log / Ida / 7",)
    )
    [quotation] = parse(
        text, registry=registry_of(format_of("ship-log", 0.9, split, attributions=(pattern,)))
    ).quotations
    assert quotation.speaker == "Ida Lund"
    assert quotation.reference is not None
    assert quotation.reference.raw == "log / Ida Lund / page 7"


def test_the_labels_of_a_format_are_read() -> None:
    def split(source: Source) -> Iterator[Block]:
        yield Block(kind="metadata", span=Span(0, 17))

    registry = registry_of(format_of("ship-log", 0.9, split, header_fields={"captain": "author"}))
    document = parse("Captain: Ida Lund\n\nWe sailed at dawn.", registry=registry)
    assert document.header is not None
    assert [str(name) for name in document.header.authors] == ["Ida Lund"]


def note(words: str) -> Diagnostic:
    return Diagnostic(message=words, severity="info")


def test_the_format_finishes_first_then_the_finishers_in_order() -> None:
    def marks(words: str) -> object:
        return lambda document: evolve(document, diagnostics=(*document.diagnostics, note(words)))

    registry = registry_of(format_of("ship-log", 0.9, finish=marks("format")))
    document = parse(ESSAY, registry=registry, finishers=iter([marks("one"), marks("two")]))  # type: ignore[list-item]
    assert [found.message for found in document.diagnostics] == ["format", "one", "two"]


def test_a_finisher_may_take_records_away() -> None:
    document = parse(ESSAY, finishers=[lambda document: evolve(document, quotations=())])
    assert document.quotations == ()
    assert document.diagnostics == ()


# ---- files ----


def test_a_file_is_decoded_and_read(tmp_path: Path) -> None:
    path = tmp_path / "keepers.txt"
    path.write_bytes(ESSAY.replace("\n", "\r\n").encode())
    document = parse_file(path)
    assert document == parse(ESSAY.replace("\n", "\r\n"), source=str(path))
    assert parse_file(str(path), format="quote-anthology").format == "quote-anthology"


def test_what_was_assumed_of_a_file_is_said_first(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(ESSAY.encode("cp1252"))
    document = parse_file(path)
    assert document.text == ESSAY
    assert "cp1252" in document.diagnostics[0].message.lower() or "1252" in document.diagnostics[0].message


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.txt"):
        parse_file(tmp_path / "gone.txt")


# ---- the records agree with each other ----


def agree(document: Document) -> None:
    text = document.text
    assert "".join(block.span.of(text) for block in document.blocks) == text
    for what, span, words in claims(document):
        assert 0 <= span.start <= span.end <= len(text), what
        assert words is None or span.of(text) == words, what
    for quotation in document.quotations:
        assert quotation.reference is None or quotation.reference in document.references
        assert quotation.heading is None or quotation.heading in document.headings
        if quotation.heading:
            earlier = [heading for heading in document.headings if heading.span.start <= quotation.span.start]
            assert quotation.heading == earlier[-1]
        assert quotation.speaker is None or quotation.speaker in text
    for reference in document.references:
        if reference.refers_to is not None:
            assert reference.refers_to in document.references
            assert reference.refers_to.refers_to is None
    if document.header and document.header.source:
        assert document.header.source in document.references
    assert set(document.boilerplate) == {block.span for block in document.blocks if block.kind == "boilerplate"}
    # What a finisher may not hand over, the host does not make either.
    assert check_document(document, document) is document


@pytest.mark.parametrize("format", [None, *BUILT_IN])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_records_of_a_sample_agree(path: Path, format: str | None) -> None:
    document = parse(read(path), format=format)
    assert document.quotations
    assert not [found for found in document.diagnostics if found.severity == "error"]
    agree(document)


@pytest.mark.property
@given(documents, st.sampled_from([None, *BUILT_IN]))
def test_the_records_of_any_text_agree_and_no_built_in_format_fails(text: str, format: str | None) -> None:
    document = parse(text, format=format)
    # A format that fails is left out with a note, so that "nothing raises" would not show it.
    assert not [found for found in document.diagnostics if found.severity == "error"]
    agree(document)


@st.composite
def divided(draw: st.DrawFn) -> tuple[str, tuple[Block, ...]]:
    """A text, with blocks of any kind at any places in it."""
    text = draw(documents)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=16)))
    blocks = []
    for start, end in pairwise(cuts):
        if draw(st.booleans()):
            kind = draw(st.sampled_from(["heading", "quotation", "attribution", "metadata", "prose", "boilerplate"]))
            quoted = draw(st.sampled_from(["block", "inline", "dialogue"]))
            opens, begins = draw(st.booleans()), draw(st.booleans())
            blocks.append(Block(kind=kind, span=Span(start, end), opens=opens, quotation=quoted, begins_article=begins))
    return text, tuple(blocks)


@pytest.mark.property
@given(divided())
def test_any_blocks_in_order_can_be_read(given: tuple[str, tuple[Block, ...]]) -> None:
    text, blocks = given
    document = parse(text, registry=registry_of(format_of("ship-log", 0.9, lambda source: blocks, prose=False)))
    assert not [found for found in document.diagnostics if found.severity != "info"]
    assert document.format == "ship-log"
    agree(document)


def test_the_public_functions_are_these() -> None:
    assert (quoteparse.parse, quoteparse.parse_file) == (parse, parse_file)
    assert (quoteparse.detect, quoteparse.formats) == (detect, formats)
