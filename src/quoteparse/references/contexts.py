"""Where a phrase of the lexicon has its task: “p.” before a number, “and” between names, “ed.” behind a stop.

One function a kind of phrase; a phrase whose surroundings do not fit is words like others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from attrs import define

from quoteparse.references import lexicon
from quoteparse.references.tokens import ROMAN, Token

__all__ = ["LABELS", "Context", "fits", "is_unit"]

LABELS = frozenset("PAGE_LABEL VOLUME_LABEL ISSUE_LABEL CHAPTER_LABEL SECTION_LABEL PART_LABEL".split())
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?")
_EDITORS = frozenset("hrsg hg hgg eds".split())
_FIRMS = frozenset("co company sons bros brothers cie söhne figli hijos fils".split())
_ENDS_FIELD = frozenset(".:?!)i")  # behind which the first of several names seldom begins; i is that of an initial
_COUNTED_PAGES = frozenset("psс")  # 231 p., 231 S.; the last one is Cyrillic
_SHELVED = frozenset("nr no n bd vol".split())  # of a shelfmark only inside one
_AMBIGUOUS_MONTHS = frozenset(["may", "march", "spring", "fall", "mar"])  # words as well, where they begin small


@define
class Context:
    """A phrase where it stands: the tokens, which of them it is, and what was read before it."""

    tokens: Sequence[Token]
    at: int
    length: int
    gathered: Sequence[Token]  # the words before it that no stop cuts off
    seps: Sequence[str]  # the marks between the last piece and it
    earlier: Sequence[tuple[str, tuple[str, ...]]]  # the pieces before it: kind and terminals

    @property
    def first(self) -> Token:
        """The first token of the phrase."""
        return self.tokens[self.at]

    @property
    def last(self) -> Token:
        """Its last token."""
        return self.tokens[self.at + self.length - 1]

    @property
    def previous(self) -> Token | None:
        """The token before it."""
        return self.tokens[self.at - 1] if self.at else None

    @property
    def behind_number(self) -> bool:
        """Whether the token before it is a number."""
        return self.previous is not None and self.previous.kind == "number"

    @property
    def begins(self) -> bool:
        """Whether no piece stands before it but the number of a note and lead words."""
        return all(kind == "number" or "SIGNAL" in terminals for kind, terminals in self.earlier)

    def following(self, skip: int = 0) -> Token | None:
        """The token behind it, or one further on."""
        at = self.at + self.length + skip
        return self.tokens[at] if at < len(self.tokens) else None


def fits(terminal: str, context: Context) -> bool:
    """Whether a phrase can be *terminal* where it stands."""
    rule = _RULES.get(terminal)
    return (rule is None or rule(context)) and not _are_initials(context)


def _are_initials(context: Context) -> bool:
    """“Ash, S. L.”: “s. l.” is written small."""
    letters = [token.text for token in context.tokens[context.at : context.at + context.length] if token.text != "."]
    return len(letters) > 1 and all(len(letter) == 1 and letter.isupper() for letter in letters)


def is_unit(terminal: str, context: Context) -> bool:
    """Whether a label of pages or volumes says of the number before it what it counts: “231 pp.”, “10 vols.”."""
    following = context.following()
    bracket = following is not None and following.text in "(["  # 94. Jg. (12)
    counts = terminal in ("PAGE_LABEL", "VOLUME_LABEL") and context.behind_number
    return counts and (bracket or not _label(context))


def _label(context: Context) -> bool:
    following = context.following()
    if following is not None and following.text in "([" and len(context.first.text) > 1:
        following = context.following(1) or following
    if following is None or _initial_before_year(context):
        return False
    if following.kind == "number":
        return following.start > context.last.end or not context.last.text.isalpha()
    # “Ash, V. I.”, “Frankfurt a. M.”
    initial = len(context.first.text) == 1 and (context.first.text.isupper() or bool(context.gathered))
    if context.first.text == "s" and following.text[0].isupper():
        return False  # a fifth series, “s. V”
    return following.kind == "word" and not initial and ROMAN.fullmatch(following.text) is not None


def _initial_before_year(context: Context) -> bool:
    """“Ash, V. 1904”, “Ash, Ch. (1904)”: an initial or a name cut short, not a label."""
    first, following = context.first.text, context.following()
    bracket = following is not None and following.text in "(["
    number = context.following(1) if bracket else following
    year = number is not None and _YEAR.fullmatch(number.text) is not None
    if context.behind_number:
        return False  # 1997 S. 1887
    return first[0].isupper() and year and (bracket or len(first) == 1)


def _label_on_either_side(context: Context) -> bool:
    """“10 vols.”, “231 p.” as well as “vol. 10”, “p. 231”; but no “1799 a. C.”"""
    first = context.first.text.casefold()
    return (context.behind_number and (len(first) > 1 or first in _COUNTED_PAGES)) or _label(context)


def _month(context: Context) -> bool:
    following, further = context.following(), context.following(1)
    near = any(token is not None and token.kind == "number" for token in (context.previous, following))
    if not near and following is not None and following.text in ",./–-" and further is not None:
        known = further.text.casefold() in lexicon.phrases_by_first_word()
        near = further.kind == "number" or (further.kind == "word" and known)
    if context.gathered and (following is None or following.kind != "number"):
        return False  # Casa do Mar, 1948
    if not near and context.seps == [","] and context.earlier and following is not None and following.text == ")":
        near = context.earlier[-1][0] == "number"  # (2004, May)
    first, dated = context.first.text, following is not None and _YEAR.fullmatch(following.text) is not None
    return near and (first[0].isupper() or first.casefold() not in _AMBIGUOUS_MONTHS or dated)


def _before_capital(context: Context) -> bool:
    following = context.following()
    return following is not None and following.text[0].isupper()


def _by(context: Context) -> bool:
    """“Bees by Tom Ash”; “von” and “par” behind what is no given name, before what is one: not in “Otto von Berg”."""
    first = context.first.text
    if not _before_capital(context):
        return False
    if first in ("by", "By"):
        return True
    following, previous, given = context.following(), context.previous, lexicon.words()["given"]
    named = following is not None and (following.text.casefold() in given or len(following.text) == 1)
    behind_name = previous is not None and previous.text.casefold() in given
    return first in ("par", "von", "door", "przez") and bool(context.gathered) and named and not behind_name


def _to(context: Context) -> bool:
    return _before_capital(context) and any("LETTER_FROM" in terminals for _, terminals in context.earlier)


def _at_start(context: Context) -> bool:
    return not context.gathered


def _same(context: Context) -> bool:
    """“Ders., Bienen”, “in: dies. (Hg.)”: what follows is another field."""
    following = context.following()
    return not context.gathered and following is not None and following.kind == "mark"


def _in(context: Context) -> bool:
    initial = context.length == 1 and len(context.first.text) == 1 and context.first.text.isupper()
    return not context.gathered and context.following() is not None and not initial  # W. Marsh


def _role(context: Context) -> bool:
    """“Ash (Ed), Bees”, “Ash, editor. Bees”; a word without a period that goes on is one of a title."""
    following = context.following()
    whole = context.length > 1 or following is None or following.kind == "mark"
    behind_name = context.first.text.casefold() in _EDITORS and len(context.gathered) > 1  # Ida Elm Hrsg.
    return whole and (behind_name or not context.gathered)


def _genre(context: Context) -> bool:
    """“Thesis, Oslo”, “Diss. Oslo”, but no “Film and History”: a single word goes on to nothing."""
    if len(context.first.text) == 1 and context.first.text.isupper() and context.earlier:
        return False  # Ash, C. R.
    return _role(context) or (not context.gathered and _number_follows(context))


def _number_follows(context: Context, within: int = 1) -> bool:
    near = [token for skip in range(within) if (token := context.following(skip)) is not None]
    return any(token.kind in ("number", "date") for token in near)


def _edition(context: Context) -> bool:
    """“2nd ed.”, “1st American ed.”, “seconda edizione”, “3., überarb. Aufl.”."""
    ordinals = lexicon.words()["ordinal"]
    return all(token.text.casefold() in ordinals for token in context.gathered if token.kind == "word")


def _nodate(context: Context) -> bool:
    """“Berlin o. J.”, “Oslo n.d.”; plain words only where a field begins; no initials."""
    if len(context.first.text) == 1 and context.first.text.isupper():
        return False
    return not context.gathered or (context.length > 2 and context.last.text == ".")


def _ibid(context: Context) -> bool:
    """“Ash, op. cit.”, where a field begins; “L. C.” are initials, but for the first words of all."""
    initials = len(context.first.text) == 1 and context.first.text.isupper() and bool(context.earlier)
    return not context.gathered and not initials


def _original(context: Context) -> bool:
    """“first published 1904”, “orig.: 1904”; a single word only before a number."""
    return not context.gathered and (context.length > 1 or _number_follows(context))


def _reprint(context: Context) -> bool:
    """“repr. 1990”, “ND Berlin 1990”, where a field begins; no “nd” for “2nd”."""
    return not context.gathered and (context.first.text.casefold() != "nd" or context.first.text == "ND")


def _accessed(context: Context) -> bool:
    """“accessed 3 May 2001”; what else such a word could be, a number or an address near it says."""
    near = [token for skip in range(3) if (token := context.following(skip)) is not None]
    dated = any(token.kind in ("number", "date", "url", "doi") for token in near)
    return not context.gathered and (dated or context.length > 1)


def _url_label(context: Context) -> bool:
    """“available at: http://…”, “[en ligne], http://…”: an address is near."""
    near = [token for skip in range(5) if (token := context.following(skip)) is not None]
    return any(token.kind in ("url", "doi") for token in near)


