"""The benchmark runs; what it says is for people to read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_benchmark_says_how_long_it_takes() -> None:
    command = [sys.executable, "bench/benchmark.py", "--rounds", "1", "examples/polar-voyages.txt"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert "× the scan" in done.stdout
    assert "one re, written by hand" in done.stdout
