"""Works that a sentence names beside a quotation: “X, the author of Title (2004)”, “in his book “Title””."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteparse.records import Span
from quoteparse.references.finding.spoken import spoken_source

__all__ = ["mentioned_work", "works_by_author"]

_YEAR = r"\((?:c(?:irca|\.)?\s?)?\d{4}(?:[-–/]\d{2,4})?\)"
_NAME = r"[^\W\d_a-z][\w.’'-]*(?:\s+(?:and\s+|de\s+|von\s+|van\s+)?[^\W\d_a-z][\w.’'-]*){0,6}"
_AUTHOR_OF = re.compile(
    rf"(?P<first>{_NAME})\s*,?\s+(?:(?:the|an?|co-?)?\s?(?:author|editor|biographer|translator|writer)s?\s+of"
    r"|(?:der|die)\s(?:Verfasser|Autor|Herausgeber)(?:in)?\s+(?:von|des)|(?:l’|l'|le\s|la\s)?(?:auteure?|autrice)\s+de"
    r"|(?:l’|l')?(?:autore|autrice)\s+di|(?:el|la)\sautora?\s+de)\s+"
    rf"(?P<title>[“\"‘]?[^\W_][^.!?\n()]{{1,160}}?)\s?(?P<last>{_YEAR})"
)
_SAID_IN = re.compile(
    rf"(?P<first>{_NAME}),?\s+(?:has\s+|had\s+|have\s+|later\s+|also\s+)*[a-z]+(?:ed|ote|ites|es|s)(?:\s+out)?\s+in\s+"
    rf"(?:(?:his|her|their|the)\s+(?:\w+\s+)?(?:book|article|essay|study|memoirs?|biography|novel|work)s?,?\s+)?"
    rf"(?P<title>[“\"‘]?[^\W\d_a-z][^.!?\n()]{{1,160}}?)\s?(?P<last>{_YEAR})"
)
_NAMED_IN = re.compile(
    rf"(?P<first>{_NAME}),?\s+in\s+(?:(?:his|her|their|the)\s+(?:\w+\s+){{0,2}})?"
    rf"(?P<title>[“\"‘]?[^\W\d_a-z][^.!?,\n()]{{1,160}}?)\s?(?P<last>{_YEAR})(?=,|\s[a-z])"
)
_IN_HIS = re.compile(
    rf"\b[Ii]n\s+(?:his|her|their)\s+(?:own\s+)?(?P<title>[“\"‘]?[^\W\d_a-z][^.!?,\n()“”\"]{{1,120}}?[”\"’]?)\s?(?P<last>{_YEAR})"
)
_PRONOUN_IN = re.compile(
    r"\b(?:he|she|they)\s+(?:has\s+|had\s+|later\s+|also\s+|once\s+)*[a-z]+(?:ed|ote|ites|es|s|ls|id)(?:\s+\w+)?\s+in\s+"
    rf"(?:(?:his|her|their|the)\s+(?:\w+\s+){{0,3}})?(?P<title>[“\"‘]?[^\W\d_a-z][^.!?,\n()“”\"]{{1,120}}?[”\"’]?)\s?"
    rf"(?P<last>{_YEAR})"
)
_WORK = (
    r"(?:book|article|essay|memoirs?|autobiography|biography|novel|pamphlet|diary|poem|"
    r"lecture|paper|study|treatise|report|manifesto|work)"
)
_OWN_WORK = re.compile(
    rf"(?:\b(?:his|her|their|the|an?)\s+(?:(?:same|own|famous|last|first|latest|\d{{4}}|\w+)\s+){{0,2}}{_WORK},?\s+"
    rf"(?:(?:with|under|of|by)\s+the\s+(?:\w+\s+){{0,2}}(?:title|name)\s+(?:of\s+)?|(?:en)?titled\s+|called\s+|on\s+[^,.“\"]{{1,40}},\s+)?)"
    rf"(?:[“\"‘«](?P<quoted>[^“”\"«»\n]{{2,120}})[”\"’»]|(?<!report )(?<!diary )(?<!paper )(?<!study )"
    rf"(?<!lecture )(?P<plain>[^\W\d_a-z][\w’'-]*"
    rf"(?:[ :,]{{1,2}}(?:of|the|and|in|on|to|a|an|for|[^\W\d_a-z][\w’'-]*)){{0,12}}))"
    rf"(?:\s?(?P<last>{_YEAR}))?"
)
_DAY = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December),?\s+\d{4}|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+"
    r"\d{1,2}(?:st|nd|rd|th)?,\s+\d{4})"
)
_PAPER_NAME = (
    r"(?:(?:news)?paper|magazine|journal|daily|weekly),?\s+(?P<named>[^\W\d_a-z][\w’'-]*(?:\s+[^\W\d_a-z][\w’'-]*){0,4})|"
    r"(?P<known>(?:The\s+)?(?:[^\W\d_a-z][\w’'-]*\s+){1,4}"
    r"(?:News|Times|Post|Herald|Gazette|Tribune|Review|Star|Mail|Telegraph|Chronicle|Observer|Guardian|Mirror|Express|"
    r"Bulletin|Magazine|Courier|Examiner|Monitor|Globe|Standard|Journal|Quarterly))\b"
)
_PRINTED = re.compile(
    _PAPER_NAME + r"|\b(?P<said>[Tt]he\s[^\W\d_a-z][\w’'-]*(?:\s[^\W\d_a-z][\w’'-]*){0,3})\s"
    r"(?:reported|published|printed|carried|announced|ran)\b"
)
_PRINTED_ON = re.compile(_DAY)
_LINES_FROM = re.compile(
    r"(?:lines?|verses?|passages?|excerpts?|extracts?)\s+from\s+(?:the\s+|his\s+|her\s+)?"
    rf"(?P<plain>{_NAME})\s*:\s*$"
)
_TAKEN_FROM = re.compile(
    r"\b(?:quot(?:e|es|ed|ing)|cit(?:e|ed|ing)|tak(?:e|en)|copied|cop(?:y|ying)|read|reads|reprinted|translated|"
    r"extracts?|excerpts?|passages?|follow(?:s|ing)|as|stands?|printed|recorded)\s+(?:here\s+)?(?:from|in)\s+"
    r"(?P<title>[^\W\d_a-z][^()]{3,160}\((?:[^()]{1,60}\s)?(?:1[4-9]|20)\d\d\)(?:,\s(?:vol\.\s\w+,\s)?pp?\.\s?\d+(?:\s?[-–]\s?\d+)?)?)"
    r"\s*:\s*$"
)
"""“I quote from Proceedings in the Matter of the Bell (Bodmin, 1835), pp. 6-7:”"""
_DATE_FIRST = re.compile(
    r"(?:In|On|During)\s+((?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:[A-Z][a-z]+\s+)?(?:\d{1,2},\s+)?\d{4})\b"
)


def mentioned_work(text: str, start: int, end: int, speaker: Span | None = None) -> Span | None:
    """The in-text reference in the sentence ``text[start:end]``: from its first to its last bibliographic part.

    >>> s = "As Ann Lee, the author of Fog: A History (2004), has pointed out: "
    >>> mentioned_work(s, 0, len(s)).of(s)
    'Ann Lee, the author of Fog: A History (2004)'
    """
    if end - start > 2_000:
        start = end - 2_000
    for pattern in (_AUTHOR_OF, _SAID_IN, _NAMED_IN):
        found = _last(pattern, text, start, end)
        if found:
            return Span(_without_opener(found["first"], found.start("first")), found.end("last"))
    if found := _last(_PRONOUN_IN, text, start, end) or _last(_IN_HIS, text, start, end):
        return Span(found.start("title"), found.end("last"))
    if found := _TAKEN_FROM.search(text, start, end):
        return Span(*found.span("title"))
    return (
        _own_work(text, start, end, speaker)
        or _printed(text, start, end, speaker)
        or spoken_source(text, start, end, speaker)
        or _lines_from(text, start, end)
    )


_ANCHOR = re.compile(
    r"\b(?:author|editor|biographer|translator|writer)s? of\b|\b[a-z]+(?:ed|ote|ites|es|s)(?: out)? in [^\W\d_a-z“\"‘]"
)
_BEFORE, _BEHIND = 90, 220  # how far a name stands before, and a title and its year behind, what joins them


def works_by_author(text: str, start: int, end: int) -> Iterator[Span]:
    """The works that ``text[start:end]`` names with their authors and years, wherever they stand.

    >>> s = "It is so. Ann Lee, author of Fog: A History (2004), has it otherwise."
    >>> [span.of(s) for span in works_by_author(s, 0, len(s))]
    ['Ann Lee, author of Fog: A History (2004)']
    """
    taken = start
    for anchor in _ANCHOR.finditer(text, start, end):
        first, last = max(taken, anchor.start() - _BEFORE), min(end, anchor.end() + _BEHIND)
        for pattern in (_AUTHOR_OF, _SAID_IN):
            found = pattern.search(text, first, last)
            if found and found.start() <= anchor.start() < found.end():
                taken = found.end("last")
                yield Span(_without_opener(found["first"], found.start("first")), taken)
                break


def _printed(text: str, start: int, end: int, speaker: Span | None) -> Span | None:
    """A periodical and the day on which it printed the words."""
    paper, day = _PRINTED.search(text, start, end), _PRINTED_ON.search(text, start, end)
    if not paper or not day:
        return None
    part = next(part for part in ("named", "known", "said") if paper[part])
    bounds = [*paper.span(part), *day.span()]
    if speaker and start <= speaker.start and speaker.end <= end:
        bounds += [speaker.start, speaker.end]
    return Span(min(bounds), max(bounds))


def _lines_from(text: str, start: int, end: int) -> Span | None:
    lines = _LINES_FROM.search(text, start, end)
    return Span(*lines.span("plain")) if lines else None


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    last = None
    for match in pattern.finditer(text, start, end):
        last = match
    return last


def _without_opener(name: str, start: int) -> int:
    """Where the name begins that follows "According to", "In" and the like."""
    opener = re.match(r"(?:(?:According|As|In|On|But|And|The|While|When|However|Yet)\s+)+", name)
    return start + opener.end() if opener else start


def _own_work(text: str, start: int, end: int, speaker: Span | None) -> Span | None:
    found = _last(_OWN_WORK, text, start, end)
    if not found:
        return None
    if found["quoted"] is not None:
        title = Span(found.start("quoted") - 1, found.end("quoted") + 1)
    else:
        if not found["last"] and found.end("plain") - found.start("plain") < 6:
            return None
        title = Span(*found.span("plain"))
    first, last = title.start, found.end("last") if found["last"] else title.end
    if speaker and start <= speaker.start and speaker.end <= end:
        first, last = min(first, speaker.start), max(last, speaker.end)
    dated = _DATE_FIRST.match(text, start, end)
    if dated and dated.end() < first:
        first = dated.start(1)
    return Span(first, last)
