"""Words and names: a sentence cut into tokens, and the stretches of it that name somebody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import field, frozen

from quoteparse.attributions import lexicon
from quoteparse.records import Span

__all__ = ["Nominal", "Token", "nominals", "read_name", "tokenize"]

_TOKEN = re.compile(
    r"(?<![\w])(?:[^\W\d_]\.-?){1,6}(?=\W|$)|[^\W\d_](?:\w|[’'‐‑-](?=[^\W\d_]))*|\d+(?:st|nd|rd|th)?|[^\w\s]"
)
_ABBREVIATED_TITLES = lexicon.words("dr mr mrs ms st prof gen col capt lt sgt maj rev hon jr sr")
_PEOPLES = ("ists", "ites", "viks", "ians", "eans")
_ABSTRACT = ("ation", "isms", "ism", "ness", "ity")
_ADJECTIVES = ("ian", "ean", "ish", "ese", "ist", "ite", "vik")
_GAP = 3  # more than this between two words: something is quoted there
_ADHERENTS = ("vik", "ist", "ite")
_STARTS = '.!?:;—–-“"‘’”'
_PAST = lexicon.words(
    "was were had has is went came gave took made became met led left sent began saw knew felt got ran won lost stood "
    "sat fell grew kept brought built drew fought chose did does held read rose set shot showed spent who sought "
    "paid put lay could would should might may must can will gets wants"
)


@frozen
class Token:
    """One word, number or mark of a sentence."""

    start: int
    end: int
    text: str
    possessive: bool = False
    lower: str = field(init=False, repr=False)
    """The word in small letters, without the dot of an abbreviation."""

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "lower", self.text.lower().rstrip("."))

    @property
    def is_word(self) -> bool:
        """Whether the token is a word, not a number or a mark."""
        return self.text[0].isalpha()

    @property
    def is_capital(self) -> bool:
        """Whether the token is a word that begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_initials(self) -> bool:
        """Whether the token is one or more initials: J., V.I."""
        return self.text[0].isupper() and self.text.endswith(".") and self.lower not in _ABBREVIATED_TITLES


@frozen(kw_only=True)
class Nominal:
    """A name or a pronoun in a sentence: tokens ``first`` up to, not including, ``after``."""

    first: int
    after: int
    span: Span
    pronoun: bool = False
    possessive: bool = False
    governed: bool = False
    """A preposition or a participle stands before it, so it is no subject."""
    subject: bool = False
    """What follows looks like a verb or an apposition."""


def tokenize(text: str, start: int, end: int, skip: Sequence[Span] = ()) -> list[Token]:
    """The words and marks of ``text[start:end]``, without those inside the stretches *skip*, which are in order.

    >>> [t.text for t in tokenize("V.I. Dahl's word.", 0, 17)]
    ['V.I.', 'Dahl', 'word', '.']
    """
    tokens: list[Token] = []
    passed, at_end = 0, len(skip)
    for m in _TOKEN.finditer(text, start, end):
        at, stop = m.span()
        while passed < at_end and skip[passed].end <= at:
            passed += 1
        if passed < at_end and skip[passed].start <= at:
            continue
        word = m.group()
        possessive = False
        if word[-2:] in ("’s", "'s") and len(word) > 2:
            word, stop, possessive = word[:-2], stop - 2, True
        elif word[0].isupper() and word[-1] == "s" and text[stop : stop + 2] in ("’ ", "' "):
            possessive = True
        elif word.lower() in _ABBREVIATED_TITLES and text[stop : stop + 1] == ".":
            word, stop = word + ".", stop + 1
        elif word == "." and tokens and tokens[-1].end == stop:
            continue
        tokens.append(Token(at, stop, word, possessive))
    return tokens


def read_name(tokens: Sequence[Token], at: int) -> int:
    """The index after the name that begins at token *at*; *at* itself where none begins."""
    if not tokens[at].is_capital or tokens[at].lower in lexicon.NOT_NAMES:
        return at
    after = at + 1
    while after < len(tokens) and not tokens[after - 1].possessive:
        token, gap = tokens[after], tokens[after].start - tokens[after - 1].end
        if gap > 2:
            break
        if token.is_capital and (token.lower not in lexicon.NOT_NAMES or token.is_initials):
            after += 1
        elif (
            token.lower in lexicon.PARTICLES
            and token.is_word
            and after + 1 < len(tokens)
            and tokens[after + 1].is_capital
        ):
            after += 2
        else:
            break
    return after


