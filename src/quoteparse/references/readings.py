"""Readings: ways to give each piece a terminal that the grammar accepts, and the best of them.

The score of a reading is the sum of the weights of what its pieces look like and of how they follow one
another; ``confidence`` is the share that the best reading has of all readings (softmax of the scores).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache, reduce
from importlib.resources import files
from math import exp, log
from typing import TypeAlias

from attrs import frozen

from quoteparse.references.features import candidates, features
from quoteparse.references.grammar import ACCEPT, automaton
from quoteparse.references.pieces import Piece

__all__ = ["Reading", "Weights", "best_reading", "search", "weights"]

_Entry: TypeAlias = "tuple[float, float, str, _Entry | None]"

_START = "^"
_BEAM = 60.0  # readings that fall this far behind are given up


@frozen
class Reading:
    """A terminal for each piece; ``confidence`` from 0 to 1."""

    terminals: tuple[str, ...]
    score: float
    confidence: float


@frozen
class Weights:
    """What speaks for a terminal: the looks of its piece, and the terminal before it."""

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
    rows = [row for feature in found if (row := weights().looks.get(feature))]
    return tuple((terminal, sum(row.get(terminal, 0.0) for row in rows)) for terminal in allowed)


@lru_cache(maxsize=20_000)
def _follows(before: str, sep: str, terminal: str) -> float:
    table = weights().follows
    return table.get(before, {}).get(terminal, 0.0) + table.get(before + " " + sep, {}).get(terminal, 0.0)


@lru_cache(maxsize=50_000)
def _step(state: int, terminal: str) -> int:
    return automaton().step(state, terminal)


def best_reading(pieces: Sequence[Piece]) -> Reading | None:
    """The best reading of *pieces*, or None where the grammar accepts none."""
    looks = [_looks(found, candidates(pieces, index)) for index, found in enumerate(features(pieces))]
    return search(pieces, looks, _follows, weights().temperature)


def search(
    pieces: Sequence[Piece],
    looks: Sequence[Iterable[tuple[str, float]]],
    follows: Callable[[str, str, str], float],
    temperature: float,
    beam: float = _BEAM,
) -> Reading | None:
    """Viterbi search along the grammar's automaton.

    *looks* holds for each piece the terminals to try, with their weights; *follows* weighs a terminal
    by the one before it and the punctuation between.
    """
    # state → score, log of the sum over all readings that reach it, terminal, the entry before
    entries: dict[int, _Entry] = {0: (0.0, 0.0, _START, None)}
    for piece, tried in zip(pieces, looks, strict=True):
        arrived: dict[int, _Entry] = {}
        sep = piece.sep
        floor = max(entry[0] for entry in entries.values()) - beam
        for state, entry in entries.items():
            score, total, before, _ = entry
            if score < floor:
                continue
            for terminal, look in tried:
                after = _step(state, terminal)
                if after < 0:
                    continue
                gain = look + follows(before, sep, terminal)
                known = arrived.get(after)
                if known is None:
                    arrived[after] = (score + gain, total + gain / temperature, terminal, entry)
                    continue
                summed = _add(known[1], total + gain / temperature)
                if score + gain > known[0]:
                    arrived[after] = (score + gain, summed, terminal, entry)
                else:
                    arrived[after] = (known[0], summed, known[2], known[3])
        if not arrived:
            return None
        entries = arrived
    finals = [
        (entry, follows(entry[2], "", ACCEPT)) for state, entry in entries.items() if _step(state, ACCEPT) >= 0
    ]
    if not finals:
        return None
    best, closing = max(finals, key=lambda final: final[0][0] + final[1])
    total = reduce(_add, (entry[1] + gain / temperature for entry, gain in finals))
    score = best[0] + closing
    return Reading(tuple(_path(best)), score, min(1.0, exp(score / temperature - total)))


def _path(entry: _Entry) -> list[str]:
    terminals: list[str] = []
    while entry[3] is not None:
        terminals.append(entry[2])
        entry = entry[3]
    return terminals[::-1]


def _add(a: float, b: float) -> float:
    """The logarithm of the sum of two numbers given by their logarithms."""
    if a < b:
        a, b = b, a
    return a + log(1.0 + exp(b - a)) if a - b < 30 else a
