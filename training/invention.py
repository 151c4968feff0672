"""Invented names, titles, places, dates and imprints, as (text, label) parts of a reference."""

from __future__ import annotations

import random
import tomllib
from pathlib import Path

Part = tuple[str, str]  # text, label ("" for punctuation)
WORDS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
GIVEN = WORDS["given"]
FAMILY = WORDS["family"]
HEADS = WORDS["heads"]
ADJECTIVES = WORDS["adjectives"]
COUNTRIES = WORDS["countries"]
SUBTITLES = WORDS["subtitles"]
PLACES = WORDS["places"]
REGIONS = WORDS["regions"]
HOUSES = WORDS["houses"]
BODIES = WORDS["bodies"]
JOURNALS = WORDS["journals"]
MONTHS = WORDS["months"]
SHORT = WORDS["short"]
RANKS = WORDS["ranks"]
pick = random.Random(1936)


def one(*choices: str) -> str:
    return pick.choice(choices)


def chance(share: float) -> bool:
    return pick.random() < share


def given() -> str:
    name = pick.choice(GIVEN)
    roll = pick.random()
    if roll < 0.15:
        return f"{name} {pick.choice('ABCDEFGHJKLMNPRSTW')}."
    if roll < 0.3:
        return one("S.", "J. R.", "W. G.", "G. F.", "A.", "R.J.", "V. A.", "L.", "E. H.", "D.M.")
    return f"{name} {pick.choice(GIVEN)}" if roll < 0.4 else name


def family() -> str:
    return pick.choice(FAMILY)


def title() -> str:
    head, other = pick.choice(HEADS), pick.choice(HEADS)
    adjective, country = pick.choice(ADJECTIVES), pick.choice(COUNTRIES)
    year = pick.randint(1650, 1990)
    shapes = [
        f"The {adjective} {head}",
        f"{head} of the {other}",
        f"The {head} of {country}",
        f"In Search of {adjective} {head}",
        f"{country}",
        f"{country}, {one('Man', 'Land', 'Queen')} of {head}",
        f"{adjective} {country}",
        f"{pick.choice(GIVEN)} {family()}; {one('Man', 'Woman', 'Pilot')} of {head}",
        f"{pick.choice(GIVEN)} {family()}, {one('Man', 'Woman', 'Pilot', 'Queen')} of {head}",
        f"A {adjective} {head}",
        f"{head} and {other} in {country}",
        f"{head} and {other} in {family()}’s {country}, {year}-{year + pick.randint(1, 30)}",
        f"Behind the {head}",
        f"{family()} Remembers",
        f"{family()}’s {head}",
        f"Conversations with {family()}",
        f"I {one('Sail', 'Paint', 'Sing')} Where I Like",
        f"The {head} under the {other}s",
        f"From {family()} to {family()}",
        f"{country} & Co.",
        f"{head}: {pick.choice(SUBTITLES)}",
        f"{family()}; {pick.choice(SUBTITLES)}",
        f"{country}: {pick.choice(SUBTITLES)}",
        f"{year}: The {head} Year",
        f"{pick.choice(PLACES)}, {year}",
        f"{head} at {pick.randint(20, 90)}",
        f"Who Built the {head}?",
        f"{head} in {country}?: {pick.choice(SUBTITLES)}",
        f"Strangers in the {head}s?",
        f"The {family()}-{family()} Correspondence, {year}-{year + 5}",
        f"The {family()} Trial ({country}-{family()})",
        f"{family()} and the {adjective} {head} of {country}",
        f"Hardly a {head}",
        f"The {head} Did Not Sink",
        "Works",
        f"{head} for a {other}",
        f"{head} {one('on', 'upon', 'under', 'against', 'without')} {country}",
        f"{head} in the {family()} Fishery of {year}-{year + 2}",
        f"The {country} of {family()} and the {adjective} {head}, {year}",
        f"Minutes of the {country} {head}–The {family()} Decade: {year}-{year + 9}",
        f"One-Third of a {head}",
        f"When {family()} Sailed",
        f"A Second Look at {family()}",
        f"The K. L. M., {pick.choice(SUBTITLES)}",
        f"{country} {one('Fights', 'Sails', 'Sings')} On",
        f"A {head} I Would Not Sell",
        f"{country} and the {head}; “The {other} of an {adjective} {head}”",
        f"{head} and {other}; “{adjective} {head}.”",
        f"{adjective} {head}: “The {other} of {family()}.”",
        f"The “{head}” of the {other}s in {year}",
        f"This {adjective} {head}",
        f"Beside {family()}: {pick.choice(SUBTITLES)}",
        f"My {head}",
        f"{family()}",
        f"{head} {one('Stops', 'Begins', 'Wins', 'Lives', 'Returns')}",
        f"Shipmate {family()}",
        f"{adjective} {head}",
        f"{pick.choice(GIVEN)} {family()}",
    ]
    return pick.choice(shapes)


