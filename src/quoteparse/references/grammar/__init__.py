"""The grammar of references, in the ``.lark`` files beside this one.

Two things are asked of it: which terminals may follow a sequence of terminals (readings are ranked along that), and
the tree of a whole sequence.

Building both takes Lark and us some seconds, so they are kept in ``table.json`` beside the grammar, with the hash of
the files that they were built from. Where they differ, they are built anew on first use: nothing has to be done after
editing a ``.lark`` file, but ``python -m quoteparse.references.grammar`` writes them again.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from attrs import asdict, frozen

from quoteparse.references.grammar.automaton import START, Automaton, automaton_of
from quoteparse.references.grammar.table import ACCEPT, Rule, Table, build

__all__ = ["ACCEPT", "START", "Automaton", "Node", "automaton", "is_kept", "keep", "table", "terminals", "tree"]

_KEPT = "table.json"


@frozen
class Node:
    """A rule of the grammar with what it is made of: nodes, and the (terminal, index) pairs of its pieces."""

    rule: str
    children: tuple[Node | tuple[str, int], ...]

    def leaves(self) -> list[tuple[str, int]]:
        """The terminals under this node with the indexes of their pieces, in order."""
        # A list of many pieces is nested as deep as it is long: no recursion.
        found: list[tuple[str, int]] = []
        waiting: list[Node | tuple[str, int]] = [self]
        while waiting:
            one = waiting.pop()
            if isinstance(one, Node):
                waiting.extend(reversed(one.children))
            else:
                found.append(one)
        return found


@cache
def _built() -> tuple[Table, Automaton]:
    kept = json.loads(files(__package__).joinpath(_KEPT).read_text(encoding="utf-8"))
    if kept["grammar"] != _hash():
        made = build()
        return made, automaton_of(made)
    data = kept["table"]
    return (
        Table(
            data["start"],
            tuple(data["shifts"]),
            tuple(data["reduces"]),
            tuple(data["default"]),
            tuple(Rule(**rule) for rule in data["rules"]),
        ),
        Automaton(**{name: tuple(column) for name, column in kept["automaton"].items()}),
    )


def table() -> Table:
    """The LALR table of the grammar as it stands."""
    return _built()[0]


def automaton() -> Automaton:
    """The automaton of the grammar as it stands."""
    return _built()[1]


@cache
def terminals() -> frozenset[str]:
    """The names of all terminals."""
    return table().terminals


def is_kept() -> bool:
    """Whether ``table.json`` was built from the ``.lark`` files as they stand."""
    return bool(json.loads(files(__package__).joinpath(_KEPT).read_text(encoding="utf-8"))["grammar"] == _hash())


def keep() -> None:
    """Write ``table.json`` anew."""
    made = build()
    kept = {"grammar": _hash(), "table": asdict(made), "automaton": asdict(automaton_of(made))}
    path = Path(str(files(__package__).joinpath(_KEPT)))
    path.write_text(json.dumps(kept, sort_keys=True) + "\n", "utf-8")


def _hash() -> str:
    sources = sorted(
        (file.name, file.read_bytes()) for file in files(__package__).iterdir() if file.name.endswith(".lark")
    )
    return hashlib.sha256(b"".join(name.encode() + b"\n" + text for name, text in sources)).hexdigest()


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
            number = known.reduction(states[-1], terminal)
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
