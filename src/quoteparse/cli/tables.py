"""Results for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from quoteparse.cli.harmless import harmless, shortened
from quoteparse.cli.output import Output
from quoteparse.plugin.contract import DocumentFormat
from quoteparse.records import Date, Detection, Document, Header, Heading, Name, Quotation, Reference
from quoteparse.source import Source

__all__ = ["show_detections", "show_document", "show_formats", "show_reference"]

Row = TypeVar("Row")

_MOST_QUOTED = 240
_MOST_CITED = 120
_MOST_ARTICLES = 12
_SEASONS = {1: "spring", 2: "summer", 3: "autumn", 4: "winter"}


def show_document(out: Output, document: Document, *, limit: int) -> None:
    """Who says what in *document*, where it is from and on which line; *limit* rows a table, 0 for all."""
    source = Source(document.text, document.source)
    parts: list[RenderableType] = [_summary(document, source)]
    if document.quotations:
        parts.append(_quotations(document.quotations, source, limit))
    used = {quotation.reference.span for quotation in document.quotations if quotation.reference}
    others = [reference for reference in document.references if reference.span not in used]
    if others:
        parts.append(_references(others, source, limit))
    _print(out, *parts, "")


def show_reference(out: Output, reference: Reference) -> None:
    """The fields of *reference*, one a row."""
    table = _table()
    table.add_column("Field", style="cyan", no_wrap=True)
    table.add_column("Value")
    for field, value in _fields(reference):
        table.add_row(field, Text(harmless(value)))
    _print(out, Text(shortened(reference.raw, 400), style="bold"), table, "")


def show_detections(out: Output, name: str, detections: Iterable[Detection], taken: str | None) -> None:
    """How well each format fits the text *name*, and which is *taken*."""
    table = _table()
    table.add_column("Format", style="cyan", no_wrap=True)
    table.add_column("Confidence", justify="right")
    table.add_column("Because")
    for detection in detections:
        because = "; ".join(detection.reasons)
        table.add_row(Text(harmless(detection.format)), f"{detection.confidence:.2f}", Text(harmless(because)))
    title = Text(harmless(name), style="bold").append(f"  {taken or 'no format fits'}", style="not bold")
    _print(out, title, table, "")


def show_formats(out: Output, formats: Mapping[str, DocumentFormat], providers: Mapping[str, str]) -> None:
    """The formats, what each is, and who gives it."""
    table = _table()
    table.add_column("Format", style="cyan", no_wrap=True)
    table.add_column("What it is")
    table.add_column("From", style="dim")
    for name, format in formats.items():
        table.add_row(Text(harmless(name)), Text(harmless(format.title)), Text(harmless(providers[name])))
    _print(out, table)


def _print(out: Output, *parts: RenderableType) -> None:
    console = Console(highlight=False, markup=False, emoji=False)
    # Kept back and sent through *out*: it knows what to do when the reader is gone.
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    out.show(capture.get())


def _table() -> Table:
    return Table(box=None, header_style="dim", padding=(0, 2, 0, 0), expand=False)


def _summary(document: Document, source: Source) -> Text:
    text = Text(harmless(document.source or "the text"), style="bold")
    counts = (
        _count(len(document.quotations), "quotation"),
        _count(len(document.references), "reference"),
        _count(len(document.headings), "heading"),
        *([_count(len(document.articles), "article")] if document.articles else ()),
    )
    text.append(f"  {document.format or 'no known format'}: {', '.join(counts)}", style="not bold")
    if (header := document.header) is not None and header.title and not document.articles:
        text.append("\n" + harmless(_titled(header.title, header)), style="not bold italic")
    for article in document.articles[:_MOST_ARTICLES]:
        line = f"\nline {source.place(article.span.start)[0]}: "
        text.append(line + harmless(_titled(article.title, article.header)), style="not bold italic")
    if len(document.articles) > _MOST_ARTICLES:
        text.append(f"\n… and {len(document.articles) - _MOST_ARTICLES} more articles", style="not bold")
    return text


def _titled(title: str | None, header: Header | None) -> str:
    by = "; ".join(map(str, header.authors)) if header else ""
    dated = _date(header.issued or header.written) if header else ""
    return ". ".join(filter(None, (title or "untitled", by, dated)))


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _quotations(quotations: Iterable[Quotation], source: Source, limit: int) -> Table:
    table = _table()
    table.add_column("Line", justify="right", style="dim", no_wrap=True)
    table.add_column("Speaker", style="cyan", max_width=24)
    table.add_column("Quotation", ratio=3)
    table.add_column("Source", ratio=2)
    heading: Heading | None = None
    rows = tuple(quotations)
    for quotation in _first(rows, limit):
        if quotation.heading is not None and quotation.heading != heading:
            heading = quotation.heading
            table.add_row("", "", Text(shortened(heading.text, _MOST_CITED), style="bold"), "")
        table.add_row(
            str(source.place(quotation.span.start)[0]),
            Text(shortened(quotation.speaker or "", 60)),
            Text(shortened(quotation.text, _MOST_QUOTED)),
            Text(_source_of(quotation, source)),
        )
    return _noting_the_rest(table, len(rows), limit, "quotation")


def _source_of(quotation: Quotation, source: Source) -> str:
    again = f"as in line {source.place(quotation.duplicate_of.start)[0]}" if quotation.duplicate_of else ""
    return "; ".join(filter(None, (_cited(quotation.reference) if quotation.reference else "", again)))


def _references(references: Iterable[Reference], source: Source, limit: int) -> Table:
    table = _table()
    table.add_column("Line", justify="right", style="dim", no_wrap=True)
    table.add_column("Kind", style="cyan", no_wrap=True)
    table.add_column("Other references", ratio=1)
    rows = tuple(references)
    for reference in _first(rows, limit):
        line = str(source.place(reference.span.start)[0])
        table.add_row(line, reference.kind, Text(shortened(reference.raw, _MOST_QUOTED)))
    return _noting_the_rest(table, len(rows), limit, "reference")


def _first(rows: tuple[Row, ...], limit: int) -> tuple[Row, ...]:
    return rows[:limit] if limit else rows


def _noting_the_rest(table: Table, number: int, limit: int, thing: str) -> Table:
    if limit and number > limit:
        table.caption = f"… and {_count(number - limit, f'more {thing}')} (--limit 0 shows all)"
        table.caption_justify = "left"
    return table


def _cited(reference: Reference) -> str:
    """*reference* in brief: names, title, year, pinpoint; its own words where none of these was found."""
    meant = reference.refers_to or reference
    names = [name.surname or str(name) for name in meant.authors or meant.editors]
    year = str(meant.issued.year) if meant.issued and meant.issued.year is not None else ""
    title = meant.title or meant.container_title or ""
    facts = [" & ".join(names), title, year, _pinpoint(reference)]
    if not (names or title):
        return shortened(reference.raw, _MOST_CITED)
    return shortened(", ".join(filter(None, facts)), _MOST_CITED)


def _pinpoint(reference: Reference) -> str:
    if (locator := reference.locator) is None:
        return ""
    return f"p. {locator.value}" if locator.label == "page" else f"{locator.label} {locator.value}"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "type", reference.type
    yield "kind", reference.kind
    for field, names in (
        ("author", reference.authors),
        ("editor", reference.editors),
        ("translator", reference.translators),
        ("recipient", reference.recipients),
        ("interviewer", reference.interviewers),
    ):
        if names:
            yield field, "; ".join(map(_name, names))
    for field, value in (
        ("title", reference.title),
        ("container title", reference.container_title),
        ("collection title", reference.collection_title),
        ("reviewed title", reference.reviewed_title),
        ("place", reference.place),
        ("publisher", reference.publisher),
        ("issued", _date(reference.issued)),
        ("volume", reference.volume),
        ("issue", reference.issue),
        ("edition", reference.edition),
        ("part", reference.part),
        ("pinpoint", _pinpoint(reference)),
        ("URL", reference.url),
        ("DOI", reference.doi),
        ("ISBN", reference.isbn),
        ("accessed", _date(reference.accessed)),
        ("genre", reference.genre),
        ("note", reference.note),
    ):
        if value:
            yield field, value
    start = reference.span.start
    if residue := [span.shift(-start).of(reference.raw) for span in reference.spans.get("residue", ())]:
        yield "left over", " | ".join(residue)
    yield "confidence", f"{reference.confidence:.2f}"


def _name(name: Name) -> str:
    if name.literal or not name.family:
        return str(name)
    given = " ".join(filter(None, (name.given, name.dropping_particle)))
    return ", ".join(filter(None, (name.surname, given, name.suffix)))


def _date(date: Date | None) -> str:
    """*date* as year-month-day, with what qualifies it."""
    if date is None:
        return ""
    parts = [f"{part:02d}" for part in (date.year, date.month, date.day) if part is not None]
    text = "-".join(parts) or date.raw
    if date.season is not None:
        text = f"{_SEASONS.get(date.season, date.season)} {text}"
    if date.uncertain:
        text += "?"
    if date.end is not None:
        text = f"{text} to {_date(date.end)}"
    return f"{'c' if date.copyright else ''}{'about ' if date.circa else ''}{text}"
