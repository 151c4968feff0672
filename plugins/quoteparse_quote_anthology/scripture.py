"""Verses of scripture: "Proverbs 24:10" is a book with its chapter and verse, in no periodical."""

from __future__ import annotations

import re

from quoteparse.records import Document, FrozenMap, Locator, Reference, Span
from quoteparse_quote_anthology.replacing import with_references

__all__ = ["with_verses"]

_VERSE = re.compile(
    r"(?P<title>(?:[1-3] ?|I{1,3} )?[^\W\d_a-z]\w+\.?(?: of (?:the )?[A-Z]\w+)?),? (?P<verse>"
    r"\d{1,3}:\d{1,3}(?:[-–,] ?\d+)*|[ivxlc]{1,8}\. ?\d{1,3}(?:[-–,] ?\d+)*)\.?"
)


def with_verses(document: Document) -> Document:
    """*document*, with its references to verses read as such."""
    verses = ((reference, _VERSE.fullmatch(reference.raw)) for reference in document.references)
    return with_references(document, {one.span: _verse(one, found) for one, found in verses if found})


def _verse(reference: Reference, found: re.Match[str]) -> Reference:
    at = reference.span.start
    title, verse = (Span(at + found.start(part), at + found.end(part)) for part in ("title", "verse"))
    return Reference(
        raw=reference.raw,
        span=reference.span,
        kind="short",
        type="book",
        title=found["title"],
        locator=Locator("verse", found["verse"].replace(" ", "").replace("–", "-")),
        spans=FrozenMap({"title": (title,), "locator": (verse,)}),
        refers_to=reference.refers_to,
        confidence=reference.confidence,
    )
