"""What an *ibid.* and a shortened reference stand for; and when nobody can say."""

from __future__ import annotations

import pytest

from quoteparse import Reference, Span, parse_reference
from quoteparse.references import parse_reference_at
from quoteparse.resolution import resolve_references

HIVE = "Holm, Ida. The Hive in Winter. Bergen: Comb Press, 1901, p. 12"
SWARM = "Holm, Ida. Notes on the Swarm: A Keeper’s Year. Bergen: Comb Press, 1904"
WAX = "Brandt, Otto. Wax and Honey. Oslo: Skep and Company, 1899, p. 70"
ROUTES = "Brandt, Otto, and Mary Elm. Sea Routes of the North. Hull: Quay, 1911"


def cite(*lines: str) -> tuple[Reference, ...]:
    """The references of a text with one on each line."""
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    return tuple(
        parse_reference_at(text, Span(start, start + len(line))) for start, line in zip(starts, lines, strict=True)
    )


def links(*lines: str) -> list[int | None]:
    """For each line, the number of the line that it refers to."""
    references = cite(*lines)
    numbers = {reference.span: number for number, reference in enumerate(references)}
    resolved = resolve_references(references)
    return [reference.refers_to and numbers[reference.refers_to.span] for reference in resolved]


# ---- ibid. ----


def test_ibid_is_the_reference_before_it() -> None:
    assert links(HIVE, WAX, "Ibid., p. 71") == [None, None, 1]


def test_a_chain_of_ibid_ends_at_the_full_one() -> None:
    assert links(HIVE, "Ibid.", "Ibid., p. 3", "ibid., pp. 4-5") == [None, 0, 0, 0]


def test_ibid_after_a_short_reference_is_what_that_one_stands_for() -> None:
    assert links(HIVE, WAX, "Holm, Hive", "Ibid.") == [None, None, 0, 0]


def test_ibid_with_a_name_is_what_was_last_cited_by_that_person() -> None:
    assert links(HIVE, SWARM, WAX, "Holm, Ida. Ibid.") == [None, None, None, 1]
    assert links(HIVE, SWARM, "Holm, Hive", WAX, "Holm, Ida. Ibid.") == [None, None, 0, None, 0]


def test_ibid_with_the_name_of_nobody_cited_is_open_and_so_is_the_next() -> None:
    assert links(HIVE, "Lund, Per. Ibid.", "Ibid.") == [None, None, None]


def test_ibid_at_the_beginning_is_open() -> None:
    assert links("Ibid.", "Ibid., p. 4", HIVE) == [None, None, None]


def test_ibid_after_a_reference_that_stayed_open_is_open() -> None:
    assert links(HIVE, SWARM, "Holm", "Ibid.") == [None, None, None, None]


# ---- shortened references ----


@pytest.mark.parametrize(
    "short",
    [
        "Holm, Hive",
        "Holm, The Hive",
        "Holm, Hive in Winter",
        "Holm, The Hive in Winter. (p. 68)",
        "Holm, Hive, p. 8",
        "Holm, The Hvie in Winter, p. 8",
        "Holm, The Hive in Wintr",
        "The Hive in Winter p. 275",
        "Hive in Winter, p. 20",
    ],
)
def test_a_short_reference_is_found_by_author_and_title_or_title(short: str) -> None:
    assert links(HIVE, SWARM, WAX, short)[-1] == 0


def test_the_title_before_a_subtitle_is_enough() -> None:
    assert links(HIVE, SWARM, WAX, "Holm, Notes on the Swarm", "Notes on the Swarm, p. 3")[-2:] == [1, 1]


def test_any_of_several_authors_is_enough() -> None:
    assert links(WAX, ROUTES, "Elm, Sea Routes", "Brandt & Elm, Sea Routes", "Brandt, Wax") == [None, None, 1, 1, 0]


def test_accents_and_case_do_not_count() -> None:
    assert links("Brûlé, Émile. L’Été des abeilles. Paris: Ruche, 1936", "Brule, Été des abeilles") == [None, 0]


def test_another_author_is_another_work() -> None:
    assert links(HIVE, "Brandt, The Hive in Winter", "Brandt, Hive") == [None, None, 1]


