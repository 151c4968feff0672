"""The command ``python -m quoteparse.references.fitting``: fit the weights, or judge by folds how they would read."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from attrs import asdict

from quoteparse.references.fitting.judging import Judgement, judge
from quoteparse.references.fitting.labels import Labelled, labelled
from quoteparse.references.fitting.model import Settings, fit
from quoteparse.references.readings import Weights


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the arguments and do it."""
    parser = argparse.ArgumentParser(description="Fit the weights of the reference grammar to labelled references.")
    parser.add_argument("labelled", nargs="+", type=Path, help="JSON lines with raw and csl or fields")
    parser.add_argument("--write", type=Path, help="where to write weights.json")
    parser.add_argument("--judge", nargs="*", type=Path, default=[], help="labelled files to judge by; not fitted to")
    parser.add_argument(
        "--folds", type=int, default=0, help="fit to each part of --judge but one, and judge by that one"
    )
    parser.add_argument("--rounds", type=int, default=Settings().rounds)
    given = parser.parse_args(arguments)
    settings = Settings(rounds=given.rounds)
    known = _read(given.labelled)
    if given.folds:
        judged = {path: _read([path]) for path in given.judge}
        for path, items in judged.items():
            others = [item for other, found in judged.items() if other != path for item in found]
            parts = [items[fold :: given.folds] for fold in range(given.folds)]
            told = [
                judge(fit([*known, *others, *_but(parts, fold)], settings), part) for fold, part in enumerate(parts)
            ]
            print(f"{path.name}, {given.folds} folds: {sum(told, Judgement())}")
        return
    fitted = fit(known, settings, print)
    for path in given.judge:
        print(f"{path.name}: {judge(fitted, _read([path]))}")
    if given.write:
        write(given.write, fitted)


def _but(parts: Sequence[list[Labelled]], fold: int) -> list[Labelled]:
    return [item for number, part in enumerate(parts) if number != fold for item in part]


def _read(paths: Iterable[Path]) -> list[Labelled]:
    return [item for row in rows(paths) if (item := labelled(row)) is not None]


def rows(paths: Iterable[Path]) -> Iterable[dict[str, Any]]:
    """The labelled references in the files *paths*."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)


def write(path: Path, fitted: Weights) -> None:
    """Write *fitted* where ``readings.py`` finds it."""
    path.write_text(json.dumps(asdict(fitted), ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
