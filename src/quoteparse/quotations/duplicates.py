"""Which quotations say once more what stands further up: a passage given twice, a page scraped twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from quoteparse.records import Quotation, Span

__all__ = ["with_duplicates"]

_MARKS = re.compile(r"[\W_]+")
_FEWEST_WORDS = 4


def with_duplicates(quotations: Iterable[Quotation]) -> Iterator[Quotation]:
    """*quotations*, in text order, each that repeats an earlier one with where that stands.

    They are the same where their words are, whatever their marks, capitals and line breaks, and where they are not
    given to two people. Fewer than four words are no repetition: people say "I do not know" as often as they are asked.

    >>> once, again = "The lamp never failed", "the lamp\\nnever failed"
    >>> said = [Quotation(text=once, span=Span(0, 21)), Quotation(text=again, span=Span(50, 71))]
    >>> [quotation.duplicate_of for quotation in with_duplicates(said)]
    [None, Span(start=0, end=21)]
    """
    first: dict[str, list[tuple[str | None, Span]]] = {}
    for quotation in quotations:
        words = _MARKS.sub(" ", quotation.text).casefold().strip()
        if words.count(" ") + 1 < _FEWEST_WORDS:
            yield quotation
            continue
        speaker = _who(quotation)
        earlier = first.setdefault(words, [])
        same = next((span for who, span in earlier if who is None or speaker is None or who == speaker), None)
        if same is None:
            earlier.append((speaker, quotation.span))
            yield quotation
        else:
            yield evolve(quotation, duplicate_of=same)


def _who(quotation: Quotation) -> str | None:
    """The speaker, by the family name: who is named in full here is often named in short there."""
    name = quotation.speaker_name
    said = (name and (name.family or name.literal)) or quotation.speaker
    return said.casefold() if said else None
