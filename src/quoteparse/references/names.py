"""Names of persons, from a piece of text to its parts, and bodies.

A particle in lower case ("van der", "d’", "al-") is a part of its own; one with a capital ("De Holm", "O’Hara") is
a part of the family name, as its bearer writes it. Where the family name comes first, a particle behind the given
names ("Holm, Ida von") is one that drops. Nothing is written otherwise than it stands.
"""

from __future__ import annotations

import re

from quoteparse.records import Name
from quoteparse.references import lexicon

__all__ = ["body", "direct", "has_initials_behind", "inverted", "name_of", "same"]

# Yu.  J.R.R.  J.-P.  K-W  TR  — never a lower-case letter at the start
_INITIALS = re.compile(r"(?:[^\W\d_]{1,3}\.?-?){1,6}")
_GLUED = re.compile(r"(?:(?:d|l|dell|dall|all|nell)['’]|(?:al|el|ad|an|ar|as|ash|at|az|ul)-)(?=[^\W\d_])")
_PATRONYMIC = re.compile(r"\w+(?:[oe]v(?:ich|ych|na|ič)|inichna|ilyich|[ое]вич|[ое]вна|ьич|ична)")
_OF_BODIES = frozenset("company corporation inc ltd limited university institute committee gmbh".split())


def name_of(text: str) -> Name:
    """The name that *text* is, in any order that is known; raises on no string.

    >>> name_of("van der Berg, Jan") == name_of("Jan van der Berg")
    True
    >>> [name_of(text).given for text in ("BERG Jan", "Berg JA", "Berg, J. A.", "Jan BERG")]
    ['Jan', 'JA', 'J. A.', 'Jan']
    """
    parts = [part for part in map(str.strip, text.split(",")) if part]
    if len(parts) < 2:
        return direct(text)
    if len(parts) == 3 and _is_suffix(parts[1]):
        parts[1:] = parts[2], parts[1]
    if len(parts) == 2 and _is_suffix(parts[1], behind_given=" " in parts[0]):
        return direct(parts[0], parts[1])
    if len(parts) > 3 or not all(map(_is_suffix, parts[2:])):
        return body(text)
    return inverted(*parts)


def inverted(family: str, given: str | None = None, suffix: str | None = None) -> Name:
    """A name whose family name stands first.

    >>> name = inverted("Ash", "Tom R.")
    >>> name.family, name.given
    ('Ash', 'Tom R.')
    >>> name = inverted("Ash Jr.", "Tom von")
    >>> name.family, name.suffix, name.given, name.dropping_particle
    ('Ash', 'Jr.', 'Tom', 'von')
    """
    if not given and (_has_initials(family.split()) or _is_ranked(family.split())):  # it is a whole name
        return direct(family, suffix)
    front, behind = _clean(family).split(), _without_abbreviated_title(_clean(given or "").split())
    suffix = _clean(suffix) if suffix else None
    if not suffix:
        front, suffix = _off_suffix(front)
    if not suffix:
        behind, suffix = _off_suffix(behind)
    dropping: list[str] = []
    while len(behind) > 1 and _is_particle(behind[-1]):
        dropping.insert(0, behind.pop())
    return _name(behind, front, suffix, dropping)


def body(text: str) -> Name:
    """The name of a body, which has no parts."""
    return Name(literal=_clean(text))


def same() -> Name:
    """The name that a dash stands for: that of the reference before ("———. Title")."""
    return Name(same=True)


def direct(text: str, suffix: str | None = None) -> Name:
    """A name in the order of speech, in capitals (``ASH Tom``) or with bare initials behind (``Ash TR``).

    Titles of rank in front are left out. What is no person's name is ``literal``.

    >>> name = direct("Captain Tom R. van der Ash")
    >>> name.given, name.particle, name.family
    ('Tom R.', 'van der', 'Ash')
    >>> direct("Ash TR").given
    'TR'
    >>> direct("Society of Keepers").literal
    'Society of Keepers'
    """
    cleaned = _clean(text)
    words = _without_rank(cleaned.split())
    suffix = _clean(suffix) if suffix else None
    if not suffix:
        words, suffix = _off_suffix(words)
    if not words:
        return Name(literal=cleaned or None, suffix=suffix)
    if _is_phrase(words):
        return Name(literal=" ".join(words), suffix=suffix)
    if len(words) == 1:
        return _name([], words, suffix)
    if head := _family_in_capitals_first(words):
        return _body_or_name(words[head:], words[:head], suffix)
    if 0 < (head := _before_initials(words)) < len(words):
        front, found = _off_suffix(words[:head])
        return _name(words[head:], front, suffix or found)
    if _is_patronymic_last(words):
        return _name(words[1:], words[:1], suffix)
    split = _family_last(words)
    return _name(words[:split], words[split:], suffix)


