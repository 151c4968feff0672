"""The names before what each says in an interview, a play, the record of a court: “HOLM: I did.”, “[Holm:] I did.”"""

from __future__ import annotations

import re

from quoteparse.attributions.lexicon import words
from quoteparse.records import Span

__all__ = ["label_span"]

_LABEL = re.compile(
    r"[“”\"«„]?\s?[*_]{0,3}(?:\[(?P<inside>[^\W\d_a-z][\w.’' -]{0,40}?):?\]:?"
    r"|(?P<plain>[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){0,3}[*_]{0,3}:)[*_]{0,3}"
    r"|(?P<asked>[QA]\d{0,3})[.:)—-]{1,2}"
    r"|(?P<shouted>(?=[A-Z. ]{0,12}[A-Z]{2})[A-Z][A-Z’'. -]{2,30}(?<![ .]))\.(?:[—–-]{1,2})?)(?=\s|(?<=[—–-])\w)"
)
_NOT_LABELS = words(
    "note notes source sources summary example examples warning conclusion definition update edit image photo caption "
    "title author date written published first second third fourth fifth then however contents keywords abstract "
    "topic subject thread threads aim purpose result method figure table contenders transcriber translated online "
    "html from"
)


def label_span(text: str, start: int, end: int) -> Span | None:
    """Where the name stands before the colon that ``text[start:end]`` begins with.

    >>> label_span("HOLM: I did.", 0, 12)
    Span(start=0, end=4)
    """
    found = _LABEL.match(text, start, min(end, start + 60))
    if not found:
        return None
    group = next(name for name in ("inside", "plain", "asked", "shouted") if found[name])
    first, last = found.span(group)
    while last > first and text[last - 1] in " *_:":
        last -= 1
    return None if text[first:last].lower() in _NOT_LABELS else Span(first, last)
