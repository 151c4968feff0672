"""How a piece of a reference looks: the features that the weights weigh.

No feature is a word of the text: they are shapes, lengths, kinds of words from the lexicon, and what
stands next to the piece. So the weights know styles, not authors or titles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

from quoteparse.references import lexicon
from quoteparse.references.candidates import YEAR, is_year
from quoteparse.references.pieces import Piece

__all__ = ["Groups", "features"]

Groups: TypeAlias = tuple[tuple[str, ...], ...]

_WORD = re.compile(r"[^\W_][\w'’‘-]*\.?")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]{1,2}\.?[\s-]?){1,4}")


def features(pieces: Sequence[Piece]) -> list[Groups]:
    """The features of each piece where it stands, in groups that recur: its look, its neighbours, the style."""
    quoted = any(piece.kind == "quoted" for piece in pieces)
    years = [index for index, piece in enumerate(pieces) if is_year(piece)]
    early = bool(years) and (years[0] <= 3 or years[0] * 2 < len(pieces)) and years[0] + 1 < len(pieces)
    style = "style:" + ("quoted" if quoted else "plain") + ("-early-year" if early else "-late-year" if years else "")
    summaries = ["^", *(_summary(piece) for piece in pieces), "$"]
    seps = [*(piece.sep[:2] for piece in pieces), "$"]
    imprint = _before_colon(pieces, summaries, seps)
    past_year = past_quoted = past_in = False
    found: list[Groups] = []
    for index, piece in enumerate(pieces):
        look = _look(piece.kind, piece.text, piece.terminals)
        sep, after, following = seps[index], seps[index + 1], summaries[index + 2]
        where = "0" if index == 0 else "1" if index == 1 else "$" if index + 1 == len(pieces) else "*"
        past = "past" + ("-year" if past_year else "") + ("-quoted" if past_quoted else "") + ("-in" if past_in else "")
        goes_on = bool(index) and not sep and _ends_open(pieces[index - 1].text)
        place = ("place-of-imprint", "place-of-imprint" + sep) if index in imprint else ()
        found.append(
            (
                _look_where_it_stands(look, sep, after, following, where),
                _neighbours(sep, goes_on, after, piece.bracket, summaries[index], following, where),
                (style + past, style + where, *_before_and(pieces, index), *place),
            )
        )
        past_year = past_year or index in years
        past_quoted = past_quoted or piece.kind == "quoted"
        past_in = past_in or "IN" in piece.terminals
    return found


@lru_cache(maxsize=16_384)
def _look_where_it_stands(look: tuple[str, ...], sep: str, after: str, following: str, where: str) -> tuple[str, ...]:
    words = [part for part in look if part.startswith("lex:")]
    return (
        *look,
        *(f"{part}|{after}" for part in look[:2]),
        *(f"{part}|{sep}" for part in look[:2]),
        *(f"{part}|{after}" for part in words),
        *(f"{part}|before {following}" for part in words),
        f"{look[0]}@{where}",
        f"{look[1] if len(look) > 1 else ''}|before {following}",
    )


@lru_cache(maxsize=16_384)
def _neighbours(
    sep: str, goes_on: bool, after: str, bracket: str, before: str, following: str, where: str
) -> tuple[str, ...]:
    return (
        "sep" + sep + ("-function" if goes_on else ""),
        "then" + after,
        f"{sep}_{after}",
        "in" + bracket,
        "before " + following,
        "after " + before,
        f"{before}_{following}",
        "at" + where,
    )


def _before_and(pieces: Sequence[Piece], index: int) -> tuple[str, ...]:
    """What the *and* behind a piece joins it to: “Elm, and Birch” is one of a list, “Tom, and Jane Elm” is not."""
    if index + 2 >= len(pieces) or "AND" not in pieces[index + 1].terminals:
        return ()
    return (f"and {pieces[index + 1].sep[:1]}{min(3, len(pieces[index + 2].text.split()))}",)


def _before_colon(pieces: Sequence[Piece], summaries: Sequence[str], seps: Sequence[str]) -> set[int]:
    """The pieces of a run of places that a colon ends: ``Oslo, Bergen:``, ``Boston, Mass.:``."""
    found: set[int] = set()
    for index in range(len(pieces)):
        if seps[index + 1].startswith(":") and summaries[index + 1] in ("place", "region"):
            found.add(index)
            while index and seps[index] in (",", "", "i") and summaries[index] == "place":
                index -= 1
                found.add(index)
    return found


def _summary(piece: Piece) -> str:
    if piece.kind == "phrase":
        return piece.terminals[0]
    return _summarised(piece.kind, piece.text)


@lru_cache(maxsize=8_192)
def _summarised(kind: str, text: str) -> str:
    if kind == "number":
        return "year" if YEAR.fullmatch(text) else "number"
    if kind == "words":
        folded = text.casefold().rstrip(".")
        if folded in lexicon.places():
            return "place"
        if folded in lexicon.regions():
            return "region"
        if _INITIALS.fullmatch(text):
            return "initials"
        if len(folded) > 40 or folded.count(" ") > 4:
            return "long"
        return "publisher" if not lexicon.words()["publisher"].isdisjoint(_folded(folded)) else "words"
    return kind


def _ends_open(text: str) -> bool:
    """Whether the last word asks for another: an article, a preposition, a conjunction."""
    return text.rpartition(" ")[2].casefold() in lexicon.words()["function"]


def _folded(text: str) -> list[str]:
    return [word.rstrip(".").casefold() for word in _WORD.findall(text)]


@lru_cache(maxsize=8_192)
def _look(kind: str, text: str, terminals: tuple[str, ...]) -> tuple[str, ...]:
    if kind == "words":
        return _look_of_words(text)
    if kind == "number":
        return _look_of_number(text)
    return ("kind:" + kind, *("is:" + terminal for terminal in terminals))


def _look_of_words(text: str) -> tuple[str, ...]:
    raw = _WORD.findall(text) or [text]
    folded = [word.rstrip(".").casefold() for word in raw]
    kinds = lexicon.words()
    count = len(raw)
    found = ["n:" + (str(count) if count <= 4 else "5" if count <= 7 else "8")]
    if _INITIALS.fullmatch(text) and (count == 1 or "." in text or len(text) <= 3):
        found.append("shape:initials")
    elif all(word[0].isupper() for word in raw):
        if count > 1 and len(raw[-1].rstrip(".")) <= 2 and raw[-1][0].isupper() and raw[-1].rstrip(".").isupper():
            found.append("shape:Name-I")
        elif len(text) > 3 and text.isupper():
            found.append("shape:CAPS")
        elif count > 1 and raw[0].isupper() and len(raw[0]) > 2:
            found.append("shape:CAPS-Name")
        elif count > 1 and raw[-1].isupper() and len(raw[-1]) > 2:
            found.append("shape:Name-CAPS")
        else:
            found.append("shape:Name")
    elif text[0].islower():
        found.append("shape:lower")
    else:
        found.append("shape:Mixed")
    joined = " ".join(folded)
    if joined in lexicon.places():
        found.append("lex:place")
    if joined in lexicon.regions() or text.casefold().rstrip(".") in lexicon.regions():
        found.append("lex:region")
    for kind in ("publisher", "periodical", "proceedings", "body"):
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
    return tuple(found)


def _look_of_number(text: str) -> tuple[str, ...]:
    digits = re.sub(r"\D", "", text)
    year = YEAR.fullmatch(text)
    ranged = re.search(r"\d\s?[-‐‑‒–—−/]\s?\D?\d", text) is not None
    found = ["kind:number", "digits:" + str(min(len(digits), 9)), "range:" + str(ranged)]
    if year:
        found.append("year-range" if ranged else "year")
        if text[0] in "cC©":
            found.append("copyright")
    if text[0].isalpha() and not year:
        found.append("letter")
    if re.fullmatch(r"\d+(?:st|nd|rd|th|er|e)", text):
        found.append("ordinal")
    elif text[-1].isalpha():
        found.append("suffixed")
    if len(digits) <= 2 and digits and int(digits) <= 31:
        found.append("small")
    return tuple(found)
