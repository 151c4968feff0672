"""“…,” she wrote, “…”: one quotation, with whoever speaks in its midst."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoteparse.attributions.voices import voice_after
from quoteparse.quotations.marks import Pair

__all__ = ["goes_on", "join_interrupted"]

LONGEST = 200
_ANOTHER = ("and ", "but ", "or ", "while ", "whereas ", "as ")
_NEW_SENTENCE = re.compile(r"(?<!\bMrs)(?<!\bRev)(?<!\bCol)(?<!\bGen)(?<!\bHon)(?<!Capt)(?<!Prof)(?<=\w{3})[.!?]\s")


def goes_on(text: str, close: int, reopen: int) -> bool:
    """Whether the quotation closed at *close* goes on at the opening mark *reopen*.

    >>> s = '"So," wrote Ida Holm, "it was lit."'
    >>> goes_on(s, 4, 22)
    True
    """
    between = text[close + 1 : reopen]
    if not 3 < len(between) <= LONGEST or _NEW_SENTENCE.search(between):
        return False
    if between.lstrip(" ,").startswith(_ANOTHER):
        return False
    before = text[close - 1]
    if before not in ",-–—!?" and not between.startswith(","):
        return False
    runs_on = between.rstrip().endswith((",", ",”", ',"', "”,", '",', ";"))
    if not runs_on and not (len(between) < 50 and text[reopen + 1 : reopen + 2].islower()):
        return False
    if before in "!?" and between.lstrip()[:1].isupper() and not text[reopen + 1 : reopen + 2].islower():
        return False  # “Really?” Her friend replied, “Yes.”
    voice = voice_after(text, close + 1, reopen)
    return voice is not None and voice.said


def join_interrupted(text: str, pairs: Sequence[Pair]) -> list[Pair]:
    """*pairs*, with those that are one interrupted quotation made into one."""
    joined: list[Pair] = []
    at = 0
    while at < len(pairs):
        pair, after = pairs[at], at + 1
        while after < len(pairs):
            # A title in quotation marks may stand in the midst: “…,” she wrote in “Fog,” “…”.
            step = next(
                (n for n in (0, 1) if after + n < len(pairs) and goes_on(text, pair.close, pairs[after + n].open)), None
            )
            if step is None:
                break
            pair = Pair(pair.open, pairs[after + step].close)
            after += step + 1
        joined.append(pair)
        at = after
    return joined
