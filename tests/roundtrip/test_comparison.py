"""That the comparison tells what comes back from what does not."""

from __future__ import annotations

import pytest

from .comparison import compare
from .works import Item

WORK: Item = {
    "type": "article-journal",
    "author": [
        {"family": "Kvist", "given": "Mary Jane"},
        {"family": "Berg", "given": "Ulf", "non-dropping-particle": "van"},
    ],
    "title": "Sails at Sea",
    "container-title": "Rope",
    "volume": "29",
    "issue": "4",
    "page": "376-379",
    "issued": {"date-parts": [[1906, 5, 14]]},
    "DOI": "10.2000/rope.12345",
}
TEXT = "Kvist, M. J., and U. van Berg. “Sails At Sea.” Rope 29, no. 4 (14 May 1906): 376–79. doi:10.2000/rope.12345."
RIGHT: Item = {
    "author": [{"family": "Kvist", "given": "M. J."}, {"family": "van Berg", "given": "U."}],
    "title": "Sails At Sea",
    "container-title": "Rope",
    "volume": "29",
    "issue": "4",
    "locator": "376-79",
    "label": "page",
    "issued": {"date-parts": [[1906, 5, 14]]},
    "DOI": "10.2000/rope.12345",
}


def test_all_comes_back() -> None:
    assert compare(WORK, TEXT, RIGHT) == dict.fromkeys(
        ["author", "title", "container-title", "issued", "volume", "issue", "page", "DOI"], True
    )


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("author", {"author": RIGHT["author"][:1]}),
        ("author", {"author": [*RIGHT["author"][:1], {"family": "Berg van U"}]}),
        ("author", {"author": [{"family": "Kvist", "given": "M."}, *RIGHT["author"][1:]]}),
        ("title", {"title": "Sails"}),
        ("title", {"title": None}),
        ("container-title", {"container-title": "Rope 29"}),
        ("volume", {"volume": "4"}),
        ("issue", {"issue": "no. 4"}),
        ("page", {"locator": "376"}),
        ("page", {"label": "chapter"}),
        ("issued", {"issued": {"date-parts": [[1906]]}}),
        ("issued", {"issued": {"date-parts": [[1907, 5, 14]]}}),
        ("DOI", {"DOI": "10.2000/rope.12345."}),
    ],
)
def test_one_field_does_not(field: str, wrong: Item) -> None:
    found = {name: value for name, value in (RIGHT | wrong).items() if value is not None}
    assert [name for name, same in compare(WORK, TEXT, found).items() if not same] == [field]


def test_what_is_not_printed_does_not_count() -> None:
    assert compare(WORK, "Kvist et al., Sails at Sea (1906)", RIGHT).keys() == {"author", "title", "issued"}
