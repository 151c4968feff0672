"""How well a text fits the format: what share of its paragraphs are passages whose source is named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoteparse.records import Detection
from quoteparse.source import Source
from quoteparse_quote_anthology.authors import stand_under_authors
from quoteparse_quote_anthology.backmatter import is_entry
from quoteparse_quote_anthology.marks import is_closed, is_opened
from quoteparse_quote_anthology.piece import Piece
from quoteparse_quote_anthology.reading import sampled_pieces

__all__ = ["detect"]

_MOST = 4
_MOST_SOURCED = 12
_FEW = 4
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NUMBER = re.compile(r"\d[\d.,:–-]*")


def detect(source: Source) -> Detection:
    """Sure where most paragraphs are passages and a line names the source of each."""
    found = sampled_pieces(source)
    closed, texts = _closed_of(source.text, found, authored=stand_under_authors(source.text, found))
    if closed < 2 or _stand_below(found):
        return Detection(format="quote-anthology", confidence=0.0, reasons=("no passages whose source is named",))
    # A third of the paragraphs may be closed by chance, three in four never are.
    confidence = min(0.97, max(0.0, 1.8 * closed / texts - 0.33)) * (1.0 if closed >= _FEW else 0.7)
    return Detection(
        format="quote-anthology",
        confidence=round(confidence, 3),
        reasons=(f"{closed} of {texts} paragraphs looked at belong to a passage whose source is named",),
    )


def _closed_of(text: str, found: Sequence[Piece], *, authored: bool) -> tuple[int, int]:
    """How many paragraphs belong to a passage whose source is named, and how many there are.

    Where headings are *authored* they name the sources, as a line above a passage does.
    """
    closed = texts = waiting = 0
    sourced = begun = quoted = False
    for piece in found:
        if piece.kind == "text":
            texts += 1
            waiting = (0 if piece.begins else waiting) + _is_passage(piece.span.of(text))
            begun = begun or piece.begins
            quoted = is_closed(text, piece.span) and not is_opened(text, piece.span)
        elif piece.kind == "closing":
            # Above a line of its own there may be several, but in an essay all but the last are the author's.
            # In an essay, the sentence that ends with a quotation is its author's: “Ida Holm wrote: “…” (Lamps, p. 3)”.
            closed += 0 if quoted and piece.attached else min(waiting, _MOST if begun else 1)
            waiting, begun = 0, False
        elif piece.kind in ("caps", "title", "short", "opening", "parting"):
            closed += min(waiting, _MOST_SOURCED) if sourced else 0
            waiting, begun = 0, piece.kind == "parting"
            sourced = piece.kind == "opening" or (authored and piece.kind in ("caps", "title"))
    return closed + (min(waiting, _MOST_SOURCED) if sourced else 0), texts


def _is_passage(words: str) -> bool:
    """Whether *words* say something: no entry of a bibliography, an index or a catalogue, no name."""
    if is_entry(words):
        return False
    found = _WORD.findall(words, 0, 2_000)
    small = sum(word[0].islower() for word in found)
    return small > 0 and 3 * len(_NUMBER.findall(words, 0, 2_000)) < len(found) and (small > 1 or len(found) < 4)


def _stand_below(found: Sequence[Piece]) -> bool:
    """Whether what is said stands below the references, as notes do in a bibliography."""
    order = [piece.kind for piece in found if piece.kind in ("text", "closing")]
    return order[:1] == ["closing"] and order[-1] == "text" and 2 * order.count("closing") > len(order) - _FEW
