"""Law: line ends, a byte order mark and blanks at the edges of lines change where things stand, not what is read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import quoteparse
from quoteparse import Document

pytestmark = pytest.mark.property

SAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))
CHANGES: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "blanks behind lines": lambda text: text.replace("\n", "  \n"),
    "blanks before paragraphs": lambda text: text.replace("\n\n", "\n\n   "),
    "blanks in empty lines": lambda text: text.replace("\n\n", "\n \t\n"),
    "empty lines around": lambda text: f"\n\n{text}\n\n",
    "non-breaking spaces": lambda text: text.replace(", ", ",\xa0"),
    "straight marks": lambda text: text.translate({ord(c): '"' for c in "“”"} | {ord(c): "'" for c in "‘’"}),
}


def read(document: Document) -> dict[str, object]:
    """What was read, without what the change itself does to the words."""

    def words(text: str | None) -> str | None:
        straight = {ord(c): '"' for c in "“”"} | {ord(c): "'" for c in "‘’"}
        return text if text is None else " ".join(text.translate(straight).split())

    return {
        "format": document.format,
        "quotations": [
            (
                words(found.text),
                found.kind,
                words(found.speaker),
                words(found.reference.raw) if found.reference else None,
            )
            for found in document.quotations
        ],
        "references": [(words(found.raw), found.kind, words(found.title)) for found in document.references],
        "headings": [(words(found.text), found.level) for found in document.headings],
    }


# What does not hold yet; a case that holds fails as well, so that it is struck off.
NOT_YET: dict[tuple[str, str], str] = {}
CASES = [
    pytest.param(
        path,
        change,
        id=f"{path.stem}-{name}",
        marks=[pytest.mark.xfail(reason=NOT_YET[path.stem, name])] if (path.stem, name) in NOT_YET else [],
    )
    for path in SAMPLES
    for name, change in CHANGES.items()
]


@pytest.mark.parametrize(("path", "change"), CASES)
def test_of_a_sample(path: Path, change: Callable[[str], str]) -> None:
    text = path.read_text(encoding="utf-8")
    assert read(quoteparse.parse(change(text))) == read(quoteparse.parse(text))
