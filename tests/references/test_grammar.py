"""The grammar: its table, its automaton, its trees."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lark import Lark, Token, Tree
from lark.lexer import Lexer

from quoteparse.references.grammar import ACCEPT, Node, automaton, terminals, tree
from quoteparse.references.grammar.table import build, is_kept, table
from quoteparse.references.pieces import cut
from quoteparse.references.readings import best_reading

_INVENTED = Path(__file__).parents[2] / "training" / "invented.jsonl"


class _Names(Lexer):
    """Hands Lark terminal names as tokens."""

    def __init__(self, _conf: Any) -> None:
        pass

    def lex(self, data: Any) -> Iterator[Token]:  # type: ignore[override]
        for index, name in enumerate(data):
            yield Token(name, "", start_pos=index)


@pytest.fixture(scope="module")
def lark() -> Lark:
    return Lark.open_from_package(
        "quoteparse.references.grammar", "reference.lark", parser="lalr", lexer=_Names, maybe_placeholders=False
    )


@pytest.fixture(scope="module")
def sequences() -> list[tuple[str, ...]]:
    """What the best readings of some invented references are, as sequences of terminals."""
    lines = _INVENTED.read_text(encoding="utf-8").splitlines()[::23]
    readings = (best_reading(cut(json.loads(line)["raw"])) for line in lines)
    return sorted({reading.terminals for reading in readings if reading})


def _plain(name: str) -> str:
    return name.rpartition("__")[2]


def _as_node(parsed: Any) -> Node:
    children: list[Node | tuple[str, int]] = []
    for child in parsed.children:
        children.append(_as_node(child) if isinstance(child, Tree) else (_plain(child.type), child.start_pos or 0))
    return Node(_plain(str(parsed.data)), tuple(children))


def test_the_kept_table_is_that_of_the_grammar_files() -> None:
    assert is_kept(), "run: python -m quoteparse.references.grammar"
    assert table() == build()


def test_trees_are_those_that_lark_builds(lark: Lark, sequences: list[tuple[str, ...]]) -> None:
    known = {_plain(name): name for state in lark.parser.parser.parser.parse_table.states.values() for name in state}  # type: ignore[attr-defined]
    assert len(sequences) > 30
    for sequence in sequences:
        assert tree(sequence) == _as_node(lark.parse([known[name] for name in sequence]))  # type: ignore[arg-type]


def test_the_automaton_accepts_what_has_a_tree(sequences: list[tuple[str, ...]]) -> None:
    for sequence in sequences:
        state = 0
        for terminal in (*sequence, ACCEPT):
            state = automaton().step(state, terminal)
            assert state >= 0


@pytest.mark.parametrize(
    "sequence",
    [("TITLE", "FAMILY", "GIVEN", "GIVEN"), ("GIVEN",), ("PAGE_LABEL",), ("TO", "FAMILY"), ("CHAPTER",), ()],
)
def test_what_the_grammar_refuses(sequence: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="does not accept"):
        tree(sequence)


def test_a_piece_may_always_be_left_over() -> None:
    assert tree(("OTHER", "OTHER")).leaves() == [("OTHER", 0), ("OTHER", 1)]


def test_terminals_have_one_name_in_all_files() -> None:
    assert {"FAMILY", "TITLE", "PLACE", "YEAR", "PAGE", "URL"} <= terminals()
    assert not any("__" in name for name in terminals())


def test_the_stacks_are_few(sequences: list[tuple[str, ...]]) -> None:
    long = ("TITLE",) * 400 + ("CONTAINER", "YEAR", "OTHER") * 200
    state, seen = 0, set()
    for terminal in long:
        state = automaton().step(state, terminal)
        seen.add(state)
    assert len(seen) < 10
