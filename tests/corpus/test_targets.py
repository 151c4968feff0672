"""What quoteparse must reach on documents and references labelled by hand, where they are at hand."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

CORPUS = Path(os.environ.get("QUOTEPARSE_CORPUS", Path(__file__).parents[3] / "shared"))
SCORER = CORPUS / "gold" / "score.py"

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not SCORER.is_file(), reason=f"the labelled corpus is not at {CORPUS} (QUOTEPARSE_CORPUS)"),
]

# what is scored → (what the scorer calls the measure, at least)
TARGETS = {
    ("references", "refs-002.jsonl"): {"exact": 0.97},
    ("references", "refs-001.jsonl"): {"field F1": 0.90},
    ("documents", "doc-002.json"): {
        "quotations F1": 0.98,
        "source link": 0.98,
        "references F1": 0.98,
        "headings F1": 0.97,
    },
    ("documents", "doc-001.json"): {"quotations F1": 0.85},
    ("documents", "doc-000.json"): {"headings F1": 1.0},
}


def score(what: str, gold: str) -> str:
    where = [str(CORPUS / "seeds")] if what == "documents" else []
    command = [sys.executable, str(SCORER), what, *where, str(CORPUS / "gold" / gold)]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=300).stdout


def figure(told: str, measure: str) -> float:
    found = re.search(rf"{re.escape(measure)}\D{{0,20}}?(\d\.\d+)", told)
    assert found, f"the scorer says nothing of {measure!r}:\n{told}"
    return float(found[1])


@pytest.mark.parametrize(("what", "gold"), TARGETS)
def test_the_target_is_reached(what: str, gold: str) -> None:
    told = score(what, gold)
    reached = {measure: figure(told, measure) for measure in TARGETS[what, gold]}
    assert {m: value for m, value in reached.items() if value < TARGETS[what, gold][m]} == {}, told


def test_the_format_of_every_labelled_document_is_detected() -> None:
    told = [score("documents", path.name) for path in sorted((CORPUS / "gold").glob("doc-*.json"))]
    assert told
    assert [line for line in told if "format 1/1" not in line] == []
