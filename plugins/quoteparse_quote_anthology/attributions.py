"""How the closing line of a passage names who is quoted: data rows, with examples, tried in order on the whole line.

A row without the group ``reference`` names a person and no work.
"""

from __future__ import annotations

import re

from quoteparse.plugin import AttributionPattern

__all__ = ["PATTERNS"]

_CAPITAL = r"[^\W\d_a-z]"
_WORD = rf"{_CAPITAL}[\w’'`-]+"
_INITIAL = rf"{_CAPITAL}\."
_PARTICLES = r"(?:(?:[vV]an|[vV]on|de[rnl]?|di|da|du|la|le|al|el|ten|zu) ){0,2}"
_FAMILY = rf"{_PARTICLES}{_WORD}"
_NOT_GIVEN = r"(?!(?:The|An?(?!\.)|On|In|Of|My|His|Her|Our|Some|How|Why|What|To|And)\b)"
_GIVEN = rf"{_NOT_GIVEN}(?:{_WORD}(?: {_WORD}){{0,2}}(?: {_INITIAL}){{0,2}}|{_INITIAL}(?: ?{_INITIAL}){{0,3}})"
_FORENAME = rf"(?:(?:{_CAPITAL}\.-?){{1,3}}{_CAPITAL}? ?|{_CAPITAL}[a-z]{{1,3}}\. |{_WORD} )"
_PERSON = rf"(?:{_FORENAME}){{0,4}}{_PARTICLES}{_WORD}"
_STYLE = r"(?:(?:Dr|Mrs?|Ms|St|Sir|Lord|Lady|Rev|Prof|Bishop|Captain|Admiral|General|President|Pope|King|Queen)\b\.? )?"
_RANKED = r"(?:Dr|Mrs?|Ms|Sir|Lord|Lady|Rev|Prof|Bishop|Captain|Admiral|General|President)\b\.? "
_SHORT_FORENAME = r"Wm|Chas|Geo|Jos|Thos|Jas|Jno|Robt|Edw|Alex|Saml|Benj|Fred|Dan"
_BODY = (
    rf"(?:The )?(?:{_CAPITAL}[\w’'-]+ ){{0,5}}?(?:Committee|Commission|Board|Union|Society|Council|Association|"
    r"Institute|Ministry|League|Party|Congress|Bureau|Office|Company|Academy|University|Department|Museum|Federation|"
    r"Conference|Agency|Court|Parliament|Assembly|Church|Guild|Chamber|Foundation)\b"
)
_RANK = r"(?:Earl|Duke|Count|Countess|Duchess|Marquis|Bishop|Archbishop|Baron|Abbot|King|Queen)"


def _row(name: str, pattern: str, *examples: str, without: tuple[str, ...] = ()) -> AttributionPattern:
    return AttributionPattern(name=name, pattern=re.compile(pattern), examples=examples, not_examples=without)


