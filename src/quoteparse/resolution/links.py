"""What each reference of a document stands for, in text order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from attrs import define, evolve, frozen

from quoteparse.records import Reference
from quoteparse.resolution.author_date import AuthorDate, author_date
from quoteparse.resolution.entries import OCCASIONS, differ
from quoteparse.resolution.pages import outside
from quoteparse.resolution.pointers import Back, Pointer, pointer_of
from quoteparse.resolution.same_author import with_authors
from quoteparse.resolution.works import CitedWork, Found, Works

__all__ = ["Resolver"]


# So many works of one note are kept in mind; among more nobody could tell which is meant.
_MOST_OF_A_NOTE = 20


@define
class _Citation:
    """A reference, and in which way it names its work."""

    reference: Reference
    pointer: Pointer | None
    dated: AuthorDate | None
    work: CitedWork | None = None  # the one that it names itself

    @property
    def in_full(self) -> bool:
        return self.reference.kind not in ("ibid", "short") and not self.pointer

    @property
    def names_a_work(self) -> bool:
        """Whether it says enough to be the first that is heard of a work."""
        reference = self.reference
        said = reference.title or self.dated or reference.type in OCCASIONS or reference.recipients
        return not self.pointer and bool(said)


@frozen
class _Last:
    """What the reference before cites, and the one that names it."""

    work: CitedWork
    named: Reference


class Resolver:
    """Links the references of a document; `resolved` and `works` are what came of it.

    *notes* says for each in which note it stands. Works that are named in full are known from the start, since a list
    of them may stand at the end.
    """

    def __init__(self, references: Sequence[Reference], notes: Sequence[int | None] = ()) -> None:
        self._known = Works()
        self._last: _Last | None = None
        self._before: CitedWork | None = None  # what the reference before the last one cites
        self._cited = 0  # how many works have been cited
        self._in_note: defaultdict[int, dict[CitedWork, None]] = defaultdict(dict)
        citations = [
            _Citation(reference, pointer_of(reference), author_date(reference))
            for reference in with_authors(references)
        ]
        # Those with a year first: one without a year may then be seen to be either of two editions.
        in_full = [citation for citation in citations if citation.in_full]
        in_full.sort(key=lambda citation: citation.reference.issued is None)
        for citation in in_full:
            if not citation.dated:
                citation.work = self._known.add(citation.reference)
        # “Lamps (1995)” looks like an author and a year; where there is no such author it is a title.
        for citation in in_full:
            if citation.dated and citation.reference.title and self._meant(citation) == Found():
                citation.work = self._known.add(citation.reference, citation.dated)
        numbers = [*notes, *[None] * (len(citations) - len(notes))]
        self.resolved = tuple(
            self._resolve(citation, number) for citation, number in zip(citations, numbers, strict=False)
        )

    @property
    def works(self) -> list[CitedWork]:
        """The works that are cited, by where they first are."""
        cited = [work for work in self._known.all if work.cited]
        return sorted(cited, key=lambda work: work.cited[0].span.start)

    def _resolve(self, citation: _Citation, note: int | None) -> Reference:
        reference, work = citation.reference, citation.work
        named = reference
        if work is None:
            found = self._meant(citation)
            work = found.work
            if work is not None:
                named = self._named(work, citation)
                reference = evolve(reference, refers_to=named)
            elif not found.ambiguous and citation.names_a_work:
                work = self._known.add(reference, citation.dated)
        if work is not None:
            self._cited += not work.cited
            self._known.cite(work, reference)
            if note is not None and len(self._in_note[note]) < _MOST_OF_A_NOTE:
                self._in_note[note][work] = None
        self._before = self._last.work if self._last else None
        self._last = _Last(work, named) if work is not None else None
        return reference

    def _named(self, work: CitedWork, citation: _Citation) -> Reference:
        """Of the references that name *work*, the one that *citation* stands for."""
        last, pointer = self._last, citation.pointer
        if last is not None and last.work is work and pointer and pointer.back is Back.LAST:
            return last.named
        return work.stands_for(citation.reference)

    def _meant(self, citation: _Citation) -> Found:
        reference = citation.reference
        if citation.pointer is not None:
            return self._pointed_at(citation.pointer, reference)
        if citation.dated is not None:
            # “Lamps (1995)” is the work of that title, where there is one.
            return self._known.titled(reference, citation.dated.year) or self._known.of(citation.dated)
        return self._known.find(reference)

    def _pointed_at(self, pointer: Pointer, reference: Reference) -> Found:
        work = self._by_words(pointer, reference)
        if work is None or not _contradicts(reference, work):
            return Found(work)
        if reference.volume and differ(reference.volume, work.entry.reference.volume):
            return Found(self._known.other_volume(work, reference.volume))
        return Found()

    def _by_words(self, pointer: Pointer, reference: Reference) -> CitedWork | None:
        """The work to which the *pointer* points, whatever else *reference* says."""
        named = bool(reference.authors or reference.editors) and not pointer.alone
        if pointer.note is not None and pointer.note in self._in_note:
            there = list(self._in_note[pointer.note])
            if named:
                by_them = set(self._known.cited_by(reference))
                there = [work for work in there if work in by_them]
            return there[0] if len(there) == 1 else None
        if pointer.back is Back.LAST:
            last = self._last.work if self._last else None
            return self._known.last_by(reference) if named else last
        if named:
            return self._known.earlier(reference).work
        # A work “cited earlier” is clear where it is the only one, or the one that is being spoken of.
        spoken_of = self._last is not None and (self._cited == 1 or self._last.work is self._before)
        return self._last.work if self._last and spoken_of and pointer.note is None else None


def _contradicts(reference: Reference, work: CitedWork) -> bool:
    return not work.may_be_meant(reference) or outside(reference.locator, work.entry.reference)
