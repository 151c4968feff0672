"""Lines that belong to a site or to a printed page, not to what is said."""

from __future__ import annotations

import re

__all__ = ["is_boilerplate", "is_page_number", "is_site_furniture"]

_PAGE = re.compile(r"[-–—\[(\s]*(?:p(?:age|\.)?\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?[-–—\])\s]*", re.IGNORECASE)
_MARKS_ONLY = re.compile(r"[\W_]+")
_IMAGE = re.compile(r"[\w\-.,()%+ ]{1,120}\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?)", re.IGNORECASE)
_PHRASE = re.compile(
    r"(?:like this:?|like\s?loading\W*|loading\W*|share (?:this|on|via)\b.{0,60}|tweet|email this.{0,30}|print|pin it|"
    r"comments?|\d+ comments?|leave a (?:reply|comment)|post (?:a )?comment|your email address will not be published.*|"
    r"required fields are marked.*|click to (?:share|print|email).{0,80}|related(?: posts?| articles?)?:?|"
    r"advertisements?|report this ad|sponsored.{0,20}|privacy policy.{0,60}|cookie.{0,60}|"
    r"terms of (?:use|service).{0,60}|"
    r"(?:previous|next|older|newer) (?:post|article|entry|page)s?.{0,60}|back to top|skip to (?:main )?content|"
    r"(?:next|previous|prev)(?: (?:part|chapter|page|section|article|post|issue))?\s?[:>»→–-].{0,100}|"
    r"[<«←] ?(?:previous|prev|back).{0,100}|"
    r"(?:go |return )?(?:back )?to (?:the )?(?:\S+ ){0,6}(?:index|archive|contents|top|main page|home ?page)\.?|"
    r"top of (?:the )?page|(?:page )?last (?:updated|modified|revised|changed)\b.{0,60}|"
    r"(?:(?:this )?(?:page|text|document) (?:was )?)?(?:archived|retrieved|scanned|digiti[sz]ed) "
    r"(?:from|by|on|at)\b.{0,100}|"
    r"read more|"
    r"continue reading.{0,80}|subscribe.{0,80}|follow us.{0,60}|sign (?:up|in).{0,60}|log in.{0,40}|search(?: for)?:?|"
    r"menu|home|navigation|featured post|this entry was posted.{0,200}|filed under.{0,120}|tagged.{0,120}|"
    r"tags?:.{0,160}|posted (?:in|by|on)\b.{0,120}|categories:?.{0,120}|all rights reserved.{0,60}|"
    r"copyright ©.{0,80}|©.{0,80})",
    re.IGNORECASE,
)
_APPEAL = re.compile(
    r"\b(?:please\s+(?:feel free to\s+)?(?:share|donate|subscribe|like|support us)|"
    r"follow\s+(?:us|me|[\w .]{2,40})\s+on\s+"
    r"(?:twitter|facebook|instagram|google|social)|subscribe to (?:our|my|the|this))\b",
    re.IGNORECASE,
)


def is_page_number(line: str) -> bool:
    """Whether *line* is the number of a printed page: “- 142 -”, “[17]”.

    >>> is_page_number("- 142 -"), is_page_number("1871"), is_page_number("In 1871")
    (True, False, False)
    """
    return len(line) < 20 and bool(_PAGE.fullmatch(line)) and not re.fullmatch(r"1\d{3}|20\d\d", line)


def is_boilerplate(line: str) -> bool:
    """Whether *line* is navigation, an invitation to share, a page number, the name of an image.

    >>> is_boilerplate("Leave a Reply"), is_boilerplate("."), is_boilerplate("He left a reply.")
    (True, True, False)
    """
    if len(line) > 400:
        return False
    if _MARKS_ONLY.fullmatch(line) or is_page_number(line):
        return True
    return (len(line) <= 200 and bool(_IMAGE.fullmatch(line))) or is_site_furniture(line)


def is_site_furniture(line: str) -> bool:
    """Whether *line* is what a site puts around its pages: navigation, sharing, a comment form.

    >>> is_site_furniture("Leave a Reply"), is_site_furniture("- 142 -")
    (True, False)
    """
    return (len(line) <= 200 and bool(_PHRASE.fullmatch(line))) or (len(line) <= 400 and bool(_APPEAL.search(line)))
