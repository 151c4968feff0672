"""Who does what a verb says: its subject, on the left of it or behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quoteparse.attributions import lexicon
from quoteparse.attributions.bodies import body_before, opening_body
from quoteparse.attributions.names import Nominal, Token
from quoteparse.records import Span

__all__ = ["inverted", "is_noun", "is_passive", "nearest", "skippable", "subject_of"]

_BE = lexicon.words("is are was were be been being get got")
_BETWEEN = lexicon.words("also later then now once even further often again still always never already thus")
_TIMES = lexicon.words("time moment year day end beginning trial point spot occasion morning evening")
_DETERMINERS = lexicon.words("the a an his her its their one another some my our this that")


def skippable(token: Token) -> bool:
    """Whether *token* may stand between a subject and its verb: “has”, “later”, “rightly”."""
    return token.lower in lexicon.ADVERBS or token.lower in lexicon.AUXILIARIES or token.lower.endswith("ly")


def is_noun(tokens: Sequence[Token], at: int) -> bool:
    """“an important point”, “his claims”: no verb."""
    if tokens[at].lower.startswith("point"):
        return not (at + 1 < len(tokens) and tokens[at + 1].lower in ("out", "to"))
    before = tokens[at - 1] if at > 0 else None
    if before and before.lower == "her" and tokens[at].lower.endswith("ing"):
        return False  # “remembers her saying”
    return (
        before is not None
        and (before.lower in _DETERMINERS or before.possessive)
        and not tokens[at].lower.endswith(("ed", "id", "ote"))
    )


def is_passive(tokens: Sequence[Token], verb: int) -> bool:
    """Whether *verb* is done to its subject: “was described”."""
    at = verb - 1
    while at >= 0 and (tokens[at].lower.endswith("ly") or tokens[at].lower in _BETWEEN):
        at -= 1
    return at >= 0 and tokens[at].lower in _BE and not tokens[verb].lower.endswith("ing")


def inverted(tokens: Sequence[Token], who: Sequence[Nominal], verb: int) -> Nominal | None:
    """“…,” remembered Holm; Harrow, says Dunmore, was …"""
    if verb > 0 and tokens[verb - 1].is_word:
        return None
    behind = next((n for n in who if n.first == verb + 1 and not n.possessive), None)
    inserted = behind is not None and (behind.after >= len(tokens) or tokens[behind.after].text in ",.:)")
    return behind if behind and (verb == 0 or inserted or tokens[verb - 1].text not in ",") else None


def subject_of(tokens: Sequence[Token], who: Sequence[Nominal], verb: int) -> Nominal | Span | None:
    """Whoever does what the *verb* says: somebody in the sentence, or the stretch that names a body."""
    ends = {n.after - 1: n for n in who}
    at, bracketed = verb - 1, False
    while at >= 0:
        token = tokens[at]
        if at in ends and not ends[at].possessive:
            break
        if token.lower == "who" and (whom := _before_who(tokens, ends, at)):
            return whom
        if skippable(token) and token.is_word:
            at -= 1
        elif token.text == ")":
            at, bracketed = _before_bracket(tokens, at), True
        elif token.text == "." and at > 1 and tokens[at - 1].lower == "al":
            at -= 3  # “Anand et al. argue”
        elif (inside := _before_own_work(tokens, at)) < at:
            at = inside
        elif at + 1 < verb and tokens[at + 1].text == "to" and token.lower.endswith(("ed", "s", "an")):
            at -= 1
        else:
            break
    if at < 0:
        return None
    if tokens[at].lower == "it":
        return opening_body(tokens[:at])
    if at in ends:
        return _governor(tokens, who, ends[at])
    if tokens[at].text == ",":
        return _past_apposition(tokens, who, at)
    if body := body_before(tokens, at):
        return body
    if tokens[at].lower == "as":
        return ends.get(at - 1)
    if bracketed and (described := _described(tokens, who, at + 1)):
        return described  # “X, the author of Title (2004) has argued”
    if tokens[verb].lower.endswith("ing") or tokens[at].lower in ("and", "but", "as", "to", ";"):
        return nearest(who, verb)
    return _busy(tokens, who, verb)


def _busy(tokens: Sequence[Token], who: Sequence[Nominal], verb: int) -> Nominal | None:
    """“Harrow, also working at Port Avel at the time wrote”, “a man walking beside her said”."""
    for one in reversed([n for n in who if n.after < verb and not (n.governed or n.possessive or n.pronoun)]):
        doing = [token for token in tokens[one.after : min(one.after + 4, verb)] if token.text != ","]
        if any(token.lower.endswith("ing") for token in doing[:2]):
            return one
    return None


def nearest(who: Sequence[Nominal], before: int) -> Nominal | None:
    """The last subject before token *before*, or else the first that no preposition governs."""
    earlier = [n for n in who if n.after <= before and not n.possessive]
    return next((n for n in reversed(earlier) if n.subject), None) or next((n for n in earlier if not n.governed), None)


def _governor(tokens: Sequence[Token], who: Sequence[Nominal], named: Nominal) -> Nominal | Span | None:
    """*named*, which stands before the verb, or that of which it is a part: “Holm of the Harbour Board said”."""
    if named.possessive:
        return None
    if not named.governed:
        return named
    preposition = tokens[named.first - 1].lower
    if preposition in ("and", "&", ","):
        return nearest(who, named.first)  # the last of a list that is governed
    if preposition == "as":
        return named
    if preposition == "of":
        described = _described(tokens, who, named.first)
        if described is not None:
            return described
        return next((n for n in who if n.after == named.first - 1 and not n.possessive), None)
    return nearest(who, named.first) or named


def _before_who(tokens: Sequence[Token], ends: Mapping[int, Nominal], who: int) -> Nominal | None:
    """“She wrote to Nora Lind, who told her”: the name that “who” stands for."""
    last = who - 2 if who > 0 and tokens[who - 1].text == "," else who - 1
    return ends.get(last)


def _before_bracket(tokens: Sequence[Token], at: int) -> int:
    for back in range(at - 1, max(-1, at - 40), -1):
        if tokens[back].text == "(":
            return back - 1
    return at - 1


def _before_own_work(tokens: Sequence[Token], at: int) -> int:
    """Past “in his book”, “at the time”."""
    for back in range(at, max(0, at - 4), -1):
        work = tokens[back].lower == "in" and tokens[at].lower in lexicon.WORK_NOUNS
        if work or (tokens[back].lower in lexicon.PREPOSITIONS and tokens[at].lower in _TIMES):
            return back - 1
    return at


def _described(tokens: Sequence[Token], who: Sequence[Nominal], of: int) -> Nominal | None:
    """X, where “the author of Y” only says who X is."""
    for back in range(of - 2, max(0, of - 25), -1):
        if tokens[back].lower in lexicon.SPEECH_VERBS or tokens[back].lower in _BE:
            return None
        if tokens[back].text == ",":
            return next((n for n in who if n.after == back and not n.possessive), None)
    return None


def _past_apposition(tokens: Sequence[Token], who: Sequence[Nominal], comma: int) -> Nominal | Span | None:
    opening = next((i for i in range(comma - 1, -1, -1) if tokens[i].text == ","), None)
    if opening is not None:
        inside = [n for n in who if n.first > opening and n.after <= comma]
        acting = tokens[opening + 1].lower.endswith("ing")  # “Dunmore, citing Harrow, speaks of”
        if inside and inside[0].after == comma and comma - inside[0].first >= comma - opening - 2 and not acting:
            return inside[0]
        outside = next((n for n in who if n.after == opening and not n.possessive), None)
        if outside:
            return outside
        ends = {n.after - 1: n for n in who}
        if opening > 0 and tokens[opening - 1].lower == "who" and (whom := _before_who(tokens, ends, opening - 1)):
            return whom  # “of Tom Sedley, who, in his letter, exclaims”
    first = next((n for n in who if not n.possessive and not n.governed and n.after <= comma), None)
    if (body := opening_body(tokens[:comma])) and not (first and first.span.start < body.start):
        return body
    return first or next((n for n in who if n.first > 0 and tokens[n.first - 1].lower == "as"), None)
