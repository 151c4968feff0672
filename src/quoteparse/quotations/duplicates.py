"""Which quotations say once more what stands further up: a passage given twice, a page scraped twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import evolve

from quoteparse.records import Quotation, Span

__all__ = ["with_duplicates"]

_MARKS = re.compile(r"[\W_]+")
_FEWEST_WORDS = 4
_BEGINNING, _COMPARED = 120, 40


def with_duplicates(quotations: Iterable[Quotation]) -> Iterator[Quotation]:
    """*quotations*, in text order, each that repeats an earlier one with where that stands.

    They are the same where their words are, whatever their marks, capitals and line breaks, and where they are not
    given to two people. Fewer than four words are no repetition: people say "I do not know" as often as they are asked.

    >>> once, again = "The lamp never failed", "the lamp\\nnever failed"
    >>> said = [Quotation(text=once, span=Span(0, 21)), Quotation(text=again, span=Span(50, 71))]
    >>> [quotation.duplicate_of for quotation in with_duplicates(said)]
    [None, Span(start=0, end=21)]
    """
    quotations = list(quotations)
    # Long passages are compared whole only where they begin alike.
    beginnings = [_words(quotation.text[:_BEGINNING])[:_COMPARED] for quotation in quotations]
    often = Counter(beginnings)
    words: dict[str, str] = {}
    earlier: dict[str, dict[str | None, Span]] = {}
    for quotation, beginning in zip(quotations, beginnings, strict=True):
        if beginning.count(" ") + 1 < _FEWEST_WORDS or often[beginning] < 2:
            yield quotation
            continue
        if quotation.text not in words:
            words[quotation.text] = _words(quotation.text)
        speaker, said = _who(quotation), earlier.setdefault(words[quotation.text], {})
        same = next(iter(said.values()), None) if speaker is None else said.get(speaker, said.get(None))
        if same is None:
            said[speaker] = quotation.span
        yield quotation if same is None else evolve(quotation, duplicate_of=same)


def _words(text: str) -> str:
    return _MARKS.sub(" ", text).casefold().strip()


def _who(quotation: Quotation) -> str | None:
    """The speaker, by the family name: who is named in full here is often named in short there."""
    name = quotation.speaker_name
    said = (name and (name.family or name.literal)) or quotation.speaker
    return said.casefold() if said else None
