"""The words, numbers and marks of a reference."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["ROMAN", "ROMAN_NUMERAL", "Token", "tokenize"]

_TOKEN = re.compile(
    r"""
    (?P<url> (?:https?://|www\.)[^\s<>"”]+ )
  | (?P<doi> (?:doi:\s?)?10\.\d{4,9}/[^\s,;]+ )
  | (?P<isbn> (?<=ISBN\s)[\d][\d -]{8,15}[\dXx] | (?<=ISBN:\s)[\d][\d -]{8,15}[\dXx] )
  | (?P<date> \d{1,2}[./]\s?(?:\d{1,2}|[IVX]{1,4})[./]\s?(?:1[5-9]|20)\d\d(?!\d)
            | (?:1[5-9]|20)\d\d(?:-\d\d-\d\d|/\d{1,2}/\d{1,2})(?!\d)
            | \d{1,2}-[^\W\d_]{3,9}\.?-(?:1[5-9]|20)\d\d(?!\d) )
  | (?P<number> (?:\b(?:c\.|[cC]a\.?)\s?(?=\d{4}\b)|c\s?(?=\d{4}\b)|C(?=\d{4}\b)|©\s?(?=\d{4}\b)|[A-Ze](?=\d))?\d+
                (?:(?:st|nd|rd|th|er|e|[a-zªº]|\.?[ªº])(?![^\W_]))? (?:\s?[-‐‑‒–—−/]\s?[A-Z]?\d+[a-z]?(?![^\W_]))? )
  | (?P<raised> [⁰¹²³⁴-⁹]+ )
  | (?P<word> [^\W\d_⁰¹²³⁴-⁹](?:[^\W_]|[\u0300-\u036f\u00ad])*(?:['’‘‐‑-](?:[^\W_]|[\u0300-\u036f])+)* )
  | (?P<dashes> [—–―_-]{3,} | [—―]{2} )
  | (?P<mark> ``|''|\S )
    """,
    re.VERBOSE,
)
ROMAN_NUMERAL = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
ROMAN = re.compile(r"[ivxlcdm]{1,7}(?:\s?[-–—]\s?[ivxlcdm]{1,7})?", re.IGNORECASE)


class Token(NamedTuple):
    """One word, number or mark of the text."""

    kind: str
    text: str
    start: int
    end: int


def tokenize(text: str) -> list[Token]:
    """The words, numbers and marks of *text*, in order.

    >>> [token.text for token in tokenize("Ash, c1936, pp. 1-9")]
    ['Ash', ',', 'c1936', ',', 'pp', '.', '1-9']
    """
    return [Token(m.lastgroup or "mark", m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
