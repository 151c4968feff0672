"""Where the results go: standard output or a file, as bytes, so that JSON is UTF-8 everywhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from quoteparse.cli import codes
from quoteparse.cli.inputs import STDIN

__all__ = ["Output", "opened", "output_option"]

output_option = click.option(
    "-o", "--output", metavar="FILE", type=click.Path(dir_okay=False), help="Write to FILE in place of standard output."
)


class Output:
    """A stream for results; ``is_terminal`` says whether a person reads along."""

    def __init__(self, stream: BinaryIO, *, encoding: str = "utf-8", is_terminal: bool = False) -> None:
        self._stream = stream
        self._encoding = encoding
        self.is_terminal = is_terminal

    def write(self, text: str) -> None:
        """Write *text* as UTF-8 and send it off."""
        self._send(text.encode("utf-8"))

    def show(self, text: str) -> None:
        """Write *text* in the encoding of the terminal; characters that it does not have become ``?``."""
        self._send(text.encode(self._encoding, "replace"))

    def _send(self, data: bytes) -> None:
        rest = memoryview(data)
        try:
            # With PYTHONUNBUFFERED the stream is a raw one, which may take only a part at a time.
            while rest:
                rest = rest[self._stream.write(rest) or 0 :]
            self._stream.flush()
        except BrokenPipeError:
            self._abandon()
            raise click.exceptions.Exit(codes.READER_GONE) from None
        except OSError as error:
            self._abandon()
            raise click.ClickException(f"the output cannot be written: {error.strerror or error}") from error

    def _abandon(self) -> None:
        # What is left in the buffer would be tried once more at the end of the process, with a complaint of Python's.
        os.dup2(os.open(os.devnull, os.O_WRONLY), self._stream.fileno())


@contextmanager
def opened(path: str | None, *, inputs: Sequence[str] = ()) -> Iterator[Output]:
    """The output at *path* (None and ``-``: standard output), which may be none of the *inputs*."""
    if path is None or path == STDIN:
        stream = sys.stdout
        if stream is None:
            raise click.ClickException("there is no standard output to write to; name a file with -o")
        yield Output(stream.buffer, encoding=stream.encoding, is_terminal=stream.isatty())
        return
    if any(_same(path, name) for name in inputs):
        raise click.UsageError(f"{path} is to be read and would be written over; name another file with -o")
    try:
        file = open(path, "wb")  # noqa: SIM115  (the block below closes it; errors inside it are not ours)
    except OSError as error:
        raise click.ClickException(f"{path}: cannot be written: {error.strerror}; check the path") from error
    with file:
        yield Output(file)


def _same(path: str, other: str) -> bool:
    try:
        return other != STDIN and Path(path).samefile(other)
    except (OSError, ValueError):
        return False
