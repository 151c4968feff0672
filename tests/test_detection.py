"""Which texts have a format at all."""

from __future__ import annotations

import inspect
import textwrap

import pytest

import quoteparse
from quoteparse.detection import FLOOR, rank
from quoteparse.layout.prose import share_of_words
from quoteparse.plugin import Detection, DocumentFormat
from quoteparse.records import Block, Diagnostic
from quoteparse.source import Source

PROGRAM = inspect.getsource(textwrap) + inspect.getsource(inspect.getsource)
TABLE = "year;keeper;lamp;oil\n" + "\n".join(f"{1870 + n};Keeper {n};A{n}-{n};{n * 3.5:.2f}" for n in range(60))
PAGE = "\n".join(
    f'<p class="lamp" id="n{n}">The lamp <a href="/lamp/{n}">was lit</a>, <b>said</b> Ida Holm</p>' for n in range(40)
)
STRINGS = "\n".join(
    f'lamps["{n}"] = Lamp(name="the lamp that was never dark in winter {n}", oil={n}, keeper=KEEPERS.get({n}, None))'
    for n in range(60)
)
ESSAY = (
    "Ida Holm kept the lamp at Skagen for thirty years. “The lamp was never dark,” she wrote in her memoirs (Holm, The "
    "Lamp, 1902, p. 12). Her sister said of her: “She slept by day like the birds of the night.”\n\n"
) * 5


@pytest.mark.parametrize("text", [PROGRAM, TABLE, PAGE, STRINGS], ids=["program", "table", "page", "strings"])
def test_what_is_not_prose_has_no_format(text: str) -> None:
    found = quoteparse.detect(text)
    assert all(detection.confidence < FLOOR for detection in found), found
    assert quoteparse.parse(text).format is None


def test_prose_is_prose() -> None:
    assert share_of_words(Source(ESSAY)) > 0.99
    assert quoteparse.parse(ESSAY).format == "essay-with-inline-citations"


def test_a_reason_says_that_there_are_few_words() -> None:
    told = [reason for detection in quoteparse.detect(ESSAY + STRINGS) for reason in detection.reasons]
    assert any(reason.startswith("only 7") and reason.endswith("% words") for reason in told)


@pytest.mark.parametrize(("prose", "confidence"), [(True, 0.0), (False, 0.9)])
def test_a_format_may_say_that_it_is_not_one_of_prose(prose: bool, confidence: float) -> None:
    notes: list[Diagnostic] = []
    format = DocumentFormat(
        name="lamps",
        title="A list of lamps",
        detect=lambda source: Detection(format="lamps", confidence=0.9),
        split=lambda source: list[Block](),
        prose=prose,
    )
    assert [detection.confidence for detection in rank(Source(STRINGS), [format], notes)] == [confidence]


def test_the_ends_of_the_scale() -> None:
    words = Source("word " * 40_000)
    assert share_of_words(words) == 1.0
    assert share_of_words(Source("")) == 1.0
    assert share_of_words(Source("x=1;y=2 " * 10)) == 0.0
