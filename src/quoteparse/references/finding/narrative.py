"""Citations woven into a sentence: Rose (1995, p. 12), Rose et al. (2001), Rose’s (1995) account; vgl. Rose 1995, 12.

A name before a year in brackets may as well be a book, a film or a battle. So something else has to say that an author
is meant: a page in the bracket, several authors, a verb of saying behind it, a word before it that leads in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteparse.records import Span
from quoteparse.references.finding.signs import NAMES, NUMBERS, PINPOINT, YEAR, is_no_name, is_no_noun, opens_sentence

__all__ = ["narrated"]

_BEFORE = 120
_DATED = re.compile(
    rf"[(\[](?P<year>{YEAR})(?P<locator>\s?[,:;]\s?(?:{PINPOINT}|{NUMBERS})|\s{PINPOINT})?(?:[;,]\s?{YEAR}){{0,4}}[)\]]"
)
_NAMED = re.compile(rf"(?<![\w’'.-])(?P<names>{NAMES}),?\s\Z")
_OWN = re.compile(r"[’']s?\Z")
_GIVEN = re.compile(r"(?<![\w’'.-])[^\W\d_a-zß-öø-ÿ][\w’'-]{1,20}\s\Z")
_SAYS = re.compile(
    r",?\s(?:(?:has|have|had|also|later|rightly|already|first|further|hat|haben|a|ont|ha|hanno|han)\s){0,2}"
    r"(?:argu(?:es?|ed)|says?|said|writes?|wrote|written|not(?:es?|ed)|show(?:s|ed|n)?|claim(?:s|ed)?|suggest(?:s|ed)?|stat(?:es?|ed)"
    r"|observ(?:es?|ed)|report(?:s|ed)?|find|finds|found|point(?:s|ed)?|describ(?:es?|ed)|hold|holds|held|maintain(?:s|ed)?"
    r"|propos(?:es?|ed)|conclud(?:es?|ed)|demonstrat(?:es?|ed)|discuss(?:es|ed)?|explain(?:s|ed)?|examin(?:es?|ed)|gives?|gave"
    r"|remark(?:s|ed)?|discover(?:s|ed)?|stud(?:ies|ied)|identif(?:ies|ied)|emphasi[sz](?:es?|ed)|recall(?:s|ed)?|call(?:s|ed)?|see|sees|saw|doubt(?:s|ed)?|reject(?:s|ed)?|agre(?:es?|ed)|insist(?:s|ed)?|list(?:s|ed)?"
    r"|schreib(?:t|en)|schrieb(?:en)?|zeig(?:t|en|te|ten)|meint|meinte|nennt|nannte|behaupte(?:t|te|n)|betont|betonte|gezeigt|spricht"
    r"|weist|sieht|geht|vertritt|beschreibt|écri(?:t|vent|vait)|montr(?:e|ent|ait)|soutient|affirme|note|observe|souligne|écrit"
    r"|scriv(?:e|ono)|sostiene|sostengono|mostra(?:no)?|afferma|osserva|nota|scritto|escribe[n]?|sostienen|muestra[n]?|afirma[n]?"
    r"|señala[n]?|observa[n]?)\b"
)
_LEADS_IN = re.compile(
    r"\b(?:see|cf\.|compare|according\sto|as\sin|by|following|after|vgl\.|siehe|nach|laut|bei|von|wie|voir|selon|d'après|d’après"
    r"|chez|par|vedi|cfr\.|secondo|véase|según|por)\s(?:also\s|auch\s|aussi\s|anche\s|también\s)?\Z",
    re.IGNORECASE,
)
_UNBRACKETED = re.compile(
    rf"\b(?:[Ss]ee|[Cc]f\.|[Vv]gl\.|[Ss]iehe|[Vv]oir|[Vv]edi|[Cc]fr\.|[Vv]éase)\s(?:(?:also|auch|aussi|anche|también|dazu|etwa|e\.g\.)\s)?"
    rf"(?P<cited>{NAMES},?\s{YEAR}(?:\s?[,:]\s?(?:{PINPOINT}|{NUMBERS}))?)"
)


def narrated(text: str, start: int, end: int, known: frozenset[str] = frozenset()) -> Iterator[Span]:
    """The citations by author and year that a sentence of ``text[start:end]`` speaks of, or is led in to.

    >>> s = "So far Rose (1995, p. 12); Manhattan (1979) is a film."
    >>> [span.of(s) for span in narrated(s, 0, len(s))]
    ['Rose (1995, p. 12)']
    """
    for dated in _DATED.finditer(text, start, end):
        low = max(start, dated.start() - _BEFORE)
        named = _NAMED.search(text, low, dated.start())
        if named is None:
            continue
        first = _without_no_names(text, *named.span("names"))
        if first is None or not _is_meant(text, first, named, dated, low, end, known):
            continue
        yield Span(_with_given_name(text, low, first), dated.end())
    for cited in _UNBRACKETED.finditer(text, start, end):
        if not is_no_name(cited["cited"].split()[0].rstrip(",")):
            yield Span(*cited.span("cited"))


def _without_no_names(text: str, first: int, last: int) -> int | None:
    """Where the names begin behind a place or the like that stands before them: “In Oslo, Rose and Ash”."""
    while is_no_name(word := re.split(r"[,\s]", text[first:last], maxsplit=1)[0]):
        comma = text.find(", ", first, last)
        if comma < 0:
            return None if is_no_noun(word) else first
        first = comma + 2
    return first


def _is_meant(
    text: str, first: int, named: re.Match[str], dated: re.Match[str], low: int, end: int, known: frozenset[str]
) -> bool:
    names = text[first : named.end("names")]
    if (
        dated["locator"]
        or dated["year"][-1].isalpha()
        or re.search(r"\b(?:al\.|u\.\s?a\.|autres|altri|otros)\Z", names)
    ):
        return True
    if re.search(r"\b(?:the|of|der|die|das|le|la|il|el)\s\Z", text[low:first], re.IGNORECASE):
        return False
    if _OWN.search(names) or _SAYS.match(text, dated.end(), min(end, dated.end() + 60)):
        return True
    if _LEADS_IN.search(text, low, first):
        return True
    return not known.isdisjoint(re.findall(r"[^\W\d_][\w’'-]+", names))


def _with_given_name(text: str, low: int, first: int) -> int:
    """Where a name begins whose given names stand before the family name."""
    for _ in range(2):
        given = _GIVEN.search(text, max(low, first - 24), first)
        if given is None or opens_sentence(given[0].rstrip()) or is_no_name(given[0].rstrip()):
            break
        first = given.start()
    return first
