"""The files named on the command line, one after the other; one that fails does not stop the others."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from quoteparse.cli import codes
from quoteparse.cli.messages import complain, working
from quoteparse.decoding import Decoded, decode, read_file
from quoteparse.errors import InputError, QuoteparseError

__all__ = ["STDIN", "Inputs"]

T = TypeVar("T")

STDIN = "-"
_STDIN_NAME = "<stdin>"

# What takes longer than a blink: said on the terminal while it is being done.
_LONG_WORK = 300_000


class Inputs:
    """The *names* of files, ``-`` for standard input, and whether all of them could be worked on so far."""

    def __init__(self, names: Sequence[str], *, encoding: str | None = None) -> None:
        self._names = names
        self._encoding = encoding
        self._failed = False

    @property
    def exit_code(self) -> int:
        """What the command ends with."""
        return codes.FAILED if self._failed else codes.OK

    def each(self, work: Callable[[Decoded, str], T]) -> Iterator[T]:
        """What *work* makes of the text and name of each file; of one that fails, a complaint instead."""
        for number, name in enumerate(self._names, 1):
            progress = f"{number}/{len(self._names)} {name}" if len(self._names) > 1 else name
            try:
                with working(progress, shown=len(self._names) > 1 or _is_long(name)):
                    result = work(*self._read(name))
            except QuoteparseError as error:
                self._fail(str(error))
            except Exception as error:
                self._fail(
                    f"{name}: unexpected {type(error).__name__}: {error}; "
                    "this is a fault of quoteparse or of a plugin, please report it with the file"
                )
            else:
                yield result

    def _read(self, name: str) -> tuple[Decoded, str]:
        if name == STDIN:
            if sys.stdin is None:
                raise InputError("there is no standard input to read; name a file")
            data = sys.stdin.buffer.read()
            return decode(data, _STDIN_NAME, encoding=self._encoding), _STDIN_NAME
        return read_file(name, encoding=self._encoding), name

    def _fail(self, message: str) -> None:
        self._failed = True
        complain(message)


def _is_long(name: str) -> bool:
    try:
        return name != STDIN and Path(name).stat().st_size > _LONG_WORK
    except (OSError, ValueError):
        return False
