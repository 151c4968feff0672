"""The weights can be made again from labelled references."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from quoteparse.references import fitting
from quoteparse.references.candidates import candidates
from quoteparse.references.features import features
from quoteparse.references.lattice import search
from quoteparse.references.pieces import cut

TRAINING = Path(__file__).parents[2] / "training"


def test_the_generator_gives_the_file_that_is_kept() -> None:
    made = subprocess.run(
        [sys.executable, str(TRAINING / "generate.py")], capture_output=True, check=True, encoding="utf-8"
    )
    assert made.stdout == (TRAINING / "invented.jsonl").read_text(encoding="utf-8")


def test_a_fit_learns_to_read_what_it_was_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = (TRAINING / "invented.jsonl").read_text(encoding="utf-8").splitlines()[:150]
    labelled, written = tmp_path / "labelled.jsonl", tmp_path / "weights.json"
    labelled.write_text("\n".join(lines), encoding="utf-8")
    sys_argv, sys.argv = sys.argv, ["fitting", str(labelled), "--write", str(written), "--epochs", "3"]
    try:
        fitting.main()
    finally:
        sys.argv = sys_argv
    assert "round 3" in capsys.readouterr().out
    table = json.loads(written.read_text(encoding="utf-8"))

    def title(raw: str) -> str:
        pieces = cut(raw)
        looks = [
            [(t, sum(table["looks"].get(f, {}).get(t, 0.0) for group in groups for f in group)) for t in tried]
            for groups, tried in zip(features(pieces), candidates(pieces), strict=True)
        ]
        follows = table["follows"]
        best = search(pieces, looks, lambda a, b: (follows.get(a, {}), follows.get(f"{a} {b}", {}))).best()
        assert best is not None
        return " ".join(p.text for p, t in zip(pieces, best.terminals, strict=True) if t == "TITLE")

    rows = [json.loads(line) for line in lines]
    right = sum(
        title(row["raw"])[:12] == row["raw"][field["start"] : field["end"]][:12]
        for row in rows
        for field in row["fields"]
        if field["label"] == "title"
    )
    assert right > 0.8 * len(rows)


def test_labels_are_found_where_values_stand() -> None:
    csl = {
        "author": [{"family": "Holm", "given": "Ida"}],
        "title": "Holm",
        "publisher-place": "Oslo",
        "issued": {"date-parts": [[1904]]},
        "locator": "12-14",
    }
    raw = "Holm, Ida. Holm. Oslo: Quay, c1904, p. 12–14"
    found = {raw[start:end]: kind for start, end, kind in fitting.fields_of_csl(raw, csl)}
    assert found == {"Holm": "title", "Ida": "given", "Oslo": "place", "c1904": "date", "12–14": "pages"}
