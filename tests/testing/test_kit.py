"""The kit for authors of formats: the built-in formats pass it, and what is broken does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from tests.anthology import samples as anthologies
from tests.article import samples as articles

from quoteparse import parse
from quoteparse.plugin import AttributionPattern, Block, Detection, DocumentFormat, Source, Span
from quoteparse.plugin.registry import Registry
from quoteparse.records import Document, Heading, Quotation, Reference
from quoteparse.testing import ODD_TEXTS, check_cross_detection, check_format, check_patterns, check_records, claims

EXAMPLES = Path(__file__).parents[2] / "examples"
BUILT_IN = Registry(installed=False).formats


def example(name: str) -> str:
    with (EXAMPLES / f"{name}.txt").open(encoding="utf-8", newline="") as file:
        return file.read()


SAMPLES = {
    "quote-anthology": (
        example("polar-voyages"),
        example("music-sayings"),
        *(getattr(anthologies, name) for name in ("LIGHTS", "DASHES", "RUN_IN", "BULLETS", "NAMES")),
    ),
    "essay-with-inline-citations": (example("lighthouses"),),
    "article-with-header": (example("weavers"), *articles.ALL),
}


# ---- the built-in formats ----


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_built_in_format_passes(name: str) -> None:
    check_format(BUILT_IN[name], SAMPLES[name][:2])


def test_no_format_wins_the_sample_of_another() -> None:
    assert SAMPLES.keys() == BUILT_IN.keys()
    check_cross_detection(SAMPLES)


def test_every_example_document_is_a_sample() -> None:
    given = [text for texts in SAMPLES.values() for text in texts]
    assert [path.name for path in EXAMPLES.glob("*.txt") if example(path.stem) not in given] == []


# ---- a format that passes, and then all that can be wrong with it ----

LOG = "".join(
    f"{hour} bells: The lamp is lit and the sea is high.\n* told by Ida Holm, on watch\n\n" for hour in range(8)
)


def detect(source: Source) -> Detection:
    bells = source.text.count(" bells: ")
    return Detection(format="ship-log", confidence=0.95 if bells > 1 else 0.0, reasons=(f"{bells} bells",))


def split(source: Source) -> Iterator[Block]:
    for line in source.lines:
        if source.text.startswith("* ", line.start) and line.end > line.start + 2:
            yield Block(kind="attribution", span=Span(line.start + 2, line.end))


TOLD = AttributionPattern(
    name="told by",
    pattern=re.compile(r"told by (?P<speaker>[\w ]+), .+"),
    examples=("told by Ida Holm, on watch",),
    not_examples=("told by nobody",),
)
SHIP_LOG = DocumentFormat(name="ship-log", title="Log of a ship", detect=detect, split=split, attributions=(TOLD,))


def test_a_sound_format_passes() -> None:
    check_format(SHIP_LOG, [LOG])
    check_format(SHIP_LOG, LOG)


def unsure(source: Source) -> Detection:
    return Detection(format="ship-log", confidence=0.2)


def fails_on_empty(source: Source) -> Detection:
    assert source.lines[0]
    return detect(source)


def fails_on_pieces(source: Source) -> Iterable[Block]:
    return [Block(kind="heading", span=Span(0, 5))]


def recognises_nothing(source: Source) -> Iterable[Block]:
    return ()


def drops(document: Document) -> Document:
    return evolve(document, references=(Reference(raw="log", span=Span(0, 0)),))


class Fickle:
    """Splits another way each time."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, source: Source) -> Iterable[Block]:
        self.asked += 1
        return [Block(kind="boilerplate" if self.asked % 2 else "heading", span=line) for line in source.lines]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"name": "Ship Log"}, "no name for a format"),
        ({"name": "quote-anthology"}, "is taken by built-in"),
        ({"title": ""}, "title"),
        ({"header_fields": {"Captain": "author"}}, "lower case"),
        ({"attributions": (evolve(TOLD, examples=()),)}, "'told by' has no examples"),
        ({"attributions": (evolve(TOLD, examples=("by Ida",)),)}, "does not match its example 'by Ida'"),
        ({"attributions": (evolve(TOLD, not_examples=TOLD.examples),)}, "one of its not_examples"),
        ({"detect": unsure}, "is won by another|stays below the floor"),
        ({"detect": fails_on_empty}, "'ship-log' on ''.*IndexError"),
        ({"split": fails_on_pieces}, "does not lie in the text"),
        ({"split": recognises_nothing}, "recognises nothing"),
        ({"split": Fickle()}, "one thing and then another"),
        ({"finish": drops}, "is not 'log'"),
    ],
)
def test_a_broken_format_is_told_what_is_wrong(changes: dict[str, Any], says: str) -> None:
    with pytest.raises(AssertionError, match=says):
        check_format(evolve(SHIP_LOG, **changes), [LOG])


