"""Law: the blocks of a document tile its text; nothing is lost between them."""

from __future__ import annotations

import pytest
from hypothesis import given

import quoteparse

from .strategies import texts

pytestmark = pytest.mark.property

FORMATS = (None, "quote-anthology", "essay-with-inline-citations", "article-with-header")


@pytest.mark.parametrize("format", FORMATS)
@given(texts)
def test_blocks_tile_the_text(format: str | None, text: str) -> None:
    blocks = quoteparse.parse(text, format=format).blocks
    assert "".join(text[block.span.start : block.span.end] for block in blocks) == text
    edges = [0, *(block.span.end for block in blocks)]
    assert [block.span.start for block in blocks] == edges[:-1]
    assert all(block.span.start < block.span.end for block in blocks)


@given(texts)
def test_space_is_space(text: str) -> None:
    for block in quoteparse.parse(text).blocks:
        if block.kind == "space":
            assert all(c.isspace() or c == "\ufeff" for c in text[block.span.start : block.span.end])
