"""From what is known about each quotation to its record."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quoteparse.quotations.duplicates import with_duplicates
from quoteparse.quotations.marks import without_marks
from quoteparse.records import Heading, Name, Quotation, Reference, Span
from quoteparse.references.names import name_of
from quoteparse.source import Source

if TYPE_CHECKING:
    from quoteparse.attributions import Attribution

__all__ = ["read_quotations"]

_WORD = re.compile(r"[^\W\d_][\w-]+")
_INVERTED = re.compile(r"[^\s,]+(?:\s[^\s,]+)?,\s*[^,]+")


def read_quotations(
    source: Source,
    attributions: Sequence[Attribution],
    references: Sequence[Reference],
    headings: Sequence[Heading],
) -> tuple[Quotation, ...]:
    """The quotations of a document in text order, each with its speaker, its reference and its heading."""
    linked = _Linked(references)
    starts = [heading.span.start for heading in headings]
    return tuple(with_duplicates(_records(source.text, attributions, linked, headings, starts)))


def _records(
    text: str,
    attributions: Sequence[Attribution],
    linked: _Linked,
    headings: Sequence[Heading],
    starts: Sequence[int],
) -> Iterator[Quotation]:
    end = 0
    for attribution in sorted(attributions, key=lambda a: (a.quotation.start, -a.quotation.end)):
        start, stop = without_marks(text, attribution.quotation.start, attribution.quotation.end)
        if start >= stop or start < end:
            continue
        end = stop
        under = bisect_right(starts, start) - 1
        speaker = attribution.speaker.of(text) if attribution.speaker else None
        yield Quotation(
            text=text[start:stop],
            span=Span(start, stop),
            kind=attribution.kind,
            speaker=speaker,
            speaker_name=_name(speaker) if speaker else None,
            reference=linked.of(text, attribution, speaker),
            heading=headings[under] if under >= 0 else None,
        )


class _Linked:
    """The references of a document, found again by where they stand."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self._references = sorted(references, key=lambda reference: reference.span.start)
        self._starts = [reference.span.start for reference in self._references]

    def of(self, text: str, attribution: Attribution, speaker: str | None) -> Reference | None:
        """The reference that *attribution* points at, or one in the same sentence."""
        if attribution.reference:
            return self._at(attribution.reference)
        behind = self._in(attribution.rest) if attribution.rest else []
        bracketed = (one for one in behind if text[one.span.start - 1] in "([")
        return next(bracketed, None) or (self._by(speaker, attribution.lead) if attribution.lead else None)

    def _in(self, stretch: Span) -> list[Reference]:
        first, last = bisect_left(self._starts, stretch.start), bisect_left(self._starts, stretch.end)
        return self._references[first:last]

    def _by(self, speaker: str | None, lead: Span) -> Reference | None:
        """The last work in *lead* that is dated and by the *speaker*: “As Rose (1995) has argued, …”."""
        names = _WORD.findall((speaker or "").casefold())
        for reference in reversed(self._in(lead)):
            if reference.issued and names and names[-1] in _WORD.findall(reference.raw.casefold()):
                return reference
        return None

    def _at(self, span: Span) -> Reference | None:
        """The reference that covers most of *span*, at least half of it."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        best, most = None, (span.end - span.start) / 2
        for reference in self._references[first : first + 8]:
            shared = min(span.end, reference.span.end) - max(span.start, reference.span.start)
            if shared >= most and shared > 0:
                best, most = reference, shared
        return best


def _name(speaker: str) -> Name:
    words = " ".join(speaker.split())
    parts = words.split(" ")
    if not _INVERTED.fullmatch(words) and (
        len(parts) > 5 or not parts[-1][:1].isupper() or " and " in words or "&" in words or parts[0][:1].islower()
    ):
        return Name(literal=words)
    return name_of(words)
