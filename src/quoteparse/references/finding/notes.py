"""Notes: where each begins, what it cites, and where one citation ends and the next begins.

``12. See Rose, Origins, p. 5; Elm, “Bees,” p. 9. Cf. also Ash, Lamps, 31.`` holds three. A note is cut at its
semicolons and before “See also” and the like, never inside brackets, quotation marks or a list of names; of each part
the lead words fall away, and what is left is a citation where it looks like one from its first word to its last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quoteparse.records import Span
from quoteparse.references.finding.cases import cites_case
from quoteparse.references.finding.lines import Line
from quoteparse.references.finding.recognition import reference_score
from quoteparse.references.finding.signs import (
    LEAD,
    NAME,
    NAMES,
    NUMBERS,
    PERSONS,
    PINPOINT,
    YEAR,
    finite_words,
    is_ibid,
    is_no_name,
    is_no_noun,
    is_place,
    without_lead,
)
from quoteparse.source import trim

__all__ = [
    "citation_in",
    "citations",
    "has_border",
    "note_mark",
    "notes",
    "number_of",
    "pointed_at",
    "segments",
    "without_stop",
]

_MARK = re.compile(
    r"(?:(?:\.\.\s)?\[\^?(?P<a>\d{1,4})\]:?|\((?P<b>\d{1,3})\)|(?P<c>\d{1,4})[.)]?(?:\s[\^↑])?|(?P<d>[¹²³⁰⁴-⁹]{1,4})|[*†‡§]{1,6}"
    r"|[\^↑](?=\s)(?:\s[a-z](?=\s)){0,9})(?:\s+|(?<=[¹²³⁰⁴-⁹\]:*†‡§)])(?=\S))"
)
_DATED = re.compile(r"[(\[](?:1[4-9]|20)\d\d[)\]]\s\d")
"""“(1861) 3 De G & P 88”: a report of a case, which the text names."""
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LONGEST = 600
_SHORTEST = 4
_SURE = 0.75

_BORDER = re.compile(
    r";\s+|(?<=[\w)”\"’»])[.,]\s+(?=(?:see|cf\.|cfr\.|vgl\.|siehe|voir|vedi|véase|compare)\s(?:also|auch|aussi|anche|también|[^\W\d_a-z“\"])|(?:Ibid|Ebd)\b)"
    r"|(?<=[\w)])\.\s+(?=(?:See|Cf\.|Cfr\.|Vgl\.|Siehe|Auch|Voir|Vedi|Véase|Compare|So also|But see|Also"
    r"|For [a-z ]{3,40}, see)\s)"
    r"|(?<=\d)(?:,?\s(?:and|und|et|e|y|sowie)\s)(?=(?:[^\W\d_a-z][\w.’'-]+\s){0,2}[^\W\d_a-z][\w’'-]+,\s[“\"„«]?[^\W\d_a-z]|(?:see|in)\s)"
    r"|(?<=\d),\s(?=(?:and|und|et|e|y|sowie)\s(?:[^\W\d_a-z][\w.’'-]+\s){0,2}[^\W\d_a-z][\w’'-]+,\s[“\"„«]?[^\W\d_a-z])"
)
_OPENS, _ENDS = "([“„«", ")]”»"
_MARKS = re.compile(rf"[()\[\]“”„«»\"]|{_BORDER.pattern}")
_CITES = re.compile(r"\d|\b(?i:ibid|ebd|ebenda|op\.\s?cit|loc\.\s?cit|a\.\s?a\.\s?O|ivi|passim|idem)\b")
_NAME_LIST = re.compile(r"(?:[^\W\d_a-z][\w’'-]+,?(?:\s[^\W\d_a-z]{1,2}\b\.?-?){1,3}(?:,|$|\s&|;)\s?){1,12}\Z")

_TITLE = r"(?:[“\"„«‘][^“”\"„«»\n]{2,160}[”\"“»’][,.]?|[^\W_a-zß-öø-ÿ][^;\n]{1,140}?)"
_SHORT = re.compile(
    rf"(?:{PERSONS}(?:,\s(?:eds?\.|Hrsg\.|a\scura\sdi|dir\.))?[,:]\s)(?:in:?\s)?{_TITLE}(?:,?\s\([^()]{{3,80}}\))?[,:]?\s(?:{PINPOINT}|(?<=[,:)”\"»]\s){NUMBERS})(?:[,;]\s{PINPOINT}){{0,2}}"
)
_SHORT_QUOTED = re.compile(rf"[“\"„«][^“”\"„«»\n]{{2,160}}[”\"“»](?:[,.]?\s{PINPOINT}|\s{NUMBERS})")
_IN_PERIODICAL = re.compile(
    rf"(?:{PERSONS},\s)?[“\"„«][^“”\"„«»\n]{{2,160}}[”\"“»][,.]?\s(?:in:?\s|dans\s|en\s)?[^\W\d_a-z][^;\n]{{2,120}}?\d[\d\s().,:–-]{{1,40}}"
)
_QUOTE = re.compile(r"[“\"„«(]")
_YEAR_LAST = re.compile(r"\s(?:1[4-9]|20)\d\d\Z")
_PINPOINTED = re.compile(PINPOINT)
_QUOTES_ALONE = re.compile(r"([“\"„«])[^“”\"„«»]*[”\"“»]")
_UTTERED = re.compile(r"[“\"„«]([^“”\"„«»]+)[.!?][”\"“»]")
_AUTHOR_DATE = re.compile(rf"(?P<name>{NAMES}),?\s\(?{YEAR}\)?(?:[,:]\s?(?:{PINPOINT}|{NUMBERS}))?")
_PRESS = re.compile(
    rf"{NAME}(?:\s{NAME}){{0,4}},\s[^\W\d_a-z][^()\n]{{3,160}}\s\({NAME}(?:\s{NAME}){{0,2}}[,:]\s[^()\n]{{2,60}},\s{YEAR}\)"
    rf"(?:,?\s(?:{PINPOINT}|{NUMBERS}))?"
)
"""“A Roper, The Laughter of Judges (London, Faithfull, 1866) 9”: initials without periods, as lawyers write."""
_MANUSCRIPT = re.compile(
    r"[^\W\d_a-z][^\d\n;]{1,60}\s(?:MSS?\.?\s(?:[^\W\d_a-z][\w.]*\s){0,3}\d+|[A-Z]{1,4}\s?\d+/\d+(?:/\d+)*)"
    r"(?:,\s(?:ff?|fols?)\.?\s?\d+[rv]?(?:[-–]\d+[rv]?)?)?|[A-Z]{2,5},\s[A-Z]{1,4}\s?\d+/\d+(?:,\s(?:ff?|fols?)\.?\s?\d+[rv]?)?"
)
_OP_CIT = re.compile(
    rf"{PERSONS},\s(?:{_TITLE},?\s)?(?i:op\.\s?cit\b|loc\.\s?cit\b|a\.\s?a\.\s?O\b|art\.\s?cit\b|ebd\b|ebenda\b|ibid\b|cit\b)\.?(?:[,:]?\s(?:{PINPOINT}|{NUMBERS}))?"
)
_TRAILS = re.compile(
    rf"(?:{PINPOINT}|(?<=[,:)]\s){NUMBERS}|\((?:[^()]{{0,60}}\s)?(?:1[4-9]|20)\d\d\))(?=[,.;]?\s+(?:[a-zß-öø-ÿ]|[^\W\d_a-z]\w+\s))"
)
_AFTERWORD = re.compile(
    rf"(?:{PINPOINT}|(?<=[,:)”\"»]\s){NUMBERS})(?P<stop>\.)\s[^\W\d_a-z]\w*(?:\s[^\W\d_A-Z]\w*){{2,}}[^\d]*\Z"
)
_SENTENCE_END = re.compile(r"(?<=[^\W\d_A-Z]{2}|\w[)”\"»]|.\d)[.!?][”\"»]?\s+(?=[^\W\d_a-z“\"«])")
_LED = re.compile(
    r"\b(?:see|cf\.|compare|vgl\.|siehe|voir|vedi|cfr\.|véase|in|by|with|from|bei|dans|di|par|por|de)(?:\s(?:also|auch|aussi|anche|también|e\.g\.))?,?\s+"
    r"(?=[^\W\d_a-z][\w.’'-]*\.?,?\s)",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\b(?:see|cf\.|vgl\.|siehe|voir|vedi|cfr\.|véase)(?:\s(?:also|auch|aussi|anche|también))?\s")
_ABBREVIATED = re.compile(
    r"(?:\b(?:ibid|cit|ff?|al|sqq?|ss|d|a|p|n|eds?|hrsg|vols?|[^\W\d_a-z])|\.\s?O)\Z", re.IGNORECASE
)


def note_mark(text: str, line: Span) -> int | None:
    """Where the words of a note begin, behind the number or sign that marks it; None where there is none."""
    mark = _MARK.match(text, line.start, line.end)
    if mark is None or mark.end() >= line.end:
        return None
    first = text[mark.end()]
    led = LEAD.match(text, mark.end(), line.end) or is_ibid(text[mark.end() : mark.end() + 12])
    dated = _DATED.match(text, mark.end(), line.end)
    return mark.end() if first.isupper() or first in '“"„«‘—' or led or dated else None


def number_of(text: str, line: Span) -> int | None:
    """The number that marks a note or an entry."""
    mark = _MARK.match(text, line.start, line.end)
    digits = mark and (mark["a"] or mark["b"] or mark["c"] or mark["d"])
    return int(digits.translate(_SUPERSCRIPT)) if digits else None


def notes(text: str, lines: Sequence[Line]) -> Iterator[Span]:
    """The notes of a paragraph whose first line begins with a mark, without their marks."""
    start = note_mark(text, lines[0].span)
    number, end = number_of(text, lines[0].span), lines[0].span.end
    assert start is not None
    for line in lines[1:]:
        begins, counted = note_mark(text, line.span), number_of(text, line.span)
        if begins is not None and (number is None or counted is None or number < counted <= number + 3):
            yield Span(start, end)
            start, number = begins, counted
        end = line.span.end
    yield Span(start, end)


def citations(text: str, note: Span) -> tuple[list[Span], bool]:
    """The citations of a *note*, and whether it holds nothing but them and their lead words."""
    found: list[Span] = []
    whole = True
    for part in segments(text, note):
        lead = _POINTS.search(text, part.start, part.end)
        told = lead is not None and not _CITES.search(text, part.start, lead.start())
        cited = (told and pointed_at(text, part)) or citation_in(text, without_lead(text, part))
        if cited:
            found.append(cited)
            continue
        inside = [one for sentence in _sentences(text, part) for one in _in_sentence(text, sentence)]
        whole = whole and bool(inside)
        found.extend(inside)
    return found, whole


def has_border(text: str, note: Span) -> bool:
    """Whether one citation may end and another begin inside *note*: a quick look, before it is cut."""
    return _BORDER.search(text, note.start, note.end) is not None


def segments(text: str, note: Span) -> Iterator[Span]:
    """The parts of a *note* that can cite for themselves."""
    start, depth, straight = note.start, 0, False
    for mark in _MARKS.finditer(text, note.start, note.end):
        sign = mark[0]
        if sign == '"':
            straight = not straight
        elif sign in _OPENS:
            depth += 1
        elif sign in _ENDS:
            depth = max(0, depth - 1)
        elif not straight and depth == 0 and _stand_apart(text, start, mark, note.end):
            if mark.start() > start:
                yield without_stop(text, trim(text, start, mark.start()))
            start = mark.end()
    if start < note.end and (last := trim(text, start, note.end)).start < last.end:
        yield without_stop(text, last)


def _stand_apart(text: str, start: int, border: re.Match[str], end: int) -> bool:
    """Whether both what stands before a border and what stands behind it can be a citation."""
    before = text[max(start, border.start() - _LONGEST) : border.start()]
    if not _CITES.search(before) or _NAME_LIST.match(before):
        return False
    behind = text[border.end() : min(end, border.end() + 80)]
    if not behind or LEAD.match(behind) or is_ibid(behind):
        return bool(behind)
    first = behind.split(None, 1)[0]
    if not (first[0].isupper() or first[0] in '“"„«‘—'):
        return re.match(rf"(?:{NAME}),?\s", behind) is not None
    if border[0][0] != ";":
        return True
    imprint = re.match(r"[^,:;]{2,40}:\s[^,;]{2,40},\s\d{4}", behind)
    return not (imprint and is_no_name(behind.partition(":")[0])) and not re.match(PINPOINT, behind)


def without_stop(text: str, span: Span) -> Span:
    """*span* without a final period that ends no abbreviation."""
    end = span.end
    while end > span.start and (text[end - 1] in ";," or text[end - 1].isspace()):
        end -= 1
    if end > span.start and text[end - 1] == "." and not _ABBREVIATED.search(text, max(span.start, end - 12), end - 1):
        end -= 1
    return trim(text, span.start, end)


def citation_in(text: str, part: Span) -> Span | None:
    """*part*, or what it is without the prose that follows a pinpoint, where it looks like a citation throughout."""
    if not _SHORTEST <= part.end - part.start <= _LONGEST or not _CITES.search(text, part.start, part.end):
        return None
    spoken = _AFTERWORD.search(text, part.start, part.end)
    if spoken is not None:
        part = Span(part.start, spoken.start("stop"))
    if _cites(text[part.start : part.end]):
        return part
    for trail in zip(_TRAILS.finditer(text, part.start, part.end), range(4), strict=False):
        shorter = Span(part.start, trail[0].end())
        if finite_words(text[shorter.end : part.end]) and _cites(text[shorter.start : shorter.end]):
            return shorter
    return None


def _cites(words: str) -> bool:
    words = " ".join(words.split())
    if _QUOTES_ALONE.fullmatch(words):
        return False
    if is_ibid(words):
        return len(words) < 100 and not finite_words(words)
    named = _AUTHOR_DATE.fullmatch(words)
    if named is not None:
        return not is_no_name(named["name"].split()[0])
    if any(shape.fullmatch(words) for shape in (_OP_CIT, _MANUSCRIPT)) or cites_case(words):
        return True
    if not re.search(r"\d", words):
        return False
    if any(shape.fullmatch(words) for shape in (_SHORT, _SHORT_QUOTED, _IN_PERIODICAL, _PRESS)) and not finite_words(
        words
    ):
        uttered = _UTTERED.match(words)
        first = words.split(",")[0]
        if is_no_noun(first):
            return False
        if not _PINPOINTED.search(words) and not _QUOTE.search(words) and (is_place(first) or _YEAR_LAST.search(words)):
            return False  # “Bergen, Pier 12”, “Skudeneshavn, Norway, 1904”
        return not (uttered and finite_words(uttered[1]))
    return finite_words(words) < 2 and reference_score(words) >= _SURE and (words[0].isupper() or words[0] in '“"„«‘—')


def _sentences(text: str, part: Span) -> Iterator[Span]:
    start = part.start
    for end in _SENTENCE_END.finditer(text, part.start, part.end):
        yield Span(start, end.start())
        start = end.end()
    if start < part.end:
        yield Span(start, part.end)


def pointed_at(text: str, part: Span) -> Span | None:
    """The citation that *part* leads in to with words of its own: “on the bees, see Rose, Origins, p. 5”."""
    lead = _POINTS.search(text, part.start, part.end)
    return citation_in(text, Span(lead.end(), part.end)) if lead else None


def _in_sentence(text: str, sentence: Span) -> Iterator[Span]:
    """The citation that a sentence of a note names, from the word that leads in to it."""
    whole = citation_in(text, without_lead(text, sentence))
    if whole is not None:
        yield whole
        return
    for lead in zip(_LED.finditer(text, sentence.start, sentence.end), range(6), strict=False):
        cited = citation_in(text, Span(lead[0].end(), sentence.end))
        if cited is not None:
            yield cited
            return
