"""The records: what a document says, each piece with the stretch of text that says it.

Records are frozen, compared by value, hashable and picklable. They know no format, no grammar
and no file, and import nothing of quoteparse. Field names follow the CSL 1.0.2 variables
(https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables) where one exists.

>>> Span(4, 9).of("Ian Grey wrote")
'Grey '
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, TypeVar

from attrs import field, frozen

__all__ = [
    "Article",
    "Block",
    "BlockKind",
    "Date",
    "DateStatus",
    "Detection",
    "Diagnostic",
    "Document",
    "FrozenMap",
    "Header",
    "Heading",
    "Locator",
    "Name",
    "NumberRange",
    "Quotation",
    "QuotationKind",
    "Reference",
    "ReferenceKind",
    "Severity",
    "Span",
    "Variant",
    "Work",
]

DateStatus = Literal["forthcoming", "in press", "no date"]
BlockKind = Literal["heading", "quotation", "attribution", "metadata", "prose", "boilerplate", "space"]
QuotationKind = Literal["block", "inline", "dialogue"]
ReferenceKind = Literal["full", "short", "ibid", "in-text", "source-note"]
Severity = Literal["info", "warning", "error"]

V = TypeVar("V")


class FrozenMap(Mapping[str, V]):
    """A mapping that is fixed once made: keeps its order, compares by content, hashes, pickles.

    >>> FrozenMap({"title": 1}) == FrozenMap([("title", 1)])
    True
    """

    __slots__ = ("_items",)
    _items: dict[str, V]

    def __init__(self, items: Mapping[str, V] | Iterable[tuple[str, V]] = ()) -> None:
        self._items = dict(items)

    def __getitem__(self, key: str) -> V:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FrozenMap) and self._items == other._items

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return f"FrozenMap({self._items!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return FrozenMap, (self._items,)


NOTHING_CLAIMED: FrozenMap[tuple[Span, ...]] = FrozenMap()
NO_FIELDS: FrozenMap[str] = FrozenMap()


@frozen(order=True)
class Span:
    """A stretch of the parsed text, in code points: ``text[start:end]`` is exact."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of *text* that this span covers."""
        return text[self.start : self.end]

    def shift(self, by: int) -> Span:
        """The same stretch, *by* code points further on."""
        return Span(self.start + by, self.end + by)

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@frozen(kw_only=True)
class Name:
    """A person's or a body's name, in the parts of CSL names
    (https://docs.citationstyles.org/en/stable/specification.html#name-part-affixes).

    A body, or a name that can't be split, is ``literal``. ``particle`` stays with the family name ("van der" Berg),
    ``dropping_particle`` stands behind the given names where the family name comes first ("Holm, Ida von").
    ``same`` says that the name stands for that of the reference before ("———. Title"); until that is looked up the
    other parts are empty.

    >>> str(Name(family="Alba", given="Bruno", particle="d’"))
    'Bruno d’Alba'
    """

    family: str | None = None
    given: str | None = None
    particle: str | None = None
    suffix: str | None = None
    literal: str | None = None
    dropping_particle: str | None = None
    same: bool = False

    @property
    def surname(self) -> str | None:
        """The family name with the particle that stays with it: "van der Berg", "d’Alba"."""
        return _joined(self.particle, self.family) if self.family else None

    def __str__(self) -> str:
        family = _joined(self.dropping_particle, _joined(self.particle, self.family))
        parts = (self.given, family, self.suffix)
        return self.literal or " ".join(part for part in parts if part) or ("———" if self.same else "")


def _joined(particle: str | None, name: str | None) -> str:
    """*particle* before *name*, without a space where it ends with an apostrophe or a hyphen: d’Alba."""
    if not (particle and name):
        return particle or name or ""
    return particle + ("" if particle.endswith(("'", "’", "-")) else " ") + name


