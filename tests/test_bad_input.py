"""Input that is not as one would wish: each kind ends in a result or in a message with file, place and remedy."""

from __future__ import annotations

import os
import time

import pytest

import quoteparse
from quoteparse import pipeline
from quoteparse.errors import FormatError, InputError
from quoteparse.export.csl import csl_items
from quoteparse.export.json import from_json, to_json
from quoteparse.records import Document, Span

QUOTED = "The lamp was never dark in all those forty years"
ESSAY = (
    "The northern lights\n\n"
    "The keepers of the northern lights were seldom asked what they thought of the sea. In her letters Ida Lund wrote: "
    f"“{QUOTED}.” (Lund, Ida. Keeping the Lamp. Oslo: Nord, 1936, p. 68) She said no more of it, and left the island "
    "in the autumn of the same year.\n\n"
    "Nobody thanked the keepers for it, and nobody asked them what they thought when the lights were taken down.\n"
)


def spans_of(document: Document):
    """Every span that the document holds, with what its record says that it covers (None: not said)."""
    for record in (*document.headings, *document.quotations):
        yield record.span, record.text
    for reference in document.references:
        yield reference.span, reference.raw
        for spans in reference.spans.values():
            yield from ((span, None) for span in spans)
    for block in document.blocks:
        yield block.span, None


def parsed(text: str, *, format: str | None = None) -> Document:
    """The document of *text*, after the checks that hold for any text."""
    document = pipeline.parse(text, format=format)
    assert document.text == text
    for span, says in spans_of(document):
        assert 0 <= span.start <= span.end <= len(text)
        assert says is None or span.of(text) == says
    assert "".join(block.span.of(text) for block in document.blocks) == text
    assert from_json(to_json(document), Document) == document
    assert pipeline.parse(text, format=format) == document
    assert len(csl_items(document.references)) == len(document.references)
    return document


def test_empty_text():
    document = parsed("")
    assert (document.format, document.quotations, document.references, document.headings) == (None, (), (), ())


@pytest.mark.parametrize("text", [" ", "\n", "\r\n\t \r\n", "\u00a0\u2003\u2028\ufeff", "\x0b\x0c\x85"])
def test_white_space_only(text):
    document = parsed(text)
    assert (document.format, document.quotations, document.references, document.headings) == (None, (), (), ())


@pytest.mark.parametrize("format", [None, "quote-anthology", "essay-with-inline-citations", "article-with-header"])
@pytest.mark.parametrize("text", ["", "\n \n", "x", "“", "(", "—", "1936", "Ibid."])
def test_next_to_nothing_in_any_format(text, format):
    assert parsed(text, format=format).format == format


LONG = 5_000_000


