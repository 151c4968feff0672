from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.anthology import samples

from quoteparse.records import Block
from quoteparse.source import Source
from quoteparse_quote_anthology.format import FORMAT


def blocks_of(text: str) -> list[Block]:
    return list(FORMAT.split(Source(text)))


def texts(text: str, kind: str) -> list[str]:
    return [block.span.of(text) for block in blocks_of(text) if block.kind == kind]


def pairs(text: str) -> list[tuple[str, str]]:
    return list(zip(texts(text, "quotation"), texts(text, "attribution"), strict=True))


@pytest.mark.parametrize("end_of_line", ["\n", "\r\n", "\r"])
def test_passages_and_their_references(end_of_line: str) -> None:
    text = samples.LIGHTS.replace("\n", end_of_line)
    found = pairs(text)
    assert len(found) == len(samples.LIGHTS_PASSAGES)
    for (passage, closing), (first, last, start, end) in zip(found, samples.LIGHTS_PASSAGES, strict=True):
        assert passage.startswith(first)
        assert passage.endswith(last)
        assert closing.startswith(start)
        assert closing.endswith(end)


def test_headings_and_their_levels() -> None:
    found = [(b.span.of(samples.LIGHTS), b.level) for b in blocks_of(samples.LIGHTS) if b.kind == "heading"]
    assert tuple(found) == samples.LIGHTS_HEADINGS


def test_image_names_and_page_marks_are_boilerplate() -> None:
    assert texts(samples.LIGHTS, "boilerplate") == ["Featured post", "keepers-on-the-rock", "IMG4x7", "++146"]


def test_front_matter_and_announcements_are_no_passages() -> None:
    passages = " ".join(texts(samples.LIGHTS, "quotation"))
    assert "Welcome" not in passages
    assert "summer meeting" not in passages


def test_passages_without_headings_and_empty_lines() -> None:
    text = (
        "The lamp was of brass.\nHague, Douglas. Lamps. Cardiff: Gomer, 1975, p. 9\n"
        "The wick was of cotton, and in 1902 of asbestos.\nLind, Otto. Wicks. London: Dent, 1905, p. 12\n"
    )
    assert pairs(text) == [
        ("The lamp was of brass.", "Hague, Douglas. Lamps. Cardiff: Gomer, 1975, p. 9"),
        ("The wick was of cotton, and in 1902 of asbestos.", "Lind, Otto. Wicks. London: Dent, 1905, p. 12"),
    ]


CLOSING = "Lind, Otto. Relief Boats. London: Dent, 1905, p. 12"


def test_a_reference_on_the_passage_s_last_line() -> None:
    late = f"It was always late. In 1902 it never came. {CLOSING}"
    text = f"The boat was late.\n{CLOSING}\n\n{late}\n\nIt sank.\n{CLOSING}\n"
    assert pairs(text)[1] == ("It was always late. In 1902 it never came.", CLOSING)


def test_a_passage_in_brackets_is_a_passage_and_a_note_on_a_title_is_none() -> None:
    text = (
        "THE BOARD\n\nThe Letter of the Keepers\n(out of the Norse)\n1905, no. 16:67-70\n\n"
        f"(It was never sent.)\n{CLOSING}\n\n"
        f"It sank.\n{CLOSING}\n"
    )
    assert [passage for passage, _ in pairs(text)] == ["(It was never sent.)", "It sank."]
    assert texts(text, "heading") == ["THE BOARD", "The Letter of the Keepers"]


def test_entries_parted_by_per_cent_signs() -> None:
    text = (
        "Bees sleep.\n\t-- Ida Marlin\n%\nKnock, knock.\n%\nHoney keeps.\n\t-- Otto Lind\n%\nWax melts.\n\t-- T. Berg\n"
    )
    assert [passage for passage, _ in pairs(text)] == ["Bees sleep.", "Honey keeps.", "Wax melts."]


def test_titles_between_marks() -> None:
    text = "== Bees ==\n\n" + samples.BULLETS + "\n### Maps\n\n* Maps fold.\n** Ida Marlin, Folds (1968)\n"
    assert texts(text, "heading") == ["Bees", "Maps"]


def test_references_in_brackets() -> None:
    text = (
        f"The lamp was out.\n({CLOSING})\n\n[Letter to the Board on March 10, 1871]\nThe lamp was lit.\n({CLOSING})\n"
    )
    assert pairs(text) == [
        ("The lamp was out.", f"({CLOSING})"),
        ("[Letter to the Board on March 10, 1871]\nThe lamp was lit.", f"({CLOSING})"),
    ]


def test_orphans_join_the_passage_below_only_where_every_passage_is_closed() -> None:
    closed = "".join(f"The boat of {year} was late.\n{CLOSING}\n\n" for year in range(1870, 1900))
    joined = pairs(f"{closed}It had two oars.\n\nIt had no rudder.\n{CLOSING}\n")
    assert joined[-1][0] == "It had two oars.\n\nIt had no rudder."
    assert pairs(samples.DASHES)[2][0].startswith("WAKE!")


