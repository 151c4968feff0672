"""The grammar of references, from the ``.lark`` files beside this one, built on first use.

Lark builds the LALR table. Two things are read from it: an automaton that says, after any sequence of
terminals, which ones may follow (readings are ranked along it), and the tree of a whole sequence.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from attrs import frozen
from lark import Lark, Token, Tree
from lark.lexer import Lexer
from lark.parsers.lalr_analysis import Shift

__all__ = ["ACCEPT", "Automaton", "Node", "automaton", "terminals", "tree"]

Node = Tree[Token]
ACCEPT = "$END"
_REJECTED = -1


class _Terminals(Lexer):
    """Hands Lark a sequence of terminal names as its tokens; a token's ``start_pos`` is its index."""

    def __init__(self, _conf: Any) -> None:
        pass

    def lex(self, data: Any) -> Iterator[Token]:  # type: ignore[override]
        """The names in *data*, as tokens."""
        for index, name in enumerate(data):
            yield Token(name, "", start_pos=index)


@cache
def _lark() -> Lark:
    return Lark.open_from_package(
        __package__, "reference.lark", parser="lalr", lexer=_Terminals, maybe_placeholders=False
    )


def _plain(name: str) -> str:
    """A terminal's or rule's name without the file that it was imported from."""
    return name.rpartition("__")[2]


@frozen
class Automaton:
    """Which terminals may follow which: the LALR stacks that can arise, numbered as they are met.

    The grammar nests nothing without bound, so that the stacks are few and each step is a look-up.
    """

    actions: dict[int, dict[str, tuple[Any, Any]]]
    names: dict[str, str]  # plain terminal name → name in Lark's table
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
        stack, name = list(self.stacks[state]), self.names[terminal]
        while True:
            action = self.actions[stack[-1]].get(name)
            if action is None:
                return _REJECTED
            kind, argument = action
            if kind is Shift:
                stack.append(argument)
                return self._number(tuple(stack))
            if size := len(argument.expansion):
                del stack[-size:]
            stack.append(self.actions[stack[-1]][argument.origin.name][1])
            if terminal == ACCEPT and len(stack) == 2 and argument.origin.name == "start":
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
    table = _lark().parser.parser.parser.parse_table  # type: ignore[attr-defined]
    start = (table.start_states["start"],)
    return Automaton(table.states, _table_names(), [start], {start: 0}, [{}])


@cache
def _table_names() -> dict[str, str]:
    table = _lark().parser.parser.parser.parse_table  # type: ignore[attr-defined]
    names = {name for actions in table.states.values() for name in actions}
    return {_plain(name): name for name in sorted(names) if _plain(name).isupper() or name == ACCEPT}


@cache
def terminals() -> frozenset[str]:
    """The names of all terminals."""
    return frozenset(_table_names()) - {ACCEPT}


@cache
def tree(sequence: tuple[str, ...]) -> Node:
    """The parse tree of a sequence of terminal names; its leaves are tokens with their index as ``start_pos``."""
    names = _table_names()
    parsed: Node = _lark().parse([names[name] for name in sequence])  # type: ignore[arg-type]
    for node in parsed.iter_subtrees():
        node.data = _plain(str(node.data))
        node.children = [
            Token(_plain(child.type), "", start_pos=child.start_pos) if isinstance(child, Token) else child
            for child in node.children
        ]
    return parsed
