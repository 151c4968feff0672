"""Dates, from their words to numbers."""

from __future__ import annotations

import pytest

from quoteparse.records import Date, DateStatus
from quoteparse.references import lexicon, parse_reference
from quoteparse.references.dates import date_of, month_number, read_date, season_number


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("January", 1),
        ("März", 3),
        ("août", 8),
        ("Sept.", 9),
        ("Winter", None),
        ("gennaio", 1),
        ("enero", 1),
        ("Febr.", 2),
        ("fév.", 2),
        ("março", 3),
        ("maart", 3),
        ("апреля", 4),
        ("aprelia", 4),
        ("mei", 5),
        ("мая", 5),
        ("iiunia", 6),
        ("Juil.", 7),
        ("augustus", 8),
        ("set.", 9),
        ("октябрь", 10),
        ("out.", 10),
        ("novembro", 11),
        ("Dez.", 12),
        ("dicembre", 12),
        ("Hive", None),
        ("maggio", 5),
        ("mayo", 5),
    ],
)
def test_months(word: str, number: int | None) -> None:
    assert month_number(word) == number


@pytest.mark.parametrize(
    ("parts", "date"),
    [
        ([("YEAR", "c1936")], Date(year=1936, copyright=True)),
        ([("YEAR", "c. 1707")], Date(year=1707, circa=True)),
        ([("YEAR", "1934-41")], Date(year=1934, end=Date(year=1941))),
        ([("DAY", "1st"), ("MONTH", "September"), ("YEAR", "1918")], Date(year=1918, month=9, day=1)),
        ([("YEAR", "25.4.2013")], Date(year=2013, month=4, day=25)),
        ([("YEAR", "2013-04-25")], Date(year=2013, month=4, day=25)),
        (
            [("MONTH", "July"), ("MONTH", "August"), ("YEAR", "1901")],
            Date(year=1901, month=7, end=Date(year=1901, month=8)),
        ),
        (
            [("MONTH", "May"), ("DAY", "3"), ("MONTH", "June"), ("DAY", "2"), ("YEAR", "1901")],
            Date(year=1901, month=5, day=3, end=Date(year=1901, month=6, day=2)),
        ),
        (
            [("DAY", "18-28"), ("MONTH", "May"), ("YEAR", "1901")],
            Date(year=1901, month=5, day=18, end=Date(year=1901, month=5, day=28)),
        ),
        ([("SEASON", "Spring"), ("YEAR", "1901")], Date(year=1901, season=1)),
        ([("MONTH", "May"), ("YEAR", "12")], Date(year=1912, month=5)),
        ([("NODATE", "n.d.")], Date(status="no date")),
        ([("YEAR", "1234567")], Date()),
    ],
)
def test_dates(parts: list[tuple[str, str]], date: Date) -> None:
    assert date_of(parts, "") == date


