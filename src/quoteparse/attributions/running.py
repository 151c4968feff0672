"""Quotations inside running text: who speaks them, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from quoteparse.attributions.behind import cited_behind
from quoteparse.attributions.blocks import LONGEST_LEAD, voice_inside
from quoteparse.attributions.interrupted import join_interrupted
from quoteparse.attributions.known import Known
from quoteparse.attributions.lines import cites
from quoteparse.attributions.record import Attribution
from quoteparse.attributions.sentences import sentence_end, sentence_start
from quoteparse.attributions.split import split_line
from quoteparse.attributions.voices import Voice, voice_after, voice_before, voice_looking_back
from quoteparse.attributions.works import work_in_front
from quoteparse.quotations.inline import FEWEST, count_words, is_quotation, may_be_quotation
from quoteparse.quotations.marks import Pair, read_marks
from quoteparse.records import Block, Span
from quoteparse.references.finding.mentions import mentioned_work
from quoteparse.source import trim

__all__ = ["of_prose"]

_LINE = re.compile(r"[^\r\n]+")
_EMPTY_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t\u00a0]*(?:\r\n|\r|\n)\s*")
_INTRODUCES = re.compile(r"[:,]\s*$|\b(?:that|with|words?|as|saying|dass|daß|que|che)\s*$")
_BRACKET = re.compile(r"[.!?]?\s?\([^()]{2,200}\)")
_CITES = re.compile(r"(?:--|[—–])\s?[\[(]([^\[\]()]{4,120})[\])]")
_NAMED = re.compile(r"[^\W\d_a-z]\w+(?:\s[^\W\d_a-z]\w+)?,\s[^\W\d_a-z]")
LONGEST_UNCLOSED = 2_000
_IN_IT = re.compile(r"\bIn it\b,?")
WRAPPED = 100
"""Lines up to this length belong together where no empty line parts them."""
SHORT_LEAD = 5
"""Words that lead in and say nothing of who speaks: “On the contrary, “…””."""
NEAR = 30
"""Earlier quotations of a paragraph that a lead-in may have in it."""
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
    skip = [Span(pair.open, pair.close + 1) for pair in pairs]
    for number, pair in enumerate(pairs):
        words = text[pair.open + 1 : pair.close].strip()
        if not may_be_quotation(words) or _ADDRESS.match(text, pair.close + 1):
            continue
        # Most short stretches are terms: look at their sentence only where something leads in to them.
        if count_words(words[:80]) < FEWEST and not _touches_speech(text, paragraph.start, pair):
            continue
        low = _lead_start(text, paragraph.start, pairs[number - 1] if number else None)
        lead_start = sentence_start(text, max(low, pair.open - LONGEST_LEAD), pair.open)
        near = skip[max(0, number - NEAR) : number]
        following = pairs[number + 1].open if number + 1 < len(pairs) else paragraph.end
        found = _one(known, paragraph, lead_start, pair, near, following)
        if found is None:
            continue
        if below and number == len(pairs) - 1 and found.reference is None:
            speaker, reference = split_line(text, below.start, below.end, known.patterns)
            found = evolve(found, speaker=found.speaker or speaker, reference=reference)
        yield found


def _touches_speech(text: str, start: int, pair: Pair) -> bool:
    return (
        bool(_INTRODUCES.search(text[max(start, pair.open - 12) : pair.open]))
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


def _lead_start(text: str, start: int, previous: Pair | None) -> int:
    """The lead-in begins no earlier than the sentence before it ends, with a quotation or not."""
    if previous is None:
        return start
    after = text[previous.close + 1 : previous.close + 4].lstrip()
    ended = text[previous.close - 1] in ".!?…" and after[:1].isupper()
    return previous.close + 1 if ended else start


def _one(
    known: Known, paragraph: Span, lead_start: int, pair: Pair, others: Sequence[Span], following: int
) -> Attribution | None:
    text = known.text
    lead = text[lead_start : pair.open]
    inner = trim(text, pair.open + 1, pair.close)
    words = inner.of(text)
    stop = sentence_end(text, pair.close, min(paragraph.end, pair.close + LONGEST_LEAD))
    voice, behind = _voice(text, paragraph, lead_start, pair, others, min(stop, following))
    introduced = bool(_INTRODUCES.search(lead)) or voice is behind
    said = voice is not None and voice.said and (voice.span is not None or introduced)
    ends = text[pair.close - 1] in ".!?…" and text[pair.close + 1 : pair.close + 3].lstrip()[:1].isupper()
    if ends and (behind is None or voice is not behind):
        stop = pair.close + 1
    if not is_quotation(lead, words, said=said, introduced=introduced):
        return None
    speaker, pronoun = known.resolved(voice, [*others, Span(pair.open, pair.close + 1)])
    reference = cited_behind(known, inner, pair.close, min(stop, following))
    if reference is None and lead.strip():
        named = speaker if not pronoun else None
        reference = (
            mentioned_work(text, lead_start, pair.open, named)
            or work_in_front(text, lead_start, pair.open, named)
            or _named_before(text, paragraph.start, lead_start)
        )
    if reference is None and behind is not None and voice is behind:
        named = speaker if not pronoun else None
        reference = mentioned_work(text, pair.close + 1, stop, named) or _work_between(text, pair, named)
    unsaid = voice is None or not (voice.said or lead.rstrip().endswith(":"))
    if unsaid and reference is not None and pair.close < reference.start < stop + NEAR:
        by = split_line(text, reference.start, reference.end)[0]
        speaker, pronoun = (by, False) if by else (speaker, pronoun)
    return Attribution(
        quotation=inner,
        kind="inline",
        speaker=speaker,
        pronoun=pronoun,
        reference=reference,
        lead=Span(lead_start, pair.open),
        rest=Span(pair.close + 1, max(pair.close + 1, _with_bracket(text, stop, paragraph.end))),
    )


def _work_between(text: str, pair: Pair, speaker: Span | None) -> Span | None:
    """“…,” said X in an interview with Y in 1932, “…”: the work named in the midst."""
    parts = read_marks(text, pair.open, pair.close + 1).pairs
    return mentioned_work(text, parts[0].close + 1, parts[1].open, speaker) if len(parts) > 1 else None


def _with_bracket(text: str, stop: int, end: int) -> int:
    """The end of the sentence at *stop*, or of the bracket that follows it: “…,” she wrote. (Rose 12)"""
    bracket = _BRACKET.match(text, stop, end)
    return bracket.end() if bracket else stop


def _voice(
    text: str, paragraph: Span, lead_start: int, pair: Pair, others: Sequence[Span], stop: int
) -> tuple[Voice | None, Voice | None]:
    """Who speaks, and who does so by what stands behind the words or in their midst."""
    lead = text[lead_start : pair.open].strip()
    apart = lead[-1:] in (".", "!", "?", "…")
    led = bool(lead) and not apart
    behind = None
    if not led and text[pair.close - 1] in ".!?…" and (back := _voice_after_sentence(text, pair, paragraph)):
        return back, behind
    behind_marks = text[pair.close + 1 : pair.close + 5]
    ends = text[pair.close - 1] in ".!?…" and text[pair.close + 1 : pair.close + 3].lstrip()[:1].isupper()
    if ends and lead and text[pair.close + 1 : stop].rstrip().endswith((",", ":")):
        pass  # “Is it?” Your friend replies, “…”: that is about the next words
    elif text[pair.close - 1] in ",!?—-–" or behind_marks[:1] == "," or behind_marks == " by " or not lead:
        behind = voice_after(text, pair.close + 1, max(stop, pair.close + 1))
    voice = voice_before(text, lead_start, pair.open, others) if led else None
    if inside := voice_inside(text, Span(pair.open, pair.close + 1)):
        behind = inside
    if behind and behind.said and not (voice and voice.said and lead.endswith(":")):
        return behind, behind
    if apart:
        earlier = voice_before(text, lead_start, pair.open, others, apart=True)
    else:
        earlier = None if voice else _voice_of_sentence_before(text, paragraph.start, lead_start, others)
    if behind is None and not led and text[pair.close - 1] in ".!?…":
        return earlier, behind
    if voice is None and led and len(lead.split()) <= SHORT_LEAD:
        return (earlier if earlier and earlier.said else None), behind
    return voice or (earlier if apart else None), behind


def _voice_of_sentence_before(text: str, low: int, at: int, skip: Sequence[Span]) -> Voice | None:
    while at > low and text[at - 1].isspace():
        at -= 1
    if at <= low:
        return None
    return voice_before(text, sentence_start(text, max(low, at - LONGEST_LEAD), at), at, skip, apart=True)


def _voice_after_sentence(text: str, pair: Pair, paragraph: Span) -> Voice | None:
    """Who spoke, by the sentence behind the words."""
    following = trim(text, pair.close + 1, paragraph.end).start
    if following >= paragraph.end or count_words(text[following : following + 40]) == 0:
        return None
    return voice_looking_back(text, following, sentence_end(text, following, paragraph.end))


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
