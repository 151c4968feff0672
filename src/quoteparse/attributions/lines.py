"""The line that stands under a quotation, or behind it: is it one that says whose words they are?"""

from __future__ import annotations

import re

from quoteparse.attributions.lexicon import words
from quoteparse.records import Span

__all__ = ["bare_line", "cites", "looks_like_attribution"]

LONGEST = 300
_DASHES = "–—―‒-~•*"
_EMPHASIS = "_*"
_BULLETS = tuple("*•·‣▪")
_BRACKETS = {"(": ")", "[": "]"}
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_LEADS = re.compile(
    r"(?:(?:a|the|an|in|from)\s+)?(?:\w+\s)?(?:letter|note|telegram|speech|lecture|interview|testimony|statement|report|"
    r"diary|quoted|cited|ibid|id\.|op\.|from|excerpt|translated)\b",
    re.IGNORECASE,
)
_PROSE_START = re.compile(
    r"(?:This|These|Those|It|He|She|They|We|I|You|However|But|When|While|If|As|After|Before|There|Here|Although|"
    r"Because|Since|So|Thus|Then|And|Or|Yet|His|Her|Their|Our|Why|What|How|Who|According|Also|Once|One|Not|Now|"
    r"Indeed|Despite|Obviously|Another|Many|Some|Most|Even|Both|Such|During|To which|To|Is|Are|Was|Were|That)\b"
)
_LABEL = re.compile(
    r"(?:Sources?|From|Via|Authority|Quelle|Aus|Fonte|Fuente)\s?(?:[.:]\s?(?:--|[—–-])?|--|[—–])\s*(?=\S)",
    re.IGNORECASE,
)
_PAIRS = re.compile(r"(?:[(\[][^()\[\]]*[)\]]\s*)+[(\[](?P<last>[^()\[\]]+)[)\]][.,;]?")
_FROM = re.compile(r"(?:From|Aus|Extrait de|Da)\s+(?=\S+\s\S)")
_CITES = re.compile(
    r"\b(?:p|pp|vol|ch|chap|ed|eds|no|ibid|lib|cap|fol)\.|\b1[5-9]\d\d\b|\b20\d\d\b|\bIbid\b"
    r"|\b[ivxlc]{1,7}[.,:]\s{0,2}\d|\b\d{1,3}:\d{1,3}\b",
    re.IGNORECASE,
)
_SENTENCE_BREAK = re.compile(r"[a-z]{3}[.!?]\s+[A-Z]")
_VERB = re.compile(
    r"\b(?:was|were|is|are|had|has|have|did|does|would|could|said|says|wrote|writes|argued|which|who|not)\b"
)
_SMALL = words("of the and in on to a an for from by at with de la le du von van der den et und y as")
_REMARK = re.compile(
    r"[\s,;]*[(\[][^()\[\]]*\b(?:emphasis|italics|my translation|translation mine|translated by me)"
    r"\b[^()\[\]]*[)\]]\s*\.?$",
    re.IGNORECASE,
)
_REMARK_FIRST = re.compile(
    r"(?:emphasis|italics)\s+(?:is\s+)?(?:mine|added|ours|in (?:the )?original)\s*[,;:]?\s*", re.IGNORECASE
)
_KEEPS_STOP = re.compile(r"(?:\b(?:ibid|ed|eds|cit|al|etc|vol|jr|sr|inc|co|ltd|pp?|[^\W\d_]))\.$", re.IGNORECASE)
_NAMED_THING = re.compile(r"[^\W\d_a-z]|\d|[“”\"‘«]")
_NAME_FIRST = re.compile(r"(?:[^\W\d_a-z][\w.’'-]*\s?){1,4}(?:,|\s\()\s?[^\W_“\"‘(]")


def looks_like_attribution(line: str) -> bool:
    """Whether *line*, found under or behind a quotation, says who speaks or where it stands.

    >>> looks_like_attribution("–Ida Holm (The Northern Light, 1902)"), looks_like_attribution("He was not believed.")
    (True, False)
    """
    line = line.strip().lstrip("\ufeff").replace("_", "")
    remark = _REMARK.search(line) if len(line) <= 2 * LONGEST and line.rstrip(" .").endswith((")", "]")) else None
    if remark and remark.start() > 0:
        line = line[: remark.start()]
    if not line or len(line) > LONGEST or line.endswith(":"):
        return False
    dashed = line[0] in _DASHES
    if dashed:
        line = line.lstrip(_DASHES + " \t\u00a0")
        if not line or line.isdigit():
            return False
    if line[0] in _BRACKETS and line.rstrip(" .,;").endswith(_BRACKETS[line[0]]):
        inner = line.strip("()[] .")
        return bool(_NAMED_THING.search(inner)) and not inner.isdigit() and not (len(inner) > 150 and _wordy(inner))
    if _LEADS.match(line):
        return not (len(line) > 80 and _wordy(line))
    if not _NAMED_THING.match(line) or _PROSE_START.match(line):
        return False
    if dashed:
        return not (len(line) > 160 and _wordy(line))
    named = _NAME_FIRST.match(line)
    if named and len(line) < 60 and not line.endswith((".", "!", "?", "”")) and not _VERB.search(line):
        return True
    if named and (cites(line) or line.endswith("?")):
        return not (_VERB.search(line) and (_wordy(line) if cites(line) else len(line) > 120))
    return not _wordy(line) and not line.endswith(("!", "?")) and bool(_WORD.search(line))


