"""Makes labelled references, of invented works, in the styles that anthologies and essays use.

    python training/generate.py > training/invented.jsonl

The weights of the reference grammar are fitted to these (see README.md beside this file). Each line holds
``raw`` and ``fields`` (``label``, ``start``, ``end``); the labels are those of ``quoteparse.references.fitting``.
The same seed gives the same file.
"""

from __future__ import annotations

import json
import random
import sys
import tomllib
from collections.abc import Callable, Iterator
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
        return [(family(), "family"), (", ", ""), (family(), "family"), (one(", and ", ", and ", " and ", " & "), ""), (family(), "family")]
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
    return [(pick.choice(BODIES), "body")]


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


def anthology() -> list[Part]:
    who, what = person_front(), title()
    roles = [("", "")]
    if chance(0.16):
        roles = [
            (one(", Ed", ", Eds", ", ed", ", trans", ", eds", ". Trans. and Ed", ", Trans. and Ed", ". Trans & Ed"), "")
        ]
    who_ends = roles[0][0] or who[-1][0]
    parts = [*who, *roles, (". " if roles[0][0] else stop(who_ends), ""), (what, "title")]
    if chance(0.03):
        parts += [(" (Pt ", ""), (str(pick.randint(1, 4)), "part"), (")", "")]
    known = imprint(comma=chance(0.08))
    gap = " " if chance(0.06) and known[0][1] == "place" and ":" in known[1][0] else stop(what)
    if chance(0.05):
        parts += [(". Vol. ", ""), (str(pick.randint(1, 40)), "volume")]
        gap = one(". ", " ")
    if chance(0.03):
        parts += [
            (one(", translated by ", ", edited by ", ". Translated by ", ". Ed. "), ""),
            (f"{pick.choice(GIVEN)} {family()}", "name"),
        ]
        gap = one(", ", ". ")
    parts += [(gap, ""), *known]
    if chance(0.06):
        parts += [(", Vol. ", ""), (one(str(pick.randint(1, 45)), "II", "IV", "XII"), "volume")]
    if chance(0.03):
        return [*parts, (one(", Chapter ", ", chapter ", ", ch. "), ""), (str(pick.randint(1, 30)), "pages")]
    parts += locator() if chance(0.93) else [("", "")]
    if chance(0.06):
        parts += [
            (" [", ""),
            (
                f"p. {pick.randint(1, 300)} {one('on the Net', 'of the reprint', 'in the French edition', 'on the web')}",
                "note",
            ),
            ("]", ""),
        ]
    return parts if chance(0.9) else [*parts, (".", "")]


def untitled_author() -> list[Part]:
    return [(title(), "title"), (". ", ""), *imprint(), *locator()]


def title_by() -> list[Part]:
    who = [(f"{given()} {family()}", "name")]
    if chance(0.3):
        who += [(" and ", ""), (f"{given()} {family()}", "name")]
    what = title().upper() if chance(0.3) else title()
    parts = [(what, "title"), (one(" by ", ". By ", ", by "), ""), *who]
    return parts + ([(", ", ""), (year(), "date")] if chance(0.7) else [])


def date_parts(*, day: bool = True) -> list[Part]:
    month, number, when = pick.choice(MONTHS + SHORT), str(pick.randint(1, 28)), year()
    if not day:
        return [(month, "date"), (" ", ""), (when, "date")]
    if chance(0.5):
        return [(month, "date"), (" ", ""), (number, "date"), (one(", ", " "), ""), (when, "date")]
    return [(number + one("", "st", "th"), "date"), (" ", ""), (month, "date"), (one(" ", ", "), ""), (when, "date")]


def newspaper() -> list[Part]:
    paper = pick.choice(JOURNALS)
    if chance(0.4):
        volume = [
            (one("Vol. ", "vol. "), ""),
            (one("V", "XII", "3", "21"), "volume"),
            (one(" No. ", ", No. ", ", no. "), ""),
            (str(pick.randint(1, 60)), "issue"),
        ]
        return [(paper, "container"), (", ", ""), *volume, (", ", ""), *date_parts(), *locator()]
    who = person_front() if chance(0.8) else []
    article = title()
    parts = [
        *who,
        (stop(who[-1][0]) if who else "", ""),
        ("“", ""),
        (article, "title"),
        (one(",” ", "” ", ".” ", "”, "), ""),
        (paper, "container"),
    ]
    if chance(0.5):
        return [*parts, (one(", ", " "), ""), *date_parts(), (".", "")]
    number = [(", no. ", ""), (str(pick.randint(1, 12)), "issue")] if chance(0.5) else []
    return [
        *parts,
        (" ", ""),
        (str(pick.randint(1, 90)), "volume"),
        *number,
        (" (", ""),
        *date_parts(day=False),
        (one("): ", "), pp. "), ""),
        (pages(), "pages"),
    ]


