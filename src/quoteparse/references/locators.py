"""Pinpoints: what "pp. 238–39, 244 n. 3" points at, as written and as numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import evolve

from quoteparse.records import Locator, NumberRange

__all__ = ["label_of", "locator_of", "ranges_of", "with_rest"]

# The CSL terms (https://docs.citationstyles.org/en/stable/specification.html#locators) of labels in references.
_TERMS = {
    "act": "act", "scene": "scene", "line": "line", "lines": "line", "verse": "verse", "canto": "canto",
    "folio": "folio", "folios": "folio", "fol.": "folio", "fols.": "folio", "ff.": "folio", "bl.": "folio",
    "leaf": "folio", "column": "column", "columns": "column", "col.": "column", "cols.": "column", "sp.": "column",
    "stanza": "line", "article": "article-locator", "art.": "article-locator", "appendix": "appendix",
    "app.": "appendix", "note": "note", "footnote": "note", "paragraph": "paragraph", "para.": "paragraph",
    "figure": "figure", "fig.": "figure", "table": "table",
}  # fmt: skip
_DASH = re.compile(r"\s?(?:[‐‑‒–—―−﹘﹣－]|--+)\s?|(?<=\w)\s?-\s?(?=\w)")
_TOKEN = re.compile(r"(?P<number>[0-9]+)|(?P<word>[^\W\d_]+)|(?P<mark>[^\w\s])")
_JOINTS = frozenset("and und et e y i".split())
_PARTS = frozenset("a b c d r v bis ter recto verso".split())  # sides of a leaf, columns
_NEXT = frozenset("f sq sg".split())  # this page and the next
_ONWARD = frozenset("ff seq sqq seqq suiv sgg segg ss".split())
_NOTES = frozenset("n nn note notes fn anm nota".split())
_ROMAN_END = re.compile(r"\s?[-‐‑‒–—―−]\s?[ivxlcdmIVXLCDM]{1,15}(?![^\W_])")
_REST = re.compile(r"(?:\s?(?:ff?|sqq?)|\s(?:et\s(?:seqq?|suiv)))\b\.?(?!\s?\d)|,?\s(?:et\s)?passim\b")
_ROMAN = re.compile(r"m{0,4}(?:cm|cd|d?c{0,4})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})")
_LONGEST = 1_000  # code points; what is longer is no pinpoint
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def label_of(word: str) -> str:
    """The CSL term for the *word* that labels a pinpoint; ``section`` for words of no term of their own.

    >>> label_of("Col."), label_of("§")
    ('column', 'section')
    """
    return _TERMS.get(word.casefold(), "section")


@lru_cache(maxsize=4_096)
def locator_of(label: str, text: str) -> Locator:
    """The pinpoint that *text*, without its label, is: any dash in it becomes a hyphen.

    >>> locator = locator_of("page", "238–39")
    >>> locator.value, locator.ranges[0].first, locator.ranges[0].last
    ('238-39', 238, 239)
    """
    value = _DASH.sub("-", text)
    return Locator(label, value, ranges_of(value))


def ranges_of(value: str) -> tuple[NumberRange, ...]:
    """The stretches of numbers that *value* means, in its order; what is no number, or runs backwards, is left out.

    >>> [(found.first, found.last) for found in ranges_of("12-14, 20, 33-5, xii–xv, 40 f., 50 ff.")]
    [(12, 14), (20, 20), (33, 35), (12, 15), (40, 41), (50, None)]
    >>> found, = ranges_of("fol. 12r–13v")
    >>> found.first, found.first_part, found.last, found.last_part
    (12, 'r', 13, 'v')
    """
    return tuple(_ranges(_DASH.sub("-", value))) if len(value) <= _LONGEST else ()


def with_rest(text: str, start: int, end: int) -> int:
    """Where the pinpoint at *start* to *end* of *text* ends with what follows it: "ff.", "passim", "–xv".

    >>> text = "Lund, Keeping Bees, p. 12 ff., passim. Oslo 1936"
    >>> text[23:with_rest(text, 23, 25)]
    '12 ff., passim'
    """
    if _value(text[start:end]) and not text[start:end].isdecimal() and (found := _ROMAN_END.match(text, end)):
        end = found.end()
    while found := _REST.match(text, end):
        end = found.end()
    return end


def _ranges(value: str) -> Iterator[NumberRange]:
    read: NumberRange | None = None
    for tokens in _items(value):
        if read and tokens[0].group() in _NOTES:  # 12, n. 3
            read = evolve(read, note=_note(tokens))
            continue
        if read and tokens[-1].group() == "passim" and len(tokens) <= 2:  # 12-14, 20, et passim
            read = evolve(read, passim=True)
            continue
        if read:
            yield read
        read = _Item(tokens).read()
    if read:
        yield read


def _items(value: str) -> Iterator[list[re.Match[str]]]:
    """The tokens between commas and words like "and"; but "et seq." is one item with what it follows."""
    item: list[re.Match[str]] = []
    tokens = list(_TOKEN.finditer(value))
    for at, token in enumerate(tokens):
        word = token.group()
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        before_number = after is not None and after["number"] is not None and after.start() > token.end()
        if word in ",;&+" or (word in _JOINTS and before_number):
            if item:
                yield item
            item = []
        else:
            item.append(token)
    if item:
        yield item


class _Item:
    """One number or range, with a label in front and what is said behind it."""

    def __init__(self, tokens: Sequence[re.Match[str]]) -> None:
        self.tokens = tokens
        self.at = 0

    def word(self, ahead: int = 0) -> str:
        return self.tokens[self.at + ahead].group() if self.at + ahead < len(self.tokens) else ""

    def glued(self, ahead: int = 0) -> bool:
        """Whether the next token stands right behind the one before it."""
        at = self.at + ahead
        return 0 < at < len(self.tokens) and self.tokens[at].start() == self.tokens[at - 1].end()

    def read(self) -> NumberRange | None:
        found = self.number()
        while found is None and self.at < len(self.tokens):
            self.at += 1  # past a label, a stray mark
            found = self.number()
        if found is None:
            return None
        prefix, first, first_part, roman = found
        last: int | None = first
        last_part = first_part
        if self.word() == "-" and self.at + 1 < len(self.tokens):
            self.at += 1
            if self.word() in _PARTS and first_part:  # 12r-v
                last_part = self.word()
                self.at += 1
            else:
                ending = self.number()
                if ending is None or ending[3] != roman or ending[0] not in ("", prefix):
                    return None
                last, last_part = _from(first, ending[1], roman), ending[2]
                if last is None:
                    return None
        rest = [token.group().casefold() for token in self.tokens[self.at :]]
        if not _ONWARD.isdisjoint(rest):
            last = None
        elif last is not None and not _NEXT.isdisjoint(rest):
            last += 1
        return NumberRange(
            first=first,
            last=last,
            prefix=prefix,
            first_part=first_part,
            last_part=last_part,
            roman=roman,
            note=_note(self.tokens[self.at :]),
            passim="passim" in rest,
        )

    def number(self) -> tuple[str, int, str, bool] | None:
        """What stands before the number, the number, what stands behind it, and whether it is roman."""
        prefix = ""
        if len(self.word()) <= 2 and self.word().isalpha() and self.word(1).isdecimal() and self.glued(1):
            prefix = self.word()
            self.at += 1
        digits = self.word()
        labelling = self.word(1) == "." and self.word(2).isdecimal()  # l. 12, c. 3
        value = None if labelling and not digits.isdecimal() else _value(digits)
        if value is None:
            return None
        self.at += 1
        part = ""
        if self.word() in _PARTS and (self.glued() or len(self.word()) > 1):
            part = self.word()
            self.at += 1
        return prefix, value, part, not digits.isdecimal()


def _from(first: int, written: int, roman: bool) -> int | None:
    """The end of a range as it is meant: 238-39 ends at 239; None where it runs backwards."""
    if written < first and not roman:
        size = 10 ** len(str(written))
        written += first - first % size
    return written if written >= first else None


def _note(tokens: Sequence[re.Match[str]]) -> str | None:
    """The number behind "n.", with the one that a hyphen joins to it."""
    words = [token.group() for token in tokens]
    for at, word in enumerate(words):
        if word.casefold() in _NOTES:
            behind = "".join(words[at + 1 : at + 5]).lstrip(".")
            found = re.match(r"[0-9]+(?:-[0-9]+)?", behind)
            return found.group() if found else None
    return None


def _value(digits: str) -> int | None:
    if digits.isdecimal():
        return int(digits) if len(digits) < 10 else None
    folded = digits.casefold()
    if not folded or len(folded) > 15 or not _ROMAN.fullmatch(folded):
        return None
    values = [_VALUES[letter] for letter in folded]
    return sum(-n if n < after else n for n, after in zip(values, [*values[1:], 0], strict=True))
