"""What is told on standard error: failures, warnings, and that work is going on."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click

from quoteparse.cli.harmless import harmless
from quoteparse.records import Diagnostic
from quoteparse.source import Source

__all__ = ["complain", "tell", "working"]

# More of them say nothing new; all are in the JSON.
_MOST_TOLD = 20


def complain(message: str) -> None:
    """One line on standard error, with the command's name in front."""
    click.echo(f"quoteparse: {harmless(message)}", err=True)


def tell(diagnostics: Iterable[Diagnostic], source: Source | None = None) -> None:
    """The warnings and errors among *diagnostics*, each with its file, line and column as far as known."""
    grave = [diagnostic for diagnostic in diagnostics if diagnostic.severity != "info"]
    for diagnostic in grave[:_MOST_TOLD]:
        complain(f"{_place(diagnostic, source)}{diagnostic.severity}: {diagnostic.message}")
    if len(grave) > _MOST_TOLD:
        complain(f"… and {len(grave) - _MOST_TOLD} more; --to json has them all")


def _place(diagnostic: Diagnostic, source: Source | None) -> str:
    if source is None:
        return ""
    if diagnostic.span is None:
        return f"{source.name}: "
    line, column = source.place(diagnostic.span.start)
    return f"{source.name}:{line}:{column}: "


@contextmanager
def working(on: str, *, shown: bool) -> Iterator[None]:
    """Says on a terminal what is being worked *on*, as long as the block runs, and leaves no trace of it."""
    if not shown or sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    # Imported for those who see it: it takes as long as a small document.
    from rich.console import Console
    from rich.text import Text

    with Console(stderr=True).status(Text(harmless(on))):
        yield
