"""Law: the same text gives equal records, in whatever state caches are and whatever was read before."""

from __future__ import annotations

import pytest
from hypothesis import given

import quoteparse

from .strategies import reference_lines, texts

pytestmark = pytest.mark.property


@given(texts)
def test_of_a_document(text: str) -> None:
    first, second = quoteparse.parse(text), quoteparse.parse(text)
    assert first == second
    assert hash(first) == hash(second)


@given(reference_lines, reference_lines)
def test_of_one_reference_whatever_was_read_between(text: str, between: str) -> None:
    first = quoteparse.parse_reference(text)
    quoteparse.parse_reference(between)
    assert quoteparse.parse_reference(text) == first


@given(reference_lines)
def test_the_page_changes_nothing_but_the_page(text: str) -> None:
    # References that differ in their last page only share one reading: it must not depend on which came first.
    one, other = (quoteparse.parse_reference(f"{text}, p. {page}") for page in (7, 12345))
    assert (one.authors, one.title, one.publisher, one.type) == (
        other.authors,
        other.title,
        other.publisher,
        other.type,
    )
