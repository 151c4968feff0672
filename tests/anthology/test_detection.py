from __future__ import annotations

from pathlib import Path

import pytest
from tests.anthology import samples
from tests.article import samples as articles

from quoteparse.source import Source
from quoteparse_article.format import FORMAT as ARTICLE
from quoteparse_quote_anthology.format import FORMAT

NOVEL = """\
CHAPTER I

The boat came in at four, and with it the new keeper, who was sick.

"You are late," said Berg. He had waited since noon, and he had waited since 1871.

"The sea is late," said the boy. "I am only its passenger."

"Put him by the stove," said Mrs. Berg—she had come down in her apron. "He is green."

They went up by the stair, of which there were two hundred and eleven steps, and on every one of them he swore.

CHAPTER II

In the morning it was calm. The lamp had been put out at six, as the book said, and the book was signed.
"""
CODE = '''\
"""Title: keeps the lamp."""
import os

Author: str = "Ida Marlin"


def light(lamp: str, year: int = 1911) -> None:
    # Lind, Otto. The Relief Boats. London: Dent, 1905, p. 12
    if lamp == "out":
        os.system("light")
    return None


class Lamp:
    name: str = "Otto"
'''
TABLE = "year,light,oil\n" + "".join(f"{year},Vardø,{year % 7}\n" for year in range(1850, 1900))
BIBLIOGRAPHY = "\n\n".join(
    f"Lind, Otto. The Relief Boats, {year}. London: Dent, {year}, p. {year % 90}" for year in range(1880, 1900)
)


@pytest.mark.parametrize("name", ["LIGHTS", "DASHES", "RUN_IN", "BULLETS", "NAMES"])
def test_wins_its_own_samples(name: str) -> None:
    source = Source(getattr(samples, name))
    detection = FORMAT.detect(source)
    assert detection.confidence > 0.5
    assert detection.confidence > ARTICLE.detect(source).confidence + 0.1
    assert detection.reasons


@pytest.mark.parametrize("text", [NOVEL, CODE, TABLE, BIBLIOGRAPHY, "", " \n ", "x" * 10_000])
def test_leaves_other_texts_alone(text: str) -> None:
    assert FORMAT.detect(Source(text)).confidence < 0.3
    assert ARTICLE.detect(Source(text)).confidence < 0.3


@pytest.mark.parametrize("text", articles.ALL)
def test_leaves_articles_alone(text: str) -> None:
    assert FORMAT.detect(Source(text)).confidence < ARTICLE.detect(Source(text)).confidence - 0.1


OTHERS = sorted((Path(__file__).parent / "others").glob("*.txt"))


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.stem)
def test_other_kinds_of_text_are_no_anthologies(path: Path) -> None:
    """However many names, dashes, numbers and references they have."""
    assert FORMAT.detect(Source(path.read_text(encoding="utf-8"))).confidence < 0.3


def test_an_essay_whose_paragraphs_end_with_a_quotation_and_its_source_is_no_anthology() -> None:
    paragraph = (
        "In her letters Ida Lund argued: “The lamp was never dark in forty years.” (Lund, Ida. Keeping the Lamp. "
    )
    text = "The keepers\n\n" + "\n\n".join(f"{paragraph}Oslo: Nord, 1936, p. {page})" for page in (68, 70, 72, 74))
    assert FORMAT.detect(Source(text)).confidence < 0.3
