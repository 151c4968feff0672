"""Every quotation of a document, with who speaks it and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from quoteparse.attributions.interrupted import goes_on, join_interrupted
from quoteparse.attributions.lines import bare_line, cites, looks_like_attribution
from quoteparse.attributions.record import Attribution, AttributionPattern
from quoteparse.attributions.sentences import sentence_end, sentence_start
from quoteparse.attributions.speakers import Voice, antecedent, voice_after, voice_before
from quoteparse.attributions.split import split_line
from quoteparse.attributions.works import work_in_front
from quoteparse.quotations.inline import FEWEST, count_words, is_quotation, may_be_quotation
from quoteparse.quotations.marks import REACH, Pair, read_marks
from quoteparse.records import Block, Span
from quoteparse.references.finding.mentions import mentioned_work
from quoteparse.source import Source, trim

__all__ = ["read_attributions"]

_LINE = re.compile(r"[^\r\n]+")
_EMPTY_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t\u00a0]*(?:\r\n|\r|\n)\s*")
_CITED = re.compile(r"[.,;]?\s?[(\[](?!(?:credit|photo|image|see)\b)([^()\[\]\n]{3,200})[)\]]")
_INTRODUCES = re.compile(r"[:,]\s*$|\b(?:that|with|words?|as|saying)\s*$")
_WRITING = re.compile(r"\b(?:wrote|writes|written|writing)\b")
_IN_IT = re.compile(r"\bIn it\b,?")
_BARE_IBID = re.compile(
    r"(?:ibid|idem|id)\b[.,]?[\W\d]*(?:(?:pp?|vol|ch|no)\b\.?[\W\dIVXLCivxlc]*){0,3}", re.IGNORECASE
)
WRAPPED = 100
LONGEST_LEAD = 800
"""Code points of a lead-in that are looked at."""
NEAR = 30
"""Earlier quotations of a paragraph that a lead-in may have in it."""


def read_attributions(
    source: Source, blocks: Sequence[Block], patterns: Sequence[AttributionPattern] = ()
) -> tuple[Attribution, ...]:
    """One attribution for each quotation in *blocks*, in text order, whether or not somebody is named.

    *patterns* of the document's format are tried before the general ones.
    """
    stated = [block for block in blocks if block.kind != "space" and block.span.of(source.text) not in ("[", "]")]
    found: list[Attribution] = []
    for number, block in enumerate(stated):
        before = stated[number - 1] if number else None
        after = stated[number + 1] if number + 1 < len(stated) else None
        if block.kind == "quotation":
            translated = number + 2 < len(stated) and _translates(source.text, after)
            after = stated[number + 2] if translated else after
            found.append(_as_before(source.text, _of_block(source.text, block, before, after, patterns), found))
        elif block.kind == "prose":
            found.extend(_of_prose(source.text, block, before, after, patterns))
    return tuple(found)


def _as_before(text: str, attribution: Attribution, earlier: Sequence[Attribution]) -> Attribution:
    """A bare “Ibid.” names whoever the block quotation before was by."""
    if attribution.speaker or not attribution.reference or not _BARE_IBID.fullmatch(attribution.reference.of(text)):
        return attribution
    before = next((one for one in reversed(earlier) if one.kind != "inline"), None)
    return evolve(attribution, speaker=before.speaker) if before and before.reference else attribution


def _translates(text: str, block: Block | None) -> bool:
    """Whether *block* quotes in square brackets: the translation of the quotation above, from the same source."""
    return block is not None and block.kind == "quotation" and text[block.span.start - 1 : block.span.start] == "["


def _of_block(
    text: str, block: Block, before: Block | None, after: Block | None, patterns: Sequence[AttributionPattern]
) -> Attribution:
    line = None
    if after and after.kind == "attribution" and not after.opens:
        line = after.span
    elif before and before.kind == "attribution" and before.opens:
        line = before.span
    speaker, reference = split_line(text, line.start, line.end, patterns) if line else (None, None)
    if block.quotation == "dialogue":
        return Attribution(quotation=block.span, kind="dialogue", reference=reference)
    pronoun = False
    if speaker is None:
        found = _voice_inside(text, block.span)
        low = block.span.start
        if found is not None and reference is None:
            reference = _work_inside(text, block, found)
        if found is None and before and before.kind == "prose":
            found, low = _voice_leading_in(text, before, stated=line is not None), before.span.start
            if reference is None and line is None:
                start = sentence_start(text, before.span.start, before.span.end)
                named = found.span if found else None
                reference = mentioned_work(text, start, before.span.end, named) or work_in_front(
                    text, start, before.span.end, named
                )
        speaker, pronoun = _resolved(text, found, low)
    return Attribution(
        quotation=block.span, kind=block.quotation, speaker=speaker, pronoun=pronoun, reference=reference
    )


def _voice_inside(text: str, span: Span) -> Voice | None:
    """“…,” wrote Holm, “…”: the speaker inside a quotation."""
    marks = read_marks(text, span.start, span.end)
    if not marks.pairs or marks.pairs[0].open != span.start:
        return None
    close = marks.pairs[0].close
    if span.end - close > 20 and (text[close - 1] in ",!?—-" or text[close + 1 : close + 2] == ","):
        return voice_after(text, close + 1, sentence_end(text, close + 1, span.end))
    return None


def _work_inside(text: str, block: Block, voice: Voice) -> Span | None:
    """“…,” she wrote in “Fog,” “…”: the work named in the midst."""
    marks = read_marks(text, block.span.start, block.span.end)
    if voice.span is None or len(marks.pairs) + len(marks.unclosed) < 2:
        return None
    start = marks.pairs[0].close + 1
    again = [pair.open for pair in marks.pairs[1:]] + list(marks.unclosed)
    stop = next((at for at in again if goes_on(text, start - 1, at)), None)
    return mentioned_work(text, start, stop, None if voice.pronoun else voice.span) if stop else None


def _voice_leading_in(text: str, prose: Block, *, stated: bool) -> Voice | None:
    """The speaker named by the last sentence before a block quotation; a colon ends it where a source is *stated*."""
    low, end = max(prose.span.start, prose.span.end - 4 * LONGEST_LEAD), prose.span.end
    start = sentence_start(text, low, end)
    voice = voice_before(text, start, end, _quoted(text, start, end))
    if voice and voice.pronoun and text[start : start + 4].lower() in ("his ", "her "):
        voice = _writer_before(text, low, start) or voice
    leads_in = text[end - 1] in ":,—-–"
    return voice if voice and (leads_in or (voice.said and not stated)) else None


def _writer_before(text: str, low: int, at: int) -> Voice | None:
    """Who wrote, according to an earlier sentence of the paragraph that goes on with “His memoirs …”."""
    for _ in range(8):
        while at > low and text[at - 1].isspace():
            at -= 1
        if at <= low:
            break
        start = sentence_start(text, low, at)
        voice = voice_before(text, start, at, _quoted(text, start, at))
        if voice and voice.said and voice.span and not voice.pronoun and _WRITING.search(text, start, at):
            return voice
        at = start
    return None


def _quoted(text: str, start: int, end: int) -> list[Span]:
    return [Span(pair.open, pair.close + 1) for pair in read_marks(text, start, end).pairs]


def _resolved(text: str, voice: Voice | None, low: int, skip: Sequence[Span] = ()) -> tuple[Span | None, bool]:
    """The speaker's name, and whether it only stands for a pronoun."""
    if voice is None or voice.span is None:
        return None, False
    if not voice.pronoun:
        return voice.span, False
    if voice.span.of(text).lower() in ("i", "we", "they"):
        return None, False
    return antecedent(text, max(0, low - 2_000), voice.span.start, skip), True


