"""Words and phrases that mean something in a reference, from data files beside this one.

Rows of ``phrases.tsv`` carry an example each, which a test parses; adding a language is adding rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from attrs import frozen

from quoteparse.references.tokens import tokenize

__all__ = [
    "Phrase",
    "abbreviations",
    "date_words",
    "is_place",
    "phrases",
    "phrases_by_first_word",
    "places",
    "region_abbreviations",
    "regions",
    "words",
]

_JOINED_PLACES = re.compile(r"\s?[-–/]\s?")


@frozen
class Phrase:
    """A phrase with a task of its own: the grammar terminal it can be, and a text that shows it."""

    terminal: str
    language: str
    text: str
    example: str


def _rows(name: str) -> Iterator[list[str]]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("# "):
            yield line.split("\t")


@cache
def phrases() -> tuple[Phrase, ...]:
    """All rows of ``phrases.tsv``."""
    return tuple(Phrase(*row) for row in _rows("phrases.tsv"))


@cache
def phrases_by_first_word() -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """First word → (words and periods of the phrase, terminals it can be), the longest first."""
    terminals: dict[tuple[str, ...], list[str]] = {}
    for phrase in phrases():
        key = tuple(token.text.casefold() for token in tokenize(phrase.text))
        terminals.setdefault(key, []).append(phrase.terminal)
    index: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for key, names in terminals.items():
        index.setdefault(key[0], []).append((key, tuple(dict.fromkeys(names))))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in index.items()}


@cache
def places() -> frozenset[str]:
    """Places of publication, in lower case and without a final period."""
    return frozenset(row[0].casefold().rstrip(".") for row in _rows("places.txt") if not row[0].endswith("~"))


def is_place(text: str) -> bool:
    """Whether *text*, in lower case and without a final period, is a place of publication or several: ``roma-bari``."""
    known = places()
    return text in known or (len(parts := _JOINED_PLACES.split(text)) > 1 and all(part in known for part in parts))


@cache
def regions() -> frozenset[str]:
    """States, provinces and countries that follow a place, in lower case, without a final period."""
    return frozenset(row[0][:-1].casefold().rstrip(".") for row in _rows("places.txt") if row[0].endswith("~"))


@cache
def words() -> dict[str, frozenset[str]]:
    """Kind (``publisher``, ``periodical``, ``body`` …) → the words that show it, in lower case."""
    kinds: dict[str, set[str]] = {}
    for file in ("words.tsv", "names.tsv"):
        for kind, _language, listed in _rows(file):
            kinds.setdefault(kind, set()).update(listed.split())
    return {kind: frozenset(listed) for kind, listed in kinds.items()}


@cache
def date_words() -> dict[str, dict[str, str]]:
    """Kind (``month``, ``season``, ``circa``, ``status`` …) → word or words, in lower case without periods → value."""
    kinds: dict[str, dict[str, str]] = {}
    for kind, value, _language, listed in _rows("dates.tsv"):
        kinds.setdefault(kind, {}).update(dict.fromkeys(listed.split(", "), value))
    return kinds


@cache
def abbreviations() -> frozenset[str]:
    """Words whose final period ends an abbreviation rather than a field."""
    return words()["abbreviation"]


@cache
def region_abbreviations() -> frozenset[str]:
    """Abbreviated states and provinces (``mass``, ``ont``), in lower case, without the period."""
    written = (row[0].rstrip("~") for row in _rows("places.txt"))
    return frozenset(name[:-1].casefold() for name in written if re.fullmatch(r"[^\W\d_]{2,}\.", name))
