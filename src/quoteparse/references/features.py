"""What speaks for a terminal: how a piece looks, and where it stands. The weights weigh this, and nothing else.

Features come in groups. A group is a short key, the same for all pieces that are alike in one respect; `expand` gives
the names of its features. Groups recur from reference to reference, so that their weights are added up once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from quoteparse.references.candidates import is_year
from quoteparse.references.looks import ends_open, look, structure, summary
from quoteparse.references.pieces import Piece

__all__ = ["END_SEAM", "Group", "Seam", "expand", "groups", "seams"]

Group: TypeAlias = tuple[object, ...]  # the name of the respect, and what it is made of


Seam: TypeAlias = tuple[str, ...]  # names of what stands between two pieces, and of what the second one is
END_SEAM: Seam = ("",)  # behind the last piece


def seams(pieces: Sequence[Piece]) -> list[Seam]:
    """What the weights of a terminal that follows another depend on, before each piece: the punctuation, and the piece.

    >>> from quoteparse.references.pieces import cut
    >>> seams(cut("Ash, 1904"))
    [('', '|words'), (',', ',|year')]
    """
    return [(piece.sep, f"{piece.sep[:1]}|{summary(piece.kind, piece.text, piece.terminals)}") for piece in pieces]


def expand(group: Group) -> tuple[str, ...]:
    """The names of the features that *group* stands for.

    >>> expand(("order", "^", "year", "words", 0, 2))[:2]
    ('prev ^', 'next year')
    """
    return _RESPECTS[str(group[0])](*group[1:])


def groups(pieces: Sequence[Piece]) -> list[tuple[Group, ...]]:
    """The groups of features of each piece, where it stands."""
    count = len(pieces)
    sums = ["^", "^", *(summary(piece.kind, piece.text, piece.terminals) for piece in pieces), "$", "$"]
    seps = [*(piece.sep for piece in pieces), "$"]
    told = [structure(piece.kind, sums[index + 2]) for index, piece in enumerate(pieces)]
    following = _following(told)
    imprint = _before_colon(sums, seps)
    style, years = _style(pieces)
    stops = sum("." in piece.sep for piece in pieces)
    past_year = past_quoted = past_in = ""
    before, passed = "^", 0
    found: list[tuple[Group, ...]] = []
    for index, piece in enumerate(pieces):
        sep, after = seps[index], seps[index + 1][:2]
        start, previous, own, then, further = sums[index : index + 5]
        where = "0" if index == 0 else "1" if index == 1 else "$" if index + 1 == count else "*"
        goes_on = bool(index) and not sep and ends_open(pieces[index - 1].text)
        passed += "." in sep
        found.append(
            (
                ("look", piece.kind, piece.text, piece.terminals),
                ("look where", piece.kind, piece.text, piece.terminals, sep[:2], after, then, where),
                ("marks", sep[:2], goes_on, after, piece.bracket, where),
                ("neighbours", start, previous, then, further),
                _joined(pieces, index),
                ("order", before, following[index], own, min(passed, 5), min(stops - passed, 5)),
                (
                    "style",
                    style,
                    "past" + past_year + past_quoted + past_in,
                    where,
                    _behind_and(pieces, index),
                    sep[:2] if index in imprint else None,
                ),
            )
        )
        past_year = past_year or ("-year" if index in years else "")
        past_quoted = past_quoted or ("-quoted" if piece.kind == "quoted" else "")
        past_in = past_in or ("-in" if "IN" in piece.terminals else "")
        before = told[index] or before
    return found


# -- respects: from a group to the names of its features


def _look_where(
    kind: str, text: str, terminals: tuple[str, ...], sep: str, after: str, then: str, where: str
) -> tuple[str, ...]:
    known = look(kind, text, terminals)
    first, second = known[0], known[1] if len(known) > 1 else ""
    telling = [*known[:2], *(part for part in known if part.startswith("lex:"))]
    return (
        *(f"{part}|{after}" for part in telling),
        *(f"{part}|{sep}" for part in known[:2]),
        *(f"{part}|before {then}" for part in telling[1:]),
        f"{first}@{where}",
        f"{second}@{where}",
    )


def _marks(sep: str, goes_on: bool, after: str, bracket: str, where: str) -> tuple[str, ...]:
    return (
        "sep" + sep + ("-function" if goes_on else ""),
        "then" + after,
        f"{sep}_{after}",
        "in" + bracket,
        "at" + where,
    )


def _neighbours(start: str, previous: str, then: str, further: str) -> tuple[str, ...]:
    return (
        "after " + previous,
        "before " + then,
        f"{previous}_{then}",
        "2after " + start,
        "2before " + further,
        f"{start} {previous}_",
        f"_{then} {further}",
    )


def _joined_look(place: str, left: str, right: str, sep: str, behind: str) -> tuple[str, ...]:
    if not place:
        return ()
    found = [
        f"{place}: {part}" for part in look("words", f"{left} and {right}", ()) if part.startswith(("lex:", "word="))
    ]
    shapes = [next(part for part in look("words", text, ()) if part.startswith("shape:")) for text in (left, right)]
    counts = [min(len(text.split()), 4) for text in (left, right)]
    marks = (f"{place}: {counts[0]}+{counts[1]} then{behind}", f"{place}: {sep}_{behind}")
    return (*found, f"{place}: {shapes[0]}+{shapes[1]}", f"{place}: {counts[0]}+{counts[1]}", *marks)


def _order(before: str, following: str, own: str, passed: int, left: int) -> tuple[str, ...]:
    return (
        "prev " + before,
        "next " + following,
        f"prev {before} next {following}",
        f"{own} next {following}",
        f"stops {passed}",
        f"stops left {left}",
    )


def _style_of(style: str, past: str, where: str, joined: str | None, imprint: str | None) -> tuple[str, ...]:
    found = [f"{style} {past}", f"{style} {where}"]
    if joined is not None:
        found.append("and " + joined)
    if imprint is not None:
        found += ["place-of-imprint", "place-of-imprint" + imprint]
    return tuple(found)


_RESPECTS: dict[str, Callable[..., tuple[str, ...]]] = {
    "look": look,
    "look where": _look_where,
    "marks": _marks,
    "neighbours": _neighbours,
    "joined": _joined_look,
    "order": _order,
    "style": _style_of,
}


# -- what is known of the whole


def _style(pieces: Sequence[Piece]) -> tuple[str, set[int]]:
    """Whether titles are quoted and whether the year comes early; and which pieces can be years."""
    quoted = any(piece.kind == "quoted" for piece in pieces)
    years = [index for index, piece in enumerate(pieces) if is_year(piece)]
    early = bool(years) and (years[0] <= 3 or years[0] * 2 < len(pieces)) and years[0] + 1 < len(pieces)
    return ("quoted" if quoted else "plain") + ("-early-year" if early else "-late-year" if years else ""), set(years)


def _following(told: Sequence[str | None]) -> list[str]:
    """For each piece the next one behind it that tells something of the order."""
    found, next_one = [], "$"
    for own in reversed(told):
        found.append(next_one)
        next_one = own or next_one
    return found[::-1]


def _behind_and(pieces: Sequence[Piece], index: int) -> str | None:
    """What the *and* behind a piece joins it to: “Elm, and Birch” is one of a list, “Tom, and Jane Elm” is not."""
    if index + 2 >= len(pieces) or "AND" not in pieces[index + 1].terminals:
        return None
    return f"{pieces[index + 1].sep[:1]}{min(3, len(pieces[index + 2].text.split()))}"


def _joined(pieces: Sequence[Piece], index: int) -> Group:
    """What an *and* joins, read as one: “Ash and Elm” are names, “Tides and Lamps” is a journal cut in the middle."""
    for place, middle in (("and", index), ("before and", index + 1), ("behind and", index - 1)):
        if 0 < middle < len(pieces) - 1 and "AND" in pieces[middle].terminals:
            left, right = pieces[middle - 1], pieces[middle + 1]
            if left.kind == right.kind == "words" and not (pieces[middle].sep or right.sep):
                behind = pieces[middle + 2].sep if middle + 2 < len(pieces) else "$"
                return ("joined", place, left.text, right.text, left.sep[:2], behind[:2])
    return ("joined", "", "", "", "", "")


def _before_colon(sums: Sequence[str], seps: Sequence[str]) -> set[int]:
    """The pieces of a run of places that a colon ends: ``Oslo, Bergen:``, ``Boston, Mass.:``."""
    found: set[int] = set()
    for index in range(len(seps) - 1):
        if seps[index + 1].startswith(":") and sums[index + 2] in ("place", "region"):
            found.add(index)
            while index and seps[index] in (",", "", "i") and sums[index + 1] == "place":
                index -= 1
                found.add(index)
    return found
