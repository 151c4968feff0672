"""Readings: ways to give each piece a terminal that the grammar accepts, and the best of them.

The score of a reading is the sum of the weights of what its pieces look like and of how they follow one
another; ``confidence`` is the share that the best reading has of all readings (softmax of the scores).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from math import exp
from typing import TypeAlias

from attrs import frozen

from quoteparse.references.features import candidates, features
from quoteparse.references.grammar import ACCEPT, automaton
from quoteparse.references.pieces import Piece

__all__ = ["START", "Reading", "Weights", "best_reading", "search", "weights"]

START = "^"
_BEAM = 150.0  # readings that fall this far behind the best are given up; narrower ones lose right readings

# score of the best reading that comes here, all of them together (the best one is 1), terminal, entry before
_Entry: TypeAlias = "tuple[float, float, str, _Entry | None]"
Table: TypeAlias = Mapping[str, float]


@frozen
class Reading:
    """A terminal for each piece; ``confidence`` from 0 to 1."""

    terminals: tuple[str, ...]
    score: float
    confidence: float


@frozen
class Weights:
    """What speaks for a terminal: the looks of its piece, and the terminal before it.

    ``temperature`` divides differences of scores before they become shares.
    """

    looks: dict[str, dict[str, float]]  # feature → terminal → weight
    follows: dict[str, dict[str, float]]  # "before" or "before sep" → terminal → weight
    temperature: float = 1.0


@cache
def weights() -> Weights:
    """The fitted weights, from ``weights.json``."""
    data = json.loads(files(__package__).joinpath("weights.json").read_text(encoding="utf-8"))
    return Weights(data["looks"], data["follows"], data["temperature"])


@lru_cache(maxsize=20_000)
def _looks(found: tuple[str, ...], allowed: tuple[str, ...]) -> tuple[tuple[str, float], ...]:
    """Each allowed terminal with the weight of the features *found*."""
    table = weights().looks
    rows = [row for feature in found if (row := table.get(feature))]
    return tuple((terminal, sum([row[terminal] for row in rows if terminal in row])) for terminal in allowed)


@lru_cache(maxsize=4_000)
def _follows(before: str, sep: str) -> tuple[Table, Table]:
    table = weights().follows
    merged = dict(table.get(before, {}))
    for terminal, weight in table.get(before + " " + sep, {}).items():
        merged[terminal] = merged.get(terminal, 0.0) + weight
    return merged, {}


def best_reading(pieces: Sequence[Piece]) -> Reading | None:
    """The best reading of *pieces*, or None where the grammar accepts none."""
    looks = [_looks(found, candidates(pieces, index)) for index, found in enumerate(features(pieces))]
    return search(pieces, looks, _follows, weights().temperature)


def search(
    pieces: Sequence[Piece],
    looks: Sequence[Iterable[tuple[str, float]]],
    follows: Callable[[str, str], tuple[Table, Table]],
    temperature: float = 1.0,
    beam: float = _BEAM,
) -> Reading | None:
    """Viterbi search along the grammar's automaton.

    *looks* holds for each piece the terminals to try, with their weights; *follows* gives, for a terminal
    and the punctuation behind it, the weights of the terminals that may come next, in two parts.
    """
    grammar = automaton()
    entries: dict[int, _Entry] = {0: (0.0, 1.0, START, None)}
    for piece, tried in zip(pieces, looks, strict=True):
        arrived: dict[int, _Entry] = {}
        floor = max(entry[0] for entry in entries.values()) - beam
        for state, entry in entries.items():
            score, readings, before, _ = entry
            if score < floor:
                continue
            row = grammar.rows[state]
            one, two = follows(before, piece.sep)
            for terminal, look in tried:
                after = row.get(terminal)
                if after is None:
                    after = grammar.step(state, terminal)
                if after < 0:
                    continue
                reached = score + look + one.get(terminal, 0.0) + two.get(terminal, 0.0)
                known = arrived.get(after)
                if known is None:
                    arrived[after] = (reached, readings, terminal, entry)
                elif reached > known[0]:
                    together = readings + known[1] * exp((known[0] - reached) / temperature)
                    arrived[after] = (reached, together, terminal, entry)
                else:
                    together = known[1] + readings * exp((reached - known[0]) / temperature)
                    arrived[after] = (known[0], together, known[2], known[3])
        if not arrived:
            return None
        entries = arrived
    return _closed(entries, follows, temperature)


def _closed(
    entries: Mapping[int, _Entry], follows: Callable[[str, str], tuple[Table, Table]], temperature: float
) -> Reading | None:
    """The best of the readings that may end here."""
    finals = []
    for state, entry in entries.items():
        if automaton().step(state, ACCEPT) >= 0:
            one, two = follows(entry[2], "")
            finals.append((entry[0] + one.get(ACCEPT, 0.0) + two.get(ACCEPT, 0.0), entry))
    if not finals:
        return None
    score, best = max(finals, key=lambda final: final[0])
    readings = sum(entry[1] * exp((reached - score) / temperature) for reached, entry in finals)
    return Reading(tuple(_path(best)), score, 1.0 / readings)


def _path(entry: _Entry) -> list[str]:
    terminals: list[str] = []
    while entry[3] is not None:
        terminals.append(entry[2])
        entry = entry[3]
    return terminals[::-1]
