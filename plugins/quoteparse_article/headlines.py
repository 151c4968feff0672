"""A newspaper's stacked headlines: lines of one paragraph, parted by rules."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoteparse.records import Span
from quoteparse_article.lines import Line, is_rule, read_lines

__all__ = ["folded", "headlines"]

_MOST_LINES = 30


def headlines(text: str, group: Sequence[Span]) -> tuple[Line, ...]:
    """The titles and rules of a stack; empty where *group* is none. A remark in brackets may end it.

    >>> group = Span(0, 8), Span(9, 11), Span(12, 29), Span(30, 32)
    >>> [line.kind for line in headlines("FREE OIL\\n——\\nNone for the Boat\\n——", group)]
    ['title', 'skip', 'title', 'skip']
    """
    if len(group) > _MOST_LINES:
        return ()
    rules = [is_rule(span.of(text)) for span in group]
    if sum(rules) < 2 or all(rules) or any(line.role for line in read_lines(text, group)):
        return ()
    lines: list[Line] = []
    for span, rule in zip(group, rules, strict=True):
        if rule:
            lines.append(Line("skip", span))
        elif lines and lines[-1].kind == "title":
            lines[-1] = Line("title", Span(lines[-1].span.start, span.end))
        elif lines and any(line.kind == "title" for line in lines) and span.of(text)[0] == "(":
            break
        else:
            lines.append(Line("title", span))
    return tuple(lines)


def folded(words: str) -> tuple[str, ...]:
    """The words of a title, however it is set.

    >>> folded("THE LAMP,\\n..and..\\nTHE OIL") == folded("The Lamp and the Oil")
    True
    """
    return tuple(re.findall(r"\w+", words.casefold().replace("’", "").replace("'", "")))
