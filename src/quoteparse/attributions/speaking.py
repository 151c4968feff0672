"""Who speaks a quotation in running text, by the sentence it stands in and the ones beside it."""

from __future__ import annotations

import re

from quoteparse.attributions.blocks import voice_inside
from quoteparse.attributions.place import LONGEST_LEAD, Place
from quoteparse.attributions.sentences import sentence_end, sentence_start
from quoteparse.attributions.voices import Voice, voice_after, voice_before, voice_looking_back
from quoteparse.quotations.inline import count_words
from quoteparse.records import Span
from quoteparse.source import trim

__all__ = ["INTRODUCES", "voices_of"]

INTRODUCES = re.compile(r"[:,]\s*$|\b(?:that|with|words?|as|saying|dass|daß|que|che)\s*$")
SHORT_LEAD = 5
"""Words that lead in and say nothing of who speaks: “On the contrary, “…””."""


def voices_of(place: Place, stop: int) -> tuple[Voice | None, Voice | None]:
    """Who speaks, and who does so by what stands behind the words, up to *stop*, or in their midst."""
    text, pair = place.text, place.pair
    lead = place.lead_in.strip()
    apart = lead[-1:] in (".", "!", "?", "…")
    led = bool(lead) and not apart
    ends = text[pair.close - 1] in ".!?…"
    if not led and ends and (back := _by_sentence_behind(place)):
        return back, None
    behind = voice_inside(text, Span(pair.open, pair.close + 1)) or _behind(place, stop)
    voice = voice_before(text, place.lead.start, place.lead.end, place.others) if led else None
    if behind and behind.said and not (voice and voice.said and lead.endswith(":")):
        return behind, behind
    if apart:
        earlier = voice_before(text, place.lead.start, place.lead.end, place.others, apart=True)
        return (voice or earlier), behind
    if behind is None and not led and ends:
        return _by_sentence_before(place), behind
    if voice is None and led and len(lead.split()) <= SHORT_LEAD:
        earlier = _by_sentence_before(place)
        return (earlier if earlier and earlier.said else None), behind
    return voice, behind


def _behind(place: Place, stop: int) -> Voice | None:
    """Who speaks, by what follows the words in their sentence: “…,” said Holm."""
    text, pair, lead = place.text, place.pair, place.lead_in.strip()
    if place.finished and lead and text[pair.close + 1 : stop].rstrip().endswith((",", ":")):
        return None  # “Is it?” Your friend replies, “…”: that is about the next words
    marks = text[pair.close + 1 : pair.close + 5]
    if text[pair.close - 1] in ",!?—-–" or marks[:1] == "," or marks == " by " or not lead:
        return voice_after(text, pair.close + 1, max(stop, pair.close + 1))
    return None


def _by_sentence_before(place: Place) -> Voice | None:
    text, low = place.text, place.paragraph.start
    at = trim(text, low, place.lead.start).end
    if at <= low:
        return None
    return voice_before(text, sentence_start(text, max(low, at - LONGEST_LEAD), at), at, place.others, apart=True)


def _by_sentence_behind(place: Place) -> Voice | None:
    text, end = place.text, place.paragraph.end
    at = trim(text, place.pair.close + 1, end).start
    if at >= end or count_words(text[at : at + 40]) == 0:
        return None
    return voice_looking_back(text, at, sentence_end(text, at, end))