def _of_prose(
    text: str, block: Block, before: Block | None, after: Block | None, patterns: Sequence[AttributionPattern]
) -> Iterator[Attribution]:
    below = after.span if after and after.kind == "attribution" and not after.opens else None
    stretches = list(_paragraphs(text, block.span))
    for number, (start, end) in enumerate(stretches):
        last = number == len(stretches) - 1
        yield from _inline(text, start, end, below if last else None, patterns)


def _paragraphs(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """The paragraphs in a stretch of prose: lines, but wrapped lines together."""
    at = span.start
    for gap in (*_EMPTY_LINE.finditer(text, span.start, span.end), None):
        end = gap.start() if gap else span.end
        lines = [m.span() for m in _LINE.finditer(text, at, end)]
        if lines and max(stop - start for start, stop in lines) <= WRAPPED:
            yield lines[0][0], lines[-1][1]
        else:
            yield from lines
        at = gap.end() if gap else end


def _inline(
    text: str, start: int, end: int, below: Span | None, patterns: Sequence[AttributionPattern]
) -> Iterator[Attribution]:
    marks = read_marks(text, start, end)
    if not marks.pairs and not marks.unclosed:
        return
    pairs = join_interrupted(text, marks.pairs)
    open_ended = _open_ended(text, marks.unclosed, pairs, end)
    if open_ended:
        pairs.append(open_ended)
        end = max(end, open_ended.close)
    skip = [Span(pair.open, pair.close + 1) for pair in pairs]
    for number, pair in enumerate(pairs):
        words = text[pair.open + 1 : pair.close].strip()
        if not may_be_quotation(words):
            continue
        # Most short stretches are terms: look at their sentence only where something leads in to them.
        if count_words(words[:80]) < FEWEST and not _touches_speech(text, start, pair):
            continue
        low = _lead_start(text, start, pairs[number - 1] if number else None)
        lead_start = sentence_start(text, max(low, pair.open - LONGEST_LEAD), pair.open)
        near = skip[max(0, number - NEAR) : number]
        found = _one(text, Span(start, min(end, pair.close + LONGEST_LEAD)), lead_start, pair, near)
        if found is None:
            continue
        if below and number == len(pairs) - 1 and found.reference is None:
            speaker, reference = split_line(text, below.start, below.end, patterns)
            yield Attribution(
                quotation=found.quotation,
                kind="inline",
                speaker=found.speaker or speaker,
                pronoun=found.pronoun,
                reference=reference,
            )
        else:
            yield found


def _touches_speech(text: str, start: int, pair: Pair) -> bool:
    return (
        bool(_INTRODUCES.search(text[max(start, pair.open - 12) : pair.open]))
        or text[pair.close - 1] in ",!?—–-"
        or text[pair.close + 1 : pair.close + 2] == ","
    )


def _open_ended(text: str, unclosed: Sequence[int], pairs: Sequence[Pair], end: int) -> Pair | None:
    """A quotation after a colon whose closing mark is missing: it runs to the end of the paragraph."""
    if not unclosed or (pairs and pairs[-1].open > unclosed[0]):
        return None
    if not text[max(0, unclosed[0] - 3) : unclosed[0]].rstrip().endswith(":"):
        return None
    return Pair(unclosed[0], _closed_below(text, end) or end)


def _closed_below(text: str, end: int) -> int | None:
    """The closing mark in the next paragraph, where that goes on in the midst of the sentence."""
    ended = text[end - 1] in ".!?:"
    while end < len(text) and text[end] in " \t\u00a0":
        end += 1
    below = _EMPTY_LINE.match(text, end)
    if not below or ended or not text[below.end() : below.end() + 1].islower():
        return None
    gap = _EMPTY_LINE.search(text, below.end(), below.end() + REACH)
    stray = read_marks(text, below.end(), gap.start() if gap else min(len(text), below.end() + REACH)).stray
    return stray[0] if stray else None


def _lead_start(text: str, start: int, previous: Pair | None) -> int:
    """The lead-in begins no earlier than the sentence before it ends, with a quotation or not."""
    if previous is None:
        return start
    after = text[previous.close + 1 : previous.close + 4].lstrip()
    ended = text[previous.close - 1] in ".!?…" and after[:1].isupper()
    return previous.close + 1 if ended else start


def _one(text: str, paragraph: Span, lead_start: int, pair: Pair, others: Sequence[Span]) -> Attribution | None:
    lead = text[lead_start : pair.open]
    inner = trim(text, pair.open + 1, pair.close)
    words = inner.of(text)
    stop = sentence_end(text, pair.close, paragraph.end)
    behind = None
    if text[pair.close - 1] in ",!?—-–" or text[pair.close + 1 : pair.close + 2] == "," or not lead.strip():
        behind = voice_after(text, pair.close + 1, max(stop, pair.close + 1))
    voice = voice_before(text, lead_start, pair.open, others) if lead.strip() else None
    if inside := _voice_inside(text, Span(pair.open, pair.close + 1)):
        behind = inside
    if behind and behind.said and not (voice and voice.said and lead.rstrip().endswith(":")):
        voice = behind
    elif behind is None and not lead.strip() and words[-1:] in ".!?…":
        voice = _voice_after_sentence(text, pair, paragraph) or _voice_of_sentence_before(
            text, paragraph.start, lead_start, others
        )
    elif voice is None and lead.strip():
        earlier = _voice_of_sentence_before(text, paragraph.start, lead_start, others)
        voice = earlier if earlier and earlier.said else None
    said = voice is not None and voice.said
    introduced = bool(_INTRODUCES.search(lead)) or voice is behind
    if not is_quotation(lead, words, said=said, introduced=introduced):
        return None
    speaker, pronoun = _resolved(text, voice, paragraph.start, others)
    reference = _cited_behind(text, pair.close + 1, paragraph.end)
    if reference is None and lead.strip():
        named = speaker if not pronoun else None
        reference = (
            mentioned_work(text, lead_start, pair.open, named)
            or work_in_front(text, lead_start, pair.open, named)
            or _named_before(text, paragraph.start, lead_start)
        )
    if speaker is None and reference is not None and voice is None and reference.start > pair.close:
        speaker = split_line(text, reference.start, reference.end)[0]
    return Attribution(quotation=inner, kind="inline", speaker=speaker, pronoun=pronoun, reference=reference)


def _voice_of_sentence_before(text: str, low: int, at: int, skip: Sequence[Span]) -> Voice | None:
    while at > low and text[at - 1].isspace():
        at -= 1
    if at <= low:
        return None
    return voice_before(text, sentence_start(text, max(low, at - LONGEST_LEAD), at), at, skip)


def _voice_after_sentence(text: str, pair: Pair, paragraph: Span) -> Voice | None:
    """“….” Many agree with these words of X."""
    following = trim(text, pair.close + 1, paragraph.end).start
    if following >= paragraph.end or count_words(text[following : following + 40]) == 0:
        return None
    return voice_after(text, following, sentence_end(text, following, paragraph.end))


def _named_before(text: str, low: int, at: int) -> Span | None:
    """The work that an earlier sentence names, where the text goes on with “In it, …”."""
    for found in _IN_IT.finditer(text, max(low, at - 1_000), at):
        end = found.start()
        while end > low and text[end - 1].isspace():
            end -= 1
        start = sentence_start(text, low, end)
        subject = voice_before(text, start, end, _quoted(text, start, end))
        return mentioned_work(text, start, end, subject.span if subject and not subject.pronoun else None)
    return None


def _cited_behind(text: str, start: int, end: int) -> Span | None:
    """A citation in brackets right behind the closing mark."""
    found = _CITED.match(text, start, end)
    if not found or not (cites(found[1]) or looks_like_attribution(found[0].lstrip(".,; "))):
        return None
    return bare_line(text, found.start(1), found.end(1))
