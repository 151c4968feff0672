"""Where the sentence begins that a quotation stands in, and where it ends."""

from __future__ import annotations

import re

from quoteparse.attributions.lexicon import words

__all__ = ["sentence_end", "sentence_start"]

_END = re.compile(r"[.!?…][\"”’'»)\]]*[ \t\u00a0\u2009\u202f]+(?=[\"“„«‘'(\[]?[^\W\d_])|[\r\n]+")
_SHORT = words(
    "mr mrs ms dr st prof gen col capt lt sgt maj rev hon jr sr vs cf no nos vol vols p pp ch fig ed eds trans etc "
    "approx ca dec jan feb mar apr jun jul aug sep sept oct nov e.g i.e"
)


def sentence_start(text: str, low: int, at: int) -> int:
    """Where the sentence begins that runs up to *at*, looking no further back than *low*.

    >>> sentence_start("It rained. Mr. A. Fox said: ", 0, 28)
    11
    """
    start = low
    for m in _END.finditer(text, low, at):
        if m.end() < at and _really_ends(text, m.start(), low):
            start = m.end()
    return start


def sentence_end(text: str, at: int, high: int) -> int:
    """Where the sentence ends that *at* stands in, looking no further than *high*."""
    for m in _END.finditer(text, at, high):
        if _really_ends(text, m.start(), at):
            return m.start() + 1
    return high


def _really_ends(text: str, stop: int, low: int) -> bool:
    if text[stop] != ".":
        return True
    begin = stop
    while begin > low and stop - begin < 12 and (text[begin - 1].isalnum() or text[begin - 1] == "."):
        begin -= 1
    word = text[begin:stop]
    return not ((len(word) == 1 and word.isupper()) or word.lower() in _SHORT or re.fullmatch(r"(?:\w\.)+\w", word))
