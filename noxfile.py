"""The checks, one session each: ``nox -s tests``, ``nox -s lint`` …"""

from __future__ import annotations

import nox

nox.options.sessions = ["lint", "types", "imports", "tests"]
nox.options.default_venv_backend = "uv|virtualenv|venv"


@nox.session(python=["3.11", "3.12", "3.13"])
def tests(session: nox.Session) -> None:
    session.install("-e", ".[test]")
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    session.install("-e", ".[lint]")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    session.install("-e", ".[lint]")
    session.run("mypy")


@nox.session
def imports(session: nox.Session) -> None:
    session.install("-e", ".[lint]")
    session.run("lint-imports")


@nox.session
def bench(session: nox.Session) -> None:
    session.install(".")
    session.run("python", "bench/benchmark.py", *session.posargs)
