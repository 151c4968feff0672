"""The LALR table of the grammar, as Lark builds it from the ``.lark`` files beside this one."""

from __future__ import annotations

from typing import Any

from attrs import frozen

__all__ = ["ACCEPT", "Rule", "Table", "build"]

ACCEPT = "$END"
_START = "start"


@frozen
class Rule:
    """One production: the name that its node has in the tree, what it stands for, how many symbols it takes."""

    name: str
    origin: str
    size: int


@frozen
class Table:
    """An LALR table; a state reduces by ``default`` where ``shifts`` and ``reduces`` say nothing."""

    start: int
    shifts: tuple[dict[str, int], ...]  # state → terminal or rule name → state
    reduces: tuple[dict[str, int], ...]  # state → terminal → number of a rule
    default: tuple[int, ...]  # state → number of a rule, or -1
    rules: tuple[Rule, ...]

    @property
    def terminals(self) -> frozenset[str]:
        """The names of all terminals."""
        return frozenset(name for row in self.shifts for name in row if name.isupper() and name != ACCEPT)

    def reduction(self, state: int, terminal: str) -> int:
        """The number of the rule that *state* reduces by before *terminal*, or a negative number."""
        return self.reduces[state].get(terminal, self.default[state])


def build() -> Table:
    """The table, built by Lark from the ``.lark`` files. Raises ``lark.GrammarError`` where they clash."""
    from lark import Lark
    from lark.parsers.lalr_analysis import Shift

    # Lark's own lexer is never used: the terminals are declared, and the pieces of the text are typed by us.
    grammar = Lark.open_from_package(__package__, "reference.lark", parser="lalr", maybe_placeholders=False)
    built = grammar.parser.parser.parser.parse_table
    states = _numbered(built.states, built.start_states[_START], Shift)
    rules = sorted({rule for row in built.states.values() for kind, rule in row.values() if kind is not Shift}, key=str)
    shifts: list[dict[str, int]] = []
    reduces: list[dict[str, int]] = []
    default: list[int] = []
    for state in states:
        actions = sorted(built.states[state].items())
        shifts.append({_plain(name): states[argument] for name, (kind, argument) in actions if kind is Shift})
        reducing = {_plain(name): rules.index(rule) for name, (kind, rule) in actions if kind is not Shift}
        one = len(set(reducing.values())) == 1
        reduces.append({} if one else reducing)
        default.append(next(iter(reducing.values())) if one else -1)
    # Lark stops at the end state; here the end of the reference leads to a state of its own.
    shifts[states[built.end_states[_START]]][ACCEPT] = len(shifts)
    shifts.append({})
    reduces.append({})
    default.append(-1)
    named = tuple(
        Rule(_plain(rule.alias or rule.origin.name), _plain(rule.origin.name), len(rule.expansion)) for rule in rules
    )
    return Table(0, tuple(shifts), tuple(reduces), tuple(default), named)


def _numbered(states: dict[int, dict[str, Any]], start: int, shift: object) -> dict[int, int]:
    """Lark's states with numbers that do not change from run to run: in the order in which they are met."""
    numbers = {start: 0}
    waiting = [start]
    for state in waiting:
        for _, (kind, argument) in sorted(states[state].items(), key=lambda item: item[0]):
            if kind is shift and argument not in numbers:
                numbers[argument] = len(numbers)
                waiting.append(argument)
    return numbers


def _plain(name: str) -> str:
    """A name without that of the file that it was imported from; inlined rules keep their underscore."""
    return ("_" if name.startswith("_") else "") + name.rpartition("__")[2].lstrip("_")
