"""How well weights read labelled references, and whether they know how sure they are."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from quoteparse.references.fitting.labels import Labelled
from quoteparse.references.readings import Ranking, Weights, calibrated

__all__ = ["Judgement", "judge"]

_SURE = 0.9


@frozen
class Judgement:
    """How many references were read, how many wholly right, how many of them surely, and how many of these right."""

    read: int = 0
    right: int = 0
    sure: int = 0
    sure_and_right: int = 0

    def __add__(self, other: Judgement) -> Judgement:
        return Judgement(
            self.read + other.read,
            self.right + other.right,
            self.sure + other.sure,
            self.sure_and_right + other.sure_and_right,
        )

    def __str__(self) -> str:
        return (
            f"{self.read} references, {self.right / max(1, self.read):.1%} wholly right; "
            f"{self.sure / max(1, self.read):.1%} sure, {self.sure_and_right / max(1, self.sure):.1%} of them right"
        )


def judge(weights: Weights, items: Iterable[Labelled]) -> Judgement:
    """What a ranking by *weights* makes of labelled *items*."""
    ranking, told = Ranking(weights), Judgement()
    for item in items:
        best = ranking(item.pieces).best()
        right = best is not None and item.is_right(best.terminals)
        sure = best is not None and calibrated(best.confidence) >= _SURE
        told += Judgement(1, int(right), int(sure), int(right and sure))
    return told
