"""Invented works as CSL-JSON items: every kind of work that people cite."""

from __future__ import annotations

import random
from typing import Any

from rendered_words import Words

Item = dict[str, Any]

KINDS = {
    "book": 22, "edited": 7, "translated": 5, "chapter": 17, "journal": 24, "magazine": 4, "newspaper": 5, "thesis": 5,
    "report": 4, "conference": 5, "webpage": 5,
}  # fmt: skip


class Works:
    """Items in the language of *words*, drawn with its generator."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.pick: random.Random = words.pick

    def item(self, kind: str | None = None) -> Item:
        kind = kind or self.pick.choices(list(KINDS), list(KINDS.values()))[0]
        item: Item = getattr(self, kind)()
        return {"id": "work", "language": self.words.language, **item}

    # -- what items are made of

    def chance(self, share: float) -> bool:
        return self.pick.random() < share

    def number(self, last: int) -> str:
        return str(self.pick.randint(1, last))

    def name(self) -> dict[str, str]:
        name = {"family": self.words.family(), "given": self.words.given()}
        if self.chance(0.05):
            name["non-dropping-particle"] = self.pick.choice(self.words.table["particles"])
        if self.chance(0.015):
            name["suffix"] = self.pick.choice(self.words.table["suffixes"])
        return name

    def names(self, *counts: int) -> list[dict[str, str]]:
        return [self.name() for _ in range(self.pick.choices(range(1, len(counts) + 1), counts)[0])]

    def authors(self, *counts: int) -> list[dict[str, str]]:
        if self.chance(0.07):
            return [{"literal": self.words.one("bodies")}]
        return self.names(*counts)

    def date(self, *, parts: int = 1) -> dict[str, Any]:
        year = self.pick.randint(1830, 2024) if self.chance(0.3) else self.pick.randint(1950, 2024)
        return {"date-parts": [[year, self.pick.randint(1, 12), self.pick.randint(1, 28)][:parts]]}

    def pages(self, last: int = 900) -> str:
        first = self.pick.randint(1, last)
        return str(first) if self.chance(0.08) else f"{first}-{first + self.pick.randint(2, 45)}"

    def imprint(self) -> Item:
        item: Item = {"publisher": self.words.one("publishers"), "publisher-place": self.words.place()}
        if self.chance(0.06):
            del item[self.pick.choice(list(item))]
        return {**item, "issued": self.date()}

    def extras(self, **shares: float) -> Item:
        """Fields that some have."""
        made = {
            "edition": lambda: self.words.one("editions") if self.chance(0.25) else self.number(9),
            "series": lambda: self.words.one("series"),
            "volume": lambda: self.number(12) if self.chance(0.8) else self.pick.choice(["II", "III", "IV", "VI"]),
            "volumes": lambda: self.number(8),
            "isbn": self.isbn,
            "doi": self.doi,
            "url": self.url,
            "note": lambda: self.words.one("notes"),
        }
        keys = {
            "series": "collection-title",
            "volumes": "number-of-volumes",
            "isbn": "ISBN",
            "doi": "DOI",
            "url": "URL",
        }
        item: Item = {}
        for what, share in shares.items():
            if self.chance(share):
                item[keys.get(what, what)] = made[what]()
                if what == "series" and self.chance(0.5):
                    item["collection-number"] = self.number(140)
                if what == "url":
                    item["accessed"] = self.date(parts=3)
                    item["accessed"]["date-parts"][0][0] = self.pick.randint(1999, 2024)
        return item

    def isbn(self) -> str:
        digits = "".join(self.pick.choices("0123456789", k=9))
        return (
            f"978-{digits[0]}-{digits[1:5]}-{digits[5:9]}-{self.number(9)}"
            if self.chance(0.6)
            else f"978{digits}{self.number(9)}"
        )

    def doi(self) -> str:
        letters = "".join(self.pick.choices("abcdefghjkmnprstuwx", k=self.pick.randint(2, 6)))
        return f"10.{self.pick.randint(1000, 9999)}/{letters}.{self.pick.randint(100, 9_999_999)}"

    def url(self) -> str:
        words = [
            word.lower()
            for word in self.pick.sample(
                "bees tide lamp harbour loom salt north archive texts doc article view item".split(), 3
            )
        ]
        host = f"{self.pick.choice(['www.', '', ''])}{words[0]}-{words[1]}.{self.pick.choice(['org', 'net', 'example', 'eu', 'de', 'fr', 'it', 'es', 'com'])}"
        tail = self.pick.choice(
            [
                "",
                f"/{words[2]}",
                f"/{words[2]}/{self.number(9000)}",
                f"/{words[2]}.html",
                f"/{words[2]}?id={self.number(900)}",
            ]
        )
        return f"{self.pick.choice(['http', 'https'])}://{host}{tail}"

    # -- works

    def book(self) -> Item:
        return {
            "type": "book", "author": self.authors(70, 20, 7, 3), "title": self.words.title(), **self.imprint(),
            **self.extras(edition=0.2, series=0.18, volume=0.07, volumes=0.06, isbn=0.2, doi=0.05, url=0.06, note=0.1),
        }  # fmt: skip

    def edited(self) -> Item:
        item = self.book()
        item["editor"] = self.names(50, 35, 10, 5)
        if self.chance(0.65):
            del item["author"]
        return item

    def translated(self) -> Item:
        return {**self.book(), "translator": self.names(85, 15)}

    def chapter(self) -> Item:
        item = {
            "type": "chapter", "author": self.authors(65, 22, 8, 3, 2), "title": self.words.title(), "container-title": self.words.container(),
            "page": self.pages(), **self.imprint(), **self.extras(edition=0.08, series=0.15, volume=0.12, doi=0.1, url=0.05, isbn=0.05),
        }  # fmt: skip
        if self.chance(0.88):
            item["editor"] = self.names(45, 38, 12, 5)
        if self.chance(0.05):
            item["translator"] = self.names(1)
        return item

    def journal(self) -> Item:
        item = {
            "type": "article-journal", "author": self.authors(35, 25, 15, 10, 7, 4, 2, 2), "title": self.words.title(scientific=self.chance(0.7)),
            "container-title": self.words.one("journals"), "volume": self.number(140), "issue": self.number(12), "page": self.pages(2400),
            "issued": self.date(parts=self.pick.choice([1, 1, 1, 2, 3])), **self.extras(doi=0.45, url=0.1),
        }  # fmt: skip
        if self.chance(0.25):
            del item["issue"]
        elif self.chance(0.1):
            item["issue"] = f"{self.pick.randint(1, 3)}-{self.pick.randint(4, 6)}"
        if self.chance(0.1):
            item["page"] = f"e{self.pick.randint(100, 99999)}"
        return item

    def magazine(self) -> Item:
        return {
            "type": "article-magazine", "author": self.names(85, 15), "title": self.words.title(), "container-title": self.words.one("magazines"),
            "issued": self.date(parts=self.pick.choice([2, 3])), "page": self.pages(90), **self.extras(volume=0.3, url=0.25),
            **({"issue": self.number(400)} if self.chance(0.3) else {}),
        }  # fmt: skip

    def newspaper(self) -> Item:
        item = {
            "type": "article-newspaper", "author": self.names(85, 15), "title": self.words.title(), "container-title": self.words.one("newspapers"),
            "issued": self.date(parts=3), **self.extras(url=0.3),
        }  # fmt: skip
        if self.chance(0.2):
            del item["author"]
        if self.chance(0.6):
            item["page"] = self.pick.choice([self.number(48), f"{self.pick.choice('ABC')}{self.number(20)}"])
        return item

    def thesis(self) -> Item:
        return {
            "type": "thesis", "author": self.names(1), "title": self.words.title(scientific=self.chance(0.5)), "genre": self.words.one("theses"),
            "publisher": self.words.one("universities"), "publisher-place": self.words.town(), "issued": self.date(), **self.extras(url=0.15),
        }  # fmt: skip

    def report(self) -> Item:
        return {
            "type": "report", "author": self.authors(50, 30, 20), "title": self.words.title(scientific=True), "genre": self.words.one("reports"),
            "number": self.number(900), "publisher": self.words.one("bodies"), "publisher-place": self.words.town(), "issued": self.date(),
            **self.extras(url=0.4, doi=0.1),
        }  # fmt: skip

    def conference(self) -> Item:
        item = {
            "type": "paper-conference", "author": self.names(30, 30, 20, 12, 8), "title": self.words.title(scientific=True),
            "container-title": self.words.one("conferences"), "page": self.pages(700), **self.imprint(), **self.extras(doi=0.3, series=0.1),
        }  # fmt: skip
        if self.chance(0.4):
            item["event-place"] = self.words.town()
        if self.chance(0.25):
            item["editor"] = self.names(50, 50)
        return item

    def webpage(self) -> Item:
        item = {
            "type": "webpage", "author": self.authors(80, 20), "title": self.words.title(), "container-title": self.words.one("sites"),
            "issued": self.date(parts=self.pick.choice([1, 3, 3])), **self.extras(url=1.0),
        }  # fmt: skip
        if self.chance(0.25):
            del item["author"]
        if self.chance(0.15):
            del item["container-title"]
        return item
