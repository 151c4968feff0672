"""The works that a document has named so far, found again by author and title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from attrs import define, frozen

from quoteparse.records import Name, Reference
from quoteparse.resolution.titles import Likeness, fold_words, is_telling, likeness, near_words, title_words

__all__ = ["Found", "Works"]

# How many of the works that share an author or a word are looked at, the latest first: a bound for the time.
_REACH = 100

# Those that name nobody's work but a letter or a talk: its author alone does not say which.
_OCCASIONS = frozenset({"personal_communication", "speech", "interview"})


@define(eq=False)
class _Work:
    """A work, and the reference that names it best."""

    reference: Reference
    families: frozenset[str]
    words: tuple[str, ...]
    main: tuple[str, ...]
    year: int | None


@frozen
class Found:
    """The reference that names the work; without one, whether several works could be meant."""

    reference: Reference | None = None
    ambiguous: bool = False


class Works:
    """What has been cited so far, in text order."""

    def __init__(self) -> None:
        self._works: dict[object, _Work] = {}
        self._by_family: defaultdict[str, list[_Work]] = defaultdict(list)
        self._by_word: defaultdict[str, list[_Work]] = defaultdict(list)
        self._latest_by: dict[str, Reference] = {}

    def add(self, reference: Reference) -> None:
        """Take note of a *reference* that names its work itself."""
        if not reference.title and reference.kind == "short":
            return
        people = _people(reference)
        # Letters and talks have no title: each is a work of its own.
        key = (people, reference.title, reference.volume) if reference.title else reference.span
        work = self._works.get(key)
        if work is None:
            words, main = title_words(reference.title or "")
            year = reference.issued.year if reference.issued else None
            work = _Work(reference, frozenset(_families(people)), words, main, year)
            self._works[key] = work
            for family in work.families:
                self._by_family[family].append(work)
            for word in set(filter(is_telling, words)):
                self._by_word[word].append(work)
        elif work.reference.kind != "full" and reference.kind == "full":
            work.reference = reference
        self._cited(work.families, work.reference)

    def last_by(self, authors: Iterable[Name]) -> Reference | None:
        """The reference that names what was last cited by one of the *authors*."""
        return next((self._latest_by[family] for family in _families(authors) if family in self._latest_by), None)

    def find(self, short: Reference) -> Found:
        """The one work that the *short* reference can mean."""
        words, _ = title_words(short.title or "")
        families = tuple(_families(_people(short)))
        if words:
            works = self._with_title(words, families, short)
            if not works and not families and len(words) == 1:
                # One word and nobody named ("Holm, p. 12"): not a title that is known, but perhaps a person who is.
                families = words
                works = self._of_people(families, short)
        elif short.type in _OCCASIONS or short.recipients:
            return Found()
        else:
            works = self._of_people(families, short)
        if not works:
            return Found()
        if not all(_same_work(works[0], work) for work in works[1:]):
            return Found(ambiguous=True)
        named = sorted((work.reference for work in works), key=lambda found: (found.kind != "full", found.span.start))[
            0
        ]
        self._cited(families, named)
        return Found(named)

    def _of_people(self, families: Sequence[str], short: Reference) -> list[_Work]:
        return [work for work in _latest(self._by_family, families) if not _contradicts(short, work)]

    def _with_title(self, words: tuple[str, ...], families: Sequence[str], short: Reference) -> list[_Work]:
        # With nobody named, one word that begins a longer title ("History") is too little to go by.
        least = Likeness.MISSPELT if families or len(words) > 1 else Likeness.WHOLE
        alike: defaultdict[Likeness, list[_Work]] = defaultdict(list)
        shared = _latest(self._by_word, filter(is_telling, words))
        for work in dict.fromkeys([*_latest(self._by_family, families), *shared]):
            if not _contradicts(short, work) and _may_share_author(families, work):
                alike[likeness(words, work.words, work.main)].append(work)
        return next((alike[rank] for rank in sorted(Likeness, reverse=True) if rank >= least and rank in alike), [])

    def _cited(self, families: Iterable[str], reference: Reference) -> None:
        for family in families:
            self._latest_by[family] = reference


def _latest(index: defaultdict[str, list[_Work]], keys: Iterable[str]) -> Iterator[_Work]:
    for key in keys:
        if key in index:
            yield from islice(reversed(index[key]), _REACH)


def _people(reference: Reference) -> tuple[Name, ...]:
    return reference.authors or reference.editors or reference.interviewers


def _families(names: Iterable[Name]) -> Iterator[str]:
    for name in names:
        words = fold_words(name.family or name.literal or name.given or "")
        if words:
            # A body is known by all its words, a person by the last ("von Bek" also as "Bek").
            yield words[-1] if name.family else " ".join(words)


def _may_share_author(families: Sequence[str], work: _Work) -> bool:
    if not families or not work.families:
        return True
    return any(near_words(one, other) for one in families[:10] for other in islice(work.families, 10))


def _contradicts(short: Reference, work: _Work) -> bool:
    year = short.issued.year if short.issued else None
    return _differ(year, work.year) or _differ(short.volume, work.reference.volume)


def _same_work(one: _Work, other: _Work) -> bool:
    """Whether two entries are one work, written once with its subtitle and once without, say."""
    if not one.main or one.main != other.main or _differ(one.reference.volume, other.reference.volume):
        return False
    return not one.families or not other.families or bool(one.families & other.families)


def _differ(one: object, other: object) -> bool:
    return one is not None and other is not None and one != other
