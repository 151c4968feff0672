"""docs/plugins.md and the code say the same, and its example is a plugin that works."""

from __future__ import annotations

import inspect
import re
import tomllib
from pathlib import Path
from typing import Any, get_args

import attrs
import pytest

import quoteparse.plugin
import quoteparse.testing
from quoteparse.pipeline import parse
from quoteparse.plugin import AttributionPattern, Block, Detection, DocumentFormat, HeaderRole, hookspecs
from quoteparse.plugin.registry import ENTRY_POINT_GROUP, Registry
from quoteparse.records import BlockKind, QuotationKind

PAGE = (Path(__file__).parents[2] / "docs" / "plugins.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


SAMPLE = blocks("text")[0]
MODULE = blocks("python")[0]
PROJECT = tomllib.loads(blocks("toml")[0])["project"]


def signature(record: type, field: attrs.Attribute[Any]) -> str:
    """A field as a reader writes it: name, type, and its default if it has one."""
    default = field.default
    if isinstance(default, attrs.Factory):  # type: ignore[arg-type]
        default = default.factory()  # type: ignore[union-attr]
    shown = "" if default is attrs.NOTHING else f" = {default!r}".replace("'", '"')
    # As written: field.type is resolved as soon as somebody writes the record as JSON.
    return f"{field.name}: {record.__annotations__[field.name]}{shown}"


@pytest.mark.parametrize("record", [DocumentFormat, AttributionPattern, Detection, Block])
def test_every_field_stands_in_the_page_with_its_exact_signature(record: type) -> None:
    page = PAGE.replace("\\|", "|")
    missing = [shown for field in attrs.fields(record) if f"| `{(shown := signature(record, field))}` |" not in page]
    assert missing == []


def test_the_page_names_no_field_that_there_is_not() -> None:
    there = {
        signature(record, field)
        for record in (DocumentFormat, AttributionPattern, Detection, Block)
        for field in attrs.fields(record)
    }
    assert set(re.findall(r"^\| `(\w+: [^`]+)` \|", PAGE.replace("\\|", "|"), re.MULTILINE)) == there


def test_every_hook_stands_in_the_page_with_its_exact_signature() -> None:
    hooks = {name: hook for name, hook in vars(hookspecs).items() if hasattr(hook, "quoteparse_spec")}
    assert hooks
    for name, hook in hooks.items():
        assert f"@hookimpl\ndef {name}{inspect.signature(hook)}: ...".replace("'", "") in PAGE


@pytest.mark.parametrize("words", [HeaderRole, BlockKind, QuotationKind])
def test_every_word_that_a_plugin_may_use_stands_in_the_page(words: object) -> None:
    assert [word for word in get_args(words) if f"`{word}`" not in PAGE] == []


@pytest.mark.parametrize("module", [quoteparse.plugin, quoteparse.testing])
def test_all_that_authors_import_stands_in_the_page(module: Any) -> None:
    assert [name for name in module.__all__ if not re.search(rf"\b{name}\b", PAGE)] == []


def test_the_entry_point_is_in_the_group_that_the_registry_reads() -> None:
    assert PROJECT["entry-points"] == {ENTRY_POINT_GROUP: {"commonplace": "quoteparse_commonplace"}}


def test_the_example_can_be_installed_and_reads_its_sample(distribute: Any) -> None:
    [name] = PROJECT["entry-points"][ENTRY_POINT_GROUP]
    distribute(name, MODULE, version=PROJECT["version"])
    registry = Registry()
    assert registry.diagnostics == ()
    assert registry.provider("commonplace-book") == "commonplace 1.0"

    document = parse(SAMPLE, registry=registry)
    assert document.format == "commonplace-book"
    assert document.header is not None
    assert [str(author) for author in document.header.authors] == ["Per Lund"]
    assert [heading.text for heading in document.headings] == ["Bees", "Lamps"]
    hive, swarm, lamp, oil = document.quotations
    assert [quotation.text for quotation in document.quotations] == [
        "The hive does not sleep in winter; it waits.",
        "A swarm has no leader.",
        "The lamp was never dark in all those forty years.",
        "Oil is dear.",
    ]
    assert [quotation.speaker for quotation in document.quotations] == ["Holm", "Otto Brandt", "Holm", None]
    assert hive.reference is not None
    assert hive.reference.title == "The Hive in Winter"
    assert swarm.reference is None
    assert lamp.reference is not None
    assert lamp.reference.refers_to == hive.reference
    assert lamp.heading == document.headings[1]
    [note] = document.diagnostics
    assert (note.message, note.span) == ("copied without its source", oil.span)


def test_the_example_passes_the_kit() -> None:
    names: dict[str, Any] = {"SAMPLE": SAMPLE}
    for code in blocks("python"):
        exec(code, names)
    names["test_the_format"]()