def cites(line: str) -> bool:
    """Whether *line* has a year, a page, an abbreviation of references in it.

    >>> cites("(Holm, vol. 33, p. 175)"), cites("(so she said)")
    (True, False)
    """
    return bool(_CITES.search(line))


def _wordy(line: str) -> bool:
    """Whether the line reads like a sentence: mostly small words, verbs, full stops between."""
    reference_like = _CITES.search(line) and len(line) < 200 and not _SENTENCE_BREAK.search(line[:60])
    weight = 0.25 if reference_like else 0.45
    heavy = [w for w in _WORD.findall(line) if w.lower() not in _SMALL]
    if not heavy:
        return True
    capitals = sum(w[0].isupper() for w in heavy) / len(heavy)
    if _VERB.search(line) and capitals < 0.8:
        weight += 0.15
    return capitals < weight and len(heavy) > 2


def bare_line(text: str, start: int, end: int) -> Span:
    """The attribution without its dash, its label, its wrapping brackets, a remark on emphasis, a last full stop.

    >>> line = "Source.--_Harbour Rolls_, p. 3."
    >>> bare_line(line, 0, len(line)).of(line)
    '_Harbour Rolls_, p. 3'
    """
    span = _trimmed(text, start, end)
    start, end = _behind_translation(text, *_last_of_list(text, span.start, span.end)), span.end
    while start < end and (text[start] in _DASHES or text[start].isspace() or text[start] == ">"):
        start += 1
    if label := _LABEL.match(text, start, end):
        start = label.end()
    remark = _REMARK.search(text[start:end])
    if remark and remark.start() > 0:
        end = start + remark.start()
    inside, end = _without_brackets(text, start, end)
    if inside > start and (label := _LABEL.match(text, inside, end) or _FROM.match(text, inside, end)):
        inside = label.end()
    start = inside
    if first := _REMARK_FIRST.match(text, start, end):
        start = first.end()
    end = _without_stop(text, start, end)
    line = text[start:end]
    if line.endswith(")") and line.count("(") < line.count(")"):
        end -= 1
    return _without_italics(text, start, end)


def _without_italics(text: str, start: int, end: int) -> Span:
    """Without marks of emphasis before the whole; where only what it begins with is in italics, they tell a title."""
    opened = start
    while opened < end and (text[opened].isspace() or text[opened] in _EMPHASIS):
        opened += 1
    closed = min((at for mark in _EMPHASIS if (at := text.find(mark, opened, end)) >= 0), default=-1)
    return _trimmed(text, start if closed >= 0 else opened, end)


def _last_of_list(text: str, start: int, end: int) -> tuple[int, int]:
    """The last line of a list: those above it translate the passage, or say how often it is quoted."""
    if text[start : start + 1] not in _BULLETS:
        return start, end
    at = max(text.rfind(line_end, start, end) for line_end in "\r\n") + 1
    return (at, end) if at > start and text[at : at + 1] in _BULLETS else (start, end)


def _behind_translation(text: str, start: int, end: int) -> int:
    """Behind words in square brackets that a dash follows on: “[The sea punishes.]--CALLION”."""
    if text[start : start + 1] != "[":
        return start
    close = _matching(text, start, min(end, start + 4 * LONGEST))
    return close + 1 if close > 0 and text[close + 1 : end].lstrip()[:1] in tuple("—–―-") else start


def _without_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """Inside the brackets around the whole; of two pairs the second names the source: “(Vardø, 1188) (Ibid. p. 45)”."""
    if start == end or text[start] not in _BRACKETS:
        return start, end
    if pairs := _PAIRS.fullmatch(text, start, end):
        return pairs.span("last")
    closing = _BRACKETS[text[start]]
    stop = end
    while stop > start and (text[stop - 1] in ".,; " or text[stop - 1].isspace()):
        stop -= 1
    close = _matching(text, start, stop)
    # A date may stand behind: “[Harbour Rolls, p. 3], 1409.”
    if close > 0 and text[close] == closing and not any(map(str.isalpha, text[close + 1 : stop])):
        return start + 1, close
    return start + (text.find(closing, start, end) < 0), end


def _without_stop(text: str, start: int, end: int) -> int:
    """Before a last full stop, and before marks of emphasis, which may stand on either side of it."""
    stopped = False
    while end > start:
        last = text[end - 1]
        if last == ".":
            if stopped or _KEEPS_STOP.search(text[max(start, end - 12) : end]):
                break
            stopped = True
        elif not (last.isspace() or last in _EMPHASIS or (last in ",;" and not stopped)):
            break
        end -= 1
    return end


def _matching(text: str, start: int, end: int) -> int:
    depth = 0
    for at in range(start, end):
        if text[at] in "([":
            depth += 1
        elif text[at] in ")]":
            depth -= 1
            if depth == 0:
                return at
    return -1


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
