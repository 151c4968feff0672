"""A newspaper's stacked headlines: lines of one paragraph, parted by rules."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoteparse.records import Span
from quoteparse.source import Source
from quoteparse_article.lines import Line, is_rule, read_lines

__all__ = ["folded", "headlines"]

_MOST_LINES = 30


def headlines(source: Source, group: Sequence[Span], fewest: int = 2) -> tuple[Line, ...]:
    """The titles and rules of a stack; empty where *group* is none. A remark in brackets may end it.

    *fewest* is the number of rules at least; where it is one, that rule ends the stack.

    >>> source = Source("FREE OIL\\n——\\nNone for the Boat\\n——")
    >>> [line.kind for line in headlines(source, source.paragraphs[0])]
    ['title', 'skip', 'title', 'skip']
    """
    if len(group) > _MOST_LINES:
        return ()
    text = source.text
    rules = [is_rule(span.of(text)) for span in group]
    if sum(rules) < fewest or all(rules) or not (sum(rules) > 1 or rules[-1]):
        return ()
    if any(line.role for line in read_lines(source, group)):
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
