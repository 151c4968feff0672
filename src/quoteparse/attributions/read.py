"""Every quotation of a document, with who speaks it and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from quoteparse.attributions.blocks import of_block
from quoteparse.attributions.known import Known
from quoteparse.attributions.record import Attribution, AttributionPattern
from quoteparse.attributions.running import of_prose
from quoteparse.quotations.marks import read_marks
from quoteparse.records import Block, Span
from quoteparse.references.finding.bibliographies import heads_bibliography
from quoteparse.references.finding.entries import looks_like_entry
from quoteparse.source import Source

__all__ = ["read_attributions"]

_PAGE_ALONE = re.compile(r"(?:pp?\.\s?)?\d{1,4}(?:\s?[-–]\s?\d{1,4})?")
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
        found.append(_as_before(source.text, one, found) if one.kind != "dialogue" else one)
        for part in _parts(source.text, one):
            known.add(part)
    return tuple(found)


def _parts(text: str, attribution: Attribution) -> list[Span]:
    """The words that are quoted, without what stands in their midst: “…,” said Holm, “…”."""
    words = attribution.quotation
    if attribution.speaker is None or attribution.speaker not in words or attribution.kind == "dialogue":
        return [words]
    pairs = read_marks(text, max(0, words.start - 1), min(len(text), words.end + 1)).pairs
    return [Span(pair.open, pair.close) for pair in pairs] or [words]


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
            entry = listed and looks_like_entry(block.span.of(text))
            yield from () if entry else of_prose(known, block, after)
        elif block.kind == "heading":
            known.begin_section(block.span)
            listed = heads_bibliography(block.span.of(text))
        else:
            known.add(block.span)


def _as_before(text: str, attribution: Attribution, earlier: Sequence[Attribution]) -> Attribution:
    """A bare “Ibid.” names whoever the block quotation before was by, a bare page whoever was cited last."""
    named = attribution.speaker is not None and text[attribution.speaker.start].isupper()
    if named or not attribution.reference:
        return attribution
    cited = attribution.reference.of(text)
    if attribution.kind == "inline":
        # A page alone is of the work that was cited last.
        alone = _PAGE_ALONE.fullmatch(cited) and attribution.speaker is None
        last = next((one for one in reversed(earlier) if one.reference), None) if alone else None
        return evolve(attribution, speaker=last.speaker) if last else attribution
    if not _BARE_IBID.fullmatch(cited):
        return attribution
    before = next((one for one in reversed(earlier) if one.kind != "inline"), None)
    return evolve(attribution, speaker=before.speaker) if before and before.reference else attribution


def _translates(text: str, block: Block | None) -> bool:
    """Whether *block* quotes in square brackets: the translation of the quotation above, from the same source."""
    return block is not None and block.kind == "quotation" and text[block.span.start - 1 : block.span.start] == "["
