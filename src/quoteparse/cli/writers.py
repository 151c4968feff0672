"""The shapes that results are written in: JSON lines and CSL-JSON. (The tables are in ``tables``.)"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Literal, TypeVar

import click

from quoteparse.cli.output import Output
from quoteparse.export.csl import csl_items
from quoteparse.export.json import plain_json, to_json
from quoteparse.records import Document, Reference

__all__ = ["CslArray", "Shape", "chosen", "csl_array", "indent_option", "to_option", "write_json", "write_plain"]

Command = TypeVar("Command", bound=Callable[..., Any])
Shape = Literal["table", "json", "csl"]

indent_option = click.option(
    "--indent",
    metavar="N",
    type=click.IntRange(0, 16),
    default=0,
    help="Spread each JSON document over lines, indented by N blanks.",
)


def to_option(*shapes: Shape) -> Callable[[Command], Command]:
    """The option ``--to`` with these *shapes*; without it `chosen` decides."""
    return click.option(
        "--to",
        type=click.Choice(shapes),
        help="What to write. Without it: a table on a terminal, JSON into a pipe or a file.",
    )


def chosen(shape: Shape | None, out: Output) -> Shape:
    """The *shape* asked for, or the one that suits who reads *out*."""
    return shape or ("table" if out.is_terminal else "json")


def write_json(out: Output, record: Document | Reference, indent: int) -> None:
    """*record* as one line, or as several with an *indent*."""
    out.write(to_json(record, indent=indent or None) + "\n")


def write_plain(out: Output, value: Any, indent: int) -> None:
    """*value*, which is no record, as JSON."""
    out.write(plain_json(value, indent=indent or None) + "\n")


class CslArray:
    """An array of CSL-JSON items that grows as references come; their ids are numbers in one row."""

    def __init__(self, out: Output) -> None:
        self._out = out
        self._count = 0

    def add(self, *references: Reference) -> None:
        """Append an item for each of *references*."""
        for item in csl_items(references, start=self._count + 1):
            self._out.write((",\n  " if self._count else "[\n  ") + plain_json(item))
            self._count += 1

    def close(self) -> None:
        """End the array."""
        self._out.write("\n]\n" if self._count else "[]\n")


@contextmanager
def csl_array(out: Output) -> Iterator[CslArray]:
    """An array that is ended when the block is left, unless the reader is gone."""
    array = CslArray(out)
    yield array
    array.close()
