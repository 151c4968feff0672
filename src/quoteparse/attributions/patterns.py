"""The ways in which a line under a quotation says who speaks and where it stands: data rows, with examples.

They are tried in order on the whole line, without its dash and its wrapping brackets; the first that matches
is taken. The group ``speaker`` is whoever speaks, ``reference`` the work; a line without the group
``reference`` names a person alone.
"""

from __future__ import annotations

import re

from quoteparse.attributions.record import AttributionPattern

__all__ = ["LINE_PATTERNS"]

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_INITIALS = rf"(?:{_CAPITAL}\.[\s-]?){{1,4}}"
_WORD = rf"{_CAPITAL}[\w’'-]+"
_PARTICLE = r"(?:(?:de|la|le|du|von|van|der|den|di|da|del|della|bin|ibn|al|el|ten|y|zu)\s){1,2}"
_TITLE = (
    r"(?:(?:[Cc]omrade|[Gg]eneral|[Mm]arshall?|[Cc]olonel|[Cc]aptain|[Mm]ajor|[Aa]dmiral|[Pp]resident|[Ss]ir|[Dd]r\.?|"
    r"[Mm]rs?\.?|[Ll]ord|[Ll]ady|[Pp]rof(?:essor|\.)|[Ss]aint|[Ss]t\.)\s+)"
)
_NAME = rf"(?:{_INITIALS})?(?:{_PARTICLE})?{_WORD}(?:\s+(?:{_INITIALS}|(?:{_PARTICLE})?{_WORD})){{0,3}}"
_NAMES = rf"{_NAME}(?:(?:,\s+{_NAME}){{0,3}},?\s+(?:and|&)\s+{_NAME})?"
_PAPER = (
    r"(?:News|Times|Daily|Sun|Post|Herald|Gazette|Tribune|Journal|Review|Star|Mail|Press|Telegraph|Chronicle|Observer|"
    r"Guardian|Mirror|Express|Bulletin|Magazine|Courier|Examiner|Monitor|Echo|Globe|Record|Standard)"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_FULL_DATE = rf"(?:\w{{3,9}},?\s+)?(?:\d{{1,2}}\s+{_MONTH}\s+\d{{4}}|{_MONTH}\s+(?:\d{{1,2}},?\s+)?\d{{4}})"
_WORK_SPOKEN = (
    r"(?:letter|note|telegram|cable|message|e-?mail|postcard|speech|lecture|address|interview|testimony|statement|"
    r"report|diary|memorandum|remarks|comments)"
)


def _row(name: str, pattern: str, examples: tuple[str, ...], not_examples: tuple[str, ...] = ()) -> AttributionPattern:
    return AttributionPattern(name=name, pattern=re.compile(pattern), examples=examples, not_examples=not_examples)


LINE_PATTERNS: tuple[AttributionPattern, ...] = (
    _row(
        "letter from one to another",
        rf"(?P<reference>(?:[Aa]n?\s+|[Tt]he\s+|[Ii]n\s+an?\s+)?(?:\w+\s+)?(?i:{_WORK_SPOKEN})\s+(?:from|by|of)\s+"
        rf"{_TITLE}?(?P<speaker>{_NAME})\b.*)",
        ("letter from Amundsen to Nansen", "Letter from Captain Foyn to the harbour office (June 26, 1871)"),
        ("Letters of the Lighthouse Keepers, 1871",),
    ),
    _row(
        "title, by its author",
        rf"(?P<reference>[^\n]{{3,200}}?[.,]?\s+[Bb]y\s+(?P<speaker>{_NAMES})\.?)",
        ("Foundations of Bee Keeping, 1926–1929. By Edward Holm and R.W. Davidson",),
        ("Holm, The Hive",),
    ),
    _row(
        "periodical and day",
        rf"(?P<reference>(?:The\s+)?(?:{_CAPITAL}[\w’'-]*\s+){{0,4}}(?:{_PAPER}|{_CAPITAL}[\w’'-]*),?\s+{_FULL_DATE}.*)",
        ("The Harbour Daily News, 3 May 1902", "Northern Star, Wed 30 Nov 1932"),
        ("Ida Holm, The Northern Star, 1932",),
    ),
    _row(
        "title and page",
        rf"(?P<reference>(?:The\s+)?{_WORD}(?:\s+{_WORD})+\s+(?:pp?\.\s?)?\d[\d\s,–-]*)",
        ("Nansen Remembers p. 275", "Arctic Notes 41-43"),
        ("Nansen, Farthest North, p. 275", "Nansen 42-43"),
    ),
    _row(
        "family name, given name and work",
        rf"(?P<reference>(?P<speaker>{_WORD}),\s+(?:{_INITIALS}|{_WORD}\.|{_WORD}\s+{_INITIALS})\s*\S.*)",
        ("Nansen, Fridtjof. Ibid.", "Strand, Anna L. The Fog Era. Bergen: Fjord, 1956, p. 3"),
        ("Nansen, The Fram",),
    ),
    _row(
        "a name, a title with “and”, and no more than a page",
        rf"(?P<reference>(?P<speaker>{_WORD}|{_INITIALS}{_WORD}|{_WORD}\s{_WORD}),\s{_WORD}(?:\s{_WORD}){{0,5}}\s(?:and|&)\s"
        rf"{_WORD},?\s\(?(?:(?:pp?|vol|ch|chap)\.|\d|quoted|cited).*)",
        ("Holm, Lamps and Wages, p. 88, quoted in Berg, Signals", "Ida Holm, Fog and Ice (1902)"),
        ("Holm, Berg and Lund, The Lamp, p. 3", "Holm and Berg, p. 3"),
    ),
    _row(
        "names and work",
        rf"(?P<reference>{_TITLE}?(?P<speaker>{_NAMES})\s*"
        rf"(?:,\s*(?:\S.*)|\s\(\S.*|:\s.+|;\s.+|\.\s+\S.+|[“\"].+|,?\s(?:quoted|cited|in|on|at|to|as|interviewed)\s.+|\s\d[\d\s,–-]*|[—–-]\s?\S.+))",
        (
            "Nansen, Farthest North. (p. 68)",
            "Captain Foyn (Geoffrey Bay , The Whalers)",
            "Ida Holm, “Fog”",
            "Holm 42-43",
            "Alex Worth, quoted in Hans Berg, Ice: A History (1992)",
        ),
        ("The Voyage of the Fram (1897)", "Ida Holm"),
    ),
    _row(
        "a name alone",
        rf"{_TITLE}?(?P<speaker>{_NAMES})\.?",
        ("Ida Holm", "General V.I. Stone"),
        ("the keeper", "1902"),
    ),
    _row("a work alone", r"(?P<reference>\S.*)", ("“Report of the Harbour Board”",)),
)
