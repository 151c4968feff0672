"""From a text to a document: the whole way, in the order in which it is gone."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from attrs import evolve

from quoteparse.articles import read_articles
from quoteparse.attributions import read_attributions
from quoteparse.boilerplate import read_boilerplate
from quoteparse.citations import read_references
from quoteparse.decoding import read_file
from quoteparse.detection import likely, rank
from quoteparse.errors import FormatError
from quoteparse.headings import read_headings
from quoteparse.layout import split_body
from quoteparse.plugin.contract import DocumentFormat
from quoteparse.plugin.guard import guarded_finish, guarded_read, guarded_split
from quoteparse.plugin.registry import Registry, default_registry
from quoteparse.plugin.validation import did_you_mean
from quoteparse.quotations import read_quotations, unclosed_marks
from quoteparse.records import Block, Detection, Diagnostic, Document
from quoteparse.resolution import resolve
from quoteparse.source import Source
from quoteparse.tiling import tile, without_marks

__all__ = ["detect", "formats", "parse", "parse_file"]

Finisher = Callable[[Document], Document]


def parse(
    text: str,
    *,
    format: str | None = None,
    source: str | None = None,
    finishers: Iterable[Finisher] = (),
    registry: Registry | None = None,
) -> Document:
    """Read *text* whole: its header, headings, quotations and references, each with its span.

    *format* names the format, which is detected where it is None; *source* is a name for the text (a path,
    a URL); *finishers* are called on the document at the end, in order, each with what the one before it gave.

    Never fails on a ``str``: what goes wrong in a plugin or a finisher stands in ``Document.diagnostics``.
    Raises `FormatError` where there is no format of the name given, and `TypeError` where *text* is no ``str``.

    >>> document = parse("“The lamp was never dark,” wrote Ida Lewis.")
    >>> document.quotations[0].text
    'The lamp was never dark,'
    """
    if not isinstance(text, str):
        raise TypeError(f"parse takes a str, not {type(text).__name__}: decode it first, or use parse_file")
    registry = registry or default_registry()
    notes = list(registry.diagnostics)
    given = Source(text, source)

    chosen, document = _read_by_the_best(given, _candidates(given, format, registry, notes), notes)
    document = evolve(document, diagnostics=(*notes, *document.diagnostics))
    if chosen and chosen.finish:
        document = guarded_finish(chosen.finish, document, chosen.name)
    for finish in finishers:
        document = guarded_finish(finish, document, str(getattr(finish, "__name__", type(finish).__name__)))
    return document


def parse_file(path: str | os.PathLike[str], *, format: str | None = None) -> Document:
    """Decode the file at *path* and read it as `parse` does.

    Raises `InputError` where there is no such file, where it cannot be read, or where it holds no text.
    """
    decoded = read_file(path)
    document = parse(decoded.text, format=format, source=os.fspath(path))
    return evolve(document, diagnostics=(*decoded.diagnostics, *document.diagnostics))


def detect(text: str, *, registry: Registry | None = None) -> list[Detection]:
    """How well each format fits *text*, the surest first."""
    return list(rank(Source(text), (registry or default_registry()).formats.values(), []))


def formats() -> Mapping[str, DocumentFormat]:
    """The formats that there are, by name: the built-in ones and those of installed plugins."""
    return default_registry().formats


def _read_by_the_best(
    given: Source, candidates: Iterable[DocumentFormat], notes: list[Diagnostic]
) -> tuple[DocumentFormat | None, Document]:
    """The document as the first format reads it that can; where none can, None and what the general means read."""
    for format in candidates:
        blocks = guarded_split(format, given, notes)
        if blocks is not None:
            document = guarded_read(format, partial(_read, given, format, blocks), notes)
            if document is not None:
                return format, document
    return None, _read(given, None, split_body(given, 0, len(given.text)))


def _read(given: Source, format: DocumentFormat | None, recognised: Iterable[Block]) -> Document:
    blocks = tuple(tile(given, recognised))
    articles = read_articles(given, blocks, format.header_fields if format else {})
    headings = read_headings(given, blocks)
    attributions = read_attributions(given, without_marks(given, blocks), format.attributions if format else ())
    cited = resolve(read_references(given, blocks, attributions, articles), given.text)
    quotations = read_quotations(given, attributions, cited.references, headings)
    return Document(
        text=given.text,
        source=given.name,
        format=format.name if format else None,
        header=articles[0].header if articles else None,
        articles=articles if len(articles) > 1 else (),
        headings=headings,
        quotations=quotations,
        references=cited.references,
        works=cited.works,
        boilerplate=read_boilerplate(given, blocks),
        diagnostics=unclosed_marks(given, blocks, quotations),
        blocks=blocks,
    )


def _candidates(
    given: Source, name: str | None, registry: Registry, notes: list[Diagnostic]
) -> Iterable[DocumentFormat]:
    known = registry.formats
    if name is None:
        return [known[detection.format] for detection in likely(rank(given, known.values(), notes), notes)]
    if name not in known:
        raise FormatError(
            f"there is no format {name!r}{did_you_mean(name, known)}; "
            f"there are: {', '.join(sorted(known)) or 'none, as no plugin could be loaded'}"
        )
    return [known[name]]
