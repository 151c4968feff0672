"""What a format is: a frozen description, with functions that take and give plain records."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from attrs import field, frozen

from quoteparse.records import Block, Detection, Document
from quoteparse.source import Source

__all__ = ["AttributionPattern", "DocumentFormat", "HeaderRole"]

HeaderRole = Literal["title", "author", "issued", "written", "source", "note"]


@frozen(kw_only=True)
class AttributionPattern:
    """A way in which a document names who is quoted.

    ``pattern`` may have the groups ``speaker`` and ``reference``. ``examples`` must match and
    ``not_examples`` must not; the test kit walks them.
    """

    name: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...] = ()


@frozen(kw_only=True)
class DocumentFormat:
    """One document format.

    ``detect`` says how well the format fits (cheaply: it runs on every document).
    ``split`` yields the blocks that it recognises, in order and without overlap; what it leaves out
    the host fills in (white space as ``space``, everything else as ``prose``).
    ``header_fields`` maps header labels, in lower case, to what they say.
    ``finish`` may replace the document at the end.
    """

    name: str
    title: str
    detect: Callable[[Source], Detection]
    split: Callable[[Source], Iterable[Block]]
    attributions: tuple[AttributionPattern, ...] = ()
    header_fields: Mapping[str, HeaderRole] = field(factory=dict)
    finish: Callable[[Document], Document] | None = None
