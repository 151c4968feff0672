"""Readings: the best first, and what is shown of the others."""

from __future__ import annotations

from itertools import islice, pairwise, product

import pytest

from quoteparse import Span, parse_reference
from quoteparse.references import lexicon, parse_reference_at
from quoteparse.references.features import END_SEAM, Seam, expand, groups, seams
from quoteparse.references.grammar import ACCEPT, START, automaton
from quoteparse.references.lattice import search
from quoteparse.references.pieces import Piece, cut
from quoteparse.references.readings import best_reading, readings

CLEAR = "Ash, Tom R. On Northern Bees. Oslo: Hive Press, 1904, p. 12"
UNSURE = "Holm, Fog, Quay p. 268"


@pytest.mark.parametrize("raw", [CLEAR, UNSURE, "Smith JA, Jones B. Fog signals. J Sea Res. 2004;12(3):45-67.", "Fog"])
def test_the_best_comes_first_and_the_shares_fall(raw: str) -> None:
    found = list(islice(readings(cut(raw)).best_first(), 20))
    assert found[0].terminals == best_reading(cut(raw)).terminals  # type: ignore[union-attr]
    assert all(one.score >= two.score - 1e-6 for one, two in pairwise(found))
    assert len({reading.terminals for reading in found}) == len(found)
    assert sum(reading.confidence for reading in found) <= 1.001  # what the beam gave up was not counted


def test_the_lattice_finds_what_trying_all_readings_finds() -> None:
    pieces = [Piece("words", 0, 1, "A"), Piece("words", 2, 3, "B", ","), Piece("words", 4, 5, "C", ".")]
    tried = {"FAMILY": 1.5, "GIVEN": 1.0, "TITLE": 0.5, "PLACE": 0.75, "YEAR": 0.25}
    after = {START: {"FAMILY": 0.5}, "FAMILY": {"GIVEN": 1.0}, "GIVEN ,": {"TITLE": 0.75}, "TITLE": {ACCEPT: 0.5}}

    def follows(before: str, seam: Seam) -> dict[str, float]:
        return after.get(before, {}) | after.get(f"{before} {seam[0]}", {})

    def score(terminals: tuple[str, ...]) -> float | None:
        if not automaton().accepts(terminals):
            return None
        total, before = 0.0, START
        for seam, terminal in zip((*seams(pieces), END_SEAM), (*terminals, ACCEPT), strict=True):
            total += tried.get(terminal, 0.0) + follows(before, seam).get(terminal, 0.0)
            before = terminal
        return total

    every = sorted((found for t in product(tried, repeat=3) if (found := score(t)) is not None), reverse=True)
    lattice = search(seams(pieces), [tuple(tried.items())] * 3, follows)
    ranked = list(lattice.best_first())
    assert [reading.score for reading in ranked] == pytest.approx(every)
    assert sum(reading.confidence for reading in ranked) == pytest.approx(1.0)
    assert lattice.best().score == pytest.approx(ranked[0].score)  # type: ignore[union-attr]


def test_a_sure_reading_stands_alone() -> None:
    assert parse_reference(CLEAR).confidence > 0.9
    assert parse_reference(CLEAR).alternatives == ()


def test_an_unsure_reading_shows_the_others() -> None:
    found = parse_reference(UNSURE)
    assert found.confidence < 0.9
    assert found.alternatives
    assert all(other.confidence <= found.confidence and other.raw == UNSURE for other in found.alternatives)
    assert len({(other.title, other.authors) for other in (found, *found.alternatives)}) == 1 + len(found.alternatives)


def test_alternatives_stand_where_the_reference_stands() -> None:
    found = parse_reference_at(f"See {UNSURE}.", Span(4, 4 + len(UNSURE)))
    for other in (found, *found.alternatives):
        assert other.spans["page"][0].of(f"See {UNSURE}.") == "268"
        assert other.locator is not None
        assert other.locator.value == "268"


def test_features_hold_no_words_but_those_of_the_lexicon() -> None:
    pieces = cut("Holmqvist, Ida R. The Lamps of Karelia. Wickstead: Quayside Press, 1904, p. 12")
    held = {name for found in groups(pieces) for group in found for name in expand(group)}
    assert len(held) > 100
    general = frozenset().union(*lexicon.words().values())
    for word in ("holmqvist", "lamps", "karelia", "wickstead", "quayside"):
        assert word not in general
        assert not any(word in name.casefold() for name in held)
    assert "word=press" in held