@pytest.mark.parametrize(
    "piece",
    [
        "lamp ",
        "lamplight",
        "Ida Lund wrote: “The lamp was never dark.” (Lund, Lamp, p. 68) ",
        "“",
        "(",
        "“(",
        "\"' ",
        "A. ",
        "Lund, Ida. ",
        "p. 68, ",
        "1936 ",
        "https://a.org/",
        "— ",
        ": ",
    ],
)
def test_a_long_line_takes_time_in_proportion(piece):
    """Ten times the text may take ten times as long, with room for a slow moment, but not a hundred times."""

    def seconds(size: int) -> float:
        text = (piece * (size // len(piece) + 1))[:size]
        began = time.perf_counter()
        assert pipeline.parse(text).text == text
        return time.perf_counter() - began

    seconds(10_000)
    short = min(seconds(20_000) for _ in range(3))
    assert seconds(200_000) < 40 * short + 0.5


def test_one_line_of_5_mb():
    piece = "The keeper Ida Lund wrote that “the lamp was never dark in forty years” and went up the stairs again. "
    text = piece * (LONG // len(piece))
    document = pipeline.parse(text)
    assert document.text is text
    assert all(quotation.span.of(text) == quotation.text for quotation in document.quotations)


def test_nul_and_control_characters():
    text = (
        ESSAY.replace("lamp", "la\x00mp").replace("northern", "nor\x07th\x1b[31mern").replace("letters", "let\x7fters")
    )
    document = parsed(text)
    assert any("la\x00mp" in quotation.text for quotation in document.quotations)


@pytest.mark.parametrize("code", [*range(0x20), 0x7F, *range(0x80, 0xA0)])
def test_each_control_character_anywhere(code):
    parsed(chr(code).join(("", "Ida Lund wrote: “The lamp was never", " dark” (Lund, Lamp,", " p. 68)", "")))


def test_lone_surrogates():
    text = ESSAY.replace("never", "ne\ud800ver").replace("Ida", "I\udfffda") + "\ud83d\ude00"
    document = parsed(text)
    assert any("ne\ud800ver" in quotation.text for quotation in document.quotations)
    assert to_json(document).encode("utf-8")


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_crlf_and_cr(newline):
    plain, other = parsed(ESSAY), parsed(ESSAY.replace("\n", newline))
    assert plain.quotations
    assert plain.references
    assert plain.headings
    assert [quotation.text for quotation in other.quotations] == [quotation.text for quotation in plain.quotations]
    assert [reference.raw for reference in other.references] == [reference.raw for reference in plain.references]
    assert [heading.text for heading in other.headings] == [heading.text for heading in plain.headings]
    assert other.format == plain.format


def test_mixed_newlines_in_one_text():
    parsed("One.\r\n\rTwo.\n\r\n“The lamp was never dark,” said Ida Lund.\r\r\n\n")


def test_a_bom_stays_and_moves_the_offsets_by_one():
    plain, marked = parsed(ESSAY), parsed("\ufeff" + ESSAY)
    assert plain.quotations
    assert [each.span for each in marked.quotations] == [each.span.shift(1) for each in plain.quotations]
    assert [each.span for each in marked.references] == [each.span.shift(1) for each in plain.references]
    assert not any("\ufeff" in heading.text for heading in marked.headings)


def test_right_to_left_text():
    words = "המנורה לא כבתה מעולם במשך ארבעים שנה"
    text = "כותרת\n\n" + ESSAY.replace(QUOTED, words) + "\n\u202bوقفت المنارة على الصخرة\u202c\n"
    assert any(words in quotation.text for quotation in parsed(text).quotations)


def test_combining_marks_are_not_normalised():
    words = "Le phare n’e\u0301tait jamais e\u0301teint pendant l’hiver"
    document = parsed(ESSAY.replace(QUOTED, words))
    assert any(words in quotation.text for quotation in document.quotations)
    assert "\u00e9" not in to_json(document)
    parsed("\u0301" * 1000 + ESSAY)


def test_non_breaking_spaces():
    document = parsed(ESSAY.replace(" ", "\u00a0"))
    assert [quotation.speaker for quotation in document.quotations] == ["Ida\u00a0Lund"]
    assert QUOTED.replace(" ", "\u00a0") in document.quotations[0].text
    assert document.references


@pytest.mark.parametrize("space", ["\u202f", "\u2009", "\u3000"])
def test_other_spaces(space):
    document = parsed(ESSAY.replace(" ", space))
    assert [QUOTED.replace(" ", space) in quotation.text for quotation in document.quotations] == [True]
    assert document.references


def test_no_known_format():
    table = "".join(f"{number}\t{number * number}\n" for number in range(200))
    document = parsed(table)
    assert document.format is None
    assert document.quotations == ()


def test_no_known_format_still_finds_what_is_quoted():
    text = f"lamp 1\nlamp 2\nlamp 3\nIda Lund wrote: “{QUOTED}.”\nlamp 4\n"
    document = parsed(text)
    assert [(each.text.rstrip("."), each.speaker) for each in document.quotations] == [(QUOTED, "Ida Lund")]


def test_a_binary_file(tmp_path):
    path = tmp_path / "lamp.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)))
    with pytest.raises(
        InputError, match=r"lamp\.png: this is no text but binary data \(byte 0x.. at offset \d+\); give"
    ):
        pipeline.parse_file(path)


def test_a_file_that_is_not_utf8(tmp_path):
    path = tmp_path / "lamp.txt"
    path.write_bytes(f"Søren wrote: “{QUOTED}.”".encode("cp1252"))
    document = pipeline.parse_file(path)
    assert [each.text.rstrip(".") for each in document.quotations] == [QUOTED]
    assert "not UTF-8 (byte 0xf8 at offset 1 does not fit); read as cp1252" in document.diagnostics[0].message


def test_a_missing_file(tmp_path):
    with pytest.raises(InputError, match=r"nowhere\.txt: there is no such file; check the path"):
        pipeline.parse_file(tmp_path / "nowhere.txt")


def test_a_directory(tmp_path):
    with pytest.raises(InputError, match=r": this is a directory; name the files in it"):
        pipeline.parse_file(tmp_path)


def test_a_name_that_cannot_be_one():
    with pytest.raises(InputError, match=r"cannot be read: .*null.*check the path"):
        pipeline.parse_file("lamp\0.txt")


def test_an_unreadable_file(tmp_path, monkeypatch):
    path = tmp_path / "locked.txt"
    path.write_text("lamp", encoding="utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):  # whoever is root may read all: the refusal is made up then

        def refuse(self):
            raise PermissionError(13, "Permission denied", str(self))

        monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    with pytest.raises(InputError, match=r"locked\.txt: may not be read; allow it"):
        pipeline.parse_file(path)


def test_an_unknown_format_name():
    with pytest.raises(FormatError, match="'quote-antology'") as caught:
        pipeline.parse("lamp", format="quote-antology")
    assert all(name in str(caught.value) for name in pipeline.formats())


@pytest.mark.parametrize("text", [None, b"lamp", 5])
def test_what_is_no_text(text):
    with pytest.raises(TypeError, match="str"):
        pipeline.parse(text)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\0", "\ud800", "\ufeff", "(((((", "“" * 1000, "p." * 1000, "a" * 100_000, "\u202e\u0301", "-" * 5000],
)
def test_a_reference_out_of_anything(text):
    reference = quoteparse.parse_reference(text)
    assert reference.raw == text
    assert reference.span == Span(0, len(text))
    assert all(0 <= span.start <= span.end <= len(text) for spans in reference.spans.values() for span in spans)


def test_every_failure_of_the_command_has_a_message_and_no_traceback(tmp_path, capsys):
    from quoteparse.cli.main import run

    binary = tmp_path / "lamp.bin"
    binary.write_bytes(bytes(256))
    for arguments, code, says in (
        (["parse", str(binary)], 1, "binary data"),
        (["parse", str(tmp_path / "nowhere.txt")], 1, "no such file"),
        (["parse", str(tmp_path)], 1, "is a directory"),
        (["parse", "--format", "essai", str(binary)], 2, "there are: "),
        (["parse", "--encoding", "utf-9", str(binary)], 1, "no text encoding 'utf-9'"),
    ):
        assert run(arguments) == code
        captured = capsys.readouterr()
        assert says in captured.err
        assert "Traceback" not in captured.err
