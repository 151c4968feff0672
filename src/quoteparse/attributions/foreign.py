"""Who speaks, in texts that are not in English: the verbs of speech of some languages, and the names beside them.

Their order of words tells less than in English, and German writes every noun with a capital. So a name is what has
two words, or one that stood beside a given name before; of the names in a sentence the one behind the verb of speech
comes first, then the nearest before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from quoteparse.attributions.languages import ENGLISH, LANGUAGES, TITLES, Language
from quoteparse.attributions.sentences import paragraph_start, sentence_start
from quoteparse.records import Span

__all__ = ["Candidate", "antecedents", "language_at", "spoken_after", "spoken_before"]

_NEAR = 300
"""Code points around a sentence that tell its language."""
_REACH = 3_000
_FEWEST = 3
_BETWEEN = 32
"""Code points between a verb and the name behind it: “berichtet der alte Türmer Jakob Sailer”."""


_TOKEN = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*[’']?|[^\w\s]")
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_PART = rf"(?:{_CAPITAL}\.\s?)*{_CAPITAL}[^\W\d_]+(?:[’'-][^\W\d_]+)*"
_PERSON = re.compile(
    rf"(?<![\w’'-])(?:{_PART}(?:\s(?:(?:von|van|vom|zu|zur|de|du|des|la|le|der|den|di|da|del|della|y|d’|d')\s?){{0,2}}{_PART}){{1,3}}|{_PART})"
)
_ARTICLE_NOUN = re.compile(r"\s*(?P<article>[^\W\d_]{1,5})[\s’'](?P<noun>[^\W\d_]{3,})")


@frozen
class Candidate:
    """Somebody whom a sentence names, or a pronoun."""

    span: Span
    pronoun: bool = False


def language_at(text: str, start: int, end: int) -> Language | None:
    """The language of ``text[start:end]`` and what stands around it; None for English, and where it is not plain.

    >>> s = "Über die Nacht des Brandes berichtet der Türmer Jakob Sailer: "
    >>> language_at(s, 0, len(s)).he, language_at("As Ida Holm has said of it: ", 0, 28)
    (frozenset({'er'}), None)
    """
    around = text[max(0, start - _NEAR) : min(len(text), end + _NEAR)]
    found = [token.lower() for token in _TOKEN.findall(around) if token[0].isalpha()]
    english = sum(word in ENGLISH for word in found)
    counts = [
        (sum(word.rstrip("’'") in language.function_words for word in found), -n)
        for n, language in enumerate(LANGUAGES)
    ]
    most, number = max(counts)
    return LANGUAGES[-number] if most >= _FEWEST and most > 1.5 * english else None


def persons(text: str, start: int, end: int, language: Language) -> Iterator[Candidate]:
    """The names and pronouns of ``text[start:end]``, in order."""
    pronouns = language.he | language.she
    for found in re.finditer(rf"{_PERSON.pattern}|\b[^\W\d_]+\b", text[start:end]):
        first, last = start + found.start(), start + found.end()
        word = found[0]
        if word.lower() in pronouns:
            yield Candidate(Span(first, last), pronoun=True)
        elif word[0].isupper() and (named := _named(text, Span(first, last), language)):
            yield Candidate(named)


def _named(text: str, span: Span, language: Language) -> Span | None:
    """The name in *span* without titles and what only begins the sentence; None where it is no person's."""
    parts = [Span(span.start + m.start(), span.start + m.end()) for m in re.finditer(r"\S+", span.of(text))]
    while parts and _is_no_name(parts[0].of(text), language):
        parts = parts[1:]
    # “der alte Türmer Jakob Sailer”: the first noun says what he is.
    if language.nouns_have_capitals and len(parts) > 2:
        before = text[max(0, parts[0].start - 24) : parts[0].start].lower().split()[-2:]
        parts = parts[1:] if language.articles & frozenset(before) else parts
    if not parts:
        return None
    name = Span(parts[0].start, span.end)
    if len(parts) == 1 and not _is_known(text, name, language):
        return None
    return name


def _is_no_name(word: str, language: Language) -> bool:
    bare = word.lower().rstrip(".")
    return bare in language.function_words or bare in TITLES or bare in language.verbs or bare in language.according


