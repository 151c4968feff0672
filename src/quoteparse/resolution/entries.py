"""What a reference says of its work, as it is compared; and whether two of them name one work."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from quoteparse.records import Name, Reference
from quoteparse.resolution.names import families, given_agree, people, share_a_person
from quoteparse.resolution.titles import Likeness, Title, fold_words, is_telling, one_letter_apart, one_title

__all__ = ["OCCASIONS", "Entry", "contradict", "differ", "one_work", "same_number"]

# Those that name nobody's work but a letter or a talk: its author alone does not say which.
OCCASIONS = frozenset({"personal_communication", "speech", "interview"})

_ROMAN = re.compile(r"(?=.)(?P<tens>xc|xl|l?x{0,3})(?P<ones>ix|iv|v?i{0,3})")
_VALUES = {"": 0, "i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@frozen
class Entry:
    """What a reference that names its work says of it."""

    reference: Reference
    people: tuple[Name, ...]
    families: tuple[str, ...]
    title: Title | None
    container: Title | None
    date: tuple[int | None, int | None, int | None]
    years: frozenset[int]
    letter: str | None
    imprint: frozenset[str]
    volume: object
    part: object
    numbers: tuple[object, ...]  # edition, issue, number of a series

    @classmethod
    def of(cls, reference: Reference) -> Entry:
        """The entry that *reference* makes."""
        issued, original = reference.issued, reference.original_date
        named = people(reference)
        return cls(
            reference=reference,
            people=named,
            families=tuple(families(named)),
            title=Title.of(reference.title) if reference.title else None,
            container=Title.of(reference.container_title) if reference.container_title else None,
            date=(issued.year, issued.month, issued.day) if issued else (None, None, None),
            years=frozenset(date.year for date in (issued, original) if date and date.year is not None),
            letter=issued.suffix if issued else None,
            imprint=frozenset(filter(is_telling, fold_words(f"{reference.publisher or ''} {reference.place or ''}"))),
            volume=_number(reference.volume),
            part=_number(reference.part),
            numbers=tuple(map(_number, (reference.edition, reference.issue, reference.number))),
        )

    @property
    def year(self) -> int | None:
        """The year of its date, if it has one."""
        return self.date[0]


def one_work(one: Entry, other: Entry) -> bool:
    """Whether two references that name their works themselves name the same.

    What a copyist does counts for nothing: a missing space, an article, “&” for “and”, initials for given names, a
    typing error, a subtitle or publisher left out. Volumes are works of their own; so are editions and reprints where
    both give their years and these differ. Two titles of one author are two works.
    """
    if one.title is None or other.title is None:
        return one.title is other.title and not contradict(one, other) and _one_occasion(one, other)
    likeness = one_title(one.title, other.title)
    if likeness is Likeness.NONE and not (_begins(one.title, other.title) and _agree(one, other)):
        return False
    if contradict(one, other):
        return False
    if one.people and other.people:
        return share_a_person(one.people, other.people) or (
            likeness is Likeness.WHOLE and _agree(one, other) and _misprinted(one.people, other.people)
        )
    # With nobody named, a title must be the same, and say something or be dated.
    same_year = one.year is not None and one.year == other.year
    return likeness is Likeness.WHOLE and (one.title.telling > 1 or same_year)


def contradict(one: Entry, other: Entry) -> bool:
    """Whether one says of its work what cannot be so if it is that of the other."""
    if one.date != other.date and any(map(differ, one.date, other.date)):
        return True
    if one.letter and other.letter and one.letter != other.letter:
        return True
    if one.numbers != other.numbers and any(map(differ, one.numbers, other.numbers)):
        return True
    if one.container and other.container and one_title(one.container, other.container) is Likeness.NONE:
        return True
    if one.title and other.title and _other_subtitle(one.title, other.title):
        return True
    if one.container or other.container:
        return differ(one.volume, other.volume)
    # Who cites a book without a volume does not cite its second one.
    return one.volume != other.volume or one.part != other.part


def differ(one: object, other: object) -> bool:
    """Whether both are given and are not the same."""
    return one is not None and other is not None and one != other


def same_number(one: str | None, other: str | None) -> bool:
    """Whether two volumes or editions are the same: “II” is “2”, “2nd ed.” is “2”.

    >>> same_number("XII", "12"), same_number("2", None)
    (True, False)
    """
    return _number(one) == _number(other)


def _number(text: str | None) -> object:
    """A number for a volume or an edition; its words where they hold none, None where there are none."""
    words = fold_words(text or "")
    for word in words:
        if digits := re.match(r"\d+", word):
            return int(digits.group())
        if roman := _ROMAN.fullmatch(word):
            return _roman(roman["tens"]) + _roman(roman["ones"])
    return words or None


def _roman(letters: str) -> int:
    values = [_VALUES[letter] for letter in letters]
    return sum(-v if any(later > v for later in values[i + 1 :]) else v for i, v in enumerate(values))


def _one_occasion(one: Entry, other: Entry) -> bool:
    """Letters, talks and newspapers have no title: those of one day and the same people are one."""
    if one.year is None or one.date != other.date or one.families != other.families:
        return False
    if one.container or other.container:
        return bool(one.container and other.container)
    recipients = [tuple(families(entry.reference.recipients)) for entry in (one, other)]
    return bool(one.families) and recipients[0] == recipients[1] and None not in (*one.date, *other.date)


def _other_subtitle(one: Title, other: Title) -> bool:
    parted = one.main == other.main and one.words != one.main and other.words != other.main
    return parted and one_title(one, other) is Likeness.NONE


def _misprinted(one: Sequence[Name], other: Sequence[Name]) -> bool:
    """Whether the first of each can be one person whose name is wrong in any one letter, be it the first."""
    a, b = ("".join(fold_words(names[0].family or "")) for names in (one, other))
    return min(len(a), len(b)) >= 4 and one_letter_apart(a, b) and given_agree(one[0], other[0])


def _agree(one: Entry, other: Entry) -> bool:
    """Whether year and imprint are the same: then little else is needed."""
    return one.year is not None and one.year == other.year and not one.imprint.isdisjoint(other.imprint)


def _begins(one: Title, other: Title) -> bool:
    """Whether one title is the beginning of the other (its subtitle cut off without a mark), or abbreviates it."""
    short, long = (one, other) if len(one.words) <= len(other.words) else (other, one)
    if not short.words or not _abbreviates(short.words[0], long.words[0]):
        return False
    if short.telling < 2:
        return False
    if long.words[: len(short.words)] == short.words:
        return True
    return len(short.words) == len(long.words) and all(map(_abbreviates, short.words, long.words))


def _abbreviates(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return len(short) >= 3 and not short[-1].isdigit() and long.startswith(short)
