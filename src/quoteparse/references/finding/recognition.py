"""How much one line looks like a reference that closes a passage.

Signals are added up: what a bibliographer writes counts for it, the words of a finite sentence
count against it. All patterns are anchored or of bounded reach, so time is linear in the line.
"""

from __future__ import annotations

import re

__all__ = ["reference_score"]

_LONGEST = 500
_LONGEST_UNDATED = 200
_TAIL = 60

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_YEAR = r"(?:1[4-9]|20)\d\d"
_NUMERAL = r"(?:\d{1,5}|[ivxlcIVXLC]{1,7})"

_DIGITS = frozenset("0123456789")
_ROMAN_PAGE = re.compile(r"\b[Pp](?:p|g|ages?)?\.? ?[ivxlcIVXLC]{1,7}\W{0,3}$")
_PAGE_TAIL = re.compile(
    rf"(?:\b(?:pp?|pgs?|pages?|fols?|ff|col|cols|Seite|S|s|стр|с|t)\b\.?|§) ?\[?{_NUMERAL}\b"
    rf"[\d\s,;.&\-–—−ivxlcfnp]*(?:[\[(][^\])]{{0,40}}[\])]?)?\W{{0,3}}$"
)
_YEAR_THEN_PAGES = re.compile(rf"\b[cC©]?{_YEAR}\)?[,:;.] ?(?:\d{{1,4}}(?: ?[-–—] ?\d{{1,4}})?)\W{{0,3}}$")
_YEAR_AND_PAGE = re.compile(rf"[,.] ?[cC©]?{_YEAR}, ?pp?\. ?{_NUMERAL}(?: ?[-–—] ?\d{{1,4}})?\W{{0,3}}$")
_YEAR_TAIL = re.compile(
    rf"(?:[(\[]|(?<=[,.:;\s]))(?:[cC©]|ca?\. ?)?{_YEAR}(?:[-–—/]\d{{2,4}})?[)\]]?(?:,[^,]{{0,30}})?\W{{0,3}}$"
)
_YEAR_ANYWHERE = re.compile(rf"{_YEAR}(?![\w%])")
_IMPRINT = re.compile(
    rf"[.,;?!”\")\]:] ?[(\[]?[^\W\d_a-z][^:,;\d]{{1,40}}(?:, ?[^:;\d]{{1,30}})?: ?[^:]{{2,70}}?[,.] ?[cC©\[(]?{_YEAR}\b"
)
_IMPRINT_BY_COMMAS = re.compile(rf"[.,”] ?[^\W\d_a-z][\w. ]{{1,25}}, ?[^\W\d_a-z][\w.&’' -]{{2,50}}, ?[cC©]?{_YEAR}\b")
_NAME = r"[^\W\d_a-z][\w’'`-]*"
_INVERTED = re.compile(
    rf"^(?:(?:[vd](?:an|on|e[nrl]?|u|i)|l[ae]|al|el) ){{0,2}}{_NAME}(?: {_NAME})? ?, ?(?:{_NAME}\.?|[^\W\d_a-z]\.)"
    rf"(?: ?(?:{_NAME}\.?|[^\W\d_a-z]\.)){{0,3}} ?[.,;(&]"
)
_AUTHORS = re.compile(rf"^{_NAME}(?:, {_NAME})*,? (?:and|&|und|et|y) {_NAME}(?: {_NAME}){{0,2}}(?:[.,]|, [Ee]ds?\b)")
_AUTHOR_TITLE_YEAR = re.compile(
    rf"^[–—-]{{0,2}} ?(?:{_NAME}\.? ){{1,3}}{_NAME}, [“\"‘]?[^\W\d_a-z].{{3,120}}"
    rf"[ ,][(\[]?(?:[cC©]|ca?\. ?)?{_YEAR}[)\]]?\W{{0,2}}$"
)
_ROLL = re.compile(rf"^(?:{_NAME}, ){{4}}")
_QUOTED = re.compile(r"[“\"„«‘][^“”\"„»«]{4,160}[”\"“»’]")
_BY = re.compile(rf"(?:\S |^)by {_NAME}(?:[ .]{{1,2}}{_NAME}\.?){{0,3}}(?=[,.;(\[]|$)")
_NUMBERED = re.compile(
    rf"\b(?:[Vv]ol(?:ume|s)?|[Nn]os?|[Bb]ook|[Cc]h(?:ap(?:ter)?|s)?|[Pp]art|[Pp]t|[Ee]d(?:ition|n)?|[Aa]ct|[Ss]cene"
    rf"|[Cc]anto|[Ll]ines?|[Ss]tanza|st|[Ii]ssue|[Bb]d|[Ss]ection|[Ll]ecture|[Ll]etter)\b\.? ?{_NUMERAL}\b"
)
_ROLE = re.compile(r"[,(\[] ?(?:[Ee]ds?|[Tt]rans(?:l|lated)?|[Cc]omps?|[Hh]rsg|ed\. by|edited by)\b")
_DATED = re.compile(
    rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? ?{_YEAR}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH},? ?{_YEAR}|{_MONTH},? {_YEAR})"
    r"\W{0,3}$"
)
_KIND = re.compile(
    r"^[“\"]?(?:[\w.’'-]+ ){0,4}?(?:[Ll]etter|[Ss]peech|[Ss]tatement|[Ii]nterview|[Aa]ddress|[Rr]eport|[Ll]ecture"
    r"|[Tt]elegram"
    r"|[Rr]esolution|[Mm]essage|[Mm]emorandum|[Rr]emarks|[Tt]estimony|[Ss]ermon|[Mm]inutes|[Dd]iary|[Jj]ournal|[Nn]otes"
    r"|[Cc]onversation)"
    r"(?: of .{1,40})? (?:to|by|from|at|of|with|on|in|before|given|delivered|made)\b"
)
_LETTER = re.compile(rf"^(?:{_NAME}\.? ?|{_NAME}(?:\.{_NAME})+\.? ){{1,4}}to (?:the )?{_NAME}")
_LABEL = re.compile(r"^(?:Source|From|Quoted (?:in|from)|Cited in|See|Cf|Ibid|Idem|Op\. ?cit)\b[.:]? ?", re.IGNORECASE)
_IBID = re.compile(r"^\(?(?:Ibid(?:em)?|Idem|Op\. ?cit|Loc\. ?cit)\b\.?", re.IGNORECASE)

