"""Whether two names can be those of one person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from quoteparse.records import Name, Reference
from quoteparse.resolution.titles import fold_words, near_words

__all__ = ["families", "given_agree", "may_be_one", "people", "share_a_person"]

# So many names of a work are compared; a longer list is compared by its beginning.
_MOST_NAMES = 10


def people(reference: Reference) -> tuple[Name, ...]:
    """Those whom the work of *reference* goes by: its authors, else its editors, else who asked the questions."""
    return reference.authors or reference.editors or reference.interviewers


def families(names: Iterable[Name]) -> Iterator[str]:
    """What each of *names* is looked up by: a body by all its words, a person by the last of the family name.

    >>> list(families([Name(family="von Bek", given="Ida"), Name(literal="Bee Union")]))
    ['bek', 'bee union']
    """
    for name in islice(names, _MOST_NAMES):
        words = fold_words(name.family or name.literal or name.given or "")
        if words:
            yield words[-1] if name.family else " ".join(words)


def share_a_person(one: Sequence[Name], other: Sequence[Name]) -> bool:
    """Whether somebody may stand in both lists."""
    return any(may_be_one(a, b) for a in one[:_MOST_NAMES] for b in other[:_MOST_NAMES])


def may_be_one(one: Name, other: Name) -> bool:
    """Whether the names can be printings of one: accents, initials, a typing error do not count.

    >>> may_be_one(Name(family="Holm", given="Anna L."), Name(family="Holm", given="A. Louise"))
    True
    >>> may_be_one(Name(family="Holm", given="Anna"), Name(family="Holm", given="Otto"))
    False
    """
    [a], [b] = (tuple(families([name])) or ("",) for name in (one, other))
    return bool(a and b) and near_words(a, b) and given_agree(one, other)


def given_agree(one: Name, other: Name) -> bool:
    """Whether the shorter given names stand in the longer, in their order: “Arch” in “J. Arch”.

    Nothing is said against a name that has none.
    """
    a, b = (fold_words(name.given or "") for name in (one, other))
    short, rest = (a, iter(b)) if len(a) <= len(b) else (b, iter(a))
    return all(any(_may_stand_for(word, full) for full in rest) for word in short)


def _may_stand_for(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith(short) if len(short) == 1 else near_words(one, other)
