"""Distributions that are not there: a module and the metadata that an installer would leave beside it."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from quoteparse.plugin.registry import default_registry

Distribute = Callable[..., None]


@pytest.fixture
def distribute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Distribute]:
    """Install a plugin for one test: its entry point's name, its module's code, its version."""
    monkeypatch.syspath_prepend(str(tmp_path))
    made: list[str] = []

    def install(name: str, code: str, *, version: str = "1.0", points: str | None = None) -> None:
        module = f"plugin_{name}"
        (tmp_path / f"{module}.py").write_text(dedent(code), encoding="utf-8")
        metadata = tmp_path / f"{name}-{version}.dist-info"
        metadata.mkdir()
        (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        (metadata / "entry_points.txt").write_text(points or f"[quoteparse]\n{name} = {module}\n")
        made.append(module)
        importlib.invalidate_caches()

    # Made anew for this test and forgotten behind it: it would keep what is installed here for all tests to come.
    default_registry.cache_clear()
    yield install
    default_registry.cache_clear()
    for module in made:
        sys.modules.pop(module, None)
