"""The reader of samples: spans are exact, and what is wrong with a mark is told with its line."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from tests.documents.gold import MarkError, Sample, load, names, read
from tests.documents.scoring import Figure, compare, match

from quoteparse.records import Date, Document, FrozenMap, Header, Heading, Quotation, Reference, Span


def sample(marked: str, settings: str = "") -> Sample:
    return read(f'+++\nformat = "quote-anthology"\nnote = "a test"\n{settings}+++\n{marked}', "test")


HIVE = (
    '⟦h⟧THE SWARM⟦/h⟧\n\n⟦q speaker="Ida Holm" ref=r1⟧A swarm knows no owner.⟦/q⟧\n'
    "⟦r id=r1 kind=short⟧Ida Holm, ⟦mention⟧The Hive⟦/mention⟧⟦/r⟧\n\n⟦b⟧- 12 -⟦/b⟧\n"
)


def test_the_marks_are_taken_out_and_the_spans_are_exact() -> None:
    read_back = sample(HIVE)
    assert read_back.text == "THE SWARM\n\nA swarm knows no owner.\nIda Holm, The Hive\n\n- 12 -\n"
    (heading,), (quotation,), (reference,) = (read_back.gold[key] for key in ("headings", "quotations", "references"))
    assert read_back.text[heading["start"] : heading["end"]] == heading["text"] == "THE SWARM"
    assert read_back.text[quotation["start"] : quotation["end"]] == "A swarm knows no owner."
    assert reference["raw"] == read_back.text[reference["start"] : reference["end"]] == "Ida Holm, The Hive"
    assert (quotation["speaker"], quotation["speaker_kind"], quotation["reference"]) == ("Ida Holm", "name", "r1")


def test_a_mark_within_a_mark_has_its_own_span() -> None:
    gold = sample(HIVE).gold
    (mention,), (reference,) = gold["mentions"], gold["references"]
    assert (mention["start"], mention["end"]) == (reference["end"] - len("The Hive"), reference["end"])


def test_lines_can_be_made_to_end_as_in_an_old_file() -> None:
    read_back = sample(HIVE, 'newline = "crlf"\n')
    assert read_back.text.count("\r\n") == read_back.text.count("\n") == HIVE.count("\n")
    boilerplate = read_back.gold["boilerplate"][0]
    assert read_back.text[boilerplate["start"] : boilerplate["end"]] == "- 12 -"


def test_articles_begin_where_they_are_marked() -> None:
    assert sample("⟦article⟧One.\n\n⟦article⟧⟦h⟧Two⟦/h⟧\n").articles == (0, 6)


def test_the_header_is_given_in_the_form_of_the_guide() -> None:
    settings = '[header]\nauthors = ["Ida Holm", "Jan|van Dam"]\nissued = "1902-05/1903"\nsource = "The Hive, 1902"\n'
    header = sample("Source: ⟦r id=r7⟧The Hive, 1902⟦/r⟧\n", settings).gold["header"]
    assert header["author"] == [{"given": "Ida", "family": "Holm"}, {"given": "Jan", "family": "van Dam"}]
    assert header["issued"] == {"date-parts": [[1902, 5], [1903]]}
    assert header["source"] == "r7"


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        ("\n⟦q⟧A swarm", "test:6: ⟦q⟧ is never closed"),
        ("⟦q⟧A ⟦r⟧swarm⟦/q⟧⟦/r⟧", "test:5: ⟦/q⟧ closes nothing that is open last"),
        ("A swarm⟦/q⟧", "closes nothing"),
        ("⟦x⟧A swarm⟦/x⟧", "unknown mark ⟦x⟧"),
        ("⟦q ref=r9⟧A swarm⟦/q⟧", "r9 is the id of no reference"),
        ("⟦r id=r1⟧A⟦/r⟧ ⟦r id=r1⟧B⟦/r⟧", "the id r1 is given twice"),
        ("⟦r id=r1 to=r2⟧Ibid.⟦/r⟧", "r2 is the id of no reference"),
        ("⟦q by=somebody⟧A swarm⟦/q⟧", "by=somebody is not known"),
        ("⟦q sepaker=Ida⟧A swarm⟦/q⟧", "sepaker=Ida is not known"),
        ("⟦q ref r1⟧A swarm⟦/q⟧", "cannot read"),
        ("⟦q speaker=Ida⟧A swarm⟦/q⟧", "the speaker 'Ida' does not stand in the text"),
        ("⟦q⟧A swarm ⟦/q⟧", "white space at an edge"),
        ("⟦q⟧⟦/q⟧", "covers nothing"),
        ("A ⟧ swarm", "what belongs to no mark"),
    ],
)
def test_a_wrong_mark_is_told_with_its_line(marked: str, told: str) -> None:
    with pytest.raises(MarkError) as raised:
        sample(marked)
    assert told in str(raised.value)


def test_settings_are_asked_for() -> None:
    with pytest.raises(MarkError, match="no settings"):
        read("A swarm", "test")
    with pytest.raises(MarkError, match="no reference is marked"):
        sample("A swarm", '[header]\nsource = "The Hive"\n')


# ---- the scorer ----


def reading(marked: Sample, **changes: Any) -> Document:
    """A document that says of HIVE what the marks say, but for *changes*."""

    def span(kind: str) -> Span:
        return Span(marked.gold[kind][0]["start"], marked.gold[kind][0]["end"])

    source = Reference(raw=span("references").of(marked.text), span=span("references"))
    words = span("quotations")
    quotation = Quotation(text=words.of(marked.text), span=words, speaker="Holm", reference=source)
    heading = Heading(text="THE SWARM", span=span("headings"))
    document = Document(
        text=marked.text,
        format="quote-anthology",
        headings=(heading,),
        quotations=(quotation,),
        references=(source,),
        boilerplate=(span("boilerplate"),),
    )
    return evolve(document, **changes)


def test_what_is_read_as_marked_is_right() -> None:
    marked = sample(HIVE)
    result = compare(marked, reading(marked))
    assert result.errors == ()
    for name in ("quotations", "speakers", "links", "references", "headings", "format"):
        assert result.figures[name] == Figure(right=1, wanted=1), name
    assert result.figures["boilerplate"] == Figure(right=4, wanted=4)


def test_what_is_read_otherwise_is_told() -> None:
    marked = sample(HIVE)
    document = reading(marked)
    (quotation,) = document.quotations
    stranger = reading(marked, quotations=(evolve(quotation, speaker="Otto Brand", reference=None),), format=None)
    assert [error.split(" [")[0] for error in compare(marked, stranger).errors] == [FORMAT, "speaker of", "link of"]
    shorter = reading(marked, quotations=(evolve(quotation, span=Span(11, 20)),), boilerplate=())
    result = compare(marked, shorter)
    assert result.figures["quotations"] == Figure(right=0, wanted=1, extra=1)
    assert [error.split(" [")[0] for error in result.errors] == [
        "missed quotations",
        "extra  quotations",
        "missed boilerplate",
    ]


FORMAT = "format: want quote-anthology, got None"


def test_of_some_samples_only_the_format_is_marked() -> None:
    marked = sample(HIVE, 'only = "format"\n')
    result = compare(marked, reading(marked, quotations=(), format=None))
    assert result.errors == (FORMAT,)
    assert result.figures["quotations"] == Figure()


def test_what_the_gold_leaves_open_is_no_extra() -> None:
    marked = sample(HIVE)
    document = reading(marked)
    title = Reference(raw="The Hive", span=Span(marked.gold["mentions"][0]["start"], marked.gold["mentions"][0]["end"]))
    assert compare(marked, reading(marked, references=(*document.references, title))).errors == ()


def test_a_speaker_where_nobody_is_named_is_made_up() -> None:
    marked = sample(HIVE.replace('speaker="Ida Holm"', "by=work"))
    assert compare(marked, reading(marked)).figures["made up"] == Figure(extra=1)


def test_the_facts_of_a_header_are_counted() -> None:
    marked = sample(HIVE, '[header]\ntitle = "The Swarm"\nissued = "1902-05"\nfields = { Note = "a" }\n')
    header = Header(title="THE SWARM", issued=Date(year=1902), fields=FrozenMap({"note": "a", "Place": "b"}))
    assert compare(marked, reading(marked, header=header)).figures["header"] == Figure(right=2, wanted=3, extra=1)


def test_stretches_match_near_or_by_what_they_share() -> None:
    assert match([(0, 100)], [(2, 98)], 0.97) == {0: 0}
    assert match([(0, 1000)], [(0, 975)], 0.97) == {0: 0}
    assert match([(0, 1000)], [(0, 960)], 0.97) == {}
    assert match([(0, 10), (0, 10)], [(0, 10)], 0.97) == {0: 0}


@pytest.mark.parametrize("name", names())
def test_every_sample_can_be_read(name: str) -> None:
    read_back = load(name)
    assert read_back.note
    assert read_back.gold["format"] in (None, "quote-anthology", "essay-with-inline-citations", "article-with-header")
    for record in read_back.gold["references"]:
        assert read_back.text[record["start"] : record["end"]] == record["raw"]