def plain(date: Date) -> str:
    """A date in few letters: its parts, then what qualifies it."""
    parts = [str(part) for part in (date.year, date.month, date.day) if part is not None]
    said = "-".join(parts) + (f" season {date.season}" if date.season else "")
    marks = {"copyright": date.copyright, "circa": date.circa, "uncertain": date.uncertain, "supplied": date.supplied}
    said += "".join(f" {mark}" for mark, holds in marks.items() if holds) + (f" {date.suffix}" if date.suffix else "")
    return said + (f" to {plain(date.end)}" if date.end else "")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1936", "1936"),
        ("1936-37", "1936 to 1937"),
        ("1936-7", "1936 to 1937"),
        ("1936–1940", "1936 to 1940"),
        ("1936/37", "1936 to 1937"),
        ("1936 bis 1940", "1936 to 1940"),
        ("1902-03", "1902 to 1903"),
        ("1936-05", "1936-5"),
        ("1936-05-02", "1936-5-2"),
        ("1936 1940", "1936"),
        ("1930s", "1930 to 1939"),
        ("1936-", "1936 to "),
        ("March–April 1936", "1936-3 to 1936-4"),
        ("Sept./Oct. 1936", "1936-9 to 1936-10"),
        ("December 1936–January 1937", "1936-12 to 1937-1"),
        ("April–March 1936", "1936-4"),
        ("3–5 May 1936", "1936-5-3 to 1936-5-5"),
        ("May 3-5, 1936", "1936-5-3 to 1936-5-5"),
        ("May 3 – June 2, 1936", "1936-5-3 to 1936-6-2"),
        ("3 May 1936 to 2 June 1937", "1936-5-3 to 1937-6-2"),
        ("1936–May 1937", "1936 to 1937-5"),
        ("Spring 1936", "1936 season 1"),
        ("été 1936", "1936 season 2"),
        ("Herbst 1936", "1936 season 3"),
        ("Winter 1936/37", "1936 season 4 to 1937"),
        ("Winter–Spring 1936", "1936 season 4 to 1936 season 1"),
        ("c1936", "1936 copyright"),
        ("©1936", "1936 copyright"),
        ("© 1936", "1936 copyright"),
        ("copyright 1936", "1936 copyright"),
        ("cop. 1936", "1936 copyright"),
        ("c. 1936", "1936 circa"),
        ("ca. 1936", "1936 circa"),
        ("circa 1936", "1936 circa"),
        ("um 1900", "1900 circa"),
        ("vers 1900", "1900 circa"),
        ("около 1900", "1900 circa"),
        ("ca. 1936-40", "1936 circa to 1940 circa"),
        ("1936-ca. 1940", "1936 to 1940 circa"),
        ("1936?", "1936 uncertain"),
        ("1936?-1940", "1936 uncertain to 1940"),
        ("1936-1940?", "1936 to 1940 uncertain"),
        ("probably 1936", "1936 uncertain"),
        ("[1936]", "1936 supplied"),
        ("[ca. 1936?]", "1936 circa uncertain supplied"),
        ("1995a", "1995 a"),
        ("12.3.1936", "1936-3-12"),
        ("12. 3. 1936", "1936-3-12"),
        ("12.III.1936", "1936-3-12"),
        ("12.3.36", "1936-3-12"),
        ("12-May-1936", "1936-5-12"),
        ("25/3/1936", "1936-3-25"),
        ("3/25/1936", "1936-3-25"),
        ("5/5/1936", "1936-5-5"),
        ("12/3/1936", "1936"),
        ("45.13.1936", "1936"),
        ("30 February 1936", "1936-2"),
        ("29 February 1936", "1936-2-29"),
        ("25th March 1933", "1933-3-25"),
        ("1st of May, 1904", "1904-5-1"),
        ("’94", "1994"),
        ("May ’94", "1994-5"),
        ("October 94", "1994-10"),
        ("3 May 12", "1912-5-3"),
        ("4 October", "10-4"),
        ("1936, May 3", "1936-5-3"),
        ("1936 May 3", "1936-5-3"),
        ("2 June 1936–12 May 1937", "1936-6-2 to 1937-5-12"),
        ("2. März 1936", "1936-3-2"),
        ("1er mai 1936", "1936-5-1"),
        ("le 3 juillet 1936", "1936-7-3"),
        ("3 maggio 1936", "1936-5-3"),
        ("5 de mayo de 1936", "1936-5-5"),
        ("5 de março de 1936", "1936-3-5"),
        ("3 mei 1936", "1936-5-3"),
        ("3 мая 1936 г.", "1936-5-3"),
        ("3 iiulia 1936", "1936-7-3"),
        ("", ""),
        ("?", " uncertain"),
        ("9" * 5000, ""),
    ],
)
def test_dates_as_they_are_written(text: str, date: str) -> None:
    assert plain(read_date(text)) == date
    assert read_date(text).raw == text


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("n.d.", "no date"),
        ("N. D.", "no date"),
        ("o. J.", "no date"),
        ("o.J.", "no date"),
        ("s. d.", "no date"),
        ("[s.a.]", "no date"),
        ("б. г.", "no date"),
        ("sin fecha", "no date"),
        ("forthcoming", "forthcoming"),
        ("im Erscheinen", "forthcoming"),
        ("à paraître", "forthcoming"),
        ("in press", "in press"),
        ("im Druck", "in press"),
        ("en prensa", "in press"),
        ("1936", None),
    ],
)
def test_what_is_said_where_no_date_is(text: str, status: DateStatus | None) -> None:
    assert read_date(text).status == status


def test_seasons() -> None:
    assert [season_number(word) for word in ("Frühjahr", "estate", "outono", "zima", "Hive")] == [1, 2, 3, 4, None]


def test_every_month_and_season_of_the_lexicon_has_its_number() -> None:
    numbers = {"MONTH": month_number, "SEASON": season_number}
    assert not [row for row in lexicon.phrases() if row.terminal in numbers and not numbers[row.terminal](row.text)]


def test_no_word_of_a_date_means_two_things() -> None:
    kinds = lexicon.date_words()
    meanings = [(word, kind, value) for kind, words in kinds.items() for word, value in words.items()]
    rows = [row for row in lexicon._rows("dates.tsv") if row[0] in ("month", "month-short", "season")]
    assert all(kinds[kind][word] == value for kind, value, _, words in rows for word in words.split(", "))
    assert len({word for word, *_ in meanings}) == len(meanings)


@pytest.mark.parametrize(
    ("written", "raw"),
    [
        ("[1936?]", "[1936?]"),
        ("um 1936", "um 1936"),
        ("[ca. 1936]", "[ca. 1936]"),
        ("1936?", "1936?"),
        ("n.d.", "n.d."),
        ("c1936", "c1936"),
    ],
)
def test_a_date_in_a_reference_takes_what_qualifies_it(written: str, raw: str) -> None:
    found = parse_reference(f"Lund, Ida. Keeping Bees. Oslo: Nord, {written}, p. 12")
    assert found.issued == read_date(raw)
    assert [span.of(found.raw) for span in found.spans["issued"]] == [raw]
