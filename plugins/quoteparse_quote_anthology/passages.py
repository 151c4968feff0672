"""Splits an anthology: which lines are one passage, and which line closes it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

from quoteparse.plugin import reference_score
from quoteparse.records import Block, Span
from quoteparse.source import Source, trim
from quoteparse_quote_anthology import lines as looks
from quoteparse_quote_anthology.pieces import Piece, entries, habits_of, pieces, sample

__all__ = ["split"]

_SENTENCE_END = "”\"’'».!?…)]"
_OPENING = "“\"‘'«„"
_CLOSING = "”\"’'»"
_MOST_LOOSE = 12
_LONGEST_TITLES = 400
_CLOSED = 0.95
_JUDGED = 60
_FULL = 0.6
_CLOSED_BY_REFERENCES = 0.75
_LINE = re.compile(r"[^\r\n]+")
_LABELLED = re.compile(r"(?:From|Source|Via)\b ?:", re.IGNORECASE)


def split(source: Source) -> Iterator[Block]:
    """The passages, their closing lines and the headings, in order."""
    text, paragraphs = source.text, entries(source)
    return _in_order(_assemble(text, list(pieces(text, paragraphs, habits_of(text, sample(paragraphs))))))


def _in_order(blocks: Iterable[Block]) -> Iterator[Block]:
    """*blocks* by their place; the number of a page inside a passage is part of it."""
    end = 0
    for block in sorted(blocks, key=lambda block: block.span.start):
        if block.kind != "boilerplate" or block.span.start >= end:
            yield block
            end = block.span.end


def _assemble(text: str, found: Sequence[Piece]) -> Iterator[Block]:
    every_passage_is_closed = _closed_share(found) > (_CLOSED_BY_REFERENCES if _by_references(text, found) else _CLOSED)
    marked = _marked_share(text, found) > 0.6
    titled = _titles_of_passages(found)
    caps_level = 1 + max((level for level in titled.values()), default=0)
    loose: list[Span] = []
    between: Literal["page", "picture"] | None = None  # what stands between the last paragraph and this one
    opened = False  # a heading or a closed passage stands above
    for number, piece in enumerate(found):
        if piece.kind == "text":
            if loose and between == "page" and text[loose[-1].end - 1] not in _SENTENCE_END:
                loose[-1] = Span(loose[-1].start, piece.span.end)
            else:
                loose = [*([] if between == "picture" else loose), piece.span]
            between = None
        elif piece.kind == "boilerplate":
            between = "page" if looks.is_page_line(piece.span.of(text)) else "picture"
            yield Block(kind="boilerplate", span=piece.span)
        elif piece.kind == "caps" or number in titled:
            yield Block(kind="heading", span=piece.span, level=titled.get(number, caps_level))
            loose, opened = [], True
        elif piece.kind == "closing":
            if loose:
                whole = opened and len(loose) <= _MOST_LOOSE and (every_passage_is_closed or not piece.attached)
                first = _first_of(text, loose, marked=marked) if whole else loose[-1]
                passage = Span(first.start, loose[-1].end)
                if titles := _titles_over_a_source(text, passage):
                    for title in titles:
                        yield Block(kind="heading", span=title, level=caps_level)
                elif not _is_no_passage(passage.of(text), piece.span.of(text)):
                    yield Block(kind="quotation", span=passage)
                    yield Block(kind="attribution", span=piece.span)
            loose, opened = [], True
        elif piece.kind == "title":
            loose.append(piece.span)


def _is_no_passage(passage: str, closing: str) -> bool:
    """A remark in brackets, or a title with its author: "The Fog Horn / -- by Ida Marlin"."""
    about_a_title = looks.is_dash_byline(closing) or _LABELLED.match(closing)
    return looks.is_note(passage) or (looks.is_title_heading(passage) and bool(about_a_title))


def _titles_over_a_source(text: str, passage: Span) -> list[Span]:
    """The titles in what is no passage but a title with a note on it: "The Letter / (out of the Norse)"."""
    if passage.end - passage.start > _LONGEST_TITLES:
        return []
    found = _LINE.finditer(text, passage.start, passage.end)
    lines = [line for m in found if (line := trim(text, m.start(), m.end())).start < line.end]
    notes = [line for line in lines if looks.is_note(line.of(text))]
    titles = [line for line in lines if line not in notes and looks.is_title_heading(line.of(text))]
    return titles if notes and len(notes) + len(titles) == len(lines) else []


def _first_of(text: str, loose: Sequence[Span], *, marked: bool) -> Span:
    """The paragraph that a passage begins with; passages in quotation marks begin where the last mark is opened."""
    if not marked:
        return loose[0]
    at = len(loose) - 1
    while at > 0 and text[loose[at - 1].end - 1] not in _CLOSING:
        at -= 1
    return loose[at]


def _by_references(text: str, found: Sequence[Piece]) -> bool:
    """Whether passages are closed by full references, so that what stands between two is hardly anything else."""
    closings = [piece.span.of(text) for piece in found if piece.kind == "closing"][:_JUDGED]
    return 2 * sum(reference_score(line) > _FULL for line in closings) > len(closings)


def _closed_share(found: Sequence[Piece]) -> float:
    """How many of the paragraphs that come before a closing line are the one that it closes."""
    closed = loose = waiting = 0
    for piece in found:
        if piece.kind == "text":
            waiting += 1
        elif piece.kind == "closing" and waiting:
            closed += 1
            # A closing line in its own paragraph may close several.
            loose += waiting - 1 if piece.attached else 0
            waiting = 0
        elif piece.kind in ("caps", "title"):
            waiting = 0
    return closed / (closed + loose) if closed else 0.0


def _marked_share(text: str, found: Sequence[Piece]) -> float:
    closed = marked = 0
    for piece, following in pairwise(found):
        if piece.kind == "text" and following.kind == "closing":
            closed += 1
            marked += text[piece.span.end - 1] in _CLOSING and text[piece.span.start] in _OPENING
    return marked / closed if closed else 0.0


def _titles_of_passages(found: Sequence[Piece]) -> dict[int, int]:
    """The titles, by their place, that passages stand under, with their level: a title's subtitle is one lower.

    A title over mere prose, in the midst of an anthology, is part of that prose.
    """
    titled: dict[int, int] = {}
    run: list[int] = []
    texts = 0
    for number, piece in enumerate(found):
        if piece.kind == "title":
            if texts:
                run, texts = [], 0
            run.append(number)
        elif piece.kind == "caps":
            if not texts:
                titled.update((at, level) for level, at in enumerate(run, 1))
            run, texts = [], 0
        elif piece.kind == "text":
            texts += 1
        elif piece.kind == "closing":
            if texts and (texts == 1 or not piece.attached):
                titled.update((at, level) for level, at in enumerate(run, 1))
            run, texts = [], 0
    return titled
