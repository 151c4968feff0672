from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.article import samples
from tests.headers.reading import TEXT

import quoteparse
from quoteparse.headers import read_header
from quoteparse.headings import read_headings
from quoteparse.records import Block, Date, Header, Name
from quoteparse.source import Source
from quoteparse_article.format import FORMAT


def blocks_of(text: str) -> list[Block]:
    return list(FORMAT.split(Source(text)))


def header_of(text: str) -> Header:
    header = quoteparse.parse(text, format="article-with-header").header
    assert header is not None
    return header


def day(date: Date | None) -> tuple[int | None, int | None, int | None]:
    assert date is not None
    return date.year, date.month, date.day


@pytest.mark.parametrize("end_of_line", ["\n", "\r\n", "\r"])
def test_labelled_header(end_of_line: str) -> None:
    text = "\ufeff" + samples.LABELLED.replace("\n", end_of_line)
    header = header_of(text)
    assert header.title == "Darkness Faces the Fleet as Result of the Board’s Thrift"
    assert header.subtitles == ("The Board’s Savings Put Out the Lamp",)
    # "Ida Holm Internet Archive" shows that Holm is a family name too.
    assert header.authors == (Name(family="Holm Marlin", given="Ida"),)
    assert day(header.issued) == (1902, 5, 3)
    assert day(header.written) == (1902, 5, 1)
    assert header.source is not None
    assert header.source.raw == "The Harbour News, Vol. V No. 40, 4 May 1902, p. 1"
    assert header.source.kind == "source-note"
    assert list(header.fields.items()) == [
        ("Written", "1 May 1902"),
        ("Source", "The Harbour News, Vol. V No. 40, 4 May 1902, p. 1"),
        ("Online Version", "Ida Holm Internet Archive, June 2014"),
        ("Transcribed/HTML Markup", "Otto Lind for the Keepers’ Internet Archive"),
    ]
    assert header.spans["place-line"][0].of(text).split(end_of_line) == ["Vardø, Finnmark", "May 1, 1902"]


def test_every_span_of_a_header_is_what_it_says() -> None:
    for text in samples.ALL:
        header = header_of(text)
        assert header.title is not None
        assert [" ".join(span.of(text).split()) for span in header.spans["title"]] == [header.title]
        for label, value in header.fields.items():
            assert " ".join(header.spans[label][0].of(text).split()) == value


def test_titles_are_headings() -> None:
    headings = read_headings(Source(samples.LABELLED), blocks_of(samples.LABELLED))
    assert [(heading.text, heading.level) for heading in headings] == [
        ("Darkness Faces the Fleet as Result of the Board’s Thrift", 1),
        ("The Board’s Savings Put Out the Lamp", 2),
    ]


def test_header_like_that_of_a_mail() -> None:
    header = header_of(samples.MAIL)
    assert header.title == "Lamps That Will Not Be Changed"
    assert header.authors == (Name(family="Lind", given="Otto"), Name(family="Marlin", given="Ida"))
    assert day(header.issued) == (1906, 4, 4)
    assert list(header.fields) == ["Number", "Title", "Author", "status", "Created", "Post-History"]
    assert header.fields["Post-History"] == ""


def test_title_that_goes_on_below_a_preface() -> None:
    header = header_of(samples.PREFACED)
    assert header.title == "Northern Towers"
    assert header.subtitles == ("Their Stones, Their Lamps, and Their Keepers",)
    assert header.authors == (Name(family="Lind", given="Otto"),)
    assert day(header.issued) == (2017, 5, 6)


def test_byline_and_date() -> None:
    header = header_of(samples.BYLINE)
    assert header.title == "WHY THE HORN IS SILENT"
    assert header.subtitles == ("A Letter to the Parish",)
    assert [name.family for name in header.authors] == ["Brook", "Marlin"]
    assert day(header.issued) == (1911, 9, None)
    assert not header.fields


def test_labels_of_another_language() -> None:
    header = header_of(samples.GERMAN)
    assert header.title == "Ein Turm im Meer"
    assert header.authors == (Name(family="Lind", given="Otto"),)
    assert day(header.written) == (1911, 3, 3)
    assert header.source is not None
    assert header.source.raw.startswith("Hafenblatt")


def test_stacked_headlines() -> None:
    text = samples.HEADLINES
    headings = [(" ".join(h.text.split()), h.level) for h in read_headings(Source(text), blocks_of(text))]
    assert headings == [
        ("FREE OIL FOR THE OUTER ROCK", 1),
        ("Parish Votes Forty Barrels but Overlooks the Boat", 2),
        ("BERG ROWS OUT ALONE", 2),
        ("With Lamp and Line.", 3),
        ("NEW HORN HEARD IN THREE PARISHES", 1),
        ("Cows Said to Give No Milk", 2),
    ]
    boilerplate = [block.span.of(text) for block in blocks_of(text) if block.kind == "boilerplate"]
    assert "Continued on Page 2" in boilerplate


def test_credits_without_labels() -> None:
    header = header_of(samples.CREDITS)
    assert header.title == "The Struggle for a Second Boat"
    assert header.authors == (Name(family="Lind", given="Otto P."),)
    assert header.source is not None
    assert header.source.raw == "The Harbour Times, Vol. IV No. 8, 24 February 1904, p. 2"
    assert header.issued is not None
    assert header.issued.year == 1904


def test_sections_are_no_subtitles() -> None:
    header = header_of(samples.SECTIONS)
    assert (header.title, header.subtitles) == ("A Review of the Year", ())
    headings = read_headings(Source(samples.SECTIONS), blocks_of(samples.SECTIONS))
    assert [(heading.text, heading.level) for heading in headings] == [
        ("A Review of the Year", 1),
        ("I. The Gale", 2),
        ("II. The Calm", 2),
    ]


