"""What a plugin may hand over. Everything else is refused, in words that its author can act on."""

from __future__ import annotations

import difflib
import inspect
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from quoteparse.errors import PluginError
from quoteparse.plugin.contract import AttributionPattern, DocumentFormat, HeaderRole
from quoteparse.records import (
    Article,
    Block,
    BlockKind,
    Detection,
    Diagnostic,
    Document,
    Header,
    Heading,
    Quotation,
    QuotationKind,
    Reference,
    Span,
)

__all__ = ["check_blocks", "check_detection", "check_document", "check_format_fields", "describe", "did_you_mean"]

_KEBAB_CASE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_ROLES = frozenset(get_args(HeaderRole))
_BLOCK_KINDS = frozenset(get_args(BlockKind))
_QUOTATION_KINDS = frozenset(get_args(QuotationKind))
_GROUPS = ("speaker", "reference")


def describe(error: BaseException) -> str:
    """The kind and the message of *error*, on one line; also where its own ``__str__`` raises.

    >>> describe(KeyError("title"))
    "KeyError: 'title'"
    """
    try:
        message = " ".join(str(error).split())
    except Exception:
        message = ""
    return f"{type(error).__name__}: {message}" if message else type(error).__name__


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint at the nearest of the *known* words, or nothing.

    >>> did_you_mean("quoteparse_format", ["quoteparse_formats"])
    " (did you mean 'quoteparse_formats'?)"
    """
    near = difflib.get_close_matches(word, list(known), n=1)
    return f" (did you mean '{near[0]}'?)" if near else ""


def check_format_fields(given: object, provider: str) -> DocumentFormat:
    """*given*, if it is a format whose every field is of its type; else raises `PluginError`."""
    if inspect.isclass(given):
        raise PluginError(f"{provider}: {given.__name__} is a class; give an instance of DocumentFormat")
    if not isinstance(given, DocumentFormat):
        raise PluginError(f"{provider}: a format must be a DocumentFormat, not {_kind_of(given)}")
    if not isinstance(given.name, str) or not _KEBAB_CASE.fullmatch(given.name):
        raise PluginError(
            f"{provider}: {given.name!r} is no name for a format: "
            "lower-case letters, digits and single hyphens, like 'court-record'"
        )
    where = f"{provider}: format '{given.name}'"
    if not isinstance(given.title, str) or not given.title.strip():
        raise PluginError(f"{where}: title must be a few words, not {given.title!r}")
    for step in ("detect", "split"):
        if not callable(getattr(given, step)):
            raise PluginError(f"{where}: {step} must be a function, not {_kind_of(getattr(given, step))}")
    if not isinstance(given.prose, bool):
        raise PluginError(f"{where}: prose must be True or False, not {given.prose!r}")
    if given.finish is not None and not callable(given.finish):
        raise PluginError(f"{where}: finish must be a function or None, not {_kind_of(given.finish)}")
    _check_patterns(given.attributions, where)
    _check_header_fields(given.header_fields, where)
    return given


def _check_patterns(patterns: object, where: str) -> None:
    if not isinstance(patterns, tuple):
        raise PluginError(f"{where}: attributions must be a tuple, not {_kind_of(patterns)}")
    for pattern in patterns:
        if not isinstance(pattern, AttributionPattern):
            raise PluginError(f"{where}: attributions must hold AttributionPattern, not {_kind_of(pattern)}")
        if not isinstance(pattern.name, str) or not pattern.name.strip():
            raise PluginError(f"{where}: the name of an attribution must be a few words, not {pattern.name!r}")
        compiled = pattern.pattern
        if not isinstance(compiled, re.Pattern) or not isinstance(compiled.pattern, str):
            raise PluginError(f"{where}: the pattern of '{pattern.name}' must be a compiled re.Pattern of str")
        for group in compiled.groupindex:
            if group not in _GROUPS:
                hint = did_you_mean(group, _GROUPS)
                raise PluginError(f"{where}: the pattern of '{pattern.name}' has the unknown group '{group}'{hint}")
        for texts in (pattern.examples, pattern.not_examples):
            if not isinstance(texts, tuple) or not all(isinstance(text, str) for text in texts):
                raise PluginError(f"{where}: the examples of '{pattern.name}' must be tuples of str")


def _check_header_fields(fields: object, where: str) -> None:
    if not isinstance(fields, Mapping):
        raise PluginError(f"{where}: header_fields must be a mapping, not {_kind_of(fields)}")
    for label, role in fields.items():
        if not isinstance(label, str) or label != label.lower():
            raise PluginError(f"{where}: the header label {label!r} must be a str in lower case")
        if not isinstance(role, str) or role not in _ROLES:
            raise PluginError(f"{where}: {label!r} has the unknown role {role!r}; known: {', '.join(sorted(_ROLES))}")


def check_detection(given: object, name: str) -> Detection:
    """*given*, if it is a detection of the format *name*; else raises `PluginError`."""
    if not isinstance(given, Detection):
        raise PluginError(f"detect must return a Detection, not {_kind_of(given)}")
    if given.format != name:
        raise PluginError(f"detect must speak for its own format '{name}', not {given.format!r}")
    confidence = given.confidence
    # NaN lies nowhere: the comparison is false for it too.
    if isinstance(confidence, bool) or not isinstance(confidence, int | float) or not 0 <= confidence <= 1:
        raise PluginError(f"confidence must be a number from 0 to 1, not {confidence!r}")
    if not isinstance(given.reasons, tuple) or not all(isinstance(reason, str) for reason in given.reasons):
        raise PluginError("reasons must be a tuple of str")
    return given


def check_blocks(given: object, length: int) -> Iterator[Block]:
    """The blocks of *given*, checked as they come, for a text of *length* code points.

    Raises `PluginError` at the first that is empty, out of order, or outside the text. As every block
    must start where the one before it ended or later, a generator without end is caught here as well.
    """
    if not isinstance(given, Iterable):
        raise PluginError(f"split must yield blocks, not return {_kind_of(given)}")
    at = 0
    for number, block in enumerate(given, 1):
        if not isinstance(block, Block):
            raise PluginError(f"split must yield Block, not {_kind_of(block)} (item {number})")
        span = _check_span(block.span, length, f"block {number}")
        if span.start == span.end:
            raise PluginError(f"block {number} at {span.start} is empty")
        if span.start < at:
            raise PluginError(f"block {number} starts at {span.start}, inside or before the one that ends at {at}")
        if not isinstance(block.kind, str) or block.kind not in _BLOCK_KINDS:
            raise PluginError(f"block {number} has the unknown kind {block.kind!r}")
        if not isinstance(block.quotation, str) or block.quotation not in _QUOTATION_KINDS:
            raise PluginError(f"block {number} has the unknown kind of quotation {block.quotation!r}")
        if type(block.level) is not int or block.level < 1:
            raise PluginError(f"block {number} has the level {block.level!r}; the highest is 1")
        at = span.end
        yield block


def check_document(given: object, before: Document) -> Document:
    """*given*, if it is a document over the same text as *before* with exact spans; else raises `PluginError`."""
    if not isinstance(given, Document):
        raise PluginError(f"a Document must be returned, not {_kind_of(given)}")
    if given.text != before.text:
        raise PluginError("the text of a document must stay as it was given")
    if given.header is not None and not isinstance(given.header, Header):
        raise PluginError(f"header must be a Header or None, not {_kind_of(given.header)}")
    for name in (given.format, given.source):
        if name is not None and not isinstance(name, str):
            raise PluginError(f"format and source must be str or None, not {_kind_of(name)}")
    length = len(given.text)
    for field in _RECORDS_OF:
        _check_records(getattr(given, field), _RECORDS_OF[field], field)
    for field in ("headings", "quotations"):
        for record in getattr(given, field):
            _check_exact(record.text, record.span, given.text, field)
    for reference in given.references:
        _check_exact(reference.raw, reference.span, given.text, "references")
    for article in given.articles:
        _check_span(article.span, length, "articles")
    for span in given.boilerplate:
        _check_span(span, length, "boilerplate")
    if _tiles(given.blocks) != _tiles(before.blocks):
        raise PluginError("the blocks of a document must go on tiling its text")
    return given


def _tiles(blocks: tuple[Block, ...]) -> tuple[int, ...]:
    """Where a row of blocks that follow each other starts and ends."""
    at = [edge for block in blocks for edge in (block.span.start, block.span.end)]
    return (at[0], at[-1]) if at and at[1:-1:2] == at[2::2] else tuple(at)


_RECORDS_OF: Mapping[str, type] = {
    "articles": Article,
    "headings": Heading,
    "quotations": Quotation,
    "references": Reference,
    "boilerplate": Span,
    "diagnostics": Diagnostic,
    "blocks": Block,
}


def _check_records(given: object, kind: type, field: str) -> None:
    if not isinstance(given, tuple) or not all(isinstance(record, kind) for record in given):
        raise PluginError(f"{field} must be a tuple of {kind.__name__}")


def _check_exact(words: object, span: object, text: str, field: str) -> None:
    if _check_span(span, len(text), field).of(text) != words:
        raise PluginError(f"{field}: the text at {span} is not {words!r}")


def _check_span(span: object, length: int, where: str) -> Span:
    if not isinstance(span, Span) or type(span.start) is not int or type(span.end) is not int:
        raise PluginError(f"{where}: {span!r} is no Span of two integers")
    if not 0 <= span.start <= span.end <= length:
        raise PluginError(f"{where}: {span} does not lie in the text, which ends at {length}")
    return span


def _kind_of(given: object) -> str:
    return "None" if given is None else f"a {type(given).__name__}"
