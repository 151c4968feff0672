"""What each line of a paragraph is that may belong to a header."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from attrs import evolve, frozen

from quoteparse.plugin import (
    HeaderRole,
    furniture_of,
    goes_on,
    header_line,
    is_body,
    is_boilerplate,
    is_name,
    label_at,
    role_of,
)
from quoteparse.records import Span
from quoteparse.source import Source
from quoteparse_article.labels import roles

__all__ = ["Line", "LineKind", "indent", "is_furniture", "is_rule", "read_lines"]

LineKind = Literal["title", "author", "date", "label", "credit", "issue", "work", "note", "skip", "text"]

_LONGEST_KNOWN, _LONGEST_LABELLED, _LONGEST_TITLE, _LONGEST_LINE = 2000, 400, 220, 400
_LONGEST_GOING_ON = 90
_LONG_TITLE = 80
_MOST_UNLABELLED = 40
_MOST_ROWS = 12
_GAP = re.compile(r"(?<=\S)[ \t]{4,}(?=\S)")
_MOST_TITLE_LINES = 3
_SENTENCES = re.compile(r"[.!?]\s+[“\"„«(]?[^\W\d_a-z]")
_WIDEST = 100
_RULE = re.compile(r"[\W_]{2,}$")
_FENCE = re.compile(r"-{3,}$|\+{3,}$")
_MARKED = re.compile(r"\*{3}.*\*{3}$")
_PATH = re.compile(r"\S\s?(?:[|>»›→•·]|::)\s?\S.{0,120}")
_ARCHIVE = re.compile(
    r"(?:[^\W\d_a-z][\w’'.-]*\s|of\s|the\s|on\s){1,7}"
    r"(?:Archives?|Index|Library|Home ?[Pp]age|Contents|Works|On-?[Ll]ine)(?::\s.{1,60})?"
)
_LISTED = re.compile(r"(?:[•*·-]|\(?[a-z][.)])\s")
_HEADING_MARKS = re.compile(r"#{1,6}\s+|\*{1,3}(?=\S)|_{1,3}(?=\S)")


@frozen
class Line:
    """A line of a header, or several where one goes on in the next."""

    kind: LineKind
    span: Span
    role: HeaderRole | None = None  # what a label says that is in the lexicon

    @property
    def known(self) -> bool:
        """Whether a header is known to have such a line: a label of the lexicon, or credits."""
        return self.role is not None or self.kind == "credit"


def is_rule(line: str) -> bool:
    """A line of dashes, stars and the like."""
    return bool(_RULE.match(line))


def is_furniture(source: Source, span: Span) -> bool:
    """Whether a line belongs to a site: the way to a page, the collection that it belongs to, what comes again.

    >>> source = Source("Library > Keepers > Marlin\\n\\nIda Marlin Archive\\n\\nThe Lamp\\n\\nIt was lit.")
    >>> [is_furniture(source, line) for line in source.lines]
    [True, True, False, False]
    """
    if span.end - span.start > _LONGEST_LINE:
        return False
    words = span.of(source.text)
    if furniture_of(source).covers(span):
        return True
    return len(words) <= 200 and bool(_PATH.search(words) or _ARCHIVE.fullmatch(words))


def read_lines(source: Source, group: Sequence[Span]) -> tuple[Line, ...]:
    """The lines of one paragraph, each with its kind; lines that go on in the next are put together.

    What stands behind the first line of running text is running text, and so are more lines without a label than any
    header has.
    """
    text, lines = source.text, list[Line]()
    widest = max(span.end - span.start for span in group)
    fence: str | None = None
    unlabelled = 0
    if columns := _columns(text, group):
        return tuple(_settled(source, [_in_column(source, cell) for cell in columns]))
    for span in group:
        words = span.of(text)
        if _FENCE.match(words) and (fence is None or words == fence) and (fence or span == group[0]):
            fence = None if fence else words
            lines.append(Line("skip", span))
            continue
        line = _read_line(source, span, fenced=fence is not None)
        above = lines[-1] if lines else None
        if above and _is_open(text, above.span):
            lines[-1] = _unlabelled(source, Span(above.span.start, span.end))
            continue
        if above and not (line.kind == "label" and line.known) and _belongs(text, above, line, widest):
            lines[-1] = evolve(above, span=Span(above.span.start, span.end))
        else:
            lines.append(line)
            unlabelled = 0 if line.kind == "label" else unlabelled + 1
            if line.kind == "text" or unlabelled > _MOST_UNLABELLED:
                lines[-1] = evolve(line, kind="text")
                break
    return tuple(_settled(source, lines))


def _columns(text: str, group: Sequence[Span]) -> list[Span]:
    """The cells of a head in two columns, which a wide gap parts; empty where there are none."""
    if len(group) > _MOST_ROWS:
        return []
    gaps = [gap for span in group if (gap := _GAP.search(text, span.start, span.end))]
    if len(gaps) < 2 or len(gaps) * 2 < len(group):
        return []
    starts = {gap.start(): gap.end() for gap in gaps}
    cells: list[Span] = []
    for span in group:
        gap_start = next((start for start in starts if span.start < start < span.end), None)
        if gap_start is None:
            cells.append(span)
        else:
            cells += [Span(span.start, gap_start), Span(starts[gap_start], span.end)]
    return cells


def _in_column(source: Source, cell: Span) -> Line:
    """A cell of a head in two columns: a label, a date, a name; what else stands there is no title."""
    line = _read_line(source, cell, fenced=False)
    if line.kind != "title":
        return line
    words = cell.of(source.text)
    return Line("author" if is_name(words) and not is_body(words) else "work", cell)


def _read_line(source: Source, span: Span, *, fenced: bool) -> Line:
    text = source.text
    words = span.of(text)
    if len(words) > _LONGEST_KNOWN or is_rule(words) or _MARKED.match(words):
        return Line("text" if len(words) > _LONGEST_KNOWN else "skip", span)
    if labelled := label_at(text, span.start, span.end):
        label = labelled.label.of(text)
        role = role_of(label, roles())
        if role or fenced or (label[0].isupper() and len(words) <= _LONGEST_LABELLED):
            return Line("label", span, role=None if is_boilerplate(words) else role)
    return _unlabelled(source, span)


def _unlabelled(source: Source, span: Span) -> Line:
    words = " ".join(span.of(source.text).split())
    if len(words) > _LONGEST_LINE:
        return Line("text", span)
    if kind := header_line(words):
        return Line(kind, span)
    if is_furniture(source, span):
        return Line("skip", span)
    if words[0] == "[" and words[-1] == "]" and len(words) <= _LONGEST_TITLE:
        return Line("note", span)
    return Line("title" if _may_be_title(words) else "text", span)


def _is_open(text: str, span: Span) -> bool:
    """Whether a remark begins in *span* whose bracket is still to be closed."""
    if text[span.start] not in "[(" or span.end - span.start > _LONGEST_LINE:
        return False
    words = span.of(text)
    return words.count(words[0]) > words.count("]" if words[0] == "[" else ")")


def _belongs(text: str, above: Line, line: Line, widest: int) -> bool:
    """Whether *line* goes on with the one above: set in, in the middle of a sentence, or the value is still to come."""
    words = line.span.of(text)
    if above.kind == "label":
        set_in = indent(text, line.span.start) > indent(text, above.span.start)
        if text[above.span.end - 1] in ":," or words.startswith("- ") or set_in:
            return True
        return line.kind not in ("label", "credit", "author", "date") and _breaks_off(text, above, words, widest)
    if above.kind == "credit":
        return line.kind not in ("label", "credit") and _breaks_off(text, above, words, widest)
    if above.kind != "title" or line.kind not in ("title", "text") or len(words) > _LONGEST_GOING_ON:
        return False
    before = above.span.of(text)
    return len(before.splitlines()) < _MOST_TITLE_LINES and goes_on(before, words)


def _breaks_off(text: str, above: Line, words: str, widest: int) -> bool:
    """Whether the line above ends in mid-sentence: it is full, or the next one begins with a small letter."""
    last = _last_line(text, above.span)
    full = len(last) * 10 >= widest * 8 and widest <= _WIDEST and last[-1] not in ".;"
    return words[0].islower() or full


def _last_line(text: str, span: Span) -> str:
    start = max(text.rfind("\n", span.start, span.end), text.rfind("\r", span.start, span.end)) + 1
    return text[max(start, span.start) : span.end]


def indent(text: str, start: int) -> int:
    """How far a line that begins at *start* is set in, in code points, as far as that is counted.

    >>> indent("Title:\\n    The Lamp", 11)
    4
    """
    begin = start
    while begin and start - begin < 80 and text[begin - 1] in " \t\xa0":
        begin -= 1
    return start - begin


def _settled(source: Source, lines: list[Line]) -> Iterator[Line]:
    """*lines*, where labels that nobody knows are titles unless they stand among those that are known."""
    known = any(line.known for line in lines)
    stated = False
    for at, line in enumerate(lines):
        stated = stated or line.known
        if stated and line.kind == "title" and len(lines) > 1:
            # Between labels and credits stand more of these, and no titles.
            yield evolve(line, kind="credit")
            continue
        unknown = line.kind == "label" and line.role is None
        labelled = label_at(source.text, line.span.start, line.span.end) if unknown else None
        if labelled and (not known or (at == 0 and is_name(labelled.label.of(source.text)))):
            yield _unlabelled(source, line.span)
        else:
            yield line


def _may_be_title(words: str) -> bool:
    """Whether a line may be a title: not long, no sentence, no item of a list."""
    if mark := _HEADING_MARKS.match(words):
        words = words[mark.end() :]
    if not 2 <= len(words) <= _LONGEST_TITLE or _LISTED.match(words):
        return False
    if words[-1] in ",;:" or words[0].islower() or words[0] in "–—―-" or (words[0] == "[" and words[-1] == "]"):
        return False
    if words[-1] == "." or (len(words) > _LONG_TITLE and _SENTENCES.search(words)):
        return len(words) <= _LONG_TITLE and _is_headline(words)
    return True


def _is_headline(words: str) -> bool:
    """Whether all but the small words have capitals: "It Is Time."."""
    return all(word[0].isupper() for word in re.findall(r"[^\W\d_]{4,}", words))
