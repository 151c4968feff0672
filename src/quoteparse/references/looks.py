"""How a piece of a reference looks by itself: its shape, its length, the kinds of its words, how these begin and end.

A look is told by names of features, ``n:2`` or ``shape:Name``. No feature is a word of the text, but for the general
words of the lexicon (``press``, ``journal``, ``in``): the weights know styles and languages, not authors or titles.
"""

from __future__ import annotations

import re
from functools import lru_cache

from quoteparse.references import lexicon
from quoteparse.references.candidates import YEAR

__all__ = ["ends_open", "look", "structure", "summary"]

_WORD = re.compile(r"[^\W_][\w'’‘-]*\.?")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]{1,2}\.?[\s-]?){1,4}")
_TOLD = ("publisher", "periodical", "proceedings", "body", "archive")  # kinds of words that tell what a phrase is
_NO_STRUCTURE = frozenset(("AND", "TITLE"))
_RANGE = re.compile(r"\d\s?[-‐‑‒–—−/]\s?\D?\d")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|er|e)")


@lru_cache(maxsize=8_192)
def summary(kind: str, text: str, terminals: tuple[str, ...]) -> str:
    """What the piece is for its neighbours, in one word.

    >>> summary("words", "Oslo", ()), summary("words", "Tom R.", ()), summary("phrase", "p.", ("PAGE_LABEL",))
    ('place', 'words', 'PAGE_LABEL')
    """
    if kind == "phrase":
        return terminals[0]
    if kind == "number":
        return "year" if YEAR.fullmatch(text) else "number"
    if kind != "words":
        return kind
    folded = text.casefold().rstrip(".")
    if lexicon.is_place(folded):
        return "place"
    if folded in lexicon.regions():
        return "region"
    if _INITIALS.fullmatch(text):
        return "initials"
    if len(folded) > 40 or folded.count(" ") > 4:
        return "long"
    return "publisher" if not lexicon.words()["publisher"].isdisjoint(_folded(folded)) else "words"


def structure(kind: str, summed: str) -> str | None:
    """What the piece tells of the order of the fields, where it tells something: a year, a label, a place."""
    if kind == "words":
        return summed if summed == "place" else None
    return None if summed in _NO_STRUCTURE else summed


def ends_open(text: str) -> bool:
    """Whether the last word asks for another: an article, a preposition, a conjunction."""
    return text.rpartition(" ")[2].casefold() in lexicon.words()["function"]


@lru_cache(maxsize=8_192)
def look(kind: str, text: str, terminals: tuple[str, ...]) -> tuple[str, ...]:
    """The features of the piece by itself, the most telling two first."""
    if kind == "number":
        return tuple(_of_number(text))
    if kind == "words":
        return (*_of_words(text), *_of_any_text(text))
    found = ("kind:" + kind, *("is:" + terminal for terminal in terminals))
    return (*found, *_of_any_text(text)) if kind in ("phrase", "quoted") else found


def _of_any_text(text: str) -> list[str]:
    words = _WORD.findall(text) or [text]
    folded = [word.rstrip(".").casefold() for word in words]
    kinds = lexicon.words()
    function, first, last = kinds["function"], folded[0], folded[-1]
    shapes = [_shape(word, low) for word, low in zip(words, folded, strict=True)]
    found = [f"len:{min(len(text) // 8, 12)}", "like " + " ".join(shapes[:4]) + ("+" if len(shapes) > 4 else "")]
    if len(words) > 2:
        found += ["ends like " + " ".join(shapes[-2:]), "case:" + _case(words[1:], folded[1:])]
    if len(last) > 4:
        found += ["last …" + last[-3:], "last " + last[:3] + "…"]
    if len(words) > 1 and len(first) > 4:
        found.append("first …" + first[-3:])
    if first in function:
        found.append("first=" + first)
    if last in function:
        found.append("last=" + last)
    for kind in ("publisher", "periodical", "archive", "body"):
        if any(word.endswith(tuple(kinds["ending-" + kind])) for word in folded):
            found.append("lex:" + kind + "-ending")  # Hirtenverlag, Nebelzeitung
    found += ["word=" + word for word in folded if any(word in kinds[kind] for kind in _TOLD)]
    return found


