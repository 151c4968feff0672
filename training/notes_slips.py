"""Slips of the pen, the press and the scanner, on parts of a reference whose labels stay right."""

from __future__ import annotations

import random
import re

from notes_grammar import Part


def slipped(parts: list[Part], pick: random.Random) -> list[Part]:
    """*parts* with a number in front, another end, or a slip, as often as notes in the wild have them."""
    roll = pick.random()
    if roll < 0.06:
        number = str(pick.randint(1, 240))
        before, after = pick.choice((("", " "), ("", ". "), ("[", "] "), ("", "  "), ("(", ") "), ("", ") ")))
        parts = [(before, ""), (number, "mark"), (after, ""), *parts]
    roll = pick.random()
    if roll < 0.3:
        parts = _ended(parts)
    if pick.random() < 0.05:
        parts = _once(parts, pick, "", r"([,;:]) ", r"\1")  # a space is missing
    if pick.random() < 0.02:
        parts = _once(parts, pick, "", r"([.]) $", r"\1")
    if pick.random() < 0.02:
        parts = _once(parts, pick, "", r"([,.:]) ", r" \1 ")  # a space too much
    if pick.random() < 0.04:
        parts = _once(parts, pick, None, r" ", "  ")
    if pick.random() < 0.03:
        parts = _once(parts, pick, None, r" ", "\n")  # the line ends
    if pick.random() < 0.012:
        parts = _once(parts, pick, "title", r"([a-zäöüéèàò]{3})([bcdfglmnprstvz][aeiou][a-z]{2})", r"\1-\n\2")
    if pick.random() < 0.012:
        parts = _once(parts, pick, "title", r"([a-zäöüéèàò]{3})([bcdfglmnprstvz][aeiou][a-z]{2})", r"\1- \2")
    if pick.random() < 0.012:
        parts = _once(parts, pick, "pages", r"1", "l")  # misread
    if pick.random() < 0.03:
        parts = _once(parts, pick, None, r"[“”„]", '"')
    if pick.random() < 0.02:
        parts = _once(parts, pick, "", r", ", ". ")
    return [(text, label) for text, label in parts if text]


def _ended(parts: list[Part]) -> list[Part]:
    """With a period at the end if there was none, without if there was one."""
    text, label = parts[-1]
    if label:
        return [*parts, (".", "")]
    return [*parts[:-1], (text[:-1], "")] if text.endswith(".") else parts


def _once(parts: list[Part], pick: random.Random, label: str | None, pattern: str, by: str) -> list[Part]:
    """With one match of *pattern* in a part with *label* (None: any) replaced."""
    found = [
        (at, match)
        for at, (text, own) in enumerate(parts)
        if label is None or own == label
        for match in re.finditer(pattern, text)
    ]
    if not found:
        return parts
    at, match = pick.choice(found)
    text, own = parts[at]
    changed = text[: match.start()] + match.expand(by) + text[match.end() :]
    return [*parts[:at], (changed, own), *parts[at + 1 :]]
