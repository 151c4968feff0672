"""How the closing line of a passage names who is quoted: data rows, with examples, tried in order on the whole line.

A row without the group ``reference`` names a person and no work. Italics stand in quotation marks here.
"""

from __future__ import annotations

import re

from quoteparse.plugin import AttributionPattern

__all__ = ["PATTERNS"]

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"(?:[dDlL][’'])?{_CAPITAL}[\w’'`-]+"
_INITIAL = rf"{_CAPITAL}\."
_PARTICLE = r"[vV]an|[vV]on|[dD]e[rnls]?|[dD]i|[dD]a|[dD]u|[lL]a|[lL]e|al|el|ten|zu[rm]?|ibn|bin|VAN|VON|DE[RNL]?|LA|LE"
_PARTICLES = rf"(?:(?:{_PARTICLE}) ){{0,2}}"
_FAMILY = rf"{_PARTICLES}{_WORD}"
_NOT_GIVEN = (
    r"(?!(?:The|An?(?!\.)|On|In|Of|From|My|His|Her|Our|Some|How|Why|What|To|And|As|At|For|With|By|THE|ON|OF)\b)"
)
_RANKED = (
    r"(?:Dr|Mrs?|Ms|Sir|Lord|Lady|Dame|Rev|Prof|Professor|Bishop|Archbishop|Cardinal|Captain|Admiral|General|President|"
    r"Pope|King|Queen|Abb[eé]|Father|Sister|Brother|Madame|Mme|M|Judge|Chancellor|"
    r"DR|MRS?|SIR|LORD|LADY|REV|PROF|BISHOP)\b\.? "
)
_STYLE = rf"(?:{_RANKED}|St\.? |Saint )?"
_GIVEN = (
    rf"{_NOT_GIVEN}{_STYLE}(?:{_WORD}(?: {_WORD}){{0,2}}(?: {_INITIAL}){{0,2}}|{_INITIAL}(?:[ -]?{_INITIAL}){{0,4}}|"
    rf"{_CAPITAL}[a-zß-öø-ÿA-Z]{{1,3}}\.(?: ?{_INITIAL})?)"
)
_FORENAME = rf"(?:(?:{_CAPITAL}\.-?){{1,4}}{_CAPITAL}? ?|{_CAPITAL}[a-z]{{1,4}}\. |{_WORD}(?<![’']s) )"
_NUMBER = r"(?: [IVX]{1,5}\b)?"
_PERSON = rf"(?:{_FORENAME}){{0,4}}{_PARTICLES}{_WORD}{_NUMBER}(?:,? (?:[JS]r|Esq)\b\.?)?"
_LIVED = r"(?: \((?:[bdc]\. ?|fl\. ?)?\d{3,4}\??(?: ?[-–] ?\d{0,4})?(?: B\.? ?C\.?)?\))"
_WORKS = (
    r"(?:History|Histories|Letters?|Memoirs?|Life|Lives|Works?|Books?|Tales?|Songs?|Poems?|Rolls?|Records?|Calendar|"
    r"Chronicles?|Annals|Proceedings|Transactions|Journals?|Reports?|Registers?|Minutes|Laws?|Statutes?|Acts?|Treatise|"
    r"Essays?|Constitutions?|Bill|Declaration|Journey|Travels|Voyages?|Diary|Autobiography|Confessions|Narrative|"
    r"Adventures|Reminiscences|Recollections|Correspondence|Speeches|Sermons?|Sayings|Notes|Manuscripts?|Tour|Relation|"
    r"Review|Magazine|Gazette|Times|News|Monthly|Quarterly|Dictionary|Almanacs?|Bulletin|Herald|Post|Encyclop\w+)"
)
_PAPERS = (
    r"(?:Letters?|Memoirs?|Works|Poems|Diary|Autobiography|Confessions|Narrative|Journals?|Journey|Travels|Voyages?|Tour|"
    r"Reminiscences|Recollections|Correspondence|Speeches|Sermons|Sayings|Notes|Essays|Chronicle|Relation|Adventures)"
)
_PLACED = rf"(?!(?:\w+ )?{_WORKS}\b){_WORD}(?: {_WORD})? (?:of|de|d’|von|the) {_WORD}(?: {_WORD})?"
_SHORT_FORENAME = r"Wm|Chas|Geo|Jos|Thos|Jas|Jno|Robt|Edw|Alex|Saml|Benj|Fred|Dan"
_BODY = (
    rf"(?:The )?(?:{_CAPITAL}[\w’'-]+ ){{0,5}}?(?:Committee|Commission|Board|Union|Society|Council|Association|"
    r"Institute|Ministry|League|Party|Congress|Bureau|Office|Company|Academy|University|Department|Museum|Federation|"
    r"Conference|Agency|Court|Parliament|Assembly|Church|Guild|Chamber|Foundation)\b"
)
_PLACE = r",? (?:pp?|[Vv]ols?|[Cc]h|[Cc]hap|[Bb]k|[Bb]ook|[Cc]anto|[Aa]ct|[Nn]o)\b\.? ?[\divxlcIVXLC]"
_RANK = (
    r"(?:Earl|Duke|Count|Countess|Duchess|Marquis|Marquess|Bishop|Archbishop|Baron|Baroness|Viscount|Abbot|Abbess|Prior|"
    r"King|Queen|Prince|Princess|Bishops?|Dean|Lord|Lady|Master)"
)
_KIND = (
    r"(?:[Ss]peech|[Ss]tatement|[Ll]etters?|[Ii]nterview|[Rr]emarks|[Rr]eport|[Aa]ddress|[Ll]ecture|[Tt]elegram|"
    r"[Ss]ermon|[Mm]essage|[Tt]estimony|[Ee]vidence|[Dd]iary|[Jj]ournal|[Nn]otes?|[Ee]ssay|[Cc]onversation|[Tt]ranscript)"
)
_QUOTED = r"(?:quoted|reported|cited|recorded|related|attributed|mentioned|told|found|translated)"
_PROVERB = (
    r"[Pp]roverb|[Ss]aying|[Aa]dage|[Mm]axim|[Mm]otto|[Ii]nscription|[Ee]pitaph|[Ff]olk-?[Ss]ong|[Pp]roverbial|"
    r"[Ss]prichwort|[Rr]edensart|[Dd]icton|[Pp]roverbe|[Pp]roverbio|[Rr]efrán|[Dd]icho|[Oo]rdspr[oå]k|[Ss]preekwoord"
)


