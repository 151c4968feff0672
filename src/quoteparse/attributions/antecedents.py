"""Whom a pronoun stands for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from quoteparse.attributions.foreign import antecedents, language_at
from quoteparse.attributions.genders import Genders
from quoteparse.attributions.lines import cites
from quoteparse.attributions.names import Nominal, Token, tokenize
from quoteparse.attributions.roles import nominals
from quoteparse.attributions.sentences import paragraph_start, sentence_start
from quoteparse.quotations.marks import read_marks
from quoteparse.quotations.singles import single_pairs
from quoteparse.records import Span

__all__ = ["antecedent"]

_BRACKET = re.compile(r"\([^()\n]{3,200}\)")
_TITLE_ALONE = re.compile(r"[Tt]he\s([^\W\d_a-z][a-z]{2,15})")
_NAME = r"[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+){0,3}"
REACH = 3_000
"""Code points that a pronoun looks back for its name."""


def antecedent(text: str, low: int, at: int, skip: Sequence[Span] = (), genders: Genders | None = None) -> Span | None:
    """The name that a pronoun at *at* stands for: the nearest earlier subject; None where none is clear.

    >>> s = "Holm kept bees. In spring she"
    >>> antecedent(s, 0, s.index("she")).of(s)
    'Holm'
    """
    low = max(low, at - REACH)
    if text[at : at + 4].lower() == "they":
        return _several(text, low, at, skip)
    fits = (genders or Genders("")).fits(text, at)
    if language := language_at(text, at, at):
        pronoun = Span(at, at)
        return next((name for name in antecedents(text, pronoun, language) if fits(name)), None)
    stop = at
    while stop > low:
        start = paragraph_start(text, low, stop)
        within = stop == at and sentence_start(text, start, at + 1) < at
        pairs = [*read_marks(text, start, stop).pairs, *single_pairs(text, start, stop)]
        quoted = [Span(pair.open, pair.close + 1) for pair in pairs]
        found = _antecedent_in(text, start, stop, _merged([*skip, *quoted]), fits, same=within)
        if found:
            return _bearer(text, low, found) or found
        stop = start
        while stop > low and text[stop - 1].isspace():
            stop -= 1
    return None


def _several(text: str, low: int, at: int, skip: Sequence[Span]) -> Span | None:
    """Those whom “they” stands for, in the sentence or the one before: “Holm and Berg”, “Holm et al.”, “keepers”."""
    stop, low = at, paragraph_start(text, low, at)
    for _ in range(2):
        start = sentence_start(text, low, stop)
        tokens = tokenize(text, start, stop, skip)
        who = nominals(tokens)
        for number, one in enumerate(who):
            other = who[number + 1] if number + 1 < len(who) else None
            behind = [token.text for token in tokens[one.after : one.after + 3]]
            if one.pronoun or one.governed or one.possessive:
                continue
            if behind[:2] == ["et", "al"]:
                return Span(
                    one.span.start, tokens[one.after + len(behind) - 1].end if behind[2:] == ["."] else one.span.end
                )
            if other and behind[:1] in (["and"], ["&"]) and other.first == one.after + 1 and not other.pronoun:
                return Span(one.span.start, other.span.end)
            if one.several and one.subject:
                return one.span
        stop = start
        while stop > low and text[stop - 1].isspace():
            stop -= 1
    return None


def _merged(stretches: Sequence[Span]) -> list[Span]:
    """*stretches* in order, without those that begin inside another."""
    kept: list[Span] = []
    for one in sorted(stretches, key=lambda span: (span.start, -span.end)):
        if not kept or kept[-1].end <= one.start:
            kept.append(one)
    return kept


def _bearer(text: str, low: int, found: Span) -> Span | None:
    """The name of whoever bears the title alone that *found* is: “the General” is General Thomas Quill."""
    title = _TITLE_ALONE.fullmatch(found.of(text))
    if title is None:
        return None
    named = None
    for match in re.finditer(rf"\b{title[1]}\s({_NAME})", text[low : found.start]):
        named = Span(low + match.start(1), low + match.end(1))
    return named


def _antecedent_in(
    text: str, low: int, at: int, skip: Sequence[Span], fits: Callable[[Span], bool], *, same: bool
) -> Span | None:
    """The same within one paragraph, where a name that is no subject serves if there is no other."""
    stop, other = at, None
    while stop > low:
        start = sentence_start(text, low, stop)
        if start >= stop:
            break
        within = skip[bisect_right(skip, start, key=lambda span: span.end) :]
        within = within[: bisect_left(within, stop, key=lambda span: span.start)]
        tokens = tokenize(text, start, stop, _without_citations(text, start, stop, within))
        here = same and stop == at
        who = [n for n in nominals(tokens) if not n.pronoun and not n.several and fits(n.span)]
        if here and text[at : at + 4] in ("her ", "him "):
            who = []  # “Tomas remembers her saying”
        acting = [n for n in who if (n.subject or _is_told_of(tokens, n)) and not (here and _acts_on(tokens, n))]
        subjects = [n for n in acting if not n.role] or acting
        if here and not subjects:
            subjects = [n for n in who if not (n.governed or n.possessive or n.role)]
        if subjects:
            return (subjects[-1] if here or _opens_clause(tokens, subjects[-1]) else subjects[0]).span
        owners = [n for n in who if n.possessive and not n.governed]
        if owners:
            return owners[0].span
        if other is None and not here:
            other = next((n.span for n in reversed(who) if not n.role), None)
        stop = start
        while stop > low and text[stop - 1].isspace():
            stop -= 1
    return other


def _acts_on(tokens: Sequence[Token], one: Nominal) -> bool:
    """“When a reporter asked him how he …”: the reporter is not he."""
    behind = [token.lower for token in tokens[one.after : one.after + 3]]
    return one.role and (
        "him" in behind or "her" in behind or behind[:1] in (["asked"], ["asks"], ["told"], ["begged"])
    )


def _opens_clause(tokens: Sequence[Token], one: Nominal) -> bool:
    """“Holm wanted one light, whereas Berg wanted two”: the last clause is about Berg."""
    return one.first > 0 and tokens[one.first - 1].lower in ("whereas", "but", "while", "yet", ";")


def _is_told_of(tokens: Sequence[Token], one: Nominal) -> bool:
    """“… the case of Holm, who left”: somebody whom the sentence goes on about."""
    following = [token.lower for token in tokens[one.after : one.after + 2]]
    before = tokens[one.first - 1].lower if one.first > 0 else ""
    addressed = before == "to"
    if before in ("asked", "ask", "asks"):
        return True  # “We asked the owner. He …”
    return not one.possessive and not addressed and following in ([",", "who"], [",", "whose"], [",", "whom"])


def _without_citations(text: str, start: int, stop: int, skip: Sequence[Span]) -> Sequence[Span]:
    """*skip*, and the references in brackets, whose names are not whom the text tells of."""
    cited = [Span(*m.span()) for m in _BRACKET.finditer(text, start, stop) if cites(m.group())]
    return sorted((*skip, *cited)) if cited else skip
