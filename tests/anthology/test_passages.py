"""Passages whole: their marks, their paragraphs, the pages that cut them, and whose they are."""

from __future__ import annotations

import pytest

import quoteparse

BEES = """THE WINTER CLUSTER

The swarm hangs together when it freezes. In the midst it is as warm as in June.
Varga, Ilse. The Cold Hive. London: Marlowe, 1931, p. 14

The keeper of the abbey weighed his hives in autumn. “What is light now,” he wrote, “will be empty in March.”
Sund, Peder. Scales of the Abbey. Bergen: Fjordheim, 1911, p. 8

“Whoever opens a hive at Christmas has never been a bee.”
Okafor, Daniel. Winter Stores. New York: Pelham, 1977, p. 189

A hive that hums is alive. A hive that is silent may be alive as well.

Nobody should knock on it to find out. They spend their honey on anger.
Okafor, Daniel. Winter Stores. New York: Pelham, 1977, p. 190

SMOKE

The smoke does not put them to sleep, as is believed by the

- 142 -

whole of our village; it makes them eat.
Marsh, Edith. Smoke and Sugar. Boston: Harbor, 1923, p. 204

The bellows were found in the loft, and nobody could say whose they had been.
Ibid., p. 207

It was laid down that no keeper should smoke a neighbour’s hive.
Guild of the Wax Chandlers (York). The Articles. York: The Guild, 1908, p. 4
"""


@pytest.fixture(params=["\n", "\r\n"], scope="module")
def bees(request: pytest.FixtureRequest) -> quoteparse.Document:
    return quoteparse.parse(BEES.replace("\n", request.param), format="quote-anthology")


def test_the_mark_of_words_quoted_inside_stays_and_the_marks_around_the_passage_go(bees: quoteparse.Document) -> None:
    assert bees.quotations[1].text.endswith("empty in March.”")
    assert bees.quotations[2].text == "Whoever opens a hive at Christmas has never been a bee."


def test_a_passage_of_several_plain_paragraphs_is_whole(bees: quoteparse.Document) -> None:
    assert bees.quotations[3].text.startswith("A hive that hums")
    assert bees.quotations[3].text.endswith("on anger.")


def test_a_passage_goes_on_behind_the_number_of_a_page(bees: quoteparse.Document) -> None:
    assert bees.quotations[4].text.startswith("The smoke does not")
    assert bees.quotations[4].text.endswith("makes them eat.")


def test_a_bare_ibid_is_by_whoever_the_passage_before_is_by_and_a_body_may_write(bees: quoteparse.Document) -> None:
    assert [found.speaker for found in bees.quotations[4:]] == [
        "Marsh, Edith",
        "Marsh, Edith",
        "Guild of the Wax Chandlers (York)",
    ]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009"])
def test_any_blank_may_stand_in_a_name(space: str) -> None:
    text = BEES.replace("Varga, Ilse", f"Varga,{space}Ilse")
    assert quoteparse.parse(text, format="quote-anthology").quotations[0].speaker == f"Varga,{space}Ilse"


def test_a_section_is_no_subtitle() -> None:
    title = "A Reader for Keepers\n\n"
    header = quoteparse.parse(title + BEES, format="quote-anthology").header
    assert header is not None
    assert (header.title, header.subtitles) == ("A Reader for Keepers", ())


def test_nobody_in_particular_may_have_said_it() -> None:
    text = "\n\n".join(
        ["“The bee is small.”—Hester Vane.", "“Honey is not for the mouth of an ass.”—Otto Lind."] * 3
        + ["“A swarm in May is worth a load of hay.” — proverb of the upper valley"]
    )
    assert (
        quoteparse.parse(text, format="quote-anthology").quotations[-1].text == "A swarm in May is worth a load of hay."
    )
