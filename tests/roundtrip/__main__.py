"""Measures the round trip anew: ``python -m tests.roundtrip`` in the root of the repository.

Writes ``docs/round-trip.md`` and ``floors.json``; with ``--misses`` it prints what did not come back instead, with
``--draw`` it draws the works anew first (after a change of ``works.py``).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from .measure import SAMPLE, draw_works, measure, missed, sample
from .report import FLOORS, IN_TEST, floors, table

_COUNT = 300
_DOC = Path(__file__).parents[2] / "docs" / "round-trip.md"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.roundtrip", description=__doc__.split("\n")[0])
    parser.add_argument("--draw", action="store_true", help="draw the works anew")
    parser.add_argument("--misses", action="store_true", help="print what does not come back, and write nothing")
    args = parser.parse_args()
    if args.draw:
        lines = [json.dumps(item, ensure_ascii=False) for item in draw_works(_COUNT)]
        SAMPLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    items = sample()
    if args.misses:
        for style, text, name, *values in missed(items):
            print(style, name, *(json.dumps(value, ensure_ascii=False) for value in values), text, sep="\t")
        return
    _DOC.write_text(table(measure(items), len(items)), encoding="utf-8")
    FLOORS.write_text(json.dumps(floors(measure(items[:IN_TEST])), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
