"""The works of a document: what is brought together, and what stays apart."""

from __future__ import annotations

import pickle

import pytest

import quoteparse
from quoteparse import Reference, Span, Work
from quoteparse.references import parse_reference_at
from quoteparse.resolution import resolve

HIVE = "Holm, Anna L. The Hive in Winter. Bergen: Comb University Press, 1901"


def works(*lines: str) -> tuple[Work, ...]:
    """The works that a text with one reference on each line cites."""
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    spans = [Span(start, start + len(line)) for start, line in zip(starts, lines, strict=True)]
    return resolve([parse_reference_at(text, span) for span in spans]).works


def cited(*lines: str) -> list[list[str]]:
    """For each work, the lines that cite it."""
    return [[reference.raw for reference in work.citations] for work in works(*lines)]


# ---- one work ----


@pytest.mark.parametrize(
    "variant",
    [
        "Holm, Anna L. The Hivein Winter. Bergen: Comb University Press, 1901",
        "Holm, Anna L. Hive in Winter. Bergen: Comb University Press, 1901",
        "Holm, Anna L. A Hive in the Winter. Bergen: Comb University Press, 1901",
        "Holm, Anna L., he Hive in Winter. Bergen: Comb University Press, 1901",
        "Holm, Anna L. The Hive in Wintre. Bergen: Comb University Press, 1901",
        "Holm, Anna L. The Hive in Winter: A Keeper’s Year. Bergen: Comb University Press, 1901",
        "Holm, Anna L. The Hive in Winter. Bergen: Comb Univ. Press, c1901",
        "Holm, Anna L. The Hive in Winter. London: Quay, 1901",
        "Holm, Anna L. The Hive in Winter. Bergen: Comb University Press",
        "Holm, Anna L., The Hive in Winter, Bergen, Comb University Press, 1901",
        "Holm, Anna Louise. The Hive in Winter. Bergen: Comb University Press, 1901",
        "Holm, A. L. The Hive in Winter. Bergen: Comb University Press, 1901",
        "Holm, Anna. The Hive in Winter. Bergen: Comb University Press, 1901",
        "Hølm, Anna L. The Hive in Winter. Bergen: Comb University Press, 1901",
        "Hohm, Anna L. The Hive in Winter. Bergen: Comb University Press, 1901",
        "Nolm, Anna L. The Hive in Winter. Bergen: Comb University Press, 1901",
        "Holm, Anna L., and Otto Brandt. The Hive in Winter. Bergen: Comb University Press, 1901",
    ],
)
def test_another_hand_writes_the_same_work(variant: str) -> None:
    for order in ([HIVE, variant], [variant, HIVE]):
        assert cited(*order) == [order]


def test_and_is_an_ampersand() -> None:
    one, other = "Brandt & Elm. Wax & Honey. Oslo: Skep, 1899", "Brandt and Elm. Wax and Honey. Oslo: Skep, 1899, p. 3"
    assert cited(one, other) == [[one, other]]


def test_a_title_cut_short_is_the_same_where_all_else_agrees() -> None:
    long = "Holm, Ida. Wax and Honey of the North. Oslo: Nord, 1900"
    assert len(cited(long, "Holm, Ida. Wax and Honey. Oslo: Nord, 1900")) == 1
    assert len(cited(long, "Holm, Ida. Wax and Honey. Oslo: Nord, 1907")) == 2
    assert len(cited(long, "Holm, Ida. Wax. Oslo: Nord, 1900")) == 2


def test_an_abbreviated_title_is_the_same_where_all_else_agrees() -> None:
    assert len(cited("Holm, Ida. History of Wax. Oslo: Nord, 1900", "Holm, Ida. Hist. of Wax. Oslo: Nord, 1900")) == 1


# ---- two works ----


@pytest.mark.parametrize(
    "other",
    [
        "Holm, Anna L. The Hive in Winter. Bergen: Comb University Press, 1920",
        "Holm, Anna L. The Hive in Summer. Bergen: Comb University Press, 1901",
        "Holm, Anna L. The Hive. Bergen: Comb University Press, 1901",
        "Holm, Otto. The Hive in Winter. Bergen: Comb University Press, 1901",
        "Brandt, Anna L. The Hive in Winter. Bergen: Comb University Press, 1901",
        "Holm, Anna L. The Hive in Winter. Vol. 2. Bergen: Comb University Press, 1901",
        "“The Hive in Winter,” Bee Monthly, 4 May 1903",
    ],
)
def test_another_work_stays_apart(other: str) -> None:
    assert cited(HIVE, other) == [[HIVE], [other]]
    assert cited(other, HIVE) == [[other], [HIVE]]