def test_a_sample_is_needed() -> None:
    with pytest.raises(AssertionError, match="at least one sample"):
        check_format(SHIP_LOG, [])


def test_a_sample_of_another_format_is_none() -> None:
    with pytest.raises(AssertionError, match=r"sample 2 of 'ship-log'.* is won by another: 'quote-anthology'"):
        check_format(SHIP_LOG, [LOG, SAMPLES["quote-anthology"][0]])


def test_two_formats_too_close_are_told() -> None:
    rival = evolve(SHIP_LOG, name="boat-log", detect=lambda source: evolve(detect(source), format="boat-log"))
    with pytest.raises(AssertionError, match=r"won by (another|less than)"):
        check_cross_detection({"ship-log": [LOG]}, [SHIP_LOG, rival])
    with pytest.raises(AssertionError, match="no format competes"):
        check_cross_detection({"ship-log": [LOG]}, [])


def test_a_group_that_finds_nothing_is_told() -> None:
    row = evolve(TOLD, pattern=re.compile(r"told by (?P<speaker>\s*).*"))
    with pytest.raises(AssertionError, match="empty speaker"):
        check_patterns([row])


# ---- records ----


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"blocks": ()}, "the blocks end at 0"),
        ({"blocks": (Block(kind="prose", span=Span(1, 44)),)}, "do not tile"),
        ({"blocks": (Block(kind="prose", span=Span(0, 0)),)}, "is empty"),
        ({"blocks": (Block(kind="space", span=Span(0, 44)),)}, "holds words"),
        ({"headings": (Heading(text="Lamp", span=Span(0, 4)),)}, "is not 'Lamp'"),
        ({"boilerplate": (Span(40, 99),)}, "does not lie in the text"),
        ({"quotations": (Quotation(text="The", span=Span(0, 3)),)}, "is not 'The'"),
    ],
)
def test_records_that_are_not_exact_are_told(changes: dict[str, Any], says: str) -> None:
    document = parse("“The lamp was never dark,” wrote Ida Lewis.\n")
    check_records(document)
    with pytest.raises(AssertionError, match=says):
        check_records(evolve(document, **changes))


def test_links_that_lead_out_of_the_document_are_told() -> None:
    document = parse(example("polar-voyages"))
    check_records(document)
    with pytest.raises(AssertionError, match="its reference"):
        check_records(evolve(document, references=()))
    with pytest.raises(AssertionError, match="its heading"):
        check_records(evolve(document, headings=()))
    short = next(reference for reference in document.references if reference.refers_to)
    with pytest.raises(AssertionError, match="does not stand in the document"):
        check_records(evolve(document, quotations=(), works=(), references=(short,)))
    with pytest.raises(AssertionError, match="its citations"):
        check_records(evolve(document, quotations=(), references=()))


def test_every_span_is_claimed() -> None:
    kinds = {what for what, _, _ in claims(parse(example("weavers")))}
    assert {"block", "heading", "quotation", "reference", "header Source"} <= kinds


def test_the_odd_texts_are_odd() -> None:
    assert "" in ODD_TEXTS
    assert len(set(ODD_TEXTS)) == len(ODD_TEXTS)
    assert any("\ud800" <= char <= "\udfff" for text in ODD_TEXTS for char in text)