def nominals(tokens: Sequence[Token]) -> list[Nominal]:
    """The names of persons and the personal pronouns of a sentence, in order."""
    found: list[Nominal] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.lower in lexicon.PRONOUNS and (token.text != "I" or not _follows_initial(tokens, at)):
            found.append(Nominal(first=at, after=at + 1, span=Span(token.start, token.end), pronoun=True, subject=True))
            at += 1
            continue
        after = read_name(tokens, at)
        if after == at:
            at += 1
            continue
        named = _person(tokens, at, after)
        if named:
            found.append(named)
        at = after
    return found


def _follows_initial(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].is_initials


def _person(tokens: Sequence[Token], first: int, after: int) -> Nominal | None:
    bare = first
    while bare < after and tokens[bare].lower in lexicon.TITLES:
        bare += 1
    words = tokens[bare:after]
    if first > 0 and tokens[first - 1].possessive:
        return None
    if first > 1 and tokens[first - 1].text == "The" and tokens[first - 2].text not in _STARTS:
        return None  # “in The Quarrelsome Hive”: only titles keep their capital article in mid-sentence
    # “the Menshevik Ida Holm”
    if len(words) > 2 and words[0].lower.endswith(_ADHERENTS):
        words = words[1:]
    if not words or all(word.is_initials for word in words):
        return None
    last = words[-1]
    if _is_body(tokens, first, words) or last.lower.endswith(_PEOPLES + _ABSTRACT):
        return None
    follows = tokens[after] if after < len(tokens) else None
    if len(words) == 1:
        if (
            last.text.isupper()
            and 1 < len(last.text) <= 6
            and not last.possessive
            and not (follows and follows.lower in lexicon.SPEECH_VERBS)
        ):
            return None
        if last.lower.endswith(_ADJECTIVES) and follows and follows.is_word and not _is_verb(follows):
            return None
    possessive = last.possessive
    subject = not possessive and follows is not None and (follows.text in ",(" or _verb_like(follows))
    governed = _governed(tokens, first)
    asked = first > 0 and tokens[first - 1].lower in lexicon.AUXILIARIES and tokens[first - 1].text.islower()
    return Nominal(
        first=first,
        after=after,
        span=Span(words[0].start, last.end),
        possessive=possessive,
        governed=governed,
        subject=(subject or (asked and not possessive)) and not governed,
    )


def _is_body(tokens: Sequence[Token], first: int, words: Sequence[Token]) -> bool:
    last = words[-1].lower
    if len(words) == 1 and last in lexicon.PLACES:
        return True
    if last not in lexicon.BODIES:
        return False
    articled = first > 0 and tokens[first - 1].lower in ("the", "a", "an")
    return len(words) == 1 or articled or last not in lexicon.SURNAMES_TOO


def _verb_like(token: Token) -> bool:
    word = token.text
    if not word[0].islower():
        return False
    return _is_verb(token) or (word.endswith(("ed", "ly")) or (word.endswith("s") and len(word) > 3))


def _is_verb(token: Token) -> bool:
    word = token.text
    if word in lexicon.PREPOSITIONS or word == "to":
        return False
    return word in _PAST or word in lexicon.SPEECH_VERBS or word in lexicon.ADVERBS


def _governed(tokens: Sequence[Token], first: int) -> bool:
    at = first - 1
    while at >= 0 and (
        tokens[at].lower in lexicon.TITLES or tokens[at].lower in ("the", "a", "an", "his", "her", "and")
    ):
        at -= 1
    if at < 0 or any(after.start - before.end > _GAP for before, after in pairwise(tokens[at : first + 1])):
        return False
    if at > 1 and tokens[at].text.islower() and tokens[at - 1].lower in ("the", "a", "an", "his", "her"):
        # of the whaler Nils Berg
        return tokens[at - 2].lower in lexicon.PREPOSITIONS
    word = tokens[at].text
    return word.lower() in lexicon.PREPOSITIONS or (word[0].islower() and word.endswith("ing"))