def _shelf(context: Context) -> bool:
    """“Box 3”, “Cod. Vat. lat. 12”, “NL Ash 12”, “b. 4”: a number follows soon."""
    following, first = context.following(), context.first.text
    if first.casefold() in _SHELVED and not any("SHELF_LABEL" in terminals for _, terminals in context.earlier):
        return False
    if len(first) == 1:
        return first.islower() and not context.gathered and _number_follows(context)
    if following is not None and following.text in "([":
        return False
    roman = following is not None and ROMAN.fullmatch(following.text) is not None and following.text.isupper()
    return not context.gathered and (roman or _number_follows(context, 3))


def _at_start_or_long(context: Context) -> bool:
    """“trans. by” wherever it stands, “trans.” where a field begins: “Ocean Trans. A” is a journal."""
    words = sum(token.text != "." for token in context.tokens[context.at : context.at + context.length])
    return not context.gathered or words > 1


def _signal(context: Context) -> bool:
    """“See Ash”, “12. Vgl. auch Elm”: before all that is cited."""
    return not context.gathered and context.begins


def _versus(context: Context) -> bool:
    """“Crown v. Orchard”: between the parties of a case, which stands first."""
    party = context.gathered[0].text[0].isupper() if context.gathered else False
    return (
        context.begins
        and party
        and context.first.text.islower()
        and len(context.gathered) <= 6
        and _before_capital(context)
    )