def test_an_anthology_without_empty_lines() -> None:
    text = samples.LIGHTS[samples.LIGHTS.index("THE KEEPERS") :].replace("\n\n", "\n")
    # All but the review: without an imprint or a page it is not sure enough inside a paragraph.
    assert [closing for _, closing in pairs(text)] == [
        closing for _, closing in pairs(samples.LIGHTS) if "Book Review" not in closing
    ]
    assert FORMAT.detect(Source(text)).confidence > 0.8


def test_dash_signatures() -> None:
    found = pairs(samples.DASHES)
    assert [closing for _, closing in found] == [
        "-- Ida Marlin",
        '-- Otto Lind, "The Hive in Winter"',
        "-- T. E. Brook",
        '-- Wm. Hague, "Straw Skeps" 3,1',
        "-- Ida Marlin on Otto Lind",
    ]
    assert found[1][0] == "Honey is sunlight with a memory.  It keeps for a hundred\nsummers, and the bee for one."
    assert found[2][0] == "WAKE! SMOKE! FIRE!\nWAKE! SMOKE!"
    assert not texts(samples.DASHES, "heading")


def test_run_in_signatures_and_headings() -> None:
    assert texts(samples.RUN_IN, "heading") == ["Ice", "Isles"]
    assert pairs(samples.RUN_IN) == [
        ("The ice makes no promise and breaks none.", "—Marlin."),
        ("He that would cross it must first be afraid of it.", "—Earl of Vardø."),
        ("The white bear knows no Sunday,\nThe floe no weekday knows;", "—Otto Lind."),
        ("An island is a ship that has thought better of it.", "—From the Norse."),
        ("They that go down to the sea in ships, these see the works of the deep.", "—Psalms 107:23."),
    ]


def test_bullets() -> None:
    assert pairs(samples.BULLETS) == [
        (
            "A map is a promise made by somebody who has left.",
            '** Ida Marlin, Paper Coasts (1968), "The Legend", p. 26',
        ),
        (
            "Terra incognita, dulcis error.",
            "** Unknown land, sweet mistake, which every mapmaker makes once.\n"
            "*** Otto Lind in Margins (c. 1597), III, 1.",
        ),
        (
            "Here the chart ends, and the captain begins.",
            "** Wm. Hague, as quoted in Soundings (1977) by Anna Strand, p. 197.",
        ),
    ]


def test_bullets_without_empty_lines() -> None:
    text = samples.BULLETS.replace("\n\n", "\n")
    assert pairs(text) == pairs(samples.BULLETS)


def test_names_as_signatures() -> None:
    assert texts(samples.NAMES, "heading") == ["Of Rising Early", "MARCH 4", "Of Applause", "MARCH 5"]
    found = pairs(samples.NAMES)
    assert [closing for _, closing in found] == [
        "Marlin.",
        "Pastor of the Pit, Otto Lind.",
        "Ida Strand.",
        "Lord Brook.",
        "T. E. Hague.",
        "Berg.",
    ]
    assert found[2][0].startswith('"Applause begins')
    assert found[2][0].endswith('coats to find."')


ATTEMPTS = (samples.LIGHTS, samples.DASHES, samples.RUN_IN, samples.BULLETS, samples.NAMES)
LINES = sorted({line for sample in ATTEMPTS for line in sample.split("\n")})


@pytest.mark.property
@given(
    st.one_of(
        st.text(),
        st.text(alphabet='aA. \n\r*—-–:"“”[]()0123456789\x00\ud800\u200f\ufeff\xa0'),
        st.lists(st.sampled_from(LINES), max_size=30).map("\n".join),
    )
)
def test_blocks_stand_in_order_inside_the_text(text: str) -> None:
    end = 0
    for block in blocks_of(text):
        assert end <= block.span.start < block.span.end <= len(text)
        end = block.span.end
    assert 0.0 <= FORMAT.detect(Source(text)).confidence <= 1.0


@pytest.mark.parametrize(
    "text",
    [
        "x" * 1_000_000,
        "THE LAMP\n\n" * 20_000,
        "The Lamp\n\n" * 20_000,
        "It rained.\n\n" * 20_000,
        "Lind, Otto. Boats. London: Dent, 1905, p. 1\n\n" * 10_000,
        "It rained.\n-- Lind\n\n" * 10_000,
        "* It rained.\n** Lind\n" * 10_000,
        "Rain.—Rain.—Lind.\n\n" * 10_000,
        "** a\n" * 20_000,
    ],
    ids=range(9),
)
def test_long_texts_take_no_longer_than_their_length(text: str) -> None:
    start = time.perf_counter()
    blocks_of(text)
    FORMAT.detect(Source(text))
    assert time.perf_counter() - start < 5.0


@pytest.mark.property
@given(st.text(alphabet='aA.\n—-: "“1', max_size=60))
def test_the_same_twice(text: str) -> None:
    assert blocks_of(text) == blocks_of(text)
