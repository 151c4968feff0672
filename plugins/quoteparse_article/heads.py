"""Finds the headers in a text: the first one at its top, and those of further articles below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from quoteparse.plugin import is_name, label_at
from quoteparse.source import Source
from quoteparse_article.authors import with_author
from quoteparse_article.headlines import folded, headlines
from quoteparse_article.lines import Line, LineKind, is_rule, read_lines

__all__ = ["Head", "first_head", "foot", "kinds_below", "later_heads"]

_MOST_PARAGRAPHS = 30
_MOST_PLAIN = 9
_MOST_PLAIN_IN_ONE = 7
_MOST_BETWEEN = 2
_MOST_LAST = 6
_LONG = 240
_SHORT = 120
_PLAIN: frozenset[LineKind] = frozenset({"title", "author", "date", "issue", "work", "note", "skip"})
_SIGNS: frozenset[LineKind] = frozenset({"author", "date", "issue"})


@frozen
class Head:
    """The lines of one header; ``text_above`` says that text stands over it, ``prose_above`` that a long one does."""

    lines: tuple[Line, ...] = ()
    prose_above: bool = False
    text_above: bool = False

    @property
    def start(self) -> int:
        """Where its first line begins that is more than a site's furniture."""
        return next((line.span.start for line in self.lines if line.kind != "skip"), 0)

    @property
    def end(self) -> int:
        """Where its last line ends."""
        return self.lines[-1].span.end if self.lines else 0

    @property
    def known(self) -> int:
        """How many of its lines are credits, or have a label that is in the lexicon."""
        return sum(line.known for line in self.lines)

    @property
    def statements(self) -> int:
        """How many of these say what the text is, and not only who worked on it or where it is kept."""
        return sum(line.known and line.role != "note" for line in self.lines)

    def count(self, kind: LineKind) -> int:
        """How many lines are of that kind."""
        return sum(line.kind == kind for line in self.lines)

    def titles(self, text: str) -> frozenset[tuple[str, ...]]:
        """What may stand again in the text: its titles, and those behind labels, each line of these as well."""
        found = [line.span.of(text) for line in self.lines if line.kind == "title"]
        for line in self.lines:
            if line.role == "title" and (labelled := label_at(text, line.span.start, line.span.end)):
                parts = labelled.value.of(text).splitlines()[:_MOST_PLAIN_IN_ONE]
                found += ["\n".join(parts[:at]) for at in range(1, len(parts) + 1)]
                found += ["\n".join(parts[at:]) for at in range(1, len(parts))]
        return frozenset(words for title in found if len(words := folded(title)) > 1)

    @property
    def has_title(self) -> bool:
        """Whether it names what stands below it, in a title or behind a label."""
        return _has_title(self.lines)


@frozen
class _Groups:
    """The paragraphs of a text, each with its lines read when they are asked for."""

    source: Source
    _read: dict[int, tuple[Line, ...]] = field(factory=dict)

    def __len__(self) -> int:
        return len(self.source.paragraphs)

    def lines(self, at: int) -> tuple[Line, ...]:
        if at not in self._read:
            self._read[at] = read_lines(self.source, self.source.paragraphs[at])
        return self._read[at]

    def is_plain(self, at: int) -> bool:
        """Whether the paragraph holds nothing but what may stand over labelled lines."""
        return len(self.source.paragraphs[at]) <= _MOST_PLAIN_IN_ONE and all(
            line.kind in _PLAIN for line in self.lines(at)
        )

    def has_labels(self, at: int) -> bool:
        return any(line.known for line in self.lines(at))

    def has_text(self, at: int) -> bool:
        return any(line.kind == "text" for line in self.lines(at))

    def is_long(self, at: int) -> bool:
        return self.width(at) > _LONG

    def width(self, at: int) -> int:
        group = self.source.paragraphs[at]
        return group[-1].end - group[0].start

    def is_rule(self, at: int) -> bool:
        group = self.source.paragraphs[at]
        return len(group) == 1 and is_rule(group[0].of(self.source.text))


def first_head(source: Source) -> Head:
    """The header of *source*, empty where there is none."""
    stacked = headlines(source, source.paragraphs[0]) if source.paragraphs else ()
    if stacked:
        return Head(stacked)
    groups = _Groups(source)
    labelled = next((at for at in range(min(_MOST_PARAGRAPHS, len(groups))) if groups.has_labels(at)), None)
    plain = _plain_head(groups)
    if labelled is None:
        return plain
    head, _ = _labelled_head(groups, labelled, 0)
    if not head.text_above:
        return head
    # With a text in between they are the next article's, and a label or two in the middle of a text are nobody's.
    signed = any(line.kind in _SIGNS for line in plain.lines)
    return plain if signed or (head.prose_above and head.known <= 2) else head


def foot(source: Source, first: Head) -> Head:
    """The labelled lines that close a text, empty where it has none."""
    groups = _Groups(source)
    for at in range(max(0, len(groups) - _MOST_LAST), len(groups)):
        if source.paragraphs[at][0].start >= first.end and groups.has_labels(at):
            head, after = _labelled_head(groups, at, at)
            return head if _is_last(groups, after) else Head()
    return Head()


def kinds_below(source: Source, head: Head) -> Iterator[LineKind]:
    """The kind of the first line of each paragraph below *head*."""
    groups = _Groups(source)
    for at, group in enumerate(source.paragraphs):
        if group[0].start >= head.end:
            yield groups.lines(at)[0].kind


