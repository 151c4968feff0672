"""Who speaks, read from the sentence that leads in or follows the quoted words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from quoteparse.attributions import lexicon
from quoteparse.attributions.bodies import body_before
from quoteparse.attributions.foreign import Candidate, language_at, spoken_after, spoken_before
from quoteparse.attributions.names import Nominal, Token, tokenize
from quoteparse.attributions.roles import nominals
from quoteparse.attributions.subjects import inverted, is_noun, is_passive, skippable, subject_of
from quoteparse.records import Span

__all__ = ["Voice", "voice_after", "voice_before", "voice_looking_back"]

_ANOTHER = lexicon.words("and but or while whereas although though yet")
_OBJECTS = lexicon.words("him her them us me it")
_SAID_OF = lexicon.words("quoted heard reported recorded said supposed believed known alleged rumoured rumored thought")
"""Participles whose subject speaks: “was heard to say”; others are done to it: “was lauded as”."""
_QUOTING = lexicon.words("quote quotes quoted quoting cite cites cited citing")
_DETERMINERS = lexicon.words("the a an his her their our my one another some")
_THINGS = lexicon.words(
    "inscription sign law rule text passage source caption placard poster label notice legend stone plaque"
)
_PERCEIVING = lexicon.words("hear hears heard see sees saw imagined imagines recognised recognized")
_AGREEING = lexicon.words("agree agrees agreed")


@frozen(kw_only=True)
class Voice:
    """Whoever speaks: a stretch of text, or None where somebody unnamed does."""

    span: Span | None
    pronoun: bool = False
    said: bool = False
    """A word of speech says so; otherwise it is only the subject of the sentence."""


SOMEBODY = Voice(span=None, said=True)
NOBODY = Voice(span=None)


def voice_before(text: str, start: int, end: int, skip: Sequence[Span] = (), *, apart: bool = False) -> Voice | None:
    """Who the sentence ``text[start:end]``, which leads up to a quotation, says is speaking.

    Where it stands *apart* from the quotation, ending before it, whoever it is about may speak there.

    >>> s = "As Mary Hart, a keeper, has argued: "
    >>> voice_before(s, 0, len(s)).span.of(s)
    'Mary Hart'
    """
    if language := language_at(text, start, end):
        found = spoken_before(text, start, end, language)
        return _foreign(found[0], said=found[1]) if found else None
    tokens = tokenize(text, start, end, skip)
    if not tokens:
        return None
    who = nominals(tokens)
    spoken = list(_by_verb(tokens, who))
    candidates = [*(one for one in spoken if one[1].span), *_by_noun(tokens, who)] or list(
        _by_noun(tokens, who, governed=True)
    )
    if candidates:
        return _with_partners(tokens, who, max(candidates, key=lambda found: found[0])[1])
    owned = len(tokens) > 1 and tokens[0].lower in ("his", "her")
    if owned and any(token.lower in lexicon.WORK_NOUNS | lexicon.SPEECH_NOUNS for token in tokens[1:4]):
        return Voice(span=Span(tokens[0].start, tokens[0].end), pronoun=True)
    if spoken:
        return SOMEBODY if any(voice.said for _, voice in spoken) else NOBODY
    return _opinion(tokens, who) or _by_subject(tokens, who, apart=apart)


def _foreign(candidate: Candidate | None, *, said: bool) -> Voice:
    return Voice(
        span=candidate.span if candidate else None, pronoun=candidate is not None and candidate.pronoun, said=said
    )


def _opinion(tokens: Sequence[Token], who: Sequence[Nominal]) -> Voice | None:
    """For Leila Anand, “…”."""
    first = next(iter(who), None)
    if first is None or first.first != 1 or tokens[0].text != "For" or first.role:
        return None
    return _voice(first) if tokens[first.after : first.after + 1] and tokens[first.after].text == "," else None


def _by_subject(tokens: Sequence[Token], who: Sequence[Nominal], *, apart: bool) -> Voice | None:
    """Where no word of speech stands before the quotation, whoever the sentence is about may speak."""
    led = next((token.text for token in reversed(tokens) if token.text not in "—–-"), "") == ":"
    subject = next((n for n in reversed(who) if n.subject), None)
    if led and subject is None:
        subject = next((n for n in who if n.governed and tokens[n.first - 1].lower == "by"), None)
    if led and subject is None and len([n for n in who if not n.pronoun]) == 1:
        subject = who[0] if not who[0].pronoun else None
    if subject is not None and apart and subject.several:
        return None
    if subject is None:
        return None
    speech = lexicon.SPEECH_NOUNS | lexicon.SPEECH_VERBS | _PERCEIVING
    if not (led or apart) and not any(token.lower in speech and token.text.islower() for token in tokens):
        return NOBODY
    return _with_partners(tokens, who, Voice(span=subject.span, pronoun=subject.pronoun))


def voice_after(text: str, start: int, end: int) -> Voice | None:
    """Who the words after a quotation say was speaking: “…,” said X; “…,” X added.

    >>> voice_after(" wrote K. Lund in a letter", 0, 26).span
    Span(start=7, end=14)
    """
    if language := language_at(text, start, end):
        found = spoken_after(text, start, end, language)
        return _foreign(found, said=True) if found else None
    tokens = tokenize(text, start, min(end, start + 160))
    while tokens and not tokens[0].is_word:
        tokens = tokens[1:]
    if not tokens or tokens[0].lower in _ANOTHER:
        return None
    who = nominals(tokens)
    if tokens[0].lower in lexicon.SPEECH_VERBS and tokens[0].text.islower():
        behind = next((n for n in who if n.first <= 4 and not n.possessive), None)
        if behind and all(t.text[0].islower() or t.text in ",." for t in tokens[1 : behind.first]):
            return _voice(behind)
        body = next((body for at in range(1, min(9, len(tokens))) if (body := body_before(tokens, at))), None)
        return Voice(span=body or _somebody(tokens, 1), said=True)
    if tokens[0].lower == "by" and who and who[0].first <= 3 and not who[0].possessive:
        return _voice(who[0])  # she was called “…” by X
    if as_said := _as_said(tokens, who):
        return as_said
    near = next((n for n in who if not n.possessive), None)
    if near and (near.first <= 1 or _is_described(tokens[: near.first])):
        verb = near.after
        while verb < len(tokens) - 1 and (skippable(tokens[verb]) or tokens[verb].text in ",("):
            verb = _after_bracket(tokens, verb) if tokens[verb].text == "(" else verb + 1
        if tokens[min(verb, len(tokens) - 1)].lower in ("of", "from", "at"):
            verb = next((at for at in range(verb, min(verb + 8, len(tokens))) if _is_speech(tokens, at)), verb)
        if verb < len(tokens) and tokens[verb].lower in lexicon.SPEECH_VERBS:
            return _voice(near)
    somebody = _somebody(tokens, 0)
    verb = next((at for at, token in enumerate(tokens[:8]) if somebody and token.start >= somebody.end), len(tokens))
    if somebody and verb < len(tokens) and _is_speech(tokens, verb):
        return Voice(span=somebody, said=True)
    return None


def _somebody(tokens: Sequence[Token], first: int) -> Span | None:
    """“the sceptic”, beside a verb of speech and what was said: somebody, unless it is what one reads."""
    if first + 1 >= len(tokens) or tokens[first].lower not in _DETERMINERS:
        return None
    last = first
    for at in range(first + 1, min(first + 5, len(tokens))):
        token = tokens[at]
        if not token.text.islower() or token.lower in lexicon.PREPOSITIONS | lexicon.SPEECH_VERBS | lexicon.AUXILIARIES:
            break
        last = at
    head = tokens[last].lower
    if last == first or head in lexicon.WORK_NOUNS | lexicon.SPEECH_NOUNS | lexicon.BODIES | _THINGS:
        return None
    return Span(tokens[first].start, tokens[last].end)


def voice_looking_back(text: str, start: int, end: int) -> Voice | None:
    """Who the sentence behind a quotation says has spoken: “Many agree with these words of X”, “So wrote X”.

    >>> s = "These words of Ida Holm are often quoted."
    >>> voice_looking_back(s, 0, len(s)).span.of(s)
    'Ida Holm'
    """
    tokens = tokenize(text, start, min(end, start + 160))
    who = nominals(tokens)
    if len(tokens) > 2 and tokens[0].text in ("So", "Thus") and _is_speech(tokens, 1):
        return next((_voice(n) for n in who if n.first <= 4 and not n.possessive), None)
    if not any(token.lower in ("these", "this", "such") for token in tokens[:8]):
        return None
    return next((voice for at, voice in _by_noun(tokens, who) if at < 14), None)


def _as_said(tokens: Sequence[Token], who: Sequence[Nominal]) -> Voice | None:
    """“…,” according to X; in the words of X; as X has put it; was how X put it."""
    first, near = tokens[0].lower, next((n for n in who if n.first <= 4), None)
    if near is None:
        return None
    if first == "according" or (first == "so" and near.first == 1 and tokens[near.after : near.after + 1]):
        return _voice(near)
    if first in ("in", "to"):
        return next((voice for at, voice in _by_noun(tokens, who, governed=True) if at < 8), None)
    verb = next((at for at in range(near.after, min(near.after + 12, len(tokens))) if _is_speech(tokens, at)), None)
    how = first == "as" or (first in ("was", "is") and tokens[1].lower in ("how", "what"))
    return _voice(near) if how and verb is not None and not near.possessive else None


def _is_speech(tokens: Sequence[Token], at: int) -> bool:
    written = tokens[at].text.islower() or at == 0  # “Responded the woman, “…””
    return tokens[at].lower in lexicon.SPEECH_VERBS and written and not is_noun(tokens, at)


def _is_described(tokens: Sequence[Token]) -> bool:
    """“the old bass”, before a name."""
    return len(tokens) <= 5 and all(
        t.is_word
        and t.text.islower()
        and t.lower not in lexicon.PREPOSITIONS
        and t.lower not in lexicon.SPEECH_VERBS
        and t.lower not in lexicon.AUXILIARIES
        for t in tokens
    )


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
    """Who says something, by the last verb of speech; nobody's name where it is a thing, or done by nobody."""
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        if token.lower == "according" and at + 1 < len(tokens) and tokens[at + 1].text == "to":
            behind = next((n for n in who if n.first > at + 1), None)
            if behind and behind.first <= at + 8:
                yield at, _voice(behind)
                return
        if not _is_speech(tokens, at):
            continue
        if token.lower.endswith("ing") and at > 0 and tokens[at - 1].text in ("him", "her"):
            spoken = tokens[at - 1]  # “remembers her saying”
            yield at, Voice(span=Span(spoken.start, spoken.end), pronoun=True, said=True)
            return
        if at > 1 and tokens[at - 1].lower == "to" and tokens[at - 2].lower in _OBJECTS:
            continue  # “it allowed him to speak”
        behind = next((n for n in who if n.first == at + 1 and not n.possessive), None)
        if token.lower in _QUOTING and behind and _ends_lead(tokens, behind):
            yield at, _voice(behind)
            return
        if token.lower in _AGREEING and at + 1 < len(tokens) and tokens[at + 1].text == "with":
            with_whom = next((n for n in who if n.first == at + 2), None)
            if with_whom:
                yield at, _voice(with_whom)
                return
        if is_passive(tokens, at):
            by = next((n for n in who if n.first in (at + 2, at + 3) and tokens[at + 1].text == "by"), None)
            if by:
                yield at, _voice(by)
                return
            beside = tokens[at + 1 : at + 3]
            if [token.text for token in beside] == [",", "with"]:
                ally = next((n for n in who if n.first == at + 3), None)  # “it may be objected, with X, that”
                if ally:
                    yield at, _voice(ally)
                    return
            if token.lower not in _SAID_OF:
                yield at, NOBODY
                continue
        found = inverted(tokens, who, at) or subject_of(tokens, who, at)
        if isinstance(found, Nominal):
            yield at, _voice(found)
            return
        if found is not None:
            yield at, Voice(span=found, said=True)
            return
        if token.lower not in lexicon.WEAK_VERBS and _is_thing(tokens, at):
            yield at, SOMEBODY


