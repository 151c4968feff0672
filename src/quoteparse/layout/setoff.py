"""Block quotations without marks: what a colon leads in to, set in, or closed by its source in brackets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from quoteparse.attributions.lexicon import words
from quoteparse.attributions.lines import cites, looks_like_attribution
from quoteparse.attributions.sentences import sentence_start
from quoteparse.attributions.voices import voice_before
from quoteparse.layout.endings import OPENING, Endings
from quoteparse.layout.paragraphs import WIDEST, Paragraph
from quoteparse.layout.titles import is_listed
from quoteparse.records import Span
from quoteparse.source import trim

__all__ = ["SetOff", "SetOffs"]

MOST_PARAGRAPHS = 5
SHORTEST = 40
"""Code points that a quotation without any marks has at least."""
_LEAD = 600
_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,160})[)\]]\.?\Z")
_AUTHOR_PAGE = re.compile(r"[^\W\d_a-z].{0,60}?\s\d{1,4}(?:\s?[-–]\s?\d{1,4})?")
_LEADS_IN = re.compile(r"(?::|--|[—–-])[\s-]*\Z")
_NOTE_MARK = re.compile(r"(?:\s*\[\d{1,3}\]|[¹²³⁰⁴-⁹]+|(?<=[.!?…])\d{1,3})\Z")
_VERSE = re.compile(r"[^\W\d_a-z(‘“'\"].{14,70}")
_INTO = re.compile(r"\b(?:that|with|by)\Z")
_COUNTED = words(
    "following reasons points ways kinds steps things questions examples groups parts stages list follows these "
    "components rules principles"
)


@frozen(kw_only=True)
class SetOff:
    """The quotation: its stretch, the paragraph that it ends with, and the source in brackets at its end."""

    start: int
    end: int
    last: int
    source: Span | None = None


class SetOffs:
    """Finds them among the paragraphs of one text."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph], endings: Endings) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._endings = endings
        indents = Counter(paragraph.indent for paragraph in paragraphs if paragraph.end - paragraph.start >= SHORTEST)
        self._margin = min(indents, key=lambda indent: (-indents[indent], indent)) if indents else 0

    def read(self, at: int) -> SetOff | None:
        """The quotation that begins with paragraph *at*, or None."""
        if at == 0 or not self._may_quote(at):
            return None
        before, paragraph = self._paragraphs[at - 1], self._paragraphs[at]
        if paragraph.follows and max(before.end - before.start, paragraph.end - paragraph.start) <= WIDEST:
            return None
        return self._indented(at) or self._closed(at) or self._said(at) or self._verse(at)

    def _may_quote(self, at: int) -> bool:
        paragraph = self._paragraphs[at]
        line = self._text[paragraph.start : paragraph.end]
        return not (is_listed(line) or line[0] in OPENING + "(#=|")

    def _indented(self, at: int) -> SetOff | None:
        """Paragraphs that are set in, where the one before leads in to them or a source closes them."""
        last = at
        while last < len(self._paragraphs) and last - at < 4 * MOST_PARAGRAPHS and self._is_set_in(last):
            last += 1
        if last == at or (at > 0 and self._is_set_in(at - 1)):
            return None
        signed = self._signed(at, last - 1)
        last -= signed is not None
        end = self._paragraphs[last - 1].end
        source = signed or self._source(self._paragraphs[last - 1])
        below = self._endings.line_below(last - 1)
        before = self._paragraphs[at - 1]
        led = _LEADS_IN.search(self._text, max(before.start, before.end - 8), before.end)
        if not (source or below or led) or end - self._paragraphs[at].start < SHORTEST:
            return None
        if source and not signed:
            end = source.start - 1
        start = self._paragraphs[at].start
        words = trim(self._text, start, self._without_note_mark(start, end))
        return SetOff(start=words.start, end=words.end, last=last - (signed is None), source=source)

    def _without_note_mark(self, start: int, end: int) -> int:
        mark = _NOTE_MARK.search(self._text, max(start, end - 12), end)
        return mark.start() if mark else end

    def _signed(self, at: int, last: int) -> Span | None:
        """The last line, set in further than the others, that says whose they are."""
        if last == at or self._paragraphs[last].indent < self._paragraphs[at].indent + 2:
            return None
        line = self._paragraphs[last].span
        return line if looks_like_attribution(line.of(self._text)) else None

    def _is_set_in(self, at: int) -> bool:
        paragraph = self._paragraphs[at]
        line = self._text[paragraph.start : paragraph.end]
        if paragraph.indent < self._margin + 2 or line[0] in "[(" + OPENING:
            return False
        # A first line alone may be set in anywhere; a paragraph is where all of its lines are.
        return paragraph.lines > 1 or len(line) < 80

    def _closed(self, at: int) -> SetOff | None:
        """Paragraphs behind a colon up to the one that ends with a source in brackets."""
        before = self._paragraphs[at - 1]
        if self._text[before.end - 1] not in ":,—–" and not _INTO.search(self._text, before.end - 8, before.end):
            return None
        said = self._is_said(before, self._paragraphs[at].span.of(self._text))
        for last in range(at, min(at + MOST_PARAGRAPHS, len(self._paragraphs))):
            paragraph = self._paragraphs[last]
            if last > at and not (said and self._may_quote(last)):
                return None
            source = self._source(paragraph)
            if source is None:
                continue
            end = trim(self._text, paragraph.start, source.start - 1).end
            quoted = self._text[end - 1] in '”"“»«'
            if quoted and (self._text[end - 2] not in ".!?…" or self._text[paragraph.end - 1] == "."):
                return None  # somebody is quoted inside the paragraph
            if last > at and self._text[end - 1] not in ".!?…":
                return None
            # Behind the words of others the source follows their last stop: “… he had gone. (Holm 12)”.
            if end > paragraph.start and (said or quoted or self._text[end - 1] in ".!?…"):
                return SetOff(start=self._paragraphs[at].start, end=end, last=last, source=source)
            return None
        return None

    def _source(self, paragraph: Paragraph) -> Span | None:
        bracket = _BRACKET.search(self._text, max(paragraph.start, paragraph.end - 200), paragraph.end)
        if bracket is None or bracket.start() == paragraph.start or not looks_like_attribution(bracket[0].rstrip(".")):
            return None
        return Span(*bracket.span(1)) if cites(bracket[1]) or _AUTHOR_PAGE.fullmatch(bracket[1]) else None

    def _said(self, at: int) -> SetOff | None:
        """One paragraph behind a sentence that says who speaks, and ends with a colon."""
        before, paragraph = self._paragraphs[at - 1], self._paragraphs[at]
        line = self._text[paragraph.start : paragraph.end]
        if (
            self._text[before.end - 1] != ":"
            or len(line) < SHORTEST
            or line.rstrip("[]()¹²³⁰⁴⁵⁶⁷⁸⁹0123456789")[-1:] not in (".", "!", "?", "…")
            or not line[0].isupper()
        ):
            return None
        if not self._is_said(before, line):
            return None
        return SetOff(start=paragraph.start, end=self._without_note_mark(paragraph.start, paragraph.end), last=at)

    def _verse(self, at: int) -> SetOff | None:
        """Short lines behind a colon that end as those of verse do."""
        before, last = self._paragraphs[at - 1], at
        while (
            last + 1 < len(self._paragraphs) and self._paragraphs[last + 1].follows and last - at < 4 * MOST_PARAGRAPHS
        ):
            last += 1
        lines = [self._paragraphs[line].span.of(self._text) for line in range(at, last + 1)]
        if self._text[before.end - 1] != ":" or len(lines) < 2 or not all(_VERSE.fullmatch(line) for line in lines):
            return None
        stopped = sum(line[-1] in ",;:.!?—–" for line in lines)
        if stopped * 2 < len(lines) or lines[-1][-1] not in ".!?…—":
            return None
        return SetOff(start=self._paragraphs[at].start, end=self._paragraphs[last].end, last=last)

    def _is_said(self, before: Paragraph, words: str) -> bool:
        """Whether the last sentence of *before* says that somebody spoke, who may have spoken *words*."""
        start = sentence_start(self._text, max(before.start, before.end - _LEAD), before.end)
        lead = self._text[start : before.end]
        if not _COUNTED.isdisjoint(lead.lower().rstrip(":").split()[-6:]):
            return False
        voice = voice_before(self._text, start, before.end)
        if voice is None or not voice.said or voice.span is None:
            return False
        # Whoever speaks does not speak of himself by his name.
        name = voice.span.of(self._text).split()[-1]
        return voice.pronoun or re.search(rf"\b{re.escape(name)}\b", words) is None
