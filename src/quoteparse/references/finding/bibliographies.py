"""Bibliographies: the stretch of a text under a heading that says so, and its entries."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoteparse.records import Span
from quoteparse.references.finding.entries import cut_entries, looks_like_entry, reads_as_prose, without_mark
from quoteparse.references.finding.lines import Line
from quoteparse.references.finding.notes import without_stop

__all__ = ["heads_bibliography", "without_bibliographies"]

_HEADINGS = """
references | reference list | list of references | bibliography | selected bibliography | select bibliography |
works cited | works consulted | literature | literature cited | cited literature | references cited | sources |
primary sources | secondary sources | secondary literature | further reading | suggested reading |
suggestions for further reading | sources and literature | references and further reading | bibliography and sources |
notes and references | list of works cited | published works | literatur | literaturverzeichnis | literaturliste |
literaturangaben | quellen | quellenverzeichnis | primärliteratur | sekundärliteratur | weiterführende literatur |
quellen und literatur | quellen- und literaturverzeichnis | bibliographie | auswahlbibliographie | bibliografie |
zitierte literatur | verwendete literatur | références | références bibliographiques | bibliographie sélective |
ouvrages cités | œuvres citées | sources et bibliographie | bibliografia | riferimenti bibliografici | riferimenti |
opere citate | fonti | fonti e bibliografia | bibliografia essenziale | bibliografía | referencias |
referencias bibliográficas | obras citadas | fuentes | bibliografía citada | fuentes y bibliografía | referências |
referências bibliográficas | literatuur | litteratur | kilder | källor | litteraturliste
"""
_KNOWN = frozenset(" ".join(heading.split()) for heading in _HEADINGS.split("|"))
_DECORATION = re.compile(r"[\s#=*_:.—–-]*(?:(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-H])[.)]?\s+)?")
_BUTTON = re.compile(
    r"\[ ?(?:edit(?: source| \| edit source)?|Bearbeiten|modifier(?: le code)?|editar|править) ?\]\s*\Z"
)
_OTHER = re.compile(
    r"[\s#=*_]*(?:(?:end\s?)?notes|footnotes|anmerkungen|fußnoten|notes de bas de page|note|notas|index|register|"
    r"appendix|anhang|annexes?|appendice|apéndice|about the authors?|über de[nr]e? autor(?:in|en)?"
    r"|acknowledge?ments|danksagung|remerciements|contents"
    r"|chapter \w+|kapitel \w+|chapitre \w+|capitolo \w+|capítulo \w+)[\s=*_:.]*",
    re.IGNORECASE,
)
_LONGEST_HEADING = 60
_MISSES = 3  # that read as prose, with no entry between them; then the section is over


def heads_bibliography(words: str) -> bool:
    """Whether a line says that a bibliography follows.

    >>> [heads_bibliography(line) for line in ("## 7. Works Cited", "LITERATUR:", "His works were cited.")]
    [True, True, False]
    """
    if len(words) > _LONGEST_HEADING:
        return False
    words = _BUTTON.sub("", words)
    lead = _DECORATION.match(words)
    bare = words[lead.end() :] if lead else words
    return (
        " ".join(
            bare.rstrip(" \t:.=*_#–—-")
            .casefold()
            .replace("&", "und" if "quellen" in bare.casefold() else "and")
            .split()
        )
        in _KNOWN
    )


def without_bibliographies(text: str, groups: Sequence[list[Line]]) -> tuple[list[list[Line]], list[Span]]:
    """The *groups* of lines that are no part of a bibliography, and the entries of those that are."""
    running: list[list[Line]] = []
    entries: list[Span] = []
    section: list[list[Line]] | None = None
    for lines in groups:
        done = 0
        for number, line in enumerate(lines):
            if line.span.end - line.span.start > _LONGEST_HEADING:
                continue
            words = line.span.of(text)
            heads = heads_bibliography(words)
            if heads or (section is not None and _OTHER.fullmatch(words)):
                if number > done:
                    (running if section is None else section).append(lines[done:number])
                _close(text, section, running, entries)
                section, done = ([] if heads else None), number + heads
        if done < len(lines):
            (running if section is None else section).append(lines[done:])
    _close(text, section, running, entries)
    return running, entries


def _close(text: str, section: list[list[Line]] | None, running: list[list[Line]], entries: list[Span]) -> None:
    """Tell the entries of a *section* from what stands among and behind them."""
    missed: list[list[Line]] = []
    behind: list[list[Line]] = []
    spoken = 0
    for unit in cut_entries(text, section) if section else ():
        if behind:
            behind.append(unit)
            continue
        entry = without_mark(text, Span(unit[0].span.start, unit[-1].span.end))
        if looks_like_entry(entry.of(text)):
            entries.append(without_stop(text, entry))
            running.extend(missed)
            missed, spoken = [], 0
        else:
            missed.append(unit)
            spoken += reads_as_prose(entry.of(text))
            if spoken >= _MISSES:
                behind, missed = missed, []
    running.extend(missed)
    if section and behind:
        # Behind the section the lines stand in paragraphs again.
        first = behind[0][0].span.start
        running.extend(kept for lines in section if (kept := [line for line in lines if line.span.start >= first]))
