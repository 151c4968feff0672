"""The styles of references, and how many are made of each."""

from __future__ import annotations

from collections.abc import Callable

from invention import (
    ADJECTIVES,
    COUNTRIES,
    GIVEN,
    HEADS,
    JOURNALS,
    PLACES,
    RANKS,
    Part,
    chance,
    correspondent,
    date_parts,
    family,
    given,
    house,
    imprint,
    locator,
    one,
    pages,
    person_front,
    pick,
    place,
    stop,
    title,
    year,
)


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
    if chance(0.04):
        parts += [(one(", quoted in ", ", cited in "), ""), (f"{family()}, {title()}", "note")]
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


def short_title() -> str:
    """What is left of a title: a word or two, a set of initials, a rank and a letter."""
    roll = pick.random()
    if roll < 0.6:
        return title().split(":")[0].split(";")[0]
    if roll < 0.75:
        return f"{family()} {one('Remembers', 'Speaks', 'Papers', 'Diaries', 'Trial', 'Letters', 'Recalls')}"
    if roll < 0.83:
        return f"{one(*ADJECTIVES, *RANKS)} {pick.choice('KQXYZ')}"
    if roll < 0.9:
        return "".join(pick.choice("ABCDGLMNPRSW") for _ in range(pick.randint(2, 4)))
    return one(f"{pick.choice(ADJECTIVES)} {pick.choice(HEADS)}", pick.choice(HEADS), f"{pick.choice(HEADS)}s")


def short() -> list[Part]:
    what = short_title()
    roll = pick.random()
    if roll < 0.3:
        parts = [(family(), "family"), (", ", ""), (what, "title")]
    elif roll < 0.42:
        parts = [(f"{pick.choice(GIVEN)} {family()}", "name"), (", ", ""), (what, "title")]
    elif roll < 0.5:
        parts = [(f"{pick.choice(GIVEN)} {family()}", "name"), (" (", ""), (title(), "title"), (one(")", ""), "")]
    elif roll < 0.6:
        parts = [(f"{pick.choice(GIVEN)} {family()}", "name"), (", “", ""), (what, "title"), ("”", "")]
    elif roll < 0.68:
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


def letter() -> list[Part]:
    parts = [(one("letter from ", "Letter from "), ""), (correspondent(), "name")]
    parts += [(" to ", ""), (correspondent(), "name")] if chance(0.75) else []
    if chance(0.5):
        parts += [(" (", ""), *date_parts(), (")", "")]
    return parts


def notes() -> list[Part]:
    """Chicago notes: names in the order of speech, the imprint in brackets."""
    who = [(f"{given()} {family()}", "name")]
    if chance(0.25):
        who += [(one(" and ", " & "), ""), (f"{given()} {family()}", "name")]
    what = title()
    parts = [*who, (", ", ""), (what, "title")]
    if chance(0.12):
        parts += [
            (one(", ed. ", ", trans. ", ", edited by ", ", translated by "), ""),
            (f"{pick.choice(GIVEN)} {family()}", "name"),
        ]
    if chance(0.1):
        parts += [(", 2nd ed.", "edition")]
    when = year()
    inside = [(place(), "place"), (one(": ", ": ", ", ", " "), "")]
    inside += [(house(), "publisher"), (", ", "")] if chance(0.8) else []
    parts += [(" (", ""), *inside, (when, "date"), (")", "")]
    if chance(0.12):
        parts += [(", vol. ", ""), (str(pick.randint(1, 12)), "volume")]
    if chance(0.7):
        parts += [(", ", ""), (pages(), "pages")] if chance(0.6) else locator()
    if chance(0.08):
        parts += [(one(", quoted in ", ", cited in "), ""), (f"{family()}, {title()}", "note")]
    return parts + ([(".", "")] if chance(0.5) else [])


def speech() -> list[Part]:
    who = one(f"{pick.choice(GIVEN)} {family()}", f"{given()} {family()}", family())
    parts = [
        (one("Speech by ", "Address by ", "Report by ", "Statement by ", "Lecture by ", "Testimony of "), ""),
        (who, "name"),
        (" ", ""),
    ]
    link, head = one("at the", "to the", "before the", "regarding the", "in", "on the"), pick.choice(HEADS)
    parts += [
        (
            f"{link} {pick.choice(ADJECTIVES)} {head} {one('Congress', 'Society', 'Board', 'Conference', 'of ' + pick.choice(COUNTRIES))}",
            "occasion",
        )
    ]
    return [*parts, (one(", ", " on ", ", on "), ""), *date_parts()] if chance(0.8) else parts


def interview_by() -> list[Part]:
    who, link = (
        f"{pick.choice(GIVEN)} {family()}",
        one(", interview by ", ", interviewed by ", " in conversation with "),
    )
    parts = [
        (who, "name"),
        (link, ""),
        (f"{pick.choice(GIVEN)} {family()}", "name"),
        (", ", ""),
        (pick.choice(JOURNALS), "container"),
        (", ", ""),
    ]
    return parts + (date_parts() if chance(0.6) else [(year(), "date")])


def review_first() -> list[Part]:
    front = [(f"{given()} {family()}", "name"), (one(", ", ". "), "")] if chance(0.6) else []
    parts = [
        *front,
        (one("review of ", "Review of ", "Rev. of "), ""),
        (title(), "reviewed"),
        (one(" by ", ", by "), ""),
        (f"{given()} {family()}", "reviewed-author"),
    ]
    parts += [(one(", ", ". "), ""), (pick.choice(JOURNALS), "container")]
    return (
        [*parts, (" ", ""), (str(pick.randint(1, 60)), "volume"), (" (", ""), (year(), "date"), (")", "")]
        if chance(0.6)
        else [*parts, (", ", ""), *date_parts()]
    )


def dated_paper() -> list[Part]:
    return [(pick.choice(JOURNALS), "container"), (", ", ""), *date_parts(), *(locator() if chance(0.5) else [])]


def with_series() -> list[Part]:
    series = f"{pick.choice(ADJECTIVES)} {one('Library', 'Series', 'Studies')}"
    number = [(one(", ", " "), ""), (str(pick.randint(1, 99)), "volume")] if chance(0.5) else []
    return [
        *person_front(),
        (". ", ""),
        (title(), "title"),
        (" (", ""),
        (series, "series"),
        *number,
        (") ", ""),
        *imprint(),
        *locator(),
    ]


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
    (short, 340), (unrequested, 60), (letter, 60), (wiki, 160), (notes, 260), (speech, 60), (interview_by, 30), (review_first, 50), (dated_paper, 40), (with_series, 40), (letter_to, 20), (interview, 20), (in_text, 80), (reported, 25), (ibid, 40), (quoted_in, 25),
    (speaker_of, 15), (in_periodical, 20), (source_note, 30),
)  # fmt: skip  # fmt: skip
