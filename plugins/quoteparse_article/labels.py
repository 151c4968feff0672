"""Lines of the form "Label: value", and what the commonest labels say."""

from __future__ import annotations

import re

from quoteparse.plugin import HeaderRole

__all__ = ["ROLES", "is_label_line", "known_role", "label_of"]


def _rows(role: HeaderRole, labels: str) -> dict[str, HeaderRole]:
    return {label.strip(): role for label in labels.split(",")}


ROLES: dict[str, HeaderRole] = {
    **_rows("title", "title, headline, subject, titel, titre, título, titolo, otsikko, название, заглавие, заголовок"),
    **_rows(
        "author",
        "author, authors, author(s), by, written by, writer, byline, autor, autorin, autoren, auteur, autore, "
        "författare, verfasser, автор, авторы",
    ),
    **_rows(
        "issued",
        "published, first published, publication date, date of publication, date published, first publication, publ, "
        "publication, date, created, released, release date, posted, posted on, issued, dated, first printed, printed, "
        "erstveröffentlichung, veröffentlicht, erschienen, datum, publié, première publication, date de publication, "
        "fecha, publicado, primera publicación, data, pubblicato, publicerad, gepubliceerd, опубликовано, дата, "
        "дата публикации, впервые опубликовано",
    ),
    **_rows(
        "written",
        "written, date written, composed, delivered, spoken, first delivered, drafted, geschrieben, verfasst, écrit, "
        "rédigé, escrito, scritto, geschreven, написано, написана",
    ),
    **_rows(
        "source",
        "source, sources, original source, source text, source of text, text source, taken from, from, reprinted from, "
        "originally published in, first published in, text from, quelle, fuente, fonte, vorlage, bron, källa, kilde, "
        "источник, по изданию",
    ),
    **_rows(
        "note",
        "online version, transcribed, transcribed by, transcription, html markup, markup, transcription/markup, "
        "proofread, proofreading, proofread by, proofed, translated, translated by, translation, translator, edited, "
        "edited by, editor, copyright, copyleft, public domain, language, character set encoding, produced by, status, "
        "type, version, post-history, last-modified, last updated, updated, keywords, key words, tags, category, "
        "categories, section, volume, issue, pages, page, publisher, place, licence, license, html, note, notes, "
        "credit, credits, contact, e-mail, email, content-type, python-version, requires, series, édition, traduction, "
        "transcrit, übersetzung, übersetzt, sprache, langue, idioma, traducción, перевод, распознавание, вёрстка",
    ),
}

_LABEL = re.compile(r"(?P<label>[^\W\d_][^:.?!;“”\"\r\n]{0,58}?)[ \xa0]?:(?!//)[ \t\xa0]*(?P<value>\S.*)?$")


def label_of(line: str) -> str | None:
    """The label of *line*, or None where it has none.

    >>> label_of("First Published:1902, in the Harbour News"), label_of("He said this: no.")
    ('First Published', 'He said this')
    """
    found = _LABEL.match(line)
    if not found or len(found["label"].split()) > 6:
        return None
    return found["label"]


def known_role(label: str) -> HeaderRole | None:
    """What a label is known to say, if only in one of its parts ("Transcribed/HTML Markup")."""
    folded = " ".join(label.casefold().split())
    if folded in ROLES:
        return ROLES[folded]
    parts = (ROLES.get(part.strip()) for part in re.split(r"[/&,]| and ", folded))
    return next((role for role in parts if role), None)


def is_label_line(line: str) -> bool:
    """Whether *line* may be one of a header's lines: a short label that is no sentence, and a value."""
    label = label_of(line)
    return label is not None and len(line) <= 400 and (label[0].isupper() or known_role(label) is not None)
