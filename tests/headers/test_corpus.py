"""Headers, headings and passages against the labelled corpus, where it is at hand."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

import quoteparse
from quoteparse import Document

CORPUS = Path(os.environ.get("QUOTEPARSE_CORPUS", Path(__file__).parents[3] / "shared"))

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not CORPUS.is_dir(), reason=f"the labelled corpus is not at {CORPUS} (QUOTEPARSE_CORPUS)"),
]


def gold_of(format: str) -> list[dict[str, Any]]:
    paths = sorted((CORPUS / "gold").glob("doc-*.json")) if CORPUS.is_dir() else []
    found = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
    return [gold for gold in found if gold["format"] == format]


def parsed(gold: dict[str, Any]) -> Document:
    with (CORPUS / "seeds" / gold["source"]).open(encoding="utf-8", newline="") as file:
        return quoteparse.parse(file.read())


@pytest.mark.parametrize("gold", gold_of("article-with-header"), ids=lambda gold: gold["source"])
def test_every_field_of_a_header(gold: dict[str, Any]) -> None:
    document, wanted = parsed(gold), gold["header"]
    header = document.header
    assert header is not None
    assert header.title == wanted["title"]
    assert list(header.subtitles) == wanted["subtitle"]
    assert [{"family": name.family, "given": name.given} for name in header.authors] == wanted["author"]
    for date, name in ((header.issued, "issued"), (header.written, "written")):
        assert date is not None
        assert [[date.year, date.month, date.day]] == wanted[name]["date-parts"]
    assert header.source is not None
    (source,) = [reference for reference in gold["references"] if reference["id"] == wanted["source"]]
    assert (header.source.span.start, header.source.span.end) == (source["start"], source["end"])
    assert dict(header.fields) == wanted["fields"]
    assert header.spans["place-line"][0].of(document.text) == wanted["place-line"]
    assert [(h.span.start, h.span.end) for h in document.headings] == [(h["start"], h["end"]) for h in gold["headings"]]


@pytest.mark.parametrize("gold", gold_of("quote-anthology"), ids=lambda gold: gold["source"])
def test_passages_and_headings_of_an_anthology(gold: dict[str, Any]) -> None:
    document = parsed(gold)
    low, high = gold.get("window", (0, len(document.text)))
    assert document.format == "quote-anthology"
    wanted = {(heading["start"], heading["end"]) for heading in gold["headings"]}
    found = {(h.span.start, h.span.end) for h in document.headings if low <= h.span.start and h.span.end <= high}
    assert len(wanted & found) >= 0.98 * len(wanted | found)
    passages = {quotation["start"] for quotation in gold["quotations"]}
    starts = {q.span.start for q in document.quotations if q.kind == "block"}
    assert len(passages & starts) >= 0.98 * len(passages)
