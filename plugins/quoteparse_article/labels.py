"""What the commonest labels of headers say, in several languages. The rows stand in ``labels.tsv``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import cast

from quoteparse.plugin import HeaderRole

__all__ = ["roles"]


@cache
def roles() -> dict[str, HeaderRole]:
    """Label, in lower case → what it says.

    >>> roles()["first published"], roles()["källa"]
    ('issued', 'source')
    """
    return {label: cast("HeaderRole", role) for role, labels in _rows() for label in labels}


def _rows() -> Iterator[tuple[str, list[str]]]:
    for row in files(__package__).joinpath("labels.tsv").read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            role, _, labels = row.split("\t")
            yield role, [label.strip() for label in labels.split(",")]
