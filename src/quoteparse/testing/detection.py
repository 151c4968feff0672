"""Which format wins which sample."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from quoteparse.detection import FLOOR, MARGIN, rank
from quoteparse.plugin.contract import DocumentFormat
from quoteparse.plugin.registry import Registry
from quoteparse.records import Diagnostic
from quoteparse.source import Source

__all__ = ["check_cross_detection"]


def check_cross_detection(
    samples: Mapping[str, Iterable[str]], formats: Iterable[DocumentFormat] | None = None
) -> None:
    """Raises `AssertionError` where a sample is not won, by a margin, by the format whose name it stands under.

    *samples* maps the names of formats to texts; *formats* are those that compete, the built-in ones if None.

    >>> check_cross_detection({"quote-anthology": ()})
    """
    competing = tuple(Registry(installed=False).formats.values() if formats is None else formats)
    for name, texts in samples.items():
        for number, text in enumerate(texts, 1):
            notes: list[Diagnostic] = []
            ranked = rank(Source(text), competing, notes)
            assert not notes, f"sample {number} of '{name}': {notes[0].message}"
            told = ", ".join(f"'{found.format}' {found.confidence:.2f} {found.reasons}" for found in ranked)
            where = f"sample {number} of '{name}' ({text.strip()[:40]!r}…)"
            assert ranked, f"{where}: no format competes"
            first = ranked[0]
            assert first.format == name, f"{where} is won by another: {told}"
            assert first.confidence >= FLOOR, f"{where} stays below the floor of {FLOOR}: {told}"
            second = ranked[1].confidence if len(ranked) > 1 else 0.0
            assert first.confidence - second >= MARGIN, f"{where} is won by less than {MARGIN}: {told}"
