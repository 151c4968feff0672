"""Writes text from a small grammar of templates, with the label of each part.

A language is a TOML file: ``[words]`` holds lists of words (with ``_`` for a space), ``[templates]`` lists of
templates, one a line, ``styles`` the references, each with its weight in front. In a template

    {name}         is one of the list ``name``; {12-99} a number, {r1-20} a roman one, {pp} a range of pages
    {name^}        in capitals;  {name.} as initials;  {name_} in sentence case;  {name~} shortened
    [a|b|]         is one of these;  [30%a|b] is a with 30 %, else b
    <title:…>      has the label ``title``
    ⟦ ⟧            stand for square brackets
"""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

Part = tuple[str, str]  # text, label ("" for what lies between the fields)
_SYMBOL = re.compile(r"\{([^{}^._~]+?(?:_[a-z]+)*)([\^._~]*)\}")
_RANGE = re.compile(r"(r?)(\d+)-(\d+)")
_HEADINGS = frozenset(("title", "container", "reviewed", "series"))
_OPENING = re.compile(r"(?:^|(?<=[a-zß-ÿ])[.:?] |– )[“„«‘]?[^\W\d_]")
_DIGITS = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


@dataclass(frozen=True)
class Symbol:
    """``{name^}``: what is looked up, and how it is written."""

    name: str
    ways: str


@dataclass(frozen=True)
class Choice:
    """``[a|b]``: the share of the first (or None for equal ones), and the alternatives."""

    share: float | None
    options: tuple[Nodes, ...]


@dataclass(frozen=True)
class Labelled:
    """``<title:…>``."""

    label: str
    inner: Nodes


Nodes = tuple["str | Symbol | Choice | Labelled", ...]


def roman(number: int) -> str:
    written = ""
    for value, digit in _DIGITS:
        while number >= value:
            written, number = written + digit, number - value
    return written


@cache
def parsed(template: str) -> Nodes:
    nodes, at = _sequence(template, 0, "")
    if at != len(template):
        raise ValueError(f"unbalanced at {at}: {template}")
    return nodes


def _sequence(text: str, at: int, until: str) -> tuple[Nodes, int]:
    nodes: list[str | Symbol | Choice | Labelled] = []
    while at < len(text) and text[at] not in until:
        if match := _SYMBOL.match(text, at):
            nodes.append(Symbol(match[1], match[2]))
            at = match.end()
        elif text[at] == "[":
            share = re.compile(r"(\d+)%").match(text, at + 1)
            at = share.end() if share else at + 1
            options = []
            while True:
                inner, at = _sequence(text, at, "|]")
                options.append(inner)
                at += 1
                if text[at - 1] == "]":
                    break
            if share and len(options) == 1:
                options.append(())
            nodes.append(Choice(int(share[1]) / 100 if share else None, tuple(options)))
        elif label := re.compile(r"<([a-z-]+):").match(text, at):
            inner, at = _sequence(text, label.end(), ">")
            nodes.append(Labelled(label[1], inner))
            at += 1
        else:
            nodes.append(text[at])
            at += 1
    return tuple(nodes), at


