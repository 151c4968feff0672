"""Fits the weights of ``readings.py`` to labelled references.

    python -m quoteparse.references.fitting LABELLED.jsonl [...] --write weights.json

A line holds ``raw`` and either ``csl`` (values in CSL-JSON, looked up in ``raw``) or ``fields`` (``label``,
``start``, ``end``). Averaged perceptron with a margin: the best reading that agrees with the labels is
raised, the best one of all is lowered. The labels say which field a piece belongs to, not which
terminal; among the terminals of a field the reading itself chooses.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import define, field

from quoteparse.references import lexicon
from quoteparse.references.candidates import candidates
from quoteparse.references.features import features
from quoteparse.references.grammar import ACCEPT
from quoteparse.references.lattice import START, Reading, search
from quoteparse.references.pieces import Piece, cut

__all__ = ["fields_of_csl", "fit", "main"]

_PERSON = "FAMILY GIVEN NAME BODY SUFFIX SAME AND ETAL ED ED_BY TR TR_BY EDTR EDTR_BY BY IN TO"
_FIELDS: dict[str, str] = {
    "person": _PERSON,
    "family": "FAMILY",
    "given": "GIVEN",
    "name": "NAME",
    "body": "BODY",
    "speaker": "SPEAKER FAMILY GIVEN NAME",
    "title": "TITLE",
    "container": "CONTAINER IN",
    "series": "SERIES CONTAINER",
    "reviewed": "REVIEWED",
    "occasion": "OCCASION",
    "reviewed-author": "FAMILY GIVEN NAME AND BY",
    "place": "PLACE",
    "publisher": "PUBLISHER",
    "date": "YEAR MONTH DAY SEASON NODATE",
    "volume": "VOLUME VOLUME_LABEL ISSUE ISSUE_LABEL PART PART_LABEL",
    "issue": "ISSUE ISSUE_LABEL",
    "part": "PART PART_LABEL",
    "pages": "PAGE PAGE_LABEL CHAPTER CHAPTER_LABEL SECTION SECTION_LABEL",
    "edition": "EDITION",
    "genre": "GENRE GENRE_NUMBER",
    "note": "NOTE",
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
_LABELS = {
    "author": "person", "editor": "person", "translator": "person", "director": "person", "producer": "person",
    "title": "title", "journal": "container", "container-title": "container", "collection-title": "series",
    "location": "place", "publisher": "publisher", "date": "date", "volume": "volume", "pages": "pages",
    "edition": "edition", "genre": "genre", "note": "note", "medium": "note", "url": "url", "doi": "doi",
    "isbn": "isbn", "citation-number": "mark", "source": "container",
}  # fmt: skip
_VALUES = {
    "title": "title", "container-title": "container", "reviewed-title": "reviewed", "publisher-place": "place",
    "publisher": "publisher", "edition": "edition", "URL": "url", "genre": "genre", "note": "note",
}  # fmt: skip

_LEAST = 1.0  # readings lie apart by a hundred: what weighs less decides nothing


@define
class _Labelled:
    raw: str
    pieces: list[Piece]
    tried: list[tuple[str, ...]]
    found: list[tuple[str, ...]]
    right: list[frozenset[str]]


@define
class _Model:
    weights: dict[str, dict[str, float]] = field(factory=lambda: defaultdict(dict))  # feature → terminal → weight
    sums: dict[str, dict[str, float]] = field(factory=lambda: defaultdict(dict))
    step: int = 1

    def look(self, found: tuple[str, ...], terminals: Iterable[str]) -> list[float]:
        rows = [row for feature in found if (row := self.weights.get(feature))]
        return [sum([row[terminal] for row in rows if terminal in row]) for terminal in terminals]

    def follows(self, before: str, sep: str) -> tuple[dict[str, float], dict[str, float]]:
        return self.weights.get("> " + before, {}), self.weights.get(f"> {before} {sep}", {})

    def add(self, key: str, terminal: str, by: float) -> None:
        row, total = self.weights[key], self.sums[key]
        row[terminal] = row.get(terminal, 0.0) + by
        total[terminal] = total.get(terminal, 0.0) + by * self.step

    def update(self, item: _Labelled, terminals: tuple[str, ...], by: float) -> None:
        before = START
        for piece, found, terminal in zip(item.pieces, item.found, terminals, strict=True):
            for key in (*found, "> " + before, f"> {before} {piece.sep}"):
                self.add(key, terminal, by)
            before = terminal
        for key in ("> " + before, f"> {before} "):
            self.add(key, ACCEPT, by)

    def averaged(self) -> dict[tuple[str, str], float]:
        return {
            (key, terminal): value - self.sums[key].get(terminal, 0.0) / self.step
            for key, row in self.weights.items()
            for terminal, value in row.items()
        }


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
        speaker = _FIELDS["speaker"].split() if piece is pieces[0] else []
        return frozenset(
            t for t in tried if t in speaker or t in ("OTHER", "NOTE", "MONTH", "DAY", "MARK")
        ) or frozenset(tried)
    start, end, kind = cover[0]
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


def _labelled(item: dict[str, Any]) -> _Labelled | None:
    raw = item["raw"]
    pieces = cut(raw)
    if not pieces or len(pieces) > 120:
        return None
    spans = list(fields_of_csl(raw, item["csl"]) if "csl" in item else _fields_of_labels(item))
    tried = candidates(pieces)
    right = [_right(piece, t, spans, pieces) for piece, t in zip(pieces, tried, strict=True)]
    found = [tuple(feature for group in groups for feature in group) for groups in features(pieces)]
    return _Labelled(raw, pieces, tried, found, right)


def _start(model: _Model) -> None:
    """What keeps the terminals of a name apart before anything is learnt."""
    for key, terminal, value in (
        ("shape:initials", "GIVEN", 2.0), ("shape:initials", "FAMILY", -2.0), ("n:1", "FAMILY", 1.0),
        ("n:2", "NAME", 1.0), ("n:3", "NAME", 1.0), ("> FAMILY", "GIVEN", 1.0), ("sep,", "GIVEN", 1.0),
        ("lex:body", "BODY", 3.0), ("shape:Name-I", "NAME", 2.0), ("> NAME i", "NAME", 3.0),
        ("then,", "FAMILY", 0.5), ("shape:CAPS-Name", "NAME", 1.0), ("shape:Name-CAPS", "NAME", 1.0),
        ("> VOLUME", "ISSUE", 1.0), ("after VOLUME_LABEL", "VOLUME", 2.0), ("is:AND", "AND", 1.0),
        ("kind:phrase", "OTHER", -1.0), ("n:1", "OTHER", -1.0), ("kind:number", "OTHER", -1.0),
    ):  # fmt: skip
        model.weights[key][terminal] = value
    for phrase in lexicon.phrases():
        model.weights["is:" + phrase.terminal][phrase.terminal] = 2.0


def _read(model: _Model, item: _Labelled, *, only_right: bool, margin: float) -> Reading | None:
    looks = []
    for tried, found, right in zip(item.tried, item.found, item.right, strict=True):
        terminals = tuple(sorted(right)) if only_right else tried
        looked = zip(terminals, model.look(found, terminals), strict=True)
        looks.append([(terminal, look if terminal in right else look + margin) for terminal, look in looked])
    return search(item.pieces, looks, model.follows, beam=1e9).best()


def fit(items: Iterable[dict[str, Any]], *, epochs: int = 8, seed: int = 1) -> dict[tuple[str, str], float]:
    """The averaged weights after *epochs* rounds over the labelled *items*."""
    labelled = [item for row in items if (item := _labelled(row)) is not None]
    model, shuffle = _Model(), random.Random(seed)
    _start(model)
    for epoch in range(epochs):
        shuffle.shuffle(labelled)
        wrong = unread = 0
        for item in labelled:
            model.step += 1
            best = _read(model, item, only_right=False, margin=1.0)
            if best is not None and all(t in r for t, r in zip(best.terminals, item.right, strict=True)):
                continue
            goal = _read(model, item, only_right=True, margin=0.0)
            if best is None or goal is None:
                unread += 1
                continue
            wrong += 1
            model.update(item, goal.terminals, 1.0)
            model.update(item, best.terminals, -1.0)
        print(f"round {epoch + 1}: {wrong} of {len(labelled)} wrong, {unread} not accepted by the grammar as labelled")
    return model.averaged()


def _write(path: Path, weights: dict[tuple[str, str], float], temperature: float) -> None:
    looks: dict[str, dict[str, float]] = {}
    follows: dict[str, dict[str, float]] = {}
    for (key, terminal), value in sorted(weights.items()):
        if abs(value) >= _LEAST:
            table, name = (follows, key[2:]) if key.startswith("> ") else (looks, key)
            table.setdefault(name, {})[terminal] = round(value, 1)
    data = {"temperature": temperature, "looks": looks, "follows": follows}
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _rows(paths: Iterable[Path]) -> Iterator[dict[str, Any]]:
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)


def main() -> None:
    """The command ``python -m quoteparse.references.fitting``."""
    parser = argparse.ArgumentParser(description="Fit the weights of the reference grammar to labelled references.")
    parser.add_argument("labelled", nargs="+", type=Path)
    parser.add_argument("--write", type=Path, required=True, help="where to write weights.json")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--temperature", type=float, default=12.0, help="divides scores before they become shares")
    args = parser.parse_args()
    _write(args.write, fit(_rows(args.labelled), epochs=args.epochs), args.temperature)


if __name__ == "__main__":
    main()