def has_initials_behind(text: str) -> bool:
    """Whether *text* is a whole name with the family name in front and bare initials behind.

    >>> has_initials_behind("van der Ash TR"), has_initials_behind("Ash"), has_initials_behind("T. R. Ash")
    (True, False, False)
    """
    words = _clean(text).split()
    return len(words) > 1 and not _is_initials(words[0]) and _is_initials(words[-1])


# -- the orders


def _before_initials(words: list[str]) -> int:
    """How many words stand before the initials that end the name; 0 where it is in another order.

    ``van der Berg JA``, ``Lebedev Yu. M.``, ``Ash T. R.``; but not ``T. R. A.`` nor ``Tom ASH``.
    """
    if _is_initials(words[0]) and not (len(words[0]) == 2 and words[0].isalpha() and len(words[1]) == 1):
        return 0
    head = len(words)
    while head > 1 and _is_initials(words[head - 1], 3):
        head -= 1
    if head == len(words) - 1 and len(words[-1]) >= 3 and words[-1].isalpha():  # Tom ASH, but Ash TRJ
        known = lexicon.words()["given"]
        if words[0].casefold() in known or head > 1:
            return 0
    return head


def _family_in_capitals_first(words: list[str]) -> int:
    """How many words in capitals, with their particles, begin the name: ``ASH Tom``, ``van der BERG Jan``."""
    begin = at = _particles_in_front(words)
    while at < len(words) and _in_capitals(words[at]):
        at += 1
    return at if begin < at < len(words) else 0


def _is_patronymic_last(words: list[str]) -> bool:
    """``Ivanov Ivan Petrovich``; a known given name in front says otherwise."""
    if len(words) != 3 or not _PATRONYMIC.fullmatch(words[2].casefold()) or _PATRONYMIC.fullmatch(words[1].casefold()):
        return False
    given, (first, second) = lexicon.words()["given"], (word.casefold() for word in words[:2])
    latin = second.isascii()
    return first not in given and (second in given or not latin) and "." not in words[0] + words[1]


def _family_last(words: list[str]) -> int:
    """Where the family name begins that ends the name, with what belongs to it in front."""
    split = len(words) - 1
    if _in_capitals(words[-1]):
        while split > 1 and _in_capitals(words[split - 1]):
            split -= 1
    kinds = lexicon.words()
    if split > 1 and words[split - 1] in kinds["joint"]:  # Roble y Mar
        split -= 2
    split = max(split, 1)
    while split > 1 and words[split - 1].casefold().rstrip(".") in kinds["part-of-family"]:  # Van den Berg, St. Clare
        split -= 1
    while split and _is_particle(words[split - 1]):
        split -= 1
    if 0 < split < len(words) - 1 and words[split - 1] in kinds["before-particle"]:
        split -= 1
    return split


# -- the parts


def _name(given: list[str], family: list[str], suffix: str | None, dropping: list[str] | None = None) -> Name:
    """The name of these parts, the particles in front of the family name taken off."""
    at = _particles_in_front(family)
    particle, rest = " ".join(family[:at]), " ".join(family[at:])
    if glued := _GLUED.match(rest):
        particle, rest = f"{particle} {glued.group()}".lstrip(), rest[glued.end() :]
    return Name(
        family=rest or None,
        given=" ".join(given) or None,
        particle=particle or None,
        suffix=suffix or None,
        dropping_particle=" ".join(dropping or ()) or None,
    )


def _particles_in_front(words: list[str]) -> int:
    """How many of *words* are particles before a name: ``von``, ``auf der``."""
    at = 0
    if len(words) > 2 and words[0] in lexicon.words()["before-particle"] and _is_particle(words[1]):
        at = 1
    while at < len(words) - 1 and _is_particle(words[at]):
        at += 1
    return at


def _body_or_name(given: list[str], family: list[str], suffix: str | None) -> Name:
    if any(word.casefold() in _OF_BODIES for word in given):
        return Name(literal=" ".join((*family, *given)), suffix=suffix)
    return _name(given, family, suffix)


