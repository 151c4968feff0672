"""What words look like that say whose a passage is: a name, a name and a title, no sentence."""

from __future__ import annotations

import re

from quoteparse.plugin import reference_score

__all__ = [
    "BEGINNING",
    "LIGHT",
    "TURNED",
    "begins_as_reference",
    "is_credit",
    "is_dash_signature",
    "is_name",
    "is_signed_line",
    "speaks",
]

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_NAME_WORD = rf"(?:(?:[dDlLO][’'])?{_CAPITAL}[\w’'-]*\.?)"
_SMALL_NAME_WORD = (
    r"(?:of|de|da|di|du|del|della|la|le|les|van|von|vom|zu|zur|der|den|y|and|und|et|the|bin|ibn|al|el|on|to|à)"
)
_PARTICLE = r"(?:de|du|des|di|da|del|della|la|le|van|von|vom|zu|zur|ten|ter|al|el|ibn|bin|of)"
_NAME = rf"(?:(?:{_PARTICLE} ){{1,2}})?{_NAME_WORD}(?:(?:,? |-|(?<=\.))(?:{_NAME_WORD}|{_SMALL_NAME_WORD}|&)){{0,8}}"
_NAME_LINE = re.compile(rf"{_NAME}(?:,? (?:[Jj]r|[Ss]r|Esq)\.?)?\.?")
_NO_NAME = re.compile(
    r"(?:With|No|On|In|At|For|From|To|How|Why|What|And|But|Yes|It|He|She|They|We|I(?!\.)|Thou|Ye|So|Oh|Ah|Alas|Nay)\b(?!\.)"
)
TURNED = re.compile(
    rf"(?:{_SMALL_NAME_WORD} ){{0,2}}{_CAPITAL}[\w’'-]+(?: {_CAPITAL}[\w’'-]+)? ?, ?"
    rf"{_CAPITAL}[\w’'. -]{{0,40}}[.,(;](?!:)"
)
_FIRST = re.compile(
    rf"[“\"„«‘_*]|{_NAME_WORD}(?: ?(?:{_NAME_WORD}|{_SMALL_NAME_WORD})){{0,6}} ?[,(]|"
    rf"{_CAPITAL}[\w’'-]+(?:,? (?:and|&|und|et) ){_CAPITAL}|"
    r"(?:Ibid|Idem|Id|Op\.|Letter|Speech|Statement|Source|From|Quoted)\b|[\[(](?=[“\"]?[A-Z\d])",
)
_DASH = re.compile(r"[_*]?(?:[—–―~]|--?-?)[ \t\xa0]*(?=\S)")
BEGINNING = (
    rf"[_*]{{0,2}}(?:(?:by|from|in|on|quoted|attributed|the|an?|{_PARTICLE}) ){{0,3}}"
    rf"[“\"‘'(\[_*]{{0,3}}(?:{_CAPITAL}|[1-3] {_CAPITAL}|(?:ibid|idem|id|op|loc)\b)"
)
_LIKELY = 0.3
_DASH_REST = re.compile(BEGINNING)
_QUOTED = re.compile(r"[“\"«_*][^“\"«”»_*]{1,200}[”\"»_*]")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_UNNAMED = re.compile(
    r"(?:(?:an? |the )?(?:\w+[ -]){0,2})(?:proverb|saying|adage|maxim|inscription|epitaph|motto|folk-?song|proverbe|"
    r"dicton|sprichwort|redensart|proverbio|refrán|dicho|ordspr[oå]k|spreekwoord)(?: \w+)?"
    r"(?: (?:of|in|on|from|at) .{2,60})?\.?",
    re.IGNORECASE,
)
_LETTER_END = re.compile(
    r"(?:(?:Very |I am )?(?:[Yy]ours?|[Ss]incerely|[Ff]aithfully|[Rr]espectfully|[Aa]ffectionately|[Cc]ordially)\b"
    r"|Dear\b|With .{0,40}\b(?:regards|wishes|love)\b)"
)
_IN_BRACKETS = re.compile(r"(?P<name>[^()]{3,60}) \([a-z][^()]{1,40}\)\.?")
_ON_AND_IN = re.compile(
    r"(?:(?:on|of|to|at|in|when|after|before) [^,.!?]{2,60}, ){1,2}(?:in|at|to|from|quoted in) [^,.!?]{2,80}\.?"
)
"""“on his father, in “Hill Farm””"""
_ROMAN = re.compile(r"[ivxlc]+")
_SUBJECTS = frozenset("he she it they we you I who which that this these said says wrote is was were are".split())
LIGHT = frozenset(
    "of de da di du del della des la le les van von vom zu zur der den das die y and und et the a an bin ibn al el on "
    "to in for from by with without within over under among between upon into after before about against towards at as "
    "or is not his her their my our your its quoted cited reported attributed adapted translated trans tr ed eds ch "
    "über unter für mit aus nach bei durch ohne auf dans sur avec pour sans entre par chez sobre para por con sin nel "
    "nella chap bk book vol vols no nr p pp line lines act scene sc st sec letter speech interview diary notes "
    "remark".split()
)


