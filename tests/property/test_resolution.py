"""Laws of what stands for what, and of the works of a document."""

from __future__ import annotations

import time
from functools import cache
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quoteparse
from quoteparse import Reference, Span
from quoteparse.references import parse_reference_at
from quoteparse.resolution import Resolution, resolve

from .strategies import reference_lines, texts

pytestmark = pytest.mark.property

_PEOPLE = ["Ash, Tom", "Ash, T. R.", "Elm, Jane", "Ash & Elm", "Idem", "Ders.", "———", "Ash", "Elm", ""]
_TITLES = [
    "On Bees",
    "Bees",
    "The Hive: A Year",
    "The Hive",
    "The Hvie",
    "Lamps and Fog",
    "Lamps & Fog",
    "the same book",
    "",
]
_IMPRINTS = [
    "Oslo: Hive Press, 1904",
    "Oslo: Hive Press",
    "1904",
    "1904a",
    "1905",
    "Vol. 2. Oslo: Hive, 1904",
    "op. cit.",
    "",
]
_PINPOINTS = ["p. 12", "vol. 2, p. 3", "pp. 7-9", "supra note 2", ""]
_POINTERS = [
    "Ibid.",
    "Ibid., p. 3",
    "Op. cit., p. 4",
    "Ash, ibid.",
    "Elm, op. cit.",
    "Id., p. 2",
    "Ash 1904",
    "Ash and Elm 1904a",
]

_lines = st.lists(
    st.one_of(
        st.tuples(*map(st.sampled_from, (_PEOPLE, _TITLES, _IMPRINTS, _PINPOINTS))).map(
            lambda parts: ". ".join(filter(None, parts))
        ),
        st.sampled_from(_POINTERS),
        reference_lines,
    ).map(lambda line: " ".join(line.split()) or "Ibid."),
    max_size=12,
)


def cite(lines: list[str]) -> tuple[str, list[Reference]]:
    text, references = "", []
    for number, line in enumerate(lines, 1):
        text += f"{number}. "
        references.append((len(text), len(text) + len(line)))
        text += f"{line}\n\n"
    return text, [parse_reference_at(text, Span(*span)) for span in references]


def holds(found: Resolution) -> None:
    references, works = found.references, found.works
    places = {reference.span: reference for reference in references}
    for reference in references:
        meant = reference.refers_to
        if meant is not None:
            assert meant.kind != "ibid"
            assert meant.refers_to is None
            assert places[meant.span] is meant
    work_of = {}
    for number, work in enumerate(works):
        assert work.citations
        for reference in work.citations:
            assert reference.span not in work_of, "a reference is in one work at most"
            work_of[reference.span] = number
            assert places[reference.span] is reference
        assert work.reference in work.citations
        assert work.reference.refers_to is None
        written = list(chain.from_iterable(variant.citations for variant in work.variants))
        assert len({variant.text for variant in work.variants}) == len(work.variants) > 0
        assert len({reference.span for reference in written}) == len(written)
        assert {reference.span for reference in written} <= {reference.span for reference in work.citations}
        spans = [reference.span for reference in work.citations]
        assert spans == sorted(spans)
    for reference in references:
        if reference.refers_to is not None:
            assert work_of[reference.span] == work_of[reference.refers_to.span]
    firsts = [work.citations[0].span for work in works]
    assert firsts == sorted(firsts)


@given(_lines)
def test_links_end_at_a_work_and_each_reference_is_of_one_at_most(lines: list[str]) -> None:
    text, references = cite(lines)
    found = resolve(references, text)
    holds(found)
    assert [reference.span for reference in found.references] == [reference.span for reference in references]


@given(_lines)
def test_once_more_changes_nothing(lines: list[str]) -> None:
    text, references = cite(lines)
    once = resolve(references, text)
    assert resolve(once.references, text) == once


@given(_lines)
def test_the_same_twice(lines: list[str]) -> None:
    text, references = cite(lines)
    assert resolve(references, text) == resolve(references, text)


@given(_lines)
def test_spans_stay_inside_their_reference(lines: list[str]) -> None:
    text, references = cite(lines)
    for reference in resolve(references, text).references:
        assert text[reference.span.start : reference.span.end] == reference.raw
        for variable, spans in reference.spans.items():
            assert all(span in reference.span and span.start < span.end for span in spans), variable


@given(texts)
def test_of_a_document(text: str) -> None:
    document = quoteparse.parse(text)
    holds(Resolution(document.references, document.works))


FEW, LONGER, AT_MOST = 300, 6, 20  # so many references; times as many; times as long; a square would be 36

_ALIKE = {
    "works of one author": "Ash, Tom. Bees of {0} and {1}. Oslo: Hive Press, 1904, p. 12",
    "works of one title": "Ash{0}, Tom. The Hive. Oslo: Hive Press, 1904, p. 12",
    "editions": "Ash, Tom. The Hive. Oslo: Hive Press, Vol. {0}, 1904",
    "titles without authors": "Bees of {0} and {1}",
    "author and year": "Ash 1904, {0}",
    "short titles": "Ash, Bees of {0}, p. 3",
    "op. cit.": "Ash, op. cit., p. {0}",
    "supra": "Ash, supra note {0}, p. 3",
    "the author again": "Ders., Bees of {0}, p. 3",
}


def _word(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number)).capitalize() + "stad"


@cache
def _listed(count: int) -> list[str]:
    return [f"Ash, Tom. Lamps of {_word(number)}. Oslo: Hive Press, 1904" for number in range(count)]


def _seconds(references: list[Reference]) -> float:
    begun = time.process_time()
    resolve(references)
    return time.process_time() - begun


@pytest.mark.parametrize("pattern", _ALIKE.values(), ids=_ALIKE)
def test_time_is_linear(pattern: str) -> None:
    short, long = (
        cite(_listed(count // 2) + [pattern.format(_word(n), _word(n * n)) for n in range(count // 2)])[1]
        for count in (FEW, FEW * LONGER)
    )
    least = min(_seconds(short) for _ in range(3))
    assert any(_seconds(long) <= AT_MOST * max(least, 0.001) for _ in range(4))
