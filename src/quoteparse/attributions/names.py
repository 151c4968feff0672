"""Words and names: a sentence cut into tokens, and the stretches of it that name somebody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve, field, frozen

from quoteparse.attributions import lexicon
from quoteparse.attributions.people import are_people
from quoteparse.records import Span
from quoteparse.references.finding.signs import names_a_part

__all__ = ["Nominal", "Token", "follows_like_verb", "governed", "is_verb", "named", "read_name", "tokenize"]

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
    "heard told knew "
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
    several: bool = False
    """More than one person."""
    role: bool = False
    """It says what somebody is and gives no name: “the foreman of the jury”."""


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
    if not tokens[at].is_capital or tokens[at].lower in lexicon.NOT_NAMES or tokens[at].text[:2] in ("I’", "I'"):
        return at
    if at == 0 and tokens[0].lower in lexicon.SPEECH_VERBS and len(tokens) > 1 and tokens[1].is_word:
        follows = tokens[1]  # “Says Holm, “…””
        if follows.is_capital or follows.lower in lexicon.PRONOUNS | {"the", "a", "his", "her", "my"}:
            return at
    after = at + 1
    while after < len(tokens) and not tokens[after - 1].possessive:
        token, gap = tokens[after], tokens[after].start - tokens[after - 1].end
        if gap > 2:
            break
        if token.is_capital and (token.lower not in lexicon.NOT_NAMES or token.is_initials):
            after += 1
        elif token.lower in lexicon.PARTICLES and (beyond := _behind_particles(tokens, after)):
            after = beyond
        else:
            break
    return after


def _behind_particles(tokens: Sequence[Token], at: int) -> int | None:
    """The index after the capital word behind one to three particles: “van der Lind”."""
    for beyond in range(at + 1, min(at + 4, len(tokens))):
        if tokens[beyond].is_capital:
            return beyond + 1
        if tokens[beyond].lower not in lexicon.PARTICLES or not tokens[beyond].is_word:
            return None
    return None


def named(tokens: Sequence[Token]) -> list[Nominal]:
    """The names of persons and the personal pronouns of a sentence, in order."""
    found: list[Nominal] = []
    at = 0
    behind: int | None = None  # where the last name ends, if a preposition governs it
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
        person = _person(tokens, at, after)
        listed = _is_listed(tokens, at, after, behind)
        if person:
            found.append(evolve(person, governed=True, subject=False) if listed else person)
        behind = after if listed or governed(tokens, at) else None
        at = after
    return found


def _is_listed(tokens: Sequence[Token], at: int, after: int, behind: int | None) -> bool:
    """“of Holm, Berg and Lund”: what governs the first name governs the others of the list."""
    if behind is None:
        return False
    between = [token.text for token in tokens[behind:at]]
    if between in ([], ["’"], ["'"], ["and"], [",", "and"], ["&"]):
        return True
    following = [token.text for token in tokens[after : after + 2]]
    goes_on = following[:1] == ["and"] or (following[:1] == [","] and (following[1:] or [""])[0][:1].isupper())
    return between == [","] and (goes_on or following == [",", "and"])


def _follows_initial(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].is_initials


def _person(tokens: Sequence[Token], first: int, after: int) -> Nominal | None:
    bare = first
    for at in range(first, after - 1):
        if tokens[at].lower in lexicon.TITLES and not tokens[at].is_initials:
            bare = at + 1
    if bare == after - 1 and tokens[bare].lower in lexicon.TITLES and first == bare:
        return None
    words = tokens[bare:after]
    if first > 0 and tokens[first - 1].possessive:
        return None
    # “in The Quarrelsome Hive”: only titles keep their capital article in mid-sentence
    if first > 1 and tokens[first - 1].text == "The" and tokens[first - 2].text not in _STARTS:
        return None
    # “the Menshevik Ida Holm”
    if len(words) > 2 and words[0].lower.endswith(_ADHERENTS):
        words = words[1:]
    # “the Vorla”, “the Avel Courier”: rivers, ships, papers have an article, persons have none
    elif first == bare > 0 and tokens[first - 1].lower == "the":
        if len(words) < 2 or not words[0].lower.endswith(_ADJECTIVES):
            return None
        words = words[1:]
    if not words or all(word.is_initials for word in words) or (len(words) == 1 and are_people(words[0].lower)):
        return None
    last = words[-1]
    if _is_body(tokens, first, words) or last.lower.endswith(_PEOPLES + _ABSTRACT):
        return None
    follows = tokens[after] if after < len(tokens) else None
    if follows and len(words) == 1 and follows.text[0].isdigit() and names_a_part(last.text):
        return None
    # “Ropes of Heaven tells us”: a title
    if follows and len(words) == 1 and follows.lower in ("of", "without") and _names_on(tokens, after):
        return None
    if len(words) == 1:
        if (
            last.text.isupper()
            and 1 < len(last.text) <= 6
            and not last.possessive
            and not (follows and follows.lower in lexicon.SPEECH_VERBS)
        ):
            return None
        if last.lower.endswith(_ADJECTIVES) and follows and follows.is_word and not is_verb(follows):
            return None
    possessive = last.possessive
    subject = not possessive and follows is not None and (follows.text in ",(" or follows_like_verb(follows))
    is_governed = governed(tokens, first)
    asked = first > 0 and tokens[first - 1].lower in lexicon.AUXILIARIES and tokens[first - 1].text.islower()
    return Nominal(
        first=first,
        after=after,
        span=Span(words[0].start, last.end),
        possessive=possessive,
        governed=is_governed,
        subject=(subject or (asked and not possessive)) and not is_governed,
    )


def _names_on(tokens: Sequence[Token], of: int) -> bool:
    return of + 1 < len(tokens) and tokens[of + 1].is_capital


def _is_body(tokens: Sequence[Token], first: int, words: Sequence[Token]) -> bool:
    last = words[-1].lower
    if len(words) == 1 and last in lexicon.PLACES:
        return True
    if last not in lexicon.BODIES:
        return False
    articled = first > 0 and tokens[first - 1].lower in ("the", "a", "an")
    return len(words) == 1 or articled or last not in lexicon.SURNAMES_TOO


def follows_like_verb(token: Token) -> bool:
    """Whether *token*, behind a name, may be what its bearer does."""
    word = token.text
    if not word[0].islower():
        return False
    return is_verb(token) or (word.endswith(("ed", "ly")) or (word.endswith("s") and len(word) > 3))


def is_verb(token: Token) -> bool:
    """Whether *token* is surely what somebody does."""
    word = token.text
    if word in lexicon.PREPOSITIONS or word == "to":
        return False
    return word in _PAST or word in lexicon.SPEECH_VERBS or word in lexicon.ADVERBS


def governed(tokens: Sequence[Token], first: int) -> bool:
    """Whether a preposition or a participle stands before token *first*."""
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
