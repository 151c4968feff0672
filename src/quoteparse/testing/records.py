"""What holds for every document: records say what stands in the text, and agree with each other."""

from __future__ import annotations

from collections.abc import Iterator

from quoteparse.records import Document, Reference, Span

__all__ = ["check_records", "claims"]


def claims(document: Document) -> Iterator[tuple[str, Span, str | None]]:
    """Each span of *document*: what kind of record has it, the span, and the words that it says are there.

    The words are None where the record does not repeat them.
    """
    yield from (("block", block.span, None) for block in document.blocks)
    yield from (("boilerplate", span, None) for span in document.boilerplate)
    yield from (("diagnostic", note.span, None) for note in document.diagnostics if note.span)
    for heading in document.headings:
        yield "heading", heading.span, heading.text
    for quotation in document.quotations:
        yield "quotation", quotation.span, quotation.text
    for reference in document.references:
        yield from _of_reference(reference)
    yield from (("article", article.span, None) for article in document.articles)
    for header in (document.header, *(article.header for article in document.articles)):
        for variable, spans in header.spans.items() if header else ():
            yield from ((f"header {variable}", span, None) for span in spans)


def _of_reference(reference: Reference) -> Iterator[tuple[str, Span, str | None]]:
    yield "reference", reference.span, reference.raw
    for variable, spans in reference.spans.items():
        yield from ((f"{variable} of a reference", span, None) for span in spans)
    for other in reference.alternatives:
        yield from _of_reference(other)


def check_records(document: Document) -> None:
    """Raises `AssertionError` where a span is not exact, the blocks do not tile, or a link leads out of the document.

    >>> import quoteparse
    >>> check_records(quoteparse.parse("“The lamp was never dark,” wrote Ida Lewis."))
    """
    text = document.text
    at = 0
    for block in document.blocks:
        assert block.span.start == at, f"the blocks do not tile the text: {block} should start at {at}"
        assert block.span.end > at, f"{block} is empty"
        assert block.kind != "space" or not block.span.of(text).strip("\ufeff \t\r\n").strip(), f"{block} holds words"
        at = block.span.end
    assert at == len(text), f"the blocks end at {at}, the text at {len(text)}"
    for what, span, words in claims(document):
        assert 0 <= span.start <= span.end <= len(text), f"{what}: {span} does not lie in the text"
        assert words is None or span.of(text) == words, f"{what}: the text at {span} is not {words!r}"
    for quotation in document.quotations:
        assert quotation.reference is None or quotation.reference in document.references, f"{quotation}: its reference"
        assert quotation.heading is None or quotation.heading in document.headings, f"{quotation}: its heading"
    standing = set(document.references)
    for reference in document.references:
        target = reference.refers_to
        if target is not None:
            assert target in standing, f"{reference} refers to what does not stand in the document"
            assert target.refers_to is None, f"{reference} refers to a reference that refers to another"
    for work in document.works:
        assert standing.issuperset((work.reference, *work.citations)), f"{work}: its citations"
