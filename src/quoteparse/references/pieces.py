"""From the text of a reference to its pieces: the stretches between which a field can change.

The text is cut at punctuation, brackets, quotation marks and numbers, round the phrases of the
lexicon, after initials, and before a place that a colon follows. Cutting too often does no harm:
a field may take several pieces. What a piece can be is said by its look, not by its words alone.
"""

from __future__ import annotations

from attrs import define

from quoteparse.references import lexicon
from quoteparse.references.contexts import LABELS, Context, fits, is_unit
from quoteparse.references.tokens import ROMAN, ROMAN_NUMERAL, Token, tokenize

__all__ = ["Piece", "cut"]

_CLOSING = {"“": '”"', "„": "“”", "«": "»", "»": "«", '"': '"”', "”": "”", "‘": "’", "'": "'’", "‹": "›", "``": "''"}
_UNITS = {"PAGE_LABEL": "PAGE_UNIT", "VOLUME_LABEL": "VOLUME_UNIT"}  # 231 pp., 10 vols.
_REACH = 600  # a quotation mark that closes further on than this closes something else
_BEFORE_TITLE = frozenset("title titled name named called as book novel pamphlet article essay in entitled".split())


@define
class Piece:
    """A stretch of a reference that belongs to one field as a whole.

    ``sep`` is the punctuation between the piece before and this one, ``bracket`` the bracket that it
    stands in, ``terminals`` what the lexicon says that it can be.
    """

    kind: str  # words, number, roman, phrase, quoted, url, doi
    start: int
    end: int
    text: str
    sep: str = ""
    bracket: str = ""
    terminals: tuple[str, ...] = ()


def cut(text: str) -> list[Piece]:
    """The pieces of the reference *text*, in order, without overlap.

    >>> [piece.text for piece in cut("Ash, Tom. On Bees. Oslo: Hive Press, 1904, p. 12")]
    ['Ash', 'Tom', 'On Bees', 'Oslo', 'Hive Press', '1904', 'p.', '12']
    """
    return _Cutter(text).run()


