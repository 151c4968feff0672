"""What stands first in the signatures of an anthology, the author or the title: only all of them together tell.

"Harbour Songs, Ida Marlin" and "Ida Marlin, Harbour Songs" look alike. But a name comes back, alone or with another
title; it has initials or a rank; and titles begin with an article, or have small words in them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from quoteparse.plugin import has_given_name, name_of
from quoteparse.records import Document, FrozenMap, Quotation, Reference, Span
from quoteparse_quote_anthology.credits import is_name
from quoteparse_quote_anthology.replacing import with_references

__all__ = ["with_authors_in_order"]

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_RANK = r"(?:Dr|Mrs?|Ms|St|Sir|Lord|Lady|Dame|Rev|Prof|Professor|Bishop|Archbishop|Cardinal|Captain|Pope|King|Queen)\b"
_PERSON = re.compile(rf"{_RANK}|(?:.* )?{_CAPITAL}\.(?: |$)")
_TITLE = re.compile(
    r"(?:The|An?|On|In|Of|My|Our|From|To|How|Why|What)\b(?!\.)|.*\b(?:and|for|to|in|on|from|with|without)\b|.*[“\"]"
    r"|.* of (?:the|an?)\b"
)
_SIGNATURE = re.compile(r"(?P<first>[^;:\[\]]{2,160}), (?P<last>[^,;:()\[\]]{2,60})")
_NUMBER = re.compile(r"(?:No|Nr|Vol|Bk|Book|Ch|Chap|Chapter|Part|Act|Scene|Canto|Sonnet|Letter)\b|[IVXLC]+\.?$")
_WORDS = r"[^,;:()\[\].\d]"
_PLACE = r"(?:[IVXLC]+|\d+|[Nn]os?|[Vv]ols?|pp?|ch|ff?)\b[.,–-]?"
_NUMBERED = re.compile(
    rf"(?P<title>{_WORDS}{{2,80}}(?:(?:, {_WORDS}{{2,30}})*, (?:and|or) {_WORDS}{{2,40}})?)"
    rf"(?:,(?: ?{_PLACE})+| \((?:c\. ?)?\d{{4}}\)[,.]?(?: ?{_PLACE})*)"
)


def with_authors_in_order(document: Document) -> Document:
    """*document*, with the speakers that the order of its signatures gives."""
    signatures = [_signature(document, quotation) for quotation in document.quotations]
    known = _known(document.quotations, [signature for signature in signatures if signature])
    authors_first = sum(_begins_with_speaker(quotation) for quotation in document.quotations)
    if sum(signature.votes(known) for signature in signatures if signature) > authors_first:
        return _with_authors_last(document, signatures, known)
    return _without_titles(document)


def _begins_with_speaker(quotation: Quotation) -> bool:
    """Whether the author stands before a work that is plain by its number: "Ida Marlin, Harbour Songs (1902)"."""
    reference = quotation.reference
    if reference is None or quotation.speaker is None or not reference.raw.startswith(quotation.speaker):
        return False
    return any(map(str.isdigit, reference.raw)) and len(reference.raw) > len(quotation.speaker) + 8


@frozen
class _Signature:
    """A reference of two parts, of which the last may be a name."""

    reference: Reference
    first: Span
    last: Span
    words: tuple[str, str]

    def votes(self, known: Mapping[str, bool]) -> int:
        """1 where the last part is plainly the author, -1 where the first one is, 0 where nothing tells."""
        first, last = self.words
        for_last = _is_person(last) + (last in known) + bool(_TITLE.match(first))
        for_first = _is_person(first) + (first in known) + bool(_TITLE.match(last))
        return (for_last > for_first) - (for_first > for_last)


def _signature(document: Document, quotation: Quotation) -> _Signature | None:
    reference = quotation.reference
    if reference is None or len(reference.raw) > 240 or any(map(str.isdigit, reference.raw)):
        return None
    found = _SIGNATURE.fullmatch(_names_all(quotation))
    if not found or not is_name(found["last"]) or _NUMBER.match(found["last"]):
        return None
    # The last comma in the words is the last one in the text.
    comma = reference.span.start + reference.raw.rindex(",")
    text, last = document.text, comma + 1
    while text[last].isspace():
        last += 1
    first, name = Span(reference.span.start, comma), Span(last, reference.span.end)
    return _Signature(reference, first, name, (found["first"], found["last"]))


def _known(quotations: Iterable[Quotation], signatures: Sequence[_Signature]) -> Mapping[str, bool]:
    """The names that stand alone under a passage, or with more than one title."""
    known = {quotation.speaker: True for quotation in quotations if quotation.speaker and not quotation.reference}
    for part in (0, 1):
        partners: defaultdict[str, set[str]] = defaultdict(set)
        for signature in signatures:
            partners[signature.words[part]].add(signature.words[1 - part])
        known.update((words, True) for words, others in partners.items() if len(others) > 1)
    return known


def _with_authors_last(
    document: Document, signatures: Sequence[_Signature | None], known: Mapping[str, bool]
) -> Document:
    changed: dict[Span, Reference] = {}
    quotations: list[Quotation] = []
    for quotation, signature in zip(document.quotations, signatures, strict=True):
        if signature is None or signature.votes(known) < 0:
            quotations.append(quotation)
            continue
        speaker = signature.words[1]
        name = name_of(speaker)
        changed[signature.reference.span] = evolve(
            signature.reference,
            type="book",
            authors=(name,),
            title=signature.words[0],
            container_title=None,
            spans=FrozenMap({"author": (signature.last,), "title": (signature.first,)}),
        )
        quotations.append(evolve(quotation, speaker=speaker, speaker_name=name))
    return with_references(evolve(document, quotations=tuple(quotations)), changed)


def _without_titles(document: Document) -> Document:
    """Where signatures are titles with a number or a year, none of them is a person: "Harbour Songs, 1902"."""
    titles = {title for quotation in document.quotations if (title := _numbered_title(quotation))}
    if sum(map(_leans, titles)) <= 0:
        return document
    return evolve(document, quotations=tuple(map(_without_title, document.quotations)))


def _without_title(quotation: Quotation) -> Quotation:
    title = _numbered_title(quotation)
    if title is None or quotation.speaker is None or _leans(title) < 0:
        return quotation
    return evolve(quotation, speaker=None, speaker_name=None)


def _numbered_title(quotation: Quotation) -> str | None:
    found = _NUMBERED.fullmatch(_names_all(quotation))
    return found["title"].strip("_* ") if found else None


def _leans(words: str) -> int:
    """1 where *words* begin as titles do, -1 where they begin with a person."""
    first, comma, _ = words.partition(",")
    return (bool(_TITLE.match(words)) and not comma) - _is_person(first)


def _is_person(words: str) -> bool:
    return bool(_PERSON.match(words)) or has_given_name(words)


def _names_all(quotation: Quotation) -> str:
    """The words of the reference, where whoever speaks is named in it and not above it; "" where not."""
    raw = " ".join(quotation.reference.raw.split()) if quotation.reference else ""
    return raw if quotation.speaker is None or " ".join(quotation.speaker.split()) in raw else ""