PATTERNS: tuple[AttributionPattern, ...] = (
    _row(
        "somebody's papers",
        rf"(?P<reference>{_STYLE}(?P<speaker>{_PERSON})[’']s "
        rf"(?:Journals?|Diary|Letters|Note-?[Bb]ooks?|Memoirs|Table[ -]Talk|(?:Life|Lives|History|Essays?) .+))",
        "Marlin’s Journal",
        "Mrs. Marlin’s Life of O. Lind",
    ),
    _row(
        "a person alone, or two",
        rf"(?P<speaker>{_NOT_GIVEN}{_STYLE}{_PERSON}(?:,? (?:and|&) {_STYLE}{_PERSON})?)",
        "Dr. Marlin",
        "Wm. Lind",
        "Lind and Marlin",
        without=("The Lamp", "Towers of Wales", "Lind, Towers"),
    ),
    _row(
        "a title that begins as titles do, then its author",
        rf"(?P<reference>(?:The|An?|On|My) [^,.:;\d]{{3,80}}, (?P<speaker>{_STYLE}{_PERSON}))",
        "The Making of Lamps, Prof. Lind",
        "A Lamp in the North, Ida Marlin",
        without=("Ida Marlin, Towers", "The Lamp (1911), p. 3"),
    ),
    _row(
        "a title, then an author with initials or a rank",
        rf"(?P<reference>{_WORD} [^,.:;\d]{{2,60}}, (?P<speaker>(?:{_RANKED}|(?:{_INITIAL} ?){{1,3}}){_PERSON}))",
        "Rock Towers, R. L. Lind",
        "Rock Towers, Dr. Lind",
        without=("Lind, R. L. Towers", "Ida Marlin, Towers"),
    ),
    _row(
        "a person, with the work in brackets behind",
        rf"(?P<speaker>{_PERSON}(?: the {_WORD})?) \[(?P<reference>[^\[\]]+)\]",
        'Otto the Grey [Ida Marlin, "The Keepers"]',
    ),
    _row(
        "person and work in one pair of quotation marks",
        rf"[“\"](?P<reference>(?P<speaker>{_PERSON}), [^“”\"]+)[”\"]",
        '"Ida Marlin, Otto Lind’s Almanac"',
    ),
    _row(
        "family name first, then others in the order of speech",
        rf"(?P<reference>(?P<speaker>{_FAMILY}, {_GIVEN}),? (?:and|&) "
        rf"(?:(?:(?:{_SHORT_FORENAME})\. ?|{_INITIAL} ?|{_WORD} ){{1,3}}){_FAMILY}(?:[.,]| \().+)",
        "Hague, Ann, and Thos. Christie. Towers of the Coast. Cardiff: Gomer, 1975, p. 9",
        "Hague, Ann B. & T. E. Christie, Towers. Cardiff: Gomer, 1975",
        without=(
            "Adams, Brook, and Cole. Keepers’ Letters. Truro: Barton, 1931",
            "Adams, Ann & John. Keepers. Truro: Barton, 1931",
        ),
    ),
    _row(
        "the first of several",
        rf"(?P<reference>(?P<speaker>{_WORD})(?:(?:, {_WORD}){{1,3}},)? (?:and|&) {_WORD}(?:[.,]| \().+)",
        "Hague & Christie. Towers of the Coast. Cardiff: Gomer, 1975, p. 9",
        "Adams, Brook, and Cole, Eds. Keepers’ Letters. Truro: Barton, 1931, p. 2",
        without=("Hague and Christie", "Adams, Ann & John. Keepers. Truro: Barton, 1931"),
    ),
    _row(
        "family name, given name, work",
        # Two words before the comma are more often a name in the order of speech: then only a full stop is proof.
        rf"(?P<reference>(?P<speaker>{_FAMILY} ?, ?{_GIVEN}(?= ?[.,;:&]|(?<=\.) | and\b)|{_WORD} {_FAMILY} ?, ?{_GIVEN}"
        rf"(?=\.|(?<=\.) )).+)",
        "Hague, Douglas B. Lighthouses of Wales. Aberystwyth: Royal Commission, 1994, p. 12",
        "van Loon, H. Ships. Delft: Waltman, 1935, p. 4",
        "Stevenson , Alan , Rock Towers. Edinburgh: Black, 1848",
        without=(
            "Hague, The Lighthouses of Wales, p. 4",
            "Ida Marlin, Towers, chapter 1",
            "Light of Wales, A Symposium. Cardiff: Gomer, 1930",
        ),
    ),
    _row(
        "a body as editor",
        rf"(?P<reference>(?P<speaker>{_CAPITAL}[^,;:]{{8,100}}), (?:[Ee]ds?|[Cc]omps?|[Tt]rans)\. .+)",
        "Committee of the Northern Lights Board (N.L.), Ed. A Short History. Leith: Board, 1911, p. 3",
        without=("Hague, Ed. Lighthouses. London: Dent, 1975",),
    ),
    _row(
        "a body that wrote, a work and its imprint",
        rf"(?P<reference>(?P<speaker>{_BODY}(?: (?:of|for|on|in|to|and) [^.,;:()]{{2,80}})?(?: \([^()]{{1,40}}\))?)"
        rf"\. [^.:]{{3,160}}[.?!] {_CAPITAL}[^.:\d]{{1,40}}: .*\d{{4}}.*)",
        "Northern Lights Board (Leith). The Keepers’ Case. Leith: The Board, 1908, p. 4",
        "Commission of Inquiry into the Fog. Report of the Sittings. London: HMSO, 1910, p. 412",
        without=(
            "Report of the Board of Lights. Second Part. London: HMSO, 1910, p. 412",
            "The Board and the Lights. London: Dent, 1910, p. 3",
        ),
    ),
    _row(
        "a verse of scripture",
        r"(?P<reference>(?:[1-3] |I{1,3} )?[A-Z]\w+(?: of [A-Z]\w+)? [\dIVXLCivxlc]{1,7}\. ?\d{1,3}(?:[-–]\d+)?|"
        r"(?:[1-3] |I{1,3} )?[A-Z]\w+(?: of [A-Z]\w+)? \d{1,3}:\d{1,3}(?:[-–,]\d+)*)",
        "Psalms 107:23",
        "1 Kings 8:12-13",
    ),
    _row(
        "a kind of text, by or from somebody",
        rf"(?P<reference>(?:[Tt]he |[Aa]n? )?(?:{_WORD} )?(?:[Ss]peech|[Ss]tatement|[Ll]etter|[Ss]tated|"
        rf"[Ii]nterview|[Rr]emarks|[Rr]eport|"
        rf"[Aa]ddress|[Ll]ecture|[Tt]elegram|[Ss]ermon|[Mm]essage) (?:by|from|of) (?P<speaker>{_PERSON})\b.*)",
        "Statement by T.E. Marlin regarding THE FOG HORN on March 16, 1911",
        "Letter of Ida Marlin to the Harbour Office, 7th March, 1911",
    ),
    _row(
        "title by author",
        rf"(?P<reference>[^,;]{{3,160}}(?<!ated)(?<!ited)(?<!iled)(?<!ayed) by "
        rf"(?P<speaker>{_PERSON})(?:[,.;:(\[ ].*)?)",
        "THE LAST LAMP by Ida Marlin, 1992",
        "Fog on the Rocks by T. Ida Marlin, Book Review of The Horn by Otto Lind [May 2001 Harbour Monthly]",
        without=("Towers, edited by Ida Marlin, 1992",),
    ),
    _row(
        "one on another",
        rf"(?P<speaker>{_PERSON}),? on {_PERSON}",
        "Ida Marlin on Otto Lind",
        "T. E. Marlin, on Lind",
    ),
    _row("out of a language", r"[Ff]rom the [A-Z]\w+", "From the Norse", without=("From the harbour",)),
    _row(
        "a person and a work, a part in brackets between",
        rf"(?P<reference>{_STYLE}(?P<speaker>{_PERSON})(?: \([^()]{{1,80}}\))?, ?"
        rf"(?:[Aa]s quoted|(?:as )?(?:in|of|on|quoted|reported|cited|from)\b|[“\"‘(]|{_CAPITAL}|\d).*)",
        "Ida Marlin, Towers (1968), “The Stair”, p. 26",
        "Otto Lind, quoted by Ida Marlin, in Fog Horns, Book 5",
        "Captain Otto Lind (played by Jan Holm), The Fog Horn",
        'T. E. Marlin, "The Lamp" 3,1',
        without=("The Fog Horn (1968), p. 3", "Ida Marlin"),
    ),
    _row(
        "a person in a work",
        rf"(?P<reference>(?P<speaker>{_NOT_GIVEN}(?:{_FORENAME}{_PERSON}|{_WORD} of {_WORD})),? "
        rf"(?:in|as quoted in|quoted in|reported in) [“\"‘]?{_CAPITAL}.+)",
        "Ida Marlin in The Keeper’s Dictionary",
        "Otto of Vardø, reported in Ida Marlin, Sermons to the Sea (1895), p. 392",
        without=("Light in the North",),
    ),
    _row(
        "a group and a dated work",
        rf"(?P<reference>(?P<speaker>The {_WORD}(?: {_WORD}){{0,3}}), [^,(]{{2,80}} ?\((?:c\. ?)?\d{{4}}\).*)",
        "The Northern Lights, Foghorn Blues (1964), side two",
    ),
    _row(
        "a person of rank alone",
        rf"(?P<speaker>{_RANK} of {_WORD}(?: {_WORD})?)",
        "Earl of Anglesey",
    ),
    _row(
        "a title alone, with its number or imprint",
        rf"(?P<reference>(?:The|An?|{_WORD})(?: {_WORD})? (?:of|on|in|for|to|from) .+)",
        "Constitution of the Northern Lights. Leith: Board, 1911, p. 4",
        "The History of Fog (1911), p. 2",
    ),
)
