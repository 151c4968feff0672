"""Readings: ways to give each piece a terminal that the grammar accepts, ranked by fitted weights.

The score of a reading is the sum of the weights of what its pieces look like and of how they follow one another, and
the share that it has of all readings is proportional to *e* to its score: a log-linear model, or conditional random
field (J. Lafferty, A. McCallum and F. Pereira, "Conditional Random Fields", ICML 2001), over what the grammar accepts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from operator import itemgetter

from attrs import frozen

from quoteparse.references.candidates import candidates
from quoteparse.references.features import Group, Seam, expand, groups, seams
from quoteparse.references.lattice import Lattice, Looks, Reading, search
from quoteparse.references.pieces import Piece

__all__ = ["Ranking", "Reading", "Weights", "best_reading", "calibrated", "ranking", "readings", "weights"]


# Fitted weights are surer of themselves than they are right. Measured on labelled references: of those that get a
# share of 0.93 or more 97 % are right, so that such a share is called 0.9.
_OVERCONFIDENCE = 1.45
_MARGIN = 12.0  # a terminal that so much more speaks against than against another is not tried
_by_weight = itemgetter(1)


@frozen
class Weights:
    """What speaks for a terminal: the features of its piece, and the terminal before it."""

    looks: Mapping[str, Mapping[str, float]]  # feature → terminal → weight
    follows: Mapping[str, Mapping[str, float]]  # "before" or "before seam" → terminal → weight


class Ranking:
    """Ranks readings by *weights*, and remembers what recurs from reference to reference."""

    def __init__(self, weights: Weights) -> None:
        self._looks = weights.looks
        self._follow_table = weights.follows
        self._weighed = lru_cache(maxsize=32_768)(self._weigh)
        self._follows = lru_cache(maxsize=4_096)(self._follow)

    def __call__(self, pieces: Sequence[Piece]) -> Lattice:
        """All readings of *pieces*, as a lattice."""
        looks: list[Looks] = []
        for found, tried in zip(groups(pieces), candidates(pieces), strict=True):
            rows = [self._weighed(group) for group in found]
            look = [(terminal, sum([row.get(terminal, 0.0) for row in rows])) for terminal in tried]
            floor = max(look, key=_by_weight)[1] - _MARGIN
            looks.append([terminal for terminal in look if terminal[1] >= floor])
        return search(seams(pieces), looks, self._follows)

    def _weigh(self, group: Group) -> dict[str, float]:
        """The weights of the features of *group*, added up for each terminal."""
        total: dict[str, float] = {}
        for feature in expand(group):
            if (row := self._looks.get(feature)) is not None:
                for terminal, weight in row.items():
                    total[terminal] = total.get(terminal, 0.0) + weight
        return total

    def _follow(self, before: str, seam: Seam) -> dict[str, float]:
        total = dict(self._follow_table.get(before, {}))
        for name in seam:
            for terminal, weight in self._follow_table.get(f"{before} {name}", {}).items():
                total[terminal] = total.get(terminal, 0.0) + weight
        return total


@cache
def weights() -> Weights:
    """The fitted weights, from ``weights.json``."""
    data = json.loads(files(__package__).joinpath("weights.json").read_text(encoding="utf-8"))
    return Weights(data["looks"], data["follows"])


@cache
def ranking() -> Ranking:
    """The ranking by the fitted weights."""
    return Ranking(weights())


def readings(pieces: Sequence[Piece]) -> Lattice:
    """All readings of *pieces*, as a lattice."""
    return ranking()(pieces)


def best_reading(pieces: Sequence[Piece]) -> Reading | None:
    """The best reading of *pieces*, or None where the grammar accepts none."""
    return readings(pieces).best()


def calibrated(share: float) -> float:
    """How sure a reading is that has this *share* of all readings, both from 0 to 1.

    >>> calibrated(1.0), round(calibrated(0.93), 2)
    (1.0, 0.9)
    """
    return float(share**_OVERCONFIDENCE)
