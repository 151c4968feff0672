"""In which note of the text a reference stands, for those that say “supra note 4”."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from quoteparse.records import Reference

__all__ = ["note_numbers"]

# The mark of a note at the head of a line; an empty line ends the note.
_HEAD = re.compile(r"^[ \t]*(?:\[(\d{1,4})\]|\((\d{1,4})\)|(\d{1,4})[.)])[ \t]+(?=\S)|^[ \t]*$", re.MULTILINE)


def note_numbers(text: str, references: Iterable[Reference]) -> list[int | None]:
    """For each of *references*, the number of the note of *text* that it stands in.

    >>> from quoteparse.records import Span
    >>> note_numbers("12. Holm, Hive.\\n\\nSo it was.", [Reference(raw="Holm, Hive", span=Span(4, 14))])
    [12]
    """
    starts, numbers = [0], [""]
    for head in _HEAD.finditer(text):
        starts.append(head.start())
        numbers.append(head[1] or head[2] or head[3] or "")
    found = [numbers[bisect_right(starts, reference.span.start) - 1] for reference in references]
    return [int(number) if number else None for number in found]
