"""What a format is: a frozen description, with functions that take and give plain records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import field, frozen

from quoteparse.attributions.record import AttributionPattern
from quoteparse.headers.roles import HeaderRole
from quoteparse.records import Block, Detection, Document
from quoteparse.source import Source

__all__ = ["AttributionPattern", "DocumentFormat", "HeaderRole"]


@frozen(kw_only=True)
class DocumentFormat:
    """One document format.

    ``detect`` says how well the format fits (cheaply: it runs on every document).
    ``split`` yields the blocks that it recognises, in order and without overlap; what it leaves out
    the host fills in (white space as ``space``, everything else as ``prose``).
    ``header_fields`` maps header labels, in lower case, to what they say.
    ``prose`` says that it is one of running text, so that a program or a table cannot have it.
    ``finish`` may replace the document at the end.
    """

    name: str
    title: str
    detect: Callable[[Source], Detection]
    split: Callable[[Source], Iterable[Block]]
    attributions: tuple[AttributionPattern, ...] = ()
    header_fields: Mapping[str, HeaderRole] = field(factory=dict)
    prose: bool = True
    finish: Callable[[Document], Document] | None = None