def _rest_of_pages(context: Context) -> bool:
    """“12 ff.”, “12, passim”: behind a number."""
    return not context.gathered and bool(context.earlier) and context.earlier[-1][0] in ("number", "roman")


def _behind_names(context: Context) -> bool:
    """“Ash et al.”, “Ash u. a.”: behind a few words at most."""
    return len(context.gathered) <= 6


def _reported(context: Context) -> bool:
    following = context.following()
    if following is None:
        return False
    rows = lexicon.phrases_by_first_word().get(following.text.casefold(), ())
    return following.kind == "number" or any(len(key) == 1 and "MONTH" in terminals for key, terminals in rows)


def _before_comma(context: Context) -> bool:
    following = context.following()
    return not context.gathered and following is not None and following.text in ",:"


def _speech(context: Context) -> bool:
    return not context.gathered and not context.earlier and _before_capital(context)


def _author_of(context: Context) -> bool:
    return context.following() is not None and bool(context.earlier or context.gathered)


def _and(context: Context) -> bool:
    """Between what look like names: few words, all with a capital; behind a stop or a colon only with a sign of one."""
    if len(context.first.text) == 1 and context.first.text.isupper():
        return False  # U. K. F. Ash
    if len(context.gathered) > 12:
        return False
    before = [token for token in context.gathered if token.kind == "word"]
    if not before and not context.seps and not (context.earlier and context.earlier[-1][0] == "words"):
        return False
    found = _words_behind(context)
    if not found:
        follows = context.following()
        rows = lexicon.phrases_by_first_word().get(follows.text.casefold(), ()) if follows is not None else ()
        return any("ETAL" in terminals for _, terminals in rows)  # Ash, T., & et al.
    behind, at_end = [context.tokens[at] for at in found], context.tokens[found[-1] + 1 : found[-1] + 2]
    if len(before) > 4 or len(behind) > 4 or not all(map(_may_be_named, (*before, *behind))):
        return False
    begins_field = bool(before) and not _ENDS_FIELD.isdisjoint(context.seps)
    goes_on = bool(context.earlier and at_end) and at_end[0].text == ":"  # Tides and Lamps: A History
    return not (begins_field or goes_on) or any(map(_is_sign_of_name, (*before, *behind)))


