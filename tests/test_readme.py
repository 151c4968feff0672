"""What README and docs say is so: their Python runs, their commands are those of CI, their links lead somewhere."""

from __future__ import annotations

import contextlib
import doctest
import io
import re
import shlex
import tomllib
from pathlib import Path

import attrs
import pytest

from quoteparse import records
from quoteparse.cli import codes

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md"), *ROOT.glob("examples/*.md")]
)
README = (ROOT / "README.md").read_text(encoding="utf-8")

_FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def blocks(page: Path, language: str) -> list[tuple[int, str]]:
    """The code blocks of a page in *language*, each with the line it begins on."""
    text = page.read_text(encoding="utf-8")
    return [(text.count("\n", 0, m.start(2)) + 1, m[2]) for m in _FENCE.finditer(text) if m[1] == language]


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


WITH_PYTHON = [page for page in PAGES if blocks(page, "python")]


@pytest.mark.parametrize("page", WITH_PYTHON, ids=name_of)
def test_the_python_of_a_page_runs(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {"__name__": "__main__"}  # shared: a page is read from top to bottom
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    for line, code in blocks(page, "python"):
        where = f"{name_of(page)}:{line}"
        if ">>>" in code:
            test = doctest.DocTestParser().get_doctest(code, names, where, str(page), line - 1)
            told = io.StringIO()
            runner.run(test, out=told.write, clear_globs=False)
            names.update(test.globs)
            assert not told.getvalue(), f"{where}\n{told.getvalue()}"
        else:
            with contextlib.redirect_stdout(io.StringIO()):
                exec(compile("\n" * (line - 1) + code, str(page), "exec"), names)


def test_the_python_of_the_readme_says_what_it_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (_, code), *_ = blocks(ROOT / "README.md", "python")
    assert len(code.splitlines()) <= 10
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(code, {"__name__": "__main__"})
    (_, shown), *_ = [block for block in blocks(ROOT / "README.md", "text") if "Varga" in block[1]]
    assert printed.getvalue() == shown


def test_the_readme_has_two_commands_that_need_nothing_installed() -> None:
    commands = [code.strip() for _, code in blocks(ROOT / "README.md", "sh")]
    assert len(commands) == 2
    assert all(command.startswith("python3 -m venv ") for command in commands)
    assert all("\n" not in command for command in commands)
    sample = ROOT / shlex.split(commands[0])[-1]
    assert sample.is_file()


def test_ci_runs_the_test_command_of_the_readme() -> None:
    *_, command = (code.strip() for _, code in blocks(ROOT / "README.md", "sh"))
    runs = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert command.replace(".venv-test", '"$venv"') in [line.removesuffix(" || failed=1") for line in runs]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    targets = [m[1] for m in _LINK.finditer(page.read_text(encoding="utf-8")) if "://" not in m[1]]
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| \[?`([\w-]+)`", page, re.MULTILINE)
    assert sorted(named) == sorted(re.split(r"[<>=\[]", dependency)[0] for dependency in project["dependencies"])


def test_every_record_stands_in_the_docs() -> None:
    page = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
    for name in records.__all__:
        kind = getattr(records, name)
        if isinstance(kind, type) and attrs.has(kind):
            assert f"## {name}" in page, name
            section = page.split(f"## {name}\n")[1].split("\n## ")[0]
            missing = [field.name for field in attrs.fields(kind) if f"`{field.name}`" not in section]
            assert missing == [], f"{name} in docs/records.md"


def test_every_exit_code_stands_in_the_docs() -> None:
    page = (ROOT / "docs" / "command.md").read_text(encoding="utf-8")
    numbers = {value for name, value in vars(codes).items() if name.isupper() and isinstance(value, int)}
    assert {int(number) for number in re.findall(r"^\| (\d+) \|", page, re.MULTILINE)} == numbers
