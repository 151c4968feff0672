"""Lines that look like the title of what follows."""

from __future__ import annotations

import re

from quoteparse.references.finding.bibliographies import heads_bibliography

__all__ = ["heading_level", "is_byline", "is_chapter", "is_listed", "is_section", "looks_like_title", "number_of"]

LONGEST = 160
_WIKI = re.compile(r"(={1,6})\s*[^=\n]+?\s*\1")
_MARKDOWN = re.compile(r"(#{1,6})\s+\S.*")
_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})[.)]?\s+")
_SECTIONS = frozenset(
    """
    abstract introduction conclusion conclusions discussion results methods background summary appendix preface foreword
    afterword epilogue prologue notes endnotes footnotes acknowledgements acknowledgments anmerkung anmerkungen fußnoten
    einleitung einführung schluss zusammenfassung vorwort nachwort fazit remarques notes avant-propos
    """.split()
)
_LISTED = re.compile(r"(?:\(?\d{1,3}[.)]|[•*·‣◦-]|\(?[a-z][.)])\s")
_COUNTED = re.compile(r"(?P<number>\d{1,2}|[IVX]{1,5})[.):]?\s(?P<title>[^\W\d_].{1,90})")
_ROMAN = {"I": 1, "V": 5, "X": 10}
_CHAPTER = re.compile(
    r"(?:chapter|part|book|section|appendix|act|scene|volume)\s+(?:[ivxlcdm]+|\d+|one|two|three)\b", re.I
)
_BYLINE = re.compile(r"(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or)\s+[^\W\d_a-z]")
_NAME = r"[^\W\d_a-z][\w’'-]*\.?(?:[ \xa0](?:(?:de|la|le|du|van|von|der|den|di|da) )*[^\W\d_a-z][\w’'.-]*){1,4}"
_BY = re.compile(rf"(?:[Ww]ritten )?(?:[Bb]y|BY) {_NAME}(?:(?:, | and | & ){_NAME}){{0,3}}")
_NUMERAL = re.compile(r"(?=[IVX])(?:XX|X)?(?:IX|IV|V?I{0,3})\.?")
_QUOTED_FIRST = re.compile(r"[“\"«„‘]([^“”\"«»]{2,60})[”\"»“’](?P<colon>[:,]? )([^“”\"«»]{2,80})")
_CAPTION = re.compile(r"(?:fig(?:ure)?|table|plate|map|abb(?:ildung)?|tab|photo|image)\b\.?\s*\d+\b", re.IGNORECASE)
_DATE = re.compile(
    r"\(?(?:[A-Z][a-z]+day,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
    r"(?: \d{1,2}(?:st|nd|rd|th)?,?)? (?:1[5-9]|20)\d\d\)?\.?"
)
_SENTENCE_END = re.compile(r"[.!?…:;,–—-][\"”’)\]]*$")
_LEADS_IN = re.compile(r"[:,]\s[“\"„«][^“”\"«»]{12,}[”\"“»]")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|did|says|said|wrote|writes|argued|claimed|stated|according to)\b", re.I
)


def heading_level(line: str) -> int | None:
    """The level that marks around *line* give it (“== Life ==”, “## Life”), or None.

    >>> heading_level("=== Early life ==="), heading_level("Early life")
    (2, None)
    """
    found = _WIKI.fullmatch(line)
    if found:
        return max(1, len(found[1]) - 1)
    found = _MARKDOWN.fullmatch(line)
    return len(found[1]) if found else None


def is_section(line: str) -> bool:
    """Whether *line* is the usual title of a part: “Notes”, “3. Conclusion”, “Works Cited”.

    >>> is_section("Endnotes"), is_section("3. Conclusion"), is_section("Noted")
    (True, True, False)
    """
    if len(line) > 60:
        return False
    bare = _NUMBER.sub("", line).strip(" :.").lower()
    return bare in _SECTIONS or heads_bibliography(line)


def is_listed(line: str) -> bool:
    """Whether *line* begins as an item of a list does: “1. Oil”, “• Oil”, “(a) Oil”.

    >>> is_listed("3) Oil"), is_listed("Oil")
    (True, False)
    """
    return _LISTED.match(line) is not None


def number_of(line: str) -> int | None:
    """The number of a title that counts its part: 2 of “2. The Ferry” and of “II. The Ferry”.

    >>> number_of("2. The Ferry"), number_of("II. The Ferry"), number_of("2. The ferry was sold.")
    (2, 2, None)
    """
    counted = _COUNTED.fullmatch(line)
    if counted is None or not counted["title"][0].isupper() or not looks_like_title(counted["title"]):
        return None
    number = counted["number"]
    return int(number) if number.isdigit() else _roman(number)


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def is_chapter(line: str) -> bool:
    """Whether *line* counts a part of a book: “Chapter IV”, “Part Two”."""
    return len(line) < 80 and bool(_CHAPTER.match(line))


def is_byline(line: str) -> bool:
    """Whether *line* names who wrote what stands under it, or when, and says no more.

    >>> is_byline("By Ida van der Lind"), is_byline("By Friday the lamp was lit.")
    (True, False)
    """
    return len(line) <= 100 and bool(_BY.fullmatch(line) or _DATE.fullmatch(line))


def _is_headline(line: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", line) if len(word) > 3]
    return all(word[0].isupper() for word in words)


def looks_like_title(line: str) -> bool:
    """Whether *line* may be a title: short, begun with a capital or a number, no sentence.

    >>> looks_like_title("The Keepers of the Light (1871)"), looks_like_title("They were kept.")
    (True, False)
    """
    if _NUMERAL.fullmatch(line):
        return True
    if not 2 <= len(line) <= LONGEST:
        return False
    if heading_level(line) or is_chapter(line):
        return True
    if not (line[0].isupper() or line[0].isdigit() or line[0] in '“"‘«¿¡') or _LISTED.match(line):
        return False
    if _CAPTION.match(line) or _BYLINE.match(line) or _LEADS_IN.search(line):
        return False
    if quoted := _QUOTED_FIRST.fullmatch(line):
        return (quoted["colon"] == ": " or _is_headline(quoted[1])) and not _SENTENCE_END.search(line)
    if line[0] in '“"«„' and (line[-1] not in '”"»?)' or (line[-1] in '”"»' and not _is_headline(line))):
        return False
    if _SENTENCE_END.search(line):
        # Old books end their titles in capitals with a full stop.
        return (line.endswith("?") and line[0].isupper()) or (
            line.endswith(".") and line.isupper() and line.count(" ") > 2
        )
    if line.isupper():
        return any(c.isalpha() for c in line)
    words = re.findall(r"[^\W\d_][\w’'-]*", line)
    if not words or len(words) > 24:
        return False
    capitals = sum(word[0].isupper() for word in words)
    if capitals * 2 >= len(words):
        return True
    return len(words) <= 8 or not _FINITE.search(line) or ". " in line