def magazine() -> list[Part]:
    return [
        (title(), "title"),
        (". ", ""),
        (pick.choice(JOURNALS), "container"),
        (" ", ""),
        (str(pick.randint(1, 60)), "volume"),
        (" (", ""),
        (year(), "date"),
        ("), pp. ", ""),
        (pages(), "pages"),
    ]


def periodical() -> list[Part]:
    return [
        (pick.choice(JOURNALS), "container"),
        (" (Vol. ", ""),
        (str(pick.randint(1, 9)), "volume"),
        (", No. ", ""),
        (str(pick.randint(1, 12)), "issue"),
        (one(") ", "). "), ""),
        *imprint(),
        *locator(),
    ]


def review() -> list[Part]:
    return [
        (title(), "title"),
        (" by ", ""),
        (f"{given()} {family()}", "name"),
        (one(", Book Review of ", ", Review of ", ". Review of "), ""),
        (title(), "reviewed"),
        (" by ", ""),
        (f"{given()} {family()}", "reviewed-author"),
        (" [", ""),
        *date_parts(day=False),
        (" ", ""),
        (pick.choice(JOURNALS), "container"),
        ("]", ""),
    ]


def short() -> list[Part]:
    what = title().split(":")[0].split(";")[0]
    roll = pick.random()
    if roll < 0.35:
        parts = [(family(), "family"), (", ", ""), (what, "title")]
    elif roll < 0.5:
        parts = [(f"{pick.choice(GIVEN)} {family()}", "name"), (", ", ""), (what, "title")]
    elif roll < 0.6:
        parts = [(f"{pick.choice(GIVEN)} {family()}", "name"), (" (", ""), (title(), "title"), (one(")", ""), "")]
    elif roll < 0.72:
        parts = [(f"{pick.choice(GIVEN)} {family()}", "name"), (", “", ""), (what, "title"), ("”", "")]
    elif roll < 0.8:
        parts = [(family(), "family"), (", ", ""), ("“", ""), (what, "title"), ("”", "")]
    elif roll < 0.9:
        parts = [(what, "title")]
    else:
        return [
            (what, "title"),
            (one(", vol. ", ", Volume "), ""),
            (str(pick.randint(1, 45)), "volume"),
            (one(", p. ", ", page "), ""),
            (pages(), "pages"),
        ]
    roll = pick.random()
    if roll < 0.25:
        parts += [(one(". (p. ", " (p. "), ""), (pages(), "pages"), (")", "")]
    elif roll < 0.5:
        parts += [(one(" p. ", ", p. ", ", page ", ", pp. "), ""), (pages(), "pages")]
    elif roll < 0.6:
        parts += [(one(", Chapter ", ", ch. "), ""), (str(pick.randint(1, 30)), "pages")]
    return parts


def unrequested() -> list[Part]:
    """Author, title and year without an imprint."""
    who = [(f"{given()} {family()}", "name")] if chance(0.5) else [(family(), "family"), (", ", ""), (given(), "given")]
    return [*who, (one(". ", ", "), ""), (title(), "title"), (one(" (", ", "), ""), (year(), "date"), (")", "")]


def correspondent() -> str:
    rank = one(
        "",
        "",
        "",
        pick.choice(RANKS) + " ",
        f"{one('Commissioner', 'Minister', 'Secretary')} {one('for', 'of')} {one('Fisheries', 'Trade')} ",
    )
    return rank + one(family(), f"{pick.choice(GIVEN)} {family()}")


def letter() -> list[Part]:
    parts = [(one("letter from ", "Letter from "), ""), (correspondent(), "name")]
    parts += [(" to ", ""), (correspondent(), "name")] if chance(0.75) else []
    if chance(0.5):
        parts += [(" (", ""), *date_parts(), (")", "")]
    return parts


