"""References by author and year: “Rose 1995, 12”, “Rose and Ash (1995a)”, “Rose et al. 1995”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrs import frozen

from quoteparse.records import Reference
from quoteparse.references import lexicon
from quoteparse.resolution.titles import fold_words

__all__ = ["AuthorDate", "author_date"]

_YEAR = r"(?:1[0-9]|20)\d\d"
_FORM = re.compile(
    rf"[(\[]?(?P<names>[^\d()\[\]:;“”\"«»]{{2,90}}?),?\s*[(\[]?(?:[(\[]?{_YEAR}[)\]/]\s?)?"
    rf"(?P<year>{_YEAR})(?P<letter>[a-z])?[)\]]?"
    r"(?:(?:[,:]\s*|\s+[(\[]?)(?:[^\W\d_]{1,6}\.?\s*)?\d[\d\s,–—-]{0,30}(?:ff?\.?)?)?[)\]]*\.?"
)
_LONGEST = 160
# Names joined: “Rose and Ash”, “Rose, Ash, & Elm”. With a comma alone the second is a title: “Rose, Fog”.
_JOINED = re.compile(r"\s*(?:&|\b(?:and|und|et|y|e)\b)\s*")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.[\s-]?){1,3}|[^\W\d_a-z]{1,2}")
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

    Nothing in it tells a name from a title: whether there is such an author the other references must say.

    >>> from quoteparse.records import Span
    >>> author_date(Reference(raw="Rose and Ash (1995a: 12)", span=Span(0, 24)))
    AuthorDate(families=('rose', 'ash'), year=1995, letter='a', others=False)
    """
    raw = reference.raw
    if reference.kind == "ibid" or len(raw) > _LONGEST or (reference.issued and reference.issued.month):
        return None
    found = _FORM.fullmatch(raw.strip())
    if found is None:
        return None
    names = _without_others(found["names"])
    families = _families(names)
    return AuthorDate(families, int(found["year"]), found["letter"], names != found["names"]) if families else None


def _families(names: str) -> tuple[str, ...]:
    """The family names of which *names* is made, if it is made of such."""
    joined = _JOINED.split(names.strip())
    parts = [part.strip() for whole in joined for part in whole.split(",")]
    parts = [part for part in parts if part and not _INITIALS.fullmatch(part)]
    if len(names.split()) > _MOST_WORDS or not all(part.split()[-1][0].isupper() for part in parts):
        return ()
    if len(joined) == 1 and len(parts) > 1:
        return ()
    return tuple(words[-1] for part in parts if (words := fold_words(part)))


def _without_others(names: str) -> str:
    """*names* without “et al.” at the end."""
    folded = names.casefold()
    return next((names[: -len(end)] for end in _others() if folded.endswith(end)), names)


@cache
def _others() -> tuple[str, ...]:
    endings = {" " + phrase.text for phrase in lexicon.phrases() if phrase.terminal == "ETAL"}
    return tuple(sorted(endings, key=lambda ending: (-len(ending), ending)))
