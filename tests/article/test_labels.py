"""The rows of labels: each says one thing, as it is looked up."""

from __future__ import annotations

from importlib.resources import files
from typing import get_args

import pytest

from quoteparse.plugin import HeaderRole, role_of
from quoteparse_article.labels import roles

ROWS = [
    row.split("\t")
    for row in files("quoteparse_article").joinpath("labels.tsv").read_text(encoding="utf-8").splitlines()
    if row and not row.startswith("#")
]


@pytest.mark.parametrize(("role", "languages", "labels"), ROWS)
def test_a_row(role: str, languages: str, labels: str) -> None:
    assert role in get_args(HeaderRole)
    assert all(len(language) == 2 for language in languages.split(","))
    for label in labels.split(","):
        assert label.strip() == " ".join(label.lower().split())
        assert roles()[label.strip()] == role


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("First Published", "issued"),
        ("FUENTE", "source"),
        ("Written in", "written"),
        ("Transcribed/HTML Markup", "note"),
        ("Transcription, Editing and Markup", "note"),
        ("Subject", "title"),
        ("Date of birth", None),
        ("Lamp", None),
    ],
)
def test_what_a_label_says(label: str, role: str | None) -> None:
    assert role_of(label, roles()) == role
