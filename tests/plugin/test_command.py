"""The command with a broken plugin installed: it says so on standard error, and does its work."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

CODE = """
    from quoteparse.plugin import DocumentFormat, hookimpl
    from quoteparse.records import Detection

    def sure(source):
        return Detection(format="ship-log", confidence=0.99)

    def nothing(source):
        return ()

    def raising(given):
        raise ValueError("a bad day")

    @hookimpl
    def quoteparse_formats():
        return [DocumentFormat(name="ship-log", title="Log of a ship", detect=sure, split=nothing)]
"""
TEXT = "The keepers said little. Ida Lund wrote: “The lamp was never dark in all those forty years.”\n"

BROKEN = {
    "import": "raise ValueError('a bad day')",
    "hook": CODE.replace("return [", "raise ValueError('a bad day') or ["),
    "detect": CODE.replace("detect=sure", "detect=raising"),
    "split": CODE.replace("split=nothing", "split=raising"),
    "finish": CODE.replace("split=nothing", "split=nothing, finish=raising"),
}


def command(where: Path, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "quoteparse", *arguments],
        input=text,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(where), "PYTHONIOENCODING": "utf-8"},
        timeout=60,
    )


@pytest.mark.parametrize("step", BROKEN)
def test_the_text_is_parsed_and_the_plugin_named(distribute: Any, tmp_path: Path, step: str) -> None:
    distribute("shiplog", BROKEN[step], version="0.7")
    done = command(tmp_path, "parse", "-", "--to", "json", text=TEXT)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert "ValueError: a bad day" in done.stderr
    assert "shiplog 0.7" in done.stderr or "'ship-log'" in done.stderr
    quotations = json.loads(done.stdout)["quotations"]
    assert [quotation["text"] for quotation in quotations] == ["The lamp was never dark in all those forty years."]


@pytest.mark.parametrize("step", ["import", "hook"])
def test_the_list_of_formats_leaves_it_out_and_says_so(distribute: Any, tmp_path: Path, step: str) -> None:
    distribute("shiplog", BROKEN[step], version="0.7")
    done = command(tmp_path, "formats")
    assert done.returncode == 0, done.stderr
    assert "quote-anthology" in done.stdout
    assert "ship-log" not in done.stdout
    assert "shiplog 0.7" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_sound_one_is_listed_and_taken(distribute: Any, tmp_path: Path) -> None:
    distribute("shiplog", CODE, version="2.3")
    assert "ship-log" in command(tmp_path, "formats").stdout
    done = command(tmp_path, "parse", "-", "--to", "json", text=TEXT)
    assert json.loads(done.stdout)["format"] == "ship-log"
    assert done.stderr == ""