class _Cutter:
    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokenize(text)
        self.pieces: list[Piece] = []
        self.seps: list[str] = []  # marks since the last piece
        self.brackets: list[str] = []
        self.open: list[Token] = []  # words of the piece that is being gathered
        self.earlier: list[tuple[str, tuple[str, ...]]] = []  # kind and terminals of each piece
        self.index = lexicon.phrases_by_first_word()

    def run(self) -> list[Piece]:
        i = 0
        while i < len(self.tokens):
            token = self.tokens[i]
            if token.kind == "mark":
                i = self.mark(i)
            elif token.kind == "word":
                i = self.word(i)
            elif token.kind == "dashes" and self.pieces:
                self.close("-")
                i += 1
            else:
                self.close()
                self.add(token.kind, token.start, token.end)
                i += 1
        self.close()
        return self.pieces

    # -- gathering

    def add(self, kind: str, start: int, end: int, terminals: tuple[str, ...] = ()) -> None:
        bracket = self.brackets[-1] if self.brackets else ""
        sep = "".join(self.seps)[:3]
        self.pieces.append(Piece(kind, start, end, self.text[start:end], sep, bracket, terminals))
        self.earlier.append((kind, terminals))
        self.seps.clear()

    def close(self, sep: str = "") -> None:
        """End the piece that is being gathered, if there is one."""
        if self.open:
            gathered, self.open = self.open, []
            self.add_words(gathered)
        if sep:
            self.seps.append(sep)

    def add_words(self, tokens: list[Token]) -> None:
        """A run of words; where it tells in prose who wrote what, the prose is a piece of its own."""
        verb = next((i for i, t in enumerate(tokens) if i and t.text in lexicon.words()["verb"]), 0)
        if verb and tokens[0].text[0].isupper() and verb <= 4:
            end = verb + 1
            while end < len(tokens) and not (tokens[end].text[0].isupper() and tokens[end - 1].text in _BEFORE_TITLE):
                end += 1
            self.add("words", tokens[0].start, tokens[verb - 1].end)
            self.add("phrase", tokens[verb].start, tokens[end - 1].end, ("AUTHOR_OF",))
            tokens = tokens[end:]
        elif self.names_speaker():
            particles = lexicon.words()["particle"] - {"to"}  # that of “van 't”, but here who is spoken to follows
            small = (i for i, t in enumerate(tokens) if t.text[0].islower() and t.text not in particles)
            if end := next(small, 0):  # Speech by Tom Ash at the Bee Congress
                self.add("words", tokens[0].start, tokens[end - 1].end)
                tokens = tokens[end:]
        if tokens:
            self.add("words", tokens[0].start, tokens[-1].end)

    def names_speaker(self) -> bool:
        """Whether what is gathered follows “speech by”, or the initials that follow it."""
        before = self.earlier[-2:] if self.seps == ["i"] else self.earlier[-1:]
        return bool(before) and "SPEECH" in before[0][1]

    def at_start(self) -> bool:
        return not self.open

    # -- marks

    def mark(self, i: int) -> int:
        token, text = self.tokens[i], self.text
        mark = token.text
        before = text[token.start - 1] if token.start else " "
        after = text[token.end] if token.end < len(text) else " "
        if mark in "([":
            if self.open and before.isalnum() and (end := text.find(")", token.end, token.end + 6)) > 0:
                return self.take_until(i, end + 1)  # RCP(b)
            self.close()
            self.seps.append(mark)
            self.brackets.append(mark)
        elif mark in ")]":
            self.close()
            self.seps.append(mark)
            if self.brackets:
                self.brackets.pop()
        elif mark in _CLOSING and not before.isalnum() and (end := self.quotation_end(token)) > 0:
            self.close()
            start, inner = token.end, end - 1
            while start < inner and text[inner - 1] in " .,;":
                inner -= 1
            while start < inner and text[start].isspace():
                start += 1
            if start < inner:
                self.add("quoted", start, inner)
            return self.skip_to(i, end)
        elif mark == ".":
            return self.period(i)
        elif mark in "?!":
            if self.open:
                self.open.append(token)
                self.close()
            self.seps.append(mark)
        elif mark in ",;:":
            if mark == ":" and self.open:
                self.cut_off_place()
            self.close(mark)
        elif mark == "/" and self.open and self.parts_names(i):
            self.close("/")
        elif mark in "-–—−/|" and not (before.isspace() or after.isspace()) and self.open:
            self.open.append(token)
        elif mark in "-–—−|•*=":
            self.close("-" if self.open or self.pieces else "")
        elif mark == "&" or mark == "§" or mark == "№" or mark == "#":
            return self.word(i)
        elif mark in "\"”’'“‘«»":
            if self.open and mark in "’'" and before.isalnum():
                self.open.append(token)
        elif self.open:
            self.open.append(token)
        return i + 1

    def parts_names(self, i: int) -> bool:
        """Whether a slash stands between what could be names, “Ash, Tom/Elm, Ida”, and not in “Frankfurt/M.”."""
        following = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        before = self.open[-1].text
        return following is not None and len(following.text) > 1 and following.text[0].isupper() and before[0].isupper()

    def period(self, i: int) -> int:
        token = self.tokens[i]
        previous = self.tokens[i - 1] if i else None
        glued = previous is not None and previous.end == token.start
        if self.open and glued and previous is self.open[-1] and previous.kind == "word":
            word = previous.text
            following = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
            if len(word) == 1 and word.isalpha() and word.isupper():
                self.open.append(token)
                if self.may_end_with_initial(i, following):
                    self.close("i")
                return i + 1
            known = word.casefold() in lexicon.abbreviations() and not (len(word) > 2 and word.isupper())
            if word.casefold() in lexicon.region_abbreviations():  # Boston, Mass.; but Ida. is a name as well
                self.open.append(token)
                if following is None or following.text not in ",:;)":
                    self.close(".")
                return i + 1
            if known or self.goes_on(following):
                self.open.append(token)
                return i + 1
        self.close(".")
        return i + 1

    def may_end_with_initial(self, i: int, following: Token | None) -> bool:
        """Whether after the initial that ends at *i* something else may begin: "Anna L. The Bees", "V. A. Ash"."""
        if following is None:
            return False
        if following.kind != "word":
            return following.text not in ",;:)&"
        if len(following.text) > 1:
            return following.text[0].isupper()
        behind = self.tokens[i + 2].text if i + 2 < len(self.tokens) else ""
        return following.text in ("A", "I", "O") and behind != "." and following.start > self.tokens[i].end

    def goes_on(self, following: Token | None) -> bool:
        """Whether a word in lower case shows that the period before it ended no field."""
        if following is None or following.kind != "word" or not following.text[0].islower():
            return False
        rows = self.index.get(following.text.casefold(), ())
        return not any(len(key) == 1 and "IN" in terminals for key, terminals in rows)

    def quotation_end(self, token: Token) -> int:
        """Where the quotation that *token* opens has ended, or -1.

        A closing mark stands before punctuation or a space; one that leaves an inner quotation open
        counts only when no later one follows. An apostrophe before a space closes nothing when a mark
        before punctuation comes later.
        """
        text, opening = self.text, token.text
        closing, single = _CLOSING[opening], opening in "‘'"
        reach = min(len(text), token.end + _REACH)
        best, depth = -1, 0
        for at in range(token.end, reach):
            mark = text[at]
            if mark == opening and mark not in closing:
                depth += 1
            elif mark in closing:
                after = text[at + 1] if at + 1 < len(text) else ""
                if after.isalnum():
                    continue
                best = at + 1
                if single and after == " ":
                    continue
                if depth == 0:
                    break
                depth -= 1
        return best

    def skip_to(self, i: int, end: int) -> int:
        while i < len(self.tokens) and self.tokens[i].start < end:
            i += 1
        return i

    def take_until(self, i: int, end: int) -> int:
        while i < len(self.tokens) and self.tokens[i].start < end:
            self.open.append(self.tokens[i])
            i += 1
        return i

    # -- words

    def word(self, i: int) -> int:
        token = self.tokens[i]
        rows = self.index.get(token.text.casefold())
        if rows:
            for key, terminals in rows:
                if self.matches(i, key):
                    context = Context(self.tokens, i, len(key), self.open, self.seps, self.earlier)
                    fitting = tuple(terminal for terminal in terminals if fits(terminal, context))
                    if fitting:
                        fitting = tuple([_UNITS.get(t, t) if is_unit(t, context) else t for t in fitting])
                        self.close()
                        self.add("phrase", token.start, self.tokens[i + len(key) - 1].end, fitting)
                        return i + len(key)
        if len(months := token.text.split("-")) == 2 and all(map(_is_month, months)):
            self.close()
            self.add("phrase", token.start, token.start + len(months[0]), ("MONTH",))  # July-August 1904
            self.seps.append("-")
            self.add("phrase", token.end - len(months[1]), token.end, ("MONTH",))
            return i + 1
        roman, region = ROMAN.fullmatch(token.text), token.text.casefold() in lexicon.regions()  # IL, DC
        if roman and self.after_label():
            last = self.end_of_roman_range(i)
            self.close()
            self.add("roman", token.start, self.tokens[last].end)
            return last + 1
        number = len(token.text) > 1 and ROMAN_NUMERAL.fullmatch(token.text) is not None and not region
        if number and self.at_start() and self.pieces:
            self.add("roman", token.start, token.end)
        else:
            self.open.append(token)
        return i + 1

    def end_of_roman_range(self, i: int) -> int:
        """The last token of a range of roman numbers: ``xii–xv`` is three."""
        dash, behind = self.tokens[i + 1 : i + 2], self.tokens[i + 2 : i + 3]
        ranged = dash and behind and dash[0].text in "-–—" and ROMAN.fullmatch(behind[0].text)
        return i + 2 if ranged else i

    def after_label(self) -> bool:
        return not self.open and bool(self.pieces) and not LABELS.isdisjoint(self.pieces[-1].terminals)

    def matches(self, i: int, key: tuple[str, ...]) -> bool:
        tokens = self.tokens
        if i + len(key) > len(tokens):
            return False
        return all(tokens[i + k].text.casefold() == word for k, word in enumerate(key))

    def cut_off_place(self) -> None:
        """Before a colon, a place at the end of a longer piece is a piece of its own."""
        for length in (3, 2, 1):
            if len(self.open) >= length and all(token.kind == "word" for token in self.open[-length:]):
                start = self.open[-length].start
                if self.text[start : self.open[-1].end].casefold() in lexicon.places():
                    place, self.open = self.open[-length:], self.open[:-length]
                    if self.open:
                        self.cut_off_place()
                        self.close()
                    elif self.pieces and self.seps == [","]:
                        self.cut_off_place_before()
                    self.open = place
                    return

    def cut_off_place_before(self) -> None:
        """Before a place that a colon follows there may be another one: “The Lamp London, New York:”."""
        last = self.pieces[-1]
        words = last.text.split()
        if last.text.casefold() in lexicon.places():
            return  # New York is no York
        for length in (3, 2, 1):
            if last.kind == "words" and len(words) > length:
                place = " ".join(words[-length:])
                if place.casefold() in lexicon.places() and last.text.endswith(" " + place):
                    start = last.end - len(place)
                    last.text, last.end = last.text[: -len(place) - 1], start - 1
                    self.pieces.append(Piece("words", start, start + len(place), place, "", last.bracket))
                    self.earlier.append(("words", ()))
                    return


def _is_month(word: str) -> bool:
    rows = lexicon.phrases_by_first_word().get(word.casefold(), ())
    return any(len(key) == 1 and "MONTH" in terminals for key, terminals in rows)
