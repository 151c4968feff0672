"""What short references stand for in documents labelled by hand, where they are at hand."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import quoteparse

CORPUS = Path(os.environ.get("QUOTEPARSE_CORPUS", Path(__file__).parents[3] / "shared"))
LABELLED = sorted((CORPUS / "gold").glob("doc-*.json"))

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not LABELLED, reason=f"the labelled corpus is not at {CORPUS} (QUOTEPARSE_CORPUS)"),
]


def test_references_are_linked_as_a_reader_links_them() -> None:
    right = wrong = wanted = 0
    for path in LABELLED:
        labelled = json.loads(path.read_text(encoding="utf-8"))
        with (CORPUS / "seeds" / labelled["source"]).open(encoding="utf-8", newline="") as file:
            document = quoteparse.parse(file.read())
        read = {reference.span.start: reference.refers_to for reference in document.references}
        by_id = {label["id"]: label for label in labelled["references"]}
        for label in labelled["references"]:
            target = by_id.get(label["refers_to"])
            found = read.get(label["start"])
            wanted += target is not None
            if found is not None:
                hit = target is not None and found.span.start < target["end"] and target["start"] < found.span.end
                right, wrong = right + hit, wrong + (not hit)
    assert wanted
    # What is missing names its work in a sentence, which the finder does not see yet.
    assert right >= 0.7 * wanted, f"{right} of {wanted}, {wrong} wrong"
    assert wrong <= 0.15 * (right + wrong), f"{right} right, {wrong} wrong"
