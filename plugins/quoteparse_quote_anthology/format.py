"""The description of the format that the host registers."""

from __future__ import annotations

from quoteparse.plugin import DocumentFormat
from quoteparse.records import Document
from quoteparse_quote_anthology.attributions import PATTERNS
from quoteparse_quote_anthology.authors import with_authors_above, with_authors_of_ibid, without_editors
from quoteparse_quote_anthology.detection import detect
from quoteparse_quote_anthology.inline import without_words_of_nobody
from quoteparse_quote_anthology.order import with_authors_in_order
from quoteparse_quote_anthology.passages import split
from quoteparse_quote_anthology.scripture import with_verses

__all__ = ["FORMAT"]


def _finish(document: Document) -> Document:
    """What only the passages together, and the headings above them, tell of their speakers."""
    document = without_words_of_nobody(document)
    return with_verses(with_authors_above(with_authors_of_ibid(without_editors(with_authors_in_order(document)))))


FORMAT = DocumentFormat(
    name="quote-anthology",
    title="A collection of passages, each closed by its source",
    detect=detect,
    split=split,
    attributions=PATTERNS,
    finish=_finish,
)
