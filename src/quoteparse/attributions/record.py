"""What is known about who speaks a quotation, and the patterns by which it is known."""

from __future__ import annotations

import re

from attrs import frozen

from quoteparse.records import QuotationKind, ReferenceKind, Span

__all__ = ["Attribution", "AttributionPattern"]


@frozen(kw_only=True)
class Attribution:
    """Who speaks a quotation and where it comes from, as stretches of the text.

    ``quotation`` covers the quoted words (outer marks may still be in it). ``speaker`` is the name of
    whoever speaks, the nearest earlier one where only a pronoun stands beside the words (``pronoun``).
    ``lead`` and ``rest`` are the sentence before and behind the words: what is cited there may be theirs.
    """

    quotation: Span
    kind: QuotationKind = "block"
    speaker: Span | None = None
    pronoun: bool = False
    reference: Span | None = None
    reference_kind: ReferenceKind | None = None
    lead: Span | None = None
    rest: Span | None = None


@frozen(kw_only=True)
class AttributionPattern:
    """A way in which a document names who is quoted.

    ``pattern`` may have the groups ``speaker`` and ``reference``. ``examples`` must match and
    ``not_examples`` must not; the test kit walks them.
    """

    name: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...] = ()
