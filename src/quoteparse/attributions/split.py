"""An attribution line, divided: whom it names, and which work."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoteparse.attributions.lexicon import PARTICLES, TITLES
from quoteparse.attributions.lines import bare_line
from quoteparse.attributions.patterns import LINE_PATTERNS
from quoteparse.attributions.record import AttributionPattern
from quoteparse.records import Span
from quoteparse.references import lexicon
from quoteparse.source import trim

__all__ = ["split_line"]

_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_NUMBER_OR_TITLE = re.compile(r"[\d“\"‘«]")
_SPOKEN_WORK = re.compile(
    r"(?:in|from|to|on|at)?\s*(?:an?|the|his|her)?\s*(?:letter|speech|interview|lecture|diary|quoted|cited)\b"
    r"|(?:ibid|idem|id|op|loc)\b"
)
_EMPTY_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t\xa0]*[\r\n]")
_SET_OFF = re.compile(r"(?<!,)[\r\n]+(?:[ \t]{4,}|[ \t]*_)(?=[^\s\W\d]|[“\"])")
_INVERTED = re.compile(
    r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?, (?:[^\W\d_a-z][\w’'-]*\.?[ -]?){1,3}"
    r"(?: (?:de|du|von|van|of)\b.{0,20})?"
)
_LINE_BREAK = re.compile(r"[\r\n]")
_EMPHASIS = re.compile(r"''+|(?<!\w)[_*]+|[_*]+(?!\w)")
_NOT_PLAIN = re.compile(r"[_*]|''|[^\S ]|  ")
_ONE_TO_ANOTHER = re.compile(
    r"(?:(?:Letter|Letters|Speech|Address|Report) (?:from|of|by) )?"
    r"(?P<speaker>[^\W\d_a-z][\w’'.-]*(?: [^\W\d_a-z][\w’'.-]*){0,4})"
    r",? (?:to|writes|tells|speaks|reports|before)\b.*"
)
_DATED = re.compile(r"(?P<first>\S+) [^(]+ \((?:c\. ?)?\d{4}\)")
_NEXT_WORD = re.compile(r"\s*\S+")
_NEAR = 400
_LONGEST_LINE = 120
"""Longer lines are whole paragraphs."""
_ARTICLES = ("The", "A", "An", "In", "From", "On")


def split_line(
    text: str, start: int, end: int, patterns: Sequence[AttributionPattern] = ()
) -> tuple[Span | None, Span | None]:
    """The speaker and the reference in the attribution line ``text[start:end]``; *patterns* are tried first.

    An attribution may go on over several lines, with the author on the first of them.

    >>> line = "Holm, The Lamp. (p. 68)"
    >>> [part.of(line) for part in split_line(line, 0, len(line))]
    ['Holm', 'Holm, The Lamp. (p. 68)']
    """
    bare = bare_line(text, start, end)
    if bare.start == bare.end:
        return None, None
    first = _first_line(text, bare)
    if first is not None:
        head = bare_line(text, first.start, first.end)
        if _INVERTED.fullmatch(text, head.start, head.end) and _SET_OFF.match(text, first.end):
            return head, bare_line(text, first.end, bare.end)
        speaker, reference = _divided(_Plain(text, head), patterns)
        if reference is None:
            # A line that only names somebody is no reference; the one below it is.
            return speaker, bare_line(text, first.end, bare.end)
        if _EMPTY_LINE.match(text, first.end):
            # Behind the source it is said what follows: “Ida Holm to her brother.”
            return speaker or _writer(text, trim(text, first.end, bare.end)), head
    plain = _Plain(text, bare)
    speaker, reference = _divided(plain, patterns)
    wrapped = bare.start > start and text[bare.start - 1] in "(["
    if reference is None and speaker is not None and wrapped:
        reference = bare
    if speaker and speaker.of(text).rstrip(".").lower() in ("ibid", "id", "idem"):
        return None, bare
    return speaker, reference


def _writer(text: str, introduction: Span) -> Span | None:
    plain = _Plain(text, bare_line(text, introduction.start, introduction.end))
    found = _ONE_TO_ANOTHER.fullmatch(plain.words)
    return plain.part(found, "speaker") if found else None


def _first_line(text: str, bare: Span) -> Span | None:
    """The first paragraph or line of an attribution, where it may name the author of the work below.

    A line that breaks off in mid-paragraph may just be full, so that only an attribution on lines of its own
    has a first line.
    """
    if gap := _EMPTY_LINE.search(text, bare.start, bare.end):
        return Span(bare.start, gap.start())
    low = max(0, bare.start - _NEAR)
    before = max(low - 1, text.rfind("\n", low, bare.start), text.rfind("\r", low, bare.start))
    runs_in = any(c.isalnum() or c in '.!?”"' for c in text[before + 1 : bare.start])
    # In a paragraph that is itself indented the next line goes on: “…” –Ennius, ap. / Cicero, Tusc., iv. 8.
    indented = runs_in and text[before + 1 : before + 5].isspace()
    if (set_off := _SET_OFF.search(text, bare.start, bare.end)) and not indented:
        return Span(bare.start, set_off.start())
    first = _LINE_BREAK.search(text, bare.start, bare.end)
    if first is None:
        return None
    if runs_in and (indented or not (_in_capitals(text, bare, first) or _ends_early(text, before + 1, first))):
        return None
    return Span(bare.start, first.start())


def _in_capitals(text: str, bare: Span, end: re.Match[str]) -> bool:
    """Whether the line that ends at *end* is set in capitals, and the one below it not."""
    below = text[end.end() : bare.end].split("\n", 1)[0]
    return text[bare.start : end.start()].isupper() and text[end.start() - 1] != "," and not below.isupper()


def _ends_early(text: str, start: int, end: re.Match[str]) -> bool:
    """Whether the line from *start* on breaks off where the word below it would have had room."""
    length = end.start() - start
    word = _NEXT_WORD.match(text, end.end())
    above = text[max(0, start - _NEAR) : start].rsplit("\n\n")[-1]
    width = max((len(line.rstrip()) for line in above.splitlines()), default=0)
    return length > _LONGEST_LINE or (word is not None and length + 1 + len(word[0]) < width)


class _Plain:
    """A stretch of text as patterns are written: on one line, italics in quotation marks; with the way back."""

    def __init__(self, text: str, span: Span) -> None:
        self.text, self.span = text, span
        self._kept: Sequence[int] = range(span.start, span.end)
        self.words = span.of(text)
        if _NOT_PLAIN.search(text, span.start, span.end):
            self._rewrite()

    def _rewrite(self) -> None:
        text, span = self.text, self.span
        kept: list[int] = []
        letters: list[str] = []
        at, inside = span.start, False
        while at < span.end:
            mark = _EMPHASIS.match(text, at, span.end)
            letter = " " if text[at].isspace() else text[at]
            if mark:
                letter, inside = "”" if inside else "“", not inside
            if not (letter == " " and letters[-1:] == [" "]):
                kept.append(at)
                letters.append(letter)
            at = mark.end() if mark else at + 1
        self.words = "".join(letters)
        self._kept = kept

    def part(self, found: re.Match[str], name: str) -> Span | None:
        """Where the group *name* of a match in the words stands in the text; None where it is empty."""
        start, end = found.span(name)
        if start < 0 or not found[name].strip():
            return None
        return trim(self.text, self._kept[start], self._kept[end - 1] + 1)


def _divided(plain: _Plain, patterns: Sequence[AttributionPattern]) -> tuple[Span | None, Span | None]:
    for row in (*patterns, *LINE_PATTERNS):
        found = row.pattern.fullmatch(plain.words)
        if not found:
            continue
        groups = found.groupdict()
        speaker = plain.part(found, "speaker") if "speaker" in groups else None
        reference = plain.part(found, "reference") if "reference" in groups else None
        if speaker and reference and _leads(plain, speaker, reference) and _only_describes(plain, speaker, reference):
            reference = None
        if speaker and reference and _is_acronym(speaker.of(plain.text)):
            speaker = None
        if speaker and row not in patterns and speaker.of(plain.text).split()[0] in _ARTICLES:
            speaker, reference = None, plain.span
        if speaker and reference is None and _is_dated_title(plain.words):
            speaker, reference = None, plain.span
        return speaker, reference
    return None, plain.span


def _leads(plain: _Plain, speaker: Span, reference: Span) -> bool:
    """Whether the reference begins with the speaker, or with the speaker’s rank."""
    before = plain.text[reference.start : speaker.start].split()
    return not before or (len(before) == 1 and before[0][0].isupper() and before[0][0] not in '_*“"')


def _only_describes(plain: _Plain, speaker: Span, reference: Span) -> bool:
    """“Ida Holm, keeper of the light” names a person and what she was, not a work."""
    rest = plain.text[speaker.end : reference.end].strip(" ,.;:–—-()")
    words = _WORD.findall(rest)
    if not rest or _NUMBER_OR_TITLE.search(rest) or _SPOKEN_WORK.match(rest):
        return not rest
    if words[:1] == ["in"] and any(word[0].isupper() for word in words):
        return False
    return rest[0].islower() and not any(w[0].isupper() for w in words[:1]) and len(words) <= 8


def _is_dated_title(words: str) -> bool:
    """Whether a single year stands behind *words* that do not begin as a name does: "Harbour Songs (1936)"."""
    found = _DATED.fullmatch(words)
    first = found["first"].casefold() if found else ""
    known = lexicon.words()["given"] | TITLES | PARTICLES
    return found is not None and "." not in first and first.split("-")[0] not in known


def _is_acronym(name: str) -> bool:
    return name.isupper() and len(name) <= 5 and name.isalpha()
