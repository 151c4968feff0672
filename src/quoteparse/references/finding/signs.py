"""The signs of a citation in running text, in several languages: names, years, pinpoints, lead words, finite sentences.

Every pattern is made of bounded parts, so that it can be tried anywhere at a bounded cost.
"""

from __future__ import annotations

import re

from quoteparse.records import Span
from quoteparse.references import lexicon

__all__ = [
    "LEAD",
    "NAME",
    "NAMES",
    "NUMBERS",
    "PERSON",
    "PERSONS",
    "PINPOINT",
    "YEAR",
    "finite_words",
    "is_ibid",
    "is_no_name",
    "is_no_noun",
    "is_place",
    "names_a_part",
    "opens_sentence",
    "without_lead",
]

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"{_CAPITAL}(?:[^\W_]|[’'-]){{0,39}}"
_INITIAL = rf"{_CAPITAL}{{1,2}}\.[\s-]?"
_PARTICLE = r"(?:v[oa]n|vom|zu[mr]?|de[nrls]?|da|d[ioua]s?|della|degli|del|la|le|ten|ter|af|al|el|y)\s"

NAME = rf"(?:{_INITIAL}){{0,3}}(?:{_PARTICLE}){{0,2}}{_WORD}"
"""One name as citations shorten it: a family name, with particles and initials."""

_AND = r"(?:and|&|und|u\.|et|e|ed|y|en|og|och)"
_OTHERS = r",?\s(?:et\sal\b\.?|u\.\s?a\.|et\sautres|e\saltri|y\sotros|and\sothers|und\sandere)"

NAMES = rf"{NAME}(?:(?:,\s{NAME}){{0,4}},?\s{_AND}\s{NAME}|(?:,\s{NAME}){{0,4}}{_OTHERS})?"
"""One name, or several with an “and” or an “et al.” at the end: “Skudeneshavn, Norway” are none."""

PERSON = rf"(?:{_WORD}\s){{0,2}}{NAME}"
"""One name with its given names, written out or not."""

PERSONS = rf"{PERSON}(?:(?:,\s{PERSON}){{0,3}},?\s{_AND}\s{PERSON}|(?:,\s{PERSON}){{0,3}}{_OTHERS})?"

YEAR = (
    r"(?:(?:1[4-9]|20)\d\d(?:[/–-]\d{2,4})?[a-z]?(?![\w%])(?:\s?\[(?:1[4-9]|20)\d\d\])?"
    r"|n\.\s?d\.|o\.\s?J\.|s\.\s?[adf]\.|forthcoming|in\spress|im\sDruck|à\sparaître)"
)

NUMBERS = (
    r"(?:\d{1,4}|[ivxlc]{1,7}\b)(?:\s?[-–—]\s?(?:\d{1,4}|[ivxlc]{1,7}\b))?[a-z]?(?![\w%])"
    r"(?:(?:,|\s(?:and|&|und|et|e|y)\s)\s?\d{1,4}(?:\s?[-–—]\s?\d{1,4})?(?![\w%])){0,6}(?:\s?(?:ff?|sqq?|ss?|sgg?)\b\.?)?(?:\s?n\.?\s?\d{1,3})?"
)
"""Pages: single ones, ranges, several, “12 f.”, “12n3”."""

_LABEL = (
    r"(?:pp?|pgs?|ch|chaps?|caps?|kap|vols?|vv?|bde?|bd|t|tt|pp|pts?|ss?|sp|sp|col|cols|fols?|ff?|nos?|nr|nn?|"
    r"págs?|pagg?|secs?|arts?|bk|figs?|st|ll?|z)\.|"
    r"pages?|seiten?|página|pagina|chapter|kapitel|chapitre|capitolo|capítulo|volume|band|tome|tomo|part|section|§{1,2}"
)
PINPOINT = rf"(?:\b(?i:{_LABEL})|§{{1,2}})\s?{NUMBERS}"
"""A labelled number: “p. 12”, “Bd. 3”, “chap. iv”."""

