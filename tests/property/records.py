"""What the laws look at: every record of a document that has a span, with the text that it claims to be."""

from __future__ import annotations

from collections.abc import Iterator

from quoteparse import Document, Reference, Span

__all__ = ["claims", "reference_claims"]


def claims(document: Document) -> Iterator[tuple[str, Span, str | None]]:
    """What kind of record, its span, and the text that must stand there (None where it says none)."""
    yield from (("heading", found.span, found.text) for found in document.headings)
    yield from (("boilerplate", span, None) for span in document.boilerplate)
    yield from (("block", block.span, None) for block in document.blocks)
    yield from (("diagnostic", found.span, None) for found in document.diagnostics if found.span)
    for found in document.quotations:
        yield "quotation", found.span, found.text
        if found.heading:
            yield "heading of a quotation", found.heading.span, found.heading.text
        if found.reference:
            yield from reference_claims(found.reference)
    for reference in document.references:
        yield from reference_claims(reference)
    for work in document.works:
        for reference in (work.reference, *work.citations, *(c for v in work.variants for c in v.citations)):
            yield from reference_claims(reference)
    yield from (("article", article.span, None) for article in document.articles)
    for header in (document.header, *(article.header for article in document.articles)):
        if header:
            yield from (
                (f"header {variable}", span, None) for variable, spans in header.spans.items() for span in spans
            )
            if header.source:
                yield from reference_claims(header.source)


def reference_claims(reference: Reference) -> Iterator[tuple[str, Span, str | None]]:
    yield "reference", reference.span, reference.raw
    for variable, spans in reference.spans.items():
        yield from ((f"reference {variable}", span, None) for span in spans)
    if reference.refers_to:
        yield from reference_claims(reference.refers_to)
    for other in reference.alternatives:
        yield from reference_claims(other)
