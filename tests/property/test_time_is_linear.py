"""Law: time grows with the length of the text, not with its square, on whatever is repeated."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import quoteparse

from .strategies import documents

pytestmark = pytest.mark.property

LONGER = 16
AT_MOST = 40  # times as long; a square would be 256
ENOUGH = 0.001  # seconds; below that the clock says more about the machine than about the code

# What is known to tempt parsers: marks that never close, brackets that nest, runs of one kind, one endless line.
TEMPTING = {
    "open quotation marks": "“ said he ",
    "closing quotation marks": "so it was” he said ",
    "straight quotation marks": "\" ' ",
    "open brackets": "( [ ",
    "closing brackets": ") ] ",
    "one long word": "a",
    "one long name": "Ab",
    "capitals": "Ash ",
    "initials": "A. B. ",
    "numbers": "1904, ",
    "spaces": " ",
    "line ends": "\n",
    "carriage returns": "\r",
    "empty paragraphs": " \n\n",
    "non-breaking spaces": "\xa0",
    "stops": ". ",
    "dashes": "– ",
    "ellipses": "… ",
    "one line of sentences": "The lamp was dark, and Ash said that it was dark (Ash, Bees, p. 3). ",
    "references": "Ash, Tom R. On Bees. Oslo: Hive Press, 1904, p. 12\n",
    "ibidem": "“It was so.” (Ibid.)\n\n",
    "labels": "Source: On Bees\n",
    "headings": "THE LAMP WAS DARK\n\n",
    "passages": "The lamp was dark for nine nights.\nAsh, Tom R. On Bees. Oslo: Hive Press, 1904, p. 12\n\n",
    "dialogue": "Q: Was it dark?\nA: It was.\n",
    "attributions": "“It was dark, and nobody came.”\nTom Ash\n\n",
    "nested brackets": "(((([[[[ ]]]])))) ",
    "several in a bracket": "(Rose 1995; Elm 2001, 12; ",
    "notes": "12 See Rose, Origins, p. 5; Elm, “Bees,” p. 9.\n",
    "headings of bibliographies": "References\n",
    "hanging entries": "Rose, Ann. The Origins of the Hive and of its People in\n    the North. Oslo: Fjord, 1995.\n",
    "authors and years": "Rose, Ash and Elm (1995) ",
    "surrogates": "\ud800 ",
}


def seconds(work: Callable[[str], object], text: str) -> float:
    gc.disable()  # its turns take the longer the more the other tests have left
    try:
        begun = time.process_time()
        work(text)
        return time.process_time() - begun
    finally:
        gc.enable()


def grows_linearly(work: Callable[[str], object], part: str, size: int) -> bool:
    short = part * (size // len(part) + 1)
    least = min(seconds(work, short) for _ in range(3))
    # A busy machine may spoil one measurement; a square spoils all of them.
    return any(seconds(work, short * LONGER) <= AT_MOST * max(least, ENOUGH) for _ in range(4))


@pytest.mark.parametrize("part", TEMPTING.values(), ids=TEMPTING)
@pytest.mark.parametrize("work", [quoteparse.parse, quoteparse.find_references, quoteparse.parse_reference])
def test_of_what_tempts(work: Callable[[str], object], part: str) -> None:
    assert grows_linearly(work, part, 12_000)


def test_a_square_is_seen() -> None:
    assert not grows_linearly(lambda text: sum(text.count(c) for c in text[::8]), "ab", 12_000)


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_of_anything_repeated(data: st.DataObject) -> None:
    part = data.draw(documents.filter(bool))
    assert grows_linearly(quoteparse.parse, part, 4_000)
