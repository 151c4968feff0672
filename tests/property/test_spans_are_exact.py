"""Law: the text at a record's span is the record's text, and no span leaves the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given

import quoteparse

from .records import claims, reference_claims
from .strategies import reference_lines, texts

pytestmark = pytest.mark.property


@given(texts)
@example("“Never,” said Ash (On Bees, p. 1).\r\n\r\n\ufeffIbid.")
def test_of_a_document(text: str) -> None:
    document = quoteparse.parse(text)
    assert document.text == text
    for what, span, said in claims(document):
        assert 0 <= span.start <= span.end <= len(text), what
        assert said is None or text[span.start : span.end] == said, what


@given(reference_lines | texts)
def test_of_one_reference(text: str) -> None:
    reference = quoteparse.parse_reference(text)
    assert reference.raw == text
    for what, span, said in reference_claims(reference):
        assert 0 <= span.start <= span.end <= len(text), what
        assert said is None or text[span.start : span.end] == said, what


@given(reference_lines)
def test_a_field_stands_inside_its_reference(text: str) -> None:
    for reference in quoteparse.find_references(f"{text}\n\nIt was so ({text}), he said."):
        for variable, spans in reference.spans.items():
            assert all(span in reference.span for span in spans), variable


@given(texts)
def test_references_found_in_prose_are_in_order_and_apart(text: str) -> None:
    found = quoteparse.find_references(text)
    assert all(one.span.end <= next_.span.start for one, next_ in pairwise(found))
    assert all(text[reference.span.start : reference.span.end] == reference.raw for reference in found)


@given(texts)
def test_records_come_in_the_order_of_the_text(text: str) -> None:
    document = quoteparse.parse(text)
    for records in (document.headings, document.quotations, document.references):
        starts = [record.span.start for record in records]
        assert starts == sorted(starts)
