"""Law: whatever ``str`` is given, there is a result."""

from __future__ import annotations

import pytest
from hypothesis import example, given

import quoteparse

from .strategies import any_text, reference_lines, texts

pytestmark = pytest.mark.property

FORMATS = ("quote-anthology", "essay-with-inline-citations", "article-with-header")


@given(reference_lines | any_text)
@example("\ud800")
@example("((((“„")
def test_parse_reference(text: str) -> None:
    assert 0.0 <= quoteparse.parse_reference(text).confidence <= 1.0


@given(texts)
def test_find_references(text: str) -> None:
    assert all(reference.raw for reference in quoteparse.find_references(text))


@given(texts)
def test_parse(text: str) -> None:
    assert quoteparse.parse(text).text == text


@pytest.mark.parametrize("format", FORMATS)
@given(texts)
def test_parse_as_a_format(format: str, text: str) -> None:
    document = quoteparse.parse(text, format=format)
    assert document.format == format
    assert [note.message for note in document.diagnostics if note.plugin] == []


@given(texts)
def test_detect(text: str) -> None:
    found = quoteparse.detect(text)
    assert {detection.format for detection in found} == set(FORMATS)
    assert all(0.0 <= detection.confidence <= 1.0 for detection in found)
    assert [d.confidence for d in found] == sorted((d.confidence for d in found), reverse=True)


@given(reference_lines | any_text)
def test_to_csl(text: str) -> None:
    item = quoteparse.to_csl(quoteparse.parse_reference(text))
    assert isinstance(item["type"], str)
