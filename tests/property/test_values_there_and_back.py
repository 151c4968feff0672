"""Laws of values: a name, a date or a page that is written down is read as it was meant; no text is too odd to read."""

from __future__ import annotations

import calendar
from collections.abc import Callable

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from quoteparse.export.csl import to_csl
from quoteparse.export.edtf import from_edtf, to_edtf
from quoteparse.export.json import from_json, to_json
from quoteparse.records import Date, Locator, Name, Reference, Span
from quoteparse.references import lexicon
from quoteparse.references.dates import date_of, read_date
from quoteparse.references.locators import locator_of, ranges_of
from quoteparse.references.names import body, direct, inverted, name_of

from .strategies import any_text, texts
from .test_time_is_linear import grows_linearly

pytestmark = pytest.mark.property

# -- names

_TASKS = ("honorific", "title", "suffix-always", "suffix-behind-given", "epithet", "saint", "capital-particle", "given")


def _has_a_task(word: str) -> bool:
    """Whether a word that was made up is one that means something in a name, or ends as a patronymic does."""
    folded, kinds = word.casefold(), lexicon.words()
    return any(folded in kinds[kind] or folded + "." in kinds[kind] for kind in _TASKS) or folded.endswith(
        ("vich", "vych", "vna", "vič", "inichna", "ilyich", "вич", "вна", "ьич", "ична")
    )


_latin = st.text("abcdefghijklmnopqrstuvwxyzäöüéèçñåøłžš", min_size=2, max_size=9)
_cyrillic = st.text("абвгдежзиклмнопрстуфхцчшыюя", min_size=2, max_size=9)
_words = (_latin | _cyrillic).map(lambda word: word[0].upper() + word[1:]).filter(lambda word: not _has_a_task(word))
_families = st.one_of(
    _words,
    st.builds("{}-{}".format, _words, _words),
    st.builds("{}{}".format, st.sampled_from(["O’", "O'", "Mc", "Mac", "D’"]), _words),
)
_initials = st.lists(st.sampled_from("ABCDEFGHJKLMNOPRSTW"), min_size=1, max_size=3)
_givens = st.one_of(
    _words,
    st.builds("{} {}".format, _words, _words),
    st.builds("{}-{}".format, _words, _words),
    st.builds("{} {}.".format, _words, st.sampled_from("ABCEJT")),
    _initials.map(lambda letters: " ".join(letter + "." for letter in letters)),
    _initials.map(lambda letters: "".join(letter + "." for letter in letters)),
    st.sampled_from(["J.-P.", "Yu. V.", "Ch. L."]),
)
_particles = st.none() | st.sampled_from(
    ["von", "van der", "de", "de la", "di", "auf der", "van ’t", "ibn", "d’", "al-", "de l’", "ibn al-"]
)
_suffixes = st.none() | st.sampled_from(["Jr.", "Sr.", "III", "d. J.", "the Elder", "fils"])
_names = st.builds(Name, family=_families, given=_givens, particle=_particles, suffix=_suffixes)
_double = st.builds("{} {}".format, _words, _words)


@given(_names)
def test_a_name_in_the_order_of_speech(name: Name) -> None:
    assert name_of(str(name)) == name


@given(_names, _families | _double)
def test_a_name_with_the_family_name_in_front(name: Name, family: str) -> None:
    name = evolve(name, family=family)
    written = f"{name.surname}, {name.given}"
    assert name_of(written) == evolve(name, suffix=None)
    if name.suffix:
        assert name_of(f"{written}, {name.suffix}") == name
        assert name_of(f"{name.surname}, {name.suffix}, {name.given}") == name
        assert name_of(f"{name.surname} {name.suffix}, {name.given}") == name


@given(_names.filter(lambda name: len(name.family or "") > 2))
def test_a_name_with_the_family_name_in_capitals(name: Name) -> None:
    name = evolve(name, family=(name.family or "").upper(), suffix=None)
    assert name_of(f"{name.surname} {name.given}") == name


@given(_names, st.text("ABCDEFGHJKLMNOPRSTW", min_size=1, max_size=2))
def test_a_name_with_bare_initials_behind(name: Name, initials: str) -> None:
    name = evolve(name, given=initials, suffix=None)
    assert name_of(f"{name.surname} {initials}") == name


@given(_names, st.sampled_from(["von", "van der", "de", "de la", "d’"]))
def test_a_particle_that_drops(name: Name, particle: str) -> None:
    name = evolve(name, particle=None, dropping_particle=particle, suffix=None)
    assert name_of(f"{name.family}, {name.given} {particle}") == name


@given(texts | any_text)
def test_any_text_is_some_name(text: str) -> None:
    for name in (name_of(text), direct(text), body(text), inverted(text, text, text), inverted(text)):
        letters = [character for character in text if character.isalnum()]
        assert not letters or str(name)


# -- dates


def _day(date: Date, day: int) -> Date:
    year, month = date.year or 2000, date.month
    return evolve(date, day=min(day, calendar.monthrange(year, month)[1]) if month else None)


