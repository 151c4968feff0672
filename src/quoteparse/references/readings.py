"""Readings: ways to give each piece a terminal that the grammar accepts, ranked by fitted weights.

The score of a reading is the sum of the weights of what its pieces look like and of how they follow one
another; ``confidence`` is the share that a reading has of all readings (softmax of the scores).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from attrs import frozen

from quoteparse.references.candidates import candidates
from quoteparse.references.features import Groups, features
from quoteparse.references.lattice import Lattice, Reading, Table, search
from quoteparse.references.pieces import Piece

__all__ = ["Reading", "Weights", "best_reading", "readings", "weights"]


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


def _looks(groups: Groups, allowed: Sequence[str]) -> list[tuple[str, float]]:
    """Each allowed terminal with the weight of the features in *groups*."""
    weighed = [_weighed(group) for group in groups]
    return [(terminal, sum([row.get(terminal, 0.0) for row in weighed])) for terminal in allowed]


@lru_cache(maxsize=20_000)
def _weighed(found: tuple[str, ...]) -> dict[str, float]:
    """The weights of the features *found*, added up for each terminal."""
    table = weights().looks
    total: dict[str, float] = {}
    for feature in found:
        for terminal, weight in table.get(feature, {}).items():
            total[terminal] = total.get(terminal, 0.0) + weight
    return total


@lru_cache(maxsize=4_000)
def _follows(before: str, sep: str) -> tuple[Table, Table]:
    table = weights().follows
    merged = dict(table.get(before, {}))
    for terminal, weight in table.get(before + " " + sep, {}).items():
        merged[terminal] = merged.get(terminal, 0.0) + weight
    return merged, {}


def readings(pieces: Sequence[Piece]) -> Lattice:
    """All readings of *pieces*, as a lattice."""
    looks = [_looks(found, tried) for found, tried in zip(features(pieces), candidates(pieces), strict=True)]
    return search(pieces, looks, _follows, weights().temperature)


def best_reading(pieces: Sequence[Piece]) -> Reading | None:
    """The best reading of *pieces*, or None where the grammar accepts none."""
    return readings(pieces).best()
