"""Words that point back: *ibid.*, *op. cit.*, *idem*, “the same book”, “the article mentioned above”.

They point in three ways: to the reference before, to a work cited earlier, or to an author whose work follows.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from attrs import frozen

from quoteparse.records import Reference, Span
from quoteparse.resolution.titles import fold_words

__all__ = ["Back", "Pointer", "pointer_of", "same_author"]


class Back(Enum):
    """What a pointing word points to."""

    LAST = auto()
    """What was cited last: *ibid.*"""
    EARLIER = auto()
    """A work cited earlier, of the author named or the only one that can be meant: *op. cit.*"""


@frozen
class Pointer:
    """How a reference points back; ``note`` is the number of the note that it names (“supra note 4”).

    ``alone``: it begins with the word, whatever may have been read as an author.
    """

    back: Back
    alone: bool = False
    note: int | None = None


_IBID = frozenset("ibid ibidem ebd ebda ebenda ivi".split())
_LONGEST_WORD = 12
_WORDS = {
    **dict.fromkeys((*_IBID, *"ib id idem ead eadem".split()), Back.LAST),
    **dict.fromkeys("cit cite supra aao oc ders dies derselbe dieselbe".split(), Back.EARLIER),
}
_INITIALS = {("a", "a", "o"): Back.EARLIER, ("o", "c"): Back.EARLIER, ("l", "c"): Back.EARLIER}

# What “the same book”, “article cited above”, “im selben Werk” are made of, and nothing besides.
_SAME = frozenset("same selbe selben selber gleichen meme mismo stesso stessa".split())
_ABOVE = frozenset("above earlier before supra oben dessus arriba sopra".split())
_CITED = frozenset("cited quoted mentioned named referred zitiert zit genannt cite citee citado citato".split())
_A_WORK = frozenset(
    "book work article essay pamphlet volume paper study source text letter speech report document page "
    "buch werk aufsatz band artikel ouvrage livre libro obra opera articolo articulo author autor".split()
)
_FILLING = frozenset("the this that his her their in as see at im dem der das le la l du dans ci el lo nel p".split())

_NOTE = re.compile(r"\b(?:notes?|nn?|fn|anm|footnote)\b\.?\s*(\d{1,4})\b", re.IGNORECASE)
_MOST = 12  # words; what points back is short

_SAME_AUTHOR = re.compile(
    r"\(?(?P<word>(?:id|ead|ders|dies|dens|dems)\.|(?:idem|eadem|derselbe|dieselbe)\b\.?(?=\s*[,:])"
    r"|[—―]+|[–-]{2,}|_{2,})(?=[\s,.:;(])",
    re.IGNORECASE,
)


def pointer_of(reference: Reference) -> Pointer | None:
    """How *reference* points back, or None where it names a work itself.

    >>> from quoteparse.records import Span
    >>> pointer_of(Reference(raw="Holm, op. cit., p. 3", span=Span(0, 20), kind="ibid")).back.name
    'EARLIER'
    """
    begins = fold_words(reference.raw[:_LONGEST_WORD])[:1]
    alone = bool(begins) and begins[0] in _IBID
    if alone:
        back = Back.LAST
    elif reference.kind == "ibid":
        words = _words_outside_names(reference)
        back = _by_abbreviation(words) or (Back.EARLIER if _ABOVE & set(words) else Back.LAST)
    else:
        found = _by_title(reference)
        if found is None:
            return None
        back = found
    noted = _NOTE.search(reference.raw) if not _ABOVE.isdisjoint(fold_words(reference.raw)) else None
    return Pointer(back, alone, int(noted[1]) if noted else None)


def same_author(reference: Reference) -> Span | None:
    """Where in its ``raw`` *reference* begins with a word for the author of the one before: *idem*, *ders.*, a dash.

    >>> from quoteparse.records import Span
    >>> same_author(Reference(raw="Ders., Wachs und Honig, S. 3", span=Span(0, 28)))
    Span(start=0, end=5)
    """
    found = _SAME_AUTHOR.match(reference.raw)
    return Span(*found.span("word")) if found else None


def _words_outside_names(reference: Reference) -> tuple[str, ...]:
    """The first words of *reference* that no field claims."""
    at, gaps = reference.span.start, []
    for span in sorted(span for spans in reference.spans.values() for span in spans):
        if span.start > at:
            gaps.append(Span(at, span.start))
        at = max(at, span.end)
    gaps.append(Span(at, reference.span.end))
    text = " ".join(gap.shift(-reference.span.start).of(reference.raw) for gap in gaps)
    return fold_words(text)[:_MOST]


def _by_abbreviation(words: tuple[str, ...]) -> Back | None:
    for at, word in enumerate(words):
        if any(words[at : at + len(initials)] == initials for initials in _INITIALS):
            return Back.EARLIER
        if word in ("op", "loc", "art", "ob", "ouvr", "lieu") and words[at + 1 : at + 2] == ("cit",):
            return Back.EARLIER
        if word in _WORDS:
            return _WORDS[word]
    return None


def _by_title(reference: Reference) -> Back | None:
    if not reference.title or reference.publisher or reference.place or reference.container_title:
        return None
    words = fold_words(reference.title)
    if not words or len(words) > _MOST:
        return None
    if not set(words) - _SAME - _ABOVE - _CITED - _A_WORK - _FILLING:
        if set(words) & _SAME and set(words) & _A_WORK:
            return Back.LAST
        if set(words) & _ABOVE and (set(words) & (_CITED | _A_WORK) or "as" in words or words == ("supra",)):
            return Back.EARLIER
    if words in (("cit",), ("op", "cit"), ("art", "cit"), ("ob", "cit"), ("loc", "cit"), ("o", "c"), *_INITIALS):
        return Back.EARLIER
    return _WORDS.get(words[0]) if len(words) == 1 and words[0] in _WORDS else None
