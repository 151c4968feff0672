"""How well a text fits the format: what share of its paragraphs are passages whose source is named."""

from __future__ import annotations

from quoteparse.records import Detection
from quoteparse.source import Source
from quoteparse_quote_anthology.reading import sampled_pieces

__all__ = ["detect"]

_MOST = 4
_MOST_SOURCED = 12


def detect(source: Source) -> Detection:
    """Sure where most paragraphs are passages and a line names the source of each."""
    closed = texts = waiting = 0
    sourced = begun = False
    for piece in sampled_pieces(source):
        if piece.kind == "text":
            texts += 1
            waiting = 1 if piece.begins else waiting + 1
            begun = begun or piece.begins
        elif piece.kind == "closing":
            # A line of its own may close several paragraphs, but a whole chapter that ends in one is no passage.
            closed += min(waiting, 1 if piece.attached and not begun else _MOST)
            waiting, begun = 0, False
        elif piece.kind in ("caps", "title", "opening", "parting"):
            closed += min(waiting, _MOST_SOURCED) if sourced else 0
            waiting, begun, sourced = 0, piece.kind == "parting", piece.kind == "opening"
    closed += min(waiting, _MOST_SOURCED) if sourced else 0
    if closed < 2:
        return Detection(format="quote-anthology", confidence=0.0, reasons=("no passages whose source is named",))
    share = closed / texts
    confidence = min(0.97, 1.3 * share) * (1.0 if closed >= 4 else 0.7)
    return Detection(
        format="quote-anthology",
        confidence=round(confidence, 3),
        reasons=(f"{closed} of {texts} paragraphs looked at belong to a passage whose source is named",),
    )
