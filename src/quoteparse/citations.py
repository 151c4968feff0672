"""Where a document cites: the references of its attributions, of its header, and of its running text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from attrs import evolve

from quoteparse.attributions import Attribution
from quoteparse.records import Article, Block, FrozenMap, Reference, Span
from quoteparse.references import find_references_in, parse_reference_at
from quoteparse.references.names import name_of
from quoteparse.source import Source

__all__ = ["read_references"]

_NEAR = 200
_SECOND_HAND = re.compile(r"(?:as )?(?:quoted|cited|reported|related|told|attributed)\b", re.IGNORECASE)


def read_references(
    source: Source, blocks: Sequence[Block], attributions: Sequence[Attribution], articles: Iterable[Article]
) -> tuple[Reference, ...]:
    """Every reference of the document once, in text order, none inside another.

    What an attribution or a header points at comes first; the rest of the prose is searched
    around it, but not inside the words that are quoted: those cite for somebody else. A title in
    quotation marks lies inside its reference, whoever took it for words of somebody.
    """
    known = _apart(_pointed_at(source, attributions, articles))
    quoted = _Stretches(attribution.quotation for attribution in attributions)
    cited = _Stretches(reference.span for reference in known)
    searched = [
        block
        for block in blocks
        if (block.kind == "prose" and any(map(str.isalnum, block.span.of(source.text))))
        or (block.kind == "attribution" and not cited.touch(block.span))
    ]
    elsewhere = _Stretches(block.span for block in blocks if block.kind not in ("prose", "attribution", "space"))
    found = (
        reference
        for stretch in _joined(blocks, searched)
        for reference in find_references_in(source.text, stretch)
        if not (quoted.reach_over(reference.span) or cited.touch(reference.span) or elsewhere.touch(reference.span))
    )
    return tuple(_apart([*known, *found]))


def _joined(blocks: Sequence[Block], searched: Iterable[Block]) -> Iterator[Span]:
    """The *searched* blocks, joined where only space or a heading stands between them.

    A bibliography is known by its heading, and an entry of it may stand in several blocks.
    """
    wanted = {block.span.start for block in searched}
    start = end = None
    heading = None
    for block in blocks:
        if block.span.start in wanted and block.span.start < block.span.end:
            start = (heading if heading is not None else block.span.start) if start is None else start
            end, heading = block.span.end, None
        elif block.kind == "heading":
            heading = block.span.start
        elif block.kind != "space":
            if start is not None and end is not None:
                yield Span(start, end)
            start = end = heading = None
    if start is not None and end is not None:
        yield Span(start, end)


def _pointed_at(
    source: Source, attributions: Iterable[Attribution], articles: Iterable[Article]
) -> Iterator[Reference]:
    for article in articles:
        if article.header is None or article.header.source is None:
            continue
        yield article.header.source
        for span in article.header.spans.get("reference", ()):
            if span != article.header.source.span:
                yield parse_reference_at(source.text, span, kind="source-note")
    for attribution in attributions:
        # A format's pattern may match nothing where it says that a reference stands.
        if attribution.reference is not None and attribution.reference.start < attribution.reference.end:
            cited = parse_reference_at(source.text, attribution.reference, kind=attribution.reference_kind)
            yield _by_the_author_above(source.text, cited, attribution.speaker)


def _by_the_author_above(text: str, reference: Reference, speaker: Span | None) -> Reference:
    """*reference* with the author who stands on the line above it, where it names nobody else.

    Read together with that line, what stands first below it is plainly a title and nobody's name.
    """
    if speaker is None or not 0 < reference.span.start - speaker.end <= _NEAR or reference.kind == "ibid":
        return reference
    between = text[speaker.end : reference.span.start]
    if not ("\n" in between or "\r" in between) or _SECOND_HAND.match(reference.raw):
        return reference
    whole = parse_reference_at(text, Span(speaker.start, reference.span.end), kind=reference.kind)
    titles, authors = whole.spans.get("title", ()), whole.spans.get("author", ())
    if titles and authors and authors[-1].end <= reference.span.start <= titles[0].start:
        return evolve(whole, span=reference.span, raw=reference.raw)
    if any(map(str.isalnum, between)) or reference.authors or reference.editors:
        return reference
    spans = FrozenMap({**reference.spans, "author": (speaker,)})
    return evolve(reference, authors=(name_of(" ".join(speaker.of(text).split())),), spans=spans)


def _apart(references: Iterable[Reference]) -> list[Reference]:
    """*references* in text order; of two that overlap the first, and of two that start together the longer."""
    kept: list[Reference] = []
    for reference in sorted(references, key=lambda reference: (reference.span.start, -reference.span.end)):
        if not kept or kept[-1].span.end <= reference.span.start:
            kept.append(reference)
    return kept


class _Stretches:
    """Stretches of text, merged where they overlap, asked how another lies to them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans, key=attrgetter("start", "end")):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def touch(self, span: Span) -> bool:
        before = bisect_left(self._starts, span.end) - 1
        return before >= 0 and self._ends[before] > span.start

    def reach_over(self, span: Span) -> bool:
        """Whether one of them touches *span* and does not lie inside it."""
        first, last = bisect_right(self._starts, span.start) - 1, bisect_left(self._starts, span.end) - 1
        begins = first >= 0 and self._ends[first] > span.start
        return begins or (last >= 0 and self._ends[last] > span.end)
