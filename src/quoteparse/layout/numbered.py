"""Sources that are numbered, each above what it says: “(3) Ida Holm, letter to her sister (May, 1902)”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from quoteparse.attributions.lines import cites, looks_like_attribution
from quoteparse.boilerplate import is_boilerplate
from quoteparse.layout.paragraphs import Paragraph
from quoteparse.layout.titles import LONGEST as LONGEST_TITLE
from quoteparse.layout.titles import is_chapter
from quoteparse.records import Span
from quoteparse.references.finding.recognition import reference_score

__all__ = ["NumberedSource", "numbered_sources"]

_NUMBERED = re.compile(r"\((?P<number>\d{1,3})\)[ \t\xa0]+(?=[^\s\d])")
_LONGEST = 300
_LIKELY = 0.5
_FEWEST = 2
_MOST_PARAGRAPHS = 20
_SHORTEST = 60


@frozen
class NumberedSource:
    """A source, without its number, the passage below it, and the index of the paragraph after both."""

    source: Span
    passage: Span
    after: int


def numbered_sources(text: str, paragraphs: Sequence[Paragraph]) -> dict[int, NumberedSource]:
    """The numbered sources among *paragraphs* by where they stand, where two of them count on.

    What stands between one and the next, or up to a short line that begins something else, is its passage.
    """
    numbers = {at: mark for at, one in enumerate(paragraphs) if (mark := _numbered(text, one))}
    places = [at for at, mark in numbers.items() if _is_source(text[mark.end() : paragraphs[at].end])]
    counted = [int(numbers[at]["number"]) for at in places]
    if len(places) < _FEWEST or counted != list(range(counted[0], counted[0] + len(counted))):
        return {}
    ends = [*places[1:], len(paragraphs)]
    found: dict[int, NumberedSource] = {}
    for at, end in zip(places, ends, strict=True):
        after = at + 1
        while after < min(end, at + 1 + _MOST_PARAGRAPHS) and _goes_on(text, paragraphs[after], first=after == at + 1):
            after += 1
        if after > at + 1:
            said = Span(paragraphs[at + 1].start, paragraphs[after - 1].end)
            found[at] = NumberedSource(Span(numbers[at].end(), paragraphs[at].end), said, after)
    return found


def _numbered(text: str, paragraph: Paragraph) -> re.Match[str] | None:
    short = paragraph.end - paragraph.start <= _LONGEST
    return _NUMBERED.match(text, paragraph.start, paragraph.end) if short else None


def _is_source(line: str) -> bool:
    return cites(line) and (looks_like_attribution(line) or reference_score(" ".join(line.split())) >= _LIKELY)


def _goes_on(text: str, paragraph: Paragraph, *, first: bool) -> bool:
    """Whether *paragraph* is words of the passage: neither furniture nor the title of something else."""
    line = text[paragraph.start : min(paragraph.end, paragraph.start + LONGEST_TITLE + 1)]
    if is_boilerplate(line) or is_chapter(line):
        return False
    return len(line) >= _SHORTEST or line.rstrip()[-1:] in '.!?:;,”"’…' or (first and line[0] in "“\"‘'")
