"""Measures what the parser reads in a sample against its gold.

A result matches where both edges lie within two characters, or where the two stretches share enough of what they
cover together (0.97 for quotations, 0.8 for references, 0.9 for headings); quotation marks, dashes and white space at
the edges are no difference.
Every figure is a count of what is right, of how many, so that figures of several samples add up.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from attrs import field, frozen
from tests.documents.gold import Sample

from quoteparse import Document, parse
from quoteparse.records import Date, Reference

Edges = tuple[int, int]
MARKS = "\"“”„‟«»‹›'‘’‚‛`´"
DASHES = "–—―−-"
MARKUP = "=#*_"  # "== Life ==": whether a heading is read with or without it is no difference
FIGURES = (
    *("quotations", "speakers", "pronouns", "made up", "links", "references"),
    *("headings", "boilerplate", "header", "articles", "format"),
)


@frozen
class Figure:
    """*right* of *wanted* records, with *extra* ones that the gold has not."""

    right: int = 0
    wanted: int = 0
    extra: int = 0

    def __add__(self, other: Figure) -> Figure:
        return Figure(self.right + other.right, self.wanted + other.wanted, self.extra + other.extra)

    @property
    def f1(self) -> float | None:
        """From 0 to 1; None where there is nothing to measure."""
        total = self.wanted + self.right + self.extra
        return 2 * self.right / total if total else None

    @property
    def share(self) -> float | None:
        """Right of wanted, from 0 to 1."""
        return self.right / self.wanted if self.wanted else None


FLOORS = Path(__file__).with_name("floors.json")
"""The least that each sample must reach, figure by figure."""
F1 = ("quotations", "references", "headings", "articles", "header")
SHARES = ("speakers", "pronouns", "links", "boilerplate", "format")


def measured(result: Score) -> dict[str, float]:
    """The figures of *result* from 0 to 1, cut off behind two decimals; without those of which nothing is wanted."""
    figures = {name: result.figures[name].f1 for name in F1} | {name: result.figures[name].share for name in SHARES}
    return {name: int(value * 100) / 100 for name, value in figures.items() if value is not None}


@frozen
class Score:
    """The figures of a sample by name, and each miss and extra in words."""

    figures: dict[str, Figure]
    errors: tuple[str, ...] = field(default=(), repr=False)


def score(sample: Sample) -> Score:
    """Parses the text of *sample* and holds it to its gold."""
    return compare(sample, parse(sample.text))


def compare(sample: Sample, document: Document) -> Score:
    """Holds *document*, read from the text of *sample*, to the gold."""
    text, gold = sample.text, sample.gold
    errors: list[str] = []
    figures = dict.fromkeys(FIGURES, Figure())
    figures["format"] = Figure(int(document.format == gold["format"]), 1)
    if document.format != gold["format"]:
        errors.append(f"format: want {gold['format']}, got {document.format}")
    if sample.only_format:
        return Score(figures, tuple(errors))

    def found(what: str, least: float, got: Sequence[Edges], neutral: Iterable[str] = ()) -> dict[int, int]:
        markup = MARKUP if what == "headings" else ""
        wanted = [trim(text, item["start"], item["end"], markup) for item in gold[what]]
        got = [trim(text, *edges, markup) for edges in got]
        pairs = match(wanted, got, least)
        rest = [index for index in range(len(got)) if index not in pairs.values()]
        free = [trim(text, item["start"], item["end"]) for key in neutral for item in gold[key]]
        excused = {rest[index] for index in match(free, [got[index] for index in rest], 0.8).values()}
        extra = [index for index in rest if index not in excused]
        figures[what] = Figure(len(pairs), len(wanted), len(extra))
        errors.extend(_told("missed", what, wanted[i], text) for i in range(len(wanted)) if i not in pairs)
        errors.extend(_told("extra ", what, got[i], text) for i in extra)
        return pairs

    quotations = [(item.span.start, item.span.end) for item in document.quotations]
    pairs = found("quotations", 0.97, quotations, ("nested", "unattributed"))
    figures |= _speakers_and_links(sample, document, pairs, errors)
    found("references", 0.8, [(item.span.start, item.span.end) for item in document.references], ("mentions",))
    found("headings", 0.9, [(item.span.start, item.span.end) for item in document.headings])

    covered = {at for span in document.boilerplate for at in range(span.start, span.end)}
    inked = [at for b in gold["boilerplate"] for at in range(b["start"], b["end"]) if not text[at].isspace()]
    figures["boilerplate"] = Figure(sum(at in covered for at in inked), len(inked))
    errors += [
        _told("missed", "boilerplate", (b["start"], b["end"]), text)
        for b in gold["boilerplate"]
        if not all(at in covered or text[at].isspace() for at in range(b["start"], b["end"]))
    ]
    figures["header"] = _header(sample, document, errors)
    figures["articles"] = _articles(sample, document, errors)
    return Score(figures, tuple(errors))


def trim(text: str, start: int, end: int, also: str = "") -> Edges:
    """The stretch without white space, quotation marks, dashes and *also* at its edges, stops at its end."""
    while start < end and (text[start].isspace() or text[start] in MARKS + DASHES + also):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in MARKS + ".," + also):
        end -= 1
    return start, end


def match(wanted: Sequence[Edges], got: Sequence[Edges], least: float) -> dict[int, int]:
    """Pairs of indexes, each used once, the first that fits."""
    pairs: dict[int, int] = {}
    free = dict(enumerate(got))
    for index, (start, end) in enumerate(wanted):
        for other, (first, last) in free.items():
            shared = min(end, last) - max(start, first)
            near = abs(start - first) <= 2 and abs(end - last) <= 2
            if near or (shared > 0 and shared >= least * (max(end, last) - min(start, first))):
                pairs[index] = other
                del free[other]
                break
    return pairs


def fold(words: str) -> str:
    """*words* as they are compared: without case, marks, the form of dashes and white space."""
    plain = unicodedata.normalize("NFKC", words).casefold()
    plain = re.sub(f"[{re.escape(DASHES)}]+", "-", re.sub(f"[{re.escape(MARKS)}]", "", plain))
    return " ".join(plain.split()).strip(" .,;:()[]-")


def same_speaker(one: str, other: str) -> bool:
    """All words of the shorter form stand in the longer, which has four more at most."""
    first, second = (set(re.findall(r"\w+", fold(name))) - {"the", "and", "of"} for name in (one, other))
    return bool(first and second) and (first <= second or second <= first) and abs(len(first) - len(second)) <= 4


def _told(fault: str, what: str, edges: Edges, text: str) -> str:
    start, end = edges
    words = text[start:end] if end - start <= 110 else f"{text[start : start + 60]} … {text[end - 45 : end]}"
    return f"{fault} {what} [{start}:{end}] {words!r}"


def _speakers_and_links(
    sample: Sample, document: Document, pairs: dict[int, int], errors: list[str]
) -> dict[str, Figure]:
    """Of the quotations that were found: who speaks, by name and by pronoun, speakers made up, and the references."""
    references = {item["id"]: (item["start"], item["end"]) for item in sample.gold["references"]}
    figures = dict.fromkeys(("speakers", "pronouns", "made up", "links"), Figure())
    for index, other in pairs.items():
        want, got = sample.gold["quotations"][index], document.quotations[other]
        where = f"of [{want['start']}:{want['end']}] {sample.text[want['start'] : want['start'] + 40]!r}"
        if want["speaker_kind"] in ("name", "pronoun"):
            right = same_speaker(want["speaker"] or "", got.speaker or "")
            figures["speakers" if want["speaker_kind"] == "name" else "pronouns"] += Figure(int(right), 1)
        else:
            right = got.speaker is None
            figures["made up"] += Figure(0, 0, int(not right))
        if not right:
            errors.append(f"speaker {where}: want {want['speaker']}, got {got.speaker}")
        linked = _linked(sample.text, references.get(want["reference"]), got.reference)
        figures["links"] += Figure(int(linked), 1)
        if not linked:
            raw = " ".join(sample.text[slice(*references.get(want["reference"], (0, 0)))].split())
            errors.append(f"link {where}: want {raw or None!r}, got {got.reference and got.reference.raw!r}")
    return figures


def _linked(text: str, want: Edges | None, got: Reference | None) -> bool:
    if want is None or got is None:
        return want is None and got is None
    return bool(match([trim(text, *want)], [trim(text, got.span.start, got.span.end)], 0.8))


def _header(sample: Sample, document: Document, errors: list[str]) -> Figure:
    """How many of the header's facts are right; one that the gold has not is extra."""
    want: dict[str, Any] = sample.gold["header"] or {}
    header = document.header
    sources = {item["id"]: (item["start"], item["end"]) for item in sample.gold["references"]}
    wanted: dict[str, Any] = {
        "title": fold(want["title"]) if "title" in want else None,
        "subtitles": [fold(line) for line in want.get("subtitle", ())] or None,
        "authors": [fold(f"{name['given']} {name['family']}") for name in want.get("author", ())] or None,
        "issued": want.get("issued", {}).get("date-parts"),
        "written": want.get("written", {}).get("date-parts"),
        "source": ("source" in want) or None,
    } | {f"field {fold(label)}": fold(value) for label, value in want.get("fields", {}).items()}
    got: dict[str, Any] = {}
    if header is not None:
        right_source = "source" in want and _linked(sample.text, sources[want["source"]], header.source)
        got = {
            "title": fold(header.title) if header.title else None,
            "subtitles": [fold(line) for line in header.subtitles] or None,
            "authors": [fold(str(name)) for name in header.authors] or None,
            "issued": _date_parts(header.issued),
            "written": _date_parts(header.written),
            "source": (right_source or header.source.raw) if header.source else None,
        } | {f"field {fold(label)}": fold(value) for label, value in header.fields.items()}
    if sample.gold["header"] is None:  # a title that stands above an anthology is a heading of its own, or the header's
        got |= {"title": None, "subtitles": None}
    names = [*wanted, *(name for name in got if name not in wanted)]
    wrong = [name for name in names if wanted.get(name) != got.get(name)]
    errors += [f"header {name}: want {wanted.get(name)!r}, got {got.get(name)!r}" for name in wrong]
    given = [name for name in names if wanted.get(name) is not None]
    extra = sum(wanted.get(name) is None for name in wrong)
    return Figure(sum(name not in wrong for name in given), len(given), extra)


def _date_parts(date: Date | None) -> list[list[int]] | None:
    if date is None or date.year is None:
        return None
    ends = [date] if date.end is None else [date, date.end]
    return [[part for part in (end.year, end.month, end.day) if part] for end in ends]


def _articles(sample: Sample, document: Document, errors: list[str]) -> Figure:
    """Where articles begin; white space and boilerplate before the first word are no difference."""
    skipped = {at for b in sample.gold["boilerplate"] for at in range(b["start"], b["end"])}

    def first_word(at: int) -> int:
        while at < len(sample.text) and (sample.text[at].isspace() or at in skipped):
            at += 1
        return at

    wanted = {first_word(at) for at in sample.articles}
    got = {first_word(article.span.start) for article in getattr(document, "articles", ())}
    if len(wanted) <= 1 and len(got) <= 1:  # one article is the file itself, said or not
        return Figure()
    errors += [_told("missed", "articles", (at, at + 60), sample.text) for at in sorted(wanted - got)]
    errors += [_told("extra ", "articles", (at, at + 60), sample.text) for at in sorted(got - wanted)]
    return Figure(len(wanted & got), len(wanted), len(got - wanted))
