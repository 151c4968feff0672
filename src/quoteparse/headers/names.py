"""The names on an author's line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from quoteparse.records import Name, Span
from quoteparse.references.names import body, direct, inverted
from quoteparse.source import trim

__all__ = ["names_in"]

_BY = re.compile(
    r"(?:written |edited |a (?:speech|lecture|report|letter) )?(?:by|von|par|por|di|da|door|av|автор)[:\s]\s*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\s*[<(\[][^<>()\[\]]*@[^<>()\[\]]*[>)\]]|\s*\S+@\S+")
_JOINT = re.compile(r"\s*(?:;|,?\s(?:and|und|et|y|och|и)\s|\s&\s|,(?!\s*(?:[Jj]r|[Ss]r|[IVX]+|[Ee]sq)\b))\s*")
_BODY = re.compile(
    r"\b(?:[Cc]ommittee|[Ss]ociety|[Aa]ssociation|[Uu]nion|[Pp]arty|[Cc]ouncil|[Bb]oard|[Ii]nstitute|[Mm]inistry|[Ll]eague"
    r"|[Ee]ditors?|[Ss]taff|[Gg]roup|[Cc]ommission|[Bb]ureau|[Oo]ffice|[Uu]niversity|[Cc]ollective|[Cc]ompany|[Aa]rchives?)\b"
    r"|^[Tt]he\s"
)


def names_in(text: str, start: int, end: int, near: str = "") -> Iterator[tuple[Name, Span]]:
    """The names in ``text[start:end]`` with their spans; *near* is text that may write them shorter.

    >>> line = "By Ida Marlin and T. van der Lind"
    >>> [(str(name), span.of(line)) for name, span in names_in(line, 0, len(line))]
    [('Ida Marlin', 'Ida Marlin'), ('T. van der Lind', 'T. van der Lind')]
    """
    by = _BY.match(text, start, end)
    start = by.end() if by else start
    line = text[start:end]
    if (inverse := _inverse(line)) is not None:
        yield inverse, trim(text, start, end)
        return
    at = 0
    for stop in (*_JOINT.finditer(line), None):
        piece = line[at : stop.start() if stop else len(line)]
        bare = _ADDRESS.sub("", piece).strip(" .,()\t\xa0") or piece.strip()
        if any(map(str.isalpha, bare)):
            where = start + at + piece.find(bare)
            yield _name(_with_stop(piece, bare), near), Span(where, where + len(_with_stop(piece, bare)))
        at = stop.end() if stop else at


def _with_stop(piece: str, bare: str) -> str:
    """The full stop belongs to the name where it ends "Jr." or an initial."""
    ends = re.search(r"\b(?:[Jj]r|[Ss]r|[^\W\d_])$", bare)
    return bare + "." if ends and bare + "." in piece else bare


def _inverse(line: str) -> Name | None:
    """One name with the family name in front: "Marlin, Ida"."""
    parts = [part.strip() for part in line.strip(" .").split(",")]
    if len(parts) != 2 or _JOINT.search(parts[1]) or not all(parts):
        return None
    if len(parts[0].split()) > 1 or len(parts[1].split()) > 3:
        return None
    return inverted(parts[0], parts[1] + ("." if line.rstrip().endswith(".") and parts[1][-2:-1] in " ." else ""))


def _name(words: str, near: str) -> Name:
    if _BODY.search(words):
        return body(words)
    name = direct(words)
    return _by_shorter_form(name, near) if near else name


def _by_shorter_form(name: Name, near: str) -> Name:
    """Where the text also has a name without its last word, the word before that is a family name as well."""
    given = (name.given or "").split()
    if len(given) != 2 or len(given[1].rstrip(".")) < 2 or not name.family:
        return name
    shorter = " ".join(given)
    if re.search(rf"\b{re.escape(shorter)}\b(?!\s+{re.escape(name.surname or name.family)})", near):
        return evolve(name, family=f"{given[1]} {name.surname}", given=given[0], particle=None)
    return name
