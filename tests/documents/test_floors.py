"""No sample is read worse than it was.

``python -m tests.documents --record`` writes the floors anew; read the difference before you commit it.
"""

from __future__ import annotations

import json

import pytest
from tests.documents.gold import load, names
from tests.documents.scoring import FLOORS, measured, score

RECORDED: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8"))


def test_every_sample_has_floors() -> None:
    assert sorted(RECORDED) == sorted(names())


@pytest.mark.parametrize("name", RECORDED)
def test_no_sample_is_read_worse(name: str) -> None:
    result = score(load(name))
    found = measured(result)
    below = {figure: (found.get(figure), least) for figure, least in RECORDED[name].items() if found[figure] < least}
    assert not below, "\n".join(result.errors)
