"""Calls into a plugin that cost no more than their answer: what raises, or is nonsense, becomes a diagnostic."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from quoteparse.plugin.contract import DocumentFormat
from quoteparse.plugin.validation import check_blocks, check_detection, check_document, describe
from quoteparse.records import Block, Detection, Diagnostic, Document
from quoteparse.source import Source

__all__ = ["guarded_detect", "guarded_finish", "guarded_read", "guarded_split"]

# SystemExit too: a plugin that gives up so must not end the program that parses. KeyboardInterrupt is the user's.
_ANY = (Exception, SystemExit)


def guarded_detect(format: DocumentFormat, source: Source, notes: list[Diagnostic]) -> Detection | None:
    """How well *format* fits, or None and a note where it cannot say."""
    try:
        return check_detection(format.detect(source), format.name)
    except _ANY as error:
        notes.append(_note(f"'{format.name}' is left out of the detection", format.name, error))
        return None


def guarded_split(format: DocumentFormat, source: Source, notes: list[Diagnostic]) -> tuple[Block, ...] | None:
    """The blocks that *format* recognises, or None and a note where any of them is out of order."""
    try:
        return tuple(check_blocks(format.split(source), len(source.text)))
    except _ANY as error:
        notes.append(_note(f"'{format.name}' could not split the text", format.name, error))
        return None


def guarded_read(format: DocumentFormat, read: Callable[[], Document], notes: list[Diagnostic]) -> Document | None:
    """What *read* makes of the blocks, patterns and labels of *format*, or None and a note where it cannot."""
    try:
        return read()
    except _ANY as error:
        notes.append(_note(f"what '{format.name}' gives could not be read", format.name, error))
        return None


def guarded_finish(finish: Callable[[Document], Document], document: Document, plugin: str) -> Document:
    """What *finish* makes of *document*, or *document* itself with one diagnostic more."""
    try:
        return check_document(finish(document), document)
    except _ANY as error:
        note = _note(f"'{plugin}' could not finish the document, which stays as it was", plugin, error)
        return evolve(document, diagnostics=(*document.diagnostics, note))


def _note(what: str, plugin: str, error: BaseException) -> Diagnostic:
    return Diagnostic(message=f"{what}: {describe(error)}", severity="error", plugin=plugin)
