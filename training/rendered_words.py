"""Invented titles, names and imprints in five languages, from the vocabularies rendered_*.toml."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable
from pathlib import Path

LANGUAGES = ("en", "de", "fr", "it", "es")
_NAMES = (
    "journals",
    "magazines",
    "newspapers",
    "publishers",
    "series",
    "bodies",
    "sites",
    "conferences",
    "universities",
)
_SLOT = re.compile(r"\{(\w+)\}")


def _split(text: str) -> list[str]:
    found = text.split(";") if ";" in text else text.split()
    return [" ".join(one.split()) for one in found if one.strip()]


def _read(language: str) -> dict[str, list[str]]:
    table = tomllib.loads(Path(__file__).with_name(f"rendered_{language}.toml").read_text(encoding="utf-8"))
    return {key: value if isinstance(value, list) else _split(value) for key, value in table.items()}


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]


class Words:
    """The vocabulary of one *language*, drawn from with *pick*."""

    def __init__(self, language: str, pick: random.Random) -> None:
        self.language = language
        self.pick = pick
        self.table = _read(language)

    def one(self, key: str) -> str:
        found = self.fill(self.pick.choice(self.table[key]))
        return _capital(found) if key in _NAMES else found

    def place(self) -> str:
        return self.pick.choice(self.table["places"])

    def town(self) -> str:
        """A place as it stands in a name: one town, without its region."""
        return re.split(r",|/| \(| und | and | et | e | y ", self.place())[0]

    def given(self) -> str:
        names = self.pick.choice(self.table["given"])
        roll = self.pick.random()
        if roll < 0.16:
            return f"{names} {self.pick.choice('ABCDEFGHJKLMNPRSTVW')}."
        if roll < 0.26:
            return f"{names} {self.pick.choice(self.table['given'])}"
        if roll < 0.36:
            return " ".join(f"{letter}." for letter in self.pick.sample("ABCDEFGHJKLMNPRSTVW", self.pick.randint(1, 3)))
        return names

    def family(self) -> str:
        family = self.pick.choice(self.table["family"])
        return f"{family}-{self.pick.choice(self.table['family'])}" if self.pick.random() < 0.04 else family

    def title(self, *, scientific: bool = False) -> str:
        """One of 1 to 25 words, with what real ones have in them: names, places, years, questions, subtitles."""
        pick = self.pick
        main = self.one("long_patterns" if pick.random() < (0.6 if scientific else 0.12) else "patterns")
        title = _capital(main)
        if len(title.split()) < 12 and pick.random() < (0.3 if scientific else 0.4):
            subtitle = self.one("subtitles")
            joint = " " if title.endswith("?") else pick.choice([": ", ": ", ": ", ": ", ". ", " – ", "; "])
            capital = joint != ": " or pick.random() < 0.4
            title += joint + (_capital(subtitle) if capital else subtitle)
            if len(title.split()) < 14 and pick.random() < 0.06:
                title += ": " + self.one("subtitles")
        if self.language == "en" and pick.random() < (0.25 if scientific else 0.55):
            title = title_case(title)
        return title

    def container(self) -> str:
        """The title of a book of several hands."""
        return self.title()

    def fill(self, pattern: str) -> str:
        years = sorted(self.pick.sample(range(1480, 2015), 2))
        taken: set[str] = set()

        def value(slot: re.Match[str]) -> str:
            name = slot.group(1)
            while (found := self._slot(name, years)) in taken:
                pass
            taken.add(found)
            return found

        filled = _SLOT.sub(value, pattern)
        return self.fill(filled) if "{" in filled else _elided(filled, self.language)

    def _slot(self, name: str, years: list[int]) -> str:
        pick, table = self.pick, self.table
        base = name.rstrip("23")
        simple: dict[str, Callable[[], str]] = {
            "year": lambda: str(years[1] if name.endswith("2") else years[0]),
            "yy": lambda: f"{pick.randint(80, 99)}",
            "nth": lambda: str(pick.choice([n for n in range(4, 80) if n % 10 > 3 or 10 < n < 20])),
            "day": lambda: str(pick.randint(1, 28)),
            "number": lambda: str(pick.randint(2, 90)),
            "place": lambda: pick.choice(table["title_places"]) if name != "town" else self.town(),
            "person": lambda: f"{pick.choice(table['given'])} {pick.choice(table['family'])}",
            "gen": lambda: pick.choice(table["genitives"]),
            "ordinal": lambda: pick.choice(table["ordinals"]),
        }
        if base in simple:
            return simple[base]()
        key = {
            "family": "family", "topic": "topics", "things": "things", "noun": "nouns", "adj": "adjectives", "topic_short": "topic_short",
        }[base.lower()]  # fmt: skip
        word = pick.choice(table[key])
        if base[0].isupper():
            return _capital(word)
        return _lower(word) if self.language != "de" and base in ("noun", "adj", "topic", "things") else word


def _elided(text: str, language: str) -> str:
    """What a word becomes before a vowel: an early hive, d’histoire."""
    if language == "en":
        return re.sub(r"\b([Aa]) (?=[aeioAEIO])", r"\1n ", text)
    if language == "fr":
        text = re.sub(r"\bd’(?=[^aeiouhéèêâîôAEIOUHÉÈÊÂÎÔ])", "de ", text)
        return re.sub(r"\bde (?=[aeiouhéèêâîôAEIOUHÉÈÊÂÎÔ])", "d’", text)
    return text


def title_case(text: str) -> str:
    small = {"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with", "upon"}  # fmt: skip
    words = text.split(" ")
    return " ".join(
        word if (i and word in small and words[i - 1][-1] not in ":.–") or not word[0].islower() else _capital(word)
        for i, word in enumerate(words)
    )
