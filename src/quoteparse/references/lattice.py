"""All readings of a reference at once: which terminals its pieces can have, along the grammar's automaton.

A Viterbi search fills the lattice forwards; the readings come out of it backwards, the best first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import count
from math import exp
from typing import TypeAlias

from attrs import define, frozen

from quoteparse.references.grammar import ACCEPT, automaton
from quoteparse.references.pieces import Piece

__all__ = ["START", "Follows", "Lattice", "Reading", "Table", "search"]

START = "^"
_LOST = 20.0  # a reading with e to the minus this of the share of another adds nothing to it
_BEAM = 150.0  # readings that fall this far behind the best are given up; narrower ones lose right readings

# score of the best reading that comes here, all of them together (the best one is 1), terminal, entry before
_Entry: TypeAlias = "tuple[float, float, str, _Entry | None]"
_Behind: TypeAlias = "tuple[str, _Behind | None]"  # a terminal and those behind it
Table: TypeAlias = Mapping[str, float]
Follows: TypeAlias = Callable[[str, str], tuple[Table, Table]]


@frozen
class Reading:
    """A terminal for each piece; ``confidence``, from 0 to 1, is its share of all readings."""

    terminals: tuple[str, ...]
    score: float
    confidence: float


@define
class Lattice:
    """For each piece, the states of the automaton that readings reach behind it, with the best way there."""

    pieces: Sequence[Piece]
    looks: Sequence[Iterable[tuple[str, float]]]
    follows: Follows
    temperature: float
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
        """All readings, the best first."""
        finals = self._finals()
        if not finals:
            return
        best = max(finals)[0]
        share = self._share_of_best(finals, best)
        grammar, looks = automaton(), [dict(tried) for tried in self.looks]
        # What a reading will score in all is known from its end: the best way to each state is in the lattice.
        order = count()  # of two that score the same, the one that was met first
        waiting: list[tuple[float, int, int, int, float, _Behind | None]] = [
            (-score, next(order), len(self.pieces), state, score - self.columns[-1][state][0], None)
            for score, state in finals
        ]
        heapify(waiting)
        while waiting:
            total, _, at, state, gained, behind = heappop(waiting)
            if at == 0:
                yield Reading(tuple(_unrolled(behind)), -total, share * exp((-total - best) / self.temperature))
                continue
            terminal, sep = self.columns[at][state][2], self.pieces[at - 1].sep
            look = looks[at - 1][terminal]
            for earlier, entry in self.columns[at - 1].items():
                if grammar.step(earlier, terminal) == state:
                    one, two = self.follows(entry[2], sep)
                    more = gained + look + one.get(terminal, 0.0) + two.get(terminal, 0.0)
                    heappush(waiting, (-(entry[0] + more), next(order), at - 1, earlier, more, (terminal, behind)))

    def _finals(self) -> list[tuple[float, int]]:
        """The states in which a reading may end, each with the score of the best one."""
        found = []
        for state, entry in self.columns[-1].items():
            if automaton().step(state, ACCEPT) >= 0:
                one, two = self.follows(entry[2], "")
                found.append((entry[0] + one.get(ACCEPT, 0.0) + two.get(ACCEPT, 0.0), state))
        return found

    def _share_of_best(self, finals: Sequence[tuple[float, int]], best: float) -> float:
        return 1.0 / sum(self.columns[-1][state][1] * exp((score - best) / self.temperature) for score, state in finals)


def _unrolled(behind: _Behind | None) -> Iterator[str]:
    while behind is not None:
        yield behind[0]
        behind = behind[1]


def search(
    pieces: Sequence[Piece],
    looks: Sequence[Iterable[tuple[str, float]]],
    follows: Follows,
    temperature: float = 1.0,
    beam: float = _BEAM,
) -> Lattice:
    """The lattice of *pieces*.

    *looks* holds for each piece the terminals to try, with their weights; *follows* gives, for a terminal
    and the punctuation behind it, the weights of the terminals that may come next, in two parts.
    """
    grammar, lost = automaton(), _LOST * temperature
    columns: list[dict[int, _Entry]] = [{0: (0.0, 1.0, START, None)}]
    for piece, tried in zip(pieces, looks, strict=True):
        arrived: dict[int, _Entry] = {}
        gains: dict[str, list[tuple[str, float]]] = {}  # the same for all states that one terminal led to
        floor = max((entry[0] for entry in columns[-1].values()), default=0.0) - beam
        for state, entry in columns[-1].items():
            score, readings, before, _ = entry
            if score < floor:
                continue
            gained = gains.get(before)
            if gained is None:
                one, two = follows(before, piece.sep)
                gained = gains[before] = [(t, look + one.get(t, 0.0) + two.get(t, 0.0)) for t, look in tried]
            row = grammar.rows[state]
            for terminal, gain in gained:
                after = row.get(terminal)
                if after is None:
                    after = grammar.step(state, terminal)
                if after < 0:
                    continue
                reached = score + gain
                known = arrived.get(after)
                if known is None:
                    arrived[after] = (reached, readings, terminal, entry)
                    continue
                behind = reached - known[0]
                if behind > 0.0:
                    together = readings + known[1] * exp(-behind / temperature) if behind < lost else readings
                    arrived[after] = (reached, together, terminal, entry)
                elif behind > -lost:
                    arrived[after] = (known[0], known[1] + readings * exp(behind / temperature), known[2], known[3])
        columns.append(arrived)
    return Lattice(pieces, looks, follows, temperature, columns)
