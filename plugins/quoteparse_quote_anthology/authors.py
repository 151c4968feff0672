"""Passages that stand under the names of their authors: "GILES HARDCASTLE. 1571-1629."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from quoteparse.plugin import has_given_name, name_of
from quoteparse.records import Document, Heading, Quotation, Span
from quoteparse_quote_anthology.credits import is_name
from quoteparse_quote_anthology.marks import is_closed, is_opened
from quoteparse_quote_anthology.piece import Piece

__all__ = ["stand_under_authors", "with_authors_above", "with_authors_of_ibid", "without_editors"]

_LIVED = re.compile(
    r"[.,]?\s*[(\[]?(?:(?:b|d|ca?|fl|born|died|about)\b\.? ?\d{3,4}|"
    r"\d{3,4}\??\s?[-–—]\s?(?:c\. ?)?\d{0,4})\??[)\]]?\.?$"
)
_RECORDS = re.compile(
    r"(?<![^\W_])(?:Laws|Law-?[Bb]ooks?|Charters?|Cartulary|Rolls|Statutes|Calendar|Records|Registers?|Minutes|Documents|Codex|Lex|"
    r"Ordinances|Book of|Tracts)\b"
)
_INITIAL = re.compile(r"\b[^\W\d_a-z]\.(?: |$)")
_RANK = re.compile(r"(?:Dr|Mrs?|Sir|Lord|Lady|Dame|St|Saint|Rev|Bishop|Pope|King|Queen|Abbot)\b\.?", re.IGNORECASE)
_NO_NAMES = frozenset(
    "the a an and in on at for to from by with was were is are has had than when why how what who".split()
)
_LEAST = 0.6
_MOST_MARKED = 0.8
_FEWEST = 3


def with_authors_above(document: Document) -> Document:
    """*document*, with a speaker for the passages that name none, where the headings above these are names.

    Names are known by the years of a life behind them, by initials or a rank, or because they are named elsewhere.
    """
    silent = [quotation for quotation in document.quotations if quotation.speaker is None and quotation.heading]
    headings = {quotation.heading: _name(quotation.heading.text) for quotation in silent if quotation.heading}
    known = {one.speaker.casefold() for one in document.quotations if one.speaker}
    named = [heading for heading, name in headings.items() if name and _is_plain(heading.text, name, known)]
    if not named or len(named) < _LEAST * len(headings):
        return document
    return evolve(document, quotations=tuple(_with_author(one, headings) for one in document.quotations))


def with_authors_of_ibid(document: Document) -> Document:
    """*document*, with the speaker of the passage above for each that is from the same place: "Ibid., f. 44"."""
    speakers: dict[Span, Quotation] = {}
    quotations: list[Quotation] = []
    for quotation in document.quotations:
        reference = quotation.reference
        above = speakers.get(reference.refers_to.span) if reference and reference.refers_to else None
        if above and quotation.speaker is None and reference and reference.kind == "ibid":
            quotation = evolve(quotation, speaker=above.speaker, speaker_name=above.speaker_name)
        if reference and quotation.speaker:
            speakers.setdefault(reference.span, quotation)
        quotations.append(quotation)
    return evolve(document, quotations=tuple(quotations))


def without_editors(document: Document) -> Document:
    """*document*, without the speakers that only edited the records which stand above their passages."""
    above = {block.span.start for block in document.blocks if block.kind == "attribution" and block.opens}
    if not above:
        return document
    quotations = (
        evolve(one, speaker=None, speaker_name=None) if _is_by_editor(one) else one for one in document.quotations
    )
    return evolve(document, quotations=tuple(quotations))


def _is_by_editor(quotation: Quotation) -> bool:
    """Whether the speaker is named by a reference to records, and not beside it."""
    reference, speaker = quotation.reference, quotation.speaker
    if reference is None or speaker is None:
        return False
    cited = [one.raw for one in (reference, reference.refers_to) if one]
    return any(speaker in raw and _RECORDS.search(raw) for raw in cited)


def stand_under_authors(text: str, found: Sequence[Piece]) -> bool:
    """Whether the passages stand in quotation marks, or marked as quoted lines, under the names of their authors."""
    heads = [piece.span.of(text) for piece in found if piece.kind in ("caps", "title")]
    texts = [piece for piece in found if piece.kind == "text"]
    if len(heads) < _FEWEST or any(piece.kind in ("closing", "opening") for piece in found):
        return False
    named = sum(_names_author(head) for head in heads)
    marked = sum(_is_marked(text, piece.span) for piece in texts)
    return named >= _LEAST * len(heads) and marked >= _MOST_MARKED * len(texts)


def _names_author(head: str) -> bool:
    name = _name(head)
    return name is not None and _is_plain(head, name, set())


def _is_marked(text: str, span: Span) -> bool:
    before = text[max(0, span.start - 2) : span.start]
    return before.rstrip(" ")[-1:] == ">" or (is_opened(text, span) and is_closed(text, span))


def _name(head: str) -> str | None:
    """The name in a heading, without the years behind it."""
    lived = _LIVED.search(head)
    name = head[: lived.start() if lived else len(head)].strip(" .,")
    words = name.casefold().split()
    return name if is_name(name) and len(words) <= 6 and _NO_NAMES.isdisjoint(words) else None


def _is_plain(head: str, name: str, known: set[str]) -> bool:
    lived = bool(_LIVED.search(head))
    whole = " " in name and has_given_name(name)
    return lived or whole or bool(_INITIAL.search(name) or _RANK.match(name)) or name.casefold() in known


def _with_author(quotation: Quotation, headings: dict[Heading, str | None]) -> Quotation:
    name = headings.get(quotation.heading) if quotation.heading and quotation.speaker is None else None
    return evolve(quotation, speaker=name, speaker_name=name_of(name)) if name else quotation
