"""References as CSL-JSON items, as pandoc, Zotero and every citeproc read them (CSL 1.0.2).

The item says what the reference says, in the CSL variable of that name; what CSL has no variable for
(``copyright`` of a date, ``confidence``, ``spans``) stays in the record. A date without a year is ``literal``, as it
is written.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from quoteparse.records import Date, Name, Reference

__all__ = ["ITEM_TYPES", "csl_items", "to_csl"]

ITEM_TYPES = frozenset(
    """article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
    dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case
    legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
    personal_communication post post-weblog regulation report review review-book software song speech standard
    thesis treaty webpage""".split()
)

_NAMES = (
    ("author", "authors"),
    ("editor", "editors"),
    ("translator", "translators"),
    ("recipient", "recipients"),
    ("interviewer", "interviewers"),
    ("director", "directors"),
)
_STRINGS = (
    ("title", "title"),
    ("container-title", "container_title"),
    ("collection-title", "collection_title"),
    ("reviewed-title", "reviewed_title"),
    ("publisher-place", "place"),
    ("publisher", "publisher"),
    ("volume", "volume"),
    ("issue", "issue"),
    ("edition", "edition"),
    ("part-number", "part"),
    ("page", "page"),
    ("URL", "url"),
    ("DOI", "doi"),
    ("ISBN", "isbn"),
    ("archive", "archive"),
    ("archive_location", "archive_location"),
    ("genre", "genre"),
    ("number", "number"),
    ("event-title", "event_title"),
    ("note", "note"),
)


def to_csl(reference: Reference, *, id: str | None = None) -> dict[str, Any]:
    """*reference* as one CSL-JSON item; ``id`` is made from its span unless given.

    A pinpoint ("p. 68") goes to ``locator`` and ``label``, the terms of a CSL citation. The official schema of
    items knows ``locator`` but not ``label``: `csl_items` writes items that it accepts as they are.
    A ``type`` that CSL does not know becomes ``document``.

    >>> from quoteparse.records import Locator, Span
    >>> item = to_csl(Reference(raw="Keeping Bees, p. 68", span=Span(0, 19), type="book", title="Keeping Bees",
    ...                         locator=Locator("page", "68")))
    >>> item["title"], item["locator"], item["label"]
    ('Keeping Bees', '68', 'page')
    """
    item: dict[str, Any] = {
        "id": id or f"ref-{reference.span.start}-{reference.span.end}",
        "type": reference.type if reference.type in ITEM_TYPES else "document",
    }
    for variable, attribute in _NAMES:
        if names := [name for name in map(_name, getattr(reference, attribute)) if name]:
            item[variable] = names
    for variable, attribute in _STRINGS:
        if value := getattr(reference, attribute):
            item[variable] = value
    for variable, date in (
        ("issued", reference.issued),
        ("original-date", reference.original_date),
        ("accessed", reference.accessed),
    ):
        if date and (value := _date(date)):
            item[variable] = value
    if issued := reference.issued:
        if issued.suffix and issued.year is not None:
            item["year-suffix"] = issued.suffix
        if issued.status in ("forthcoming", "in press"):
            item["status"] = issued.status
    if locator := reference.locator:
        item["locator"] = locator.value
        item["label"] = locator.label
        if locator.label == "chapter" and reference.type == "chapter":
            item["chapter-number"] = locator.value
    return item


def csl_items(references: Iterable[Reference], *, start: int = 1) -> list[dict[str, Any]]:
    """*references* as the items of a CSL-JSON file, numbered from *start*, valid against the official schema.

    An *ibid.* or a short reference says what the one it stands for says, with a pinpoint of its own. The term of a
    pinpoint stands under ``custom``, the place that the schema keeps for what it has no variable for.

    >>> from quoteparse.records import Locator, Span
    >>> full = Reference(raw="Keeping Bees", span=Span(0, 12), type="book", title="Keeping Bees")
    >>> ibid = Reference(raw="Ibid., ch. 2", span=Span(20, 32), kind="ibid", refers_to=full,
    ...                  locator=Locator("chapter", "2"))
    >>> csl_items([full, ibid])[1]
    {'id': 'ref-2', 'type': 'book', 'title': 'Keeping Bees', 'locator': '2', 'custom': {'label': 'chapter'}}
    """
    return [_standing_alone(reference, f"ref-{number}") for number, reference in enumerate(references, start)]


def _standing_alone(reference: Reference, id: str) -> dict[str, Any]:
    item = to_csl(reference, id=id)
    if (meant := reference.refers_to) is not None:
        of_the_work = to_csl(meant, id=id)
        for pinpoint in ("locator", "label", "chapter-number"):
            of_the_work.pop(pinpoint, None)
        # The short one's own type is a guess from fewer words.
        item = {**of_the_work, **item, "type": of_the_work["type"]}
    if label := item.pop("label", None):
        item["custom"] = {"label": label}
    return item


def _name(name: Name) -> dict[str, str]:
    """The parts of a name; a particle that is written in one with the family name ("d’Alba") stays in ``family``.

    Processors take such a particle off themselves, and put no space behind it.
    """
    if name.literal:
        return {"literal": name.literal}
    particle, family = name.particle, name.family
    if particle and family and name.surname != f"{particle} {family}":
        particle, _, glued = particle.rpartition(" ")
        family = glued + family
    parts = {
        "family": family,
        "given": name.given,
        "dropping-particle": name.dropping_particle,
        "non-dropping-particle": particle,
        "suffix": name.suffix,
    }
    return {part: value for part, value in parts.items() if value}


def _date(date: Date) -> dict[str, Any]:
    first = _date_parts(date, date.year)
    if not first:
        return {"literal": date.raw} if date.raw else {}
    value: dict[str, Any] = {"date-parts": [first]}
    if date.end is not None and (last := _date_parts(date.end, date.end.year or date.year)):
        value["date-parts"].append(last)
    if date.season is not None:
        value["season"] = date.season
    if any(end.circa or end.uncertain for end in (date, date.end) if end):
        value["circa"] = True  # CSL has one word for both
    return value


def _date_parts(date: Date, year: int | None) -> list[int]:
    """Year, month, day, as far as none before it is missing."""
    parts = []
    for part in (year, date.month, date.day):
        if part is None:
            break
        parts.append(part)
    return parts