def is_name(words: str) -> bool:
    """Whether *words* may be a person's name, or two names.

    >>> [is_name(words) for words in ("T. E. Marlin.", "Earl of Vardø", "MARLIN, T. E.", "It rained.", "On Reading")]
    [True, True, True, False, False]
    """
    bare = words.strip("_* ")
    return 2 < len(bare) <= 80 and bool(_NAME_LINE.fullmatch(bare)) and not _NO_NAME.match(bare)


def is_signed_line(line: str) -> bool:
    """A name, or a title and a name, closed by a full stop.

    >>> [is_signed_line(line) for line in ("T. E. Marlin.", "On the Sea, Tove Marlin.", "It rained.")]
    [True, True, False]
    """
    line = line.strip("_* ")
    if not (3 <= len(line) <= 140 and line.endswith(".")):
        return False
    if _UNNAMED.fullmatch(line):
        return True
    title, comma, name = line.rpartition(", ")
    return is_name(line) or (bool(comma) and is_name(name) and _is_capitalised(title, 0.5))


def is_credit(words: str) -> bool:
    """Whether *words* are names and titles: nearly all that weighs begins with a capital letter.

    >>> [is_credit(words) for words in ("Ida Marlin, The Lamp", "from “the old lamp” by O. Lind", "No, he said so.")]
    [True, True, False]
    """
    if not 3 <= len(words) <= 300 or words.rstrip("”\"’'_*").endswith(("!", "?", "…", ":", ",", ";")):
        return False
    if _LETTER_END.match(words):
        return False
    # A title may begin as a sentence does, and then shows what it is by its marks or its number.
    shown = words[0] in '_*“"' or any(map(str.isdigit, words))
    named = _is_capitalised(words) and (shown or not _NO_NAME.match(words))
    return named or _is_described(words) or bool(_UNNAMED.fullmatch(words.strip("_* ")))


def _is_described(words: str) -> bool:
    """A name, and in small letters what they are: "Ida Marlin, keeper of the light", "Ida Marlin (keeper)"."""
    bracketed = _IN_BRACKETS.fullmatch(words)
    if bracketed:
        return is_name(bracketed["name"])
    name, comma, rest = words.partition(", ")
    described = rest.split()
    if not comma or not is_name(name) or described[0] in _SUBJECTS:
        return False
    return ("," not in rest and len(described) <= 8) or bool(_ON_AND_IN.fullmatch(rest))


def _is_capitalised(words: str, least: float = 0.7) -> bool:
    bare = _QUOTED.sub(" ", words)
    counted = bare if any(map(str.isalpha, bare)) else words
    # "P." is an initial, "p." a page.
    heavy = [
        word
        for word in _WORD.findall(counted)
        if (word.lower() not in LIGHT or (len(word) == 1 and word.isupper())) and not _ROMAN.fullmatch(word)
    ]
    capitals = sum(word[0].isupper() for word in heavy)
    return capitals >= least * len(heavy) if heavy else any(map(str.isdigit, words))


def begins_as_reference(words: str) -> bool:
    """Whether *words* begin with a name, a title in quotation marks, a label.

    >>> begins_as_reference("Marlin, Ida. Towers. London: Dent, 1911"), begins_as_reference("London: Dent, 1911")
    (True, False)
    """
    return bool(TURNED.match(words) or _FIRST.match(words))


def is_dash_signature(line: str) -> bool:
    """A dash and who or what is quoted.

    >>> is_dash_signature('-- Tove Marlin, "The Lamp"'), is_dash_signature("— No, he said, I never was there.")
    (True, False)
    """
    dash = _DASH.match(line)
    if not dash or len(line) > 300:
        return False
    rest = line[dash.end() :]
    if not _DASH_REST.match(rest):
        return rest[0].isalpha() and reference_score(rest) >= _LIKELY
    return is_credit(rest) or not speaks(rest)


def speaks(words: str) -> bool:
    """Whether *words* are more of a sentence than of a name."""
    bare = re.sub(r"[“\"«][^“\"«”»]{1,200}[”\"»]", " ", words)
    found = bare.split()
    small = sum(word[0].islower() for word in found)
    return (small > 3 and small > 0.5 * len(found)) or bare.rstrip().endswith(("!", "?", "…"))
