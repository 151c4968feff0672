"""The grammar: its table, its automaton, its trees."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark, Token, Tree
from lark.lexer import Lexer

from quoteparse.references.grammar import Node, automaton, is_kept, table, terminals, tree
from quoteparse.references.grammar.automaton import automaton_of
from quoteparse.references.grammar.table import build
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
    assert automaton() == automaton_of(table())


def test_trees_are_those_that_lark_builds(lark: Lark, sequences: list[tuple[str, ...]]) -> None:
    known = {_plain(name): name for state in lark.parser.parser.parser.parse_table.states.values() for name in state}  # type: ignore[attr-defined]
    assert len(sequences) > 30
    for sequence in sequences:
        assert tree(sequence) == _as_node(lark.parse([known[name] for name in sequence]))  # type: ignore[arg-type]


def test_the_automaton_accepts_what_has_a_tree(sequences: list[tuple[str, ...]]) -> None:
    assert all(automaton().accepts(sequence) for sequence in sequences)


@pytest.mark.property
@given(st.lists(st.sampled_from(sorted(terminals())), max_size=8))
def test_the_automaton_accepts_nothing_but_what_has_a_tree(sequence: list[str]) -> None:
    try:
        tree(tuple(sequence))
    except ValueError:
        assert not automaton().accepts(sequence)
    else:
        assert automaton().accepts(sequence)


@pytest.mark.parametrize(
    "sequence",
    [("TITLE", "GIVEN"), ("INITIALS", "TITLE"), ("GIVEN",), ("PAGE_LABEL",), ("TO", "FAMILY"), ("CHAPTER",), ()],
)
def test_what_the_grammar_refuses(sequence: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="does not accept"):
        tree(sequence)


def test_a_piece_may_always_be_left_over() -> None:
    assert tree(("OTHER", "OTHER")).leaves() == [("OTHER", 0), ("OTHER", 1)]


def test_terminals_have_one_name_in_all_files() -> None:
    assert {"FAMILY", "TITLE", "PLACE", "YEAR", "PAGE", "URL"} <= terminals()
    assert not any("__" in name for name in terminals())


def test_the_states_are_few() -> None:
    assert len(automaton().rows) < 400
    assert len(set(automaton().read)) == len(terminals()) + 1


def test_a_state_says_which_terminal_was_read_last() -> None:
    known = automaton()
    for row in known.rows:
        assert all(known.read[after] == terminal for terminal, after in row.items())
