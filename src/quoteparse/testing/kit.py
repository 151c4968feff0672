"""All that a format must hold to, in one call."""

from __future__ import annotations

from collections.abc import Iterable

from quoteparse.errors import PluginError
from quoteparse.pipeline import parse
from quoteparse.plugin.contract import DocumentFormat
from quoteparse.plugin.registry import Registry
from quoteparse.records import Document
from quoteparse.testing.detection import check_cross_detection
from quoteparse.testing.odd import ODD_TEXTS
from quoteparse.testing.patterns import check_patterns
from quoteparse.testing.records import check_records

__all__ = ["check_format"]


def check_format(format: DocumentFormat, samples: Iterable[str]) -> None:
    """Raises `AssertionError` at the first thing that *format* does not hold to.

    *samples* are texts of the format, as a document of it looks in the wild. What is checked:

    - its fields are of their types, and its name is taken by none of the built-in formats;
    - its attribution patterns match their ``examples`` and none of their ``not_examples``;
    - it wins each sample against the built-in formats, by a margin, with either kind of line end;
    - it recognises something in each sample: not all of it is prose;
    - on the samples, on pieces of them and on odd texts (`ODD_TEXTS`) it never fails, gives the same
      twice, and every record is exact.
    """
    texts = tuple([samples] if isinstance(samples, str) else samples)
    assert texts, "give at least one sample"
    registry = _registry_with(format)
    check_patterns(format.attributions)
    line_ends = [text.replace("\r\n", "\n").replace("\n", end) for text in texts for end in ("\n", "\r\n")]
    check_cross_detection({format.name: (*texts, *line_ends)}, registry.formats.values())
    for text in texts:
        document = _read(format, text, registry)
        recognised = {block.kind for block in document.blocks} - {"prose", "space"}
        assert recognised, f"'{format.name}' recognises nothing in {text.strip()[:40]!r}…"
    cut = [piece for text in texts for piece in (text[: len(text) // 2], text[len(text) // 3 :], text[::-1])]
    for text in (*line_ends, *cut, *ODD_TEXTS):
        _read(format, text, registry)


def _registry_with(format: DocumentFormat) -> Registry:
    registry = Registry(installed=False)
    # A built-in format is checked as it is given here, beside the other built-in ones.
    if registry.formats.get(getattr(format, "name", "")) == format:
        return registry
    try:
        registry.register(format, provider="the format")
    except PluginError as error:
        raise AssertionError(str(error)) from error
    return registry


def _read(format: DocumentFormat, text: str, registry: Registry) -> Document:
    where = f"'{format.name}' on {text[:40]!r}{'…' if len(text) > 40 else ''}"
    # As its own format, and as whatever it is taken for.
    for name in (None, format.name):
        document = parse(text, format=name, registry=registry)
        failed = [note.message for note in document.diagnostics if note.plugin == format.name]
        assert not failed, f"{where}: {failed[0]}"
        try:
            check_records(document)
        except AssertionError as error:
            raise AssertionError(f"{where}: {error}") from error
        assert parse(text, format=name, registry=registry) == document, f"{where} gives one thing and then another"
    return document
