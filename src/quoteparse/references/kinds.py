"""The CSL type and the kind of a reference, from the fields that it has."""

from __future__ import annotations

from quoteparse.records import ReferenceKind
from quoteparse.references import lexicon
from quoteparse.references.fields import Fields

__all__ = ["csl_type", "kind_of"]

_TITLES = {  # words in a title that name what it is
    "constitution": "legislation", "act": "legislation", "treaty": "legislation", "statute": "legislation",
    "verfassung": "legislation", "speech": "speech", "address": "speech", "lecture": "speech", "rede": "speech",
    "report": "report", "bericht": "report", "rapport": "report",
}  # fmt: skip
_GENRES = {
    "thesis": "thesis", "diss": "thesis", "dissertation": "thesis", "thèse": "thesis", "report": "report",
    "paper": "report", "rep": "report", "review": "review", "manuscript": "manuscript",
}  # fmt: skip
_NEWSPAPER = frozenset(
    "times gazette herald tribune post news telegraph guardian observer mirror sun star".split()
) | frozenset("chronicle daily zeitung monde corriere diario journal".split())
_LIST = frozenset("list blog forum website site".split())


def _words(text: str | None) -> list[str]:
    return [word.strip(".,:;()“”\"'").casefold() for word in (text or "").split()]


def csl_type(found: Fields, *, title_quoted: bool) -> str:
    """The CSL 1.0.2 type (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types)."""
    if "letter" in found.rules:
        return "personal_communication"
    if "interview" in found.rules:
        return "interview"
    if "speech" in found.rules:
        return "speech"
    if "case" in found.rules:
        return "legal_case"
    if "reviewed-title" in found.texts:
        return "review"
    for word in _words(found.texts.get("genre")):
        if word in _GENRES:
            return _GENRES[word]
    title = _words(found.texts.get("title"))
    if container := found.texts.get("container-title"):
        return _contained(found, _words(container))
    if title[:1] == ["letter"]:
        return "personal_communication"
    for word in title if title_quoted else title[:1]:
        if word in _TITLES:
            return _TITLES[word]
    published = {"publisher", "publisher-place"} & set(found.texts)
    if not title and not published and "ibid" not in found.rules:
        return "document"
    return "document" if title_quoted and not published and "in_text" not in found.rules else "book"


def _contained(found: Fields, container: list[str]) -> str:
    if found.names.get("editor") or not lexicon.words()["proceedings"].isdisjoint(container):
        return "chapter" if found.names.get("editor") or "publisher" in found.texts else "paper-conference"
    if not _LIST.isdisjoint(container):
        return "post"
    exact = found.issued is not None and (found.issued.month is not None or found.issued.season is not None)
    if exact and found.issued is not None and found.issued.day is not None:
        return "article-newspaper"
    if not found.texts.keys() & {"volume", "issue"}:
        if not _NEWSPAPER.isdisjoint(container) and not exact:
            return "article-newspaper"
        return "article-magazine"
    return "article-journal"


def kind_of(found: Fields) -> ReferenceKind:
    """Whether the reference is full, abbreviated, an *ibid.*, woven into a sentence, or a source note."""
    if "ibid" in found.rules:
        return "ibid"
    if "in_text" in found.rules:
        return "in-text"
    if "source_note" in found.rules:
        return "source-note"
    if "cited_before" in found.rules:
        return "short"
    imprint = found.texts.keys() & {"publisher-place", "publisher", "container-title"} or found.issued is not None
    titled = found.texts.keys() & {"title", "container-title"}
    return "full" if titled and imprint else "short"
