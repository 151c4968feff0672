"""Whether a shortened title stands for a whole one."""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum

__all__ = ["Likeness", "fold_words", "is_telling", "likeness", "near_words", "title_words"]

# What an abbreviated title may leave out in front.
_ARTICLE = re.compile(r"the|an?|l(?:es?|a|os?|as)?|der|die|das|el|il")
# Words that do not tell one work from another.
_COMMON = re.compile(rf"{_ARTICLE.pattern}|of|and|in|on|to|for|from|by|with|at|as|s|d(?:es?|u)|et|und|von|[eiy]|di")

_WORD = re.compile(r"[^\W_]+")
_SUBTITLE = re.compile(r"[:;]\s")

# Titles are compared by their beginning; a longer one is no title.
_MOST_CHARACTERS = 400
_MOST_WORDS = 40


class Likeness(IntEnum):
    """How a shortened title stands to a whole one, the better the higher."""

    NONE = 0
    MISSPELT = 1
    PART = 2
    WHOLE = 3


def fold_words(text: str) -> tuple[str, ...]:
    """The words of *text* as they are compared: case, accents and punctuation do not count.

    >>> fold_words("L’Été, 1936")
    ('l', 'ete', '1936')
    """
    decomposed = unicodedata.normalize("NFKD", text[:_MOST_CHARACTERS])
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return tuple(_WORD.findall(bare.casefold())[:_MOST_WORDS])


def title_words(title: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of *title* without an article in front, and of these the ones before a subtitle.

    >>> title_words("The Hive: A Natural History")
    (('hive', 'a', 'natural', 'history'), ('hive',))
    """
    words = _without_article(fold_words(title))
    subtitle = _SUBTITLE.search(title)
    main = _without_article(fold_words(title[: subtitle.start()])) if subtitle else words
    return words, main or words


def _without_article(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[1:] if len(words) > 1 and _ARTICLE.fullmatch(words[0]) else words


def is_telling(word: str) -> bool:
    """Whether *word* helps to tell one work from another."""
    return not _COMMON.fullmatch(word)


def likeness(short: tuple[str, ...], words: tuple[str, ...], main: tuple[str, ...]) -> Likeness:
    """How the words of a *short* title stand to those of a whole one, *main* being its part before a subtitle."""
    if short in (words, main):
        return Likeness.WHOLE
    starts = range(len(words) - len(short) + 1)
    if any(words[start : start + len(short)] == short for start in starts):
        return Likeness.PART
    # In the words at the start alone, and not in all of them: what else would two titles have in common?
    if len(short) <= len(words) and _misspelt(short, words):
        return Likeness.MISSPELT
    return Likeness.NONE


def _misspelt(short: tuple[str, ...], words: tuple[str, ...]) -> bool:
    wrong = 0
    for one, other in zip(short, words, strict=False):
        if one != other:
            if not near_words(one, other):
                return False
            wrong += 1
    return 2 * wrong <= len(short) or len(short) == 1


def near_words(one: str, other: str) -> bool:
    """Whether the two are one word but for a typing error (two in a long one) behind the first letter.

    >>> near_words("opposition", "oppositions"), near_words("hive", "hvie")
    (True, True)
    >>> near_words("evolution", "revolution"), near_words("1936", "1937")
    (False, False)
    """
    if one == other:
        return True
    longer = max(len(one), len(other))
    if longer < 4 or longer > 30 or one[:1] != other[:1] or not (one.isalpha() and other.isalpha()):
        return False
    return _edits(one, other) <= (1 if longer < 8 else 2)


def _edits(one: str, other: str) -> int:
    """How many letters must be put in, left out, changed or swapped to make *other* of *one*; 3 stands for any more."""
    if abs(len(one) - len(other)) > 2:
        return 3
    above: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        twice_above, above, row = above, row, [i]
        for j, wanted in enumerate(other, 1):
            least = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and wanted == one[i - 2]:
                least = min(least, twice_above[j - 2] + 1)
            row.append(least)
    return min(row[-1], 3)
