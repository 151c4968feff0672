"""The works that a document names, each found again by author, title, year or volume."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from attrs import define, field, frozen

from quoteparse.records import Reference
from quoteparse.resolution.author_date import AuthorDate
from quoteparse.resolution.entries import OCCASIONS, Entry, contradict, one_work, same_number
from quoteparse.resolution.names import families, people, share_a_person
from quoteparse.resolution.titles import Likeness, Title, fold_words, is_telling, likeness, near_words, without_article

__all__ = ["CitedWork", "Found", "Works"]

# Bounds for the time: how many of the works that share an author or a word are looked at, those that share what is
# rarest first; how many writings of one; how many words of a title.
_REACH = 30
_WRITINGS = 8
_WORDS = 12


@define(eq=False)
class CitedWork:
    """A work of the document, the references that name it, and those that cite it, in text order."""

    entries: list[Entry] = field(factory=list)
    cited: list[Reference] = field(factory=list)
    _first: Reference | None = None
    _first_full: Reference | None = None

    @property
    def entry(self) -> Entry:
        """The first that is known of it."""
        return self.entries[0]

    def named_by(self, reference: Reference) -> None:
        """Take note that *reference* names the work itself."""
        if self._first is None or reference.span.start < self._first.span.start:
            self._first = reference
        full = self._first_full
        if reference.kind == "full" and (full is None or reference.span.start < full.span.start):
            self._first_full = reference

    def stands_for(self, citing: Reference) -> Reference:
        """What a reference that does not name the work stands for: the first full one before it, else behind it."""
        before = citing.span.start
        for named in (self._first_full, self._first):
            if named is not None and named.span.start < before:
                return named
        return self._first_full or self._first or self.entry.reference

    def agrees(self, entry: Entry) -> bool:
        """Whether *entry* names this work."""
        looked_at = self.entries[:_WRITINGS]
        return any(one_work(entry, known) for known in looked_at) and not any(
            contradict(entry, known) for known in looked_at
        )

    def likeness(self, short: tuple[str, ...]) -> Likeness:
        """How well the words of a shortened title fit."""
        titles = [known.title for known in self.entries[:_WRITINGS] if known.title]
        return max((likeness(short, title.words, title.main) for title in titles), default=Likeness.NONE)

    def may_be_meant(self, short: Reference) -> bool:
        """Whether the year and the volume that a *short* reference gives, if it does, can be this work's."""
        year = short.issued.year if short.issued else None
        if year is not None and any(known.years and year not in known.years for known in self.entries[:_WRITINGS]):
            return False
        volume = self.entry.reference.volume
        return not (short.volume and volume) or same_number(short.volume, volume)


@frozen
class Found:
    """The work that is meant; without one, whether several could be."""

    work: CitedWork | None = None
    ambiguous: bool = False


