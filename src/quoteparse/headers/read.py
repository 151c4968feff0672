"""Reads a header from the metadata and the title blocks of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from attrs import define, field

from quoteparse.headers.dates import date_in
from quoteparse.headers.names import names_in
from quoteparse.headers.roles import HeaderRole
from quoteparse.records import Block, Date, FrozenMap, Header, Name, Reference, Span
from quoteparse.references import parse_reference_at
from quoteparse.source import Source, trim

__all__ = ["read_header"]

_IN_HEADER = frozenset({"heading", "metadata", "space", "boilerplate"})
_LABEL = re.compile(r"[^\W\d_][^:\r\n]{0,59}?(?=\s?:(?!//))")
_KEEPS_STOP = re.compile(r"(?:\b(?:[^\W\d_]|ed|eds|al|etc|vol|jr|sr|inc|co|ltd|pp?|no)|\.[^\W\d_])\.$", re.IGNORECASE)
_CREDIT = re.compile(
    r"(?:(?P<published>(?:(?:first|originally)\s)?(?:published|printed|appeared)|reprinted|taken)|transcribed|translated|edited"
    r"|marked up|proofread|typed|scanned)\b[^:.\r\n]{0,40}?\s(?:in|from|by)\s",
    re.IGNORECASE,
)
_ONLY_A_DATE = 12
_NEAR = 4000


@define
class _Found:
    """The header as far as it is read."""

    titles: list[Span] = field(factory=list)
    subtitles: list[Span] = field(factory=list)
    authors: list[tuple[Name, Span]] = field(factory=list)
    issued: tuple[Date, Span] | None = None
    written: tuple[Date, Span] | None = None
    source: Reference | None = None
    fields: dict[str, str] = field(factory=dict)
    spans: dict[str, list[Span]] = field(factory=dict)


def read_header(source: Source, blocks: Sequence[Block], fields: Mapping[str, HeaderRole]) -> Header | None:
    """The header that the ``metadata`` blocks of a document, and the headings beside them, make up.

    *fields* says for labels, in lower case, what they mean; every "Label: value" line is kept in
    ``Header.fields`` whatever its label. None where there is no metadata, and no title at the very top.

    >>> text = "The Lamp\\n\\nSource: Harbour News, 3 May 1902, p. 1."
    >>> blocks = [Block(kind="heading", span=Span(0, 8)), Block(kind="metadata", span=Span(10, len(text)))]
    >>> header = read_header(Source(text), blocks, {"source": "source"})
    >>> header.title, header.source.raw
    ('The Lamp', 'Harbour News, 3 May 1902, p. 1')
    """
    found = _Found()
    text = source.text
    header_blocks = list(_header_blocks(blocks))
    only_titles = all(block.kind == "heading" for block in header_blocks)
    if only_titles and not _is_title_of_all(header_blocks, blocks):
        return None
    # A format that knows headers tells subtitles from sections itself.
    sections = _last_headings(text, blocks) if only_titles and not fields else {}
    for block in header_blocks:
        if block.kind == "heading":
            if sections and found.titles and sections[_set_as(text, block)] > block.span.start:
                continue
            if found.fields and found.titles:
                continue  # under the labelled lines the sections begin
            span = trim(text, block.span.start, block.span.end)
            (found.subtitles if found.titles else found.titles).append(span)
        else:
            for item in _items(text, block.span):
                _read_item(text, item, fields, found)
    if not (found.titles or found.fields or found.authors or found.issued or found.spans):
        return None
    return _header(text, found)


def _header_blocks(blocks: Sequence[Block]) -> Iterator[Block]:
    """The first run of titles and metadata, and the metadata that stands further down."""
    at_top, begun = True, False
    for in_header, run in groupby(blocks, key=lambda block: block.kind in _IN_HEADER):
        if in_header:
            found = [block for block in run if block.kind in ("heading", "metadata")]
            labelled = any(block.kind == "metadata" for block in found)
            # Titles over mere text are a header only at the very top.
            titles_count = not begun and (at_top or labelled)
            yield from (block for block in found if titles_count or block.kind == "metadata")
            begun = begun or (titles_count and bool(found))
        else:
            at_top = False


def _is_title_of_all(titles: Sequence[Block], blocks: Sequence[Block]) -> bool:
    """Whether the first of *titles* stands above every other heading: else it heads its own section only."""
    if not titles:
        return False
    others = (block for block in blocks if block.kind == "heading" and block.span.start > titles[-1].span.start)
    return all(block.level > titles[0].level for block in others)


def _last_headings(text: str, blocks: Sequence[Block]) -> dict[tuple[int, bool], int]:
    """Where the last heading stands of those that are on one level and are set alike."""
    return {_set_as(text, block): block.span.start for block in blocks if block.kind == "heading"}


def _set_as(text: str, heading: Block) -> tuple[int, bool]:
    return heading.level, heading.span.of(text).isupper()


def _items(text: str, span: Span) -> Iterator[Span]:
    """The lines of a metadata block; a line without a label goes on the labelled one above it."""
    start: int | None = None
    end = span.start
    for line in re.finditer(r"[^\r\n]+", text[span.start : span.end]):
        part = trim(text, span.start + line.start(), span.start + line.end())
        if part.start == part.end:
            continue
        if start is not None and _LABEL.match(text, part.start, part.end):
            yield Span(start, end)
            start = None
        start = part.start if start is None else start
        end = part.end
    if start is not None:
        yield Span(start, end)


def _read_item(text: str, item: Span, fields: Mapping[str, HeaderRole], found: _Found) -> None:
    label = _LABEL.match(text, item.start, item.end)
    if label:
        colon = text.index(":", label.end())
        value = _without_stop(text, trim(text, colon + 1, item.end))
        name = label.group().rstrip()
        values = found.spans.setdefault(name, [])
        values.append(value)
        found.fields[name if len(values) == 1 else f"{name} ({len(values)})"] = _on_one_line(value.of(text))
        _read_field(text, _role(name, fields), value, found)
    else:
        _read_line(text, item, found)


def _role(label: str, fields: Mapping[str, HeaderRole]) -> HeaderRole | None:
    folded = " ".join(label.casefold().split())
    whole = fields.get(folded)
    if whole:
        return whole
    parts = (fields.get(part.strip()) for part in re.split(r"[/&]| and ", folded))
    return next((role for role in parts if role), None)


def _read_field(text: str, role: HeaderRole | None, value: Span, found: _Found) -> None:
    if value.start == value.end:
        return
    if role == "title":
        first = re.match(r"[^\r\n]*", value.of(text))
        title = trim(text, value.start, value.start + (first.end() if first else 0))
        rest = trim(text, title.end, value.end)
        found.titles[:0] = [title]
        found.subtitles[:0] = [rest] if rest.start < rest.end else []
    elif role == "author" or (role == "source" and "@" in value.of(text)):
        found.authors.extend(names_in(text, value.start, value.end, _near(text, value)))
    elif role == "issued" and found.issued is None:
        found.issued = _date_at(text, value)
    elif role == "written" and found.written is None:
        found.written = _date_at(text, value)
    elif role == "source" and found.source is None:
        found.source = parse_reference_at(text, value, kind="source-note")


def _read_line(text: str, item: Span, found: _Found) -> None:
    """A line without a label: where the text was printed, a date, the dateline under an article, or the author."""
    dated = _date_at(text, item)
    if credit := _CREDIT.match(text, item.start, item.end):
        if credit["published"]:
            where = _without_stop(text, trim(text, credit.end(), item.end))
            found.source = found.source or parse_reference_at(text, where, kind="source-note")
            found.issued = found.issued or dated
        return
    if dated is None:
        found.authors.extend(names_in(text, item.start, item.end, _near(text, item)))
        return
    words = item.of(text)
    if "\n" in words or "\r" in words or len(words) - len(dated[1].of(text)) > _ONLY_A_DATE:
        found.spans["place-line"] = [_without_stop(text, item)]
        found.written = found.written or dated
    elif found.issued is None:
        found.issued = dated


def _date_at(text: str, span: Span) -> tuple[Date, Span] | None:
    dated = date_in(span.of(text))
    return (dated[0], dated[1].shift(span.start)) if dated else None


def _near(text: str, span: Span) -> str:
    return text[max(0, span.start - _NEAR) : span.start] + "\n" + text[span.end : span.end + _NEAR]


def _without_stop(text: str, span: Span) -> Span:
    if text[span.start : span.end].endswith(".") and not _KEEPS_STOP.search(
        text[max(span.start, span.end - 12) : span.end]
    ):
        return Span(span.start, span.end - 1)
    return span


def _on_one_line(words: str) -> str:
    return re.sub(r"[ \t]*[\r\n]+\s*", " ", words)


def _header(text: str, found: _Found) -> Header:
    title = found.titles[0] if found.titles else None
    subtitles = (*found.titles[1:], *found.subtitles)
    spans = {name: tuple(values) for name, values in found.spans.items()}
    if title:
        spans["title"] = (title,)
    if subtitles:
        spans["subtitle"] = tuple(sorted(subtitles))
    if found.authors:
        spans["author"] = tuple(span for _, span in found.authors)
    for name, dated in (("issued", found.issued), ("written", found.written)):
        if dated:
            spans[name] = (dated[1],)
    if found.source:
        spans["source"] = (found.source.span,)
    return Header(
        title=_on_one_line(title.of(text)) if title else None,
        subtitles=tuple(_on_one_line(span.of(text)) for span in sorted(subtitles)),
        authors=tuple(dict.fromkeys(name for name, _ in found.authors)),
        issued=found.issued[0] if found.issued else None,
        written=found.written[0] if found.written else None,
        source=found.source,
        fields=FrozenMap(found.fields),
        spans=FrozenMap(spans),
    )
