"""A row that only resembles an indicator, as other cities print them, is given to none."""

import pytest

from etl.catalogue.files import read_catalogue
from etl.placing.rows.counted import counts_another
from etl.placing.rows.indicators_and_years import match_tables

TABLE = "obszar-II"
INDICATORS = read_catalogue().indicators
OWN = [INDICATORS[code].name for code in ("II.8", "II.14", "II.15")]


def code(row: str, beside: list[str]) -> str | None:
    """Return the indicator of a row of a table of area II among other rows."""
    return match_tables({TABLE: [*beside, row]}, read_catalogue()).get((TABLE, row))


@pytest.mark.parametrize(
    "row",
    [
        "Liczba organizacji pozarządowych",
        "Liczba organizacji pozarządowych realizujących programy aktywizacji społecznej",
        "Liczba uczestników programów aktywizacji społecznej realizowanych przez organizacje pozarządowe",
        "Liczba rodzin zastępczych",
        "Liczba rodzin zastępczych ogółem",
        "Liczba niezawodowych rodzin zastępczych",
        "Liczba dzieci w zawodowych rodzinach zastępczych",
        "Liczba wolontariuszy",
        "Liczba osób bezdomnych",
        "Liczba interwencji Straży Miejskiej",
    ],
)
def test_a_row_that_counts_another_thing_or_lacks_the_point_of_a_name_gets_none(row: str) -> None:
    assert code(row, OWN) is None


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Liczba zawodowych rodzin zastępczych", "II.12"),
        ("Liczba realizowanych przez organizacje pozarządowe programów aktywizacji społecznej", "II.6"),
        ("Liczba programów aktywizacji społecznej prowadzonych przez NGO", "II.6"),
        ("Wartość środków miejskich przekazywanych na rehabilitację", "II.3"),
        ("Liczba niepełnosprawnych korzystających ze wsparcia podmiotów ekonomii społecznej", "II.9"),
    ],
)
def test_a_row_that_says_the_same_in_other_words_keeps_its_indicator(row: str, expected: str) -> None:
    assert code(row, OWN) == expected


def test_in_a_table_of_other_things_only_the_very_name_of_an_indicator_counts() -> None:
    others = [f"Liczba {word}" for word in ("drzew", "ławek", "latarni", "hydrantów", "studzienek", "murali")]
    assert code("Liczba osób korzystających z usług opiekuńczych", others) is None
    assert code("Liczba osób bezdomnych", [*others, *OWN[:1]]) is None
    assert code(INDICATORS["II.12"].name, others) == "II.12"


@pytest.mark.parametrize(
    ("row", "name", "expected"),
    [
        ("liczba organizacji pozarzadowych", "liczba programow organizacji pozarzadowych", True),
        ("liczba programow i zajec", "liczba zajec i programow w szkolach", False),
        ("liczba realizowanych przez organizacje programow", "liczba programow aktywizacji", False),
        ("liczba seniorow i osob niepelnosprawnych", "liczba osob starszych", False),
        ("dotacje dla organizacji", "liczba programow", False),
    ],
)
def test_what_a_row_counts_is_what_it_names_first(row: str, name: str, expected: bool) -> None:
    assert counts_another(row, name) is expected