# Words of which finite sentences are made; in titles they are mostly capitalised.
_SENTENCE = re.compile(
    r"(?<![\w.’'-])(?:was|were|is|are|am|has|have|had|will|would|could|should|can|cannot|may|might|must|did|does|do"
    r"|he|she|they|we|it|I|you|him|them|us|me|his|their|our|this|these|those|there|which|who|whom|because|when|while|if|so|then"
    r"|although|but|that|not|been|being|said|says|made|became|took|came|went|also|after|before|during|since)(?![\w’'-])"
)
_QUOTED_TITLES = re.compile(r"[“\"«][^“”\"«»]{2,200}[”\"»]")
_NOTE = re.compile(r"^[\[(][^\[\]]*[\])]\W{0,2}$")
_TURN = re.compile(r"^[^\W\d_a-z]{2,20}(?: [^\W\d_a-z]{2,20}){0,2} ?[:–—]")
_CLOSING = re.compile(
    r"(?:Dear|Respected|Yours|Sincerely|Faithfully|My dear"
    r"|With .{0,30}\b(?:greetings?|regards|wishes|respects?|love))\b"
)


def reference_score(line: str) -> float:
    """How much *line* looks like a reference that closes a passage: 0 (not at all) to 1.

    >>> reference_score("Hague, Douglas. Lighthouses of Wales. Aberystwyth: Royal Commission, 1994, p. 12") > 0.8
    True
    >>> reference_score("In 1994 the lamp was put out, and the keepers went home.") < 0.2
    True
    """
    line = line.strip()
    if "\xa0" in line:
        line = line.replace("\xa0", " ")
    size = len(line)
    if not 5 <= size <= _LONGEST:
        return 0.0
    tail = line[-_TAIL:]
    if _DIGITS.isdisjoint(tail) and not _ROMAN_PAGE.search(tail):
        return _score_without_numbers(line)
    # The commonest look of all: name turned round, a colon, and ", 1911, p. 12" at the end.
    if _YEAR_AND_PAGE.search(tail) and ": " in line and _INVERTED.match(line):
        return 1.0
    if _NOTE.match(line):
        # A remark in brackets may be dated; only pages or an imprint make it a reference.
        inner = line.rstrip(".,; ")[1:-1]
        cites = _PAGE_TAIL.search(inner[-_TAIL:]) or _IMPRINT.search(inner)
        return reference_score(inner) if cites and not _NOTE.match(inner) else 0.0
    if _CLOSING.match(line) or _ROLL.match(line):
        return 0.0
    for_it = _evidence(line, tail)
    if for_it <= 0.2:
        return max(0.0, for_it - 0.1)
    if for_it >= 1.5:
        return 1.0
    return max(0.0, min(1.0, for_it - _prose(line)))


