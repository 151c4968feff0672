"""What an *ibid.* and a shortened reference stand for; and when nobody can say."""

from __future__ import annotations

import pytest

from quoteparse import Reference, Span, parse_reference
from quoteparse.references import parse_reference_at
from quoteparse.resolution import resolve, resolve_references

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


def test_a_full_reference_behind_is_meant_where_none_stands_before() -> None:
    assert links("Holm, Hive", WAX, HIVE) == [2, None, None]
    assert links("Holm, Hive, p. 3", "Ibid.", "Holm, Notes on the Swarm", HIVE, SWARM)[:3] == [3, 3, 4]


def test_of_two_behind_that_could_be_meant_none_is() -> None:
    assert links("Holm, p. 3", HIVE, SWARM)[0] is None


def test_what_was_cited_before_goes_before_what_stands_behind() -> None:
    later = "Holm, Ida. Hive Tools. Bergen: Comb Press, 1911"
    assert links(HIVE, "Holm, Hive, p. 3", later)[1] == 0


def test_a_work_named_twice_is_meant_where_it_was_first_named_in_full() -> None:
    assert links("Holm, Hive in Winter", HIVE, HIVE, "Holm, Hive")[-1] == 1


def test_a_short_reference_that_stands_for_nothing_earlier_names_its_work() -> None:
    assert links(HIVE, "Lund, Ice", "Lund, Ice, p. 9", "Ibid.") == [None, None, 1, 1]


# ---- words that point back ----

WINTER = "Holm, Ida. A Winter on the Ice. Bergen: Comb Press, 1904"


@pytest.mark.parametrize(
    "words",
    [
        "op. cit.",
        "loc. cit.",
        "a.a.O.",
        "art. cit.",
        "ob. cit.",
        "cited above",
        "quoted above",
        "supra",
        "the same book",
    ],
)
def test_an_author_and_a_word_that_points_back_mean_the_one_work_of_theirs(words: str) -> None:
    assert links(HIVE, WAX, f"Holm, {words}, p. 12", "Ibid.")[-2:] == [0, 0]


@pytest.mark.parametrize("words", ["op. cit.", "loc. cit.", "a.a.O.", "art. cit.", "cited above"])
def test_of_two_works_of_theirs_none(words: str) -> None:
    assert links(HIVE, SWARM, WAX, f"Holm, {words}, p. 12", "Ibid.")[-2:] == [None, None]


def test_a_short_title_before_the_word_tells_the_works_of_one_author_apart() -> None:
    assert links(HIVE, SWARM, WAX, "Holm, Swarm, op. cit., p. 12")[-1] == 1
    assert links(HIVE, SWARM, WAX, "Holm, Hive, op. cit., p. 12")[-1] == 0


def test_what_an_author_has_yet_to_be_cited_with_is_not_cited_above() -> None:
    assert links(WAX, "Holm, op. cit., p. 12", HIVE)[1] is None


@pytest.mark.parametrize("words", ["Op. cit.", "Loc. cit.", "A.a.O.", "as cited above", "the book mentioned above"])
def test_without_an_author_only_where_it_is_clear(words: str) -> None:
    assert links(HIVE, f"{words}, p. 3")[-1] == 0
    assert links(WAX, HIVE, f"{words}, p. 3")[-1] is None
    assert links(WAX, HIVE, "Ibid., p. 2", f"{words}, p. 3")[-1] == 1


@pytest.mark.parametrize("words", ["Ebd.", "Ebenda", "Ibidem", "Ivi", "Id.", "the same book", "in the same article"])
def test_other_words_for_ibid(words: str) -> None:
    assert links(WAX, HIVE, f"{words}, S. 3")[-1] == 1


def test_a_book_may_be_called_by_such_words() -> None:
    above = "Elm, Mary. The Sky Above. Hull: Quay, 1911"
    assert links(HIVE, above, "Elm, The Sky Above, p. 3") == [None, None, 1]


def test_the_note_that_is_named() -> None:
    text = f"1. {HIVE}.\n\n2. {SWARM}.\n\n3. {WAX}.\n\n4. Holm, supra note 2, p. 3.\n\n5. Supra note 3.\n"
    cited = [HIVE, SWARM, WAX, "Holm, supra note 2, p. 3", "Supra note 3"]
    references = [parse_reference_at(text, Span(text.index(raw), text.index(raw) + len(raw))) for raw in cited]
    meant = [reference.refers_to and reference.refers_to.raw for reference in resolve(references, text).references]
    assert meant == [None, None, None, SWARM, WAX]
    # Which note it is the text alone says.
    assert resolve(references).references[3].refers_to is None


# ---- the author again ----


@pytest.mark.parametrize("word", ["Id.", "Idem", "Eadem", "Ders.", "Dies.", "———."])
@pytest.mark.parametrize("rest", ["A Winter on the Ice. Bergen: Comb Press, 1904", "A Winter on the Ice, p. 12"])
def test_a_word_for_the_author_is_the_author_of_the_reference_before(word: str, rest: str) -> None:
    line = f"{word}, {rest}" if word != "———." else f"{word} {rest}"
    _, again = resolve_references(cite(HIVE, line))
    assert [(str(name), name.same) for name in again.authors] == [("Ida Holm", True)]
    assert again.title == "A Winter on the Ice"
    assert again.refers_to is None
    assert again.spans["author"][0].of(f"{HIVE}\n{line}").rstrip(".") == word.rstrip(".")
    for variable, spans in again.spans.items():
        assert all(span in again.span for span in spans), variable


