"""Names of persons, from a piece of text to its parts."""

from __future__ import annotations

import re

from quoteparse.records import Name
from quoteparse.references import lexicon

__all__ = ["body", "direct", "inverted"]

_INITIALS = re.compile(r"[^\W\d_]{1,3}")


def _clean(text: str) -> str:
    """*text* on one line, without the stop that ends the field; that of an abbreviation stays."""
    cleaned = " ".join(text.split()).strip(" ,;:")
    last = cleaned.rpartition(" ")[2]
    return cleaned[:-1] if last.endswith(".") and last.count(".") == 1 and len(last) > 3 else cleaned


def inverted(family: str, given: str | None = None, suffix: str | None = None) -> Name:
    """A name whose family name stands first.

    >>> inverted("Ash", "Tom R.")
    Name(family='Ash', given='Tom R.', particle=None, suffix=None, literal=None)
    """
    return Name(
        family=_clean(family), given=_clean(given) if given else None, suffix=_clean(suffix) if suffix else None
    )


def body(text: str) -> Name:
    """The name of a body, which has no parts."""
    return Name(literal=_clean(text))


def direct(text: str, suffix: str | None = None) -> Name:
    """A name in the order of speech, in capitals (``ASH Tom``) or with bare initials behind (``Ash TR``).

    Titles of rank in front are left out.

    >>> direct("Captain Tom R. van der Ash").family
    'van der Ash'
    >>> direct("Ash TR").given
    'TR'
    """
    words = _without_rank(_clean(text).split())
    if words and words[-1].rstrip(".").casefold() in lexicon.words()["suffix"] and len(words) > 2:
        suffix = suffix or words.pop()
    if len(words) == 1:
        return Name(family=words[0], suffix=suffix)
    first, last = words[0], words[-1]
    if last.isupper() and _INITIALS.fullmatch(last.rstrip(".")) and not _is_initials(first):
        return _name(words[-1:], words[:-1], suffix)
    if first.isupper() and len(first) > 2 and "." not in first and not last.isupper():
        split = next(i for i, word in enumerate(words) if not word.isupper())
        return _name(words[split:], words[:split], suffix)
    split = len(words) - 1
    if last.isupper() and len(last) > 3:
        while split > 1 and words[split - 1].isupper() and len(words[split - 1]) > 2 and "." not in words[split - 1]:
            split -= 1
    particles = lexicon.words()["particle"]
    while split > 1 and words[split - 1].casefold() in particles and words[split - 1][0].islower():
        split -= 1
    return _name(words[:split], words[split:], suffix)


def _is_initials(word: str) -> bool:
    return "." in word or (word.isupper() and len(word) <= 2)


def _name(given: list[str], family: list[str], suffix: str | None) -> Name:
    return Name(family=" ".join(family), given=" ".join(given) or None, suffix=suffix)


def _without_rank(words: list[str]) -> list[str]:
    ranks = lexicon.words()["honorific"]
    while len(words) > 1 and words[0].rstrip(".").casefold() in ranks:
        words = words[1:]
        if len(words) > 3 and words[0] in ("for", "of"):  # Commissar for Fisheries Tom Ash
            words = words[-2:]
    return words
