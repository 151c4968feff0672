"""What the labels of a reference say of its pieces.

A line of a labelled file holds ``raw`` and either ``csl`` (values in CSL-JSON, looked up in ``raw``) or ``fields``
(``label``, ``start``, ``end``). The labels say which field a piece belongs to, not which terminal: all terminals of the
field are right, and the fitting chooses among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import define

from quoteparse.references import lexicon
from quoteparse.references.candidates import candidates
from quoteparse.references.pieces import Piece, cut

__all__ = ["Labelled", "fields_of_csl", "labelled"]

_LONGEST = 120  # pieces; what is longer is a list

_PERSON = "FAMILY GIVEN NAME INITIALS BODY SUFFIX SAME AND ETAL ED ED_BY TR TR_BY EDTR EDTR_BY BY IN TO"
_FIELDS: dict[str, str] = {
    "person": _PERSON,
    "family": "FAMILY",
    "given": "GIVEN INITIALS",
    "name": "NAME INITIALS",
    "body": "BODY",
    "speaker": "SPEAKER FAMILY GIVEN NAME INITIALS",
    "title": "TITLE",
    "container": "CONTAINER IN",
    "series": "SERIES",
    "series-or-container": "SERIES CONTAINER",
    "reviewed": "REVIEWED",
    "occasion": "OCCASION",
    "reviewed-author": "FAMILY GIVEN NAME INITIALS AND BY",
    "place": "PLACE",
    "publisher": "PUBLISHER",
    "date": "YEAR MONTH DAY SEASON NODATE",
    "volume": "VOLUME VOLUME_LABEL VOLUME_UNIT ISSUE ISSUE_LABEL PART PART_LABEL",
    "issue": "ISSUE ISSUE_LABEL",
    "part": "PART PART_LABEL",
    "pages": "PAGE PAGE_LABEL PAGE_UNIT CHAPTER CHAPTER_LABEL SECTION SECTION_LABEL",
    "edition": "EDITION",
    "genre": "GENRE GENRE_NUMBER",
    "note": "NOTE OTHER GENRE GENRE_NUMBER ACCESSED URL_LABEL ETAL",
    "url": "URL URL_LABEL ACCESSED",
    "doi": "DOI",
    "isbn": "ISBN ISBN_LABEL",
    "mark": "MARK",
    "suffix": "SUFFIX",
    "original-date": "ORIGINAL MONTH",
    "accessed": "ACCESSED YEAR MONTH DAY",
    "archive": "ARCHIVE",
    "shelfmark": "SHELF_LABEL SHELFMARK",
}
_VOLUME_OR_ISSUE = frozenset(("VOLUME", "ISSUE"))
_ACCESS = frozenset("ACCESSED YEAR MONTH DAY".split())
_ACCESS_REACH = 3  # pieces of a date
_LABELS = {
    "author": "person", "editor": "person", "translator": "person", "director": "person", "producer": "person",
    "title": "title", "journal": "container", "container-title": "container", "collection-title": "series-or-container",
    "location": "place", "publisher": "publisher", "date": "date", "volume": "volume", "pages": "pages",
    "edition": "edition", "genre": "genre", "note": "note", "medium": "note", "url": "url", "doi": "doi",
    "isbn": "isbn", "citation-number": "mark", "source": "container",
}  # fmt: skip
_VALUES = {
    "title": "title", "container-title": "container", "reviewed-title": "reviewed", "publisher-place": "place",
    "publisher": "publisher", "edition": "edition", "URL": "url", "genre": "genre", "note": "note",
}  # fmt: skip


@define
class Labelled:
    """A reference with its pieces, the terminals that are tried for each, and which of these its labels agree with."""

    raw: str
    pieces: list[Piece]
    tried: list[tuple[str, ...]]
    right: list[frozenset[str]]

    def is_right(self, terminals: Iterable[str]) -> bool:
        """Whether a reading with these *terminals* agrees with the labels in every piece."""
        return all(terminal in right for terminal, right in zip(terminals, self.right, strict=True))


def _occurrence(
    raw: str, value: str, taken: list[tuple[int, int, str]], *, last: bool = False
) -> tuple[int, int] | None:
    pattern = r"\s+".join(map(re.escape, value.split()))
    pattern = re.sub(r"\\?[-–—]", "[-–—]", pattern).replace("”", "[.,]?”")
    whole = list(re.finditer(r"(?<![^\W_])" + pattern + r"(?![^\W_])", raw))
    matches = whole or list(re.finditer(pattern, raw))
    free = [m for m in matches if not any(m.start() < end and start < m.end() for start, end, _ in taken)]
    if not free:
        return None
    chosen = free[-1 if last else 0]
    return chosen.start(), chosen.end()


def fields_of_csl(raw: str, csl: dict[str, Any]) -> Iterator[tuple[int, int, str]]:
    """Where the values of a CSL item stand in *raw*, with the kind of field."""
    taken: list[tuple[int, int, str]] = []

    def claim(value: str, kind: str, *, last: bool = False) -> tuple[int, int] | None:
        at = _occurrence(raw, value, taken, last=last)
        if at:
            taken.append((*at, kind))
        return at

    for variable in ("title", "container-title", "reviewed-title"):
        names = [n.get("family", "") for role in ("author", "editor") for n in csl.get(role, [])]
        if value := csl.get(variable):
            # "Holm, Ida. Holm": the first one is the name
            claim(value, _VALUES[variable], last=value in names)
    for role in ("author", "editor", "translator", "recipient", "interviewer", "reviewed-author"):
        for name in csl.get(role, []):
            if literal := name.get("literal"):
                claim(literal, "body")
                continue
            family, given = name.get("family", ""), name.get("given", "")
            if family and given and re.search(re.escape(given) + r"\s+" + re.escape(family), raw):
                claim(f"{given} {family}", "name")
            else:
                if family:
                    claim(family, "family")
                if given:
                    claim(given, "given")
    for variable in ("publisher-place", "publisher", "edition", "URL", "genre", "note"):
        if (value := csl.get(variable)) and not value.endswith((" in", " by")):
            claim(value, _VALUES[variable])
    for variable, kind in (("volume", "volume"), ("issue", "issue"), ("part-number", "part")):
        if value := csl.get(variable):
            claim(str(value), kind)
    if value := csl.get("locator"):
        claim(str(value), "pages", last=True)
    for parts in (csl.get("issued") or {}).get("date-parts", []):
        year = str(parts[0])
        written = next((mark + year for mark in ("c", "C", "©") if mark + year in raw), year)
        claim(written, "date", last=True)
        if len(parts) > 2:
            claim(str(parts[2]), "date")
    yield from sorted(taken)


def _fields_of_labels(item: dict[str, Any]) -> Iterator[tuple[int, int, str]]:
    for row in item["fields"]:
        if kind := _LABELS.get(row["label"], row["label"] if row["label"] in _FIELDS else ""):
            yield row["start"], row["end"], kind


def _right(
    piece: Piece, tried: tuple[str, ...], spans: list[tuple[int, int, str]], pieces: list[Piece]
) -> frozenset[str]:
    """The terminals that agree with the labels."""
    cover = [(start, end, kind) for start, end, kind in spans if start < piece.end and piece.start < end]
    if not cover:
        if own := {t for t in tried if t in piece.terminals}:
            return frozenset(own)
        if piece.text.casefold().rstrip(".") in lexicon.words()["suffix"] and "SUFFIX" in tried:
            return frozenset(("SUFFIX",))
        speaker = _FIELDS["speaker"].split() if piece is pieces[0] else []
        return frozenset(
            t for t in tried if t in speaker or t in ("OTHER", "NOTE", "MONTH", "DAY", "MARK")
        ) or frozenset(tried)
    start, end, kind = cover[0]
    if kind == "title" and "VERSUS" in tried:
        return frozenset(("VERSUS",))
    right = {t for t in tried if t in _FIELDS[kind].split()}
    edge = not any(start <= p.start < piece.start for p in pieces) or not any(
        piece.start < p.start < end for p in pieces
    )
    if (
        piece.kind == "phrase"
        and kind != "note"
        and (edge or kind in ("person", "date", "pages", "volume", "edition", "genre"))
    ):
        right |= {t for t in tried if t in piece.terminals and not (t == "AND" and kind != "person")}
    return frozenset(right or tried)


def _access_dates(pieces: Sequence[Piece]) -> set[int]:
    """The pieces that say when a page was looked at: labels seldom know them."""
    found: set[int] = set()
    for index, piece in enumerate(pieces):
        if "ACCESSED" in piece.terminals:
            found |= set(range(index, index + 1 + _ACCESS_REACH))
    return found


def labelled(item: dict[str, Any]) -> Labelled | None:
    """The labels of *item* (``raw`` and ``csl`` or ``fields``) piece by piece; None where there is nothing to learn."""
    raw = item["raw"]
    pieces = cut(raw)
    if not pieces or len(pieces) > _LONGEST:
        return None
    spans = list(fields_of_csl(raw, item["csl"]) if "csl" in item else _fields_of_labels(item))
    tried = candidates(pieces)
    accessed = _access_dates(pieces)
    right = [
        _right(piece, t, spans, pieces) | (frozenset(t) & _ACCESS if index in accessed else frozenset())
        for index, (piece, t) in enumerate(zip(pieces, tried, strict=True))
    ]
    return Labelled(raw, pieces, tried, _volume_before_issue(pieces, right))


def _volume_before_issue(pieces: Sequence[Piece], right: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """Of numbers that may be volume as well as issue, what their own labels say; else the first one is the volume."""
    told: list[frozenset[str]] = []
    seen = False
    label: frozenset[str] = frozenset()  # what the label before says that the piece is
    for piece, terminals in zip(pieces, right, strict=True):
        if label and "SERIES" in terminals and not terminals & label:
            told.append(terminals | label)  # Library of Bees, no. 12
        elif terminals >= _VOLUME_OR_ISSUE:
            told.append((label & terminals) or frozenset(("ISSUE",) if seen else ("VOLUME",)))
            seen = seen or "VOLUME" in told[-1]
        else:
            told.append(terminals)
        label = frozenset(name.removesuffix("_LABEL") for name in piece.terminals if name.endswith("_LABEL"))
    return told
