"""Names, from their words to their parts."""

from __future__ import annotations

import pytest

from quoteparse.records import Name
from quoteparse.references import parse_reference
from quoteparse.references.names import body, direct, inverted, name_of, same


@pytest.mark.parametrize(
    ("text", "given", "surname"),
    [
        ("Tom Ash", "Tom", "Ash"),
        ("J. Arne Holm", "J. Arne", "Holm"),
        ("R.W. Dahl", "R.W.", "Dahl"),
        ("Ash", None, "Ash"),
        ("HOLM Tom", "Tom", "HOLM"),
        ("Tom HOLM", "Tom", "HOLM"),
        ("Tom ASH", "Tom", "ASH"),
        ("McDONALD Tom", "Tom", "McDONALD"),
        ("van der BERG Jan", "Jan", "van der BERG"),
        ("Ash TR", "TR", "Ash"),
        ("Ash TRJ", "TRJ", "Ash"),
        ("Ash T.", "T.", "Ash"),
        ("Ash T. R.", "T. R.", "Ash"),
        ("ASH T. R.", "T. R.", "ASH"),
        ("ASH Tom R.", "Tom R.", "ASH"),
        ("Li J", "J", "Li"),
        ("Holm K-W", "K-W", "Holm"),
        ("Lebedev Yu. M.", "Yu. M.", "Lebedev"),
        ("Yu. M. Lebedev", "Yu. M.", "Lebedev"),
        ("Лебедев Ю. М.", "Ю. М.", "Лебедев"),
        ("Lebedeva Anna Ilinichna", "Anna Ilinichna", "Lebedeva"),
        ("Anna Ilinichna Lebedeva", "Anna Ilinichna", "Lebedeva"),
        ("Лебедева Анна Петровна", "Анна Петровна", "Лебедева"),
        ("Anna Maria Petrovich", "Anna Maria", "Petrovich"),
        ("van der Berg JA", "JA", "van der Berg"),
        ("Ida van der Holm", "Ida", "van der Holm"),
        ("Jan van ’t Holm", "Jan", "van ’t Holm"),
        ("Ida auf der Wiese", "Ida", "auf der Wiese"),
        ("Tom Van den Berg", "Tom", "Van den Berg"),
        ("Ida De Holm", "Ida", "De Holm"),
        ("Ida St. Clare", "Ida", "St. Clare"),
        ("Inés Roble y Mar", "Inés", "Roble y Mar"),
        ("Bruno d’Alba", "Bruno", "d’Alba"),
        ("Anne de l’Orme", "Anne", "de l’Orme"),
        ("Eva O’Hara", "Eva", "O’Hara"),
        ("Yusuf ibn Karim al-Basri", "Yusuf ibn Karim", "al-Basri"),
        ("ibn Karim", None, "ibn Karim"),
        ("von Berg", None, "von Berg"),
        ("Captain Ash", None, "Ash"),
        ("Prof. Dr. Klaus Dahl", "Klaus", "Dahl"),
        ("Sir Tom Ash", "Tom", "Ash"),
        ("Commissioner for Fisheries Klaus Dahl", "Klaus", "Dahl"),
    ],
)
def test_names_in_the_order_of_speech(text: str, given: str | None, surname: str) -> None:
    assert (direct(text).given, direct(text).surname) == (given, surname)


@pytest.mark.parametrize(
    ("text", "particle", "family"),
    [
        ("Ida van der Holm", "van der", "Holm"),
        ("Ida auf der Wiese", "auf der", "Wiese"),
        ("d'Alba, Bruno", "d'", "Alba"),
        ("Anne de l’Orme", "de l’", "Orme"),
        ("al-Basri, Yusuf", "al-", "Basri"),
        ("Hassan ibn al-Mina", "ibn al-", "Mina"),
        ("De Holm, Ida", None, "De Holm"),
        ("D’Alba, Bruno", None, "D’Alba"),
        ("O’Hara, Eva", None, "O’Hara"),
        ("Roble Mar, Inés", None, "Roble Mar"),
    ],
)
def test_a_particle_in_lower_case_is_a_part(text: str, particle: str | None, family: str) -> None:
    assert (name_of(text).particle, name_of(text).family) == (particle, family)


