"""Whether a shortened title stands for a whole one, and whether two whole ones are printings of one."""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum
from functools import lru_cache

from attrs import frozen

__all__ = [
    "Likeness",
    "Title",
    "fold_words",
    "is_telling",
    "likeness",
    "near_words",
    "one_letter_apart",
    "one_title",
    "title_words",
    "without_article",
]

# What an abbreviated title may leave out in front.
_ARTICLE = re.compile(r"the|an?|l(?:es?|a|os?|as)?|der|die|das|el|il")
# Words that do not tell one work from another.
_COMMON = re.compile(rf"{_ARTICLE.pattern}|of|and|in|on|to|for|from|by|with|at|as|s|d(?:es?|u)|et|und|von|[eiy]|di")

# What a copyist writes in another way or leaves out: articles anywhere, and “&” for “and”.
_LOOSE = re.compile(rf"{_ARTICLE.pattern}|and|und|et|y|e")
_NUMERAL = re.compile(r"[\W\d]*\d.*|[ivxlc]+")

_WORD = re.compile(r"[^\W_]+")
# Letters that are one character and no letter with a mark.
_BARE = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
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


@lru_cache(maxsize=4_096)
def fold_words(text: str) -> tuple[str, ...]:
    """The words of *text* as they are compared: case, accents and punctuation do not count.

    >>> fold_words("L’Été, 1936")
    ('l', 'ete', '1936')
    """
    decomposed = unicodedata.normalize("NFKD", text[:_MOST_CHARACTERS])
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return tuple(_WORD.findall(bare.casefold().translate(_BARE))[:_MOST_WORDS])


def title_words(title: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of *title* without an article in front, and of these the ones before a subtitle.

    >>> title_words("The Hive: A Natural History")
    (('hive', 'a', 'natural', 'history'), ('hive',))
    """
    words = without_article(fold_words(title))
    subtitle = _SUBTITLE.search(title)
    main = without_article(fold_words(title[: subtitle.start()])) if subtitle else words
    return words, main or words


def without_article(words: tuple[str, ...]) -> tuple[str, ...]:
    """*words* without an article in front of others."""
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


@frozen
class Title:
    """A title in the forms in which it is compared.

    ``words`` and ``main`` are those of `title_words`, ``numerals`` the numbers among them; ``letters`` and ``bare``
    have no spaces between the words, and ``bare`` has none of those that a copyist changes.
    """

    words: tuple[str, ...]
    main: tuple[str, ...]
    letters: str
    bare: str
    numerals: tuple[str, ...]

    @classmethod
    @lru_cache(maxsize=4_096)
    def of(cls, title: str) -> Title:
        """The forms of *title*.

        >>> Title.of("The Bees & the Hive: A Year").bare
        'beeshiveyear'
        """
        words, main = title_words(title)
        numerals = tuple(word for word in words if _NUMERAL.fullmatch(word))
        return cls(words, main, "".join(fold_words(title)), _bare(words), numerals)

    @property
    def telling(self) -> int:
        """How many of its words tell it from others."""
        return sum(map(is_telling, self.words))


def _bare(words: tuple[str, ...]) -> str:
    return "".join(word for word in words if not _LOOSE.fullmatch(word)) or "".join(words)


def one_title(one: Title, other: Title) -> Likeness:
    """How well the two agree as printings of one title, WHOLE where only articles, “and”, spaces and marks differ.

    PART is a subtitle left out, MISSPELT a typing error. Numbers must be the same: “Part I” is not “Part II”.

    >>> one_title(Title.of("The Bees and Their Keepers"), Title.of("Bees & TheirKeepers")).name
    'WHOLE'
    >>> one_title(Title.of("Bees: A History"), Title.of("Bees")).name
    'PART'
    >>> one_title(Title.of("Bees I"), Title.of("Bees II")).name
    'NONE'
    """
    if one.letters == other.letters or one.bare == other.bare:
        return Likeness.WHOLE
    if (one.main == other.words) != (one.words == other.main) and one.main == other.main:
        return Likeness.PART
    if one.numerals != other.numerals:
        return Likeness.NONE
    if len(one.words) == len(other.words) and _misspelt(one.words, other.words):
        return Likeness.MISSPELT
    shorter = min(len(one.letters), len(other.letters))
    if shorter >= _LONG_ENOUGH and one_letter_apart(one.letters, other.letters):
        return Likeness.MISSPELT
    return Likeness.NONE


# In a title of fewer letters another letter may make another title.
_LONG_ENOUGH = 10


def one_letter_apart(one: str, other: str) -> bool:
    """Whether one letter is put in, left out or changed, wherever it stands."""
    if abs(len(one) - len(other)) > 1:
        return False
    alike = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest_one, rest_other = one[alike:], other[alike:]
    return rest_one[1:] == rest_other[1:] or rest_one[1:] == rest_other or rest_one == rest_other[1:]


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
