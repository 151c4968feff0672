"""What belongs to a site or a printed page, and what only says something like it."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

import quoteparse
from quoteparse.boilerplate.lines import is_boilerplate, is_menu_entry, is_page_number, is_site_furniture

PROSE = (
    "A queen that is marked with a spot of paint is found at once, and who has looked for an unmarked one among "
    "forty thousand workers in the rain knows what an hour of daylight is worth to him."
)
ROWS = files("quoteparse.boilerplate").joinpath("phrases.txt").read_text(encoding="utf-8")
ALONE, CLOSES, OPENS, BESIDE = (
    [row for row in section.splitlines() if row and not row.startswith(("#", "["))]
    for section in re.split(r"^\[\w+\]$", ROWS, flags=re.MULTILINE)[1:]
)

FURNITURE = """
Home | Archive | Contact
Home > Library > Marlin
You are here: Home > Bees
Home Archive Contact
« Previous
[Home] [Collections] [Contact]
Plays · Essays · Letters
Visit | What's On | Learn | Support Us
To the index of The Hive
IMG_2291-1024x683
*** END OF THE LIBRARY EDITION THE LAMP ***
Newer Post Older Post Home
Sign up for our newsletter and get the lamp delivered to your inbox.
<< Prev  Next >>
Previous Chapter | Contents | Next Chapter
Next: Part 2, The Reforms
Return to the Marlin Archive
Share on Facebook (Opens in new window)
3 Responses to “The Lamp”
1,203 views
Last updated on 12 March 2011
[Illustration: A keeper at his lamp]
keeper-at-his-lamp.png
[Pg 142]
{142}
Zurück zum Seitenanfang
Please consider donating
""".strip().splitlines()

WORDS = """
1871
The Lamp
Home
Contents
Comments on the Lamp
Home Life in the North
Related to the Queen
Print and the People
Search for the Queen
Share of the Honey
Next came the drones.
Previous work had shown otherwise.
Follow the Queen
Like this lamp, others failed.
Subscribers to the Lamp
Copyright Law in the Nineteenth Century
Return to the Land
Loading the Wagons
Posted to the North
See also Marlin, Lamps, p. 12.
Page, Walter H. Letters. London: Nord, 1922, p. 12
12 keepers and a boy
""".strip().splitlines()


def boilerplate(text: str) -> list[str]:
    return [span.of(text) for span in quoteparse.parse(text).boilerplate]


@pytest.mark.parametrize("row", [*ALONE, *CLOSES, *OPENS])
def test_each_row_is_furniture_by_itself(row: str) -> None:
    line = row.replace("…", " the rest of it").replace("9", "12").capitalize()
    assert is_site_furniture(line)


@pytest.mark.parametrize("row", BESIDE)
def test_each_entry_needs_others(row: str) -> None:
    assert is_menu_entry(row.title())
    assert is_boilerplate(f"{row} | {row}")


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize("line", WORDS)
def test_words(line: str) -> None:
    assert not is_boilerplate(line)


def test_a_year_is_no_page() -> None:
    assert is_page_number("p. 1871")
    assert not is_page_number("1871")


def test_an_entry_of_a_menu_is_furniture_beside_other_furniture() -> None:
    assert boilerplate(f"{PROSE}\n\nShare\n\nLeave a Reply\n\nName *\n\nWebsite\n\n{PROSE}") == [
        "Share",
        "Leave a Reply",
        "Name *",
        "Website",
    ]


def test_three_entries_in_a_row_are_a_menu_and_one_is_a_title() -> None:
    assert boilerplate(f"{PROSE}\n\nHome\n\nNews\n\nContact\n\n{PROSE}") == ["Home", "News", "Contact"]
    assert boilerplate(f"{PROSE}\n\nContents\n\n{PROSE}") == []


def test_a_page_number_makes_no_menu() -> None:
    assert boilerplate(f"{PROSE}\n\n- 12 -\n\nContents\n\n{PROSE}") == ["- 12 -"]


def test_heads_of_printed_pages_come_again_with_higher_numbers() -> None:
    pages = [f"{number} THE MARKED QUEEN\n\n{PROSE}" for number in (12, 14, 16)]
    assert boilerplate("\n\n".join(pages)) == ["12 THE MARKED QUEEN", "14 THE MARKED QUEEN", "16 THE MARKED QUEEN"]


def test_chapters_and_tables_of_contents_are_no_page_heads() -> None:
    chapters = [f"The Marked Queen {number}\n\n{PROSE}" for number in (1, 2, 3)]
    contents = "The Marked Queen 12\n\nThe Smoker 14\n\nThe Hive in Winter 16"
    assert boilerplate("\n\n".join([*chapters, contents])) == []


def test_furniture_is_kept_out_of_the_records() -> None:
    text = f"{PROSE}\n\nShare on “Facebook and other sites of that kind”\n\nIda Holm wrote: “{PROSE}”"
    document = quoteparse.parse(text)
    assert [span.of(text) for span in document.boilerplate] == ["Share on “Facebook and other sites of that kind”"]
    assert [quotation.text for quotation in document.quotations] == [PROSE]


def test_a_sentence_of_a_site_goes_on_in_the_next_line() -> None:
    text = f"{PROSE}\n\nThis website uses cookies, and it counts\nwho reads it and for how long\n\n{PROSE}"
    assert "who reads it and for how long" in "\n".join(boilerplate(text))


def test_the_name_of_a_site_stands_among_its_menu_or_comes_again_over_it() -> None:
    menu = "The Bee Papers\nHome\nAbout\nArchive\nContact"
    assert "".join(boilerplate(f"{menu}\n\n{PROSE}")).startswith("The Bee Papers")
    page = f"The Bee Papers\nFor all who keep bees\n\nHome   About   Archive\n\n{PROSE}\n\n"
    assert boilerplate(page + page).count("The Bee Papers") == 2
    assert "The Bee Papers" not in boilerplate(page)


def test_links_under_related_end_with_more_furniture_or_with_the_text() -> None:
    assert "The Smoker" in boilerplate(f"{PROSE}\n\nRelated\n\nThe Smoker\n\nApril 12, 2014\n\nLeave a Reply")
    assert "The Smoker" in boilerplate(f"{PROSE}\n\nRelated\n\nThe Smoker")
    assert "The Smoker" not in boilerplate(f"{PROSE}\n\nRelated\n\nThe Smoker\n\n{PROSE}")


def test_a_page_head_in_capitals_stands_alone() -> None:
    assert boilerplate(f"{PROSE}\n\n10   THE MARKED QUEEN\n\n{PROSE}") == ["10   THE MARKED QUEEN"]
    contents = "THE MARKED QUEEN   10\n\nTHE SMOKER   14\n\nTHE HIVE IN WINTER   16"
    assert boilerplate(f"{contents}\n\n{PROSE}") == []


def test_a_page_number_inside_a_quotation_is_told_apart() -> None:
    text = f"“{PROSE}\n\n- 12 -\n\n{PROSE}”\n– Ida Holm, Queens, p. 12"
    document = quoteparse.parse(text)
    assert [span.of(text) for span in document.boilerplate] == ["- 12 -"]
    assert document.quotations[0].text == f"{PROSE}\n\n- 12 -\n\n{PROSE}"


def test_templates_and_categories_of_a_wiki() -> None:
    lines = ["{{DEFAULTSORT:Holm, Ida}}", "[[Category:Bee keepers]]", "[[File:Hive.jpg|thumb|right|The hive]]"]
    assert all(map(is_boilerplate, lines))
    assert not is_boilerplate("{{one}} and [[other:two]]")


def test_heads_of_comments() -> None:
    assert boilerplate(f"{PROSE}\n\nbeekeeper says:\nJune 8, 2009 at 11:14 pm\n\n{PROSE}") == [
        "beekeeper says:",
        "June 8, 2009 at 11:14 pm",
    ]
    assert boilerplate(f"Ida Holm says:\n\n{PROSE}") == []


def test_heads_with_a_wide_gap() -> None:
    head = "214                    Papers of the Bee Society                  [Vol 8"
    assert boilerplate(f"{PROSE}\n\n{head}\n\n{PROSE}") == [head]
    foot = "Holm                                                          [Page 2]"
    assert boilerplate(f"{PROSE}\n\n{foot}\n\n{PROSE}") == [foot]


def test_an_empty_line_of_what_a_mail_quotes_is_no_furniture() -> None:
    assert not is_boilerplate(">")
    text = f"She wrote:\n\n> {PROSE}\n>\n> — Ida Holm, aged 91\n\n{PROSE}"
    assert [(one.text, one.speaker) for one in quoteparse.parse(text).quotations] == [(PROSE, "Ida Holm")]
