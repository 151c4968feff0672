"""In which manner an anthology names its sources: what occurs more often than by chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from attrs import frozen

from quoteparse.plugin import reference_score
from quoteparse.records import Span
from quoteparse_quote_anthology import signatures
from quoteparse_quote_anthology.bullets import is_bulleted, sources_in
from quoteparse_quote_anthology.credits import is_credit
from quoteparse_quote_anthology.entries import Lines, words_of
from quoteparse_quote_anthology.furniture import is_boilerplate, marked_title
from quoteparse_quote_anthology.openings import stands_above
from quoteparse_quote_anthology.titles import is_caps_heading
from quoteparse_quote_anthology.works import is_bare, is_set_off

__all__ = ["Habits", "habits_of"]

Closing = Callable[[str, Lines], int | None]

_MANY_LINES = 20
_WINDOW = 60


@frozen
class Habits:
    """What is in use; see `signatures`, `works`, `bullets` and `openings`."""

    closings: tuple[Closing, ...] = ()
    """The ways of closing a passage, in the order in which they are tried."""
    references: bool = False
    topics: bool = False
    """Passages may begin with their topic: "Ice.—The ice makes no promise.—Marlin."."""
    bullets: bool = False
    works_below: bool = False
    openings: bool = False


def habits_of(text: str, paragraphs: Sequence[Lines], numbers: Mapping[int, int]) -> Habits:
    """Which ways of naming the source of a passage occur more than by chance in *paragraphs*."""
    if stands_above(text, paragraphs, numbers):
        # Now and then a source stands below all the same.
        return Habits(openings=True, closings=(signatures.bracketed,))
    times = Counter(_manners(text, paragraphs, numbers))
    considered = times["paragraphs"]
    least = max(2, considered // 25)
    run_in = times["run in"] >= least
    return Habits(
        closings=tuple(_closings_in_use(times, considered)),
        references=times["references"] > 0,
        topics=run_in or times["dashes"] >= max(least, times["other dashes"]),
        bullets=times["bullets"] >= least,
        works_below=times["works below"] >= max(2, times["bare"] // 4),
    )


def _closings_in_use(times: Counter[str], considered: int) -> Iterator[Closing]:
    """The plainest first: a dash says more than a name alone, a name more than words in capitals."""
    least = max(2, considered // 25)
    many = max(4, considered // 8)
    most = max(4, considered // 3)
    run_in = times["run in"] >= least
    mostly_run_in = times["run in"] >= most
    # In a dialogue, too, lines begin with a dash.
    if run_in or times["dashes"] >= max(least, times["other dashes"]):
        yield signatures.dashed
    if mostly_run_in:
        yield partial(signatures.run_in, named=True)
    if times["set right"] >= min(many, 4):
        yield signatures.set_right
    if times["brackets"] >= most:
        yield signatures.bracketed
    if times["names"] >= many:
        yield signatures.signed
    if times["references"]:
        yield signatures.run_on
        yield partial(signatures.referenced, poor=3 * times["references"] >= considered)
    if run_in and not mostly_run_in:
        yield signatures.run_in
    if times["slanted"] >= many:
        yield signatures.slanted
    # Beside other manners a title in its own paragraph is a heading.
    if times["credits"] >= max(most, *(times[manner] for manner in ("references", "brackets", "names", "run in"))):
        yield signatures.credited


def _manners(text: str, paragraphs: Sequence[Lines], numbers: Mapping[int, int]) -> Iterator[str]:
    previous: Lines | None = None
    bare = False
    for group in paragraphs:
        first = group[0].of(text)
        right = previous is not None and signatures.set_right(text, group) is not None
        if len(group) == 1 and not right and (is_boilerplate(first) or is_caps_heading(first) or marked_title(first)):
            previous = None
            continue
        if group[0].start not in numbers and is_bulleted(text, group):
            yield "paragraphs"
            yield from ["bullets"] * sources_in(text, group)
            continue
        if bare and is_set_off(text, group):
            yield "works below"
            bare = False
            continue
        closes_above = previous is not None and signatures.ends_sentence(text, previous[0].start, previous[-1].end)
        bare, holds_text = False, True
        for manner, at in _closings(text, group):
            if at > group[0].start or closes_above or (manner.endswith("dashes") and previous is not None):
                yield manner
                holds_text = holds_text and at > group[0].start
                bare = is_bare(text, Span(at, group[-1].end))
        if bare:
            yield "bare"
        if holds_text:
            yield "paragraphs"
        previous = group


def _closings(text: str, group: Lines) -> Iterator[tuple[str, int]]:
    """The manners in which *group* may name a source, and where it would begin to.

    Behind or after a dash it is plain, so nothing else is looked for.
    """
    at = signatures.dashed(text, group)
    if at is not None:
        is_name = is_credit(words_of(text, at, group[-1].end).lstrip("-—–―~ "))
        yield ("dashes" if is_name else "other dashes"), at
        return
    if (at := signatures.run_in(text, group)) is not None:
        yield "run in", at
        return
    if (at := signatures.set_right(text, group)) is not None:
        yield "set right", at
        return
    if (at := signatures.bracketed(text, group)) is not None:
        yield "brackets", at
    if len(group) <= 2 and (at := signatures.signed(text, group)) is not None:
        yield "names", at
    elif (at := signatures.referenced(text, group)) is not None:
        yield "references", at
    elif len(group) > _MANY_LINES:
        # A text without empty lines is one paragraph.
        line = next((line for line in group[1:_WINDOW] if reference_score(line.of(text)) >= 0.9), None)
        if line:
            yield "references", line.start
    elif (at := signatures.slanted(text, group)) is not None:
        yield "slanted", at
    elif (at := signatures.credited(text, group)) is not None:
        yield "credits", at
