"""How well a text fits the format: what share of its paragraphs are passages with a closing line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoteparse.records import Detection, Span
from quoteparse.source import Source
from quoteparse_quote_anthology.pieces import entries, habits_of, pieces, sample

__all__ = ["detect"]

_LABEL = re.compile(r"[^\W\d_][\w /&-]{1,30}: ?\S")


def detect(source: Source) -> Detection:
    """Sure where most paragraphs are passages and a line names the source of each."""
    looked_at = [group for group in sample(entries(source)) if not _is_header(source.text, group)]
    habits = habits_of(source.text, looked_at)
    closed = texts = waiting = 0
    for piece in pieces(source.text, looked_at, habits):
        if piece.kind == "text":
            texts += 1
            waiting += 1
        elif piece.kind == "closing":
            # A line of its own may close several paragraphs, but a whole chapter that ends in one is no passage.
            closed += min(waiting, 1 if piece.attached else 4)
            waiting = 0
        elif piece.kind in ("caps", "title"):
            waiting = 0
    if closed < 2:
        return Detection(format="quote-anthology", confidence=0.0, reasons=("no passages with a closing line",))
    share = closed / texts
    confidence = min(0.97, 1.3 * share) * (1.0 if closed >= 4 else 0.7)
    return Detection(
        format="quote-anthology",
        confidence=round(confidence, 3),
        reasons=(f"{closed} of {texts} paragraphs looked at belong to a passage whose last line names its source",),
    )


def _is_header(text: str, group: Sequence[Span]) -> bool:
    """Several lines with labels ("Written: …", "Source: …") are an article's header and close no passage."""
    labelled = sum(bool(_LABEL.match(text, line.start, line.end)) for line in group)
    return labelled > 1 and 2 * labelled >= len(group)
