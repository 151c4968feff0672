"""A header while it is read: its lines come in one after the other; at the end they are weighed against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteparse.headers.bylines import author_in
from quoteparse.headers.credits import credit_in, ends_with_abbreviation, origin_in, says_published
from quoteparse.headers.dates import date_in, is_date_line, refined
from quoteparse.headers.labels import Labelled
from quoteparse.headers.lines import is_issue_line
from quoteparse.headers.names import is_name, names_in
from quoteparse.headers.roles import HeaderRole
from quoteparse.headers.titles import divided
from quoteparse.records import Date, FrozenMap, Header, Name, Reference, Span
from quoteparse.references import parse_reference_at
from quoteparse.source import trim

__all__ = ["Found"]

_PAGES = re.compile(r"\b(?:pp?|pages?|s|seiten?|str)\b\.?\s?\d", re.IGNORECASE)
_BREAK = re.compile(r"[ \t]*[\r\n]+\s*")
_DATE_BEHIND = re.compile(r"\(([^()]{4,40})\)$")
_WRITTEN = re.compile(
    r"\W*(?:written|delivered|drafted|spoken|composed|geschrieben|écrit|escrito|scritto)\b", re.IGNORECASE
)
_HEADING_MARKS = re.compile(r"#{1,6}[ \t]+|[*_]{1,3}(?=[^\s*_])")
_QUOTES = ('""', "''", "“”")
_NEAR = 4000
_A_LIFE = 20
_LONGEST_NAMES = 120

Dated = tuple[Date, Span]


class Found:
    """What the lines of a header in *text* have said so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.titles: list[Span] = []
        self.fields: dict[str, str] = {}
        self._labelled_titles: list[Span] = []
        self._authors: list[tuple[Name, Span]] = []
        self._spans: dict[str, list[Span]] = {}
        # Dates by what says that they are the text's own: a line of its own, a word such as "published".
        self._bare: list[Dated] = []
        self._published: list[Dated] = []
        self._written: list[Dated] = []
        # Where the text comes from, the plainest statement first.
        self._sources: list[Span] = []
        self._origins: list[Span] = []
        self._issues: list[Span] = []

    # -- what comes in

    def title(self, span: Span) -> None:
        """A title; under the first one, a subtitle. The marks of a heading ("# The Lamp") are none of it."""
        marks = _HEADING_MARKS.match(self.text, span.start, span.end)
        start = marks.end() if marks else span.start
        end = span.end
        while marks and end > start and self.text[end - 1] in "#*_ \t":
            end -= 1
        self.titles.append(Span(start, end) if start < end else span)

    def field(self, labelled: Labelled, role: HeaderRole | None) -> None:
        """A labelled line, whose label means *role*."""
        name = labelled.label.of(self.text)
        value = self._without_stop(labelled.value)
        values = self._spans.setdefault(name, [])
        values.append(value)
        self.fields[name if len(values) == 1 else f"{name} ({len(values)})"] = self._on_one_line(value)
        if value.start < value.end:
            self._say(name, value, role)

    def line(self, span: Span, *, below_the_text: bool) -> None:
        """A line without a label, which says by itself what it is; where nothing else fits it names the author."""
        words = span.of(self.text)
        if credit := credit_in(words):
            if credit.origin:
                self._origins.append(credit.origin.shift(span.start))
            if credit.published and (dated := self._date(span)):
                self._published.append(dated)
        elif author := author_in(words):
            self._signed(span, author)
        elif is_date_line(" ".join(words.split())) and (dated := self._date(span)):
            self._dateline(span, dated, below_the_text=below_the_text)
        elif is_issue_line(words, told=True):
            self._issues.append(span)
            # With its pages it is where the text was found; without them the line that an issue bears.
            self._published += [] if _PAGES.search(words) else filter(None, (self._date(span),))
        elif author := author_in(words, told=True):
            self._signed(span, author)
        elif is_name(words) or self._may_sign(words):
            self._name(span)

    def _may_sign(self, words: str) -> bool:
        """Whether *words*, which stand where an author's name does, are no sentence and no remark in brackets."""
        return len(words) <= _LONGEST_NAMES and not any(map(str.isdecimal, words)) and words[-1] not in ".]"

    def _say(self, name: str, value: Span, role: HeaderRole | None) -> None:
        dated = self._date(value)
        if role == "title":
            self._labelled_titles += divided(self.text, self._unquoted(value))
        elif role == "author" or (role == "source" and self._is_sender(name, value)):
            self._name(value)
        elif role == "issued":
            self._published += [dated] if dated else []
            (self._origins if says_published(name) else self._issues).append(value)
        elif role == "written":
            self._written += [dated] if dated else []
        elif role == "source":
            self._sources.append(value)
            self._published += [dated] if dated and says_published(name) else []
        elif name.casefold() == "subtitle":
            self._labelled_titles.append(self._unquoted(value))

    def _is_sender(self, name: str, value: Span) -> bool:
        """Whether a line names who sent a mail, and no source: "From: Ida Marlin"."""
        words = value.of(self.text)
        return "@" in words or (name.casefold() == "from" and is_name(words))

    def _dateline(self, span: Span, dated: Dated, *, below_the_text: bool) -> None:
        date, where = dated
        before = self.text[span.start : where.start]
        if any(map(str.isalpha, before)) and not _WRITTEN.match(before):
            self._spans["place-line"] = [self._without_stop(span)]
        written = below_the_text or _WRITTEN.match(self.text, span.start, where.start)
        (self._written if written else self._bare).append((date, where))

    def _signed(self, span: Span, author: Span) -> None:
        self._name(author.shift(span.start))
        dated = self._date(span)
        lived = dated and dated[0].end and (dated[0].end.year or 0) - (dated[0].year or 0) >= _A_LIFE
        self._bare += [dated] if dated and not lived else []

    def _name(self, span: Span) -> None:
        near = self.text[max(0, span.start - _NEAR) : span.start] + "\n" + self.text[span.end : span.end + _NEAR]
        self._authors += names_in(self.text, span.start, span.end, near)

    # -- what it comes to

    def header(self) -> Header | None:
        """The header; None where nothing was said."""
        titles = self._labelled_titles or self.titles
        if not (titles or self.fields or self._authors or self._bare or self._published or self._spans):
            return None
        issued, written, source = self._issued(titles), next(iter(self._written), None), self._source()
        spans = {name: tuple(values) for name, values in self._spans.items()}
        if titles:
            spans["title"] = (titles[0],)
        if titles[1:]:
            spans["subtitle"] = tuple(titles[1:])
        if self._authors:
            spans["author"] = tuple(span for _, span in self._authors)
        for name, dated in (("issued", issued), ("written", written)):
            if dated:
                spans[name] = (dated[1],)
        if source:
            spans["source"] = (source.span,)
        if stated := tuple(self._stated()):
            spans["reference"] = stated
        return Header(
            title=self._on_one_line(titles[0]) if titles else None,
            subtitles=tuple(map(self._on_one_line, titles[1:])),
            authors=tuple(dict.fromkeys(name for name, _ in self._authors)),
            issued=issued[0] if issued else None,
            written=written[0] if written else None,
            source=source,
            fields=FrozenMap(self.fields),
            spans=FrozenMap(spans),
        )

    def _issued(self, titles: list[Span]) -> Dated | None:
        """The date that stands by itself, else that of a statement of publication, else one behind the title."""
        for dated in (*self._bare[:1], *self._published[:1]):
            return refined(dated, self._published)
        for title in titles[:1]:
            if behind := _DATE_BEHIND.search(title.of(self.text)):
                return self._date(Span(*behind.span(1)).shift(title.start))
        return None

    def _source(self) -> Reference | None:
        span = next(self._stated(), None)
        return parse_reference_at(self.text, span, kind="source-note") if span else None

    def _stated(self) -> Iterator[Span]:
        """Where the lines say where the text is from, the plainest statement first."""
        for span in (*self._sources, *self._origins):
            where = origin_in(self.text, span)
            if where.start < where.end:
                yield where
        for span in self._issues:
            where = origin_in(self.text, span)
            # "1902, in Geneva" says when, and a periodical with its numbers says where.
            if is_issue_line(where.of(self.text)):
                yield where

    # -- pieces of text

    def _date(self, span: Span) -> Dated | None:
        dated = date_in(span.of(self.text))
        return (dated[0], dated[1].shift(span.start)) if dated else None

    def _unquoted(self, span: Span) -> Span:
        words = span.of(self.text)
        quoted = len(words) > 2 and words[0] + words[-1] in _QUOTES
        return trim(self.text, span.start + 1, span.end - 1) if quoted else span

    def _without_stop(self, span: Span) -> Span:
        """*span* without the full stop or semicolon that closes a line of a header."""
        words = span.of(self.text)
        if words.endswith(";") or (words.endswith(".") and not ends_with_abbreviation(words)):
            return trim(self.text, span.start, span.end - 1)
        return span

    def _on_one_line(self, span: Span) -> str:
        return _BREAK.sub(" ", span.of(self.text))
