"""Interviews and court records: runs of paragraphs that each begin with the name of who speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from quoteparse.attributions.labels import label_span
from quoteparse.layout.paragraphs import Paragraph

__all__ = ["dialogue_run", "speaker_label"]

_ASKING = re.compile(r"(?:Q|A|Question|Answer|Reply|Response|Interviewer|Interviewee|Reporter|Counsel|Witness)\b", re.I)
_SHOUTED = re.compile(r"\b[^\W\d_a-z]{3}")
_QUOTES = re.compile(r"[“\"„«][^“”\"„«»]{20,}[”\"“»],?\s*\(")
GAP = 3
"""Unlabelled paragraphs that one speaker may go on for."""


def speaker_label(text: str, paragraph: Paragraph) -> str | None:
    """The name before the colon that *paragraph* begins with: “HOLM: I did.”; None where there is none."""
    span = label_span(text, paragraph.start, paragraph.end)
    return span.of(text) if span else None


def dialogue_run(text: str, paragraphs: Sequence[Paragraph], first: int) -> tuple[int, bool]:
    """The index after the run of labels that begins with paragraph *first*, and whether they are speakers taking turns.

    >>> t = "HOLM: Was it lit?\\n\\nBERG: It was."
    >>> dialogue_run(t, [Paragraph(start=0, end=17), Paragraph(start=19, end=31)], 0)
    (2, True)
    """
    label = speaker_label(text, paragraphs[first])
    if label is None:
        return first, False
    labels, after, at = Counter([label]), first + 1, first + 1
    while at < len(paragraphs) and at - after <= GAP:
        label = speaker_label(text, paragraphs[at])
        if label is None and at == after and _is_closed(text, paragraphs[at - 1]):
            break
        if label is None and _QUOTES.search(text, paragraphs[at].start, paragraphs[at].end):
            break  # who tells of the others
        # After a stretch without names only a speaker who is known takes the word again.
        if label is not None and (at == after or label in labels):
            labels[label] += 1
            after = at + 1
        at += 1
    return after, _is_exchange(labels)


def _is_closed(text: str, paragraph: Paragraph) -> bool:
    """Whether a source in brackets ends *paragraph*."""
    end = text[paragraph.start : paragraph.end].rstrip(" .")
    return end.endswith((")", "]")) and len(end) > 20


def _is_exchange(labels: Counter[str]) -> bool:
    """Speakers take turns: a name comes back, or the labels are set as in a record."""
    if len(labels) < 2:
        return False
    recurring = labels.total() > len(labels)
    return recurring or all(_SHOUTED.search(label) or _ASKING.match(label) for label in labels)
