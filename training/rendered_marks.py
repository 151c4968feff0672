"""Labels that go through a CSL processor: values wrapped in private-use characters, taken out of what it writes.

A mark stands *inside* its value, after the first and before the last character, since a processor looks at the ends:
it capitalises the first letter and drops the second of two periods. Values are marked where the processor fetches
them, not in the item, so that it sees numbers as numbers and makes initials of given names as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from citeproc import model, source
from citeproc.string import String

_OPEN, _CLOSE, _SINGLE = 0xE000, 0xE100, 0xE200
LABELS = (
    "family given particle name body title container series place publisher date volume issue pages edition genre number note url doi isbn mark"
).split()
_VARIABLES = {
    "title": "title", "title-short": "title", "container-title": "container", "container-title-short": "container",
    "collection-title": "series", "collection-number": "series", "publisher": "publisher", "publisher-place": "place",
    "event-place": "place", "event": "container", "volume": "volume", "number-of-volumes": "volume", "issue": "issue",
    "page": "pages", "page-first": "pages", "locator": "pages", "chapter-number": "pages", "edition": "edition",
    "genre": "genre", "number": "number", "note": "note", "medium": "note", "URL": "url", "DOI": "doi", "ISBN": "isbn",
    "citation-number": "mark",
}  # fmt: skip

Field = tuple[str, int, int]


def mark(text: Any, label: str) -> Any:
    text = str(text)
    if not text or any(ord(c) >= _OPEN for c in text[1:2]):
        return String(text)
    n = LABELS.index(label)
    if len(text) == 1:
        return String(text + chr(_SINGLE + n))
    return String(text[0] + chr(_OPEN + n) + text[1:-1] + chr(_CLOSE + n) + text[-1])


def unmark(text: str) -> str:
    return "".join(c for c in text if not _OPEN <= ord(c) < _SINGLE + 0x100)


@contextmanager
def marking() -> Iterator[None]:
    """While this lasts, citeproc-py marks what it fetches from an item."""
    text_variable, text_term, number, date_part = (
        model.Text._variable,
        model.Text._term,
        model.Number.process,
        model.Date_Part.process,
    )
    label_process, initialize, parts = model.Label.process, model.Name.initialize, source.Name.parts

    def variable_(self: Any, item: Any, context: Any) -> Any:
        found, label = text_variable(self, item, context), _VARIABLES.get(self.get("variable"))
        return mark(found, label) if found is not None and label else found

    def term_(self: Any, item: Any) -> Any:
        found = text_term(self, item)
        return mark(found, "edition") if found and self.get("term") == "edition" else found

    def label_(self: Any, item: Any, variable: Any = None, *args: Any, **kwargs: Any) -> Any:
        found = label_process(self, item, variable, *args, **kwargs)
        return mark(found, "edition") if found and (variable or self.get("variable")) == "edition" else found

    def number_(self: Any, item: Any, *args: Any, **kwargs: Any) -> Any:
        found, label = number(self, item, *args, **kwargs), _VARIABLES.get(self.get("variable"))
        return mark(found, label) if found is not None and label else found

    def date_part_(self: Any, date: Any, context: Any = None) -> Any:
        found = date_part(self, date, context)
        return mark(found, "date") if found else found

    def parts_(self: Any) -> tuple[Any, ...]:
        given, family, dropping, non_dropping, suffix = parts(self)
        if "literal" in self:
            return None, str(mark(family, "body")), None, None, None
        labelled = ((given, "given"), (family, "family"), (dropping, "particle"), (non_dropping, "particle"))
        return (*(str(mark(text, label)) if text else text for text, label in labelled), suffix)

    def initialize_(self: Any, given: str, with_: str, context: Any) -> str:
        return str(mark(initialize(self, unmark(given), with_, context).strip(), "given"))

    with ExitStack() as stack:
        for where, name, marked in (
            (model.Text, "_variable", variable_),
            (model.Text, "_term", term_),
            (model.Label, "process", label_),
            (model.Number, "process", number_),
            (model.Date_Part, "process", date_part_),
            (source.Name, "parts", parts_),
            (model.Name, "initialize", initialize_),
        ):
            stack.enter_context(patch.object(where, name, marked))
        yield


def take_out(marked: str) -> tuple[str, list[Field]] | None:
    """The text without its marks, and the fields; None where the marks do not pair."""
    text: list[str] = []
    fields: list[Field] = []
    opened: list[tuple[int, int]] = []
    for c in marked:
        code = ord(c)
        if not _OPEN <= code < _SINGLE + 0x100:
            text.append(c)
        elif code < _CLOSE:
            opened.append((code - _OPEN, len(text) - 1))
        elif code < _SINGLE:
            if not opened or opened[-1][0] != code - _CLOSE:
                return None
            n, start = opened.pop()
            fields.append((LABELS[n], start, len(text) + 1))
        else:
            fields.append((LABELS[code - _SINGLE], len(text) - 1, len(text)))
    if opened or any(not 0 <= start < end <= len(text) for _, start, end in fields):
        return None
    whole = "".join(text)
    return whole, _joined(whole, sorted((_trimmed(whole, field) for field in fields), key=lambda f: f[1]))


def _trimmed(text: str, field: Field) -> Field:
    """A style that strips the last period of a value leaves its closing mark before what follows the value."""
    label, start, end = field
    while end > start + 1 and text[end - 1] in " ,;:(":
        end -= 1
    return label, start, end


_RESOLVER = re.compile(r"https?://(dx\.)?doi\.org/\Z")


def _whole_address(text: str, field: Field) -> Field:
    """A DOI behind the address that resolves it is part of a URL."""
    label, start, end = field
    if label == "doi" and (found := _RESOLVER.search(text[:start][-20:])):
        return "url", start - len(found.group()), end
    return field


def _joined(text: str, fields: list[Field]) -> list[Field]:
    """Parts of a name that stand side by side are one name, parts of an edition one edition."""
    out: list[Field] = []
    for field in fields:
        label, start, end = _whole_address(text, field)
        if out:
            before, first, last = out[-1]
            gap = text[last:start]
            if gap in (" ", "\xa0", "", ". ", "’"):
                pair = (before, label)
                joined = {
                    ("given", "family"): "name", ("family", "given"): "name", ("particle", "family"): "family", ("given", "particle"): "given",
                    ("name", "family"): "name", ("edition", "edition"): "edition", ("given", "name"): "name", ("genre", "number"): "genre",
                }.get(pair)  # fmt: skip
                if joined and (gap != ". " or label == "edition"):
                    out[-1] = (joined, first, end)
                    continue
        out.append((label, start, end))
    lone = {"particle": "family", "number": "issue"}  # Report no. 12
    return [
        (lone.get(label, label), start, end)
        for label, start, end in out
        if label != "edition" or not re.fullmatch(r"[^\W\d]+\.?", text[start:end])  # the term without its number
    ]