def _is_thing(tokens: Sequence[Token], verb: int) -> bool:
    """Whether something without a will of its own stands before the *verb*: “the inscription reads”."""
    at = verb - 1
    while at > 0 and skippable(tokens[at]):
        at -= 1
    return at >= 0 and tokens[at].is_word and tokens[at].lower not in ("and", "but", "or", "to", "as", "when", "that")


def _ends_lead(tokens: Sequence[Token], named: Nominal) -> bool:
    return named.after >= len(tokens) or tokens[named.after].text in ":"


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
            while back > 0 and tokens[back].lower not in lexicon.PREPOSITIONS and n.first - back < 5:
                back -= 1
            a_work = tokens[n.first - 1].lower == "the" and n.after == n.first + 1
            before = tokens[back - 1]
            if tokens[back].lower == "by" and back > 1 and before.lower.endswith(("ed", "en", "ung")):
                before = tokens[back - 2]  # “in the words sung by X”
            said_by = tokens[back].lower in ("of", "by", "from") and before.lower in lexicon.SPEECH_NOUNS
            if said_by and not a_work:
                yield back, _voice(n)


def _voice(nominal: Nominal) -> Voice:
    return Voice(span=nominal.span, pronoun=nominal.pronoun, said=True)


def _after_bracket(tokens: Sequence[Token], at: int) -> int:
    return next((i + 1 for i in range(at, min(at + 12, len(tokens) - 1)) if tokens[i].text == ")"), at + 1)
