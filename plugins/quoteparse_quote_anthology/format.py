"""The description of the format that the host registers."""

from __future__ import annotations

from quoteparse.plugin import DocumentFormat
from quoteparse_quote_anthology.attributions import PATTERNS
from quoteparse_quote_anthology.detection import detect
from quoteparse_quote_anthology.order import finish
from quoteparse_quote_anthology.passages import split

__all__ = ["FORMAT"]

FORMAT = DocumentFormat(
    name="quote-anthology",
    title="A collection of passages, each closed by its source",
    detect=detect,
    split=split,
    attributions=PATTERNS,
    finish=finish,
)
