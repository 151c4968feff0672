"""Heads in the manner of archives, mails and printed pages, each with what a reader reads in it.

A file of ``heads/`` holds entries: ``####`` and what is particular about the head; the head itself, in which ``[text]``
stands for running text; a line ``----``; and what is to be read, a line each. What is not named there must not be read.
``source`` is followed by lines that are set in: fields of the reference, by their CSL names.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from attrs import Factory, frozen

from quoteparse import Document, to_csl
from quoteparse.export.edtf import to_edtf

HEADS = Path(__file__).parent / "heads"
TEXT = (
    "The lamp on the outer rock has been dark for three weeks, and the Board has not so much as sent a boat. Whoever "
    "has stood on the mole in a southwesterly knows what that means for the herring fleet, and for those who wait at "
    "home for its return.\n\n"
    "It is not for want of oil. The oil stands in the yard in forty barrels, and the rain stands on the barrels. In "
    "the spring the parish counted them, and in the autumn it counted them again, and nobody could say what for."
)


@frozen
class Head:
    """One entry; ``wanted`` maps title, subtitle, author, issued, written, source and field to what is to be read."""

    name: str
    text: str
    wanted: dict[str, tuple[str, ...]]
    csl: dict[str, str] = Factory(dict)


def read_heads(path: Path) -> Iterator[Head]:
    for entry in path.read_text(encoding="utf-8").split("#### ")[1:]:
        name, _, rest = entry.partition("\n")
        text, _, lines = rest.partition("\n----\n")
        wanted: dict[str, tuple[str, ...]] = {}
        csl: dict[str, str] = {}
        for line in lines.splitlines():
            key, _, value = line.strip().partition(":")
            if line.startswith(" "):
                csl[key] = value.strip().replace("–", "-") if key == "page" else value.strip()
            else:
                wanted[key] = (*wanted.get(key, ()), value.strip())
        yield Head(name, text.replace("[text]", TEXT) + "\n", wanted, csl)


def read(document: Document) -> dict[str, tuple[str, ...]]:
    """What the parser read, in the form of ``Head.wanted``."""
    header = document.header
    if header is None:
        return {}
    found = {
        "title": (header.title,),
        "subtitle": header.subtitles,
        "author": tuple(str(name) for name in header.authors),
        "issued": (header.issued and to_edtf(header.issued),),
        "written": (header.written and to_edtf(header.written),),
        "source": (header.source and " ".join(header.source.raw.split()),),
        "field": tuple(f"{label} = {value}".strip() for label, value in header.fields.items()),
    }
    return {key: tuple(value for value in values if value) for key, values in found.items() if any(values)}


def names_as_text(wanted: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """*wanted*, its authors in the order of speech: "Lind | Ida | van der" is "Ida van der Lind"."""
    authors = tuple(_in_order(author) for author in wanted.get("author", ()))
    return {**wanted, "author": authors} if authors else dict(wanted)


def _in_order(author: str) -> str:
    family, given, particle, suffix, *_ = [part.strip() for part in author.split("|")] + [""] * 4
    return " ".join(filter(None, (given, particle, family, suffix)))


def family_names(document: Document) -> tuple[str | None, ...]:
    return tuple(name.family or name.literal for name in document.header.authors) if document.header else ()


def csl_of_source(document: Document) -> dict[str, str]:
    """The fields of the source that can be compared as text."""
    if document.header is None or document.header.source is None:
        return {}
    found = {key: str(value) for key, value in to_csl(document.header.source).items() if isinstance(value, str | int)}
    if document.header.source.issued:
        found["issued"] = to_edtf(document.header.source.issued) or ""
    found["author"] = "; ".join(name.family or name.literal or "" for name in document.header.source.authors)
    found["page"] = found.get("page") or found.get("locator", "")
    return found
