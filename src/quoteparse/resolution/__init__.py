"""From *ibid.* and abbreviated references to the full ones that they stand for, and to the works of a document.

It says nothing rather than guess: where two works could be meant, none is linked, and an *ibid.*
after a reference that stayed open stays open too.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from quoteparse.records import Reference, Work
from quoteparse.resolution.links import Resolver
from quoteparse.resolution.notes import note_numbers
from quoteparse.resolution.variants import work_of

__all__ = ["Resolution", "resolve", "resolve_references"]


@frozen
class Resolution:
    """The references of a document, linked, and the works that they cite."""

    references: tuple[Reference, ...]
    works: tuple[Work, ...]


def resolve(references: Sequence[Reference], text: str = "") -> Resolution:
    """*references*, in text order, each with the one that it stands for; and the works, by where they are first cited.

    ``refers_to`` is always a reference that names the work itself, never another *ibid.* *text* is what they stand in:
    it says which note is meant by “supra note 4”.

    >>> from quoteparse.records import Span
    >>> hive = Reference(raw="Hive, A. Bees. York: Comb, 1901", span=Span(0, 31), title="Bees", place="York")
    >>> ibid = Reference(raw="Ibid.", span=Span(40, 45), kind="ibid")
    >>> found = resolve([hive, ibid])
    >>> found.references[1].refers_to == hive, len(found.works), len(found.works[0].citations)
    (True, 1, 2)
    """
    resolver = Resolver(references, note_numbers(text, references) if text else ())
    return Resolution(resolver.resolved, tuple(map(work_of, resolver.works)))


def resolve_references(references: Sequence[Reference]) -> tuple[Reference, ...]:
    """*references*, in text order, each *ibid.* and each short one with the reference that it stands for.

    >>> from quoteparse.records import Span
    >>> hive = Reference(raw="Hive, A. Bees. York: Comb, 1901", span=Span(0, 31), title="Bees", place="York")
    >>> ibid = Reference(raw="Ibid.", span=Span(40, 45), kind="ibid")
    >>> resolve_references([hive, ibid])[1].refers_to == hive
    True
    """
    return Resolver(references).resolved