_POINTS = (
    r"see|compare|cf\.?|cfr\.?|vgl\.?|vergl\.|siehe|s\.(?=\s[^\W\d_a-z])|voir|v\.|vedi|si\sveda|véase|vid\.|e\.\s?g\.|i\.\s?e\."
    r"|z\.\s?B\.|p\.\s?ex\.|por\sejemplo|par\sexemple|(?:quoted|qtd\.)\s(?:in|from|after|by)|cited\s(?:in|from|by)"
    r"|as\s(?:quoted|cited|reported)\sin|reprinted\sin|zit(?:iert|\.)\s(?:nach|bei|in)|cité\s(?:par|dans)|citato\sin|cit\.\sin"
    r"|citado\s(?:en|por)|apud|quoting|citing|d['’]après|so\salso|so\sauch|ebenso|likewise|similarly"
)
_MORE = (
    r"also|e\.\s?g\.|for\s(?:example|instance)|further|especially|esp\.|in\sparticular|too|again|now|above\sall|auch|dazu|hierzu|etwa"
    r"|z\.\s?B\.|zum\sBeispiel|bes\.|besonders|ferner|aussi|par\sexemple|notamment|anche|ad\sesempio|per\sesempio|inoltre|también"
    r"|por\sejemplo|entre\sotros|among\sothers|in|by|on\sthis"
)
LEAD = re.compile(
    rf"(?:(?i:(?:but\s|and\s|aber\s|mais\s|ma\s|pero\s)?(?:{_POINTS})(?:,?\s(?:{_MORE}))?)"
    r"|also|auch|and|und|et|e|y|in|from|after|following|nach|bei|so)[,:]?\s+"
)
"""Words that lead in to a citation and are no part of it; “In” and “And” with a capital may begin a title."""

_IBID = re.compile(
    r"(?:(?:ib[ií]d(?:em)?|idem|ebenda|ebendort|ivi|op\.\s?cit|loc\.\s?cit|a\.\s?a\.\s?O)\b(?!\()|(?:ib|id|ebd|ders|dies)\.)",
    re.IGNORECASE,
)

# Words of which finite sentences are made, and seldom titles.
_FINITE = re.compile(
    r"(?<![\w.’'-])(?:was|were|is|are|am|has|have|had|will|would|could|should|can|cannot|may|might|must|did|does|do"
    r"|he|she|they|we|it|you|him|them|us|me|these|those|there|because|when|while|if|although|been|being|said|says|made"
    r"|became|took|came|went|thinks?|argues?|argued|shows?|showed|shown|gives?|gave|wrote|writes|who|whom|which"
    r"|war|waren|wurden?|ist|sind|hat|hatten?|haben|wird|werden|kann|konnten?|muss|sich|dass|weil|nicht|sie|wir|ich|schrieb|schreibt|zeigt"
    r"|était|étaient|fut|furent|est|sont|avait|avaient|ont|ils?|elles?|nous|vous|parce|écrit|montre"
    r"|era|erano|fu|furono|è|sono|aveva|avevano|hanno|scrive|scrisse|mostra"
    r"|fue|fueron|eran|había|habían|han|ellos|nosotros|escribe|escribió|muestra)(?![\w’'-])"
)
_QUOTED = re.compile(r"[“\"„«][^“”\"„«»]{2,200}[”\"“»]")

