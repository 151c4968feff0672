"""What each line of an anthology is: a passage's text, the line that closes one, a heading, or nothing of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

from attrs import frozen

from quoteparse.plugin import reference_score
from quoteparse.records import Span
from quoteparse.source import Source
from quoteparse_quote_anthology import lines as looks

__all__ = ["Habits", "Piece", "entries", "habits_of", "pieces", "sample"]

PieceKind = Literal["text", "closing", "title", "caps", "boilerplate", "skip"]

_SURE = 0.5
_SURE_INSIDE = 0.9  # a line inside a paragraph must look more like a reference than one at its end
_LIKELY = 0.3
_LONGEST_SHORT = 240
_LONGEST_CLOSING = 500
_SENTENCE_END = "”\"’'».!?"
_DIGITS = frozenset("0123456789")
_MANY_LINES = 20
_WINDOW = 60
_WINDOWS = 6


@frozen
class Piece:
    """One or more lines of one paragraph that have the same task."""

    kind: PieceKind
    span: Span
    attached: bool = False  # a closing line right under its passage


@frozen
class Habits:
    """How this anthology closes its passages."""

    references: bool = False
    dashes: bool = False
    run_in: bool = False
    names: bool = False
    bullets: bool = False


def habits_of(text: str, paragraphs: Sequence[tuple[Span, ...]]) -> Habits:
    """Which ways of closing a passage occur more than by chance in *paragraphs*."""
    references = dashes = run_in = names = bullets = 0
    previous = ""
    for group in paragraphs:
        last = group[-1].of(text)
        if text[group[0].start] in looks.BULLETS:
            bullets += sum(bool(looks.SOURCE_BULLET.match(line.of(text))) for line in group)
        elif looks.is_dash_signature(last):
            dashes += 1
        elif looks.is_name_signature(last) and len(group) == 1 and previous[-1:] in _SENTENCE_END:
            names += 1
        elif reference_score(last) >= _SURE:
            references += 1
        elif looks.run_in_signature(last) is not None:
            run_in += 1
        elif len(group) > _MANY_LINES:
            # A text without empty lines is one paragraph.
            references += any(reference_score(line.of(text)) >= _SURE_INSIDE for line in group[:_WINDOW])
        previous = last
    least = max(2, len(paragraphs) // 25)
    return Habits(
        references=references > 0,
        dashes=dashes >= least,
        run_in=run_in >= least,
        names=names >= max(4, len(paragraphs) // 8),
        bullets=bullets >= least,
    )


def entries(source: Source) -> Sequence[tuple[Span, ...]]:
    """The paragraphs of *source*, parted also where a per cent sign alone parts the entries of a collection."""
    text = source.text
    if not any(text[line.start] == "%" and looks.is_separator(line.of(text)) for line in source.lines):
        return source.paragraphs
    parted: list[tuple[Span, ...]] = []
    for group in source.paragraphs:
        for separates, run in groupby(group, key=lambda line: looks.is_separator(line.of(text))):
            lines = tuple(run)
            parted += [(line,) for line in lines] if separates else [lines]
    return parted


def sample(paragraphs: Sequence[tuple[Span, ...]]) -> Sequence[tuple[Span, ...]]:
    """All of a short text, evenly spread stretches of a long one."""
    if len(paragraphs) <= _WINDOW * _WINDOWS:
        return paragraphs
    step = (len(paragraphs) - _WINDOW) / (_WINDOWS - 1)
    starts = (round(number * step) for number in range(_WINDOWS))
    return [group for start in starts for group in paragraphs[start : start + _WINDOW]]


def pieces(text: str, paragraphs: Sequence[tuple[Span, ...]], habits: Habits) -> Iterator[Piece]:
    """The lines of *paragraphs*, those of one paragraph and one task taken together."""
    after_text = False
    for group in paragraphs:
        bulleted = habits.bullets and text[group[0].start] in looks.BULLETS
        found = _bulleted(text, group) if bulleted else _pieces_of(text, group, habits, after_text)
        for piece in found:
            yield piece
            after_text = piece.kind == "text" or (after_text and piece.kind == "skip")


def _pieces_of(text: str, group: tuple[Span, ...], habits: Habits, after_text: bool) -> Iterator[Piece]:
    start: int | None = None
    end = 0
    alone = len(group) == 1
    for number, line in enumerate(group):
        words = line.of(text)
        last = number == len(group) - 1
        opens_short = start is None and len(words) <= _LONGEST_SHORT
        if opens_short:
            if looks.is_boilerplate(words):
                yield Piece("boilerplate", line)
                continue
            if title := looks.marked_title(words):
                yield Piece("caps", Span(line.start + title[0], line.start + title[1]))
                continue
            if looks.is_caps_heading(words) and not (number + 1 < len(group) and _is_verse(text, group[number + 1])):
                yield Piece("caps", line)
                continue
        if last and habits.references and (at := _run_on(words)) is not None:
            yield Piece("text", _trimmed(text, line.start if start is None else start, line.start + at))
            yield Piece("closing", Span(line.start + at, line.end), attached=True)
            start = None
            continue
        if _closes(words, habits, last=last, attached=start is not None, after_text=after_text):
            if start is not None:
                yield Piece("text", Span(start, end))
            yield Piece("closing", line, attached=start is not None)
            start, after_text = None, False
            continue
        if opens_short and alone:
            if looks.is_byline(words):
                yield Piece("skip", line)
                continue
            if looks.is_title_heading(words):
                yield Piece("title", line)
                continue
        begin = line.start
        if start is None and habits.run_in and (heading := looks.run_in_heading(words)):
            yield Piece("caps", Span(line.start, line.start + heading[0]))
            begin += heading[1]
        if last and habits.run_in and (at := looks.run_in_signature(text[begin : line.end])) is not None:
            yield Piece("text", _trimmed(text, begin if start is None else start, begin + at))
            yield Piece("closing", Span(begin + at, line.end), attached=True)
            start = None
            continue
        start = begin if start is None else start
        end = line.end
    if start is not None:
        yield Piece("text", Span(start, end))


def _bulleted(text: str, group: tuple[Span, ...]) -> Iterator[Piece]:
    """A list: one bullet before a passage, more before its source and before notes."""
    at = 0
    while at < len(group):
        sources_from = at
        while sources_from < len(group) and not looks.SOURCE_BULLET.match(group[sources_from].of(text)):
            sources_from += 1
            if sources_from < len(group) and looks.BULLET.match(group[sources_from].of(text)):
                break
        if sources_from > at:
            bullet = looks.BULLET.match(group[at].of(text))
            yield Piece("text", Span(group[at].start + (bullet.end() if bullet else 0), group[sources_from - 1].end))
        sources: list[Span] = []
        while (number := sources_from + len(sources)) < len(group):
            if not looks.SOURCE_BULLET.match(group[number].of(text)):
                break
            sources.append(group[number])
        closing = _source_of(text, sources) if sources_from > at else None
        for line in sources:
            yield Piece("closing" if line == closing else "skip", line, attached=line == closing)
        at = sources_from + len(sources)


def _source_of(text: str, lines: Sequence[Span]) -> Span | None:
    """The line that names the source: the first, but a translation and such may stand before it."""
    if len(lines) > 1:
        first, second = lines[0], lines[1]
        if len(_stars(text, second)) > len(_stars(text, first)):
            return second
        if looks.speaks(first.of(text)) and not looks.speaks(second.of(text)):
            return second
    return lines[0] if lines else None


def _stars(text: str, line: Span) -> str:
    words = line.of(text)
    return words[: len(words) - len(words.lstrip(looks.BULLETS))]


def _run_on(words: str) -> int | None:
    """Where on the passage's last line its reference begins, for want of a line break."""
    if _DIGITS.isdisjoint(words[-12:]) or looks.TURNED_NAME.match(words):
        return None
    for at in looks.run_on_references(words):
        if looks.speaks(words[max(0, at - 200) : at].rstrip(" !?…")) and reference_score(words[at:]) >= _SURE_INSIDE:
            return at
    return None


def _is_verse(text: str, following: Span) -> bool:
    """Whether a line in capitals goes on in the next one, as cries and mottos do, or is itself a passage."""
    words = following.of(text)
    return looks.is_caps_heading(words) or looks.is_dash_signature(words)


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _closes(words: str, habits: Habits, *, last: bool, attached: bool, after_text: bool) -> bool:
    """Whether this line closes the passage above it."""
    if len(words) > _LONGEST_CLOSING:
        return False
    if not (attached or after_text):
        return reference_score(words) >= _SURE
    if last and (habits.dashes or habits.run_in) and looks.is_dash_signature(words):
        return True
    if habits.names and not attached and last and looks.is_name_signature(words):
        return True
    if not habits.references:
        return False
    score = reference_score(words)
    if not last:
        return score >= _SURE_INSIDE
    # Right under a passage, with no full stop of its own, even a poor reference is one.
    return score >= _SURE or (attached and score >= _LIKELY and words[-1] not in '.…!?”":;,')
