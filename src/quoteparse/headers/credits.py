"""Lines without a label that say where a text was printed, who worked on it, or who holds the rights to it."""

from __future__ import annotations

import re

from attrs import frozen

from quoteparse.headers.dates import date_in, is_date_line
from quoteparse.records import Span
from quoteparse.references import lexicon

__all__ = ["Credit", "credit_in", "ends_with_abbreviation", "origin_in", "says_published"]


@frozen
class Credit:
    """What a line of credits says: *origin* is where the text comes from, *published* that it was issued there."""

    origin: Span | None = None
    published: bool = False


_PUBLISHED = (
    r"(?:(?:first|originally|previously|erstmals|zuerst|ursprünglich)\s)?"
    r"(?:(?:published|printed|appeared|issued)(?:\sas\san?\s\w+)?\s(?:in|by|with)"
    r"|veröffentlicht\sin|erschienen\sin|publiée?\s(?:dans|in)|parue?\sdans|publicad[oa]\se[nm]|pubblicat[oa]\s(?:in|su)"
    r"|gepubliceerd\sin|verschenen\sin|publicera[dt]\si|trykt\si)"
)
_DERIVED = (
    r"(?:(?:re(?:printed|produced|published)|taken|extracted|excerpted|adapted|abridged)\s(?:with\s[\w\s]{1,40}?\s)?(?:from|in)"
    r"|from|aus|nach|extrait\sde|tiré\sde|tomado\sde|tratto\sda|uit|ur)"
)
_ORIGIN = re.compile(rf"[(\[“\"]?(?:(?P<published>{_PUBLISHED})|(?P<derived>{_DERIVED}))\s?:?\s+", re.IGNORECASE)
_WORKED = re.compile(
    r"[(\[]?(?:re-?)?"
    r"(?:transcribed|transcription|translat(?:ed|ion)|edited|marked[\s-]up|mark-?up|proof-?read|proofed|typed|scanned|digiti[sz]ed|copied"
    r"|downloaded|converted|prepared|compiled|collected|corrected|produced|html|ocr|checked|put\son(?:line|\sthe)"
    r"|(?:with\s)?thanks\sto|(?:published|reproduced|used|reprinted)(?:\shere)?\s(?:with|by)\s(?:\w+\s){0,3}permission"
    r"|copyright|copyleft|public\sdomain|all\srights\sreserved"
    r"|transkribiert|übersetzt|kopiert|digitalisiert|html-markierung|transcrit|traduit|numérisé|transcrito|traducido|digitalizado"
    r"|traduzido|trascritto|tradotto|vertaald|overgetypt|översatt|oversat)\b",
    re.IGNORECASE,
)
_SIGN = re.compile(r"[(\[]?(?:©|\(c\)\s)", re.IGNORECASE)
_JOINS = re.compile(
    r"\b(?:by|from|for|with|von|für|aus|par|pour|por|para|da|per|door|voor|av|för|in|to|©)\b|©|\d", re.IGNORECASE
)
_NEXT = re.compile(
    rf"[.;]\)?\s+(?=(?:{_WORKED.pattern}|{_PUBLISHED}|{_DERIVED})\b|reprinted\b|now\sin\b)", re.IGNORECASE
)
_CITES = re.compile(
    r"(?:\b(?:vols?|nos?|nr|núm|nº|n[°º]|№|bd|heft|pp?)\b\.?|№)\s?\d|[,(]\s?[^,()]{0,40}\d{4}|[“”\"*_«»]"
    r"|\b(?:magazine|journal|newspaper|paper|pamphlet|leaflet|broadsheet|sheet|book|manuscript|archive|collection|edition)\b",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"(?:\b(?:[^\W\d_]|ed|eds|al|etc|vol|jr|sr|inc|co|ltd|pp?|no)|\.[^\W\d_])\.$", re.IGNORECASE)
_LONGEST = 400


def credit_in(line: str) -> Credit | None:
    """What *line* credits; None where it is no line of credits.

    >>> line = "First published in The Hive, 3 May 1902. Transcribed by Otto Lind."
    >>> credit = credit_in(line)
    >>> credit.origin.of(line), credit.published
    ('The Hive, 3 May 1902', True)
    >>> credit_in("Transcribed by Otto Lind."), credit_in("From then on it was dark.")
    (Credit(origin=None, published=False), None)
    """
    if not 8 <= len(line) <= _LONGEST:
        return None
    if found := _ORIGIN.match(line):
        origin = origin_in(line, Span(found.end(), len(line)))
        published = bool(found["published"])
        # "Printed in Vardø, 17 May 1911" names no source, and "From The Hive, May 1911" does.
        if _is_source(origin.of(line), published=published) and not (published and is_date_line(origin.of(line))):
            return Credit(origin=origin, published=published)
        return Credit(published=True) if published and date_in(line) else None
    worked = _WORKED.match(line)
    return Credit() if _SIGN.match(line) or (worked and _JOINS.search(line, worked.end())) else None


def origin_in(text: str, span: Span) -> Span:
    """What *span* says of where a text comes from, without the statements that follow, brackets and a last full stop.

    >>> text = "Originally published in The Hive, No. 3; transcribed by Otto Lind"
    >>> origin_in(text, Span(0, len(text))).of(text)
    'The Hive, No. 3'
    """
    start, end = span.start, span.end
    if lead := _ORIGIN.match(text, start, end):
        start = lead.end()
    if following := _NEXT.search(text, start, end):
        end = following.start()
    while start < end and text[start] in " \t\xa0([":
        start += 1
    while start < end and (
        text[end - 1] in " \t\xa0;"
        or (text[end - 1] in ")]" and not any(mark in text[start:end] for mark in "(["))
        or (text[end - 1] == "." and not ends_with_abbreviation(text[start:end]))
    ):
        end -= 1
    return Span(start, end)


def ends_with_abbreviation(words: str) -> bool:
    """Whether the full stop that ends *words* belongs to an abbreviation: "Jr.", "D. F."."""
    return bool(_ABBREVIATED.search(words[-12:]))


def says_published(label: str) -> bool:
    """Whether a *label* states where a text was published: "First published in"."""
    return bool(re.match(_PUBLISHED + "$", label, re.IGNORECASE))


def _is_source(words: str, *, published: bool) -> bool:
    """Whether *words* name a source: "From The Hive, No. 3", but not "From then on it was dark."."""
    if not words or not (
        words[0].isupper() or words[0] in "“\"«*_'‘" or words.split()[0].casefold() in lexicon.words()["article"]
    ):
        return False
    if published:
        return True
    listed = words.split()
    if sum(word.islower() for word in listed) > 10:
        return False
    # "From Vardø to Bergen, 1902" is a title.
    return bool(_CITES.search(words)) and not re.match(r"[^,.\d]{1,60}\s(?:to|bis|à|a|al|tot)\s", words)
