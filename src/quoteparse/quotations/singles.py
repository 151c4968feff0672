"""Single quotation marks, which are apostrophes as well: ‘…’, '…', ‚…‘, `…'.

A mark that opens stands before a word and behind no letter; one that closes stands behind a word and before no letter.
What is left open by that is the apostrophe of a plural (“the keepers' oil”) and of dialect (“th' oil”): it closes only
where nothing else does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteparse.quotations.pairs import REACH, Pair

__all__ = ["single_pairs"]

_MARK = re.compile(
    r"(?P<opens>(?<![\w’'.])[‘‚'`](?=[\w…\[(“„«\"—–])(?!(?:tis|twas|twere|twill|tisn|em|til|till|cause|bout|ere|neath|gainst|"
    r"round|nother|n|\d\ds?)\b))"
    r"|(?P<closes>(?<=[.,!?…;:)\]—–”\"»])[’'‘](?![^\W\d])|(?<=\w)[’'‘](?=[.,;:!?)\]—–/…”\"»]|\s*\Z))"
    r"|(?P<weak>(?<=\w)[’'‘](?=\s))",
    re.IGNORECASE,
)
_OPENS = re.compile(r"[‘‚'`](?<![\w’'.].)")
_CLIPPED = re.compile(r"\b(?:th|wi|an|ha|o|i|t|tha|fo|gi|ta|na|ol|lil|goin|comin|nowt)\Z", re.IGNORECASE)
"""Words that lose their last letters in dialect: “wi’ th’ pitch”."""


def single_pairs(text: str, start: int, end: int) -> Iterator[Pair]:
    """The stretches of ``text[start:end]`` between single marks, in order and apart.

    >>> s = "'I know the keepers' names,' he said."
    >>> [s[pair.open + 1 : pair.close] for pair in single_pairs(s, 0, len(s))]
    ["I know the keepers' names,"]
    """
    if not _OPENS.search(text, start, end):
        return
    opened: int | None = None
    plural: int | None = None
    for mark in _MARK.finditer(text, start, end):
        at = mark.start()
        if opened is not None and at - opened > REACH:
            opened = plural = None
        if mark["opens"]:
            if opened is not None and plural is not None:
                yield Pair(opened, plural)
            opened, plural = at, None
        elif opened is None:
            continue
        elif mark["closes"] or (text[at - 1] not in "sS" and not _CLIPPED.search(text, max(opened, at - 4), at)):
            yield Pair(opened, at)
            opened = plural = None
        elif plural is None:
            plural = at
    if opened is not None and plural is not None:
        yield Pair(opened, plural)
