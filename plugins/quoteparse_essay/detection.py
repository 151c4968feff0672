"""How much a text looks like an essay: paragraphs of prose that quote, and say whom and from where.

A novel quotes as well. But its speakers talk to each other in paragraphs of their own, and nobody says where
it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from quoteparse.plugin import Detection, heads_bibliography, reference_score
from quoteparse.source import Source

__all__ = ["detect"]

LOOKED_AT = 80_000
"""Code points from the start that are judged."""
LONG, WIDE = 120, 55
"""A paragraph of prose has so many code points, and a line in it so many columns."""

_OPENING = "“\"„«‘'"
_QUOTED = re.compile(r"[“\"„«][^“”\"„«»]{25,2000}[”\"“»]|(?<!\w)[‘'](?=\w)[^‘“”\"]{25,2000}?[’'](?=[\s.,;:)]|$)")
_SPOKEN = re.compile(r"[“\"„«‘'][^“”\"„«»]{1,300}[”\"“»’']|[“\"„«][^“”\"„«»]{1,200}[”\"“»],?\s[^“”\"„«»]{3,90}[.?!]?")
_CITED = re.compile(r"\([^()]{0,60}\b(?:1[5-9]|20)\d\d[^()]{0,20}\)")
_BEHIND = re.compile(
    r"[”\"“»’'][.,;]?(?:\[\^?\d{1,4}\]|[¹²³⁰⁴-⁹]{1,4}|\s?\(\d{1,3}\)|\d{1,3}(?=\s|$))|[”\"“»’'][.,;]?\s?\([^()]{0,60}\d[^()]{0,20}\)"
    r"|[”\"“»’'][.,;]?\s?(?:--|[—–])?\[[^\[\]]{4,100}\]"
)
_COLON = re.compile(r":(?:--|—)?\s?[“\"„«‘']")
_LEADS = re.compile(r":(?:--|—)?\s*\Z")
_SURE = (0.3, 0.8, 1.0)
"""How sure a text is an essay where nothing, or one thing only, says where the words come from."""
_BULLET = re.compile(r"\s*[*•·‣◦-]\s")
_PERSON = r"(?<!\w)[^\W\d_a-z][\w.’'-]{0,30}(?:\s(?:von|van|de|der|da)\b)?\s[^\W\d_a-z][\w’'-]{1,30}"
_LED = re.compile(
    rf"{_PERSON}[^.!?“”\"„«»]{{0,160}}(?::|\b(?:that|dass|daß|que))\s?[“\"„«‘']|\b(?:1[5-9]|20)\d\d\b[^.!?“”\"]{{0,80}}:\s?[“\"„«‘']"
)
_SAYS = re.compile(
    rf"[”\"“»’'],?\s(?:says|said|writes|wrote|argues|notes|explains|recalls|observes|schreibt|schrieb|meint|écrit)\s(?:the\s[a-z]+\s)?{_PERSON}"
)


@frozen
class _Paragraph:
    text: str
    lines: Sequence[str]

    @property
    def is_prose(self) -> bool:
        return len(self.text) >= LONG and max(map(len, self.lines)) >= WIDE


def detect(source: Source) -> Detection:
    """Confidence from 0 to 1 that *source* is an essay."""
    paragraphs = list(_body(source))
    lines = [line for paragraph in paragraphs for line in paragraph.lines]
    total = sum(len(paragraph.text) for paragraph in paragraphs) or 1
    prose = [paragraph.text for paragraph in paragraphs if paragraph.is_prose]
    share = sum(map(len, prose)) / total
    running = "\n".join(prose)
    quoted, cited = len(_QUOTED.findall(running)), len(_CITED.findall(running))
    sourced = cited + len(_BEHIND.findall(running)) + len(_LED.findall(running)) + len(_SAYS.findall(running))
    citing = sum(reference_score(line) > 0.6 for line in lines if len(line) < 300)
    led = len(_COLON.findall(running)) + sum(_LEADS.search(text) is not None for text in prose)
    spoken = _spoken(paragraphs)

    rate = (quoted + cited / 2) / max(1.0, total / 2_000)
    confidence = min(0.85, 0.35 * share + 0.5 * min(1.0, rate)) + 0.13 * min(1.0, sourced / 8)
    confidence *= min(1.0, share / 0.25) * _SURE[min(2, sourced + citing + led)]
    if quoted + cited < 2:
        confidence *= 0.4
    listed = sum(_BULLET.match(line) is not None for line in lines)
    if listed > 0.3 * len(lines):
        confidence *= 0.5
    # Lines that only cite, as many as there are quotations or more, make an anthology.
    confidence *= 1 - min(0.8, 1.2 * citing / max(1, len(lines)))
    # Stacked headlines and rules between the pieces make a newspaper.
    shouted = sum(line.isupper() or not any(map(str.isalnum, line)) for line in lines if len(line) < 80)
    confidence *= 1 - min(0.5, 4 * max(0.0, shouted / max(1, len(lines)) - 0.05))
    because = [f"{quoted} quotations in running text", f"{share:.0%} prose", f"{citing} lines that only cite"]
    because.append(f"{sourced} times it is said whose words they are, or where they stand")
    if spoken >= 3 and spoken > 2 * (sourced + citing):
        confidence *= 0.3
        because.append(f"{spoken} paragraphs are what people say to each other")
    return Detection(format="essay-with-inline-citations", confidence=round(confidence, 3), reasons=tuple(because))


def _body(source: Source) -> Iterator[_Paragraph]:
    """The paragraphs that are judged; a bibliography at the end says nothing about how the text quotes."""
    for group in source.paragraphs:
        if group[0].start >= LOOKED_AT:
            return
        lines = [source.text[line.start : min(line.end, LOOKED_AT)] for line in group if line.start < LOOKED_AT]
        if len(lines) == 1 and heads_bibliography(lines[0]) and 2 * group[0].start > len(source.text):
            return
        if max(map(len, lines)) > 100:
            yield from (_Paragraph(line, [line]) for line in lines)
        else:
            yield _Paragraph(" ".join(lines), lines)


def _spoken(paragraphs: Sequence[_Paragraph]) -> int:
    """How many paragraphs are what somebody says, with a word about who does at most; no source follows."""
    count = 0
    for number, paragraph in enumerate(paragraphs):
        led = number > 0 and paragraphs[number - 1].text.endswith(":")
        sourced = number + 1 < len(paragraphs) and paragraphs[number + 1].text[0] in "[(–—―-"
        count += paragraph.text[0] in _OPENING and not led and not sourced and bool(_SPOKEN.fullmatch(paragraph.text))
    return count
