"""Reads a sample: a text with marks in it, and what a careful reader says about it as a whole.

README.md beside this file tells the form. The marks are taken out; what is left is the text that is parsed, and
where the marks stood gives the spans.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

DIRECTORY = Path(__file__).parent
MARK = re.compile(r"⟦(?P<close>/?)(?P<name>\w*)(?P<attributes>[^⟦⟧]*)⟧")
ATTRIBUTE = re.compile(r'\s+(\w+)=(?:"([^"]*)"|([^\s"]+))')
FENCE = "+++\n"
KNOWN = {"q": {"speaker", "by", "ref", "kind"}, "r": {"id", "kind", "to"}}
KNOWN |= {name: set() for name in ("h", "b", "article", "nested", "unattributed", "mention")}
VALUES = {
    ("q", "kind"): {"block", "inline", "dialogue"},
    ("q", "by"): {"name", "pronoun", "work", "none"},
    ("r", "kind"): {"full", "short", "ibid", "in-text", "source-note"},
}


class MarkError(ValueError):
    """A mark that is wrong: says the file, the line and what is the matter."""


@frozen
class Mark:
    """A mark: its name, what it says, the stretch of the text that it covers, its line in the file."""

    name: str
    attributes: Mapping[str, str]
    start: int
    end: int
    line: int


@frozen
class Sample:
    """A text, its gold in the form of the annotation guide, where articles begin, whether only the format is marked."""

    name: str
    note: str
    text: str
    gold: dict[str, Any]
    articles: tuple[int, ...] = ()
    only_format: bool = False


def names(directory: Path = DIRECTORY) -> list[str]:
    """The samples in *directory*, by name."""
    return sorted(path.stem for path in directory.glob("*.txt"))


def load(name: str, directory: Path = DIRECTORY) -> Sample:
    """The sample *name* of *directory*; raises MarkError where a mark is wrong."""
    with (directory / f"{name}.txt").open(encoding="utf-8", newline="\n") as file:
        return read(file.read(), name)


def read(content: str, name: str) -> Sample:
    """The sample in *content*, the words of a file; *name* is what errors call it."""
    if not content.startswith(FENCE) or (close := content.find("\n" + FENCE, len(FENCE) - 1)) < 0:
        raise MarkError(f"{name}:1: no settings between two lines of +++")
    try:
        settings = tomllib.loads(content[len(FENCE) : close + 1])
    except tomllib.TOMLDecodeError as error:
        raise MarkError(f"{name}:1: {error}") from error
    marked = content[(body := close + 1 + len(FENCE)) :]
    if settings.get("newline") == "crlf":  # kept out of the file, where version control may change it
        marked = marked.replace("\n", "\r\n")
    text, marks = _take_out(marked, name, content.count("\n", 0, body) + 1)
    gold: dict[str, Any] = {"source": f"{name}.txt", "format": settings["format"] or None, "header": None}
    gold |= _records(text, marks, name)
    if "header" in settings:
        gold["header"] = _header(settings["header"], gold["references"], name)
    articles = tuple(mark.start for mark in marks if mark.name == "article")
    return Sample(name, settings["note"], text, gold, articles, settings.get("only") == "format")


def _take_out(marked: str, name: str, first_line: int) -> tuple[str, list[Mark]]:
    """The text without the marks, and the marks by where they begin."""
    pieces: list[str] = []
    marks: list[Mark] = []
    unclosed: list[Mark] = []
    taken = length = 0
    for found in MARK.finditer(marked):
        pieces.append(marked[taken : found.start()])
        length += found.start() - taken
        taken = found.end()
        line = first_line + marked.count("\n", 0, found.start())
        kind = found["name"]
        if kind not in KNOWN:
            raise MarkError(f"{name}:{line}: unknown mark {found.group()}")
        if not found["close"]:
            mark = Mark(kind, _attributes(found, f"{name}:{line}"), length, length, line)
            (marks if kind == "article" else unclosed).append(mark)
        elif not unclosed or unclosed[-1].name != kind:
            raise MarkError(f"{name}:{line}: {found.group()} closes nothing that is open last")
        else:
            opened = unclosed.pop()
            marks.append(Mark(kind, opened.attributes, opened.start, length, opened.line))
    if unclosed:
        raise MarkError(f"{name}:{unclosed[-1].line}: ⟦{unclosed[-1].name}⟧ is never closed")
    text = "".join([*pieces, marked[taken:]])
    if stray := re.search("[⟦⟧]", text):
        raise MarkError(f"{name}: what belongs to no mark: {text[stray.start() : stray.start() + 30]!r}")
    for mark in marks:
        words = text[mark.start : mark.end]
        if mark.name != "article" and (not words or words != words.strip()):
            raise MarkError(f"{name}:{mark.line}: ⟦{mark.name}⟧ covers nothing, or white space at an edge")
    return text, sorted(marks, key=lambda mark: (mark.start, -mark.end))


def _attributes(found: re.Match[str], where: str) -> dict[str, str]:
    if ATTRIBUTE.sub("", found["attributes"]).strip():
        raise MarkError(f"{where}: cannot read {found.group()}")
    given = {key: quoted or bare for key, quoted, bare in ATTRIBUTE.findall(found["attributes"])}
    for key, value in given.items():
        if key not in KNOWN[found["name"]] or value not in VALUES.get((found["name"], key), {value}):
            raise MarkError(f"{where}: {key}={value} is not known in {found.group()}")
    return given


def _records(text: str, marks: list[Mark], name: str) -> dict[str, Any]:
    """The records of the guide, by its names."""
    by_name: dict[str, list[Mark]] = {kind: [mark for mark in marks if mark.name == kind] for kind in KNOWN}
    references = [
        {"id": mark.attributes.get("id", f"unnamed{number}"), **_span(mark), "raw": text[mark.start : mark.end]}
        | {"kind": mark.attributes.get("kind", "full"), "refers_to": mark.attributes.get("to"), "csl": {}}
        for number, mark in enumerate(by_name["r"], start=1)
    ]
    ids = [reference["id"] for reference in references]
    for mark in marks:
        given = mark.attributes
        if (wanted := given.get("ref") or given.get("to")) and wanted not in ids:
            raise MarkError(f"{name}:{mark.line}: {wanted} is the id of no reference")
        if ids.count(given.get("id", "")) > 1:
            raise MarkError(f"{name}:{mark.line}: the id {given['id']} is given twice")
    folded = " ".join(text.split())
    for mark in by_name["q"]:
        if mark.attributes.get("speaker", "") not in folded:
            raise MarkError(
                f"{name}:{mark.line}: the speaker {mark.attributes['speaker']!r} does not stand in the text"
            )
    return {
        "headings": [{**_span(mark), "text": text[mark.start : mark.end]} for mark in by_name["h"]],
        "quotations": [
            {"id": f"q{number}", **_span(mark), **_said(mark.attributes)}
            for number, mark in enumerate(by_name["q"], start=1)
        ],
        "references": references,
        "boilerplate": [_span(mark) for mark in by_name["b"]],
        "nested": [_span(mark) for mark in by_name["nested"]],
        "unattributed": [_span(mark) for mark in by_name["unattributed"]],
        "mentions": [_span(mark) for mark in by_name["mention"]],
    }


def _span(mark: Mark) -> dict[str, int]:
    return {"start": mark.start, "end": mark.end}


def _said(given: Mapping[str, str]) -> dict[str, str | None]:
    speaker = given.get("speaker")
    return {
        "kind": given.get("kind", "block"),
        "speaker": speaker,
        "speaker_kind": given.get("by", "name" if speaker else "none"),
        "reference": given.get("ref"),
    }


def _header(given: dict[str, Any], references: list[dict[str, Any]], name: str) -> dict[str, Any]:
    """The header in the form of the guide; ``source`` is turned from the words of a reference into its id."""
    plain = {"title": "title", "subtitles": "subtitle", "fields": "fields"}
    header: dict[str, Any] = {ours: given[key] for key, ours in plain.items() if key in given}
    if "authors" in given:
        header["author"] = [_author(words) for words in given["authors"]]
    for key in given.keys() & {"issued", "written"}:
        header[key] = {"date-parts": [[int(part) for part in date.split("-")] for date in given[key].split("/")]}
    if "source" in given:
        ids = [reference["id"] for reference in references if " ".join(reference["raw"].split()) == given["source"]]
        if not ids:
            raise MarkError(f"{name}:1: no reference is marked that reads {given['source']!r}")
        header["source"] = ids[0]
    return header


def _author(words: str) -> dict[str, str]:
    """Given and family names; ``|`` parts them where the family name is more than one word."""
    given, _, family = words.partition("|") if "|" in words else words.rpartition(" ")
    return {"given": given.strip(), "family": family.strip()}
