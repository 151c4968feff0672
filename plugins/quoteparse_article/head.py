"""Finds the header of an article: which of the first lines are title, author, date or labelled, and where it ends."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from quoteparse.records import Span
from quoteparse.source import Source
from quoteparse_article import plain
from quoteparse_article.labels import is_label_line, known_role, label_of
from quoteparse_article.landmarks import Line, LineKind, headlines

__all__ = ["Head", "read_head"]

_MOST_PARAGRAPHS = 30
_MOST_PLAIN = 8
_MOST_PLAIN_IN_ONE = 6
_LONG = 240
_LONG_LINE = 100


@frozen
class Head:
    """The lines of the header, and where the article's own text begins."""

    lines: tuple[Line, ...]
    end: int
    prose_above: bool = False

    def count(self, kind: LineKind) -> int:
        """How many lines are of that kind."""
        return sum(line.kind == kind for line in self.lines)

    @property
    def known_labels(self) -> int:
        """How many labels are in the lexicon."""
        return sum(line.known for line in self.lines)


def read_head(source: Source) -> Head:
    """The header of *source*, empty where there is none."""
    text = source.text
    stacked = headlines(text, source.paragraphs[0]) if source.paragraphs else ()
    if stacked:
        return Head(lines=stacked, end=stacked[-1].span.end)
    labelled = _labelled(text, source.paragraphs[:_MOST_PARAGRAPHS])
    first_label = labelled[0].span.start if labelled else None
    plain_lines = _plain(source, first_label, labelled[-1].span.end if labelled else 0)
    lines = tuple(sorted((*plain_lines, *labelled), key=lambda line: line.span))
    above = bool(lines) and any(
        group[-1].end - group[0].start > _LONG
        for group in source.paragraphs[:_MOST_PARAGRAPHS]
        if group[0].start < lines[0].span.start
    )
    return Head(lines=lines, end=max((line.span.end for line in lines), default=0), prose_above=above)


def _labelled(text: str, paragraphs: Sequence[tuple[Span, ...]]) -> list[Line]:
    """The labelled lines: a run of them, with at least one label that headers are known to have."""
    found: list[Line] = []
    text_between = 0
    for group in paragraphs:
        lines = _labels_of(text, group)
        if lines:
            if text_between > 2 and found:
                break
            found += lines
            text_between = 0
        elif found:
            text_between += 1
            if text_between > 2 or group[-1].end - group[0].start > _LONG:
                break
    return found if any(line.known for line in found) else []


def _labels_of(text: str, group: tuple[Span, ...]) -> list[Line]:
    """The labelled lines of one paragraph, which has nothing else; empty where it has."""
    lines: list[Line] = []
    for span in group:
        words = span.of(text)
        if is_label_line(words):
            label = label_of(words) or ""
            lines.append(Line("label", span, known=known_role(label) is not None))
        elif plain.is_author_line(words):
            lines.append(Line("author", span))
        elif lines and _goes_on(text, lines[-1].span, span):
            lines[-1] = Line("label", Span(lines[-1].span.start, span.end), known=lines[-1].known)
        elif lines and len(words) > _LONG_LINE:
            break
        elif not lines and plain.is_title_line(words) and len(group) > 1:
            continue
        else:
            return []
    if not any(line.kind == "label" for line in lines) or (len(lines) == 1 and not lines[0].known):
        return []
    return lines


def _goes_on(text: str, label: Span, span: Span) -> bool:
    """Whether a line goes on with the value above it: it is set in, or the value has not begun or not ended."""
    return _is_indented(text, span.start) or text[span.start].islower() or text[label.end - 1] == ":"


def _is_indented(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start] in ("  ", "\t\t", " \t", "\t ") or text[start - 1 : start] == "\t"


def _plain(source: Source, first_label: int | None, labels_end: int) -> list[Line]:
    """The lines without a label above the first labelled one, or above the text where none is labelled."""
    text = source.text
    found: list[Line] = []
    for group in source.paragraphs[: _MOST_PARAGRAPHS if first_label is None else None]:
        if first_label is not None and group[0].start >= labels_end:
            break
        spans = [span for span in group if first_label is None or span.start < first_label]
        if not spans or (first_label is not None and group[0].start >= first_label):
            break
        kinds = [_plain_kind(span.of(text)) for span in spans]
        if None in kinds or len(spans) > _MOST_PLAIN_IN_ONE or len(found) >= _MOST_PLAIN:
            # Text above labels is somebody's preface; without labels the header ends here.
            if first_label is None:
                break
            found = []
            continue
        found += [Line(kind, span) for kind, span in zip(kinds, spans, strict=True) if kind]
    return _with_author(text, found, first_label)


def _plain_kind(words: str) -> LineKind | None:
    if plain.is_rule(words) or plain.is_path(words):
        return "skip"
    if plain.is_credit_line(words):
        return "credit"
    if plain.is_date_line(words) and not words.isupper():
        return "date"
    if plain.is_author_line(words):
        return "author"
    return "title" if plain.is_title_line(words) else None


def _with_author(text: str, lines: list[Line], first_label: int | None) -> list[Line]:
    """Among titles, a line that is a name is the author's: the first one over a title, or the last one under it."""
    titles = [number for number, line in enumerate(lines) if line.kind == "title"]
    if any(line.kind == "author" for line in lines) or len(titles) < 2:
        return lines
    if first_label is None and not any(line.kind == "date" for line in lines):
        return lines  # a name over a text may be its subject
    names = [number for number in titles if plain.is_name(lines[number].span.of(text))]
    others = [number for number in titles if number not in names]
    if not names:
        return lines
    if others or _recurs(text, lines[names[0]].span, first_label):
        chosen = names[0] if names[0] == titles[0] else names[-1] if names[-1] == titles[-1] else None
    else:
        # Nothing but names: a title in the look of one, and the author under it.
        chosen = titles[-1] if len(titles) == 2 else None
    if chosen is not None:
        lines[chosen] = Line("author", lines[chosen].span)
    return lines


def _recurs(text: str, name: Span, first_label: int | None) -> bool:
    """Whether the first two words of a name come back in the labelled lines."""
    start = " ".join(name.of(text).split()[:2])
    return first_label is not None and start in text[first_label : first_label + 2000]
