"""All readings of a reference at once: which terminals its pieces can have, along the grammar's automaton.

A Viterbi search fills the lattice forwards; the readings come out of it backwards, the best first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import count
from math import exp
from typing import TypeAlias

from attrs import define, frozen

from quoteparse.references.features import END_SEAM, Seam
from quoteparse.references.grammar import ACCEPT, START, automaton

__all__ = ["Follows", "Lattice", "Looks", "Reading", "search"]

_STEPS = 60  # in the search for the next best readings, for each piece
_BEAM = 12.0  # readings whose share falls to e to the minus this of the best one's are given up

# score of the best reading that comes here, all of them together (the best one is 1), terminal, entry before
_Entry: TypeAlias = "tuple[float, float, str, _Entry | None]"
_Behind: TypeAlias = "tuple[str, _Behind | None]"  # a terminal and those behind it
Looks: TypeAlias = Sequence[tuple[str, float]]  # the terminals to try for a piece, with their weights
Follows: TypeAlias = Callable[[str, Seam], Mapping[str, float]]


@frozen
class Reading:
    """A terminal for each piece; ``confidence``, from 0 to 1, is its share of all readings."""

    terminals: tuple[str, ...]
    score: float
    confidence: float


@define
class Lattice:
    """For each piece, the states of the automaton that readings reach behind it, with the best way there."""

    seams: Sequence[Seam]
    looks: Sequence[Looks]
    follows: Follows
    columns: list[dict[int, _Entry]]

    def best(self) -> Reading | None:
        """The best of the readings that may end at the last piece, or None where none may."""
        finals = self._finals()
        if not finals:
            return None
        score, state = max(finals)
        entry: _Entry | None = self.columns[-1][state]
        terminals = []
        while entry is not None:
            terminals.append(entry[2])
            entry = entry[3]
        return Reading(tuple(terminals[-2::-1]), score, self._share_of_best(finals, score))

    def best_first(self) -> Iterator[Reading]:
        """The readings, the best first, as many as a bounded search finds."""
        finals = self._finals()
        if not finals:
            return
        best = max(finals)[0]
        share = self._share_of_best(finals, best)
        rows, looks = automaton().rows, [dict(tried) for tried in self.looks]
        # What a reading will score in all is known from its end: the best way to each state is in the lattice.
        # Of two that score the same, the one nearer to the start is followed: where all score the same, all would wait.
        order = count()
        waiting: list[tuple[float, int, int, int, float, _Behind | None]] = [
            (-round(score, 6), len(self.seams), next(order), state, score - self.columns[-1][state][0], None)
            for score, state in finals
        ]
        heapify(waiting)
        for _ in range(_STEPS * (1 + len(self.seams))):
            if not waiting:
                return
            total, at, _, state, gained, behind = heappop(waiting)
            if at == 0:
                yield Reading(tuple(_unrolled(behind)), -total, share * exp(-total - best))
                continue
            terminal, seam = self.columns[at][state][2], self.seams[at - 1]
            look = looks[at - 1][terminal]
            for earlier, entry in self.columns[at - 1].items():
                if rows[earlier].get(terminal) == state:
                    more = gained + look + self.follows(entry[2], seam).get(terminal, 0.0)
                    found = (-round(entry[0] + more, 6), at - 1, next(order), earlier, more, (terminal, behind))
                    heappush(waiting, found)

    def _finals(self) -> list[tuple[float, int]]:
        """The states in which a reading may end, each with the score of the best one."""
        accepting = automaton().accepting
        return [
            (entry[0] + self.follows(entry[2], END_SEAM).get(ACCEPT, 0.0), state)
            for state, entry in self.columns[-1].items()
            if accepting[state]
        ]

    def _share_of_best(self, finals: Sequence[tuple[float, int]], best: float) -> float:
        return 1.0 / sum([self.columns[-1][state][1] * exp(score - best) for score, state in finals])


def _unrolled(behind: _Behind | None) -> Iterator[str]:
    while behind is not None:
        yield behind[0]
        behind = behind[1]


def search(seams: Sequence[Seam], looks: Sequence[Looks], follows: Follows, beam: float = _BEAM) -> Lattice:
    """The lattice of a reference, which has as many pieces as *seams*.

    *looks* holds for each piece the terminals to try, with their weights; *follows* gives, for a terminal and the seam
    behind it, the weights of the terminals that may come next.
    """
    rows = automaton().rows
    columns: list[dict[int, _Entry]] = [{0: (0.0, 1.0, START, None)}]
    floor = -beam
    for seam, tried in zip(seams, looks, strict=True):
        arrived: dict[int, _Entry] = {}
        gains: dict[str, list[tuple[str, float]]] = {}  # the same for all states that one terminal led to
        best = -1e9
        for state, entry in columns[-1].items():
            score, readings, before, _ = entry
            if score < floor:
                continue
            gained = gains.get(before)
            if gained is None:
                table = follows(before, seam)
                gained = gains[before] = [(t, look + table.get(t, 0.0)) for t, look in tried]
            row = rows[state]
            for terminal, gain in gained:
                after = row.get(terminal)
                if after is None:
                    continue
                reached = score + gain
                known = arrived.get(after)
                if known is None:
                    arrived[after] = (reached, readings, terminal, entry)
                elif reached > known[0]:
                    arrived[after] = (reached, readings + known[1] * exp(known[0] - reached), terminal, entry)
                else:
                    arrived[after] = (known[0], known[1] + readings * exp(reached - known[0]), terminal, known[3])
                if reached > best:
                    best = reached
        floor = best - beam
        columns.append(arrived)
    return Lattice(seams, looks, follows, columns)
