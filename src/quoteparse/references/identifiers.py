"""Identifiers of works: a DOI without its label and its resolver, an address without the punctuation behind it."""

from __future__ import annotations

import re

__all__ = ["address_in", "doi_in"]

# ISO 26324; the DOI Handbook (https://www.doi.org/doi-handbook/HTML/) lets the suffix hold any graphic character.
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_PUNCTUATION = ".,;:!?’”\"'»›"
_PAIRS = {")": "(", "]": "[", ">": "<"}


def doi_in(text: str) -> tuple[int, int] | None:
    """Where in *text* the DOI stands, or None where there is none.

    >>> text = "https://doi.org/10.1000/bees(1904)12."
    >>> start, end = doi_in(text)
    >>> text[start:end]
    '10.1000/bees(1904)12'
    """
    found = _DOI.search(text)
    return (found.start(), address_in(text, *found.span())) if found else None


def address_in(text: str, start: int, end: int) -> int:
    """Where the address that *text* holds from *start* on ends, at most at *end*: punctuation behind it is not its own.

    >>> text = "(http://hive.example/a_(b).)"
    >>> text[1:address_in(text, 1, len(text))]
    'http://hive.example/a_(b)'
    """
    while end > start + 1:
        last = text[end - 1]
        opener = _PAIRS.get(last)
        if last in _PUNCTUATION or (opener and text.count(opener, start, end) < text.count(last, start, end)):
            end -= 1
        else:
            break
    return end
