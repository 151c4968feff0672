"""Every quotation of a document, with who speaks it and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from quoteparse.attributions.blocks import of_block
from quoteparse.attributions.known import Known
from quoteparse.attributions.record import Attribution, AttributionPattern
from quoteparse.attributions.running import of_prose
from quoteparse.records import Block
from quoteparse.references.finding.bibliographies import heads_bibliography
from quoteparse.source import Source

__all__ = ["read_attributions"]

_BARE_IBID = re.compile(
    r"(?:(?:ibid|idem|id)\b[.,]?\s?){1,2}[\W\dIVXLCivxlc]*(?:(?:pp?|vol|ch|no)\b\.?[\W\dIVXLCivxlc]*){0,3}",
    re.IGNORECASE,
)


def read_attributions(
    source: Source, blocks: Sequence[Block], patterns: Sequence[AttributionPattern] = ()
) -> tuple[Attribution, ...]:
    """One attribution for each quotation in *blocks*, in text order, whether or not somebody is named.

    *patterns* of the document's format are tried before the general ones.
    """
    known = Known(source.text, patterns)
    found: list[Attribution] = []
    for one in _each(known, blocks):
        found.append(_as_before(source.text, one, found) if one.kind == "block" else one)
        known.add(one.quotation)
    return tuple(found)


def _each(known: Known, blocks: Sequence[Block]) -> Iterator[Attribution]:
    text = known.text
    stated = [block for block in blocks if block.kind != "space" and block.span.of(text) not in ("[", "]")]
    listed = False
    for number, block in enumerate(stated):
        before = stated[number - 1] if number else None
        after = stated[number + 1] if number + 1 < len(stated) else None
        if block.kind == "quotation":
            translated = number + 2 < len(stated) and _translates(text, after)
            yield of_block(known, block, before, stated[number + 2] if translated else after)
        elif block.kind == "prose":
            # In a list of works marks stand around titles.
            yield from () if listed else of_prose(known, block, after)
        elif block.kind == "heading":
            known.begin_section(block.span)
            listed = heads_bibliography(block.span.of(text))
        else:
            known.add(block.span)


def _as_before(text: str, attribution: Attribution, earlier: Sequence[Attribution]) -> Attribution:
    """A bare “Ibid.” names whoever the block quotation before was by."""
    named = attribution.speaker is not None and text[attribution.speaker.start].isupper()
    if named or not attribution.reference or not _BARE_IBID.fullmatch(attribution.reference.of(text)):
        return attribution
    before = next((one for one in reversed(earlier) if one.kind != "inline"), None)
    return evolve(attribution, speaker=before.speaker) if before and before.reference else attribution


def _translates(text: str, block: Block | None) -> bool:
    """Whether *block* quotes in square brackets: the translation of the quotation above, from the same source."""
    return block is not None and block.kind == "quotation" and text[block.span.start - 1 : block.span.start] == "["