def later_heads(source: Source, first: Head) -> Iterator[tuple[Head, bool]]:
    """The headers below the *first* one; whether an article begins with each, or it only closes the one above."""
    groups = _Groups(source)
    signed = any(line.kind == "author" for line in first.lines)
    floor = at = next((n for n in range(len(groups)) if source.paragraphs[n][0].start >= first.end), len(groups))
    while at < len(groups):
        head, after = Head(), at + 1
        if groups.has_labels(at):
            head, after = _labelled_head(groups, at, floor)
        elif signed and at > floor and any(line.kind == "author" for line in groups.lines(at)):
            head, after = _signed_head(groups, at, floor)
        begins = head.has_title and (head.known > 1 or (head.known == 0 and head.count("author") > 0))
        closes = head.statements > 0 or head.known > 1
        if head.lines and (begins or (closes and _is_last(groups, after))):
            yield head, begins and any(map(groups.has_text, range(floor, at)))
            floor = after
        at = after


def _labelled_head(groups: _Groups, at: int, floor: int) -> tuple[Head, int]:
    """The header whose first labelled lines stand in paragraph *at*, and the paragraph after it."""
    text = groups.source.text
    top = _top(groups, at, floor)
    after = _after_labels(groups, at)
    lines = _lines(groups, range(top, after))
    if not _has_title(lines):
        while after < len(groups) and groups.is_plain(after):
            after += 1
            if any(line.kind == "title" and not is_name(line.span.of(text)) for line in groups.lines(after - 1)):
                break
    after = _after_plain(groups, after, _SIGNS)
    lines = with_author(text, _lines(groups, range(top, after)))
    above = [n for n in range(max(0, top - _MOST_PARAGRAPHS), top) if groups.has_text(n)]
    return Head(tuple(lines), prose_above=any(map(groups.is_long, above)), text_above=bool(above)), after


def _top(groups: _Groups, at: int, floor: int) -> int:
    """The first of the paragraphs over *at* that belong to its header."""
    top, plain = at, sum(line.kind in _PLAIN for line in groups.lines(at))
    if floor and any(line.role == "title" for line in groups.lines(at)):
        return at  # what stands above is not its title
    while top > floor and groups.is_plain(top - 1) and not (groups.is_rule(top - 1) and floor and plain):
        plain += sum(line.kind != "skip" for line in groups.lines(top - 1))
        if plain > _MOST_PLAIN:
            break
        top -= 1
    # What ends the text above is no beginning.
    while floor and top < at and _ends_a_text(groups, top):
        top += 1
    return top


def _has_title(lines: Iterable[Line]) -> bool:
    return any(line.kind == "title" or line.role == "title" for line in lines)


def _ends_a_text(groups: _Groups, at: int) -> bool:
    lines = groups.lines(at)
    last = lines[-1].span.of(groups.source.text)
    return (lines[-1].kind == "date" and last[0] not in "([") or all(line.kind == "skip" for line in lines)


def _after_labels(groups: _Groups, at: int) -> int:
    """The paragraph after the last one with labels; a few short ones may stand between."""
    after, between = at + 1, 0
    if groups.has_text(at):
        return after
    for n in range(at + 1, len(groups)):
        if groups.has_labels(n):
            after, between = n + 1, 0
            if groups.has_text(n):
                break
        else:
            between += 1
            if between > _MOST_BETWEEN or (groups.has_text(n) and groups.width(n) > _SHORT):
                break
    return after


def _after_plain(groups: _Groups, at: int, kinds: frozenset[LineKind]) -> int:
    for n in range(at, min(at + 3, len(groups))):
        if not (groups.is_plain(n) and all(line.kind in kinds for line in groups.lines(n))):
            return n
    return min(at + 3, len(groups))


def _lines(groups: _Groups, numbers: Iterable[int]) -> list[Line]:
    stated = (n for n in numbers if groups.has_labels(n) or not groups.has_text(n))
    return [line for n in stated for line in groups.lines(n) if line.kind not in ("text", "work")]


def _plain_head(groups: _Groups) -> Head:
    """A header without labels: the lines at the very top, down to the last that says who, when or where."""
    lines: list[Line] = []
    for n in range(min(_MOST_PARAGRAPHS, len(groups))):
        if not groups.is_plain(n) or len(lines) + len(groups.lines(n)) > _MOST_PLAIN:
            break
        lines += groups.lines(n)
    return Head(tuple(_down_to_sign(with_author(groups.source.text, lines))))


def _down_to_sign(lines: list[Line]) -> list[Line]:
    """*lines* down to the last sign of a header; where the title stands under it, down to that."""
    signs = [at for at, line in enumerate(lines) if line.kind in _SIGNS]
    titles = [at for at, line in enumerate(lines) if line.kind == "title"]
    if not titles:
        return []
    if not signs:
        return lines
    return lines[: max(signs[-1], titles[0]) + 1]


def _signed_head(groups: _Groups, at: int, floor: int) -> tuple[Head, int]:
    """The header of an article that is signed as the first one is: a title, and the author in paragraph *at*."""
    top = _top(groups, at, floor)
    after = _after_plain(groups, at + 1, _SIGNS)
    lines = _lines(groups, range(top, after))
    titled = bool(lines) and lines[0].kind == "title" and not groups.has_text(at)
    return Head(tuple(lines) if titled else ()), after


def _is_last(groups: _Groups, at: int) -> bool:
    """Whether nothing stands from paragraph *at* on but what a site puts under a text."""
    return len(groups) - at <= _MOST_LAST and all(groups.is_plain(n) for n in range(at, len(groups)))
