"""The weights can be made again from labelled references."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from quoteparse.references.fitting.__main__ import main
from quoteparse.references.fitting.judging import judge
from quoteparse.references.fitting.labels import Labelled, fields_of_csl, labelled
from quoteparse.references.fitting.model import Settings, fit
from quoteparse.references.pieces import cut
from quoteparse.references.readings import Ranking, Weights

TRAINING = Path(__file__).parents[2] / "training"


def test_the_generator_gives_the_file_that_is_kept() -> None:
    made = subprocess.run(
        [sys.executable, str(TRAINING / "generate.py")], capture_output=True, check=True, encoding="utf-8"
    )
    assert made.stdout == (TRAINING / "invented.jsonl").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def items() -> list[Labelled]:
    lines = (TRAINING / "invented.jsonl").read_text(encoding="utf-8").splitlines()[::10]
    return [item for line in lines if (item := labelled(json.loads(line))) is not None]


@pytest.fixture(scope="module")
def fitted(items: list[Labelled]) -> Weights:
    return fit(items, Settings(rounds=6))


def test_a_fit_learns_to_read_what_it_was_shown(items: list[Labelled], fitted: Weights) -> None:
    told = judge(fitted, items)
    assert told.read == len(items) > 200
    assert told.right > 0.9 * told.read
    assert judge(Weights({}, {}), items).right < 0.2 * told.read


def test_a_fit_reads_what_it_was_not_shown(items: list[Labelled]) -> None:
    shown, others = items[::2], items[1::2]
    assert judge(fit(shown, Settings(rounds=6)), others).right > 0.6 * len(others)


def test_shares_are_calibrated_by_the_fit(items: list[Labelled], fitted: Weights) -> None:
    ranking = Ranking(fitted)
    best = [(reading, item) for item in items if (reading := ranking(item.pieces).best()) is not None]
    expected = sum(reading.confidence for reading, _ in best)
    right = sum(item.is_right(reading.terminals) for reading, item in best)
    assert right >= 0.9 * expected  # what agrees with the labels in another terminal counts as right


def test_the_same_references_give_the_same_weights(items: list[Labelled]) -> None:
    assert fit(items[:60], Settings(rounds=2)) == fit(items[:60], Settings(rounds=2))


def test_the_command_writes_weights_that_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = (TRAINING / "invented.jsonl").read_text(encoding="utf-8").splitlines()[:150]
    given, written = tmp_path / "labelled.jsonl", tmp_path / "weights.json"
    given.write_text("\n".join(lines), encoding="utf-8")
    main([str(given), "--write", str(written), "--rounds", "3", "--judge", str(given)])
    told = capsys.readouterr().out
    assert "round 3" in told
    assert "labelled.jsonl: 150 references" in told
    table = json.loads(written.read_text(encoding="utf-8"))
    best = Ranking(Weights(**table))(cut("Holm, Ida. The Fog. Oslo: Quay Press, 1904, p. 12")).best()
    assert best is not None
    assert best.terminals[:2] == ("FAMILY", "GIVEN")


def test_the_command_judges_by_folds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = (TRAINING / "invented.jsonl").read_text(encoding="utf-8").splitlines()[:120]
    known, judged = tmp_path / "known.jsonl", tmp_path / "judged.jsonl"
    known.write_text("\n".join(lines[:60]), encoding="utf-8")
    judged.write_text("\n".join(lines[60:]), encoding="utf-8")
    main([str(known), "--judge", str(judged), "--folds", "2", "--rounds", "2"])
    assert "judged.jsonl, 2 folds: 60 references" in capsys.readouterr().out


def test_labels_are_found_where_values_stand() -> None:
    csl = {
        "author": [{"family": "Holm", "given": "Ida"}],
        "title": "Holm",
        "publisher-place": "Oslo",
        "issued": {"date-parts": [[1904]]},
        "locator": "12-14",
    }
    raw = "Holm, Ida. Holm. Oslo: Quay, c1904, p. 12–14"
    found = {raw[start:end]: kind for start, end, kind in fields_of_csl(raw, csl)}
    assert found == {"Holm": "title", "Ida": "given", "Oslo": "place", "c1904": "date", "12–14": "pages"}
