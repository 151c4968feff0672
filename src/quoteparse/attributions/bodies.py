"""Bodies that speak: “the Harbour Board”, “the commission of the Harbour Board”."""

from __future__ import annotations

from collections.abc import Sequence

from quoteparse.attributions import lexicon
from quoteparse.attributions.names import Token
from quoteparse.records import Span

__all__ = ["body_before", "opening_body"]

_ARTICLES = lexicon.words("the a an this that its their our")
_JOINS = lexicon.words("of the and for")
_LONGEST = 9


def body_before(tokens: Sequence[Token], last: int) -> Span | None:
    """The body whose name ends with token *last*: “commission of the Harbour Board”; None without a capital in it.

    >>> from quoteparse.attributions.names import tokenize
    >>> s = "The Harbour Board claimed: "
    >>> body_before(tokenize(s, 0, len(s)), 2).of(s)
    'Harbour Board'
    """
    if tokens[last].lower not in lexicon.SPEAKING_BODIES:
        return None
    first = last
    while first > 0 and last - first < _LONGEST and _goes_before(tokens[first - 1]):
        first -= 1
    of_paper = tokens[first].lower in lexicon.WORK_NOUNS or tokens[min(first + 1, last)].lower in lexicon.WORK_NOUNS
    if of_paper or (first > 0 and tokens[first - 1].lower in lexicon.PREPOSITIONS | {"that"}):
        return None
    while first < last and tokens[first].lower in _ARTICLES | _JOINS:
        first += 1
    # A lower-case word belongs to the name only where it is a body too.
    while first < last and not (tokens[first].is_capital or tokens[first].lower in lexicon.SPEAKING_BODIES):
        first += 1
    named = any(token.is_capital for token in tokens[first : last + 1])
    if not named and first > 0 and tokens[first - 1].lower == "the":
        return Span(tokens[first - 1].start, tokens[last].end)
    return Span(tokens[first].start, tokens[last].end) if named else None


def _goes_before(token: Token) -> bool:
    if not token.is_word or token.possessive:
        return False
    return token.is_capital or token.lower in _JOINS or token.lower in lexicon.SPEAKING_BODIES


def opening_body(tokens: Sequence[Token]) -> Span | None:
    """The body that a sentence begins with: “The commission of the Harbour Board (…) rejected …”."""
    if not tokens or tokens[0].lower != "the":
        return None
    last = None
    for at in range(1, min(_LONGEST, len(tokens))):
        if tokens[at].lower in lexicon.SPEAKING_BODIES:
            last = at
        elif not tokens[at].is_word or not (tokens[at].is_capital or tokens[at].lower in _JOINS):
            break
    body = body_before(tokens, last) if last else None
    if body is None or last is None:
        return body
    # “The Society for Field Research, which …”
    end = last
    for at in range(last + 1, min(last + _LONGEST, len(tokens))):
        if tokens[at].is_capital:
            end = at
        elif tokens[at].lower not in _JOINS:
            break
    return Span(body.start, tokens[end].end)
