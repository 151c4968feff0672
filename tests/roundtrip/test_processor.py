"""That citeproc-py keeps to what the styles say, so that no fault of its own is counted as the parser's."""

from __future__ import annotations

import pytest

from .styles import STYLES, Style, render
from .works import Item

BOOK: Item = {
    "id": "work",
    "type": "book",
    "language": "en",
    "editor": [{"family": "Kvist", "given": "Alma"}, {"family": "Wood", "given": "Mary Jane"}],
    "title": "Chalk",
    "publisher": "Spiral Stair",
    "publisher-place": "Bergen",
    "issued": {"date-parts": [[1918]]},
}
RENDERED = {
    "Chicago, bibliography": "Kvist, Alma, and Mary Jane Wood, eds. Chalk. Bergen: Spiral Stair, 1918.",
    "Chicago, note": "Alma Kvist and Mary Jane Wood, eds., Chalk (Bergen: Spiral Stair, 1918), 157.",
    "MLA": "Kvist, Alma, and Mary Jane Wood, editors. Chalk. Spiral Stair, 1918.",
    "APA": "Kvist, A., & Wood, M. J. (eds.). (1918). Chalk. Spiral Stair.",
    "Vancouver (NLM)": "1. Kvist A, Wood MJ, editors. Chalk. Bergen: Spiral Stair; 1918.",
}


@pytest.mark.parametrize("title", RENDERED)
def test_editors_stand_in_for_an_author_once(title: str) -> None:
    style = next(style for style in STYLES if style.title == title)
    assert render(BOOK, style) == RENDERED[title]


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.title)
def test_rendering_leaves_the_style_as_it_was(style: Style) -> None:
    first = render(BOOK, style)
    assert first is not None
    assert render(BOOK, style) == first
