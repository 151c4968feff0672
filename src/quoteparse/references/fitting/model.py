"""The log-linear model of ``readings.py``, fitted to labelled references.

What is made as large as can be is the share of the readings that agree with the labels among all that the grammar
accepts. Both are sums over the automaton (forward-backward, L. Rabiner, Proceedings of the IEEE 77, 1989); weights
follow the slope reference by reference, with FTRL-Proximal steps, which keep a weight at zero until enough speaks for
it (B. McMahan et al., "Ad Click Prediction", KDD 2013).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeAlias

import numpy as np
from attrs import define, frozen
from numba import njit
from numpy.typing import NDArray

from quoteparse.references.features import END_SEAM, expand, groups, seams
from quoteparse.references.fitting.labels import Labelled
from quoteparse.references.grammar import ACCEPT, START, automaton, terminals
from quoteparse.references.readings import Weights

__all__ = ["Settings", "fit"]

Numbers: TypeAlias = NDArray[np.int32]
Floats: TypeAlias = NDArray[np.float64]

_NEVER = -1e30
_LEAST = 0.1  # a smaller weight decides nothing


@frozen(kw_only=True)
class Settings:
    """How the weights are fitted: rounds over the references, length of a step, what keeps weights small and few."""

    rounds: int = 14
    step: float = 0.2
    few: float = 0.6
    small: float = 5.0
    seed: int = 1


@frozen
class _Encoded:
    """A reference in numbers: the features of piece *i* are ``features[feature_at[i]:feature_at[i + 1]]`` and so on."""

    features: Numbers
    feature_at: Numbers
    tried: Numbers
    tried_at: Numbers
    right: NDArray[np.bool_]
    seams: Numbers  # for each name of the seam before each piece the first row of the weights of what follows there
    seam_at: Numbers


@define
class _Table:
    """One row a feature, one column a terminal: the weights and what FTRL remembers of their slopes."""

    weight: Floats
    pull: Floats
    square: Floats


class _Names:
    """Numbers for features and terminals, given as they are met."""

    def __init__(self) -> None:
        self.terminals = (*sorted(terminals()), ACCEPT)
        self.befores = (START, *self.terminals[:-1])
        self.columns = {name: number for number, name in enumerate(self.terminals)}
        self.rows: dict[str, int] = {f"> {before}": number for number, before in enumerate(self.befores)}
        self.seam_rows: dict[str, int] = {}

    def row(self, feature: str) -> int:
        return self.rows.setdefault(feature, len(self.rows))

    def seam(self, name: str) -> int:
        """The first of the rows that hold what follows each terminal at a seam of this *name*."""
        if name not in self.seam_rows:
            self.seam_rows[name] = len(self.rows)
            for before in self.befores:
                self.row(f"> {before} {name}")
        return self.seam_rows[name]

    def encode(self, item: Labelled) -> _Encoded:
        features = [
            sorted({self.row(name) for group in found for name in expand(group)}) for found in groups(item.pieces)
        ]
        tried = [sorted(set(names)) for names in item.tried]
        right = [name in right for names, right in zip(tried, item.right, strict=True) for name in names]
        return _Encoded(
            *_ragged(features),
            *_ragged([[self.columns[name] for name in names] for names in tried]),
            np.array(right, np.bool_),
            *_ragged([[self.seam(name) for name in seam] for seam in [*seams(item.pieces), END_SEAM]]),
        )


def _ragged(rows: Sequence[Sequence[int]]) -> tuple[Numbers, Numbers]:
    flat = np.array([number for row in rows for number in row], np.int32)
    return flat, np.cumsum([0, *map(len, rows)]).astype(np.int32)


def fit(
    items: Iterable[Labelled], settings: Settings | None = None, say: Callable[[str], None] = lambda text: None
) -> Weights:
    """The weights that the labelled *items* speak for; the same items and settings give the same weights."""
    settings = settings or Settings()
    names = _Names()
    encoded = [names.encode(item) for item in items]
    shape = (len(names.rows), len(names.terminals))
    table = _Table(np.zeros(shape), np.zeros(shape), np.zeros(shape))
    step, accepting, read = _automaton(names)
    shuffle, settled = random.Random(settings.seed), np.zeros(shape)
    for number in range(settings.rounds):
        shuffle.shuffle(encoded)
        loss, unread = 0.0, 0
        for item in encoded:
            lost = _learn(
                item.features, item.feature_at, item.tried, item.tried_at, item.right,
                item.seams, item.seam_at,
                table.weight, table.pull, table.square, step, accepting, read,
                settings.step, settings.few, settings.small,
            )  # fmt: skip
            loss, unread = (loss, unread + 1) if lost < 0.0 else (loss + lost, unread)
        if number >= settings.rounds // 2:
            settled += table.weight
        say(
            f"round {number + 1}: {loss / max(1, len(encoded)):.3f} lost a reference, {unread} not accepted as labelled"
        )
    # Steps overshoot one way and the other: the mean over the later rounds reads better than where the last one ended.
    return _weights(names, settled / (settings.rounds - settings.rounds // 2))


def _automaton(names: _Names) -> tuple[Numbers, NDArray[np.bool_], Numbers]:
    known = automaton()
    step = np.full((len(known.rows), len(names.terminals)), -1, np.int32)
    for state, row in enumerate(known.rows):
        for terminal, after in row.items():
            step[state, names.columns[terminal]] = after
    read = np.array([names.befores.index(terminal) for terminal in known.read], np.int32)
    return step, np.array(known.accepting, np.bool_), read


def _weights(names: _Names, fitted: Floats) -> Weights:
    looks: dict[str, dict[str, float]] = {}
    follows: dict[str, dict[str, float]] = {}
    for feature, row in sorted(names.rows.items()):
        kept = {
            names.terminals[at]: round(float(fitted[row, at]), 2)
            for at in np.flatnonzero(np.abs(fitted[row]) >= _LEAST)
        }
        if kept and feature.startswith("> "):
            follows[feature[2:]] = kept
        elif kept:
            looks[feature] = kept
    return Weights(looks, follows)


# -- what is compiled: plain loops over numbers


def _compiled(function: Any) -> Any:
    return njit(cache=True)(function)


@_compiled
def _add(one: float, other: float) -> float:
    """The logarithm of the sum of what two logarithms stand for."""
    if one < other:
        one, other = other, one
    return one if other <= _NEVER / 2 else one + np.log1p(np.exp(other - one))


@_compiled
def _forward(scores, gains, tried, tried_at, allowed, step, read):  # type: ignore[no-untyped-def]
    """For each piece and state the logarithm of the sum of all ways there, by terminals that are *allowed*."""
    count, states = len(tried_at) - 1, step.shape[0]
    ways = np.full((count + 1, states), _NEVER)
    ways[0, 0] = 0.0
    for i in range(count):
        for state in range(states):
            if ways[i, state] <= _NEVER / 2:
                continue
            for k in range(tried_at[i], tried_at[i + 1]):
                after = step[state, tried[k]]
                if after >= 0 and allowed[k]:
                    more = scores[k] + gains[i, read[state], tried[k]]
                    ways[i + 1, after] = _add(ways[i + 1, after], ways[i, state] + more)
    return ways


@_compiled
def _total(ways, ends, accepting, read):  # type: ignore[no-untyped-def]
    total = _NEVER
    for state in range(ways.shape[1]):
        if accepting[state] and ways[-1, state] > _NEVER / 2:
            total = _add(total, ways[-1, state] + ends[read[state]])
    return total


@_compiled
def _expect(  # type: ignore[no-untyped-def]
    ways,
    total,
    scores,
    gains,
    ends,
    tried,
    tried_at,
    allowed,
    step,
    accepting,
    read,
    sign,
    on_tried,
    on_follows,
    on_ends,
):
    """Add what is expected of each terminal, and of each pair of them, to the slopes, with *sign*."""
    count, states = len(tried_at) - 1, step.shape[0]
    behind = np.full(states, _NEVER)
    for state in range(states):
        if accepting[state] and ways[count, state] > _NEVER / 2:
            behind[state] = ends[read[state]]
            on_ends[read[state]] += sign * np.exp(ways[count, state] + behind[state] - total)
    for i in range(count - 1, -1, -1):
        before = np.full(states, _NEVER)
        for state in range(states):
            if ways[i, state] <= _NEVER / 2:
                continue
            for k in range(tried_at[i], tried_at[i + 1]):
                after = step[state, tried[k]]
                if after >= 0 and allowed[k] and behind[after] > _NEVER / 2:
                    more = behind[after] + scores[k] + gains[i, read[state], tried[k]]
                    before[state] = _add(before[state], more)
                    share = sign * np.exp(ways[i, state] + more - total)
                    on_tried[k] += share
                    on_follows[i, read[state], tried[k]] += share
        behind = before


@_compiled
def _move(weight, pull, square, row, column, slope, length, few, small):  # type: ignore[no-untyped-def]
    """One FTRL-Proximal step of one weight."""
    known = square[row, column]
    pull[row, column] += slope - (np.sqrt(known + slope * slope) - np.sqrt(known)) / length * weight[row, column]
    square[row, column] = known + slope * slope
    drawn = pull[row, column]
    if abs(drawn) <= few:
        weight[row, column] = 0.0
    else:
        drawn -= np.sign(drawn) * few
        weight[row, column] = -drawn / ((1.0 + np.sqrt(square[row, column])) / length + small)


@_compiled
def _learn(  # type: ignore[no-untyped-def]
    features,
    feature_at,
    tried,
    tried_at,
    right,
    seams,
    seam_at,
    weight,
    pull,
    square,
    step,
    accepting,
    read,
    length,
    few,
    small,
):
    """Learn from one reference; what was lost on it, or -1 where the grammar does not accept it as labelled."""
    count, befores, end = len(tried_at) - 1, weight.shape[1], weight.shape[1] - 1
    scores = np.zeros(len(tried))
    gains = np.zeros((count, befores, befores))
    for i in range(count):
        for k in range(tried_at[i], tried_at[i + 1]):
            for q in range(feature_at[i], feature_at[i + 1]):
                scores[k] += weight[features[q], tried[k]]
            for before in range(befores):
                gains[i, before, tried[k]] = weight[before, tried[k]]
                for q in range(seam_at[i], seam_at[i + 1]):
                    gains[i, before, tried[k]] += weight[seams[q] + before, tried[k]]
    behind = seams[seam_at[count]]
    ends = np.array([weight[before, end] + weight[behind + before, end] for before in range(befores)])
    everything = np.ones(len(tried), np.bool_)
    wanted = _forward(scores, gains, tried, tried_at, right, step, read)
    reached = _total(wanted, ends, accepting, read)
    if reached <= _NEVER / 2:
        return -1.0
    ways = _forward(scores, gains, tried, tried_at, everything, step, read)
    total = _total(ways, ends, accepting, read)

    on_tried, on_follows, on_ends = np.zeros(len(tried)), np.zeros_like(gains), np.zeros(befores)
    _expect(
        ways,
        total,
        scores,
        gains,
        ends,
        tried,
        tried_at,
        everything,
        step,
        accepting,
        read,
        1.0,
        on_tried,
        on_follows,
        on_ends,
    )
    _expect(
        wanted,
        reached,
        scores,
        gains,
        ends,
        tried,
        tried_at,
        right,
        step,
        accepting,
        read,
        -1.0,
        on_tried,
        on_follows,
        on_ends,
    )
    for i in range(count):
        for k in range(tried_at[i], tried_at[i + 1]):
            if abs(on_tried[k]) > 1e-6:
                for q in range(feature_at[i], feature_at[i + 1]):
                    _move(weight, pull, square, features[q], tried[k], on_tried[k], length, few, small)
            for before in range(befores):
                slope = on_follows[i, before, tried[k]]
                if abs(slope) > 1e-6:
                    _move(weight, pull, square, before, tried[k], slope, length, few, small)
                    for q in range(seam_at[i], seam_at[i + 1]):
                        _move(weight, pull, square, seams[q] + before, tried[k], slope, length, few, small)
    for before in range(befores):
        if abs(on_ends[before]) > 1e-6:
            _move(weight, pull, square, before, end, on_ends[before], length, few, small)
            _move(weight, pull, square, behind + before, end, on_ends[before], length, few, small)
    return total - reached
