"""A row whose name fits nothing is found by its place in the official order, or not at all."""

from etl.catalogue.files import read_catalogue
from etl.placing.rows.indicators_and_years import match_tables

TABLE = "obszar-II"
INDICATORS = {code: entry for code, entry in read_catalogue().indicators.items() if code.startswith("II.")}
REWORDED = "Ile osób bierze udział w działaniach prozdrowotnych i programach"


def codes(rows: list[str]) -> list[str | None]:
    """Return the indicator of each row of a table of area II."""
    found = match_tables({TABLE: rows}, read_catalogue())
    return [found.get((TABLE, row)) for row in rows]


def names(*wanted: str) -> list[str]:
    return [INDICATORS[code].name for code in wanted]


def test_a_reworded_row_gets_the_one_indicator_between_its_neighbours() -> None:
    assert codes([*names("II.15"), REWORDED, *names("II.17")]) == ["II.15", "II.16", "II.17"]


def test_a_row_that_shares_no_word_gets_none() -> None:
    rows = [*names("II.15"), "Liczba kamer monitoringu", *names("II.17")]
    assert codes(rows) == ["II.15", None, "II.17"]


def test_a_new_row_where_no_indicator_is_missing_gets_none() -> None:
    assert codes([*names("II.15", "II.16"), REWORDED, *names("II.17")])[2] is None


def test_a_table_in_another_order_tells_nothing_by_its_order() -> None:
    assert codes([*names("II.17"), REWORDED, *names("II.15")])[1] is None


def test_a_row_that_speaks_of_an_indicator_elsewhere_is_not_the_one_of_its_place() -> None:
    row = "Liczba uczestników programów aktywizacji społecznej realizowanych przez organizacje pozarządowe"
    assert codes([*names("II.15"), row, *names("II.17")])[1] is None
