"""Anthologies of a few passages only: there is little to learn from."""

from __future__ import annotations

import pytest

from quoteparse import parse

WORDS = (
    "A keeper was paid twice a year, and in a hard winter not at all.",
    "The oil was measured out by the spoon, and the wick by the thumb.",
    "Nobody hisses at the fog, for it is deaf and has the last word.",
    "The boat came twice, once with the oil and once with the bill for it.",
    "A lamp that smokes is a keeper that sleeps.",
)
NAMES = ("Lund", "Strand", "Berg", "Holm", "Hague")
TITLES = ("Lamps", "Harbour Songs", "The Wick", "Salt and Iron", "Winter Nights")


def anthology(form: str) -> str:
    filled = (
        form.format(words=words, name=name, caps=name.upper(), title=title, number=number)
        for number, (words, name, title) in enumerate(zip(WORDS, NAMES, TITLES, strict=True), 101)
    )
    return "\n\n".join(filled) + "\n"


@pytest.mark.parametrize(
    ("form", "speaker", "reference"),
    [
        ('{words}\n-- Ida {name}, "{title}"', "Ida {name}", 'Ida {name}, "{title}"'),
        ("{words}\n                   ({title}, 1936)", None, "{title}, 1936"),
        ("{words} ({title}, 1936)", None, "{title}, 1936"),
        ("={number}.= {words}--{caps}, I.\n\n  _{title} (1936), p. 2._", "{caps}, I.", "{title} (1936), p. 2"),
        ("[{number}] {words} -- Ida {name}", "Ida {name}", None),
        ("{words}\n\n{name}.", "{name}", None),
        ("{words}\n\nProverbs 24:10.", None, "Proverbs 24:10"),
        ("Source.—{name}, _{title}_, p. 12.\n\n{words}", "{name}", "{name}, _{title}_, p. 12"),
        ("[{title}, p. 12]\n\n{words}", None, "{title}, p. 12"),
        ("* {words}\n** {title} (1936), p. 12\n*** the only copy is lost", None, "{title} (1936), p. 12"),
        ("{words}\n-- Ida {name}\n%", "Ida {name}", None),
        ("## Ida {name}\n\n> {words}", "Ida {name}", None),
        ("IDA {caps} (1871-1936).\n\n“{words}”", "IDA {caps}", None),
    ],
)  # fmt: skip
def test_five_passages(form: str, speaker: str | None, reference: str | None) -> None:
    document = parse(anthology(form))
    assert document.format == "quote-anthology"
    assert [quotation.text for quotation in document.quotations] == list(WORDS)
    for quotation, name, title in zip(document.quotations, NAMES, TITLES, strict=True):
        parts = {"name": name, "caps": name.upper(), "title": title}
        assert quotation.speaker == (speaker and speaker.format(**parts))
        assert (quotation.reference and quotation.reference.raw) == (reference and reference.format(**parts))


def test_a_year_behind_a_title_and_behind_a_name() -> None:
    document = parse(anthology("* {words}\n** {title} years (1936)").replace("Lamps years", "Ida Lund"))
    assert [quotation.speaker for quotation in document.quotations] == ["Ida Lund", None, None, None, None]
    assert [one.raw for one in document.references][:2] == ["Harbour Songs years (1936)", "The Wick years (1936)"]


def test_names_as_headings_of_prose_are_no_authors() -> None:
    text = "\n\n".join(f"## Ida {name}\n\n{words}" for name, words in zip(NAMES, WORDS, strict=True))
    assert parse(text).format != "quote-anthology"