_marks = {"circa": st.booleans(), "uncertain": st.booleans()}
_years = st.builds(Date, year=st.integers(-9999, 9999), **_marks)
_months = st.builds(Date, year=st.integers(1, 9999), month=st.integers(1, 12), **_marks)
_days = st.builds(_day, _months, st.integers(1, 31))
_seasons = st.builds(Date, year=st.integers(1, 9999), season=st.integers(1, 4), **_marks)
_points = _years | _months | _days | _seasons
_dates = st.one_of(
    _points,
    st.builds(lambda first, last: evolve(first, end=last), _points, _points | st.just(Date())),
)


def _without_words(date: Date) -> Date:
    return evolve(date, raw="", end=date.end and _without_words(date.end))


@given(_dates)
def test_a_date_through_edtf(date: Date) -> None:
    assert _without_words(from_edtf(to_edtf(date))) == date


@given(texts | any_text)
def test_whatever_is_read_as_a_date_goes_through_edtf(text: str) -> None:
    for date in (read_date(text), date_of([("YEAR", text)], text), date_of([("DAY", text), ("MONTH", "May")], "")):
        said = evolve(date, copyright=False, supplied=False, suffix=None, status=None)
        if date.year is None and date.month is None:
            continue
        assert _without_words(from_edtf(to_edtf(date))) == _without_words(said)


@given(_days, st.data())
def test_a_day_in_any_language(date: Date, data: st.DataObject) -> None:
    date = evolve(date, circa=False, uncertain=False, year=1000 + (date.year or 0) % 1000)
    kinds = lexicon.date_words()
    words = {**kinds["month"], **kinds["month-short"]}
    month = data.draw(st.sampled_from(sorted(word for word, number in words.items() if int(number) == date.month)))
    for written in (
        f"{date.day} {month} {date.year}",
        f"{date.day}. {month.title()} {date.year}",
        f"{month.title()}. {date.day}, {date.year}",
        f"{date.year}, {month} {date.day}",
        f"{date.day}.{date.month}.{date.year}",
        f"{date.year}-{date.month:02d}-{date.day:02d}",
    ):
        assert _without_words(read_date(written)) == date


@given(st.integers(1000, 2000), st.integers(1, 99), st.sampled_from("-–—/"))
def test_a_range_of_years_in_few_digits(year: int, length: int, dash: str) -> None:
    written = f"{year}{dash}{(year + length) % 100:02d}"
    end = read_date(written).end
    if (year + length) // 100 == year // 100:
        assert end is not None
        assert end.year == year + length
    else:
        assert end is None


# -- pages


@given(st.integers(1, 9999), st.integers(1, 500), st.sampled_from(["-", "–", "—", " - ", "--"]))
def test_a_range_of_pages_in_few_digits(first: int, length: int, dash: str) -> None:
    last = first + length
    digits = str(last)
    while len(digits) == len(str(first)) and len(digits) > 1 and digits[0] == str(first)[-len(digits)]:
        (found,) = locator_of("page", f"{first}{dash}{digits}").ranges
        assert (found.first, found.last) == (first, last)
        digits = digits[1:]
        if len(digits) < len(str(first)):
            break
    (found,) = locator_of("page", f"{first}{dash}{digits}").ranges
    assert (found.first, found.last) == (first, last)


def _roman(number: int) -> str:
    written = ""
    for value, letters in ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
                           (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):  # fmt: skip
        while number >= value:
            written, number = written + letters, number - value
    return written


@given(st.integers(1, 400), st.integers(1, 40))
def test_a_range_of_roman_pages(first: int, length: int) -> None:
    for write in (_roman, lambda number: _roman(number).upper()):
        (found,) = ranges_of(f"{write(first)}–{write(first + length)}")
        assert (found.first, found.last, found.roman) == (first, first + length, True)


@given(texts | any_text)
def test_any_text_is_some_pinpoint(text: str) -> None:
    locator = locator_of("page", text)
    assert ranges_of(locator.value) == locator.ranges
    assert all(found.last is None or found.first <= found.last for found in locator.ranges)


@given(
    st.lists(st.sampled_from(["12", "12–14", "33-5", "xii–xv", "A3", "12r-v", " f.", " ff.", " n. 3", " passim", ", "]))
)
def test_the_numbers_of_a_pinpoint_through_json(parts: list[str]) -> None:
    locator = locator_of("page", "".join(parts))
    assert from_json(to_json(locator), Locator).ranges == locator.ranges


# -- all of them


@given(_names, _dates)
def test_values_go_out_as_csl(name: Name, date: Date) -> None:
    item = to_csl(Reference(raw="…", span=Span(0, 1), authors=(name,), issued=date))
    (author,) = item["author"]
    particle = author.get("non-dropping-particle")
    assert " ".join(filter(None, (particle, author["family"]))) == name.surname
    assert item["issued"]["date-parts"][0][0] == date.year


@pytest.mark.parametrize("read", [name_of, direct, read_date, ranges_of], ids=lambda read: read.__name__)
@pytest.mark.parametrize(
    "part",
    ["a", "A", "A. ", "Ash ", "von ", "d’", "Jr. ", ", ", "1904-", "1904 ", "May ", "3–", "?", "[", "ca. ", "12, ",
     "x", "n. ", "12 ff. and ", "um ", "1.", "n. d. "],
)  # fmt: skip
def test_time_grows_with_the_length(read: Callable[[str], object], part: str) -> None:
    assert grows_linearly(read, part, 12_000)