def wiki() -> list[Part]:
    """Name, Title (year), where in it: as wikis and quotation files have it."""
    who = (one(f"{given()} {family()}", f"Wm. {family()}", f"{pick.choice(GIVEN)} {family()}"), "name")
    quoted = chance(0.35)
    what, mark = title(), one("“”", '""')
    parts = [who, (", " + (mark[0] if quoted else ""), ""), (what, "title"), (mark[1] if quoted else "", "")]
    if chance(0.75):
        parts += [(" (", ""), (one("", "", "c. ") + year(), "date"), (")", "")]
    roll = pick.random()
    if roll < 0.2:
        parts += [
            (", Act ", ""),
            (one("I", "II", "III", "IV"), "pages"),
            (", scene ", ""),
            (str(pick.randint(1, 7)), "pages"),
        ]
    elif roll < 0.35:
        parts += [(one(", chapter ", ", ch. ", ", Chapter "), ""), (str(pick.randint(1, 40)), "pages")]
        parts += [(": ", ""), (title(), "note")] if chance(0.4) else []
    elif roll < 0.5:
        parts += locator()
    return parts + ([(".", "")] if chance(0.4) else [])


def letter_to() -> list[Part]:
    return [
        (one(family(), f"K. {family()}"), "person"),
        (one(" in a letter to ", ", letter to "), ""),
        (one(family(), f"L. {family()}"), "person"),
    ]


def interview() -> list[Part]:
    who = (one(family(), f"{pick.choice(GIVEN)} {family()}"), "person")
    return [
        (one("interview of ", "a further interview of ", "interview with "), ""),
        who,
        (" by ", ""),
        (f"{pick.choice(GIVEN)} {family()}", "name"),
    ]


def in_text() -> list[Part]:
    who = f"{given()} {family()}"
    link = one(
        ", the author of ",
        ", author of ",
        ", has argued in ",
        " in his book ",
        " in her book ",
        " argues in ",
        ", has pointed out in ",
        " wrote in ",
    )
    quoted = chance(0.2)
    parts = [(who, "name"), (link + ("“" if quoted else ""), ""), (title(), "title"), ("”" if quoted else "", "")]
    return parts + ([(" (", ""), (year(), "date"), (")", "")] if chance(0.8) else [])


def reported() -> list[Part]:
    return [
        (pick.choice(JOURNALS), "container"),
        (one(", reported on ", " reported on ", ", commented on "), ""),
        *date_parts(),
    ]


def ibid() -> list[Part]:
    front = [(family(), "family"), (", ", "")] if chance(0.4) else []
    if front and chance(0.5):
        front = [(family(), "family"), (", ", ""), (given(), "given"), (". ", "")]
    return [*front, (one("Ibid.", "ibid.", "Ibid", "op. cit.", "Idem"), ""), *(locator() if chance(0.6) else [])]


def quoted_in() -> list[Part]:
    return [(f"{pick.choice(GIVEN)} {family()}", "person"), (one(", quoted in ", ", cited in "), ""), *unrequested()]


def speaker_of() -> list[Part]:
    return [
        (f"{pick.choice(RANKS)} {family()}", "speaker"),
        (" (", ""),
        (f"{pick.choice(GIVEN)} {family()}", "name"),
        (one(", ", " , "), ""),
        (title(), "title"),
        (")", ""),
    ]


def in_periodical() -> list[Part]:
    return [
        (f"{pick.choice(GIVEN)} {family()}", "name"),
        (" (", ""),
        (pick.choice(JOURNALS), "container"),
        (", ", ""),
        (year(), "date"),
        (")", ""),
    ]


def source_note() -> list[Part]:
    return [
        (one("Based on materials from the book “", "Based on the book “", "From the book “"), ""),
        (title(), "title"),
        ("” by ", ""),
        (f"{given()} {family()}", "name"),
        (". ", ""),
        (pick.choice(PLACES), "place"),
        (one(" ", ", "), ""),
        (year(), "date"),
    ]


STYLES: tuple[tuple[Callable[[], list[Part]], int], ...] = (
    (anthology, 900), (untitled_author, 40), (title_by, 60), (newspaper, 120), (magazine, 40), (periodical, 30), (review, 15),
    (short, 220), (unrequested, 60), (letter, 60), (wiki, 160), (letter_to, 20), (interview, 20), (in_text, 80), (reported, 25), (ibid, 40), (quoted_in, 25),
    (speaker_of, 15), (in_periodical, 20), (source_note, 30),
)  # fmt: skip


def labelled(parts: list[Part]) -> dict[str, object]:
    raw, fields = "", []
    for text, label in parts:
        if label:
            fields.append({"label": label, "start": len(raw), "end": len(raw) + len(text)})
        raw += text
    return {"raw": raw, "fields": fields}


def references() -> Iterator[dict[str, object]]:
    for style, count in STYLES:
        for _ in range(count):
            yield labelled(style())


if __name__ == "__main__":
    for reference in references():
        sys.stdout.write(json.dumps(reference, ensure_ascii=False) + "\n")