@pytest.mark.parametrize(
    ("text", "dropping", "given"),
    [
        ("Holm, Ida von", "von", "Ida"),
        ("Roble Mar, A. de", "de", "A."),
        ("Berg, Jan van der", "van der", "Jan"),
        ("Alba, Bruno d’", "d’", "Bruno"),
        ("Holm, Ida", None, "Ida"),
    ],
)
def test_a_particle_behind_the_given_names_drops(text: str, dropping: str | None, given: str) -> None:
    assert (name_of(text).dropping_particle, name_of(text).given, name_of(text).particle) == (dropping, given, None)


@pytest.mark.parametrize(
    ("text", "suffix", "rest"),
    [
        ("Tom Ash Jr.", "Jr.", "Tom Ash"),
        ("Tom Ash, Jr.", "Jr.", "Tom Ash"),
        ("Ash, Tom, Jr.", "Jr.", "Tom Ash"),
        ("Ash, Jr., Tom", "Jr.", "Tom Ash"),
        ("Ash Jr., Tom", "Jr.", "Tom Ash"),
        ("Ash, Tom III", "III", "Tom Ash"),
        ("Tom Ash II", "II", "Tom Ash"),
        ("Ash TR Jr", "Jr", "TR Ash"),
        ("Ash Jr.", "Jr.", "Ash"),
        ("Ash III", "III", "Ash"),
        ("Orme fils", "fils", "Orme"),
        ("Bruno Orme, père", "père", "Bruno Orme"),
        ("Klaus Dahl d. J.", "d. J.", "Klaus Dahl"),
        ("Dahl d. Ä., Klaus", "d. Ä.", "Klaus Dahl"),
        ("Klaus Dahl der Jüngere", "der Jüngere", "Klaus Dahl"),
        ("Tom Ash the Elder", "the Elder", "Tom Ash"),
        ("João Mar Neto", "Neto", "João Mar"),
    ],
)
def test_a_suffix_is_no_family_name(text: str, suffix: str, rest: str) -> None:
    name = name_of(text)
    assert (name.suffix, str(name)) == (suffix, f"{rest} {suffix}")


@pytest.mark.parametrize(("text", "family"), [("João Neto", "Neto"), ("Ida Young", "Young"), ("D. J. Ash", "Ash")])
def test_what_only_looks_like_a_suffix(text: str, family: str) -> None:
    assert (name_of(text).family, name_of(text).suffix) == (family, None)


@pytest.mark.parametrize("initials", ["II", "JR", "SR"])
def test_bare_initials_are_no_suffix(initials: str) -> None:
    for written in (f"Ivanov {initials}", f"Ivanov, {initials}"):
        assert name_of(written) == Name(family="Ivanov", given=initials)
    assert name_of("TOM ASH JR").suffix == "JR"


def test_an_inverted_name_keeps_the_period_of_initials_only() -> None:
    assert inverted("Ash", "Tom R.").given == "Tom R."
    assert inverted("Holm", "Ida.").given == "Ida"


@pytest.mark.parametrize(("given", "kept"), [("Dr. Tom", "Tom"), ("Sir Tom", "Tom"), ("Don Edward", "Don Edward")])
def test_titles_that_can_be_no_given_name_are_left_out(given: str, kept: str) -> None:
    assert inverted("Ash", given).given == kept


def test_a_whole_name_in_the_place_of_a_family_name() -> None:
    assert inverted("Ash T. R.") == Name(family="Ash", given="T. R.")
    assert inverted("Comrade X").family == "Comrade X"


@pytest.mark.parametrize("text", ["Society of Keepers", "TALLOW Lamp Company", "Tom Ash, Ida Holm, Otto Berg"])
def test_what_is_no_name_of_one_person_is_not_split(text: str) -> None:
    assert name_of(text) == Name(literal=text)


def test_a_body_has_no_parts() -> None:
    assert body("Keepers’ Union,") == Name(literal="Keepers’ Union")


def test_a_dash_stands_for_the_name_before() -> None:
    assert same() == Name(same=True)
    assert str(same()) == "———"


def test_the_name_of_a_reference() -> None:
    (author,) = parse_reference("van der Holm, Ida. Keeping Bees. Oslo: Nord, 1936").authors
    assert author == Name(family="Holm", given="Ida", particle="van der")


def test_two_names_with_bare_initials_are_two_authors() -> None:
    found = parse_reference("Lund I, Berg JA. Bees at sea. J Harbour Stud. 1936;12:12-14.")
    assert found.authors == (Name(family="Lund", given="I"), Name(family="Berg", given="JA"))
    assert [span.of(found.raw) for span in found.spans["author"]] == ["Lund I", "Berg JA"]
