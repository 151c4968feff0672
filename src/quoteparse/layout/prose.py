"""How much of a text is words in sentences: little of a program, a page of HTML, a table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteparse.source import Source

__all__ = ["share_of_words"]

LOOKED_AT = 80_000
"""Code points from the start that are judged."""

_MOST_WORDS = 3_000
_WORD = re.compile(
    r"[“”„«»‹›‘’\"'`(\[¡¿*_—–-]*"
    r"(?:[^\W\d_]+(?:[’'.&/-]+[^\W\d_]+)*|\d+(?:[.,:/–-]\d+)*(?:st|nd|rd|th|s|%)?|&)"
    r"(?:[.,;:!?…“”„«»‹›‘’\"')\]*_—–-]|\[\d+\])*"
)


def share_of_words(source: Source) -> float:
    """How many of the pieces of *source* between white space are words or numbers as prose has them: 0 to 1.

    Formats that read running text ask it, so as not to take a program for an essay because its strings have quotation
    marks. Only the beginning is looked at, in samples, so that it costs the same for any length.

    >>> share_of_words(Source("The lamp was “never” dark; in 1871, they said, it was lit."))
    1.0
    >>> share_of_words(Source('if lamp.is_lit(): print(f"{lamp!r} = {state[0]}", file=out)')) < 0.5
    True
    """
    pieces = list(_pieces(source))
    if not pieces:
        return 1.0  # nothing speaks against it
    return sum(bool(_WORD.fullmatch(piece)) for piece in pieces) / len(pieces)


def _pieces(source: Source) -> Iterator[str]:
    lines = [line for line in source.lines if line.start < LOOKED_AT]
    pieces = 0
    # Every so many lines: the beginning of a program is often a licence, in the best of prose.
    step = max(1, sum(line.end - line.start for line in lines) // (6 * _MOST_WORDS))
    for line in lines[::step]:
        for piece in source.text[line.start : min(line.end, line.start + 6 * _MOST_WORDS)].split():
            if any(map(str.isalnum, piece)) or piece in ("=", "{", "}", "==", "->", "=>", "+", "//"):
                yield piece
                pieces += 1
        if pieces >= _MOST_WORDS:
            return
