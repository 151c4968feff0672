"""What stands in quotation marks in the prose of an anthology: prefaces, announcements, jokes of nobody."""

from __future__ import annotations

from attrs import evolve

from quoteparse.records import Document, Quotation

__all__ = ["without_words_of_nobody"]


def without_words_of_nobody(document: Document) -> Document:
    """*document*, without the words in its prose that are given to no work and to nobody with a name."""
    dropped = {quotation.span for quotation in document.quotations if not _is_given(quotation)}
    if not dropped:
        return document
    kept = (quotation for quotation in document.quotations if quotation.span not in dropped)
    return evolve(
        document,
        quotations=tuple(evolve(one, duplicate_of=None) if one.duplicate_of in dropped else one for one in kept),
    )


def _is_given(quotation: Quotation) -> bool:
    named = quotation.speaker is not None and any(map(str.isupper, quotation.speaker))
    return quotation.kind != "inline" or quotation.reference is not None or named
