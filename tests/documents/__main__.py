"""Scores the samples: ``python -m tests.documents [NAME …] [--errors] [--write DIR] [--directory DIR]``."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from tests.documents.gold import DIRECTORY, Sample, load, names
from tests.documents.scoring import F1, FLOORS, SHARES, Figure, measured, score


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.documents", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="samples; all of them if none is named")
    parser.add_argument("--errors", action="store_true", help="list what is missed and what is extra")
    parser.add_argument("--write", type=Path, metavar="DIR", help="write the texts and their gold there, score nothing")
    parser.add_argument("--record", action="store_true", help="record what is reached as what must be reached")
    parser.add_argument("--directory", type=Path, default=DIRECTORY, help="where the samples are")
    given = parser.parse_args()
    samples = [load(name, given.directory) for name in given.names or names(given.directory)]
    if given.write:
        for sample in samples:
            write(sample, given.write)
        return
    if given.record:
        floors = {sample.name: measured(score(sample)) for sample in samples}
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
        return
    total: dict[str, Figure] = {}
    for sample in samples:
        result = score(sample)
        total = {name: total.get(name, Figure()) + figure for name, figure in result.figures.items()}
        print(line(sample.name, result.figures))
        if given.errors:
            print(*(f"    {error}" for error in result.errors), sep="\n")
    print(line(f"all {len(samples)}", total))


def write(sample: Sample, directory: Path) -> None:
    """The text and its gold, as files that other scorers read."""
    directory.mkdir(parents=True, exist_ok=True)
    (directory / f"{sample.name}.txt").write_text(sample.text, encoding="utf-8", newline="")
    gold = json.dumps(sample.gold, ensure_ascii=False, indent=1)
    (directory / f"{sample.name}.json").write_text(gold, encoding="utf-8")


def line(name: str, figures: dict[str, Figure]) -> str:
    """The figures of a sample on one line."""
    told = [f"{name:32}"]
    for key in (*F1, *SHARES):
        figure = figures[key]
        value = figure.f1 if key in F1 else figure.share
        told.append(f"{key} -" if value is None else f"{key} {value:.2f} of {figure.wanted}")
    if made_up := figures["made up"].extra:
        told.append(f"speakers made up {made_up}")
    return "  ".join(told)


if __name__ == "__main__":
    main()
