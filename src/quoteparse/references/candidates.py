"""Which terminals of the grammar a piece can be, by its kind, its length and what stands before it.

The grammar would refuse the rest anyway or no reference has them; what is not tried costs no time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quoteparse.references import lexicon
from quoteparse.references.pieces import Piece

__all__ = ["candidates", "is_year"]

YEAR = re.compile(r"(?:[cC©]\s?|[cC]a?\.\s?)?(?:1[0-9]|20)\d\d[a-z]?(?:\s?[-‐‑‒–—−/]\s?(?:(?:1[0-9]|20)?\d\d))?")
_ELIDED = re.compile(r"\w{1,4}['’][^\W\d_a-z]")  # d’Aubigny, dell’Acqua
_TEXT = ("TITLE", "CONTAINER", "SERIES", "PUBLISHER", "ARCHIVE", "NOTE", "OTHER")
_NUMBER = ("PAGE", "VOLUME", "ISSUE", "TITLE", "CONTAINER", "PUBLISHER", "GENRE_NUMBER", "NOTE", "OTHER")
_ROMAN = ("PAGE", "VOLUME", "ISSUE", "TITLE", "CONTAINER", "SUFFIX", "GIVEN", "OTHER")
_ONLY = {
    "dashes": ("SAME", "OTHER"),
    "raised": ("EDITION", "NOTE", "OTHER"),
    "date": ("YEAR", "OTHER"),
    "isbn": ("ISBN", "OTHER"),
    "url": ("URL", "OTHER"),
    "doi": ("DOI", "OTHER"),
}
_LABELLED = {"CHAPTER_LABEL": "CHAPTER", "SECTION_LABEL": "SECTION", "PART_LABEL": "PART"}


def is_year(piece: Piece) -> bool:
    """Whether the piece can be a year or a range of years, 1000 to 2099."""
    return piece.kind == "date" or (piece.kind == "number" and YEAR.fullmatch(piece.text) is not None)


def candidates(pieces: Sequence[Piece]) -> list[tuple[str, ...]]:
    """The terminals that each piece can be.

    >>> from quoteparse.references.pieces import cut
    >>> "YEAR" in candidates(cut("Ash, On Bees, 1904"))[-1]
    True
    """
    found = []
    before: frozenset[str] = frozenset()  # what the piece before can be by the lexicon
    reviewing = held = False
    for index, piece in enumerate(pieces):
        tried = list(_by_kind(piece))
        if piece.kind == "words" and index == 0 and len(pieces) > 1 and pieces[1].sep.startswith("("):
            tried.append("SPEAKER")
        if piece.kind == "words" and 0 < index <= 4 and "SPEECH" in pieces[0].terminals:
            tried.append("OCCASION")
        if piece.kind == "number" and index == 0:
            tried.append("MARK")
        if piece.kind == "number" and len(piece.text) == 2 and "MONTH" in before and not _year_follows(pieces, index):
            tried.append("YEAR")  # October 94
        if piece.kind in ("number", "roman", "words") and ("SHELF_LABEL" in before or held):
            tried.append("SHELFMARK")
        held = held or "SHELF_LABEL" in before or (piece.kind == "words" and _names_archive(piece.text))
        if piece.kind in ("number", "roman"):
            tried += [terminal for label, terminal in _LABELLED.items() if label in before]
        if reviewing and piece.kind in ("words", "quoted", "phrase", "number"):
            tried.append("REVIEWED")
        if "PAGE_LABEL" in before and index + 1 == len(pieces):
            tried = ["PAGE"]  # what “p.” at the end of a reference points at is a page, whatever stands before
        found.append(tuple(tried))
        before = frozenset(piece.terminals)
        reviewing = reviewing or "REVIEW_OF" in before
    return found


def _year_follows(pieces: Sequence[Piece], index: int) -> bool:
    return index + 1 < len(pieces) and is_year(pieces[index + 1])


def _by_kind(piece: Piece) -> Iterator[str]:
    if piece.kind in _ONLY:
        yield from _ONLY[piece.kind]
    elif piece.kind == "words":
        yield from _TEXT
        yield from _of_words(piece.text)
    elif piece.kind == "number":
        yield from _NUMBER
        yield from _of_number(piece)
    elif piece.kind == "roman":
        yield from _ROMAN
    elif piece.kind == "phrase":
        yield from piece.terminals
        yield from (*_TEXT, "BODY")
        if piece.text.istitle() and " " not in piece.text:
            yield from ("FAMILY", "GIVEN", "NAME")  # Winter, Ida
    else:
        yield from _TEXT


def _of_words(text: str) -> Iterator[str]:
    words = text.split()
    yield "GENRE"
    if len(words) <= 4:
        yield "EDITION"
    first = words[0].casefold().rstrip(".")
    if text[0].isupper() or first in lexicon.words()["particle"] or _ELIDED.match(text):
        yield "BODY"
        if len(words) <= 7 and not _has_function_word(words):
            yield "INITIALS" if _are_initials(words) else "NAME"
        if len(words) <= 4:
            yield from ("PLACE", "GIVEN")
        if len(words) <= (5 if first in lexicon.words()["particle"] else 3) and not _are_initials(words):
            yield "FAMILY"
    if len(words) == 1 and first in lexicon.words()["suffix"]:
        yield "SUFFIX"


def _of_number(piece: Piece) -> Iterator[str]:
    text = piece.text
    if is_year(piece):
        yield from ("YEAR", "ORIGINAL")
    if not text[-1].isdigit() or len(text) <= 2:
        yield from ("EDITION", "SERIES")
    digits = re.match(r"\d{1,2}(?!\d)", text)
    if digits and 1 <= int(digits.group()) <= 31:
        yield "DAY"


def _are_initials(words: Sequence[str]) -> bool:
    return all(word.endswith(".") and len(word) <= 3 for word in words)


def _has_function_word(words: Sequence[str]) -> bool:
    """“Praise of a Lamp” names nobody, “Minister for Fisheries Tom Ash” does."""
    kinds = lexicon.words()
    ranked = words[0].casefold().rstrip(".") in kinds["honorific"]
    return not ranked and any(
        len(word) > 1 and word in kinds["function"] and word not in kinds["particle"] for word in words
    )


def _names_archive(text: str) -> bool:
    """“Staatsarchiv Bern”, “TNA”: what follows may be a shelfmark."""
    words = text.casefold().split()
    known = lexicon.words()
    return not known["archive"].isdisjoint(words) or (2 <= len(text) <= 6 and text.isupper())
