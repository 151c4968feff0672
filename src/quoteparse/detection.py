"""Which format a text has: every format scores it, the best one above the floor is taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from quoteparse.layout.prose import share_of_words
from quoteparse.plugin.contract import DocumentFormat
from quoteparse.plugin.guard import guarded_detect
from quoteparse.records import Detection, Diagnostic
from quoteparse.source import Source

__all__ = ["FLOOR", "MARGIN", "likely", "rank"]

FLOOR = 0.3
"""A format that is less sure than this is not taken."""

MARGIN = 0.05
"""Two formats that lie closer together than this are reported."""


_NO_PROSE, _PROSE = 0.86, 0.93
"""Of programs and tables fewer pieces are words than the one, of running text more than the other."""


def rank(source: Source, formats: Iterable[DocumentFormat], notes: list[Diagnostic]) -> tuple[Detection, ...]:
    """What every format says of *source*, the surest first; a format that fails is left out, with a note.

    A format of prose is the less sure the fewer words there are: quotation marks, dashes and labels mean something
    else in a program.
    """
    found = [_in_words(format, source, guarded_detect(format, source, notes)) for format in formats]
    # By name where two are as sure: the same text then has the same format, whatever was installed first.
    return tuple(sorted(filter(None, found), key=lambda detection: (-detection.confidence, detection.format)))


def _in_words(format: DocumentFormat, source: Source, detection: Detection | None) -> Detection | None:
    if detection is None or detection.confidence == 0 or not format.prose:
        return detection
    share = share_of_words(source)
    if share >= _PROSE:
        return detection
    sure = detection.confidence * max(0.0, (share - _NO_PROSE) / (_PROSE - _NO_PROSE))
    return evolve(detection, confidence=round(sure, 3), reasons=(*detection.reasons, f"only {share:.0%} words"))


def likely(ranked: Sequence[Detection], notes: list[Diagnostic]) -> tuple[Detection, ...]:
    """Those above the floor. A note says so where the first two lie too close to be sure.

    >>> notes = []
    >>> poem, list_ = Detection(format="poem", confidence=0.62), Detection(format="list", confidence=0.6)
    >>> likely([poem, list_, Detection(format="letter", confidence=0.1)], notes) == (poem, list_)
    True
    >>> print(notes[0].message)
    'poem' (0.62) and 'list' (0.60) fit almost equally well; 'poem' was taken: name the format to be sure
    """
    above = tuple(detection for detection in ranked if detection.confidence >= FLOOR)
    if len(above) > 1 and above[0].confidence - above[1].confidence < MARGIN:
        first, second = above[:2]
        notes.append(
            Diagnostic(
                message=f"'{first.format}' ({first.confidence:.2f}) and '{second.format}' ({second.confidence:.2f}) "
                f"fit almost equally well; '{first.format}' was taken: name the format to be sure"
            )
        )
    return above
