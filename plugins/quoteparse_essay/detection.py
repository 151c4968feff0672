"""How much a text looks like an essay: paragraphs of prose that quote, and few lines that only cite."""

from __future__ import annotations

import re

from quoteparse.plugin import Detection, reference_score
from quoteparse.source import Source

__all__ = ["detect"]

LOOKED_AT = 80_000
"""Code points from the start that are judged."""

_QUOTED = re.compile(r"[“\"„«][^“”\"„«»\n]{25,2000}[”\"“»]")
_CITED = re.compile(r"\([^()\n]{0,60}\b(?:1[5-9]|20)\d\d[^()\n]{0,20}\)")


def detect(source: Source) -> Detection:
    """Confidence from 0 to 1 that *source* is an essay."""
    lines = [source.text[line.start : line.end] for line in source.lines if line.start < LOOKED_AT]
    prose = sum(len(line) for line in lines if len(line) >= 120) or sum(len(line) for line in lines if len(line) >= 55)
    total = sum(map(len, lines)) or 1
    opening = source.text[:LOOKED_AT]
    quoted = len(_QUOTED.findall(opening))
    cited = len(_CITED.findall(opening))
    citing = sum(reference_score(line) > 0.6 for line in lines if len(line) < 300)
    share = prose / total
    rate = (quoted + cited / 2) / max(1.0, total / 2_000)
    confidence = min(0.85, 0.35 * share + 0.5 * min(1.0, rate))
    if quoted + cited < 2:
        confidence *= 0.4
    # Lines that only cite, as many as there are quotations or more, make an anthology.
    confidence *= 1 - min(0.6, 1.2 * citing / max(1, len(lines)))
    # Stacked headlines and rules between the pieces make a newspaper.
    shouted = sum(line.isupper() or not any(map(str.isalnum, line)) for line in lines if len(line) < 80)
    confidence *= 1 - min(0.5, 4 * max(0.0, shouted / max(1, len(lines)) - 0.05))
    because = (f"{quoted} quotations in running text", f"{share:.0%} prose", f"{citing} lines that only cite")
    return Detection(format="essay-with-inline-citations", confidence=round(confidence, 3), reasons=because)