def _evidence(line: str, tail: str) -> float:
    """What speaks for a reference, the strongest first; 1.0 needs no more."""
    score = 0.0
    pages = _PAGE_TAIL.search(tail)
    if pages:
        score += 0.45
    if _has_year(line):
        score += 0.15
        if _IMPRINT.search(line):
            score += 0.4
        elif _IMPRINT_BY_COMMAS.search(line):
            score += 0.25
        if score > 0.95:
            return 1.5 if _INVERTED.match(line) else 1.2
        if _YEAR_THEN_PAGES.search(tail):
            score += 0.35
        elif not pages and _YEAR_TAIL.search(tail):
            score += 0.3 if _INVERTED.match(line) else 0.2
        if _DATED.search(tail):
            score += 0.1
    elif not pages and len(line) > _LONGEST_UNDATED:
        return 0.0
    if _NUMBERED.search(line):
        score += 0.2
    score += _named(line)
    if not score:
        return 0.0
    if _ROLE.search(line):
        score += 0.15
    if len(line) < 200 and line[0].isupper():
        score += 0.1
    return score - 0.3 if line.isupper() else score


def _has_year(line: str) -> bool:
    # What stands before it is looked at here: a look-behind would be tried at every character.
    return any(
        not line[at - 1 : at].isalnum() or line[at - 1] in "cC"
        for at in (found.start() for found in _YEAR_ANYWHERE.finditer(line))
    )


def _named(line: str) -> float:
    """What the line's words say of an author, a title or a kind of text."""
    score = 0.0
    if _INVERTED.match(line):
        score += 0.3
    elif _AUTHORS.match(line) or _AUTHOR_TITLE_YEAR.match(line):
        score += 0.2
    if _BY.search(line):
        score += 0.25
    if _QUOTED.search(line):
        score += 0.15
    if _KIND.match(line):
        score += 0.3
    elif _LETTER.match(line) and _DATED.search(line[-_TAIL:]):
        score += 0.2
    if _IBID.match(line):
        score += 0.6
    elif _LABEL.match(line):
        score += 0.3
    if "://" in line or "www." in line:
        score += 0.2
    return score


def _prose(line: str) -> float:
    """What speaks against a reference: a finite sentence, a speaker's turn, a lower-case start."""
    bare = _QUOTED_TITLES.sub(" ", line) if ("“" in line or '"' in line or "«" in line) else line
    against = 0.0
    found = sum(1 for _ in zip(_SENTENCE.finditer(bare), range(8), strict=False))
    if found:
        against += 0.1 + 0.15 * found
    words = bare.split()
    small = sum(1 for word in words if word[0].islower() and len(word) > 3)
    if len(words) > 8 and small > len(words) * 0.45:
        against += 0.4
    if line[0].islower():
        against += 0.2
    if _TURN.match(line):
        against += 0.3
    if line[-1] in "?!…":
        against += 0.3
    return against


def _score_without_numbers(line: str) -> float:
    """Ibid., and works that are named without year and page."""
    if len(line) > 160:
        return 0.0
    if _IBID.match(line):
        return 0.9
    score = _named(line)
    return max(0.0, min(0.8, score - _prose(line))) if score else 0.0