def _words_behind(context: Context) -> list[int]:
    """The indexes of the words behind a phrase, up to a mark that is no initial's period, or a word in lower case."""
    words: list[int] = []
    start = context.at + context.length
    for at, token in enumerate(context.tokens[start : start + 9], start):
        if token.kind == "mark":
            if token.text in ".-" and words and len(context.tokens[words[-1]].text) <= 2:
                continue
            break
        if token.kind != "word" or not (token.text[0].isupper() or token.text in lexicon.words()["particle"]):
            return words if token.text in ("in", "by", "eds", "ed") else []
        words.append(at)
    return words


def _may_be_named(token: Token) -> bool:
    """Whether a word can be part of a name or a place: no "Its" of “Policy and Its Critics”, no "Co"."""
    folded, kinds = token.text.casefold(), lexicon.words()
    if folded in kinds["particle"] or len(folded) == 1:
        return True
    return token.text[0].isupper() and folded not in kinds["function"] and folded not in _FIRMS


def _is_sign_of_name(token: Token) -> bool:
    """“Ash, Tom. Jane Elm and R. Birch”: an initial or a given name; or a place, “Bonn and Oslo”."""
    folded = token.text.casefold()
    return len(folded) == 1 or folded in lexicon.words()["given"] or folded in lexicon.places()


_RULES: dict[str, Callable[[Context], bool]] = {
    **dict.fromkeys(LABELS, _label),
    **dict.fromkeys(("VOLUME_LABEL", "PAGE_LABEL"), _label_on_either_side),
    **dict.fromkeys(("MONTH", "SEASON"), _month),
    **dict.fromkeys(("ED", "TR", "EDTR"), _role),
    "ETAL": _behind_names,
    **dict.fromkeys(("ED_BY", "TR_BY", "EDTR_BY", "DIRECTED_BY"), _at_start_or_long),
    "IBID": _ibid,
    "SIGNAL": _signal,
    "VERSUS": _versus,
    "PAGE": _rest_of_pages,
    "EDITION": _edition,
    "GENRE": _genre,
    "ACCESSED": _accessed,
    "NODATE": _nodate,
    "ORIGINAL_LABEL": _original,
    "REPRINT": _reprint,
    "URL_LABEL": _url_label,
    "SHELF_LABEL": _shelf,
    **dict.fromkeys(("PLACE", "PUBLISHER", "OTHER", "BODY"), _at_start),
    "SAME": _same,
    "IN": _in,
    "BY": _by,
    "TO": _to,
    "AND": _and,
    "REPORTED": _reported,
    "AUTHOR_OF": _author_of,
    "PUBLISHER_LABEL": _before_comma,
    "SPEECH": _speech,
}
