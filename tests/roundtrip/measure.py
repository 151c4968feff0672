"""Counts what comes back, style by style and field by field."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from attrs import define, field
from hypothesis import HealthCheck, Phase, given, seed, settings

import quoteparse

from .comparison import compare
from .styles import STYLES, Style, render
from .works import Item, works

__all__ = ["SAMPLE", "Share", "draw_works", "measure", "missed", "sample"]

SAMPLE = Path(__file__).with_name("sample.jsonl")


@define
class Share:
    """How many of the fields that stood in the references came back, by field."""

    printed: dict[str, int] = field(factory=dict)
    back: dict[str, int] = field(factory=dict)
    references: int = 0

    def add(self, same: dict[str, bool]) -> None:
        self.references += 1
        for name, right in same.items():
            self.printed[name] = self.printed.get(name, 0) + 1
            self.back[name] = self.back.get(name, 0) + right

    def of(self, name: str) -> float | None:
        """The share of *name* that came back, 0 to 1; None where it was never printed."""
        return self.back[name] / self.printed[name] if self.printed.get(name) else None

    @property
    def whole(self) -> float:
        """The share of all fields that came back, 0 to 1."""
        return sum(self.back.values()) / max(1, sum(self.printed.values()))


def draw_works(count: int) -> list[Item]:
    """*count* works of different titles or containers that the strategy draws from fixed seeds."""
    drawn: dict[tuple[str, str], Item] = {}
    chosen = settings(max_examples=50, database=None, deadline=None, phases=[Phase.generate])
    for number in range(1904, 1904 + count):  # many short runs: a long one draws what is almost the same again
        seed(number)(settings(chosen, suppress_health_check=list(HealthCheck))(given(works())(_into(drawn))))()
        if len(drawn) >= count:
            break
    return list(drawn.values())[:count]


def _into(drawn: dict[tuple[str, str], Item]) -> Callable[[Item], None]:
    def draw(item: Item) -> None:
        drawn.setdefault((item["title"], item.get("container-title", "")), item)

    return draw


def sample() -> list[Item]:
    """The works that are measured: drawn once and kept, since other versions of Hypothesis draw others."""
    return [json.loads(line) for line in SAMPLE.read_text(encoding="utf-8").splitlines()]


def measure(items: Iterable[Item]) -> dict[str, Share]:
    """What of *items* comes back in each style, by its title."""
    kept = list(items)
    return {style.title: _of(style, kept) for style in STYLES}


def _of(style: Style, items: list[Item]) -> Share:
    share = Share()
    for item in items:
        if (text := render(item, style)) is not None:
            share.add(compare(item, text, quoteparse.to_csl(quoteparse.parse_reference(text))))
    return share


def missed(items: Iterable[Item]) -> Iterable[tuple[str, str, str, object, object]]:
    """Style, reference, field, what the work says, what was read: for each field that did not come back."""
    kept = list(items)
    for style in STYLES:
        for item in kept:
            if (text := render(item, style)) is not None:
                found = quoteparse.to_csl(quoteparse.parse_reference(text))
                for name, right in compare(item, text, found).items():
                    if not right:
                        said = found.get("locator") if name == "page" else found.get(name)
                        yield style.title, text, name, item.get(name), said
