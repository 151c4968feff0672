"""quoteparse parse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quoteparse import pipeline
from quoteparse.export.json import from_json
from quoteparse.records import Document


def test_json_into_a_pipe(command, essay):
    ran = command("parse", essay)
    assert ran.code == 0
    assert ran.out.count("\n") == 1
    assert from_json(ran.out, Document) == pipeline.parse_file(str(essay))


def test_a_table_for_a_person(command, essay):
    ran = command("parse", "--to", "table", essay)
    assert ran.code == 0
    assert "Ida Lund" in ran.out
    assert "The lamp was never dark" in " ".join(ran.out.split())
    assert "Line" in ran.out
    assert '"schema"' not in ran.out


def test_a_table_stops_at_the_limit_and_says_so(command, essay):
    short = command("parse", "--to", "table", "--limit", "1", essay)
    full = command("parse", "--to", "table", "--limit", "0", essay)
    assert "No ship was lost" not in " ".join(short.out.split())
    assert "--limit 0 shows all" in " ".join(short.out.split())
    assert "No ship was lost" in " ".join(full.out.split())


def test_a_table_lists_articles_and_says_what_comes_again(command, essay):
    text = essay.read_text(encoding="utf-8") + "\n\n"
    out = " ".join(command("parse", "--to", "table", "--limit", "0", "-", stdin=(text * 2).encode()).out.split())
    assert "2 articles" in out
    assert out.count(": The keepers of the northern lights") == 2
    assert "as in line 3" in out


def test_one_line_a_document_in_the_order_given(command, essay, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("Nothing is quoted here.", encoding="utf-8")
    ran = command("parse", other, essay)
    assert [json.loads(line)["source"] for line in ran.out.splitlines()] == [str(other), str(essay)]


def test_indent_spreads_the_document(command, essay):
    ran = command("parse", "--indent", "2", essay)
    assert ran.out.startswith('{\n  "schema"')
    assert from_json(ran.out, Document).source == str(essay)


def test_standard_input(command, essay):
    ran = command("parse", "-", stdin=essay.read_bytes())
    document = from_json(ran.out, Document)
    assert document.source == "<stdin>"
    assert document.quotations == pipeline.parse_file(str(essay)).quotations


def test_csl_is_one_array_over_all_files(command, essay, tmp_path):
    other = tmp_path / "other.txt"
    other.write_bytes(essay.read_bytes())
    items = json.loads(command("parse", "--to", "csl", essay, other).out)
    count = len(pipeline.parse_file(str(essay)).references)
    assert count > 0
    assert [item["id"] for item in items] == [f"ref-{number}" for number in range(1, 2 * count + 1)]


def test_csl_of_nothing_is_an_empty_array(command, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    assert json.loads(command("parse", "--to", "csl", empty).out) == []


def test_a_file_that_fails_does_not_stop_the_others(command, essay, tmp_path):
    ran = command("parse", tmp_path / "nowhere.txt", essay)
    assert ran.code == 1
    assert "nowhere.txt: there is no such file" in ran.err
    assert json.loads(ran.out)["source"] == str(essay)


def test_a_fault_of_a_plugin_or_of_ours_is_told_without_a_traceback(command, essay, tmp_path, monkeypatch):
    real = pipeline.parse

    def failing(text, **options):
        if "Lund" in text:
            raise ZeroDivisionError("by the lamp")
        return real(text, **options)

    monkeypatch.setattr(pipeline, "parse", failing)
    other = tmp_path / "other.txt"
    other.write_text("Nothing.", encoding="utf-8")
    ran = command("parse", essay, other)
    assert ran.code == 1
    assert "essay.txt: unexpected ZeroDivisionError: by the lamp" in ran.err
    assert "Traceback" not in ran.err
    assert json.loads(ran.out)["source"] == str(other)


def test_the_output_goes_to_a_file(command, essay, tmp_path):
    target = tmp_path / "out.json"
    ran = command("parse", essay, "-o", target)
    assert (ran.code, ran.out) == (0, "")
    assert from_json(target.read_text(encoding="utf-8"), Document).source == str(essay)


def test_the_output_may_not_be_an_input(command, essay):
    before = essay.read_bytes()
    ran = command("parse", essay, "-o", essay)
    assert ran.code == 2
    assert "would be written over" in " ".join(ran.err.split())
    assert essay.read_bytes() == before


def test_an_output_that_cannot_be_written(command, essay, tmp_path):
    ran = command("parse", essay, "-o", tmp_path / "no" / "such" / "folder.json")
    assert ran.code == 1
    assert "cannot be written" in ran.err


def test_format_overrides_the_detection(command, essay):
    ran = command("parse", "--format", "article-with-header", essay)
    assert json.loads(ran.out)["format"] == "article-with-header"


def test_an_encoding_may_be_named(command, tmp_path):
    path = tmp_path / "cp.txt"
    path.write_bytes("Führer der Lampe".encode("cp1250"))
    assert json.loads(command("parse", "--encoding", "cp1250", path).out)["text"] == "Führer der Lampe"


def test_what_was_assumed_is_told_and_kept(command, tmp_path):
    path = tmp_path / "cp.txt"
    path.write_bytes("“The lamp’s light,” said Søren.".encode("cp1252"))
    ran = command("parse", path)
    assert ran.code == 0
    assert "cp.txt: warning: is not UTF-8" in ran.err
    assert "read as cp1252" in json.loads(ran.out)["diagnostics"][0]["message"]
    assert command("parse", "--quiet", path).err == ""


def test_a_warning_names_line_and_column(command, tmp_path):
    path = tmp_path / "nul.txt"
    path.write_bytes(b"One line.\nThe \x00 stands here in a text that is long enough.")
    assert f"{path}:2:5: warning: holds 1 NUL character" in command("parse", path).err


@pytest.mark.parametrize("arguments", [["parse"], ["parse", "--to", "xml", "x"], ["perse", "x"], ["parse", "--frob"]])
def test_a_wrong_call_exits_with_2(command, arguments):
    ran = command(*arguments)
    assert ran.code == 2
    assert ran.err.startswith("Usage: quoteparse")


def test_the_parse_of_a_path_object(essay):
    assert pipeline.parse_file(Path(essay)).text == essay.read_bytes().decode()
