"""Which fields of a work stand in its rendered reference, and which of them were read out of it again."""

from __future__ import annotations

import re
from typing import Any

from .styles import PINPOINT
from .works import Item

__all__ = ["FIELDS", "compare"]

FIELDS = (
    "author", "editor", "translator", "title", "container-title", "publisher-place", "publisher", "issued", "volume",
    "issue", "page", "edition", "DOI", "URL",
)  # fmt: skip
_PERSONS = ("author", "editor", "translator")
_TEXTS = ("title", "container-title", "publisher-place", "publisher")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_GERMAN = "jan feb mär apr mai jun jul aug sep okt nov dez".split()
_FOLD = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-"})


def compare(item: Item, text: str, found: Item) -> dict[str, bool]:
    """For each field of *item* that stands in *text*, whether *found* (what was read) says the same."""
    same: dict[str, bool] = {}
    for field in FIELDS:
        if field not in item and field != "page":
            continue
        if field in _PERSONS:
            if printed := [name for name in item[field] if _stands(_family(name), text)]:
                got = found.get(field, [])
                same[field] = len(got) == len(printed) and all(map(_same_name, printed, got))
        elif field in _TEXTS:
            if _stands(item[field], text):
                same[field] = _folded(found.get(field, "")) == _folded(item[field])
        elif field == "issued":
            if _has_number(str(item["issued"]["date-parts"][0][0]), text):
                same[field] = _same_date(item["issued"]["date-parts"][0], found, text)
        elif field == "page":
            pages = [page for page in (item.get("page"), PINPOINT) if page and _has_number(page.split("-")[0], text)]
            if pages:
                got_page = found["locator"] if found.get("label") == "page" else found.get("page", "")
                same[field] = any(_same_pages(page, got_page) for page in pages)
        elif field in ("DOI", "URL"):
            if item[field] in text:
                same[field] = found.get(field) == item[field]
        elif _has_number(item[field], text):
            same[field] = re.sub(r"(?<=\d)(st|nd|rd|th|\.)\Z", "", found.get(field, "")) == item[field]
    return same


def _folded(text: str) -> str:
    return " ".join(text.translate(_FOLD).casefold().split()).strip(" .,;:'\"")


def _stands(value: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(_folded(value))}(?!\w)", _folded(text)) is not None


def _has_number(number: str, text: str) -> bool:
    return re.search(rf"(?<![\d.]){re.escape(number)}(?=\D|\Z)", text) is not None


def _family(name: dict[str, str]) -> str:
    return name.get("literal") or name["family"]


def _same_name(name: dict[str, str], got: dict[str, str]) -> bool:
    """The same family name, and given names that are the same as far as they are written out."""
    if "literal" in name:
        return _folded(got.get("literal") or got.get("family", "")) == _folded(name["literal"])
    particle = name.get("non-dropping-particle", "")
    family = _folded(f"{got.get('non-dropping-particle', '')} {got.get('family', '')}")
    if family not in (_folded(f"{particle} {name['family']}"), _folded(name["family"])):
        return False
    given, got_given = _words(name["given"]), _words(got.get("given", "").removesuffix(" " + particle))
    if "".join(got_given).isupper() and len("".join(got_given)) == len(given):
        return [word[0] for word in given] == list("".join(got_given))  # A. B., AB
    return len(given) == len(got_given) and all(
        word == other or (len(other) == 1 and word[0] == other) for word, other in zip(given, got_given, strict=True)
    )


def _words(given: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", given)


def _same_date(date: list[int], found: Item, text: str) -> bool:
    parts: list[list[int]] = found.get("issued", {}).get("date-parts", [[]])
    got, low = parts[0], text.casefold()
    if got != date[: len(got)] or not got:
        return False
    written = len(date) > 1 and any(re.search(rf"\b{names[date[1] - 1]}", low) for names in (_MONTHS, _GERMAN))
    return len(got) > 1 or not written


def _same_pages(pages: str, got: Any) -> bool:
    first, _, last = pages.partition("-")
    got_first, _, got_last = str(got).translate(_FOLD).partition("-")
    got_last = last[: len(last) - len(got_last)] + got_last if got_last else ""
    return (first, last) == (got_first.strip(), got_last.strip())
