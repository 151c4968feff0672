"""The names on an author's line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from attrs import evolve

from quoteparse.records import Name, Span
from quoteparse.references import lexicon
from quoteparse.references.names import body, direct, inverted
from quoteparse.source import trim

__all__ = ["has_given_name", "is_body", "is_name", "names_in"]

_ADDRESS = re.compile(r"\s*<[^<>]*>|\s*[(\[][^()\[\]]*@[^()\[\]]*[)\]]|\S+@\S+")
_AND = r"\s(?:and|und|et|y|e|en|og|och|i|и|with)\s|\s?&\s?"
_JOINT = re.compile(rf"\s*(?:,?(?:{_AND})|,(?!\s*(?:[Jj]r|[Ss]r|[IVX]+|[Ee]sq)\b)|\s/\s|\s\|\s)\s*")
_LISTED = re.compile(r"\s*(?:;|[\r\n]+)\s*")
_MARK = re.compile(r"[-*•]\s+")
_INVERTED = re.compile(rf"([^,]{{1,40}}, [^,]{{1,40}}?)(?:,?(?:{_AND})|$)")
_OTHERS = re.compile(r"(?:et al|others|and others|u\. ?a|others)\.?")
_ALIAS = re.compile(r"[“\"„«‘'][^“”\"„«»]{1,60}[”\"»’']")
_BRACKETED = re.compile(r"(?P<out>[^()\[\]]*?)\s*[(\[](?P<in>[^()\[\]]*)[)\]]\s*")
_EDGES = " \t\xa0.,;:()[]{}*_\"“”„«»'‘"
_LONGEST = 120
_MOST_WORDS = 5


def names_in(text: str, start: int, end: int, near: str = "") -> Iterator[tuple[Name, Span]]:
    """The names in ``text[start:end]`` with their spans; *near* is text that may write them shorter.

    >>> line = "Ida Marlin and T. van der Lind"
    >>> [(str(name), span.of(line)) for name, span in names_in(line, 0, len(line))]
    [('Ida Marlin', 'Ida Marlin'), ('T. van der Lind', 'T. van der Lind')]
    """
    found = 0
    for stretch in _pieces(text, start, end):
        bare = _without_address(text, stretch)
        words = bare.of(text)
        # Behind a name, what is none says who that is: "Ida Marlin, keeper of the lamp".
        if not any(map(str.isalpha, words)) or (found and (_OTHERS.fullmatch(words) or _is_description(words))):
            continue
        found += 1
        yield _name(words, near), bare


def is_name(line: str) -> bool:
    """Whether *line* has the look of a person's name, or of several.

    >>> is_name("Ida M. Marlin"), is_name("Ida van der Lind & Otto Holm"), is_name("The Keepers of Anglesey")
    (True, True, False)
    """
    line = line.strip(" \t\xa0,*_")
    if not 3 <= len(line) <= _LONGEST:
        return False
    pieces = [piece for piece in _JOINT.split(line) if piece]
    return 0 < len(pieces) <= 6 and all(_is_persons(piece) for piece in pieces)


def has_given_name(line: str) -> bool:
    """Whether *line* begins with initials or a known given name: "Ida Marlin", but not "General Strike"."""
    first = line.split()[:1]
    return bool(first) and ("." in first[0] or first[0].casefold().split("-")[0] in lexicon.words()["given"])


def is_body(line: str) -> bool:
    """Whether *line* names a body.

    >>> is_body("Committee of the Northern Lights"), is_body("Proceedings of the Committee")
    (True, False)
    """
    known = lexicon.words()["body"]
    words = list(takewhile(lambda word: not word.islower(), line.split()[:12]))
    return any(word.casefold().strip(_EDGES) in known for word in words)


def _is_persons(piece: str) -> bool:
    kinds = lexicon.words()
    words = piece.split()
    while words and words[0].casefold().rstrip(".") in kinds["honorific"] | kinds["title"]:
        words = words[1:]
    words = [word for word in words if word.casefold().rstrip(".") not in kinds["suffix-always"]]
    if not 2 <= len(words) <= _MOST_WORDS or not all(any(map(str.isalpha, word)) for word in words):
        return False
    if not (_is_capitalised(words[0]) and _is_capitalised(words[-1])):
        return False
    if words[0].casefold() in kinds["article"] or any(word.casefold() in _NO_NAMES for word in words):
        return False
    for word in words:
        known = word.casefold()
        particle = known in kinds["name-particle"] or known in kinds["particle"]
        if (not _is_capitalised(word) and not particle) or (known in kinds["function"] and not particle):
            return False
        if any(not (c.isalpha() or c in ".-’'`·") for c in word):
            return False
    return True


# Words that begin or make up titles, and are no names.
_NO_NAMES = frozenset(
    """
    how why what who when where war chapter part book section preface introduction abstract contents foreword afterword
    conclusion appendix letter letters correspondence archive archives works writings papers poems speeches documents
    proceedings minutes speech report reports history new old statement note notes review reviews reply
    interview open answer question questions more one two three four five six seven eight nine first second third
    last every all no not after before
    """.split()
)


def _is_capitalised(word: str) -> bool:
    bare = re.sub(r"^(?:[dDlL]['’]|al-|el-)", "", word)
    return bare[:1].isupper()


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretches between what parts one name from the next; a list parted by semicolons or lines may invert them."""
    outer = trim(text, start, end)
    if text[outer.start : outer.start + 1] == "[" and text[outer.end - 1 : outer.end] == "]":
        outer = trim(text, outer.start + 1, outer.end - 1)
    for entry in _between(text, outer, _LISTED):
        if mark := _MARK.match(text, entry.start, entry.end):
            entry = Span(mark.end(), entry.end)
        words = entry.of(text)
        inverse = list(_INVERTED.finditer(words)) if words.count(",") and not is_name(words) else []
        if inverse and inverse[-1].end() == len(words) and all(_is_inverted(found[1]) for found in inverse):
            yield from (Span(*found.span(1)).shift(entry.start) for found in inverse)
        elif is_body(words.split(",")[0]):
            yield entry  # "Keepers’ Union, Vardø branch"
        else:
            yield from _between(text, entry, _JOINT)


