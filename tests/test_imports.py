"""Who imports whom: the contracts of pyproject.toml, what they cannot say, and what an import costs."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from quoteparse.plugin.registry import BUILTINS

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
FOR_FORMATS = {"quoteparse.plugin", "quoteparse.records", "quoteparse.source"}
FORMATS = sorted(path.name for path in (ROOT / "plugins").iterdir() if (path / "__init__.py").exists())


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, timeout=60)


def imported(file: Path) -> Iterator[str]:
    """The modules that *file* imports anywhere in it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are written out in full"
            yield node.module or ""


def test_the_contracts_are_kept() -> None:
    done = run("import sys; sys.argv[1:] = ['--no-cache']; from importlinter.cli import lint_imports_command as c; c()")
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{len(PYPROJECT['tool']['importlinter']['contracts'])} kept, 0 broken" in done.stdout


def test_the_contracts_name_every_format() -> None:
    assert tuple(FORMATS) == tuple(sorted(BUILTINS))
    assert set(PYPROJECT["tool"]["importlinter"]["root_packages"]) == {"quoteparse", *BUILTINS}


@pytest.mark.parametrize("package", FORMATS)
def test_a_format_imports_what_a_stranger_may(package: str) -> None:
    # The contract names what is forbidden, room by room; here is what is allowed, and "import quoteparse" is not.
    for file in sorted((ROOT / "plugins" / package).rglob("*.py")):
        ours = {module for module in imported(file) if module.split(".")[0].startswith("quoteparse")}
        assert {module for module in ours if module.split(".")[0] != package} <= FOR_FORMATS, file


def test_the_records_import_nothing_of_ours() -> None:
    file = ROOT / "src" / "quoteparse" / "records.py"
    assert not [module for module in imported(file) if module.startswith("quoteparse")]


def test_every_room_stands_in_the_layers() -> None:
    rooms = {path.stem for path in (ROOT / "src" / "quoteparse").iterdir() if path.suffix == ".py" or path.is_dir()}
    [layers] = (c["layers"] for c in PYPROJECT["tool"]["importlinter"]["contracts"] if c["type"] == "layers")
    named = {room.strip() for layer in layers for room in layer.split("|")}
    assert named == rooms - {"__init__", "__pycache__"}


def test_importing_loads_no_format_no_grammar_and_no_command() -> None:
    done = run("import sys, quoteparse; print(*sys.modules)")
    assert done.returncode == 0, done.stderr
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert not loaded & {*BUILTINS, "lark", "click", "rich", "cattrs"}


@pytest.mark.parametrize(
    "first", ["plugin", "layout", "attributions", "quotations", "headers", "plugin.contract", "testing"]
)
def test_any_room_can_be_imported_first(first: str) -> None:
    """No ring of packages: a room is there however it is reached, also without the package's own order of imports."""
    done = run(
        "import sys, types, pathlib\n"
        "package = types.ModuleType('quoteparse')\n"
        "package.__path__ = [str(pathlib.Path('src/quoteparse').resolve())]\n"
        "sys.modules['quoteparse'] = package\n"
        f"import quoteparse.{first}\n"
    )
    assert done.returncode == 0, done.stderr
