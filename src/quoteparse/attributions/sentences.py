"""Where the sentence, and the paragraph, begins that a quotation stands in, and where the sentence ends."""

from __future__ import annotations

import re

from quoteparse.attributions.lexicon import words

__all__ = ["paragraph_start", "sentence_end", "sentence_start"]

_END = re.compile(
    r"[.!?…][\"”’'»)\]¹²³⁰⁴-⁹]*(?:\[\^?\d{1,4}\]){0,3}[ \t\u00a0\u2009\u202f\r\n]+(?=[\"“„«‘'(\[]?[^\W\d_])"
    # Where the numbers of notes were taken out, no space is left: “… at school.Holm describes …”
    r"|(?<=[^\W\d_A-Z]{2})[.!?](?=[^\W\d_a-z][^\W\d_A-Z])|[\r\n]+"
)
_MONTH = re.compile(r"\s+(?:Jan[uv]|Feb|Mär|Mars|März|Apr|Mai|Maj|Mei|Jun|Jul|Aug|Sep|Okt|O[ck]tober|Nov|Dez|Dec|Des)")
_SHORT = words(
    "mr mrs ms dr st prof gen col capt lt sgt maj rev hon jr sr vs cf no nos vol vols p pp ch fig ed eds trans etc "
    "approx ca dec jan feb mar apr jun jul aug sep sept oct nov e.g i.e"
)


NEAR = 250
"""Code points in which most sentences begin, so that a long paragraph is not read from its start for each."""
MARGIN = 20
"""Code points in which what ends a sentence may have begun before them."""
WRAPPED = 100
"""A line of more code points than this was not broken at a margin, so that its end ends a paragraph."""


def sentence_start(text: str, low: int, at: int) -> int:
    """Where the sentence begins that runs up to *at*, looking no further back than *low*.

    >>> sentence_start("It rained. Mr. A. Fox said: ", 0, 28)
    11
    """
    back = NEAR
    while True:
        start = begin = max(low, at - back)
        for m in _END.finditer(text, begin, at):
            if m.end() < at and _really_ends(text, m.start(), low):
                start = m.end()
        if begin == low or start > begin + MARGIN:
            return start
        back *= 4


def sentence_end(text: str, at: int, high: int) -> int:
    """Where the sentence ends that *at* stands in, looking no further than *high*."""
    for m in _END.finditer(text, at, high):
        if _really_ends(text, m.start(), at):
            return m.start() + 1
    return high


def paragraph_start(text: str, low: int, at: int) -> int:
    """Where the paragraph begins that *at* stands in, looking no further back than *low*.

    >>> paragraph_start("One.\\n\\nTwo is\\nbroken.", 0, 14)
    6
    """
    start = at
    while (start := max(text.rfind("\n", low, start), text.rfind("\r", low, start))) >= 0:
        if _parts(text, start):
            return start + 1
    return low


def _parts(text: str, newline: int) -> bool:
    """Whether the line break at *newline* parts two paragraphs; else a margin broke the line."""
    before = max(text.rfind("\n", max(0, newline - WRAPPED - 1), newline), newline - WRAPPED - 2)
    after = text.find("\n", newline + 1, newline + WRAPPED + 2)
    line, following = text[before + 1 : newline], text[newline + 1 : after if after >= 0 else newline + WRAPPED + 2]
    if len(line) > WRAPPED or len(following) > WRAPPED:
        return True
    return not line.strip() or not following.strip()


def _really_ends(text: str, stop: int, low: int) -> bool:
    if text[stop] in "\r\n":
        return _parts(text, stop)
    if text[stop] != ".":
        return True
    if text[stop - 1 : stop].isdigit() and _MONTH.match(text, stop + 1):
        return False  # “vom 3. September 1870”
    begin = stop
    while begin > low and stop - begin < 12 and (text[begin - 1].isalnum() or text[begin - 1] == "."):
        begin -= 1
    word = text[begin:stop]
    return not ((len(word) == 1 and word.isupper()) or word.lower() in _SHORT or re.fullmatch(r"(?:\w\.)+\w", word))
