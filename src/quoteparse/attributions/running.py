"""Quotations inside running text: who speaks them, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from quoteparse.attributions.behind import cited_behind
from quoteparse.attributions.interrupted import join_interrupted
from quoteparse.attributions.known import Known
from quoteparse.attributions.lines import cites
from quoteparse.attributions.place import NEAR, Place, place_of
from quoteparse.attributions.record import Attribution
from quoteparse.attributions.sentences import sentence_start
from quoteparse.attributions.speaking import INTRODUCES, voices_of
from quoteparse.attributions.split import split_line
from quoteparse.attributions.voices import voice_before
from quoteparse.attributions.works import work_in_front
from quoteparse.quotations.inline import FEWEST, count_words, is_quotation, may_be_quotation
from quoteparse.quotations.marks import Pair, read_marks
from quoteparse.records import Block, Span
from quoteparse.references.finding.mentions import mentioned_work

__all__ = ["of_prose"]

_LINE = re.compile(r"[^\r\n]+")
_EMPTY_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t\u00a0]*(?:\r\n|\r|\n)\s*")
_BRACKET = re.compile(r"[.!?]?\s?\([^()]{2,200}\)")
_CITES = re.compile(r"(?:--|[—–])\s?[\[(]([^\[\]()]{4,120})[\])]")
_NAMED = re.compile(r"[^\W\d_a-z]\w+(?:\s[^\W\d_a-z]\w+)?,\s[^\W\d_a-z]")
LONGEST_UNCLOSED = 2_000
_IN_IT = re.compile(r"\bIn it\b,?")
WRAPPED = 100
"""Lines up to this length belong together where no empty line parts them."""
_ADDRESS = re.compile(r"[,;]?\s{1,8}[(<]?https?://")
"""Behind a title in quotation marks: where it is found."""


def of_prose(known: Known, block: Block, after: Block | None) -> Iterator[Attribution]:
    """The attributions of the quotations in a *block* of prose; the line *after* it may name the source of the last."""
    below = after.span if after and after.kind == "attribution" and not after.opens else None
    stretches = list(_paragraphs(known.text, block.span))
    for number, paragraph in enumerate(stretches):
        yield from _inline(known, paragraph, below if number == len(stretches) - 1 else None)


def _paragraphs(text: str, span: Span) -> Iterator[Span]:
    """The paragraphs in a stretch of prose: lines, but wrapped lines together."""
    at = span.start
    for gap in (*_EMPTY_LINE.finditer(text, span.start, span.end), None):
        end = gap.start() if gap else span.end
        lines = [Span(*m.span()) for m in _LINE.finditer(text, at, end)]
        if lines and max(line.end - line.start for line in lines) <= WRAPPED:
            yield Span(lines[0].start, lines[-1].end)
        else:
            yield from lines
        at = gap.end() if gap else end


def _inline(known: Known, paragraph: Span, below: Span | None) -> Iterator[Attribution]:
    text = known.text
    marks = read_marks(text, paragraph.start, paragraph.end)
    if not marks.pairs and not marks.unclosed:
        return
    pairs = join_interrupted(text, marks.pairs)
    if open_ended := _open_ended(text, marks.unclosed, pairs, paragraph.end):
        pairs = sorted([*pairs, open_ended])
    for number, pair in enumerate(pairs):
        words = text[pair.open + 1 : pair.close].strip()
        if not may_be_quotation(words) or _ADDRESS.match(text, pair.close + 1):
            continue
        # Most short stretches are terms: look at their sentence only where something leads in to them.
        if count_words(words[:80]) < FEWEST and not _touches_speech(text, paragraph.start, pair):
            continue
        found = _one(known, place_of(text, paragraph, pairs, number, marks.pairs))
        if found is None:
            continue
        if below and number == len(pairs) - 1 and found.reference is None:
            speaker, reference = split_line(text, below.start, below.end, known.patterns)
            found = evolve(found, speaker=found.speaker or speaker, reference=reference)
        yield found


def _touches_speech(text: str, start: int, pair: Pair) -> bool:
    return (
        bool(INTRODUCES.search(text[max(start, pair.open - 12) : pair.open]))
        or text[pair.close - 1] in ",!?—–-"
        or text[pair.close + 1 : pair.close + 2] == ","
    )


def _open_ended(text: str, unclosed: Sequence[int], pairs: Sequence[Pair], end: int) -> Pair | None:
    """A quotation whose closing mark is missing: after a colon, or up to its source in brackets behind a dash."""
    if not unclosed:
        return None
    mark = unclosed[0]
    following = next((pair.open for pair in pairs if pair.open > mark), None)
    if following is None and text[max(0, mark - 3) : mark].rstrip().endswith(":"):
        return Pair(mark, end)
    cited = _CITES.search(text, mark, min(end, mark + LONGEST_UNCLOSED))
    if cited is None or (following is not None and following < cited.start()):
        return None
    return Pair(mark, cited.start()) if cites(cited[1]) or _NAMED.match(cited[1]) else None


def _one(known: Known, place: Place) -> Attribution | None:
    text, pair = place.text, place.pair
    lead, stop = place.lead_in, place.sentence_end
    voice, behind = voices_of(place, min(stop, place.next))
    introduced = bool(INTRODUCES.search(lead)) or voice is behind
    said = voice is not None and voice.said and (voice.span is not None or introduced)
    told_behind = voice is not None and voice is behind and (voice.span is None or voice.span.start > pair.close)
    if place.finished and not told_behind:
        stop = pair.close + 1
    if not is_quotation(lead, place.words.of(text), said=said, introduced=introduced):
        return None
    speaker, pronoun = known.resolved(voice, [Span(one.open, one.close + 1) for one in place.marks])
    told = behind is not None and voice is behind
    reference = _reference(known, place, stop, None if pronoun else speaker, told=told)
    unsaid = voice is None or not (voice.said or lead.rstrip().endswith(":"))
    if unsaid and reference is not None and pair.close < reference.start < stop + NEAR:
        by = split_line(text, reference.start, reference.end)[0]
        speaker, pronoun = (by, False) if by else (speaker, pronoun)
    return Attribution(
        quotation=place.words,
        kind="inline",
        speaker=speaker,
        pronoun=pronoun,
        reference=reference,
        lead=place.lead,
        rest=Span(pair.close + 1, max(pair.close + 1, _with_bracket(text, stop, place.paragraph.end))),
    )


def _reference(known: Known, place: Place, stop: int, speaker: Span | None, *, told: bool) -> Span | None:
    """What is cited behind the words, or names their source in front or, where who speaks is *told* there, behind."""
    text, lead = place.text, place.lead
    cited = cited_behind(known, place.words, place.pair.close, min(stop, place.next))
    if cited is None and place.lead_in.strip():
        cited = (
            mentioned_work(text, lead.start, lead.end, speaker)
            or work_in_front(text, lead.start, lead.end, speaker)
            or _named_before(text, place.paragraph.start, lead.start)
        )
    if cited is None and told:
        cited = mentioned_work(text, place.pair.close + 1, stop, speaker) or _work_between(place, speaker)
    return cited


def _work_between(place: Place, speaker: Span | None) -> Span | None:
    """“…,” said X in an interview with Y in 1932, “…”: the work named in the midst."""
    parts = place.parts
    return mentioned_work(place.text, parts[0].close + 1, parts[1].open, speaker) if len(parts) > 1 else None


def _with_bracket(text: str, stop: int, end: int) -> int:
    """The end of the sentence at *stop*, or of the bracket that follows it: “…,” she wrote. (Rose 12)"""
    bracket = _BRACKET.match(text, stop, end)
    return bracket.end() if bracket else stop


def _named_before(text: str, low: int, at: int) -> Span | None:
    """The work that an earlier sentence names, where the text goes on with “In it, …”."""
    for found in _IN_IT.finditer(text, max(low, at - 1_000), at):
        end = found.start()
        while end > low and text[end - 1].isspace():
            end -= 1
        start = sentence_start(text, low, end)
        quoted = [Span(pair.open, pair.close + 1) for pair in read_marks(text, start, end).pairs]
        subject = voice_before(text, start, end, quoted)
        return mentioned_work(text, start, end, subject.span if subject and not subject.pronoun else None)
    return None
