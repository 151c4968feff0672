"""The grammar of references, in the ``.lark`` files beside this one.

Two things are asked of its LALR table: which terminals may follow a sequence of terminals (readings are
ranked along that), and the tree of a whole sequence.
"""

from __future__ import annotations

from functools import cache, lru_cache

from attrs import define, frozen

from quoteparse.references.grammar.table import ACCEPT, Table, table

__all__ = ["ACCEPT", "Automaton", "Node", "automaton", "terminals", "tree"]

_REJECTED = -1


@frozen
class Node:
    """A rule of the grammar with what it is made of: nodes, and the (terminal, index) pairs of its pieces."""

    rule: str
    children: tuple[Node | tuple[str, int], ...]

    def leaves(self) -> list[tuple[str, int]]:
        """The terminals under this node with the indexes of their pieces, in order."""
        found: list[tuple[str, int]] = []
        for child in self.children:
            if isinstance(child, Node):
                found += child.leaves()
            else:
                found.append(child)
        return found


@define
class Automaton:
    """Which terminals may follow which: the LALR stacks that can arise, numbered as they are met.

    The grammar nests nothing without bound, so that the stacks are few and each step is a look-up.
    """

    table: Table
    stacks: list[tuple[int, ...]]
    numbers: dict[tuple[int, ...], int]
    rows: list[dict[str, int]]  # state → terminal → state after it, as far as asked for

    def step(self, state: int, terminal: str) -> int:
        """The state after *terminal*, or a negative number when the grammar does not allow it here."""
        known = self.rows[state].get(terminal)
        if known is None:
            known = self.rows[state][terminal] = self._step(state, terminal)
        return known

    def _step(self, state: int, terminal: str) -> int:
        table, stack = self.table, list(self.stacks[state])
        while (after := table.shifts[stack[-1]].get(terminal)) is None:
            number = table.reduces[stack[-1]].get(terminal, table.default[stack[-1]])
            if number < 0:
                return _REJECTED
            rule = table.rules[number]
            del stack[len(stack) - rule.size :]
            stack.append(table.shifts[stack[-1]][rule.origin])
        stack.append(after)
        return self._number(tuple(stack))

    def _number(self, stack: tuple[int, ...]) -> int:
        number = self.numbers.get(stack)
        if number is None:
            number = self.numbers[stack] = len(self.stacks)
            self.stacks.append(stack)
            self.rows.append({})
        return number


@cache
def automaton() -> Automaton:
    """The automaton of the grammar; state 0 is its start."""
    start = (table().start,)
    return Automaton(table(), [start], {start: 0}, [{}])


@cache
def terminals() -> frozenset[str]:
    """The names of all terminals."""
    return table().terminals


@lru_cache(maxsize=4_096)
def tree(sequence: tuple[str, ...]) -> Node:
    """The parse tree of a sequence of terminals, as Lark would build it.

    Raises `ValueError` where the grammar does not accept the sequence.

    >>> tree(("FAMILY", "GIVEN", "TITLE")).children[0].children[0].rule
    'author'
    """
    known = table()
    states, nodes = [known.start], list[tuple[Node | tuple[str, int], ...]]()
    for index, terminal in enumerate((*sequence, ACCEPT)):
        while (after := known.shifts[states[-1]].get(terminal)) is None:
            number = known.reduces[states[-1]].get(terminal, known.default[states[-1]])
            if number < 0:
                raise ValueError(f"the grammar does not accept {terminal} after {' '.join(sequence[:index])}")
            rule = known.rules[number]
            children = tuple(child for part in nodes[len(nodes) - rule.size :] for child in part)
            del states[len(states) - rule.size :], nodes[len(nodes) - rule.size :]
            # a rule whose name begins with _ leaves its parts to the one above it
            nodes.append(children if rule.name.startswith("_") else (Node(rule.name, children),))
            states.append(known.shifts[states[-1]][rule.origin])
        states.append(after)
        nodes.append(((terminal, index),))
    whole = nodes[-2][0]
    assert isinstance(whole, Node)
    return whole
