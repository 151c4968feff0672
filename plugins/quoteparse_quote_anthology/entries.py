"""The paragraphs of an anthology, however it parts them, and the words of a stretch of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from quoteparse.records import Span
from quoteparse.source import Source, trim
from quoteparse_quote_anthology.furniture import is_boilerplate, is_separator, marked_title

__all__ = ["Lines", "entries", "sample", "words_of"]

Lines = tuple[Span, ...]

_WINDOW = 60
_WINDOWS = 6
_MOST_FURNITURE = 6
_QUOTED_LINE = ">"


def entries(source: Source) -> Sequence[Lines]:
    """The paragraphs of *source*, parted also by per cent signs alone and by titles in marks, without ``>``."""
    text, paragraphs = source.text, source.paragraphs
    if any(text[line.start] == "%" and is_separator(line.of(text)) for line in source.lines):
        paragraphs = tuple(_parted(text, paragraphs, is_separator))
    if sum(text[group[0].start] == _QUOTED_LINE for group in paragraphs) > 1:
        paragraphs = tuple(_without_marks(text, paragraphs))
    if any(text[line.start] in "=#*_" and marked_title(line.of(text)) for line in source.lines):
        paragraphs = tuple(_parted(text, paragraphs, lambda line: bool(marked_title(line))))
    return tuple(_without_furniture(text, paragraphs))


def _without_furniture(text: str, paragraphs: Sequence[Lines]) -> Iterator[Lines]:
    """The *paragraphs*, without the lines at their end that belong to the page or the site: each stands for itself."""
    for group in paragraphs:
        size = len(group)
        while size > 1 and len(group) - size < _MOST_FURNITURE and is_boilerplate(group[size - 1].of(text)):
            if text[group[size - 2].end - 1] in ",;:(-":
                break  # "…, 1911,\np. 3"
            size -= 1
        yield group[:size]
        yield from ((line,) for line in group[size:])


def _parted(text: str, paragraphs: Sequence[Lines], parts: Callable[[str], bool]) -> Iterator[Lines]:
    """The *paragraphs*, with each line that *parts* what stands above it from what stands below for itself."""
    for group in paragraphs:
        for separates, run in groupby(group, key=lambda line: parts(line.of(text))):
            lines = tuple(run)
            yield from [(line,) for line in lines] if separates else [lines]


def _without_marks(text: str, paragraphs: Sequence[Lines]) -> Iterator[Lines]:
    """A line that holds nothing but its mark is an empty one."""
    for group in paragraphs:
        run: list[Span] = []
        for line in group:
            start = line.start
            while start < line.end and text[start] in "> ":
                start += 1
            if start < line.end:
                run.append(trim(text, start, line.end))
            elif run:
                yield tuple(run)
                run = []
        if run:
            yield tuple(run)


def sample(paragraphs: Sequence[Lines]) -> Sequence[Lines]:
    """All of a short text, evenly spread stretches of a long one."""
    if len(paragraphs) <= _WINDOW * _WINDOWS:
        return paragraphs
    step = (len(paragraphs) - _WINDOW) / (_WINDOWS - 1)
    starts = (round(number * step) for number in range(_WINDOWS))
    return [group for start in starts for group in paragraphs[start : start + _WINDOW]]


def words_of(text: str, start: int, end: int) -> str:
    """``text[start:end]`` on one line.

    >>> words_of("Marlin, Ida.\\n   Towers", 0, 22)
    'Marlin, Ida. Towers'
    """
    return " ".join(text[start:end].split())
