"""The sequences of terminals that the grammar accepts, as the smallest automaton that accepts them.

The grammar nests nothing without bound, so that the stacks which its LALR parser can have are finite: they are the
states of an automaton, some ten thousand. Most of them differ in what they came from and not in what may follow. Those
that may be followed by the same are made one (Moore's partition refinement,
https://en.wikipedia.org/wiki/DFA_minimization), but states that different terminals lead to stay apart: a state says
which terminal was read last.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from quoteparse.references.grammar.table import ACCEPT, Table

__all__ = ["START", "Automaton", "automaton_of"]

START = "^"  # what was read last before anything was read
_REJECTED = -1


@frozen
class Automaton:
    """Which terminals may follow which; state 0 is the start."""

    rows: tuple[dict[str, int], ...]  # state → terminal → state after it
    read: tuple[str, ...]  # state → the terminal that led to it
    accepting: tuple[bool, ...]  # whether the reference may end there

    def accepts(self, sequence: Iterable[str]) -> bool:
        """Whether *sequence* is that of a reference."""
        state = 0
        for terminal in sequence:
            state = self.rows[state].get(terminal, _REJECTED)
            if state == _REJECTED:
                return False
        return self.accepting[state]


def automaton_of(table: Table) -> Automaton:
    """The smallest automaton that accepts what *table* accepts."""
    rows, read, accepting = _stacks(table)
    kinds: dict[object, int] = {}
    classes = [kinds.setdefault(kind, len(kinds)) for kind in zip(read, accepting, strict=True)]
    while True:
        seen: dict[object, int] = {}
        finer = [
            seen.setdefault((own, tuple([(terminal, classes[after]) for terminal, after in row.items()])), len(seen))
            for own, row in zip(classes, rows, strict=True)
        ]
        if len(seen) == len(set(classes)):
            break
        classes = finer
    first: dict[int, int] = {}  # class → one of its states
    for state, own in enumerate(classes):
        first.setdefault(own, state)
    numbers = {own: number for number, own in enumerate(first)}
    return Automaton(
        tuple({t: numbers[classes[after]] for t, after in rows[state].items()} for state in first.values()),
        tuple(read[state] for state in first.values()),
        tuple(accepting[state] for state in first.values()),
    )


def _stacks(table: Table) -> tuple[list[dict[str, int]], list[str], list[bool]]:
    """All stacks that can arise, numbered as they are met: what follows each, what led to it, whether it may end."""
    terminals = sorted(table.terminals)
    stacks: list[tuple[int, ...]] = [(table.start,)]
    numbers, read = {stacks[0]: 0}, [START]
    rows: list[dict[str, int]] = []
    accepting: list[bool] = []
    for stack in stacks:
        row: dict[str, int] = {}
        for terminal in terminals:
            after = _after(table, stack, terminal)
            if after is not None:
                if after not in numbers:
                    numbers[after] = len(stacks)
                    stacks.append(after)
                    read.append(terminal)
                row[terminal] = numbers[after]
        rows.append(row)
        accepting.append(_after(table, stack, ACCEPT) is not None)
    return rows, read, accepting


def _after(table: Table, stack: tuple[int, ...], terminal: str) -> tuple[int, ...] | None:
    """The stack after *terminal*, or None where the grammar does not allow it here."""
    states = list(stack)
    while (after := table.shifts[states[-1]].get(terminal)) is None:
        number = table.reduction(states[-1], terminal)
        if number < 0:
            return None
        rule = table.rules[number]
        del states[len(states) - rule.size :]
        states.append(table.shifts[states[-1]][rule.origin])
    return (*states, after)
