# ruff: noqa: E501
"""The line under a quotation: is it one, and whom and what does it name?"""

from __future__ import annotations

import pytest

from quoteparse.attributions import LINE_PATTERNS, looks_like_attribution, split_line
from quoteparse.attributions.lines import bare_line
from quoteparse.plugin.contract import AttributionPattern

ROWS = [
    ("letter from Amundsen to Nansen", "Amundsen", "letter from Amundsen to Nansen"),
    ("–letter from Amundsen to Nansen", "Amundsen", "letter from Amundsen to Nansen"),
    ("letter from Foyn (Dec. 16 1872) (emphasis added, a foyn is a whaler—ed.)", "Foyn", "letter from Foyn (Dec. 16 1872)"),
    ("Letter from Captain Foyn to the harbour office (June 26, 1871)", "Foyn", "Letter from Captain Foyn to the harbour office (June 26, 1871)"),
    ("Nansen, The Long Drift", "Nansen", "Nansen, The Long Drift"),
    ("Nansen, Farthest. (p. 68)", "Nansen", "Nansen, Farthest. (p. 68)"),
    ("Nansen,On the Ice", "Nansen", "Nansen,On the Ice"),
    ("Nansen, Fridtjof. Ibid.", "Nansen", "Nansen, Fridtjof. Ibid."),
    ("Ida Holm", "Ida Holm", None),
    ("–Ida Holm", "Ida Holm", None),
    ("Ida Holm, keeper of the north light", "Ida Holm", None),
    ("(Holm, Lamps, Chapter 9)", "Holm", "Holm, Lamps, Chapter 9"),
    ("(Holm)", "Holm", "Holm"),
    ("Holm in her Lamplights", "Holm", "Holm in her Lamplights"),
    ("–Captain Holm (Geoffrey Bay , The Lampmen)", "Holm", "Captain Holm (Geoffrey Bay , The Lampmen)"),
    ("Colonel Berg (Meteor, 1900)", "Berg", "Colonel Berg (Meteor, 1900)"),
    ("Holm and Berg, The Great Wreck", "Holm and Berg", "Holm and Berg, The Great Wreck"),
    ("Lamps of the Coast: The Northern Stations Reconsidered, 1833-1838)", None, "Lamps of the Coast: The Northern Stations Reconsidered, 1833-1838"),
    ("Foundations of Bee Keeping, 1926–1929. By Edward Holm and R.W. Davidson", "Edward Holm and R.W. Davidson", "Foundations of Bee Keeping, 1926–1929. By Edward Holm and R.W. Davidson"),
    ("(“Report of the Harbour Board in the Case of the “Fram””)", None, "“Report of the Harbour Board in the Case of the “Fram””"),
    ("(LMN, vol. 33, p. 175)", None, "LMN, vol. 33, p. 175"),
    ("(emphasis mine, LMN, vol. 45, p. 485)", None, "LMN, vol. 45, p. 485"),
    ("(Nansen Remembers p. 275)", None, "Nansen Remembers p. 275"),
    ("The Harbour Daily News, 3 May 1902", None, "The Harbour Daily News, 3 May 1902"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "speaker", "reference"), ROWS)
def test_split_line(line: str, speaker: str | None, reference: str | None) -> None:
    who, where = split_line(line, 0, len(line))
    assert (who and who.of(line), where and where.of(line)) == (speaker, reference)


@pytest.mark.parametrize("line", [line for line, _, _ in ROWS])
def test_lines_that_are_attributions(line: str) -> None:
    assert looks_like_attribution(line)


@pytest.mark.parametrize(
    "line",
    [
        "The lamp had been lit for a hundred years when the keeper of the north light saw the ship go down.",
        "He was not believed.",
        "This is what they said in public:",
        "However, nobody on the coast had seen the light that night.",
        "Did nobody see it?",
        "",
    ],
)
def test_lines_that_are_prose(line: str) -> None:
    assert not looks_like_attribution(line)


@pytest.mark.parametrize("row", LINE_PATTERNS, ids=lambda row: row.name)
def test_patterns_hold_to_their_examples(row: AttributionPattern) -> None:
    assert row.examples
    assert all(row.pattern.fullmatch(example) for example in row.examples)
    assert not any(row.pattern.fullmatch(example) for example in row.not_examples)


def test_a_formats_own_pattern_comes_first() -> None:
    import re

    own = AttributionPattern(name="own", pattern=re.compile(r"@(?P<speaker>\w+)"), examples=("@ida",))
    assert split_line("@ida", 0, 4, [own])[0] is not None


def test_the_bare_line_keeps_the_stop_of_an_abbreviation() -> None:
    assert bare_line("Holm. Ibid.", 0, 11).end == 11
    assert bare_line("(Holm, Lamps.)", 0, 14).of("(Holm, Lamps.)") == "Holm, Lamps"
