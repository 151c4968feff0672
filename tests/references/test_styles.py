"""The styles that the grammar reads, by references of our own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from quoteparse import Date, Reference, parse_reference

_STYLES = Path(__file__).with_name("styles.txt")


def _blocks() -> Iterator[tuple[str, dict[str, str]]]:
    blocks = [block for block in _STYLES.read_text(encoding="utf-8").split("\n\n") if not block.startswith("#")]
    for block in blocks:
        raw, *fields = block.strip().split("\n")
        yield raw, dict(field.split(": ", 1) for field in fields)


def _date(date: Date | None) -> str:
    parts = (date.year, date.month, date.day) if date else ()
    return "-".join(str(part) for part in parts if part is not None)


def _said(reference: Reference, field: str) -> str:
    if field == "locator":
        return f"{reference.locator.label} {reference.locator.value}" if reference.locator else ""
    if field == "issued":
        return _date(reference.issued)
    if field == "copyright":
        return "yes" if reference.issued and reference.issued.copyright else "no"
    value = getattr(reference, field)
    return " / ".join(map(str, value)) if isinstance(value, tuple) else str(value)


@pytest.mark.parametrize(
    ("raw", "fields"), list(_blocks()), ids=lambda value: value[:60] if isinstance(value, str) else ""
)
def test_style(raw: str, fields: dict[str, str]) -> None:
    found = parse_reference(raw)
    assert {field: _said(found, field) for field in fields} == fields


def test_there_are_styles() -> None:
    assert len(list(_blocks())) > 40
