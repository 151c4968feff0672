"""Lists at the end that hold no passages: an index, a bibliography, a table of contents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoteparse.plugin import heads_bibliography, reference_score
from quoteparse_quote_anthology.credits import TURNED
from quoteparse_quote_anthology.entries import Lines, words_of
from quoteparse_quote_anthology.furniture import marked_title
from quoteparse_quote_anthology.titles import is_caps_heading

__all__ = ["is_entry", "without_back_matter"]

_LIST = re.compile(
    r"[\s=#*_]*(?:(?:general |alphabetical )?index(?: (?:of|to) (?:authors|names|subjects|topics|first lines|titles))?|"
    r"(?:table of )?contents|list of (?:authors|illustrations)|register|inhalt(?:sverzeichnis)?|table des matières|"
    r"indice)"
    r"[\s=#*_.:]*",
    re.IGNORECASE,
)
_LONGEST = 80
_JUDGED = 24
_LONGEST_ENTRY = 600
_SAME_AUTHOR = re.compile(r"(?:[—–_]{2,}|-{3,})[.,]? ?[“\"A-Z]")


def without_back_matter(text: str, paragraphs: Sequence[Lines]) -> Sequence[Lines]:
    """*paragraphs* without those in lists of references, and under the heading of an index up to the next heading."""
    kept: list[Lines] = []
    at = 0
    while at < len(paragraphs):
        line = paragraphs[at][0]
        words = line.of(text) if line.end - line.start <= _LONGEST else ""
        is_list, is_bibliography = bool(_LIST.fullmatch(words)), heads_bibliography(words)
        if not (is_list or is_bibliography):
            kept.append(paragraphs[at])
            at += 1
            continue
        end = _end_of_section(text, paragraphs, at + 1)
        if is_list or _are_entries(text, paragraphs[at + 1 : min(end, at + 1 + _JUDGED)]):
            kept.append(paragraphs[at][:1])
            at = end
        else:
            kept.append(paragraphs[at])
            at += 1
    return kept


def _end_of_section(text: str, paragraphs: Sequence[Lines], at: int) -> int:
    while at < len(paragraphs):
        line = paragraphs[at][0].of(text) if paragraphs[at][0].end - paragraphs[at][0].start <= _LONGEST else ""
        if len(line) > 2 and (is_caps_heading(line) or marked_title(line)) and not _LIST.fullmatch(line):
            return at
        at += 1
    return at


def is_entry(words: str) -> bool:
    """Whether *words* are an entry of a bibliography.

    >>> is_entry("Holm, Ida. The Lamp. Oslo: Nord, 1902."), is_entry("Holm, Ida said, was late.")
    (True, False)
    """
    if len(words) > _LONGEST_ENTRY:
        return False
    words = " ".join(words.split())
    return bool(_SAME_AUTHOR.match(words)) or (bool(TURNED.match(words)) and reference_score(words) >= 0.3)


def _are_entries(text: str, paragraphs: Sequence[Lines]) -> bool:
    likely = 0
    for group in paragraphs:
        words = words_of(text, group[0].start, min(group[-1].end, group[0].start + 500))
        likely += reference_score(words) >= 0.3 or bool(TURNED.match(words))
    return 2 * likely > len(paragraphs)
