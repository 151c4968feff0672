"""From the tree of a reading to the fields of a reference, each with its span."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from attrs import define, evolve, field

from quoteparse.records import Date, Locator, Name, Span
from quoteparse.references import dates, identifiers, locators, names
from quoteparse.references.grammar import Node
from quoteparse.references.pieces import Piece

__all__ = ["Fields", "fields_of"]

Leaf: TypeAlias = tuple[str, int]  # a terminal and the index of its piece

_ROLES = {
    "author": ("author",), "author_by": ("author",), "editor": ("editor",), "editor_by": ("editor",),
    "host_editor": ("editor",), "translator": ("translator",), "translator_by": ("translator",),
    "editor_translator": ("editor", "translator"), "editor_translator_by": ("editor", "translator"),
    "recipient": ("recipient",), "director_by": ("director",), "interviewer_by": ("interviewer",),
    "interviewer": ("interviewer",), "reviewed_by": ("reviewed-author",),
}  # fmt: skip
_TEXTS = {
    "title": "title", "case": "title", "container_title": "container-title", "collection_title": "collection-title",
    "reviewed_title": "reviewed-title", "place": "publisher-place", "publisher": "publisher", "edition": "edition",
    "genre": "genre", "genre_number": "number", "note": "note", "url": "URL", "doi": "DOI", "isbn": "ISBN",
    "archive": "archive", "archive_location": "archive_location",
    "volume": "volume", "issue": "issue", "part": "part-number", "occasion": "event-title",
}  # fmt: skip
_DATES = {"issued": "issued", "accessed": "accessed", "original_date": "original-date"}
_UNREAD = {"other": "residue", "prefix": "prefix"}  # "see also" is the prefix of a CSL citation
_AS_YEAR = {"ORIGINAL": "YEAR"}
_LOCATORS = {"page": "page", "chapter": "chapter", "section": "section"}
_LABELLED = ("VOLUME", "ISSUE", "PART", "PAGE", "CHAPTER", "SECTION", "ISBN", "URL", "PUBLISHER")
_LABELS = frozenset(name + "_LABEL" for name in _LABELLED) | {"PAGE_UNIT", "VOLUME_UNIT"}
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_LABEL_WORDS = _LABELS | frozenset("ED ED_BY TR TR_BY EDTR EDTR_BY DIRECTED_BY ORIGINAL_LABEL ACCESSED".split())
_CLOSERS = {")": "(", "]": "["}


@define
class Fields:
    """What a reading found: names by role, texts by CSL variable, dates, pinpoints, and where each stands."""

    names: dict[str, list[Name]] = field(factory=dict)
    texts: dict[str, str] = field(factory=dict)
    issued: Date | None = None
    accessed: Date | None = None
    original_date: Date | None = None
    locators: list[Locator] = field(factory=list)
    spans: dict[str, list[Span]] = field(factory=dict)
    rules: set[str] = field(factory=set)


def fields_of(text: str, pieces: Sequence[Piece], tree: Node) -> Fields:
    """The fields that *tree* says the *pieces* of *text* are."""
    return _Gatherer(text, pieces).gather(tree)


class _Gatherer:
    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        self.text = text
        self.pieces = pieces
        self.fields = Fields()
        self.labels: list[tuple[str, Span]] = []  # “vol.”, “eds.”, with the variable that they name
        self.quoted: Node | None = None  # the one whose words another work quotes

    def gather(self, tree: Node) -> Fields:
        for node in _top_down(tree):
            rule = node.rule
            self.fields.rules.add(rule)
            self.labels += [(variable, self.span([leaf])) for variable in _labelled(rule) for leaf in _labels(node)]
            if rule == "quoted":  # Elm, quoted in Ash, Bees: Ash is the author
                self.quoted = next((child for child in node.children if isinstance(child, Node)), None)
            if rule in _ROLES:
                self.persons(node, _ROLES[rule] if node is not self.quoted else ("quoting",))
            elif rule in _TEXTS:
                self.put_text(_TEXTS[rule], node)
            elif rule in _LOCATORS:
                self.locator(_LOCATORS[rule], node)
            elif rule in _DATES:
                self.date(_DATES[rule], node)
            elif rule in _UNREAD:
                self.claim(_UNREAD[rule], self.span(node.leaves()))
        self.leave_out_rests()
        for variable, span in self.labels:  # behind the values
            self.claim(variable, span)
        return self.fields

    def leave_out_rests(self) -> None:
        """What a pinpoint took with it ("ff.") is left over no longer."""
        taken = [span for variable in ("page", "locator") for span in self.fields.spans.get(variable, ())]
        left = [span for span in self.fields.spans.pop("residue", ()) if not any(span in other for other in taken)]
        if left:
            self.fields.spans["residue"] = left

    # -- spans

    def span(self, leaves: Sequence[Leaf]) -> Span:
        """The stretch from the first of *leaves* to the last, with the bracket or mark that closes it."""
        start = self.pieces[leaves[0][1]].start
        end = self.pieces[leaves[-1][1]].end
        inside = self.text[start:end]
        if len(leaves) > 1 and self.pieces[leaves[-1][1]].kind == "quoted" and end < len(self.text):
            closing = self.text.find("”", end, end + 3)
            closing = closing if closing >= 0 else self.text.find('"', end, end + 3)
            end = closing + 1 if closing >= 0 else end
        if leaves[-1][0] == "TITLE" and self.text[end : end + 1] in ("?", "!"):
            end += 1
        follows = self.text[end : end + 1]
        if follows in _CLOSERS and inside.count(_CLOSERS[follows]) > inside.count(follows):
            end += 1
        return Span(start, end)

    def claim(self, variable: str, span: Span) -> None:
        self.fields.spans.setdefault(variable, []).append(span)

    def words(self, span: Span) -> str:
        return span.of(self.text)

    # -- fields

    def put_text(self, variable: str, node: Node) -> None:
        leaves = [leaf for leaf in node.leaves() if leaf[0] not in _LABELS]
        if not leaves:
            return
        span = self.span(leaves)
        value = self.words(span)
        if variable == "container-title" and value.startswith("the ") and len(value) > 4:
            span = Span(span.start + 4, span.end)  # (the Harbour discussion list, 1999)
            value = self.words(span)
        if variable in ("volume", "issue", "part-number"):
            value = value.rstrip(".")
        elif variable == "edition":
            value = self.number_of_edition(leaves) or value
        elif variable in ("URL", "DOI"):
            span = self.identifier(variable, span)
            value = self.words(span)
        self.claim(variable, span)
        if variable in self.fields.texts:  # a second one: nothing is dropped
            if variable == "note":
                self.fields.texts[variable] += "; " + value
            return
        self.fields.texts[variable] = value

    def number_of_edition(self, leaves: Sequence[Leaf]) -> str | None:
        """The edition without its label, "3" of "3. Aufl.", where it is counted: "revised edition" stays as it is."""
        unlabelled = [leaf for leaf in leaves if "EDITION" not in self.pieces[leaf[1]].terminals]
        if not unlabelled or not self.pieces[unlabelled[0][1]].text[0].isdigit():
            return None
        number = self.words(self.span(unlabelled))
        return unicodedata.normalize("NFKC", number) if number[0] in _RAISED else number.rstrip(".")

    def identifier(self, variable: str, span: Span) -> Span:
        """The address or the DOI by itself; the DOI that an address resolves is claimed as well."""
        found = identifiers.doi_in(self.words(span))
        doi = Span(span.start + found[0], span.start + found[1]) if found else None
        if variable == "DOI" and doi is not None:
            if doi.start > span.start:
                self.labels.append(("DOI", Span(span.start, doi.start)))
            return doi
        if doi is not None and "doi.org/" in self.words(span) and "DOI" not in self.fields.texts:
            self.fields.texts["DOI"] = self.words(doi)
            self.claim("DOI", doi)
        return Span(span.start, identifiers.address_in(self.text, span.start, span.end))

    def locator(self, label: str, node: Node) -> None:
        leaves = node.leaves()
        values = [leaf for leaf in leaves if leaf[0] not in _LABELS]
        span = self.span(values)
        if label == "section":
            word = self.words(self.span([leaf for leaf in leaves if leaf[0] in _LABELS])).casefold()
            label = locators.label_of(word)
        value = self.words(span)
        value = value.replace(" ", "") if len(values) == 1 else value
        if (end := locators.with_rest(self.text, span.start, span.end)) > span.end:  # 12 ff.
            value += self.text[span.end : end]
            span = Span(span.start, end)
        self.claim(_variable_of(label), span)
        self.fields.locators.append(locators.locator_of(label, value))

    def date(self, variable: str, node: Node) -> None:
        leaves = [leaf for leaf in node.leaves() if leaf[0] not in ("ACCESSED", "ORIGINAL_LABEL")]
        if not leaves:
            return
        bare = self.span(leaves)
        span = Span(*dates.with_marks(self.text, bare.start, bare.end))
        self.claim(variable, span)
        date = dates.date_of([(_AS_YEAR.get(t, t), self.pieces[index].text) for t, index in leaves], self.words(span))
        if variable == "accessed":
            self.fields.accessed = self.fields.accessed or date
        elif variable == "original-date":
            self.fields.original_date = self.fields.original_date or date
        else:
            self.fields.issued = _fuller(self.fields.issued, date)

    def persons(self, node: Node, roles: Sequence[str]) -> None:
        for name, span in self.names(node):
            for role in roles:
                self.fields.names.setdefault(role, []).append(name)
                self.claim(role, span)

    def names(self, node: Node) -> Iterator[tuple[Name, Span]]:
        relative: Name | None = None  # whose family name a bare given name behind "and" shares
        run: list[Leaf] = []  # pieces of one name that only an initial's period parts
        for form in (n for n in _top_down(node) if n.rule in ("inverted", "direct", "body", "same_family")):
            leaves = form.leaves()
            if form.rule == "direct" and run and self.goes_on(run, leaves):
                run += leaves
                continue
            if run:
                yield self.direct(run)
                run = []
            span = self.span(leaves)
            if any(terminal == "SAME" for terminal, _ in leaves):
                yield names.same(), span
            elif form.rule == "direct":
                run = list(leaves)
            elif form.rule == "body":
                yield names.body(self.words(span)), span
            elif relative and len(leaves) == 1 and _is_first_name(relative.given):  # Ash, Tom & Jane
                yield names.inverted(relative.surname or "", self.words(span)), span
                relative = None
            elif all(names.has_initials_behind(self.words(self.span([leaf]))) for leaf in leaves):
                for leaf in leaves:  # Ash T, Elm J: two whole names
                    yield names.direct(self.words(self.span([leaf]))), self.span([leaf])
            else:
                relative, _ = name, span = self.inverted(leaves)
                yield name, span
        if run:
            yield self.direct(run)

    def goes_on(self, run: Sequence[Leaf], leaves: Sequence[Leaf]) -> bool:
        """Whether *leaves* are the rest of the name that *run* begins: ``V. A.`` ``Ash``."""
        return leaves[0][1] == run[-1][1] + 1 and self.pieces[leaves[0][1]].sep in ("i", "")

    def part(self, leaves: Sequence[Leaf], *terminals: str) -> str | None:
        found = [leaf for leaf in leaves if leaf[0] in terminals]
        return self.words(self.span(found)) if found else None

    def inverted(self, leaves: Sequence[Leaf]) -> tuple[Name, Span]:
        span = self.span(leaves)
        family = self.part(leaves, "FAMILY")
        if family is None:
            return names.inverted(self.words(span)), span
        return names.inverted(family, self.part(leaves, "GIVEN", "INITIALS"), self.part(leaves, "SUFFIX")), span

    def direct(self, leaves: Sequence[Leaf]) -> tuple[Name, Span]:
        text = self.words(self.span([leaf for leaf in leaves if leaf[0] in ("NAME", "INITIALS")]))
        return names.direct(text, self.part(leaves, "SUFFIX")), self.span(leaves)


def _fuller(known: Date | None, date: Date) -> Date:
    """Of two dates the one that says more: "Ash 1904. … 3 May 1904", "Ash 1904. … May 3"."""
    if known is None or known.year is None:
        return date if known is None or date.year is not None else known
    exact = date.month is not None or date.season is not None
    if known.month is not None or not exact or date.year not in (None, known.year):
        return known
    return evolve(date, year=known.year, suffix=known.suffix or date.suffix)


def _is_first_name(given: str | None) -> bool:
    return given is not None and "." not in given and len(given) > 2


def _top_down(node: Node) -> Iterator[Node]:
    """The nodes under *node*, itself first, but for those below one of their own rule: the rest of a list."""
    waiting = [(node, frozenset[str]())]
    while waiting:
        one, above = waiting.pop()
        if one.rule not in above:
            above = above | {one.rule}
            yield one
        waiting += [(child, above) for child in reversed(one.children) if isinstance(child, Node)]


def _labelled(rule: str) -> tuple[str, ...]:
    """The variables that the label words of a node of this *rule* belong to."""
    if rule in _ROLES:
        return _ROLES[rule]
    if rule in _LOCATORS:
        return (_variable_of(_LOCATORS[rule]),)
    variable = _TEXTS.get(rule) or _DATES.get(rule)
    return (variable,) if variable else ()


def _variable_of(label: str) -> str:
    """Under which variable the spans of a pinpoint stand: pages by themselves, all others together."""
    return "page" if label == "page" else "locator"


def _labels(node: Node) -> list[Leaf]:
    """The words of a node that say what it is; those that say what persons did stand beside them."""
    words = node.children if node.rule in _ROLES else node.leaves()
    return [leaf for leaf in words if not isinstance(leaf, Node) and leaf[0] in _LABEL_WORDS]