def test_volumes_are_works_however_they_are_counted() -> None:
    one, two, second = (f"Holm, Ida. Works. Oslo: Nord, 1900, Vol. {n}, p. 3" for n in ("1", "2", "II"))
    assert cited(one, two, second, "Holm, Works, vol. 2, p. 9") == [
        [one],
        [two, second, "Holm, Works, vol. 2, p. 9"],
    ]


def test_numbers_and_points_of_the_compass_are_no_typing_errors() -> None:
    lines = [f"Holm, Ida. {title}. Oslo: Nord, 1900" for title in ("Letters of the North", "Letters of the South")]
    lines += [f"Holm, Ida. The Voyages of {year}. Oslo: Nord, 1900" for year in (1881, 1882)]
    assert cited(*lines) == [[line] for line in lines]


def test_two_editions_keep_what_gives_no_year_from_joining_either() -> None:
    editions = [f"Holm, Ida. The Hive. Oslo: Nord, {year}" for year in (1901, 1920)]
    undated = "Holm, Ida. The Hive. Oslo: Nord"
    assert cited(undated, *editions) == [[undated], [editions[0]], [editions[1]]]
    assert cited(undated, editions[0]) == [[undated, editions[0]]]


def test_a_title_without_subtitle_does_not_bring_two_subtitles_together() -> None:
    lines = [f"Holm, Ida. The Hive{sub}. Oslo: Nord, 1900" for sub in (": A Year", ": Its Enemies", "")]
    assert len(cited(*lines)) == 2


def test_letters_of_one_day_are_one_and_those_of_no_day_are_many() -> None:
    dated = "Letter from Ida Holm to Otto Brandt (3 May 1901)"
    assert cited(dated, dated) == [[dated, dated]]
    bare = "letter from Ida Holm to Otto Brandt"
    assert cited(bare, bare) == [[bare], [bare]]


# ---- what a work says ----


def test_everything_that_cites_it_is_there_in_order() -> None:
    lines = ("Holm, Hive, p. 3", f"{HIVE}, p. 9", "Ibid.", "Holm, op. cit., p. 4", "Holm 1901, 7")
    [work] = works(*lines)
    assert tuple(reference.raw for reference in work.citations) == lines
    assert work.reference.raw == f"{HIVE}, p. 9"
    assert [reference.refers_to == work.reference for reference in work.citations] == [True, False, True, True, True]


def test_what_stayed_open_is_of_no_work() -> None:
    assert works("Ibid.", "Holm, op. cit., p. 3") == ()
    lines = [f"Holm, Ida. Letters of the {where}. Oslo: Nord, 1900" for where in ("North", "South")]
    assert cited(*lines, "Holm, Letters", "Ibid.") == [[line] for line in lines]


def test_the_ways_of_writing_it_the_commonest_first() -> None:
    spaced = HIVE.replace("Bergen:", "Bergen :")
    initials = HIVE.replace("Anna L.", "A. L.")
    [work] = works(f"{initials}, p. 3", f"{HIVE}, p. 9", spaced, f"{HIVE}, pp. 10-12", f"{HIVE} (p. 4)", "Ibid.")
    assert [(variant.text, variant.differs) for variant in work.variants] == [
        (HIVE, ()),
        (initials, ("author",)),
        (spaced, ()),
    ]
    assert [len(variant.citations) for variant in work.variants] == [3, 1, 1]
    assert work.reference.raw == f"{HIVE}, p. 9"


def test_what_a_writing_leaves_out_is_no_difference() -> None:
    [work] = works(HIVE, "Holm, The Hive in Winter", "Holm, Hive", "A. L. Holm, The Hive in Winter")
    assert {variant.text: variant.differs for variant in work.variants} == {
        HIVE: (),
        "Holm, The Hive in Winter": (),
        "Holm, Hive": ("title",),
        "A. L. Holm, The Hive in Winter": ("author",),
    }


def test_the_reference_that_says_most_is_shown() -> None:
    [work] = works("Holm, Anna L. The Hive in Winter, 1901", "Holm, Hive", HIVE)
    assert work.reference.raw == HIVE


def test_works_stand_in_the_order_in_which_they_are_cited() -> None:
    other = "Brandt, Otto. Wax and Honey. Oslo: Skep, 1899"
    assert [work.reference.raw for work in works("Holm, Hive", other, "Ibid.", HIVE)] == [HIVE, other]


def test_none_is_none() -> None:
    assert works() == ()
    assert resolve([]).references == ()


def test_a_document_has_its_works() -> None:
    document = quoteparse.parse(f"“The bees slept.”\n{HIVE}, p. 12\n\n“They woke.”\nIbid., p. 13\n")
    [work] = document.works
    assert work.citations == document.references
    assert all(isinstance(each, Reference) for each in work.citations)
    assert hash(pickle.loads(pickle.dumps(work))) == hash(work)
