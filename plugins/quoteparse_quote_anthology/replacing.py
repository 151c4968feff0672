"""A document in which some references are read in another way."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from quoteparse.records import Document, Reference, Span, Variant, Work

__all__ = ["with_references"]


def with_references(document: Document, changed: Mapping[Span, Reference]) -> Document:
    """*document*, with the references in *changed*, by their spans, wherever they stand in it."""
    if not changed:
        return document

    def now(reference: Reference) -> Reference:
        found = changed.get(reference.span, reference)
        pointed_at = found.refers_to and changed.get(found.refers_to.span)
        return evolve(found, refers_to=pointed_at) if pointed_at else found

    def variant(given: Variant) -> Variant:
        return evolve(given, citations=tuple(map(now, given.citations)))

    def work(given: Work) -> Work:
        return evolve(
            given,
            reference=now(given.reference),
            citations=tuple(map(now, given.citations)),
            variants=tuple(map(variant, given.variants)),
        )

    return evolve(
        document,
        quotations=tuple(evolve(one, reference=one.reference and now(one.reference)) for one in document.quotations),
        references=tuple(map(now, document.references)),
        works=tuple(map(work, document.works)),
    )
