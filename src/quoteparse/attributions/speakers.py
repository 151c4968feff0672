"""Who speaks, read from the sentence that leads in or follows the quoted words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from quoteparse.attributions import lexicon
from quoteparse.attributions.bodies import body_before, opening_body, opening_role
from quoteparse.attributions.lines import cites
from quoteparse.attributions.names import Nominal, Token, nominals, tokenize
from quoteparse.attributions.sentences import sentence_start
from quoteparse.records import Span

__all__ = ["Voice", "antecedent", "voice_after", "voice_before"]

_BE = lexicon.words("is are was were be been being get got")
_BETWEEN = lexicon.words("also later then now once even further often again still always never already thus")
_SOMEBODY = lexicon.words(
    "someone somebody others one critics people observers historians scholars witnesses researchers experts some many "
    "opponents supporters contemporaries friends neighbours neighbors readers reviewers"
)
_TIMES = lexicon.words("time moment year day end beginning trial point spot occasion morning evening")
_ANOTHER = lexicon.words("and but or while whereas although though yet")
_OBJECTS = lexicon.words("him her them us me it")
_DETERMINERS = lexicon.words("the a an his her its their one another some my our this that")
_THINGS = (
    lexicon.WORK_NOUNS | lexicon.BODIES | lexicon.words("telegram statement diary law rule text passage source it")
)
_BRACKET = re.compile(r"\([^()\n]{3,200}\)")
REACH = 3_000
"""Code points that a pronoun looks back for its name."""


@frozen(kw_only=True)
class Voice:
    """Whoever speaks: a stretch of text, or None where somebody unnamed does."""

    span: Span | None
    pronoun: bool = False
    said: bool = False
    """A word of speech says so; otherwise it is only the subject of the sentence."""


SOMEBODY = Voice(span=None, said=True)


def voice_before(text: str, start: int, end: int, skip: Sequence[Span] = ()) -> Voice | None:
    """Who the sentence ``text[start:end]``, which leads up to a quotation, says is speaking.

    >>> s = "As Mary Hart, a keeper, has argued: "
    >>> voice_before(s, 0, len(s)).span.of(s)
    'Mary Hart'
    """
    tokens = tokenize(text, start, end, skip)
    who = nominals(tokens)
    candidates = [*_by_verb(tokens, who), *_by_noun(tokens, who)] or list(_by_noun(tokens, who, governed=True))
    if candidates:
        return _with_partners(tokens, who, max(candidates, key=lambda found: found[0])[1])
    subject = next((n for n in reversed(who) if n.subject), None)
    owned = len(tokens) > 1 and tokens[0].lower in ("his", "her")
    if owned and (subject is None or tokens[1].lower in lexicon.WORK_NOUNS | lexicon.SPEECH_NOUNS):
        return Voice(span=Span(tokens[0].start, tokens[0].end), pronoun=True)
    return _with_partners(tokens, who, Voice(span=subject.span, pronoun=subject.pronoun)) if subject else None


def voice_after(text: str, start: int, end: int) -> Voice | None:
    """Who the words after a quotation say was speaking: “…,” said X; “…,” X added.

    >>> voice_after(" wrote K. Lund in a letter", 0, 26).span
    Span(start=7, end=14)
    """
    tokens = tokenize(text, start, min(end, start + 160))
    while tokens and not tokens[0].is_word:
        tokens = tokens[1:]
    if not tokens or tokens[0].lower in _ANOTHER:
        return None
    who = nominals(tokens)
    if tokens[0].lower in lexicon.SPEECH_VERBS and tokens[0].text.islower():
        named = next((n for n in who if n.first <= 4 and not n.possessive), None)
        if named and all(t.text[0].islower() or t.text in ",." for t in tokens[1 : named.first]):
            return Voice(span=named.span, pronoun=named.pronoun, said=True)
        return _noun_phrase_after(tokens)
    if who and not who[0].possessive and (who[0].first <= 1 or _is_described(tokens[: who[0].first])):
        verb = who[0].after
        while verb < len(tokens) - 1 and (_skippable(tokens[verb]) or tokens[verb].text in ",("):
            verb = _after_bracket(tokens, verb) if tokens[verb].text == "(" else verb + 1
        if verb < len(tokens) and tokens[verb].lower in lexicon.SPEECH_VERBS:
            return Voice(span=who[0].span, pronoun=who[0].pronoun, said=True)
    words_of = [found for found in _by_noun(tokens, who) if found[0] < 14]
    if words_of and any(t.lower in ("these", "this", "such") for t in tokens[:8]):
        return words_of[0][1]
    return None


def _is_described(tokens: Sequence[Token]) -> bool:
    """“the old bass”, before a name."""
    return (
        len(tokens) <= 5
        and tokens[0].lower in _DETERMINERS
        and all(
            t.is_word
            and t.text.islower()
            and t.lower not in lexicon.PREPOSITIONS
            and t.lower not in lexicon.SPEECH_VERBS
            and t.lower not in lexicon.AUXILIARIES
            for t in tokens
        )
    )


def antecedent(text: str, low: int, at: int, skip: Sequence[Span] = ()) -> Span | None:
    """The name that a pronoun at *at* stands for: the nearest earlier subject; None where none is clear."""
    low = max(low, at - REACH)
    stop = at
    while stop > low:
        start = max(low, text.rfind("\n", low, stop) + 1)
        found = _antecedent_in(text, start, stop, skip, same=stop == at)
        if found:
            return found
        stop = start
        while stop > low and text[stop - 1].isspace():
            stop -= 1
    return None


def _antecedent_in(text: str, low: int, at: int, skip: Sequence[Span], *, same: bool) -> Span | None:
    """The same within one paragraph, where a name that is no subject serves if there is no other."""
    stop, other = at, None
    while stop > low:
        start = sentence_start(text, low, stop)
        if start >= stop:
            break
        tokens = tokenize(text, start, stop, _without_citations(text, start, stop, skip))
        named = [n for n in nominals(tokens) if not n.pronoun]
        subjects = [n for n in named if n.subject]
        if same and stop == at and not subjects and (role := opening_role(tokens)):
            return role
        if subjects:
            return (subjects[-1] if same and stop == at else subjects[0]).span
        owners = [n for n in named if n.possessive and not n.governed]
        if owners:
            return owners[0].span
        if named and other is None and not (same and stop == at):
            other = named[-1].span
        stop = start
        while stop > low and text[stop - 1].isspace():
            stop -= 1
    return other


def _without_citations(text: str, start: int, stop: int, skip: Sequence[Span]) -> Sequence[Span]:
    """*skip*, and the references in brackets, whose names are not whom the text tells of."""
    cited = [Span(*m.span()) for m in _BRACKET.finditer(text, start, stop) if cites(m.group())]
    return sorted((*skip, *cited)) if cited else skip


def _with_partners(tokens: Sequence[Token], who: Sequence[Nominal], voice: Voice) -> Voice:
    """“Holm and Berg have argued”: both of them."""
    for at in range(len(who) - 1, 0, -1):
        one, other = who[at - 1], who[at]
        if voice.span == other.span and not other.pronoun and not one.pronoun and not one.possessive:
            between = [t.text for t in tokens[one.after : other.first]]
            if between in (["and"], ["&"]):
                return Voice(span=Span(one.span.start, other.span.end), said=voice.said)
    return voice


def _by_verb(tokens: Sequence[Token], who: Sequence[Nominal]) -> Iterator[tuple[int, Voice]]:
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        if token.lower == "according" and at + 1 < len(tokens) and tokens[at + 1].text == "to":
            named = next((n for n in who if n.first > at + 1), None)
            if named and named.first <= at + 8:
                yield at, _voice(named)
                return
        if token.lower not in lexicon.SPEECH_VERBS or not token.text.islower() or _is_noun(tokens, at):
            continue
        if at > 1 and tokens[at - 1].lower == "to" and tokens[at - 2].lower in _OBJECTS:
            continue  # “it allowed him to speak”
        if _is_passive(tokens, at):
            by = next((n for n in who if n.first in (at + 2, at + 3) and tokens[at + 1].text == "by"), None)
            if by:
                yield at, _voice(by)
                return
            continue
        found = _subject(tokens, who, at) or _inverted(tokens, who, at)
        if found:
            yield at, found
            return


def _inverted(tokens: Sequence[Token], who: Sequence[Nominal], verb: int) -> Voice | None:
    """“…,” remembered Holm."""
    if verb > 0 and tokens[verb - 1].is_word:
        return None
    named = next((n for n in who if n.first == verb + 1 and not n.possessive), None)
    return _voice(named) if named else None


def _by_noun(tokens: Sequence[Token], who: Sequence[Nominal], *, governed: bool = False) -> Iterator[tuple[int, Voice]]:
    """X's words; the words of X; a report by X; where they are *governed*, too: in X's letter."""
    for n in who:
        if n.possessive and n.governed <= governed:
            for at in range(n.after, min(n.after + 4, len(tokens))):
                if tokens[at].lower in lexicon.SPEECH_NOUNS:
                    yield at, _voice(n)
                    break
                if not tokens[at].is_word:
                    break
        elif n.governed and n.first >= 2:
            back = n.first - 1
            while back > 0 and tokens[back].lower not in ("of", "by", "from") and n.first - back < 5:
                back -= 1
            a_work = tokens[n.first - 1].lower == "the" and n.after == n.first + 1
            said_by = tokens[back].lower in ("of", "by", "from") and tokens[back - 1].lower in lexicon.SPEECH_NOUNS
            if said_by and not a_work:
                yield back, _voice(n)


def _voice(nominal: Nominal) -> Voice:
    return Voice(span=nominal.span, pronoun=nominal.pronoun, said=True)


def _skippable(token: Token) -> bool:
    return token.lower in lexicon.ADVERBS or token.lower in lexicon.AUXILIARIES or token.lower.endswith("ly")


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    """“an important point”, “his claims”: no verb."""
    if tokens[at].lower.startswith("point"):
        return not (at + 1 < len(tokens) and tokens[at + 1].lower in ("out", "to"))
    return at > 0 and tokens[at - 1].lower in _DETERMINERS and tokens[at].lower.endswith("s")


def _is_passive(tokens: Sequence[Token], verb: int) -> bool:
    at = verb - 1
    while at >= 0 and (tokens[at].lower.endswith("ly") or tokens[at].lower in _BETWEEN):
        at -= 1
    return at >= 0 and tokens[at].lower in _BE and not tokens[verb].lower.endswith("ing")


def _subject(tokens: Sequence[Token], who: Sequence[Nominal], verb: int) -> Voice | None:
    ends = {n.after - 1: n for n in who}
    at, bracketed = verb - 1, False
    while at >= 0:
        token = tokens[at]
        if at in ends and not ends[at].possessive:
            break
        if _skippable(token) and token.is_word:
            at -= 1
        elif token.text == ")":
            at, bracketed = _before_bracket(tokens, at), True
        elif (inside := _before_own_work(tokens, at)) < at:
            at = inside
        elif at + 1 < verb and tokens[at + 1].text == "to" and token.lower.endswith(("ed", "s", "an")):
            at -= 1
        else:
            break
    if at < 0:
        return None
    if at in ends:
        named = ends[at]
        if named.possessive:
            return None
        if named.governed and tokens[named.first - 1].lower == "of":
            if (described := _described(tokens, who, named.first)) is not None:
                return described
            return _noun_phrase(tokens, named.first - 2, named.after - 1) or _voice(named)
        if named.governed:
            return _nearest(who, named.first) or _voice(named)
        return _voice(named)
    if tokens[at].text == ",":
        return _past_apposition(tokens, who, at)
    if body := body_before(tokens, at):
        return Voice(span=body, said=True)
    if tokens[at].lower == "as":
        return _voice(ends[at - 1]) if at - 1 in ends else _noun_phrase(tokens, at - 1, at - 1)
    if bracketed and (described := _described(tokens, who, at + 1)):
        return described  # “X, the author of Title (2004) has argued”
    if tokens[verb].lower.endswith("ing") or tokens[at].lower in ("and", "but", "as", ";"):
        return _nearest(who, verb)
    if tokens[at].lower in _SOMEBODY:
        return Voice(span=Span(tokens[at].start, tokens[at].end), said=True)
    if tokens[at].text[0].islower() and tokens[at].lower not in lexicon.PREPOSITIONS:
        phrase = _noun_phrase(tokens, at, at)
        if phrase:
            return phrase
    return None


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


def _described(tokens: Sequence[Token], who: Sequence[Nominal], of: int) -> Voice | None:
    """X, where “the author of Y” only says who X is."""
    for back in range(of - 2, max(0, of - 25), -1):
        if tokens[back].lower in lexicon.SPEECH_VERBS or tokens[back].lower in _BE:
            return None
        if tokens[back].text == ",":
            before = next((n for n in who if n.after == back and not n.possessive), None)
            return _voice(before) if before else None
    return None


def _after_bracket(tokens: Sequence[Token], at: int) -> int:
    return next((i + 1 for i in range(at, min(at + 12, len(tokens) - 1)) if tokens[i].text == ")"), at + 1)


def _past_apposition(tokens: Sequence[Token], who: Sequence[Nominal], comma: int) -> Voice | None:
    opening = next((i for i in range(comma - 1, -1, -1) if tokens[i].text == ","), None)
    if opening is not None:
        inside = [n for n in who if n.first > opening and n.after <= comma]
        if inside and inside[0].after == comma and comma - inside[0].first >= comma - opening - 2:
            return _voice(inside[0])
        outside = next((n for n in who if n.after == opening and not n.possessive), None)
        if outside:
            return _voice(outside)
    first = next((n for n in who if not n.possessive and not n.governed and n.after <= comma), None)
    if (body := opening_body(tokens[:comma])) and not (first and first.span.start < body.start):
        return Voice(span=body, said=True)
    return _voice(first) if first else None


def _nearest(who: Sequence[Nominal], before: int) -> Voice | None:
    earlier = [n for n in who if n.after <= before and not n.possessive]
    best = next((n for n in reversed(earlier) if n.subject), None) or next((n for n in earlier if not n.governed), None)
    return _voice(best) if best else None


def _noun_phrase(tokens: Sequence[Token], head: int, last: int) -> Voice | None:
    """“his wife”, “one peasant”, “the son of X”: somebody without a name of their own."""
    if head < 0 or tokens[head].lower in _THINGS or tokens[head].lower in lexicon.SPEECH_NOUNS:
        return SOMEBODY if head >= 0 and head == last else None
    for back in range(head, max(-1, head - 4), -1):
        if not tokens[back].is_word:
            return None
        if tokens[back].lower in _DETERMINERS:
            if back == head:
                return None
            if back > 1 and tokens[back - 1].lower == "of" and tokens[back - 2].lower in _SOMEBODY:
                back -= 2
            return Voice(span=Span(tokens[back].start, tokens[last].end), said=True)
    return None


def _noun_phrase_after(tokens: Sequence[Token]) -> Voice | None:
    if len(tokens) > 2 and tokens[1].lower in _DETERMINERS:
        for at in range(2, min(6, len(tokens))):
            if not tokens[at].is_word or tokens[at].lower in lexicon.PREPOSITIONS:
                return Voice(span=Span(tokens[1].start, tokens[at - 1].end), said=True) if at > 2 else None
    return None