def year() -> str:
    return str(pick.randint(1700, 2022))


def pages() -> str:
    first = pick.randint(1, 900)
    roll = pick.random()
    if roll < 0.2:
        return f"{first}-{first + pick.randint(1, 9)}"
    if roll < 0.25:
        return f"{first + 100}-{pick.randint(10, 99)}"
    return one("vi", "ix", "xii", "xv", "xviii") if roll < 0.3 else str(first)


def person_front() -> list[Part]:
    """One author or several, as they stand in front."""
    roll = pick.random()
    if roll < 0.67:
        return [(family(), "family"), (pick.choice([", ", ", ", ", ", " , "]), ""), (given(), "given")]
    if roll < 0.76:
        return [(family(), "family"), (one(" and ", " & "), ""), (family(), "family")]
    if roll < 0.82:
        return [
            (family(), "family"),
            (", ", ""),
            (family(), "family"),
            (one(", and ", ", and ", " and ", " & "), ""),
            (family(), "family"),
        ]
    if roll < 0.86:
        return [
            (family(), "family"),
            (", ", ""),
            (given(), "given"),
            (one(" & ", " and "), ""),
            (pick.choice(GIVEN), "given"),
        ]
    if roll < 0.93:
        more = [(", ", ""), (f"{pick.choice(GIVEN)} {family()}", "name")] if chance(0.3) else []
        last = [(one(" & ", " and ", ", and ", ", and "), ""), (f"{pick.choice(GIVEN)} {family()}", "name")]
        return [(family(), "family"), (", ", ""), (given(), "given"), *more, *last]
    if roll < 0.965:
        return [(f"{pick.choice(GIVEN)} {family()}", "name")]
    return [(pick.choice(BODIES) + (f" ({pick.choice(PLACES)})" if chance(0.3) else ""), "body")]


def place() -> str:
    found = pick.choice(PLACES)
    roll = pick.random()
    if roll < 0.3:
        return f"{found}, {pick.choice(REGIONS)}"
    return f"{found}{one(', ', ', ', ' ')}{pick.choice(PLACES)}" if roll < 0.4 else found


def house() -> str:
    return f"{pick.choice(HOUSES)}, {pick.choice(HOUSES)}" if chance(0.04) else pick.choice(HOUSES)


def imprint(*, comma: bool = False) -> list[Part]:
    date = one("c", "c", "C", "") + year() if chance(0.3) else year()
    before_year = one(", ", ", ", ", ", ", ", ",", ". ") if not comma else ", "
    if chance(0.05):
        return [(date, "date")]
    if chance(0.02):
        return [(one("Publisher, ", "Publisher: "), ""), (house(), "publisher"), (", ", ""), (date, "date")]
    name = house()
    before_year = " " if name.endswith("Co.") and chance(0.5) else before_year
    parts = [
        (place(), "place"),
        (": " if not comma else ", ", ""),
        (name, "publisher"),
        (before_year, ""),
        (date, "date"),
    ]
    return parts[2:] if chance(0.03) else [*parts[:1], (", ", ""), *parts[4:]] if chance(0.03) else parts


def stop(text: str) -> str:
    """What ends a field: a period unless there is one, sometimes a slip."""
    if text.endswith((".", "?", "”")):
        return one(" ", " ", ", ")
    return pick.choice([". ", ". ", ". ", ". ", ". ", ". ", ", ", ", ", ": ", " . "])


def locator() -> list[Part]:
    return [
        (one(", ", ", ", ", ", ", ", " ", ". "), ""),
        (one("p. ", "p. ", "p. ", "pp. ", "p."), ""),
        (pages(), "pages"),
    ]


def date_parts(*, day: bool = True) -> list[Part]:
    month, number, when = pick.choice(MONTHS + SHORT), str(pick.randint(1, 28)), year()
    if not day:
        return [(month, "date"), (" ", ""), (when, "date")]
    if chance(0.5):
        return [(month, "date"), (" ", ""), (number, "date"), (one(", ", " "), ""), (when, "date")]
    return [(number + one("", "st", "th"), "date"), (" ", ""), (month, "date"), (one(" ", ", "), ""), (when, "date")]


def correspondent() -> str:
    rank = one(
        "",
        "",
        "",
        pick.choice(RANKS) + " ",
        f"{one('Commissioner', 'Minister', 'Secretary')} {one('for', 'of')} {one('Fisheries', 'Trade')} ",
    )
    return rank + one(family(), f"{pick.choice(GIVEN)} {family()}")
