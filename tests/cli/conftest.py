from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import frozen

from quoteparse.cli.main import run

ESSAY = """The keepers of the northern lights

In her letters Ida Lund argued: “The lamp was never dark in forty years, whatever the storm.” (Lund, Ida. Keeping \
the Lamp. Oslo: Nord, 1936, p. 68)

Peter Holm wrote: “No ship was lost while I was there, and none was thanked for it.” (Ibid., p. 70)
"""


@frozen
class Ran:
    code: int
    out: str
    err: str


Command = Callable[..., Ran]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    def run_it(*arguments: str | Path, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run_it


@pytest.fixture
def essay(tmp_path: Path) -> Path:
    path = tmp_path / "essay.txt"
    path.write_text(ESSAY, encoding="utf-8", newline="")
    return path
