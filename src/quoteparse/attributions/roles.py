"""Stretches of a sentence that stand for a person: names, pronouns, and what somebody is (“a clerk”, “her sister”)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from quoteparse.attributions import lexicon
from quoteparse.attributions.names import Nominal, Token, follows_like_verb, governed, is_verb, named
from quoteparse.attributions.people import are_people, is_person
from quoteparse.records import Span

__all__ = ["nominals"]

_DETERMINERS = lexicon.words("the a an his her their our my your one another some this that any no every each")
_SEVERAL = lexicon.words("one two three some many most several few another none all both")
_JOINS = lexicon.words("of for from in at on with")
_IS = lexicon.words("is are was were be been being am became become becomes like")
_LONGEST = 6
"""Words between a determiner and its noun, and in what a preposition joins to it."""


def nominals(tokens: Sequence[Token]) -> list[Nominal]:
    """Whoever a sentence speaks of, in order.

    >>> from quoteparse.attributions.names import tokenize
    >>> s = "The foreman of the jury told Mrs Pell that a clerk had lost it."
    >>> [found.span.of(s) for found in nominals(tokenize(s, 0, len(s)))]
    ['The foreman of the jury', 'Pell', 'a clerk']
    """
    persons = named(tokens)
    taken = {at for person in persons for at in range(person.first, person.after)}
    roles = list(_roles(tokens, taken))
    within = {at for role in roles for at in range(role.first + 1, role.after)}
    apart = [person for person in persons if person.first not in within and not _is_bracketed(tokens, person)]
    found = list(_with_names(tokens, sorted([*apart, *roles], key=lambda one: one.first)))
    return list(_without_appositions(tokens, found))


def _is_bracketed(tokens: Sequence[Token], one: Nominal) -> bool:
    """“a paper (The Hive) states”: what stands alone in brackets is whatever was just spoken of."""
    return (
        one.first > 0
        and tokens[one.first - 1].text == "("
        and tokens[one.after : one.after + 1] != []
        and (tokens[one.after].text == ")")
    )


def _with_names(tokens: Sequence[Token], found: Sequence[Nominal]) -> Iterator[Nominal]:
    """“A woman called Old Tessa” is Old Tessa."""
    at = 0
    while at < len(found):
        one = found[at]
        other = found[at + 1] if at + 1 < len(found) else None
        between = [token.lower for token in tokens[one.after : other.first]] if other else []
        described = one.role or (one.first > 0 and tokens[one.first - 1].lower in ("a", "an"))
        if other and described and not (other.role or other.pronoun) and between in (["called"], ["named"]):
            one = evolve(other, first=one.first, governed=one.governed, subject=one.subject or other.subject)
            at += 1
        yield one
        at += 1


def _without_appositions(tokens: Sequence[Token], found: Sequence[Nominal]) -> Iterator[Nominal]:
    """Of two that stand for the same person the one that gives a name: “her friend, Anna Reeve,” is Anna Reeve."""
    last: Nominal | None = None
    reaches = 0
    for one in found:
        if last is None or last.pronoun or last.possessive or one.pronoun:
            joined = None
        else:
            between = [token.text for token in tokens[reaches : one.first]]
            beside = between == [","] or (last.role and not one.role and _describes(between))
            joined = _joined(last, one) if beside and _in_apposition(tokens, last, one) else None
        if joined is None and last is not None:
            yield last
        last, reaches = joined or one, one.after
    if last is not None:
        yield last


def _describes(between: Sequence[str]) -> bool:
    """“A neighbour, the diarist” before a name."""
    return (
        1 < len(between) <= _LONGEST
        and between[0] == ","
        and between[1] in ("the", "a", "an")
        and all(word.isalpha() and word.islower() for word in between[1:])
        and lexicon.PREPOSITIONS.isdisjoint(between)
    )


def _joined(one: Nominal, other: Nominal) -> Nominal:
    if one.role and other.role:
        return evolve(one, after=other.after, span=Span(one.span.start, other.span.end))
    return evolve(other, governed=one.governed, subject=not one.governed) if one.role else one


def _in_apposition(tokens: Sequence[Token], one: Nominal, other: Nominal) -> bool:
    """Whether *other*, behind a comma, only says more of *one*."""
    ends = other.after >= len(tokens) or tokens[other.after].text in ",:.;("
    if one.role or not other.role:
        return ends and one.role
    of = any(token.lower == "of" for token in tokens[other.first : other.after])
    # “In Winter Orchard, the narrator confesses”, “Harrow, the foreman said, was late”: somebody else
    if (one.governed or (tokens[0].lower == "in" and one.first <= 3)) and not (ends or of):
        return False
    inserted = not ends and tokens[other.after].lower in lexicon.SPEECH_VERBS and tokens[other.after + 1 :]
    return not (inserted and tokens[other.after + 1].text == ",")


def _roles(tokens: Sequence[Token], taken: set[int]) -> Iterator[Nominal]:
    end = 0
    for at, token in enumerate(tokens):
        if token.lower in ("them", "us", "those", "these") and at > 1 and tokens[at - 1].text == "of":
            if tokens[at - 2].lower in _SEVERAL and tokens[at - 2].lower != "all":  # “one of them”
                acts = at + 1 < len(tokens) and follows_like_verb(tokens[at + 1])
                span = Span(tokens[at - 2].start, token.end)
                yield Nominal(first=at - 2, after=at + 1, span=span, subject=acts, several=True, role=True)
                end = at + 1
            continue
        if at < end or at in taken or not _is_role(tokens, at, taken):
            continue
        first = _first(tokens, at, taken)
        if first is None or first < end:
            continue
        after = at + 1 if token.possessive else _after(tokens, at + 1)
        end = after
        follows = tokens[after] if after < len(tokens) else None
        is_governed = governed(tokens, first) or (first > 0 and tokens[first - 1].lower in _IS)
        acts = follows is not None and (_is_told_of(tokens, after) or follows_like_verb(follows))
        yield Nominal(
            first=first,
            after=after,
            span=Span(tokens[first].start, tokens[after - 1].end),
            possessive=token.possessive,
            governed=is_governed,
            subject=acts and not is_governed and not token.possessive,
            several=are_people(token.lower),
            role=True,
        )


def _is_told_of(tokens: Sequence[Token], after: int) -> bool:
    """“the captain, being besieged”, “a clerk, who”: the sentence goes on about somebody."""
    if tokens[after].text != "," or after + 1 >= len(tokens):
        return False
    behind = tokens[after + 1].lower
    return behind in ("who", "whose", "whom") or behind.endswith(("ing", "ed"))


def _is_role(tokens: Sequence[Token], at: int, taken: set[int]) -> bool:
    token = tokens[at]
    if not token.is_word or not (is_person(token.lower) or are_people(token.lower) or _is_office(tokens, at)):
        return False
    if token.text in ("May", "Will"):
        return False
    following = at + 1 < len(tokens) and not token.possessive
    if following and at + 1 in taken and tokens[at + 1].is_capital:
        return False  # “the critic Leila Anand”: she has a name
    return not (following and (is_person(tokens[at + 1].lower) or _is_office(tokens, at + 1)))


def _is_office(tokens: Sequence[Token], at: int) -> bool:
    """“The President”, “the Earl of Stroud”."""
    return tokens[at].is_capital and tokens[at].lower in lexicon.TITLES


def _first(tokens: Sequence[Token], at: int, taken: set[int]) -> int | None:
    """Where the words begin that end with the noun at *at*; None where no determiner stands before a single one."""
    plural = are_people(tokens[at].lower)
    first = at
    while first > 0 and at - first < _LONGEST:
        before = tokens[first - 1]
        if not before.is_word or before.lower in lexicon.PREPOSITIONS | lexicon.AUXILIARIES | lexicon.PRONOUNS:
            break
        if before.lower in _DETERMINERS or before.possessive:
            return _several(tokens, _owner(tokens, first - 1))
        if before.lower in lexicon.SPEECH_VERBS | {"and", "or", "but", "that", "who", "which", "as"}:
            break
        if first - 1 in taken:
            break
        first -= 1
    if plural or (_is_office(tokens, at) and at + 1 < len(tokens) and tokens[at + 1].lower == "of"):
        return first if all(token.text[0].islower() or n == 0 for n, token in enumerate(tokens[first:at])) else at
    return None


def _owner(tokens: Sequence[Token], first: int) -> int:
    """“The Board’s counsel”: the article before the owner belongs to both."""
    while first > 0 and tokens[first].possessive and tokens[first - 1].is_capital:
        first -= 1
    owned = tokens[first].possessive or (first + 1 < len(tokens) and tokens[first + 1].possessive)
    return first - 1 if owned and first > 0 and tokens[first - 1].lower in ("the", "a", "an") else first


def _several(tokens: Sequence[Token], first: int) -> int:
    """“one of the clerks”."""
    of_many = first > 1 and tokens[first - 1].lower == "of" and tokens[first - 2].lower in _SEVERAL
    return first - 2 if of_many else first


def _after(tokens: Sequence[Token], after: int) -> int:
    """Behind what a preposition joins to the noun: “of the jury”, “for the Harbour Board”."""
    for _ in range(2):
        if after + 1 >= len(tokens) or tokens[after].lower not in _JOINS or not tokens[after].text.islower():
            break
        end = after + 1
        while end < len(tokens) and end - after <= _LONGEST and _continues(tokens, end):
            end += 1
        if end == after + 1 or (end < len(tokens) and tokens[end].is_word and not _may_end_before(tokens[end])):
            break
        after = end
    return after


def _continues(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if not token.is_word or token.lower in lexicon.AUXILIARIES | lexicon.PREPOSITIONS | lexicon.PRONOUNS:
        return False
    if token.is_capital or token.lower in _DETERMINERS:
        return True
    return (
        token.lower not in lexicon.SPEECH_VERBS
        and not is_verb(token)
        and not token.lower.endswith(("ed", "ly"))
        and token.lower
        not in (
            "and",
            "who",
            "that",
            "which",
            "as",
            "but",
        )
    )


def _may_end_before(token: Token) -> bool:
    return (
        follows_like_verb(token)
        or token.lower in lexicon.AUXILIARIES | lexicon.SPEECH_VERBS | lexicon.PREPOSITIONS
        or token.lower in ("and", "who", "that", "which", "as", "but")
    )
