"""`essay-with-inline-citations`: prose that quotes in its sentences and in paragraphs of their own."""

from __future__ import annotations

from collections.abc import Iterator

from quoteparse.plugin import DocumentFormat, split_body
from quoteparse.records import Block
from quoteparse.source import Source
from quoteparse_essay.attributions import ATTRIBUTIONS
from quoteparse_essay.detection import detect

__all__ = ["FORMAT"]


def split(source: Source) -> Iterator[Block]:
    """The blocks of an essay are those that any running text may have."""
    return split_body(source, 0, len(source.text))


FORMAT = DocumentFormat(
    name="essay-with-inline-citations",
    title="An essay that quotes in its sentences and in paragraphs of their own",
    detect=detect,
    split=split,
    attributions=ATTRIBUTIONS,
)