def _between(text: str, span: Span, parts: re.Pattern[str]) -> Iterator[Span]:
    at = span.start
    for found in parts.finditer(text, span.start, span.end):
        if at < found.start():
            yield Span(at, found.start())
        at = found.end()
    if at < span.end:
        yield Span(at, span.end)


def _without_address(text: str, span: Span) -> Span:
    """The name itself: without an address, a pen name beside it, and the marks around it."""
    words = span.of(text)
    cut = _ADDRESS.sub(lambda found: " " * len(found.group()), words)
    if (found := _BRACKETED.fullmatch(cut)) and not is_body(found["out"]):
        inner = "in" if _ALIAS.fullmatch(found["out"].strip()) or not found["out"].strip() else "out"
        cut = " " * found.start(inner) + found[inner]
    bare = cut.strip(_EDGES) or words.strip()
    start = span.start + words.find(bare)
    end = start + len(bare)
    # The full stop belongs to the name where it ends "Jr." or an initial.
    if re.search(r"\b(?:[Jj]r|[Ss]r|[^\W\d_])$", bare) and text[end : min(end + 1, span.end)] == ".":
        end += 1
    return Span(start, end)


def _is_inverted(words: str) -> bool:
    """One name with the family name in front: "Marlin, Ida"."""
    family, _, given = words.strip(_EDGES).partition(",")
    front, behind = family.split(), given.split()
    if not 1 <= len(front) <= 3 or not 1 <= len(behind) <= 3 or not all(map(_is_capitalised, behind)):
        return False
    return len(front) == 1 or not _is_capitalised(front[0])


def _is_description(words: str) -> bool:
    if lexicon.is_place(words):
        return True
    if is_name(words) or not any(word.islower() for word in words.split()):
        return False
    return not is_body(words)


def _name(words: str, near: str) -> Name:
    if "," in words and _is_inverted(words) and not is_body(words):
        family, _, given = words.partition(",")
        return inverted(family.strip(), given.strip())
    if is_body(words) or words.casefold().startswith("the "):
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
