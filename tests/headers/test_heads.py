"""Every head in ``heads/`` is read as a reader reads it."""

from __future__ import annotations

import pytest
from tests.headers.reading import HEADS, Head, csl_of_source, family_names, names_as_text, read, read_heads

import quoteparse

ALL = [head for path in sorted(HEADS.glob("*.txt")) for head in read_heads(path)]


@pytest.mark.parametrize("head", ALL, ids=lambda head: head.name)
def test_a_head_is_read_as_a_reader_reads_it(head: Head) -> None:
    document = quoteparse.parse(head.text)
    assert document.format == "article-with-header"
    assert read(document) == names_as_text(head.wanted)
    wanted_families = tuple(author.split("|")[0].strip() for author in head.wanted.get("author", ()))
    assert family_names(document) == wanted_families or "|" not in "".join(head.wanted.get("author", ()))
    source = csl_of_source(document)
    assert {key: source.get(key) for key in head.csl} == head.csl


def test_there_are_heads_of_every_kind() -> None:
    assert len(ALL) >= 100
    assert len({head.name for head in ALL}) == len(ALL)
