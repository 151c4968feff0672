"""References by author and year: “Rose 1995, 12”, “Rose and Ash (1995a)”, “Rose et al. 1995”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from quoteparse.records import Reference
from quoteparse.references import lexicon
from quoteparse.resolution.entries import OCCASIONS
from quoteparse.resolution.names import families
from quoteparse.resolution.titles import fold_words

__all__ = ["AuthorDate", "author_date"]

_YEAR = re.compile(r"\b((?:1[0-9]|20)\d\d)([a-z])?\b")
_SAYS_MORE = ("container_title", "collection_title", "place", "publisher", "url", "doi", "genre", "edition", "issue")
# Names joined: “Rose and Ash”, “Rose & Ash”, “Rose, Ash, and Elm”.
_JOINED = re.compile(r"\s*(?:,|&|;|\b(?:and|und|et|y|e)\b)\s*")
_MOST_WORDS = 8


@frozen
class AuthorDate:
    """Whose work, of which year; ``letter`` tells those of one year apart, ``others`` is “et al.”"""

    families: tuple[str, ...]
    year: int
    letter: str | None = None
    others: bool = False

    def rank(self, authors: Sequence[str]) -> int:
        """How well a work by *authors*, in their order, fits: 0 not at all, 3 is sure."""
        n = len(self.families)
        if tuple(authors[:n]) != self.families:
            return 1 if set(self.families) == set(authors) else 0
        more = len(authors) > n
        return 0 if self.others and not more else 3 if self.others == more else 2


def author_date(reference: Reference) -> AuthorDate | None:
    """The author and year that *reference* gives, if it gives nothing else but a pinpoint.

    >>> from quoteparse.records import Date, Name, Span
    >>> rose = Reference(raw="Rose 1995a, 12", span=Span(0, 14), authors=(Name(family="Rose"),),
    ...                  issued=Date(year=1995, raw="1995a"))
    >>> author_date(rose)
    AuthorDate(families=('rose',), year=1995, letter='a', others=False)
    """
    if reference.kind == "ibid" or reference.type in OCCASIONS or reference.recipients:
        return None
    if any(getattr(reference, name) for name in _SAYS_MORE):
        return None
    title = reference.title
    year = _YEAR.search(reference.issued.raw) if reference.issued else None
    if year is None and title and (bare := _YEAR.fullmatch(title)):
        year, title = bare, None  # Rose, 1995
    if year is None or (reference.issued and reference.issued.month):
        return None
    if title and not title[:1].isdigit():
        # “Rose 1995” may be read as a title and its year; who wrote 1984 is named as well.
        named = () if reference.authors else _names_in(title)
    else:
        named = _joined_families(reference)
    if not named:
        return None
    return AuthorDate(named, int(year[1]), year[2], _and_others(reference.raw))


def _joined_families(reference: Reference) -> tuple[str, ...]:
    names = reference.authors or reference.editors
    found: list[str] = []
    for name, family in zip(names, families(names), strict=False):
        # “Rose & Ash” may have been taken for a body.
        parts = _names_in(name.literal or "") if name.literal else ()
        found += parts or [family]
    return tuple(found)


def _names_in(text: str) -> tuple[str, ...]:
    """The family names of which *text* is made, if it is made of such."""
    bare = _without_others(text)
    parts = [part for part in _JOINED.split(bare) if part]
    if not parts or any(not part.split()[-1][0].isupper() for part in parts) or len(bare.split()) > _MOST_WORDS:
        return ()
    return tuple(words[-1] for part in parts if (words := fold_words(part)))


def _others() -> tuple[str, ...]:
    return tuple(phrase.text.rstrip(".") for phrase in lexicon.phrases() if phrase.terminal == "ETAL")


def _without_others(text: str) -> str:
    low = text.casefold()
    ends = [at for phrase in _others() if (at := low.find(" " + phrase)) > 0]
    return text[: min(ends)] if ends else text


def _and_others(raw: str) -> bool:
    return _without_others(raw[:200]) != raw[:200]