def _clean(text: str) -> str:
    """*text* on one line, without the stop that ends the field; that of an abbreviation stays."""
    cleaned = " ".join(text.split()).strip(" ,;:")
    last = cleaned.rpartition(" ")[2]
    return cleaned[:-1] if last.endswith(".") and last.count(".") == 1 and len(last) > 3 else cleaned


def _is_suffix(text: str, *, behind_given: bool = True) -> bool:
    words = text.split()
    return _suffix_length(words, behind_given=behind_given) == len(words)


def _off_suffix(words: list[str]) -> tuple[list[str], str | None]:
    """*words* without a suffix that ends them, and the suffix: Jr., III, fils, d. J., the Elder."""
    length = _suffix_length(words, behind_given=len(words) > 2)
    if not 0 < length < len(words):
        return words, None
    return words[:-length], " ".join(words[-length:])


def _suffix_length(words: list[str], *, behind_given: bool = True) -> int:
    """How many words at the end are a suffix; one that could be a name or initials counts only *behind_given*."""
    if not words:
        return 0
    kinds, last = lexicon.words(), words[-1].casefold().rstrip(".")
    if last in kinds["suffix-always"]:
        initials = words[-1].isupper() and words[-1].isalpha()  # Ash JR, but TOM ASH JR
        return 0 if initials and not (len(words) > 1 and words[-2].isupper()) else 1
    if words[-1].rstrip(".") in kinds["suffix-in-lower-case"]:
        return 1
    if behind_given and last in kinds["suffix-behind-given"] and (words[-1] != words[-1].lower() or last[0].isdigit()):
        return 1
    if words[-1] == "III":
        return 1
    if last in kinds["epithet"] and len(words) > 1:
        article = words[-2].rstrip(".")
        return 2 if article in kinds["epithet-article"] else 0
    return 0


def _is_particle(word: str) -> bool:
    return word.replace("’", "'") in lexicon.words()["name-particle"] or (
        word.endswith(("'", "’")) and _GLUED.match(word + "A") is not None
    )


def _is_initials(word: str, longest: int = 2) -> bool:
    """Whether *word* is initials: with periods, or bare capitals, *longest* of them at most."""
    if not word[0].isupper() or not _INITIALS.fullmatch(word):
        return False
    if "." in word:
        return word.replace(".-", ".").count(".") > 1 or len(word) <= 3 or word[:-1].isupper()
    return word.isupper() and len(word.replace("-", "")) <= longest


def _has_initials(words: list[str]) -> bool:
    """Whether initials begin or end a name of several words, and no title does."""
    if len(words) < 2 or words[0].rstrip(".").casefold() in lexicon.words()["honorific"]:
        return False
    return _is_initials(words[0]) or _is_initials(words[-1])


def _in_capitals(word: str) -> bool:
    """Whether *word* is a family name in capitals; ``McDONALD`` and ``d’ANNUNZIO`` are."""
    bare = re.sub(r"^(?:Ma?c|[dDlL]['’]|al-|el-)(?=\w)", "", word)
    return len(word) > 2 and bare.isupper() and "." not in word


def _is_phrase(words: list[str]) -> bool:
    """Whether words in lower case show that this is no person's name: ``Society of Keepers``."""
    kinds = lexicon.words()
    parts = ("name-particle", "before-particle", "joint")
    return any(word in kinds["function"] and not any(word in kinds[part] for part in parts) for word in words[1:])


def _without_abbreviated_title(words: list[str]) -> list[str]:
    """*words* without a title in front that can be no given name: ``Dr. Tom``, ``Sir Tom``; but ``Don Edward``."""
    titles = lexicon.words()["title"]
    while len(words) > 1 and words[0].casefold() in titles and words[0][1:].islower():
        words = words[1:]
    return words


def _without_rank(words: list[str]) -> list[str]:
    kinds = lexicon.words()
    while (
        len(words) > 1
        and (rank := words[0].rstrip(".").casefold())
        and (rank in kinds["honorific"] or words[0] in kinds["title"])
    ):
        words = words[1:]
        if len(words) > 3 and words[0] in ("for", "of"):  # Commissar for Fisheries Tom Ash
            words = words[-2:]
    return words


def _is_ranked(words: list[str]) -> bool:
    """“Captain Ash”, but not “Comrade X”."""
    rest = _without_rank(words)
    return len(rest) == 1 < len(words) and len(rest[0]) > 1
