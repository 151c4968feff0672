"""quoteparse detect, formats, reference; the help; the terminal."""

from __future__ import annotations

import json

import pytest

from quoteparse import pipeline
from quoteparse.cli.harmless import harmless, shortened
from quoteparse.export.json import from_json
from quoteparse.records import Reference
from quoteparse.references import parse_reference

LUND = "Lund, Ida. Keeping Bees. Oslo: Nord, 1936, p. 68"


def test_detect_ranks_the_formats_of_each_file(command, essay, tmp_path):
    ran = command("detect", essay, tmp_path / "nowhere.txt")
    assert ran.code == 1
    found = json.loads(ran.out)
    assert found["source"] == str(essay)
    assert {each["format"] for each in found["detections"]} == set(pipeline.formats())
    confidences = [each["confidence"] for each in found["detections"]]
    assert confidences == sorted(confidences, reverse=True)
    assert found["format"] == pipeline.parse_file(str(essay)).format


def test_detect_takes_no_format_where_none_is_sure(command):
    found = json.loads(command("detect", "-", stdin=b"lamp").out)
    assert found["format"] is None


def test_detect_as_a_table(command, essay):
    ran = command("detect", "--to", "table", essay)
    assert all(name in ran.out for name in pipeline.formats())


def test_formats_names_all_of_them(command):
    ran = command("formats")
    assert [each["name"] for each in json.loads(ran.out)] == list(pipeline.formats())
    assert "quote-anthology" in command("formats", "--to", "table").out


def test_reference_as_json(command):
    ran = command("reference", LUND)
    assert from_json(ran.out, Reference) == parse_reference(LUND)


def test_reference_as_a_table(command):
    ran = command("reference", "--to", "table", LUND)
    assert LUND in ran.out
    assert "1936" in ran.out
    assert "p. 68" in ran.out


def test_references_from_standard_input_one_a_line(command):
    ran = command("reference", "-", LUND, stdin=f"\ufeffHolm, Bees\r\n\r\n{LUND}\r".encode())
    assert [json.loads(line)["raw"] for line in ran.out.splitlines()] == ["Holm, Bees", LUND, LUND]


def test_references_as_csl(command):
    items = json.loads(command("reference", "--to", "csl", LUND, "Ibid.").out)
    assert [item["id"] for item in items] == ["ref-1", "ref-2"]


def test_references_that_are_no_text(command):
    ran = command("reference", "-", stdin=b"\x00\x01\x02\xff" * 50)
    assert ran.code == 1
    assert "<stdin>: this is no text but binary data" in ran.err


@pytest.mark.parametrize("subcommand", ["parse", "detect", "formats", "reference"])
def test_the_help_teaches_with_examples_and_exit_codes(command, subcommand):
    ran = command(subcommand, "--help")
    assert ran.code == 0
    assert f"quoteparse {subcommand}" in ran.out.split("Examples:")[1]
    assert "Exit codes:" in ran.out


def test_the_help_names_every_command(command):
    out = command("-h").out
    assert all(f"\n  {name} " in out for name in ("parse", "detect", "formats", "reference"))


def test_the_version(command):
    assert command("--version").out.startswith("quoteparse 0")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("lamp\x1b[31m \x1b]0;title\x07", "lamp␛[31m ␛]0;title␇"),
        ("NUL \x00 DEL \x7f C1 \x9b", "NUL ␀ DEL ␡ C1 \ufffd"),
        ("\ufeffone\r\ntwo\u2028three\u00a0four", "one two three four"),
        ("right \u202eto left\u202c \u2066x\u2069", "right \ufffdto left\ufffd \ufffdx\ufffd"),
        ("half \ud800", "half \ufffd"),
        ("灯台 e\u0301 א \U0001f41d", "灯台 e\u0301 א \U0001f41d"),
    ],
)
def test_text_on_a_terminal_is_harmless(text, shown):
    assert harmless(text) == shown


def test_long_text_is_cut_after_a_word():
    assert shortened("the lamp was never dark", 12) == "the lamp…"
    assert shortened("lamplight" * 3, 12) == "lamplightla…"
    assert shortened("lamp", 12) == "lamp"
    assert len(shortened("x" * 5_000_000, 240)) == 240
    assert shortened(" " * 100 + "lamp", 12) == "…"


def test_a_table_never_passes_control_characters_on(command, tmp_path):
    path = tmp_path / "evil\x1b[2J.txt"
    path.write_bytes("Ida Lund wrote: “The \x1b[31mlamp\x07 was never \u202edark in forty years.”".encode())
    ran = command("parse", "--to", "table", path)
    assert "\x1b" not in ran.out
    assert "\x07" not in ran.out
    assert "\u202e" not in ran.out
    assert "\x1b" not in command("parse", str(path) + ".nowhere").err


def test_markup_in_a_document_is_shown_as_it_stands(command, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Ida Lund wrote: “The [bold]lamp[/bold] was never [link=x]dark :bee: there.”", encoding="utf-8")
    out = " ".join(command("parse", "--to", "table", path).out.split())
    assert "[bold]lamp[/bold]" in out
    assert ":bee:" in out
