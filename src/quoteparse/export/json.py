"""Records as JSON and back, with nothing lost: ``from_json(to_json(record), type(record)) == record``.

The shape, version 1:

- A record is an object, its keys named and ordered as the record's attributes; what is None, False or empty is
  left out. At the top ``schema`` names record and version: ``"quoteparse/Document/1"``.
- A span is ``[start, end]``, in code points of ``text``.
- A document writes each reference once, under ``references``. Where a quotation, a header, a work or another
  reference (``refers_to``) means one of these, its index stands, counted from 0; a reference that is not among
  them is written in place. So with headings.
- Characters stand as themselves. Lone surrogates are escaped (``\\\\ud800``), so that the result can be encoded
  as UTF-8; two that would read back as one character are kept apart: ``{"$join": ["\\\\ud83d", "\\\\ude00"]}``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeGuard, TypeVar, cast, get_args, get_origin

import cattrs
from attrs import evolve, has
from cattrs.gen import make_dict_unstructure_fn
from cattrs.v import format_exception

from quoteparse.errors import InputError
from quoteparse.records import Article, Document, FrozenMap, Header, Heading, Quotation, Reference, Span, Variant, Work

__all__ = ["VERSION", "from_json", "plain_json", "to_json"]

VERSION = 1

R = TypeVar("R")
Shared = TypeVar("Shared", bound=Reference | Heading)
Plain = dict[str, Any]

_SURROGATE = re.compile("[\ud800-\udfff]")
_WITHIN_A_PAIR = re.compile("(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")


def to_json(record: Any, *, indent: int | None = None) -> str:
    """*record* (a `Document`, a `Reference`, any record) as JSON: on one line, or indented by *indent* spaces.

    >>> to_json(Heading(text="Bees", span=Span(0, 4)))
    '{"schema": "quoteparse/Heading/1", "text": "Bees", "span": [0, 4], "level": 1}'
    """
    plain = _document_out(record) if isinstance(record, Document) else _CONVERTER.unstructure(record)
    plain = {"schema": _schema(type(record)), **plain}
    return plain_json(plain, indent=indent)


def plain_json(plain: Any, *, indent: int | None = None) -> str:
    """*plain* lists, dicts and strings as JSON that can be encoded as UTF-8, whatever its strings hold."""
    text = json.dumps(plain, ensure_ascii=False, indent=indent)
    if _WITHIN_A_PAIR.search(text):
        text = json.dumps(_pairs_apart(plain), ensure_ascii=False, indent=indent)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def from_json(text: str, type: type[R]) -> R:
    """The record of *type* that `to_json` wrote as *text*.

    Raises `InputError` where *text* is no JSON, or not that of such a record in this version.

    >>> from_json('{"schema": "quoteparse/Heading/1", "text": "Bees", "span": [0, 4]}', Heading)
    Heading(text='Bees', span=Span(start=0, end=4), level=1)
    """
    try:
        plain = json.loads(text, object_hook=_joined)
    except (ValueError, RecursionError) as error:
        raise InputError(f"this is no JSON: {error}; give what to_json() or the command's --to json wrote") from error
    found = plain.pop("schema", None) if isinstance(plain, dict) else None
    if found != _schema(type):
        raise InputError(f"the JSON is of schema {found!r}, not {_schema(type)!r}: ask for the record that it holds")
    try:
        return cast(R, _document_in(plain)) if type is Document else _CONVERTER.structure(plain, type)
    # Whatever a wrong shape leads to, inside cattrs or here.
    except Exception as error:
        problems = "; ".join(cattrs.transform_error(error, path=type.__name__, format_exception=_described))
        raise InputError(f"the JSON is not as {_schema(type)} has it: {problems}") from error


def _described(error: BaseException, type: Any) -> str:
    return str(error) if isinstance(error, ValueError) else format_exception(error, type)


def _schema(type: type) -> str:
    return f"quoteparse/{type.__name__}/{VERSION}"


# Each record by itself


def _make_converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True)
    converter.register_unstructure_hook_factory(
        has, lambda type: _without_empty(make_dict_unstructure_fn(type, converter))
    )
    converter.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    converter.register_structure_hook(Span, lambda value, _: _span(value))
    converter.register_unstructure_hook_func(
        _is_map, lambda value: {key: converter.unstructure(item) for key, item in value.items()}
    )
    converter.register_structure_hook_factory(_is_map, lambda type: _map_reader(converter, type))
    return converter


def _is_map(type: Any) -> bool:
    return FrozenMap in (type, get_origin(type))


def _map_reader(converter: cattrs.Converter, type: Any) -> Callable[[Any, Any], FrozenMap[Any]]:
    (item,) = get_args(type)
    return lambda value, _: FrozenMap({key: converter.structure(each, item) for key, each in value.items()})


def _without_empty(write: Callable[[Any], Plain]) -> Callable[[Any], Plain]:
    # Wherever a record allows one of these it is the default: nothing is lost. (0 and 0.0 stay: they equal False.)
    return lambda record: {
        key: value
        for key, value in write(record).items()
        if value is not None and value is not False and value not in ([], (), {})
    }


def _span(value: Any) -> Span:
    start, end = value
    return Span(int(start), int(end))


_CONVERTER = _make_converter()


# A document: each reference and heading once, an index wherever else it is meant


class _Once(Generic[Shared]):
    """The references, or the headings, of a document: what stands among them is written as its index."""

    def __init__(self, records: tuple[Shared, ...], record_type: type[Shared]) -> None:
        self.records = records
        self._type = record_type
        self._places = {record.span: place for place, record in enumerate(records)}

    def write(self, record: Shared | None) -> Any:
        if record is None:
            return None
        place = self._places.get(record.span)
        return place if place is not None and self.records[place] == record else _CONVERTER.unstructure(record)

    def read(self, written: Any) -> Shared | None:
        if written is None:
            return None
        if _is_index(written):
            return self.records[_index(written, self.records)]
        return _CONVERTER.structure(written, self._type)

    def require(self, written: Any) -> Shared:
        """What is *written*, where something must be."""
        record = self.read(written)
        if record is None:
            raise ValueError("there is null where a record must stand")
        return record


def _document_out(document: Document) -> Plain:
    references = _Once(document.references, Reference)
    headings = _Once(document.headings, Heading)
    rest = evolve(document, header=None, articles=(), references=(), works=(), quotations=())
    linked: Plain = {
        "header": _header_out(document.header, references),
        "articles": [
            _linked(evolve(article, header=None), header=_header_out(article.header, references))
            for article in document.articles
        ],
        "references": [
            _linked(evolve(reference, refers_to=None), refers_to=references.write(reference.refers_to))
            for reference in document.references
        ],
        "works": [_work_out(work, references) for work in document.works],
        "quotations": [
            _linked(
                evolve(quotation, reference=None, heading=None),
                reference=references.write(quotation.reference),
                heading=headings.write(quotation.heading),
            )
            for quotation in document.quotations
        ],
    }
    plain = {**_CONVERTER.unstructure(rest), **{key: value for key, value in linked.items() if value not in (None, [])}}
    return {key: plain[key] for key in _KEYS if key in plain}


def _header_out(header: Header | None, references: _Once[Reference]) -> Plain | None:
    if header is None:
        return None
    return _linked(evolve(header, source=None), source=references.write(header.source))


def _work_out(work: Work, references: _Once[Reference]) -> Plain:
    variants = [
        _linked(evolve(variant, citations=()), citations=[references.write(each) for each in variant.citations])
        for variant in work.variants
    ]
    return {
        "reference": references.write(work.reference),
        "citations": [references.write(each) for each in work.citations],
        "variants": variants,
    }


# As the attributes stand, but the text and the blocks, which are long, last.
_KEYS = (*(a.name for a in Document.__attrs_attrs__ if a.name not in ("text", "blocks")), "blocks", "text")


def _linked(record: Any, **links: Any) -> Plain:
    return {**_CONVERTER.unstructure(record), **{key: value for key, value in links.items() if value is not None}}


def _document_in(plain: Plain) -> Document:
    references = _Once(_references_in(plain.pop("references", [])), Reference)
    headings = _Once(_CONVERTER.structure(plain.get("headings", []), tuple[Heading, ...]), Heading)
    header = plain.pop("header", None)
    articles = plain.pop("articles", [])
    works = plain.pop("works", [])
    quotations = plain.pop("quotations", [])
    return evolve(
        _CONVERTER.structure(plain, Document),
        references=references.records,
        works=tuple(_work_in(each, references) for each in works),
        header=_header_in(header, references),
        articles=tuple(_article_in(each, references) for each in articles),
        quotations=tuple(_read(each, Quotation, reference=references, heading=headings) for each in quotations),
    )


def _read(plain: Plain, type: type[R], **links: _Once[Any]) -> R:
    found = {name: once.read(plain.pop(name, None)) for name, once in links.items()}
    record = _CONVERTER.structure(plain, type)
    return cast(R, evolve(cast(Any, record), **found))


def _header_in(plain: Plain | None, references: _Once[Reference]) -> Header | None:
    return None if plain is None else _read(plain, Header, source=references)


def _article_in(plain: Plain, references: _Once[Reference]) -> Article:
    header = _header_in(plain.pop("header", None), references)
    return evolve(_CONVERTER.structure(plain, Article), header=header)


def _work_in(plain: Plain, references: _Once[Reference]) -> Work:
    named, cited, variants = plain.pop("reference"), plain.pop("citations", []), plain.pop("variants", [])
    if plain:
        raise ValueError(f"a work has no {', '.join(sorted(plain))}")
    return Work(
        reference=references.require(named),
        citations=tuple(map(references.require, cited)),
        variants=tuple(_variant_in(each, references) for each in variants),
    )


def _variant_in(plain: Plain, references: _Once[Reference]) -> Variant:
    cited = plain.pop("citations", [])
    return evolve(_CONVERTER.structure(plain, Variant), citations=tuple(map(references.require, cited)))


def _references_in(plains: Sequence[Plain]) -> tuple[Reference, ...]:
    """The references of a document, each made after the one that it refers to, whichever order they stand in."""
    links = [plain.pop("refers_to", None) for plain in plains]
    made: dict[int, Reference] = {}
    for place in range(len(plains)):
        waiting = [place] if place not in made else []
        while waiting and _is_index(link := links[waiting[-1]]) and _index(link, links) not in made:
            if link in waiting:
                raise ValueError(f"the references {waiting} refer to one another in a circle")
            waiting.append(link)
        for each in reversed(waiting):
            link = links[each]
            meant = made[link] if _is_index(link) else link and _CONVERTER.structure(link, Reference)
            made[each] = evolve(_CONVERTER.structure(plains[each], Reference), refers_to=meant)
    return tuple(made[place] for place in range(len(plains)))


def _is_index(value: Any) -> TypeGuard[int]:
    return type(value) is int


def _index(value: int, among: Sequence[Any]) -> int:
    if not 0 <= value < len(among):
        raise ValueError(f"there is no entry {value} among {len(among)}")
    return value


# Pairs of surrogates, which JSON would read back as one character


def _pairs_apart(plain: Any) -> Any:
    match plain:
        case str() if _WITHIN_A_PAIR.search(plain):
            return {"$join": _WITHIN_A_PAIR.split(plain)}
        case dict() if any(map(_WITHIN_A_PAIR.search, plain)):
            return {"$entries": [[_pairs_apart(key), _pairs_apart(value)] for key, value in plain.items()]}
        case dict():
            return {key: _pairs_apart(value) for key, value in plain.items()}
        case list() | tuple():
            return [_pairs_apart(value) for value in plain]
    return plain


def _joined(plain: Plain) -> Any:
    match plain:
        case {"$join": [*parts]} if len(plain) == 1 and all(isinstance(part, str) for part in parts):
            return "".join(parts)
        case {"$entries": [*entries]} if len(plain) == 1:
            return dict(entries)
    return plain
