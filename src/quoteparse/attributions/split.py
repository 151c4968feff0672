"""An attribution line, divided: whom it names, and which work."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoteparse.attributions.lines import bare_line
from quoteparse.attributions.patterns import LINE_PATTERNS
from quoteparse.attributions.record import AttributionPattern
from quoteparse.records import Span
from quoteparse.source import trim

__all__ = ["split_line"]

_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_SPACE = re.compile(r"\s")
_NUMBER_OR_TITLE = re.compile(r"[\d“\"‘«]")
_SPOKEN_WORK = re.compile(
    r"(?:in|from|to|on|at)?\s*(?:an?|the|his|her)?\s*(?:letter|speech|interview|lecture|diary|quoted|cited)\b"
)


def split_line(
    text: str, start: int, end: int, patterns: Sequence[AttributionPattern] = ()
) -> tuple[Span | None, Span | None]:
    """The speaker and the reference in the attribution line ``text[start:end]``; *patterns* are tried first.

    >>> line = "Holm, The Lamp. (p. 68)"
    >>> [part.of(line) for part in split_line(line, 0, len(line))]
    ['Holm', 'Holm, The Lamp. (p. 68)']
    """
    bare = bare_line(text, start, end)
    line = bare.of(text)
    wrapped = bare.start > start and text[bare.start - 1] in "(["
    if not line:
        return None, None
    # Rows are written with plain spaces; lines have those of printers, too.
    spaced = _SPACE.sub(" ", line)
    for row in (*patterns, *LINE_PATTERNS):
        found = row.pattern.fullmatch(spaced)
        if not found:
            continue
        parts = {
            name: trim(text, bare.start + found.start(name), bare.start + found.end(name))
            for name in found.groupdict()
            if found.start(name) >= 0 and found[name].strip()
        }
        speaker, reference = parts.get("speaker"), parts.get("reference")
        if speaker and reference and speaker.start == reference.start and _only_describes(text, speaker, reference):
            reference = None
        if reference is None and wrapped:
            reference = bare
        if speaker and speaker.of(text).rstrip(".").lower() in ("ibid", "id", "idem"):
            speaker, reference = None, bare
        if speaker and reference and _is_acronym(speaker.of(text)):
            speaker = None
        if speaker and speaker.of(text).split()[0] in ("The", "A", "An", "In", "From", "On"):
            speaker, reference = None, bare
        return speaker, reference
    return None, bare


def _only_describes(text: str, speaker: Span, reference: Span) -> bool:
    """“Ida Holm, keeper of the light” names a person and what she was, not a work."""
    rest = text[speaker.end : reference.end].strip(" ,.;:–—-()")
    words = _WORD.findall(rest)
    if not rest or _NUMBER_OR_TITLE.search(rest) or _SPOKEN_WORK.match(rest):
        return not rest
    if words[:1] == ["in"] and any(word[0].isupper() for word in words):
        return False
    return rest[0].islower() and not any(w[0].isupper() for w in words[:1]) and len(words) <= 8


def _is_acronym(name: str) -> bool:
    return name.isupper() and len(name) <= 5 and name.isalpha()
