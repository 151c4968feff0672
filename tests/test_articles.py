"""Several texts in one document: where each begins, and what is its header."""

from __future__ import annotations

import quoteparse
from quoteparse import Document
from quoteparse.export.json import from_json, to_json
from quoteparse.testing.records import check_records

FIRST = """The Queen Is Marked

A queen that is marked with a spot of paint is found at once, and who has looked for an unmarked one among forty
thousand workers in the rain knows what an hour of daylight is worth to him.

“I have never lost a marked queen,” said Ottilie Brandt, who had kept bees for thirty years.
"""
SECOND = """The Smoker

Smoke does not stun bees; it sends them to their honey, and a bee with a full crop can hardly bend to sting. Damp
sacking gives the coolest smoke, and it costs nothing to anybody who has a barn.

“Cool smoke, and little of it,” wrote Anselm Roth in 1911.
"""
FURNITURE = """Share this:

Like this:

Loading...

Leave a Reply

"""


def titles(document: Document) -> list[str | None]:
    return [article.title for article in document.articles]


def test_a_document_of_one_text_has_no_list_of_articles() -> None:
    assert quoteparse.parse(FIRST).articles == ()


def test_a_title_under_the_end_of_a_page_begins_an_article() -> None:
    text = FIRST + "\n" + FURNITURE + SECOND
    document = quoteparse.parse(text)

    assert titles(document) == ["The Queen Is Marked", "The Smoker"]
    first, second = document.articles
    assert text[second.span.start :].startswith("The Smoker\n")
    assert second.span.of(text).endswith("in 1911.")
    assert first.span.end <= second.span.start
    assert document.header == first.header
    assert [quotation.speaker for quotation in document.quotations] == ["Ottilie Brandt", "Anselm Roth"]
    check_records(document)


def test_one_line_that_closes_a_page_is_enough_and_other_furniture_is_not() -> None:
    assert titles(quoteparse.parse(FIRST + "\nPosted in Bees | Leave a comment\n\n" + SECOND)) == [
        "The Queen Is Marked",
        "The Smoker",
    ]
    assert quoteparse.parse(FIRST + "\nTop of page\n\n" + SECOND).articles == ()


def test_furniture_between_a_title_and_its_text_begins_nothing() -> None:
    title, _, text = FIRST.partition("\n\n")
    assert quoteparse.parse(f"{title}\n\nShare this:\n\nTweet\n\nWhy paint?\n\n{text}").articles == ()


def test_rules_part_articles_and_underline_titles() -> None:
    rule = "=" * 60
    assert titles(quoteparse.parse(f"{rule}\n\n{FIRST}\n{rule}\n\n{SECOND}")) == ["The Queen Is Marked", "The Smoker"]
    underlined = FIRST.replace("Marked\n", "Marked\n" + "=" * 20 + "\n", 1) + "\n" + SECOND
    assert quoteparse.parse(underlined).articles == ()


def test_page_numbers_and_images_begin_nothing() -> None:
    text = FIRST + "\n- 12 -\n\nIMG_0412.jpg\n\n- 13 -\n\n" + SECOND
    assert quoteparse.parse(text).articles == ()


def test_furniture_above_the_first_title_is_no_article() -> None:
    assert quoteparse.parse(FURNITURE + FIRST).articles == ()


def test_a_title_that_comes_again_with_its_text_begins_an_article_and_its_quotations_are_duplicates() -> None:
    document = quoteparse.parse(FIRST + "\n" + SECOND + "\n" + FIRST)

    assert titles(document) == ["The Queen Is Marked", "The Queen Is Marked"]
    said = document.quotations
    assert [quotation.duplicate_of for quotation in said] == [None, None, said[0].span]
    assert said[2].text == said[0].text


def test_a_copy_of_several_sections_is_one_article() -> None:
    both = FIRST + "\n" + SECOND + "\n"
    document = quoteparse.parse(both * 4)
    assert [article.span.start for article in document.articles] == [len(both) * copy for copy in range(4)]


def test_a_title_that_comes_again_over_another_text_begins_nothing() -> None:
    text = FIRST + "\n" + SECOND + "\n" + SECOND.replace("The Smoker", "The Queen Is Marked")
    assert quoteparse.parse(text).articles == ()


def test_articles_go_to_json_and_back() -> None:
    document = quoteparse.parse(FIRST + "\n" + FURNITURE + SECOND)
    assert document.articles
    assert from_json(to_json(document), Document) == document


def test_the_button_of_a_wiki_is_no_part_of_a_heading() -> None:
    text = FIRST.replace("Marked\n", "Marked[edit]\n", 1)
    assert [heading.text for heading in quoteparse.parse(text).headings] == ["The Queen Is Marked"]


def test_the_author_above_a_title_that_comes_again_belongs_to_it() -> None:
    text = "Ottilie Brandt\n\n" + FIRST.replace(
        "Marked\n\n", "Marked\n\nSource: The Hive, No. 12, 3 May 1911, p. 3.\nTranscribed: Ida Holm.\n\n", 1
    )
    document = quoteparse.parse(f"{text}\n{text}")
    assert titles(document) == ["The Queen Is Marked", "The Queen Is Marked"]
    assert [article.span.start for article in document.articles] == [0, len(text) + 1]
    assert [article.header and [str(name) for name in article.header.authors] for article in document.articles] == [
        ["Ottilie Brandt"],
        ["Ottilie Brandt"],
    ]