def test_it_may_shorten_a_title_of_that_author() -> None:
    assert links(HIVE, WINTER, SWARM, "Ders., Winter on the Ice, S. 12", "Ebd.")[-2:] == [1, 1]


def test_it_goes_through_an_ibid() -> None:
    references = resolve_references(cite(HIVE, "Ibid., p. 3", "Idem, Fog and Ice. Oslo: Nord, 1910"))
    assert [str(name) for name in references[-1].authors] == ["Ida Holm"]


def test_the_names_are_those_given_in_full() -> None:
    idem = "Idem, Fog and Ice. Oslo: Nord, 1910"
    again = resolve_references(cite(HIVE, WAX, "Holm, op. cit.", idem))[-1]
    assert [str(name) for name in again.authors] == ["Ida Holm"]
    other = "Holm, Per. Quay and Harbour. Oslo: Nord, 1911"
    again = resolve_references(cite(HIVE, other, WAX, "Holm, op. cit.", idem))[-1]
    assert [str(name) for name in again.authors] == ["Holm"]


def test_alone_it_names_no_work_of_several() -> None:
    assert links(HIVE, SWARM, "Ders., S. 12", "Ebd.")[-2:] == [None, None]
    assert links(HIVE, "Ders., a.a.O., S. 12")[-1] == 0


def test_with_nobody_before_nothing_is_made_up() -> None:
    given = cite("Ders., Wachs und Honig, S. 3")
    assert resolve_references(given) == given


def test_a_person_may_be_called_so() -> None:
    dies = "Dies, Martin. Fog and Ice. Oslo: Nord, 1910"
    assert [str(name) for name in resolve_references(cite(HIVE, dies))[1].authors] == ["Martin Dies"]


# ---- what contradicts ----


def test_another_volume_breaks_the_link() -> None:
    first, third = (f"Holm, Ida. The Hive. Vol. {n}. Bergen: Comb, 190{n}" for n in (1, 3))
    assert links(first, "Ibid., vol. 1, p. 3")[-1] == 0
    assert links(first, "Ibid., vol. 2, p. 3", "Ibid.")[-2:] == [None, None]
    assert links(first, third, "Ibid., vol. 1, p. 3")[-1] == 0
    assert links(HIVE, "Ibid., vol. 2, p. 3")[-1] == 0


def test_a_page_that_the_article_does_not_have_breaks_the_link() -> None:
    article = "Ash, Tom. “The Swarm.” Bee Monthly 3 (1911): 10-24."
    assert links(article, "Ibid., p. 12")[-1] == 0
    assert links(article, "Ibid., p. 130")[-1] is None


# ---- author and year ----

FOG = "Rose, Tom. 1995. The Fog. Oslo: Nord."
NORTH = "Rose, Tom, and Jane Ash. 1996a. Bees of the North. Hull: Quay."
SOUTH = "Rose, Tom, and Jane Ash. 1996b. Wax of the South. Hull: Quay."
LAMPS = "Tom Rose, Jane Ash, and Ida Elm. The Lamps. Hull: Quay, 1995."
LIST = (FOG, NORTH, SOUTH, LAMPS)


@pytest.mark.parametrize(
    ("cited", "meant"),
    [
        ("Rose 1995, 12", FOG),
        ("Rose 1995: 12", FOG),
        ("Rose (1995)", FOG),
        ("(Rose 1995)", FOG),
        ("Rose, 1995, p. 12", FOG),
        ("Tom Rose (1995: 12)", FOG),
        ("Rose and Ash 1996a", NORTH),
        ("Rose and Ash (1996b: 12)", SOUTH),
        ("Rose & Ash, 1996b, pp. 3-4", SOUTH),
        ("Rose et al. 1995, p. 12", LAMPS),
        ("Rose, Ash, and Elm (1995)", LAMPS),
        ("Rose and Ash 1996", None),
        ("Rose 1996b", SOUTH),
        ("Rose and Ash 1996c", None),
        ("Ash 1995", None),
        ("Rose 1997", None),
    ],
)
def test_an_author_and_a_year_mean_the_full_reference_of_them(cited: str, meant: str | None) -> None:
    expected = LIST.index(meant) if meant else None
    assert links(*LIST, cited)[-1] == expected
    assert links(cited, *LIST)[0] == (None if expected is None else expected + 1)


def test_two_of_one_year_without_a_letter_mean_none() -> None:
    other = "Rose, Tom. 1995. The Quay. Oslo: Nord."
    assert links("Rose 1995, 3", FOG, other, "Ibid.")[0] is None
    assert links(FOG, other, "Rose 1995, 3", "Ibid.")[-2:] == [None, None]


def test_a_work_listed_twice_is_one() -> None:
    assert links("Rose 1995, 3", FOG, WAX, FOG)[0] == 1


def test_a_title_and_its_year_are_no_author() -> None:
    lamps = "Elm, Mary. The Lamps. Hull: Quay, 1911"
    of_that_name = "Lamps, Otto. Fog and Ice. Hull: Quay, 1911"
    assert links(lamps, of_that_name, "The Lamps (1911)")[-1] == 0


def test_an_ibid_behind_an_author_and_year_is_the_full_reference() -> None:
    assert links("Rose 1995, 3", "Ibid., 4", FOG) == [2, 2, None]


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