def _is_known(text: str, name: Span, language: Language) -> bool:
    """Whether the word in *name* is a name: it stood behind a given name, or does not only begin the sentence."""
    word = re.escape(name.of(text))
    behind = re.compile(rf"(?P<given>{_CAPITAL}[^\W\d_]*)\.?\s(?:(?:von|van|de|der|du|di)\s)?{word}(?!\w)")
    for found in behind.finditer(text, max(0, name.start - _REACH), name.start):
        if found["given"].lower() not in language.function_words:
            return True
    if language.nouns_have_capitals:
        return False
    return sentence_start(text, max(0, name.start - 400), name.start + 1) < name.start


def spoken_before(text: str, start: int, end: int, language: Language) -> tuple[Candidate | None, bool] | None:
    """Who speaks in the sentence before a quotation, and whether a verb says so; None where it names nobody."""
    found = list(persons(text, start, end, language))
    for verb in reversed(list(_verbs(text, start, end, language))):
        behind = next((one for one in found if verb.end <= one.span.start <= verb.end + _BETWEEN), None)
        if behind and _is_joined(text, verb.end, behind.span.start):
            return behind, True
        before = next((one for one in reversed(found) if one.span.end <= verb.start), None)
        return before or _role(text, verb.end, end, language) or _role(text, start, verb.start, language), True
    for one in found:
        lead = _TOKEN.findall(text[max(start, one.span.start - _BETWEEN) : one.span.start].lower())
        if any(word in language.according for word in lead[-4:]) and lead[:1] != [","]:
            return one, True
    if text[start:end].rstrip().endswith(":") and len({one.span.of(text) for one in found}) == 1:
        return found[0], False
    return None


def spoken_after(text: str, start: int, end: int, language: Language) -> Candidate | None:
    """Who speaks, by the words behind a quotation: “…“, schrieb er; », écrivait X; “…“, so X."""
    end = min(end, start + 160)
    found = list(persons(text, start, end, language))
    first = next(iter(_verbs(text, start, min(end, start + 60), language)), None)
    if first is not None and not any(char.isalpha() for char in text[start : first.start]):
        behind = next((one for one in found if first.end <= one.span.start <= first.end + _BETWEEN), None)
        if behind and _is_joined(text, first.end, behind.span.start):
            return behind
        return _role(text, first.end, end, language)
    near = next(iter(found), None)
    if near is None:
        return None
    between = [word for word in _TOKEN.findall(text[start : near.span.start].lower()) if word[0].isalpha()]
    if len(between) <= 3 and any(word in language.according for word in between):
        return near
    if not between and first is not None and near.span.end <= first.start <= near.span.end + 20:
        return near
    return None


def _role(text: str, start: int, end: int, language: Language) -> Candidate | None:
    """What somebody is, right behind *start*: “sagte der Küster”, “racconta il parroco”."""
    found = _ARTICLE_NOUN.match(text, start, end)
    if not found or found["article"].lower() not in language.articles:
        return None
    if language.nouns_have_capitals and not found["noun"][0].isupper():
        return None
    return Candidate(Span(found.start("article"), found.end("noun")))


def antecedents(text: str, pronoun: Span, language: Language) -> Iterator[Span]:
    """The names before *pronoun*, those of the nearest sentence first, and in it the first."""
    low, stop = max(0, pronoun.start - _REACH), pronoun.start
    while stop > low:
        floor = paragraph_start(text, low, stop)
        while stop > floor:
            start = sentence_start(text, floor, stop)
            yield from (one.span for one in persons(text, start, stop, language) if not one.pronoun)
            stop = start
            while stop > floor and text[stop - 1].isspace():
                stop -= 1
        while stop > low and text[stop - 1].isspace():
            stop -= 1


def _verbs(text: str, start: int, end: int, language: Language) -> Iterator[Span]:
    for token in _TOKEN.finditer(text, start, end):
        if token[0].lower() in language.verbs and token[0][0].islower():
            yield Span(*token.span())


def _is_joined(text: str, start: int, end: int) -> bool:
    """Whether no mark stands between a verb and the name behind it."""
    return re.search(r"[,;:.!?“”„«»\"]", text[start:end]) is None