def test_header_right_above_the_text() -> None:
    header = header_of(samples.UNBROKEN)
    assert header.title == "The Hive"
    assert header.authors == (Name(family="Marlin", given="Ida"),)
    assert dict(header.fields) == {"Title": "The Hive", "Published": "1911"}


def test_underlined_titles() -> None:
    text = samples.MAIL + "\n\nReasons\n=======\n\nThere are none, and the Board knows it.\n"
    assert "Reasons" in [heading.text for heading in read_headings(Source(text), blocks_of(text))]


def test_where_headings_are_underlined_nothing_else_is_one() -> None:
    section = "{0}\n" + "=" * 7 + f"\n\n{TEXT}\n\n{TEXT}\n\nThe Board\n\n{TEXT}\n\n{TEXT}\n\n"
    text = samples.MAIL + "\n" + "".join(section.format(title) for title in ("Reasons", "Excuses", "Letters"))
    headings = [heading.text for heading in quoteparse.parse(text).headings]
    assert headings == ["Reasons", "Excuses", "Letters"]


def test_a_title_page_repeats_the_title_of_the_header() -> None:
    page = "\n\n                  NORTHERN\n                  ..TOWERS..\n\n                  PREFACE.\n\n"
    wrapped = "Whoever has stood on the mole in a southwesterly knows\nwhat that means for the herring fleet.\n"
    document = quoteparse.parse(samples.PREFACED + page + wrapped)
    assert [(" ".join(heading.text.split()), heading.level) for heading in document.headings] == [
        ("NORTHERN ..TOWERS..", 1),
        ("PREFACE.", 2),
    ]
    assert document.header is not None
    assert document.header.title == "Northern Towers"


@pytest.mark.parametrize("text", samples.ALL)
def test_wins_its_own_samples(text: str) -> None:
    detection = FORMAT.detect(Source(text))
    assert detection.confidence >= 0.5
    assert detection.reasons


def test_a_name_over_an_essay_is_no_author() -> None:
    text = "Ida Marlin\n\nEarly Years\n\n" + samples.LABELLED[-300:]
    assert FORMAT.detect(Source(text)).confidence < 0.3


def test_a_record_without_a_text_is_no_article() -> None:
    assert FORMAT.detect(Source("Title: Lamps\nAuthor: Otto Lind\nSource: none\n")).confidence == 0.0


@pytest.mark.parametrize(
    "text",
    [
        "x" * 1_000_000,
        "Title: x\n" * 20_000,
        "It rained.\n\n" + "The Lamp\n\n" * 20_000,
        "——\n" * 20_000,
        "Ida Marlin\n" * 20_000,
        ("A: " * 100 + "\n") * 2_000,
        "(3 May 1902)\n\n" * 20_000,
        "Title: x\n" + "".join(f"Label {n}: value\n" for n in range(5_000)),
        "From The Hive, No. 3, May 1911.\n\n" * 5_000,
        "The Lamp\n\nBy Ida Marlin\n\n" * 5_000,
        "Title: x\n" + "   y z\n" * 20_000,
        "Author: " + "Ida Marlin, " * 20_000,
        "Written: " + "1911. " * 50_000,
        "---\ntitle: x\n" * 5_000,
        "——\nTHE LAMP\n" * 5_000,
    ],
    ids=range(15),
)
def test_long_texts_take_no_longer_than_their_length(text: str) -> None:
    start = time.process_time()
    read_header(Source(text), blocks_of(text), FORMAT.header_fields)
    FORMAT.detect(Source(text))
    assert time.process_time() - start < 5.0


LINES = sorted({line for sample in samples.ALL for line in sample.split("\n")})


@pytest.mark.property
@given(
    st.one_of(
        st.text(),
        st.text(alphabet="aA. \n\r:—()\x00\ud800\u200f\ufeff\xa0019"),
        st.lists(st.sampled_from(LINES), max_size=25).map("\n".join),
    )
)
def test_any_text_is_split_and_its_header_read(text: str) -> None:
    end = 0
    blocks = blocks_of(text)
    for block in blocks:
        assert end <= block.span.start < block.span.end <= len(text)
        end = block.span.end
    header = read_header(Source(text), blocks, FORMAT.header_fields)
    for spans in header.spans.values() if header else ():
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    assert 0.0 <= FORMAT.detect(Source(text)).confidence <= 1.0


def test_numerals_head_sections_and_links_under_the_text_belong_to_the_site() -> None:
    prose = "For a hundred years the monks of the coast had kept their bees in straw, whatever the bishop wrote. " * 3
    text = (
        "The Bees of the Abbey\n\nSource: The Hive, Vol. 3 No. 2, March 1911, pp. 14-19.\nTranscribed: Otto Lind.\n\n"
        f"I.\n\n{prose}\n\nII.\n\n{prose}\n\nYork, Minster Yard\nMarch 3, 1911.\n\n"
        "Nora Winterbourne Archive\n\nBack to the Bee Keepers’ Index\n\nTop of page\n\nLast updated on: 12.3.2009\n"
    )
    document = quoteparse.parse(text)
    assert document.format == "article-with-header"
    assert [heading.text for heading in document.headings] == ["The Bees of the Abbey", "I.", "II."]
    assert [span.of(text) for span in document.boilerplate] == [
        "Nora Winterbourne Archive",
        "Back to the Bee Keepers’ Index",
        "Top of page",
        "Last updated on: 12.3.2009",
    ]
    assert document.header is not None
    assert document.header.written is not None
    assert (document.header.written.year, document.header.written.month, document.header.written.day) == (1911, 3, 3)