class Works:
    """The works that are known, in the order in which they became so; and which of them have been cited by now."""

    def __init__(self) -> None:
        self.all: list[CitedWork] = []
        self._by_saying: dict[object, CitedWork] = {}
        self._index: defaultdict[object, list[CitedWork]] = defaultdict(list)
        # By family name, what has been cited, the latest last.
        self._cited_by: defaultdict[str, dict[CitedWork, None]] = defaultdict(dict)

    # -- adding

    def add(self, reference: Reference, dated: AuthorDate | None = None) -> CitedWork:
        """The work that *reference* names, be it by author and year; a new one where no known one is the same."""
        saying = dated or _saying(reference)
        work = self._by_saying.get(saying)
        if work is None:
            entry = Entry.of(reference)
            work = self._known(entry)
            if work is None:
                work = CitedWork()
                self.all.append(work)
            self._by_saying[saying] = work
            work.entries.append(entry)
            for key in _keys(entry):
                if not self._index[key] or self._index[key][-1] is not work:
                    self._index[key].append(work)
        work.named_by(reference)
        return work

    def _known(self, entry: Entry) -> CitedWork | None:
        keys: list[object] = [(family, year) for family in entry.families for year in (entry.years or (None,))]
        if not entry.years:
            keys += entry.families
        if entry.title:
            keys += [(family, "word", word) for family in entry.families for word in _telling(entry.title.words)]
            keys += [("title", entry.title.bare), ("title", entry.title.letters), ("title", "".join(entry.title.main))]
        elif entry.container:
            keys.append(("container", entry.container.bare))
        same = [work for work in self._under(keys) if work.agrees(entry)]
        # Without a year it may be either of two editions, and is neither's.
        return same[0] if len(same) == 1 or (same and entry.year is not None) else None

    # -- what has been cited

    def cite(self, work: CitedWork, reference: Reference) -> None:
        """Take note that *reference* cites *work*."""
        work.cited.append(reference)
        for family in work.entry.families:
            self._cited_by[family].pop(work, None)
            self._cited_by[family][work] = None

    def last_by(self, reference: Reference) -> CitedWork | None:
        """What was last cited by one of the authors that *reference* names."""
        named = families(people(reference))
        return next((next(reversed(self._cited_by[family])) for family in named if family in self._cited_by), None)

    def cited_by(self, reference: Reference) -> list[CitedWork]:
        """The works cited so far whose authors *reference* names; of very many the latest."""
        named = families(people(reference))
        lists = (islice(reversed(self._cited_by[family]), _REACH) for family in named if family in self._cited_by)
        return self._meant_by(reference, dict.fromkeys(chain.from_iterable(lists)))

    # -- finding

    def earlier(self, reference: Reference) -> Found:
        """The one work cited so far of the authors that *reference* names."""
        theirs = self.cited_by(reference)
        if len(theirs) > 1:
            # “Holm, Hive, op. cit.”: what stands behind the author, and looks like another, may be a title.
            for name in people(reference)[1:]:
                words = without_article(fold_words(str(name)))
                theirs = [work for work in theirs if work.likeness(words) >= Likeness.PART] or theirs
        return _one(theirs)

    def find(self, short: Reference) -> Found:
        """The one work that the *short* reference can mean: one cited before, else one that is named in full behind."""
        found = self._find(short, cited=True)
        return found if found.work or found.ambiguous else self._find(short, cited=False)

    def titled(self, reference: Reference, year: int) -> Found | None:
        """The one work of that title and *year*, if there is one, for a *reference* that names no author."""
        if not reference.title or reference.authors:
            return None
        title = Title.of(reference.title)
        works = [
            work
            for work in self._under([("title", title.bare)])
            if year in work.entry.years and work.likeness(title.words) is Likeness.WHOLE
        ]
        return _one(works) if works else None

    def of(self, cited: AuthorDate) -> Found:
        """The one work of that author and year, wherever in the document it is named."""
        ranked: defaultdict[int, list[CitedWork]] = defaultdict(list)
        for work in self._under([(cited.families[0], cited.year)]):
            if not cited.letter or any(known.letter == cited.letter for known in work.entries[:_WRITINGS]):
                ranked[cited.rank(work.entry.families)].append(work)
        ranked.pop(0, None)
        return _one(ranked[max(ranked)]) if ranked else Found()

    def other_volume(self, work: CitedWork, volume: str) -> CitedWork | None:
        """The *volume* of that name, of the set of which *work* is another volume."""
        title = work.entry.title
        if title is None:
            return None
        found = [
            other
            for other in self._under([("title", title.bare)])
            if same_number(other.entry.reference.volume, volume)
            and (not work.entry.people or share_a_person(work.entry.people, other.entry.people))
        ]
        return _one(found).work

    def _find(self, short: Reference, *, cited: bool) -> Found:
        entry = Entry.of(short)
        named: Sequence[str] = entry.families
        if entry.title:
            words = entry.title.words
            found = self._with_title(short, words, named, cited)
            if found or named or len(words) != 1:
                return _one(found)
            # One word and nobody named ("Holm, p. 12"): not a title that is known, but perhaps a person who is.
            named = words
        elif short.type in OCCASIONS or short.recipients:
            return Found()
        return _one(self._meant_by(short, self._under(named, cited)))

    def _meant_by(self, short: Reference, works: Iterable[CitedWork]) -> list[CitedWork]:
        who = people(short)
        return [
            work for work in works if work.may_be_meant(short) and (not who or share_a_person(who, work.entry.people))
        ]

    def _with_title(
        self, short: Reference, words: tuple[str, ...], named: Sequence[str], cited: bool
    ) -> list[CitedWork]:
        # With nobody named, one word that begins a longer title ("History") is too little to go by.
        least = Likeness.MISSPELT if named or len(words) > 1 else Likeness.WHOLE
        telling = _telling(words)
        keys: list[object] = [(family, "word", word) for family in named for word in telling]
        keys += [*named, *(("word", word) for word in telling)]
        alike: defaultdict[Likeness, list[CitedWork]] = defaultdict(list)
        for work in self._under(keys, cited):
            if work.may_be_meant(short) and _may_share_author(named, work):
                alike[work.likeness(words)].append(work)
        return next((alike[rank] for rank in sorted(Likeness, reverse=True) if rank >= least and rank in alike), [])

    def _under(self, keys: Iterable[object], cited: bool = False) -> list[CitedWork]:
        """The works that share one of *keys*, the rarest first; if *cited*, only those cited so far."""
        found: dict[CitedWork, None] = {}
        for works in sorted((self._index[key] for key in keys if key in self._index), key=len):
            if len(found) < _REACH:
                found.update(dict.fromkeys(islice(works, _REACH)))
        return [work for work in found if work.cited or not cited]


def _one(works: Sequence[CitedWork]) -> Found:
    return Found(works[0]) if len(works) == 1 else Found(ambiguous=bool(works))


def _saying(reference: Reference) -> object:
    """What *reference* says of its work, all that `Entry` looks at: two that say the same name one work."""
    r = reference
    if not r.title and not (r.container_title and r.issued):
        return r.span, r.raw
    issued = r.issued and (r.issued.year, r.issued.month, r.issued.day, r.issued.raw)
    who = (r.authors, r.editors, r.interviewers, r.recipients, r.original_date)
    return who, r.title, r.container_title, issued, r.volume, r.issue, r.edition, r.part, r.number, r.publisher, r.place


def _keys(entry: Entry) -> Iterator[object]:
    """Under what a work is looked up that *entry* names."""
    words: list[str] = []
    if entry.title:
        words = _telling(entry.title.words)
        yield from {("title", form) for form in (entry.title.bare, entry.title.letters, "".join(entry.title.main))}
    elif entry.container:
        yield ("container", entry.container.bare)
    for family in dict.fromkeys(entry.families):
        yield family
        yield from ((family, year) for year in entry.years or (None,))
        yield from ((family, "word", word) for word in words)
    yield from (("word", word) for word in words)


def _telling(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(is_telling, words)))[:_WORDS]


def _may_share_author(named: Sequence[str], work: CitedWork) -> bool:
    known = work.entry.families
    if not named or not known:
        return True
    return any(near_words(one, other) for one in named for other in known)
