"""What real references have beside their style: marks before them, other quotation marks and dashes, lost spaces."""

from __future__ import annotations

import random
import re

Field = tuple[str, int, int]
Labelled = tuple[str, list[Field]]


def replace(labelled: Labelled, start: int, end: int, new: str) -> Labelled:
    """*new* in the place of ``[start:end]``, the fields moved along."""
    text, fields = labelled
    by = len(new) - (end - start)

    def moved(at: int, *, opens: bool) -> int:
        if at >= end and (opens or at > start):
            return at + by
        return at if at <= start else min(at, start + len(new))

    moved_fields = [(label, moved(first, opens=True), moved(last, opens=False)) for label, first, last in fields]
    return text[:start] + new + text[end:], moved_fields


def _everywhere(labelled: Labelled, pattern: str, new: str, *, first: int | None = None) -> Labelled:
    found = list(re.finditer(pattern, labelled[0]))[:first]
    for match in reversed(found):
        labelled = replace(labelled, match.start(), match.end(), new)
    return labelled


def prefixed(labelled: Labelled, mark: str, gap: str) -> Labelled:
    text, fields = labelled
    by = len(mark) + len(gap)
    return mark + gap + text, [("mark", 0, len(mark)), *((label, start + by, end + by) for label, start, end in fields)]


def noisy(labelled: Labelled, pick: random.Random, *, numbered: bool) -> Labelled:
    def chance(share: float) -> bool:
        return pick.random() < share

    if not numbered and chance(0.07):
        number = pick.randint(1, 180)
        labelled = prefixed(
            labelled, pick.choice([f"[{number}]", f"{number}.", f"{number}", f"({number})", f"{number})"]), " "
        )
    if chance(0.3):
        labelled = _everywhere(labelled, r"(?<=\d)–(?=\d)", "-")
    elif chance(0.05):
        labelled = _everywhere(labelled, r"(?<=\d)[–-](?=\d)", pick.choice([" - ", "—", " – "]), first=1)
    if chance(0.3):
        labelled = _everywhere(_everywhere(labelled, "[“”]", '"'), "[‘’](?!s)", "'")
    if chance(0.04):
        gaps = list(re.finditer(r"(?<=[\w)][.:;,]) (?=[^\W\d_])", labelled[0]))
        if gaps:
            gap = pick.choice(gaps)
            labelled = replace(labelled, gap.start(), gap.end(), "")
    if chance(0.15) and labelled[0].endswith("."):
        end = len(labelled[0])
        if not any(last == end for _, _, last in labelled[1]):
            labelled = replace(labelled, end - 1, end, "")
    if chance(0.015):
        words = list(re.finditer(r"(?<=[a-zß-ÿ]{3})(?=[a-zß-ÿ]{4})", labelled[0]))
        if words:
            at = pick.choice(words).start()
            labelled = replace(labelled, at, at, "-\n")
    return labelled
