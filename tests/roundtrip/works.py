"""Strategies for invented works as CSL-JSON items, every kind of work that people cite.

The numbers of one item differ from each other and from those in titles, and so do the names: what is found in a
rendered reference can then be only the field that it was put into.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

__all__ = ["Item", "works"]

Item = dict[str, Any]
Draw = st.DrawFn

_WORDS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def _one(key: str) -> st.SearchStrategy[str]:
    return st.sampled_from(_WORDS[key])


def _often(share: int) -> st.SearchStrategy[bool]:
    """True in about *share* of a hundred draws."""
    return st.integers(0, 99).map(lambda roll: roll < share)


@st.composite
def _titles(draw: Draw) -> str:
    shape = draw(st.integers(0, 9))
    if shape == 0:
        return draw(_one("questions"))
    if shape == 1:
        return draw(_one("german"))
    title = draw(_one("heads"))
    if shape > 2:
        title += " " + draw(_one("tails"))
    if shape > 6:
        title += ": " + draw(_one("subtitles"))
    return title


@st.composite
def _given(draw: Draw) -> str:
    names = draw(_one("given"))
    return f"{names} {draw(st.sampled_from('ABDFHKLMRT'))}." if draw(_often(25)) else names


@st.composite
def _people(draw: Draw, most: int) -> list[list[dict[str, str]]]:
    """Three lists of up to *most* persons: authors, editors, translators; nobody is in two of them."""
    counts = [draw(st.integers(1, most)), draw(st.integers(1, 2)), 1]
    families = draw(st.lists(_one("family"), min_size=sum(counts), max_size=sum(counts), unique=True))
    people = []
    for family in families:
        person = {"family": family, "given": draw(_given())}
        if draw(_often(4)):
            person["non-dropping-particle"] = draw(_one("particles"))
        people.append(person)
    first, second, _ = counts
    return [people[:first], people[first : first + second], people[first + second :]]


@st.composite
def _issued(draw: Draw, parts: int) -> dict[str, Any]:
    date = [draw(st.integers(1850, 2022)), draw(st.integers(1, 12)), draw(st.integers(13, 28))]
    return {"date-parts": [date[:parts]]}


@st.composite
def _pages(draw: Draw) -> str:
    first = draw(st.integers(161, 899))
    return f"{first}-{first + draw(st.integers(2, 60))}"


@st.composite
def _imprint(draw: Draw) -> Item:
    return {"publisher": draw(_one("houses")), "publisher-place": draw(_one("places")), "issued": draw(_issued(1))}


_editions = st.integers(2, 9).map(str)
_volumes = st.integers(13, 150).map(str)
_issues = st.integers(1, 12).map(str)
_dois = st.builds(
    "10.{}/{}.{}".format,
    st.integers(2000, 9999),
    _one("heads").map(lambda w: w.split()[-1].lower()),
    st.integers(10_000, 99_999),
)
_urls = st.builds(
    "https://www.{}.org/{}".format,
    st.sampled_from(["inks", "kites", "snow", "rope-walk"]),
    st.sampled_from(["a", "texts/one", "view?item=c", ""]),
)


@st.composite
def _books(draw: Draw) -> Item:
    authors, editors, translators = draw(_people(3))
    item = {"type": "book", "author": authors, "title": draw(_titles()), **draw(_imprint())}
    role = draw(st.sampled_from(["author", "author", "author", "author", "editor", "translator", "body"]))
    if role == "editor":
        item |= {"editor": editors}
        del item["author"]
    elif role == "translator":
        item |= {"translator": translators}
    elif role == "body":
        item |= {"author": [{"literal": draw(_one("bodies"))}]}
    if draw(_often(20)):
        item["edition"] = draw(_editions)
    if draw(_often(10)):
        item["volume"] = draw(st.integers(11, 19).map(str))
    if draw(_often(12)):
        item["collection-title"] = draw(_one("series"))
    return item


@st.composite
def _chapters(draw: Draw) -> Item:
    authors, editors, _ = draw(_people(3))
    title, container = draw(st.lists(_titles(), min_size=2, max_size=2, unique=True))
    item = {
        "type": "chapter",
        "author": authors,
        "title": title,
        "container-title": container,
        "editor": editors,
        "page": draw(_pages()),
        **draw(_imprint()),
    }
    if draw(_often(15)):
        item["edition"] = draw(_editions)
    return item


@st.composite
def _journal_articles(draw: Draw) -> Item:
    authors, _, _ = draw(_people(5))
    item = {
        "type": "article-journal",
        "author": authors,
        "title": draw(_one("sciences") | _titles()),
        "container-title": draw(_one("journals")),
        "volume": draw(_volumes),
        "page": draw(_pages()),
        "issued": draw(_issued(1)),
    }
    if draw(_often(75)):
        item["issue"] = draw(_issues)
    if draw(_often(40)):
        item["DOI"] = draw(_dois)
    return item


@st.composite
def _newspaper_articles(draw: Draw) -> Item:
    authors, _, _ = draw(_people(1))
    item = {
        "type": "article-newspaper",
        "author": authors,
        "title": draw(_titles()),
        "container-title": draw(_one("newspapers")),
        "issued": draw(_issued(3)),
        "page": draw(_issues),
    }
    if draw(_often(25)):
        item["URL"] = draw(_urls)
    return item


@st.composite
def _theses(draw: Draw) -> Item:
    authors, _, _ = draw(_people(1))
    return {
        "type": "thesis",
        "author": authors,
        "title": draw(_titles()),
        "genre": draw(_one("theses")),
        **draw(_imprint()),
        "publisher": draw(_one("universities")),
    }


@st.composite
def _papers(draw: Draw) -> Item:
    authors, editors, _ = draw(_people(4))
    return {
        "type": "paper-conference",
        "author": authors,
        "title": draw(_one("sciences")),
        "container-title": draw(_one("conferences")),
        "editor": editors,
        "page": draw(_pages()),
        **draw(_imprint()),
    }


@st.composite
def _pages_of_the_web(draw: Draw) -> Item:
    authors, _, _ = draw(_people(2))
    return {
        "type": "webpage",
        "author": authors,
        "title": draw(_titles()),
        "container-title": draw(_one("sites")),
        "issued": draw(_issued(3)),
        "URL": draw(_urls),
        "accessed": {"date-parts": [[2023, 5, 30]]},
    }


@st.composite
def works(draw: Draw) -> Item:
    """CSL-JSON items of invented books, chapters, articles, theses, conference papers and web pages."""
    kinds = [
        _books(),
        _books(),
        _books(),
        _chapters(),
        _chapters(),
        _journal_articles(),
        _journal_articles(),
        _newspaper_articles(),
        _theses(),
        _papers(),
        _pages_of_the_web(),
    ]
    kind = draw(st.integers(0, len(kinds) - 1))
    return {"id": "work", "language": "en", **draw(kinds[kind])}
