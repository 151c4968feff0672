"""From *ibid.* and abbreviated references to the full ones that they stand for.

It says nothing rather than guess: where two works could be meant, none is linked, and an *ibid.*
after a reference that stayed open stays open too.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from quoteparse.records import Reference
from quoteparse.resolution.works import Works

__all__ = ["resolve_references"]


def resolve_references(references: Sequence[Reference]) -> tuple[Reference, ...]:
    """*references*, in text order, each *ibid.* and each short one with the reference that it stands for.

    ``refers_to`` is always a reference that names the work itself, never another *ibid.*

    >>> from quoteparse.records import Span
    >>> hive = Reference(raw="Hive, A. Bees. York: Comb, 1901", span=Span(0, 31), title="Bees", place="York")
    >>> ibid = Reference(raw="Ibid.", span=Span(40, 45), kind="ibid")
    >>> resolve_references([hive, ibid])[1].refers_to == hive
    True
    """
    works = Works()
    resolved: list[Reference] = []
    # What an "ibid." would stand for here.
    last: Reference | None = None
    for reference in references:
        target: Reference | None = None
        if reference.refers_to is not None:
            reference = evolve(reference, refers_to=None)
        if reference.kind == "ibid":
            target = last = works.last_by(reference.authors) if reference.authors else last
        else:
            if reference.kind == "short":
                found = works.find(reference)
                target = found.reference
                names_itself = target is None and bool(reference.title) and not found.ambiguous
            else:
                names_itself = True
            if names_itself:
                works.add(reference)
            last = target or (reference if names_itself else None)
        resolved.append(evolve(reference, refers_to=target) if target else reference)
    return tuple(resolved)
