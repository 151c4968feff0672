"""Styles of what is cited without an author: a title with its year, a court case by its parties."""

from __future__ import annotations

from collections.abc import Callable

from invention import BODIES, JOURNALS, Part, chance, family, one, pages, pick, title, year


def title_and_year() -> list[Part]:
    return [(title(), "title"), *one_of_years()]


def one_of_years() -> list[Part]:
    return pick.choice(
        [
            [(" (", ""), (year(), "date"), (")", "")],
            [(", ", ""), (year(), "date")],
            [(" (", ""), (year(), "date"), ("), p. ", ""), (pages(), "pages")],
        ]
    )


def party() -> str:
    return family() if chance(0.7) else pick.choice(BODIES)


def case() -> list[Part]:
    parties = (f"{party()} {one('v.', 'v', 'v.', 'vs.')} {party()}", "title")
    report = "".join(word[0] for word in pick.choice(JOURNALS).split()) if chance(0.5) else pick.choice(JOURNALS)
    volume = str(pick.randint(1, 410))
    if chance(0.5):
        return [parties, (", ", ""), (volume, "volume"), (" ", ""), (report, "container"), (" ", ""), (pages(), "pages"),
                (" (", ""), (year(), "date"), (")", "")]  # fmt: skip
    return [parties, (" [", ""), (year(), "date"), ("] ", ""), (volume, "volume"), (" ", ""), (report, "container"),
            (" ", ""), (pages(), "pages")]  # fmt: skip


SHORT_STYLES: tuple[tuple[Callable[[], list[Part]], int], ...] = ((title_and_year, 80), (case, 60))
