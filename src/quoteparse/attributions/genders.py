"""Who may be “she” and who may be “he”: by titles, by what somebody is, by given names; in doubt both.

A place in which something is found is neither, unless the text gives its name to somebody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache, cached_property
from importlib.resources import files
from typing import Literal

from quoteparse.attributions.lexicon import words
from quoteparse.attributions.people import FEMALE, MALE
from quoteparse.records import Span
from quoteparse.references.finding.signs import is_place

__all__ = ["Genders"]

Gender = Literal["f", "m"]

_TITLED = re.compile(
    r"\b(?:(?P<m>Mr|Sir|Lord|Herr|Monsieur|Señor|Signor|King|Prince|Father|Brother|Uncle)|"
    r"(?P<f>Mrs|Miss|Ms|Lady|Dame|Frau|Fräulein|Madame|Mademoiselle|Señora|Signora|Queen|Princess|Sister|Aunt))\.?\s"
    r"(?:[^\W\d_a-z][\w’'-]*\s){0,2}?(?P<name>[^\W\d_a-z][\w’'-]+)(?!\s[^\W\d_a-z])"
)
_NAMED = re.compile(r"\b(?P<given>[^\W\d_a-z][^\W\d_]+)\s(?:[^\W\d_a-z]\.\s?){0,2}(?P<name>[^\W\d_a-z][^\W\d_’'-]+)")
_OWN = re.compile(r"\b(?:his|himself|herself)\b")
_NAME_BEFORE = re.compile(r"\b(?P<name>[^\W\d_a-z][\w’'-]+)(?:,?\s[a-z’'-]{1,20}){1,6}\s\Z")
_BEFORE = 120
_SURE = 3
"""How much more a title or a given name weighs than a possessive pronoun behind the name."""
_LOCATED = re.compile(r"\b(?:in|near|at|from|to|the)\s([^\W\d_a-z][\w-]+)")
_WORD = re.compile(r"[^\W\d_][\w-]*")
_PRONOUNS: dict[str, Gender] = {
    **dict.fromkeys(("he", "his", "him", "er", "il", "egli", "él", "hij", "han"), "m"),
    **dict.fromkeys(("she", "her", "sie", "elle", "ella", "lei", "zij", "hon", "hun"), "f"),
}


class Genders:
    """What a text says, by titles and given names, about who bears a family name."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._families: dict[str, Counter[Gender]] = {}
        for found in _TITLED.finditer(text):
            self._add(found["name"], "m" if found["m"] else "f", _SURE)
        for found in _NAMED.finditer(text):
            gender = _of_given(found["given"])
            if gender:
                self._add(found["name"], gender, _SURE)
        for own in _OWN.finditer(text):
            # The last name before it, a few words away.
            near = _NAME_BEFORE.search(text, max(0, own.start() - _BEFORE), own.start())
            if near:
                self._add(near["name"], "f" if own[0] == "herself" else "m", 1)

    @cached_property
    def _located(self) -> frozenset[str]:
        return frozenset(found[1] for found in _LOCATED.finditer(self._text))

    def fits(self, text: str, pronoun: int) -> Callable[[Span], bool]:
        """Whether the pronoun at offset *pronoun* of *text* can stand for the name in a span.

        >>> s = "Mrs Pell met Lamb. She"
        >>> [Genders(s).fits(s, s.index("She"))(Span(*at)) for at in ((4, 8), (13, 17))]
        [True, True]
        >>> [Genders(s).fits("Mrs Pell met Lamb. He", 19)(Span(*at)) for at in ((4, 8), (13, 17))]
        [False, True]
        """
        word = _WORD.match(text, pronoun)
        wanted = _PRONOUNS.get(word[0].lower()) if word else None
        return lambda span: (
            wanted is None or (self.of(text, span) in (None, wanted) and not self._is_place(span.of(text)))
        )

    def of(self, text: str, span: Span) -> Gender | None:
        """The gender of whoever *span* of *text* names, where that is plain."""
        title = text[max(0, span.start - 14) : span.start].split()[-1:]
        names = _WORD.findall(span.of(text))
        for word in (*title, *(name for name in names if name.islower())):
            bare = word.lower().rstrip(".")
            if bare in MALE or bare in FEMALE:
                return "m" if bare in MALE else "f"
        if not names:
            return None
        return _of_given(names[0]) or self._of_family(names[-1])

    def _is_place(self, name: str) -> bool:
        return name in self._located and is_place(name) and name not in self._families

    def _add(self, family: str, gender: Gender, weight: int) -> None:
        self._families.setdefault(family, Counter())[gender] += weight

    def _of_family(self, family: str) -> Gender | None:
        """What is said of it, where next to nothing else is: a couple bears one name."""
        counted = self._families.get(family)
        if not counted:
            return None
        (gender, most), *others = counted.most_common(2)
        return gender if not others or others[0][1] * _SURE < most else None


def _of_given(name: str) -> Gender | None:
    return _given_names().get(name.lower())


@cache
def _given_names() -> dict[str, Gender]:
    """The rows of ``given_names.tsv``: a name of both rows tells nothing."""
    rows: dict[Gender, frozenset[str]] = {}
    for row in files(__package__).joinpath("given_names.tsv").read_text(encoding="utf-8").splitlines():
        gender, _, names = row.partition("\t")
        if gender in ("f", "m"):
            rows["f" if gender == "f" else "m"] = words(names)
    both = rows["f"] & rows["m"]
    return {name: gender for gender, names in rows.items() for name in names - both}