_NO_NAMES = frozenset(
    """
    a an the in on at by of to as and or but from for with since until till after before about around between during
    circa ca born died published first second third edition copyright reprint reprinted revised written dated act
    bill treaty battle war olympics easter christmas whitsun passover ramadan midsummer summer winter spring autumn
    fall lent monday tuesday wednesday thursday friday saturday sunday im in am nach vor seit um ab bis ostern
    weihnachten pfingsten sommer frühling frühjahr herbst geboren gestorben avant après depuis vers en dès pâques
    noël printemps été automne hiver né mort dal dopo nel fino pasqua natale estate inverno primavera autunno nato
    morto desde hasta hacia pascua navidad verano invierno otoño nacido muerto mid late early rfc iso din iec ieee
    pep cve anno year years jahr jahre année années anno anni año años ad bc founded built est established model
    version
    """.split()
)
_OPENERS = frozenset(
    """
    yet but however when while where although though since because if like unlike only even both also then later
    first recently thus hence whereas according following so and as he she they it we i who this that these those
    here there now once soon doch aber auch schon erst wie wo wenn während dann danach später er sie es mais comme
    aussi selon puis alors il elle ils ma come anche secondo poi allora lui lei pero como también según luego
    entonces él ella
    """.split()
)
_PARTS = frozenset(
    """
    figure fig figures table tables chapter chapters section sections part parts room rooms page pages volume number
    no plate plates map maps appendix note notes line lines verse verses act scene canto book psalm step item
    question answer article rule law equation eq example exhibit exercise grade class group team type phase stage
    level day days week month week unit lot gate platform pier dock line route road highway bus tram train track
    flight channel apollo boeing airbus model mark form box bay block flat apartment apt house suite floor door cell
    seat row column area zone district ward precinct region sector station site age aged score total approximately
    about over under nearly almost only some top bottom version release python windows genesis exodus leviticus
    numbers deuteronomy joshua judges samuel kings chronicles job proverbs ecclesiastes isaiah jeremiah ezekiel
    daniel matthew mark luke john romans corinthians galatians ephesians hebrews revelation acts abbildung abb
    tabelle tab kapitel kap abschnitt teil zimmer seite band nummer nr tafel karte anhang anm anmerkung zeile vers
    akt szene buch psalm schritt gleis linie straße haus stock tag tage woche klasse gruppe typ stufe stück artikel
    paragraph tableau chapitre partie chambre page tome numéro planche carte annexe note ligne vers acte scène livre
    psaume étape quai voie jour classe groupe niveau article étage figura tabella capitolo parte stanza pagina
    numero tavola carta allegato nota riga verso atto scena libro salmo passo binario giorno classe gruppo livello
    articolo piano tabla capítulo habitación página lámina mapa anexo línea acto escena paso andén día clase grupo
    nivel artículo piso vuelo lb kg km mm cm eur usd
    """.split()
)


def without_lead(text: str, part: Span) -> Span:
    """The stretch *part* of *text* without the words that lead in to a citation: “see also”, “but cf.”, “vgl. dazu”."""
    start = part.start
    for _ in range(4):
        lead = LEAD.match(text, start, part.end)
        if lead is None:
            break
        start = lead.end()
    return Span(start, part.end)


def finite_words(words: str, most: int = 8) -> int:
    """How many words of a finite sentence stand in *words* outside quotation marks, at most *most*."""
    bare = _QUOTED.sub(" ", words) if any(mark in words for mark in '“"„«') else words
    return sum(1 for _ in zip(_FINITE.finditer(bare), range(most), strict=False))


def is_ibid(words: str) -> bool:
    """Whether *words* begin with “Ibid.”, “Ebd.”, “Op. cit.” and the like."""
    return _IBID.match(words) is not None


def is_no_name(word: str) -> bool:
    """Whether a capitalised *word* before a year is a place, a month, a season, a preposition: no author."""
    return is_place(word) or is_no_noun(word)


def is_place(word: str) -> bool:
    """Whether *word* is a place of publication or a region; people bear such names too."""
    folded = word.casefold()
    return folded in lexicon.places() or folded in lexicon.regions()


def is_no_noun(word: str) -> bool:
    """Whether a capitalised *word* is a month, a season, a preposition, a label: neither a person nor a place."""
    folded = word.casefold()
    return folded in _NO_NAMES or not {"MONTH", "SEASON"}.isdisjoint(_terminals(folded))


def opens_sentence(word: str) -> bool:
    """Whether a capitalised *word* before a name only begins the sentence: “Yet Rose”; or is a pronoun."""
    return word.casefold() in _OPENERS


def names_a_part(word: str) -> bool:
    """Whether *word* numbers something when a number follows: “Table 3”, “Room 12”, “Psalm 23”."""
    folded = word.casefold().rstrip(".")
    return folded in _PARTS or bool(_terminals(folded)) or is_no_noun(word)


def _terminals(word: str) -> tuple[str, ...]:
    return tuple(t for _, terminals in lexicon.phrases_by_first_word().get(word, ()) for t in terminals)
