"""Block quotations: who speaks them, and where they stand."""

from __future__ import annotations

import re

from quoteparse.attributions.behind import cited_behind
from quoteparse.attributions.interrupted import goes_on
from quoteparse.attributions.known import Known
from quoteparse.attributions.labels import label_span
from quoteparse.attributions.place import LONGEST_LEAD
from quoteparse.attributions.record import Attribution
from quoteparse.attributions.sentences import sentence_end, sentence_start
from quoteparse.attributions.split import split_line
from quoteparse.attributions.voices import Voice, voice_after, voice_before
from quoteparse.attributions.works import work_in_front
from quoteparse.quotations.marks import read_marks, without_marks
from quoteparse.records import Block, Span
from quoteparse.references.finding.mentions import mentioned_work

__all__ = ["of_block", "voice_inside"]

_LINE = re.compile(r"[^\r\n]+")
_WRITING = re.compile(r"\b(?:wrote|writes|written|writing)\b")


def of_block(known: Known, block: Block, before: Block | None, after: Block | None) -> Attribution:
    """The attribution of the quotation *block*, which stands between *before* and *after*."""
    text = known.text
    line = None
    if after and after.kind == "attribution" and not after.opens:
        line = after.span
    elif before and before.kind == "attribution" and before.opens:
        line = before.span
    speaker, reference = split_line(text, line.start, line.end, known.patterns) if line else (None, None)
    if line is None:
        words = Span(*without_marks(text, block.span.start, block.span.end))
        reference = cited_behind(known, words, block.span.end - 1, block.span.end)
    if block.quotation == "dialogue":
        if reference is None and line is None and before and before.kind == "prose":
            start = sentence_start(text, before.span.start, before.span.end)
            reference = mentioned_work(text, start, before.span.end)
        return Attribution(quotation=block.span, kind="dialogue", speaker=_alone(text, block.span), reference=reference)
    pronoun = False
    lead = None
    bracketed = line is not None and any(mark in "([" for mark in text[line.start - 1 : line.start + 1])
    if speaker is None or bracketed:
        found = voice_inside(text, block.span)
        if found is not None and reference is None:
            reference = _work_inside(text, block, found)
        if found is None and before and before.kind == "prose":
            found = _voice_leading_in(text, before, stated=line is not None)
            start = sentence_start(text, before.span.start, before.span.end)
            lead = Span(start, before.span.end)
            if reference is None and line is None:
                named = found.span if found else None
                reference = mentioned_work(text, lead.start, lead.end, named) or work_in_front(
                    text, lead.start, lead.end, named
                )
        if speaker is None or _is_introduced(text, found, lead):
            speaker, pronoun = known.resolved(found)
    return Attribution(
        quotation=block.span,
        kind=block.quotation,
        speaker=speaker,
        pronoun=pronoun,
        reference=reference,
        lead=lead,
    )


def _alone(text: str, span: Span) -> Span | None:
    """The only speaker of a dialogue of which one turn is quoted."""
    labels = [label for line in _LINE.finditer(text, span.start, span.end) if (label := label_span(text, *line.span()))]
    return labels[0] if len({label.of(text) for label in labels}) == 1 else None


def _is_introduced(text: str, voice: Voice | None, lead: Span | None) -> bool:
    """Whether the sentence before names who speaks; a citation in brackets only says who wrote it down."""
    if voice is None or voice.span is None or voice.pronoun or not voice.said or lead is None:
        return False
    return text[lead.end - 1] == ":"


def voice_inside(text: str, span: Span) -> Voice | None:
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
