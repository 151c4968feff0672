"""From a text to its pieces."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quoteparse.source import Source
from quoteparse_quote_anthology.backmatter import without_back_matter
from quoteparse_quote_anthology.entries import Lines, entries, sample
from quoteparse_quote_anthology.habits import habits_of
from quoteparse_quote_anthology.numbers import numbers_of, parted_by_numbers
from quoteparse_quote_anthology.piece import Piece
from quoteparse_quote_anthology.pieces import Reader

__all__ = ["read_pieces", "sampled_pieces"]

_LABEL = re.compile(r"[^\W\d_][\w /&-]{1,30}: ?\S")


def read_pieces(source: Source) -> list[Piece]:
    """The pieces of *source*."""
    text, paragraphs = source.text, without_back_matter(source.text, entries(source))
    return _read(text, paragraphs, sample(paragraphs), numbers_of(text, paragraphs))


def sampled_pieces(source: Source) -> list[Piece]:
    """The pieces of evenly spread stretches of *source*, which are enough to know its format."""
    text, paragraphs = source.text, without_back_matter(source.text, entries(source))
    looked_at = [group for group in sample(paragraphs) if not _is_header(text, group)]
    return _read(text, looked_at, looked_at, numbers_of(text, looked_at))


def _read(
    text: str, paragraphs: Sequence[Lines], looked_at: Sequence[Lines], numbers: Mapping[int, int]
) -> list[Piece]:
    habits = habits_of(text, parted_by_numbers(looked_at, numbers), numbers)
    return list(Reader(text, habits, numbers).pieces(parted_by_numbers(paragraphs, numbers)))


def _is_header(text: str, group: Lines) -> bool:
    """Several lines with labels ("Written: …", "Source: …") are an article's header and close no passage."""
    labelled = sum(bool(_LABEL.match(text, line.start, line.end)) for line in group)
    return labelled > 1 and 2 * labelled >= len(group)
