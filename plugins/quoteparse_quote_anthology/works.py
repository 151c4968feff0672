"""The work in a paragraph of its own, below the line that names the author of the passage."""

from __future__ import annotations

import re

from quoteparse.plugin import reference_score
from quoteparse.records import Span
from quoteparse_quote_anthology.credits import is_credit, is_name
from quoteparse_quote_anthology.entries import Lines, words_of

__all__ = ["is_bare", "is_set_off", "is_work"]

_LONGEST = 500
_MOST_LINES = 8
_DASHES = re.compile(r"^[\s_*]*(?:[—–―~]|--?)\s*")


def is_bare(text: str, closing: Span) -> bool:
    """Whether a closing line names a person and nothing else."""
    return is_name(_DASHES.sub("", words_of(text, closing.start, closing.end)))


def is_set_off(text: str, group: Lines) -> bool:
    """Whether a paragraph is set in italics or further in than others, or reads as a reference: a work, surely."""
    words = words_of(text, group[0].start, group[-1].end)
    if len(words) > _LONGEST or len(group) > _MOST_LINES or words[0] in "[(":
        return False
    return words[0] == "_" or reference_score(words.strip("_* ")) >= 0.5


def is_work(text: str, group: Lines) -> bool:
    """Whether a paragraph may name a work, where works do stand below their authors."""
    if is_set_off(text, group):
        return True
    words = words_of(text, group[0].start, group[-1].end)
    if len(words) > _LONGEST or len(group) > _MOST_LINES or words[0] in "[(" or words.isupper():
        return False
    return reference_score(words) >= 0.3 or is_credit(words.rstrip("._"))
