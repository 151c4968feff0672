"""Quotations inside a sentence, told from scare quotes, terms, titles and nicknames."""

from __future__ import annotations

import re

__all__ = ["FEWEST", "count_words", "is_quotation", "is_title", "may_be_quotation"]

FEWEST = 4
"""Fewer words than this are a quotation only where they are a whole utterance."""
ENOUGH = 6
"""So many words are a quotation even where nobody is said to speak."""

_WORD = re.compile(r"[^\W_][\w’'-]*")
_SMALL = frozenset(
    "of the and in on to a an for from by at with as or but nor de la le du von van der den et und y".split()
)
_BEFORE_TITLE = re.compile(
    r"\b(?:articles?|books?|novels?|essays?|poems?|story|stories|songs?|films?|movies?|plays?|pamphlets?|papers?|chapters?|"
    r"title|titled|entitled|resolutions?|theses|treatise|memoirs?|textbook|manifesto|brochure|sketch|opera|lectures?|"
    r"editorial|column|monograph|dissertation|thesis|named|name|magazine|newspaper|journal|episode|series|album|"
    r"section|poster|painting|exhibition|document|report|collection|journal|nicknamed|nickname|pseudonym|dubbed|"
    r"known as|so-called|group|project|term|terms|headed|heading|headline|by|and)(?:\s+on\s+\w+)?,?\s*$",
    re.IGNORECASE,
)
_BEFORE_NICKNAME = re.compile(
    r"\b(?:known(?: to \w+)?(?: \w+)? (?:as|for)|nicknamed(?: \w+)?|dubbed|so-called|styled|calling \w+sel(?:f|ves)|"
    r"refer(?:red)? to as)"
    r"(?:\s(?:the|a|an|his|her|their))?,?\s*$",
    re.IGNORECASE,
)
_HEADLINE = re.compile(r"\bheadlines?\b", re.IGNORECASE)
LONGEST_NICKNAME = 7
_ONLY_WITH_CAPITALS = re.compile(r"\b(?:by|and|group|terms?|name|report|document|project)\s*$", re.I)


def count_words(words: str) -> int:
    """How many words *words* has: numbers count, marks do not."""
    return len(_WORD.findall(words))


def is_title(lead: str, words: str) -> bool:
    """Whether *words*, in quotation marks after *lead*, name a work, a body or a nickname.

    >>> is_title("in the article ", "Why the lamps went out"), is_title("she asked: ", "Why did it go out?")
    (True, False)
    """
    found = _WORD.findall(words)
    if not found or len(found) > 20:
        return False
    bare = words.rstrip(" ,;")
    heavy = [w for w in found if w.lower() not in _SMALL]
    capitals = sum(w[0].isupper() or w[0].isdigit() for w in heavy)
    headline = len(heavy) > 1 and capitals >= 0.75 * len(heavy) and found[0][0].isupper()
    if headline and not bare.endswith((".", "!")) and not (len(heavy) < 3 and bare.endswith("?")):
        return True
    if not _BEFORE_TITLE.search(lead[-60:]) or not found[0][0].isupper() or bare.endswith("."):
        return False
    return not _ONLY_WITH_CAPITALS.search(lead[-60:]) or headline


def may_be_quotation(words: str) -> bool:
    """Whether *words* may be a quotation at all: enough of them, or an utterance; cheap, for texts full of marks."""
    return _is_utterance(words) or (len(words) > 6 and count_words(words) >= FEWEST)


def _is_utterance(words: str) -> bool:
    return words[:1].isupper() and words.rstrip()[-1:] in ".!?,…—"


def is_quotation(lead: str, words: str, *, said: bool, introduced: bool) -> bool:
    """Whether *words* are somebody's words and not a term, a title or a scare quote.

    *lead* is the sentence before them; *said*: a verb of speech gives them to somebody; *introduced*: a colon or
    comma stands between.

    >>> is_quotation("the so-called ", "third light", said=False, introduced=False)
    False
    """
    number = count_words(words)
    if (
        is_title(lead, words)
        or _HEADLINE.search(lead)
        or (number <= LONGEST_NICKNAME and _BEFORE_NICKNAME.search(lead[-60:]))
    ):
        return False
    if number < FEWEST:
        return _is_utterance(words) and said and introduced and number > 0
    if number < ENOUGH:
        return said
    return True