class Language:
    """The lists and styles of one TOML file."""

    def __init__(self, path: Path, pick: random.Random) -> None:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        self.pick = pick
        self.count: int = data["count"]
        self.lists: dict[str, list[str]] = {
            name: [word.replace("_", " ") for word in listed.split()] for name, listed in data["words"].items()
        }
        self.lists |= {name: _lines(listed) for name, listed in data["templates"].items()}
        weighted = [style.split(" ", 1) for style in _lines(data["styles"])]
        self.styles = [template for _, template in weighted]
        self.weights = [int(weight) for weight, _ in weighted]
        self.proper = {
            word
            for name in ("family", "given_full", "town", "region", "folk", "month", *data.get("proper", ()))
            for entry in self.lists.get(name, ())
            for word in re.findall(r"\w+", entry)
        }

    def reference(self) -> list[Part]:
        """One reference, its style by the weights."""
        template = self.pick.choices(self.styles, self.weights)[0]
        merged: list[Part] = []
        for text, label in self._expand(parsed(template), ""):
            if merged and not label and not merged[-1][1]:
                merged[-1] = (merged[-1][0] + text, label)
            elif text:
                if merged and merged[-1][0][-1] in ".?!" and text[0] == "." and self.pick.random() < 0.9:
                    text = text[1:]  # Was ist Wahrheit?. Oslo
                merged.append((text, label))
        merged = [(text, label) for text, label in merged if text]
        return [(text.replace("⟦", "[").replace("⟧", "]"), label) for text, label in merged]

    def _expand(self, nodes: Nodes, label: str) -> list[Part]:
        parts: list[Part] = []
        for node in nodes:
            if isinstance(node, str):
                parts.append((node, label))
            elif isinstance(node, Symbol):
                parts += self._symbol(node, label)
            elif isinstance(node, Choice):
                first = self.pick.random() < node.share if node.share is not None else None
                options = node.options if first is None else node.options[:1] if first else node.options[1:]
                parts += self._expand(self.pick.choice(options), label)
            else:
                inner = "".join(text for text, _ in self._expand(node.inner, node.label))
                if node.label in _HEADINGS:
                    inner = _OPENING.sub(lambda match: match[0].upper(), inner)
                parts.append((inner, node.label))
        return parts

    def _symbol(self, symbol: Symbol, label: str) -> list[Part]:
        if match := _RANGE.fullmatch(symbol.name):
            number = self.pick.randint(int(match[2]), int(match[3]))
            return [(roman(number) if match[1] else str(number), label)]
        if symbol.name == "pp":
            return [(self._pages(), label)]
        parts = self._expand(parsed(self.pick.choice(self.lists[symbol.name])), label)
        for way in symbol.ways:
            parts = [(self._written(text, way), own) for text, own in _joined(parts)]
        return parts

    def _pages(self) -> str:
        first = self.pick.randint(1, 620)
        last = first + self.pick.choice((1, 2, 3, 8, 14, 22, 31, 47))
        dash = self.pick.choices("–-—", (60, 38, 2))[0]
        short = first > 100 and first // 100 == last // 100 and self.pick.random() < 0.25
        return f"{first}{dash}{str(last)[-2:] if short else last}"

    def _written(self, text: str, way: str) -> str:
        if way == "^":
            return text.upper().replace("SS", "SS")
        if way == ".":
            return self._initials(text)
        if way == "_":
            return self._sentence(text)
        return self._short(text)

    def _initials(self, name: str) -> str:
        if name.endswith("."):
            return name
        glue = self.pick.choice((" ", " ", ""))
        halves = []
        for word in name.split():
            double = {"Ch": "Ch", "Ph": "Ph", "Th": "Th"}.get(word[:2], "") if self.pick.random() < 0.4 else ""
            if word.startswith("Chr") and self.pick.random() < 0.4:
                double = "Chr"
            first = double or word[0]
            halves.append("-".join([first + ".", *(part[0] + "." for part in word.split("-")[1:])]))
        return glue.join(halves)

    def _sentence(self, title: str) -> str:
        words = title.split(" ")
        for at, word in enumerate(words):
            before = words[at - 1] if at else ":"
            bare = word.strip("“”‘’\"'«»,.:;?()")
            if before[-1] in ":.?!" or bare in self.proper or bare.isupper() or bare.endswith("’s"):
                continue
            words[at] = word.lower()
        return " ".join(words)

    def _short(self, title: str) -> str:
        head = re.split(r"[.:?,(«“„‘]", title)[0].strip() or title
        words = head.split()
        if len(words) > 5:
            head = " ".join(words[: self.pick.randint(2, 4)])
        return head


def _lines(listed: str) -> list[str]:
    return [line for line in listed.splitlines() if line and not line.startswith("# ")]


def _joined(parts: list[Part]) -> list[Part]:
    """Neighbours of the same label as one, so that a way of writing sees the whole."""
    joined: list[Part] = []
    for text, label in parts:
        if joined and joined[-1][1] == label:
            joined[-1] = (joined[-1][0] + text, label)
        else:
            joined.append((text, label))
    return joined
