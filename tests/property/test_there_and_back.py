"""Law: JSON and pickle lose nothing."""

from __future__ import annotations

import copy
import json
import pickle

import pytest
from hypothesis import given

import quoteparse
from quoteparse import Document, Reference
from quoteparse.export.json import from_json, to_json

from .strategies import reference_lines, texts

pytestmark = pytest.mark.property


@given(texts)
def test_a_document_through_json(text: str) -> None:
    document = quoteparse.parse(text)
    written = to_json(document)
    assert isinstance(json.loads(written), dict)
    assert from_json(written, Document) == document


@given(reference_lines)
def test_a_reference_through_json(text: str) -> None:
    reference = quoteparse.parse_reference(text)
    assert from_json(to_json(reference), Reference) == reference


@given(texts)
def test_a_document_through_pickle(text: str) -> None:
    document = quoteparse.parse(text)
    back = pickle.loads(pickle.dumps(document))
    assert back == document
    assert hash(back) == hash(document)
    assert copy.deepcopy(document) == document