def _shape(word: str, folded: str) -> str:
    stop = "." if word.endswith(".") else ""
    if folded.isdigit():
        return "1"
    if word.rstrip(".").isupper():
        return ("A" if len(folded) == 1 else "AA" if len(folded) <= 3 else "AAA") + stop
    if word[0].isupper():
        return "Aa" + stop
    kinds = lexicon.words()
    return "van" if folded in kinds["particle"] else "of" if folded in kinds["function"] else "aa" + stop


def _case(words: list[str], folded: list[str]) -> str:
    """Title Case or sentence case, as far as the words behind the first one tell."""
    function = lexicon.words()["function"]
    capital = sum(word[0].isupper() for word in words)
    small = sum(word[0].islower() and low not in function for word, low in zip(words, folded, strict=True))
    if not capital or not small:
        return "title" if capital else "sentence" if small else "none"
    return "more capitals" if capital > small else "fewer capitals"


def _folded(text: str) -> list[str]:
    return [word.rstrip(".").casefold() for word in _WORD.findall(text)]


def _of_words(text: str) -> list[str]:
    raw = _WORD.findall(text) or [text]
    folded = [word.rstrip(".").casefold() for word in raw]
    kinds = lexicon.words()
    count = len(raw)
    found = ["n:" + (str(count) if count <= 4 else "5" if count <= 7 else "8"), "shape:" + _name_shape(text, raw)]
    joined = " ".join(folded)
    if lexicon.is_place(joined) or lexicon.is_place(text.casefold().rstrip(".")):
        found.append("lex:place")
    if joined in lexicon.regions() or text.casefold().rstrip(".") in lexicon.regions():
        found.append("lex:region")
    for kind in _TOLD:
        if not kinds[kind].isdisjoint(folded):
            found.append("lex:" + kind)
            if folded[-1] in kinds[kind]:
                found.append("end:" + kind)
            if folded[0] in kinds[kind]:
                found.append("start:" + kind)
    if folded[0] in kinds["article"]:
        found.append("lex:article")
    elif folded[0] in kinds["function"]:
        found.append("lex:function-first")
    if count > 1 and not kinds["function"].isdisjoint(folded[1:]):
        found.append("lex:function")
    if folded[0] in kinds["given"]:
        found.append("lex:given" if count > 1 else "lex:given-alone")
    if folded[0] in kinds["particle"] and count > 1:
        found.append("lex:particle")
    if folded[0] in kinds["honorific"]:
        found.append("lex:honorific")
    if count == 1 and folded[0] in kinds["suffix"]:
        found.append("lex:suffix")
    if any("edition" in word or "auflage" in word or "édition" in word for word in folded):
        found.append("lex:edition")
    if any(character.isdigit() for character in text):
        found.append("digit")
    if text[-1] in "?!":
        found.append("ends?")
    return found


def _name_shape(text: str, words: list[str]) -> str:
    """Which form of a name the words could be."""
    first, last, count = words[0], words[-1], len(words)
    if _INITIALS.fullmatch(text) and (count == 1 or "." in text or len(text) <= 3):
        return "initials"
    if all(word[0].isupper() for word in words):
        if count > 1 and len(last.rstrip(".")) <= 2 and last.rstrip(".").isupper():
            return "Name-I"
        if len(text) > 3 and text.isupper():
            return "CAPS"
        if count > 1 and first.isupper() and len(first) > 2:
            return "CAPS-Name"
        return "Name-CAPS" if count > 1 and last.isupper() and len(last) > 2 else "Name"
    return "lower" if text[0].islower() else "Mixed"


def _of_number(text: str) -> list[str]:
    digits = re.sub(r"\D", "", text)
    year = YEAR.fullmatch(text)
    ranged = _RANGE.search(text) is not None
    found = ["kind:number", "digits:" + str(min(len(digits), 9)), "range:" + str(ranged)]
    if year:
        found.append("year-range" if ranged else "year")
        if text[0] in "cC©":
            found.append("copyright")
    if text[0].isalpha() and not year:
        found.append("letter")
    if _ORDINAL.fullmatch(text):
        found.append("ordinal")
    elif text[-1].isalpha():
        found.append("suffixed")
    if len(digits) <= 2 and digits and int(digits) <= 31:
        found.append("small")
    return found