@frozen(kw_only=True)
class Date:
    """A date as far as it is given; ``raw`` is how it stands in the text.

    ``season`` runs from 1, spring, to 4, winter. ``supplied`` is a date in brackets, which the work itself does not
    bear; ``suffix`` tells works of one year apart ("1995a"); ``status`` says why there is no date.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    end: Date | None = None
    copyright: bool = False
    circa: bool = False
    raw: str = ""
    season: int | None = None
    uncertain: bool = False
    supplied: bool = False
    suffix: str | None = None
    status: DateStatus | None = None


@frozen(kw_only=True)
class NumberRange:
    """A stretch of pages, or of what else a locator counts, both ends included.

    ``last`` is None where the end is left open ("12 ff."). ``prefix`` stands before the numbers ("A" of "A12-A15");
    ``first_part`` and ``last_part`` behind them: the side of a leaf ("r", "v"), a column, "bis". ``roman`` numbers are
    given as integers like others. ``note`` is that of a note on the page; ``passim``: here and there within.
    """

    first: int
    last: int | None = None
    prefix: str = ""
    first_part: str = ""
    last_part: str = ""
    roman: bool = False
    note: str | None = None
    passim: bool = False


@frozen
class Locator:
    """A pinpoint inside a work: ``label`` is a CSL locator term (page, volume, chapter …).

    ``value`` is what is written, ``ranges`` the numbers that it means; two locators with the same ``label`` and
    ``value`` are equal.
    """

    label: str
    value: str
    ranges: tuple[NumberRange, ...] = field(default=(), eq=False)


@frozen(kw_only=True)
class Reference:
    """A stretch of text that identifies a source, and what it says.

    ``spans`` maps CSL variable names to where each is said; what no field claimed stands under
    ``residue``. ``confidence`` runs from 0 to 1. ``alternatives`` are the next best readings.
    """

    raw: str
    span: Span
    kind: ReferenceKind = "full"
    type: str = "document"
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()
    recipients: tuple[Name, ...] = ()
    interviewers: tuple[Name, ...] = ()
    directors: tuple[Name, ...] = ()
    title: str | None = None
    container_title: str | None = None
    collection_title: str | None = None
    reviewed_title: str | None = None
    place: str | None = None
    publisher: str | None = None
    issued: Date | None = None
    original_date: Date | None = None
    volume: str | None = None
    issue: str | None = None
    edition: str | None = None
    part: str | None = None
    page: str | None = None
    locator: Locator | None = None
    url: str | None = None
    doi: str | None = None
    isbn: str | None = None
    accessed: Date | None = None
    archive: str | None = None
    archive_location: str | None = None
    genre: str | None = None
    number: str | None = None
    event_title: str | None = None
    note: str | None = None
    spans: FrozenMap[tuple[Span, ...]] = field(default=NOTHING_CLAIMED, repr=False)
    refers_to: Reference | None = field(default=None, repr=False)
    confidence: float = 0.0
    alternatives: tuple[Reference, ...] = field(default=(), repr=False)


@frozen(kw_only=True)
class Variant:
    """One way in which a document writes a work.

    ``text`` is the words of the reference on one line, without the pinpoint; ``differs`` the CSL variables in which
    they say something else than the reference that says most. What they leave out is not counted among these.
    """

    text: str
    differs: tuple[str, ...] = ()
    citations: tuple[Reference, ...] = field(default=(), repr=False)


@frozen(kw_only=True)
class Work:
    """A work that a document cites, however it is written there.

    ``reference`` is the one that says most about it; ``citations`` are all references to it in the order of the text,
    full ones, short ones and *ibid.*; ``variants`` the ways in which it is written, the commonest first (an *ibid.*
    writes no work). A volume is a work of its own, and so is an edition or a reprint where both give their years and
    these differ; titles of one author that differ by more than a copyist's hand are different works.
    """

    reference: Reference
    citations: tuple[Reference, ...] = field(default=(), repr=False)
    variants: tuple[Variant, ...] = ()


@frozen(kw_only=True)
class Heading:
    """A title that stands on a line of its own; ``level`` 1 is the highest."""

    text: str
    span: Span
    level: int = 1


@frozen(kw_only=True)
class Quotation:
    """Somebody's words, set off as such; ``span`` leaves out the outer quotation marks.

    ``duplicate_of`` is where the same words stand as a quotation further up in the document.
    """

    text: str
    span: Span
    kind: QuotationKind = "block"
    speaker: str | None = None
    speaker_name: Name | None = None
    reference: Reference | None = None
    heading: Heading | None = None
    duplicate_of: Span | None = None


@frozen(kw_only=True)
class Header:
    """What stands above an article: its title, who wrote it and when, and where the text comes from."""

    title: str | None = None
    subtitles: tuple[str, ...] = ()
    authors: tuple[Name, ...] = ()
    issued: Date | None = None
    written: Date | None = None
    source: Reference | None = None
    fields: FrozenMap[str] = NO_FIELDS
    spans: FrozenMap[tuple[Span, ...]] = field(default=NOTHING_CLAIMED, repr=False)


@frozen(kw_only=True)
class Article:
    """One of several texts that stand one after the other in a document; ``span`` holds its header as well."""

    span: Span
    title: str | None = None
    header: Header | None = None


@frozen(kw_only=True)
class Diagnostic:
    """What went wrong or was left open, and where."""

    message: str
    span: Span | None = None
    severity: Severity = "warning"
    plugin: str | None = None


@frozen(kw_only=True)
class Detection:
    """How well a format fits a text (``confidence`` 0 to 1), and why."""

    format: str
    confidence: float
    reasons: tuple[str, ...] = ()


@frozen(kw_only=True)
class Block:
    """A stretch of a document with one task; the blocks of a document tile its text.

    An ``attribution`` closes the quotation above it unless ``opens`` says that it introduces the
    one below. ``quotation`` blocks say what kind of quotation they are. ``begins_article``: with it begins
    a text of its own, where a document holds several one after the other.
    """

    kind: BlockKind
    span: Span
    level: int = 1
    opens: bool = False
    quotation: QuotationKind = "block"
    begins_article: bool = False


@frozen(kw_only=True)
class Document:
    """A parsed text: the text as it was given, and every record that stands in it.

    ``articles`` are the texts that it holds, where these are several; ``header`` is that of the first.
    """

    text: str = field(repr=False)
    source: str | None = None
    format: str | None = None
    header: Header | None = None
    articles: tuple[Article, ...] = ()
    headings: tuple[Heading, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    references: tuple[Reference, ...] = ()
    works: tuple[Work, ...] = field(default=(), repr=False)
    boilerplate: tuple[Span, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    blocks: tuple[Block, ...] = field(default=(), repr=False)