def test_another_volume_or_year_is_another_work() -> None:
    first = "Holm, Ida. The Hive. Vol. 1. Bergen: Comb, 1901"
    second = "Holm, Ida. The Hive. Vol. 2. Bergen: Comb, 1903"
    assert links(first, second, "Holm, The Hive, vol. 2, p. 3")[-1] == 1
    assert links(first, second, "Holm, The Hive, vol. 3, p. 3")[-1] is None
    assert links(first, second, "Holm, The Hive, p. 3")[-1] is None


def test_a_typing_error_is_not_in_the_first_letter() -> None:
    evolution = "Holm, Ida. Evolution of the Hive. Bergen: Comb, 1901"
    assert links(evolution, "Holm, Evolutoin of the Hive, p. 3")[-1] == 0
    assert links(evolution, "Holm, Revolution of the Hive, p. 3")[-1] is None


def test_two_works_that_could_be_meant_mean_none() -> None:
    years = (
        "Holm, Ida. Letters from the North. Oslo: Nord, 1900",
        "Holm, Ida. Letters from the South. Oslo: Nord, 1902",
    )
    assert links(*years, "Holm, Letters", "Ibid.") == [None, None, None, None]
    assert links(*years, "Holm, Letters from the South") == [None, None, 1]


def test_an_author_alone_is_enough_only_for_one_work() -> None:
    assert links(WAX, HIVE, "Holm, p. 12", "Ibid.")[-2:] == [1, 1]
    assert links(SWARM, HIVE, "Holm, p. 12", "Ibid.")[-2:] == [None, None]
    assert links(WAX, HIVE, "Lund, p. 12", "Ibid.")[-2:] == [None, 2]


def test_a_title_of_one_word_goes_before_a_person_of_that_name() -> None:
    assert links("Holm, Ida. Brandt. Oslo: Nord, 1899", WAX, "Brandt, p. 12")[-1] == 0


def test_one_common_word_is_no_title() -> None:
    assert links(HIVE, "Winter, p. 12")[-1] is None
    assert links(HIVE, "The, p. 12")[-1] is None


def test_what_comes_later_is_not_meant() -> None:
    assert links("Holm, Hive", WAX, HIVE)[0] is None


def test_a_work_named_twice_is_meant_where_it_was_first_named_in_full() -> None:
    assert links("Holm, Hive in Winter", HIVE, HIVE, "Holm, Hive")[-1] == 1


def test_a_short_reference_that_stands_for_nothing_earlier_names_its_work() -> None:
    assert links(HIVE, "Lund, Ice", "Lund, Ice, p. 9", "Ibid.") == [None, None, 1, 1]


# ---- what resolution leaves alone ----


def test_only_the_link_is_set() -> None:
    given = cite(HIVE, "Holm, Hive, p. 8", "Ibid., p. 9", WAX)
    resolved = resolve_references(given)
    assert len(resolved) == len(given)
    for before, after in zip(given, resolved, strict=True):
        assert (after.raw, after.span, after.kind, after.title, after.locator) == (
            before.raw,
            before.span,
            before.kind,
            before.title,
            before.locator,
        )
        assert after.alternatives == before.alternatives
        assert after.confidence == before.confidence
    assert resolved[0] is given[0]


def test_what_is_linked_is_no_link_itself() -> None:
    for reference in resolve_references(cite(HIVE, "Ibid.", "Holm, Hive", "Ibid.", "Holm, Ida. Ibid.")):
        assert reference.refers_to is None or reference.refers_to.refers_to is None


def test_once_more_changes_nothing() -> None:
    once = resolve_references(cite(HIVE, SWARM, "Holm, Hive", "Ibid.", "Lund, Ice", "Holm", "Ibid."))
    assert resolve_references(once) == once


def test_an_old_link_does_not_stay() -> None:
    [hive, ibid] = resolve_references(cite(HIVE, "Ibid."))
    assert ibid.refers_to == hive
    assert resolve_references([ibid])[0].refers_to is None


def test_none_is_none() -> None:
    assert resolve_references(()) == ()
    assert resolve_references([parse_reference("")])[0].refers_to is None
