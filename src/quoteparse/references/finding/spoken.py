"""Letters, interviews and papers with their dates, as a sentence beside a quotation names them.

“In a letter to her sister Ilka, dated 4th February, 1890, she …”; “said Nora Kroll in an interview with the Musical
Herald in 1932”; “writing in Pester Revue in 1908, Leopold Auerbach complained …”. Who speaks belongs to the reference
where the name stands right beside it.
"""

from __future__ import annotations

import re

from quoteparse.records import Span

__all__ = ["spoken_source"]

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)"
)
_DATE = (
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?\s)?{_MONTH},?\s(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s)?(?:1[4-9]|20)\d\d"
    r"|(?:1[4-9]|20)\d\d)(?!\d)"
)
_DATED = rf"(?:,?\s(?:dated|of|from|on|in|for|written\son)\s(?:the\s)?{_DATE}|,?\s\({_DATE}\))"
_NAME = r"[^\W\d_a-z][\w.’'-]*(?:\s(?:(?:of|de|von|van|der|the|and)\s){0,2}[^\W\d_a-z][\w.’'-]*){0,5}"
_WHOM = rf"(?:(?:the|his|her|their|my|an?)\s(?:[a-z]+\s){{0,2}})?{_NAME}"
_SOMEBODY = r"(?:the|his|her|their|my|an?)\s(?:[a-z]+\s){0,2}[a-z]+"
_LETTER = re.compile(
    rf"\bletter(?P<whom>(?:\s(?:to|of|from|by)\s{_WHOM}){{1,2}}|\s(?:to|from)\s{_SOMEBODY})(?P<date>{_DATED})?"
    r"(?P<again>\s(?:quoted|cited|mentioned)\s(?:above|earlier))?"
)
_INTERVIEW = re.compile(rf"\b(?:interview|conversation)\s(?:with|in|for|to)\s(?:the\s)?{_NAME}{_DATED}")
_PRINTED = re.compile(
    r"\b(?:reporter|correspondent|editor|article|essay|review|column|columns|pages|readers|[Ww]riting|wrote|writes|published|printed|"
    rf"appeared|told)\b(?:\s[a-z]+){{0,3}}?\s(?:of|for|from|in|to)\s(?:the\s|The\s)?(?P<paper>{_NAME}{_DATED})"
)


_VOM = re.compile(
    r"\b(?:[Ii]n\sde[rmn]|[Ii]m|[Dd]e[rm]|[Dd]ie|dans\s(?:le|la)|nel|nella|sul|en\sel)\s"
    r"(?P<paper>[^\W\d_a-z][\w-]*(?:\s[^\W\d_a-z][\w-]*){0,3}\s(?:vom|du|del)\s"
    r"\d{1,2}(?:er|º|°)?\.?\s[^\W\d_]+\s(?:de\s|del\s)?(?:1[4-9]|20)\d\d)"
)


def spoken_source(text: str, start: int, end: int, speaker: Span | None = None) -> Span | None:
    """The letter, interview or paper that the sentence ``text[start:end]`` names, with its date.

    >>> s = "In a letter to her sister Ilka, dated 4th February, 1890, she described her room: "
    >>> spoken_source(s, 0, len(s)).of(s)
    'letter to her sister Ilka, dated 4th February, 1890'
    """
    letter = _last(_LETTER, text, start, end)
    if letter and (letter["date"] or (speaker and re.search(r"[^\W\d_a-z]", letter["whom"]))):
        return _with_speaker(text, Span(*letter.span()), speaker, anywhere=not letter["date"])
    interview = _last(_INTERVIEW, text, start, end)
    if interview:
        return _with_speaker(text, Span(*interview.span()), speaker)
    printed = _last(_PRINTED, text, start, end) or _last(_VOM, text, start, end)
    return _with_speaker(text, Span(*printed.span("paper")), speaker) if printed else None


def _with_speaker(text: str, source: Span, speaker: Span | None, *, anywhere: bool = False) -> Span:
    if speaker is None or not text[speaker.start].isupper():
        return source
    if anywhere:
        return Span(min(source.start, speaker.start), max(source.end, speaker.end))
    if source.end <= speaker.start and text[source.end : speaker.start] in (", ", " "):
        return Span(source.start, speaker.end)
    between = text[speaker.end : source.start]
    if speaker.end <= source.start and len(between) < 12 and re.fullmatch(r",?\sin\s(?:an?|his|her|the)\s", between):
        return Span(speaker.start, source.end)
    return source


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    last = None
    for match in pattern.finditer(text, start, end):
        last = match
    return last
