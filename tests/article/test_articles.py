"""Files that hold several articles one after the other: each begins with its own header."""

from __future__ import annotations

import pytest
from tests.headers.reading import TEXT

import quoteparse
from quoteparse import Document
from quoteparse.testing.records import check_records

LABELLED = f"""\
Ida Holm

Darkness Faces the Fleet

(3 May 1902)

Written: 3 May 1902.
Source: The Harbour News, Vol. V No. 40, 14 May 1902, p. 1.
Transcribed: Otto Lind.

{TEXT}

Vardø, Finnmark
3 May 1902.

Top of page

Ida Holm Archive

Last updated on: 12.3.2009

Ida Holm

The Second Boat

(4 June 1902)

Source: The Harbour News, Vol. V No. 44, 14 June 1902, p. 1.
Transcribed: Otto Lind.

{TEXT}

The Second Half

{TEXT}

Otto Lind

An Answer to Ida Holm

Written: July 1902
First Published: The Harbour News, 15 July 1902.
Transcribed: Eda Moss.

{TEXT}
"""

CREDITED = f"""\
Ida Holm

Darkness Faces the Fleet

(3 May 1902)

From The Harbour News, Vol. V No. 40, 14 May 1902, p. 1.
Transcribed & marked up by Otto Lind.

{TEXT}

* * *

Otto Lind

The Second Boat

(4 June 1902)

From The Harbour News, Vol. V No. 44, 14 June 1902, p. 1.
Transcribed & marked up by Otto Lind.

{TEXT}
"""

SIGNED = f"""\
The Last Lamp Trimmer

By Ida Marlin

September 14, 1968

{TEXT}

The Oil

{TEXT}

The Second Boat

By Otto Lind

September 15, 1968

{TEXT}

Notes from the Mole

By Hanna Feld

{TEXT}
"""

MAILS = f"""\
From: Ida Marlin <ida@lights.example>
Date: Mon, 14 Sep 1998 10:12:33 +0200
Subject: The last lamp trimmer

{TEXT}

--
Ida Marlin, Vardø
Tel: 12 34 56

From: Otto Lind <otto@lights.example>
Date: Tue, 15 Sep 1998 10:12:33 +0200
Subject: Re: The last lamp trimmer

> It is not for want of oil.

{TEXT}
"""

POSTS = f"""\
---
title: The Last Lamp
author: Ida Marlin
date: 2011-05-04
---

{TEXT}

---
title: The Second Boat
author: Otto Lind
date: 2011-06-04
---

{TEXT}
"""

NEWSPAPER = f"""\
FREE OIL FOR
THE OUTER ROCK
——
Parish Votes Forty Barrels
but Overlooks the Boat
——

{TEXT}

——
A HORN IN VERSE
——
(The author has heard it himself.)
——

{TEXT}

NEW HORN HEARD IN
THREE PARISHES
——
Cows Said to Give No Milk
——

{TEXT}
"""


def told(document: Document) -> list[tuple[str | None, list[str], int | None]]:
    headers = [(article.title, article.header) for article in document.articles]
    return [
        (title, [str(name) for name in header.authors], header.issued.month if header.issued else None)
        for title, header in headers
        if header
    ]


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        (
            LABELLED,
            [
                ("Darkness Faces the Fleet", ["Ida Holm"], 5),
                ("The Second Boat", ["Ida Holm"], 6),
                ("An Answer to Ida Holm", ["Otto Lind"], 7),
            ],
        ),
        (CREDITED, [("Darkness Faces the Fleet", ["Ida Holm"], 5), ("The Second Boat", ["Otto Lind"], 6)]),
        (
            SIGNED,
            [
                ("The Last Lamp Trimmer", ["Ida Marlin"], 9),
                ("The Second Boat", ["Otto Lind"], 9),
                ("Notes from the Mole", ["Hanna Feld"], None),
            ],
        ),
        (MAILS, [("The last lamp trimmer", ["Ida Marlin"], 9), ("Re: The last lamp trimmer", ["Otto Lind"], 9)]),
        (POSTS, [("The Last Lamp", ["Ida Marlin"], 5), ("The Second Boat", ["Otto Lind"], 6)]),
        (
            NEWSPAPER,
            [
                ("FREE OIL FOR THE OUTER ROCK", [], None),
                ("A HORN IN VERSE", [], None),
                ("NEW HORN HEARD IN THREE PARISHES", [], None),
            ],
        ),
    ],
    ids=["labels", "credits", "bylines", "mails", "front matter", "newspaper"],
)
def test_an_article_begins_with_each_header(
    text: str, articles: list[tuple[str | None, list[str], int | None]]
) -> None:
    document = quoteparse.parse(text)
    assert document.format == "article-with-header"
    assert told(document) == articles
    check_records(document)


def test_the_source_of_each_article_is_a_reference_of_the_document() -> None:
    document = quoteparse.parse(LABELLED)
    sources = [article.header.source for article in document.articles if article.header]
    assert [source.issued.day for source in sources if source and source.issued] == [14, 14, 15]
    assert [reference for reference in document.references if reference.kind == "source-note"] == sources


def test_what_closes_one_article_is_none_of_the_next() -> None:
    first, second, _ = quoteparse.parse(LABELLED).articles
    assert first.header is not None
    assert first.header.spans["place-line"][0].of(LABELLED) == "Vardø, Finnmark\n3 May 1902"
    assert first.span.of(LABELLED).endswith("Last updated on: 12.3.2009")
    assert second.span.of(LABELLED).startswith("Ida Holm\n\nThe Second Boat")


def test_a_title_that_is_repeated_under_its_header_begins_nothing() -> None:
    text = LABELLED[: LABELLED.index("Vardø")].replace(
        "Otto Lind.\n", "Otto Lind.\n\nDarkness Faces the Fleet\n\nby Ida Holm\n"
    )
    document = quoteparse.parse(text)
    assert document.articles == ()
    assert [heading.text for heading in document.headings] == ["Darkness Faces the Fleet"] * 2


def test_every_statement_of_origin_is_a_reference() -> None:
    published, source = "The Hive, No. 3, May 1911", "Ida Holm, Letters, Bergen 1960, p. 7"
    text = f"The Oil Barrels\n\nFirst published: {published}.\nSource: {source}.\n\n{TEXT}"
    document = quoteparse.parse(text)
    assert [(reference.raw, reference.kind) for reference in document.references] == [
        (published, "source-note"),
        (source, "source-note"),
    ]
    assert document.header is not None
    assert document.header.source == document.references[1]


def test_one_article_is_not_cut_where_a_label_stands_in_its_text() -> None:
    text = LABELLED[: LABELLED.index("Top of page")] + f"Note: the card was lost.\n\n{TEXT}\n"
    document = quoteparse.parse(text)
    assert document.articles == ()
    assert document.header is not None
    assert "Note" not in document.header.fields


def test_labels_that_close_a_text_are_its_header() -> None:
    text = (
        f"The Oil Barrels\n\n{TEXT}\n\nSource: The Hive, Vol. 3 No. 1, May 1911, p. 7.\nTranscribed: Otto Lind, 2004\n"
    )
    document = quoteparse.parse(text)
    assert document.format == "article-with-header"
    assert document.header is not None
    assert document.header.title == "The Oil Barrels"
    assert list(document.header.fields) == ["Source", "Transcribed"]
    assert document.articles == ()
