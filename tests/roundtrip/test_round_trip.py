"""What is written in ten citation styles is read back: no style falls under its recorded floor.

After a change of the weights or the grammar ``python -m tests.roundtrip`` records the floors anew.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quoteparse

from .measure import Share, measure, sample
from .report import IN_TEST, recorded_floors
from .styles import STYLES, Style, render
from .works import Item, works

TITLES = [style.title for style in STYLES]


@pytest.fixture(scope="module")
def shares() -> dict[str, Share]:
    return measure(sample()[:IN_TEST])


def test_every_style_has_a_floor() -> None:
    assert list(recorded_floors()) == TITLES


@pytest.mark.parametrize("title", TITLES)
def test_a_style_keeps_above_its_floor(title: str, shares: dict[str, Share]) -> None:
    share = shares[title]
    by_field = {name: f"{share.of(name):.2f}" for name in share.printed}
    assert share.whole >= recorded_floors()[title], f"{share.whole:.3f}, by field: {by_field}"


@pytest.mark.parametrize("title", TITLES)
def test_what_is_measured_is_not_nothing(title: str, shares: dict[str, Share]) -> None:
    share = shares[title]
    assert share.references > 0.9 * IN_TEST
    assert {"author", "title", "container-title", "issued"} <= share.printed.keys()


@pytest.mark.property
@given(works(), st.sampled_from(STYLES))
def test_what_is_read_stands_in_the_reference(work: Item, style: Style) -> None:
    text = render(work, style)
    if text is None:
        return  # citeproc-py does not write it as the style has it
    reference = quoteparse.parse_reference(text)
    assert reference.raw == text
    for variable, spans in reference.spans.items():
        assert all(0 <= span.start < span.end <= len(text) for span in spans), variable
    if reference.title is not None:
        assert reference.title in text