def _row(name: str, pattern: str, *examples: str, without: tuple[str, ...] = ()) -> AttributionPattern:
    return AttributionPattern(name=name, pattern=re.compile(pattern), examples=examples, not_examples=without)


PATTERNS: tuple[AttributionPattern, ...] = (
    _row(
        "nobody in particular",
        rf"(?i:anon(?:ymous)?|unknown|attributed|traditional|source unknown|author unknown|unattributed|disputed)"
        rf"(?:[,.] ?(?!.*[“\"\d])[a-z].*)?|"
        rf"(?:(?:[Aa]n? |[Tt]he )?(?:{_WORD}|[a-z]+) ){{0,3}}(?:{_PROVERB})(?: (?:of|in|on|from) .{{2,60}})?",
        "Norse Proverb",
        "ANONYMOUS",
        "unknown, in the book of the hut",
        "proverb of the upper valley",
        without=("Proverbs 24:10", "Anonymous, The Lamp, 1902"),
    ),
    _row(
        "a place in the work that the section is about",
        r"(?P<reference>(?:[Pp]{1,2}|[Cc]h|[Cc]hap|[Cc]hapter|[Vv]ol|[Vv]olume|[Nn]o|[Bb]k|[Bb]ook|[Pp]art|[Aa]ct|[Ss]cene|"
        r"[Ss]c|[Ll]etter|[Ll]ines?|[Ss]tanza|[Ss]t|[Cc]anto|[Ss]ection|[Ee]ntry|[Ss]eason|[Ee]pisode|§)\b\.? ?"
        r"(?:\d|[IVXLCivxlc]+\b).*)",
        "p. 12",
        "Ch. 7, “The Stairs”",
        without=("Part of the Stairs",),
    ),
    _row(
        "out of somebody else’s work",
        rf"(?P<reference>(?:[Aa]s )?{_QUOTED.replace('quoted', '[Qq]uoted').replace('reported', '[Rr]eported')} "
        r"(?:in|by|from|at|to|as) .+)",
        "As quoted in Stone Towers (1911) by Ida Marlin, p. 3",
    ),
    _row(
        "an interview",
        rf"(?P<reference>(?:[Aa]n )?[Ii]nterview with (?P<speaker>{_NOT_GIVEN}{_STYLE}{_PERSON})\b.*)",
        "interview with Ida Marlin, recorded at Vardø, 2 June 1979",
        without=("Interview with the Harbour News (1902)",),
    ),
    _row(
        "a kind of text, to somebody or somewhere",
        rf"(?P<reference>(?:[Tt]he |[Aa]n? |[Ff]rom an? )?(?:{_WORD} )?{_KIND},? "
        r"(?:to|at|with|before|on|in|for|given|delivered)\b.*)",
        "Letter to Otto Lind (3 May 1902)",
        "Speech at the Harbour Hall (1902)",
    ),
    _row(
        "somebody's papers",
        rf"(?P<reference>{_STYLE}(?P<speaker>{_PERSON})[’']s “?"
        rf"(?:Journals?|Diary|Letters|Note-?[Bb]ooks?|Memoirs|Table[ -]Talk|"
        r"(?:Life|Lives|History|Essays?|Chronicle|Works) .+|[^“”]{3,120}”.*))",
        "Marlin’s Journal",
        "Mrs. Marlin’s Life of O. Lind",
        "Marlin’s “Towers”, Book II",
    ),
    _row(
        "somebody's papers, the name behind",
        rf"(?P<reference>(?:The )?(?:{_WORD} ){{0,2}}{_PAPERS} of "
        rf"(?P<speaker>{_STYLE}{_FORENAME}{_PERSON})\b.*)",
        "The Journey of Otto Lind through the Fog, written by himself, 1639, p. 3",
        "Letters of Ida Marlin, vol. ii., p. 3",
        without=("The Rolls of the Harbour, p. 3", "History of Fog, p. 2"),
    ),
    _row(
        "a title and a place in it",
        r"(?P<reference>[^,.;:\d]{2,80}[.,] (?:[Aa]ct|[Bb]ook|Bk|[Cc]anto|[Ll]ine|[Ss]tanza|[Cc]hap|[Cc]hapter|[Pp]art|"
        r"[Ss]cene|[Ss]c|[Ll]etter|[Ss]onnet|[Vv]erse|[Ee]pisode|[Aa]phorism|[Mm]axim)\b\.? ?(?:\d|[ivxlcIVXLC]+\b).*)",
        "Epistles. Book i. Line 9",
        without=("Marlin, Epistles, Book i",),
    ),
    _row(
        "records, which have no author",
        rf"(?P<reference>(?:{_WORD} ){{0,4}}(?:Rolls|Records|Minutes|Annals|Proceedings|Transactions|Statutes|Papers|"
        r"Registers|Archives|Calendars?|Charters|Laws|Ordinances)(?:, | of | from | in ).+)",
        "Harbour College Rolls, printed in the Collectanea, vol. iii, p. 61",
        "Charter Rolls of the Lights, ed. Lind, p. 3",
        without=("Ida Law, The Lamp, p. 3",),
    ),
    _row(
        "author and year",
        rf"(?P<reference>(?P<speaker>{_NOT_GIVEN}{_FAMILY}(?:(?:,|,? and|,? &) {_FAMILY})*) \(?\d{{4}}[a-z]?\)?"
        r"(?:[:,] ?(?:pp?\. ?)?\d.*)?)",
        "Marlin 1931: 14",
        "Marlin and de Lind (1931, p. 3)",
        without=("Goats, 1931",),
    ),
    _row(
        "a person alone, or two",
        rf"(?P<speaker>{_NOT_GIVEN}{_STYLE}{_PERSON}(?:,? (?:and|&) {_STYLE}{_PERSON})?){_LIVED}?",
        "Dr. Marlin",
        "Wm. Lind",
        "Lind and Marlin",
        "Ida Marlin (1802–1871)",
        without=("The Lamp", "Towers of Wales", "Lind, Towers"),
    ),
    _row(
        "a person, and what they were or when they said it",
        rf"{_STYLE}(?P<speaker>{_NOT_GIVEN}{_PERSON})(?:,? \([a-z][^()\d]{{1,40}}\)|, "
        rf"(?!(?:in|as|from|by|to|and|or|with|interviewed|{_QUOTED}|ed|eds|trans|tr|vol|p|pp|ch|bk|no|ibid)\b)"
        rf"(?!(?:\w+ ){{0,3}}(?i:{_KIND})\b)"
        r"[a-z][^“”\"\d;]{2,60}(?:,? \(?\d{4}\)?)?)",
        "Old Mr. Lind, keeper for fifty-one years",
        "Ida Marlin, stroke, 1988",
        "Ida Marlin (cox)",
        "Lord Lind, on being shown the tower",
        without=("Ida Marlin, letter to Otto Lind", "Ida Marlin, in The Lamp", "Marlin, Towers"),
    ),
    _row(
        "a person alone, family name first",
        rf"(?P<speaker>{_FAMILY}(?: {_WORD})?, "
        rf"(?:{_RANKED})?(?:{_INITIAL}(?:[ -]?{_INITIAL}){{0,4}}|{_CAPITAL}[a-zA-Z]{{0,3}}\.)"
        rf"|(?!.*[a-z]){_FAMILY}, {_GIVEN})",
        "MARLIN, T. E.",
        "Lind, TH.",
        "VON LINDEN, AUGUSTA",
        without=("Marlin, Towers",),
    ),
    _row(
        "a title that begins as titles do, then its author",
        rf"(?P<reference>(?:The|An?|On|My|In|Of|From) [^,.:;\d]{{3,80}}, (?P<speaker>{_STYLE}{_PERSON}))",
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
        "a title in italics or in quotation marks, then its author",
        rf"(?P<reference>[“\"][^“”\"]{{2,120}}[”\"][.,]?,? (?:by )?(?P<speaker>{_NOT_GIVEN}{_STYLE}{_PERSON}))",
        "“Oars and Prayers.” IDA MARLIN",
    ),
    _row(
        "a person, and a title with “and” in it",
        rf"(?P<reference>{_STYLE}(?P<speaker>{_NOT_GIVEN}{_PERSON}), "
        rf"{_WORD}(?: {_WORD}){{0,4}} (?:and|&) {_WORD}(?: {_WORD}){{0,4}}(?:{_PLACE}.*)?)",
        "Marlin, Orders and Opinions",
        "Marlin, Orders and Opinions, p. 40",
        without=("Marlin and Lind",),
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
        # What has a page right behind it is a work.
        rf"(?P<reference>(?P<speaker>{_FAMILY} ?, ?{_GIVEN}(?= ?[.,;:&]|(?<=\.) | and\b)|{_WORD} {_FAMILY} ?, ?{_GIVEN}"
        rf"(?=\.|(?<=\.) ))(?!{_PLACE}).+)",
        "Hague, Douglas B. Lighthouses of Wales. Aberystwyth: Royal Commission, 1994, p. 12",
        "van Loon, H. Ships. Delft: Waltman, 1935, p. 4",
        "Stevenson , Alan , Rock Towers. Edinburgh: Black, 1848",
        "MARLIN, SIR P. “Towers, p. 3",
        without=(
            "Hague, The Lighthouses of Wales, p. 4",
            "Ida Marlin, Towers, chapter 1",
            "Light of Wales, A Symposium. Cardiff: Gomer, 1930",
            "Hague, Welsh Lights, p. 9",
        ),
    ),
    _row(
        "a body as editor",
        rf"(?P<reference>(?P<speaker>{_CAPITAL}[^,;:]{{8,100}}), (?:Eds?|[Cc]omps?|[Tt]rans)\. .+)",
        "Committee of the Northern Lights Board (N.L.), Ed. A Short History. Leith: Board, 1911, p. 3",
        without=("Hague, Ed. Lighthouses. London: Dent, 1975", "Charter Rolls of the Lights, ed. Lind, p. 3"),
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
        rf"(?P<reference>(?:[1-3] ?|I{{1,3}} )?{_CAPITAL}\w+\.?(?: of (?:the )?[A-Z]\w+)?,? "
        r"(?:[\dIVXLCivxlc]{1,7}[.,:] ?\d{1,3}(?: ?[-–,] ?\d{1,3})*|\d{1,3}:\d{1,3}(?:[-–,] ?\d+)*))",
        "Psalms 107:23",
        "1 Kings 8:12-13",
        "Eccles. vii. 8",
    ),
    _row(
        "a kind of text, by or from somebody",
        rf"(?P<reference>(?:[Tt]he |[Aa]n? )?(?:{_WORD} )?(?:{_KIND}|[Ss]tated) (?:by|from|of) "
        rf"(?P<speaker>{_PERSON})\b.*)",
        "Statement by T.E. Marlin regarding THE FOG HORN on March 16, 1911",
        "Letter of Ida Marlin to the Harbour Office, 7th March, 1911",
    ),
    _row(
        "title by author",
        rf"(?P<reference>[^,;]{{3,160}}(?<!ated)(?<!ited)(?<!iled)(?<!ayed)(?<!oted)(?<!orted) by "
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
        "a person who comes from somewhere, and a work",
        rf"(?P<reference>(?P<speaker>{_NOT_GIVEN}{_PLACED})"
        rf"(?:, ?| \((?={_CAPITAL})|,? (?:in|as quoted in|quoted in|reported in) ).+)",
        "Otto of Vardø, reported in Ida Marlin, Sermons to the Sea (1895), p. 392",
        "Earl of Vardø, “The Lamp”",
        without=("Towers of Wales (1911), p. 3", "Light in the North"),
    ),
    _row(
        "a person and a work, a part in brackets between",
        # A year in brackets stands behind titles.
        rf"(?P<reference>{_STYLE}(?P<speaker>{_NOT_GIVEN}{_PERSON})(?: \((?!(?:c\. ?)?\d{{3,4}}\))[^()]{{1,80}}\))?, ?"
        rf"(?:[Aa]s quoted|(?:as )?(?:in|of|on|{_QUOTED}|from)\b|[“\"‘(]|{_CAPITAL}|\d).*)",
        "Ida Marlin, Towers (1968), “The Stair”, p. 26",
        "Otto Lind, quoted by Ida Marlin, in Fog Horns, Book 5",
        "Captain Otto Lind (played by Jan Holm), The Fog Horn",
        'T. E. Marlin, "The Lamp" 3,1',
        without=("The Fog Horn (1968), p. 3", "Ida Marlin", "Goats (1837), Part 2"),
    ),
    _row(
        "a person, and a work in brackets",
        rf"(?P<reference>{_STYLE}(?P<speaker>{_NOT_GIVEN}{_PERSON}) \({_CAPITAL}[^()]{{2,120}}\).{{0,40}})",
        "Ida Marlin (Towers, 1968)",
        without=("Goats (1837), p. 3",),
    ),
    _row(
        "a person in a work",
        rf"(?P<reference>(?P<speaker>{_NOT_GIVEN}(?:{_FORENAME}{_PERSON}|{_WORD} of {_WORD})),? "
        rf"(?:in|as quoted in|quoted in|reported in) [“\"‘]?{_CAPITAL}.+)",
        "Ida Marlin in The Keeper’s Dictionary",
        "Otto of Vardø in Sermons to the Sea (1895), p. 392",
        without=("Light in the North",),
    ),
    _row(
        "a group and a dated work",
        rf"(?P<reference>(?P<speaker>The {_WORD}(?: {_WORD}){{0,3}}), [^,(]{{2,80}} ?\((?:c\. ?)?\d{{4}}\).*)",
        "The Northern Lights, Foghorn Blues (1964), side two",
    ),
    _row(
        "a person who comes from somewhere, alone",
        rf"(?P<speaker>(?!(?:\w+ )?{_WORKS}\b){_NOT_GIVEN}{_CAPITAL}[\w’'-]+(?<!s) (?:of|de|d’|von|the) {_WORD})",
        "Otto of Vardø",
        without=("History of Fog", "Towers of Wales"),
    ),
    _row(
        "a person of rank alone",
        rf"(?P<speaker>(?:[Tt]he )?{_RANK} of {_WORD}(?: {_WORD})?)",
        "Earl of Anglesey",
        "the Bishop of Vardø",
    ),
    _row(
        "a title alone, with its number or imprint",
        rf"(?P<reference>(?:[“\"].+[”\"]?|(?:The|An?|{_WORD})(?: {_WORD})? (?:of|on|in|for|to|from)|"
        rf"{_WORD}(?: {_WORD}){{0,4}} \("
        r"(?:c\. ?)?\d{4}\)).*)",
        "Constitution of the Northern Lights. Leith: Board, 1911, p. 4",
        "The History of Fog (1911), p. 2",
        "Goats (1837), ch. 5",
        "“Goats,” Book 3",
    ),
)
