"""The table beside a chart: the newest figure of each period, and the chart's figures in words."""

import pytest

from presentation.table.figures import table_columns, table_rows
from presentation.table.periods import period_columns, period_note, period_table
from tests.support.hand_made import FAMILIES, PERSONS, PLN, facts, plain, row, rows


def test_a_period_shows_its_newest_figure_and_never_a_mean() -> None:
    years = {2012: 21, 2016: 35, 2019: 33, 2020: 31}
    (found,) = period_table(rows(FAMILIES, years), facts(FAMILIES))
    assert [plain(cell.line) for cell in found.cells] == [
        "35 rodzin (2016)",
        "33 rodziny (2019)",
        "31 rodzin (2020)",
        "—",
    ]


def test_a_period_without_any_row_has_no_column_but_a_line_below() -> None:
    items = [
        row(PERSONS, 2016, 61),
        *rows(PERSONS, {2019: 62, 2020: 50}),
        *rows(PERSONS, {2019: 10, 2020: 89}, series_id="warming_room", series_order=2),
    ]
    table = period_table(items, facts(PERSONS))
    columns = period_columns(table)
    assert list(columns) == ["Co liczono", "Stan wyjściowy (do 2016)", "2017–2019", "2020–2022"]
    assert [plain(cell) for cell in columns["Stan wyjściowy (do 2016)"]] == ["61 osób (2016)", "—"]
    assert (
        period_note(table)
        == "Kreska i okresy spoza tabeli (2023–2025): brak liczby we wczytanych dokumentach."
    )


def test_a_table_of_periods_without_gaps_needs_no_line_below() -> None:
    items = rows(PERSONS, {2016: 61, 2019: 62, 2020: 50, 2023: 4})
    table = period_table(items, facts(PERSONS))
    assert (len(period_columns(table)), period_note(table)) == (4, "")
    assert (period_columns([]), period_note([])) == ({}, "")


def test_a_period_with_only_missing_figures_gives_the_reason_of_the_newest() -> None:
    items = [
        row(PERSONS, 2018, 5),
        row(PERSONS, 2019, None, missing_reason="no_data"),
        row(PERSONS, 2020, None),
    ]
    (found,) = period_table(items, facts(PERSONS))
    assert found.cells[1].line == "5\u00a0osób (2018)"
    assert found.cells[2].line == "— (2020: komórka jest pusta)"


def test_in_one_year_the_figure_of_the_whole_year_goes_before_a_moment() -> None:
    items = [row(PERSONS, 2017, 60), row(PERSONS, 2017, 61, period_label="06.2017")]
    (found,) = period_table(items, facts(PERSONS))
    assert plain(found.cells[1].line) == "60 osób (2017)"


def test_each_series_has_its_row_in_the_order_of_the_catalogue() -> None:
    items = [
        row(PERSONS, 2020, 89, series_id="b", series_name="Ogrzewalnia", series_order=2),
        row(PERSONS, 2020, 50, series_id="a", series_name="Schronisko", series_order=1),
    ]
    assert [found.name for found in period_table(items, facts(PERSONS))] == ["Schronisko", "Ogrzewalnia"]
    assert period_table([], facts(PERSONS)) == ()


def test_a_table_gives_each_figure_in_words_newest_first() -> None:
    corrupt = row(PLN, 2019, None, status="ambiguous", missing_reason=None, printed="493 90,000 zł")
    found = table_rows([corrupt, row(PLN, 2020, "2240710.99", note="z tabeli")], facts(PLN))
    assert [(item.year, plain(item.value), item.note) for item in found] == [
        ("2020", "2 240 710,99 zł", "Z tabeli."),
        ("2019", "—", "Z zapisu „493 90,000 zł” nie da się odczytać jednej liczby."),
    ]


@pytest.mark.parametrize(
    ("status", "note"),
    [
        ("reported", ""),
        ("derived", "Obliczenie własne. Z pięciu placówek."),
        ("counted", "Policzone pozycje wykazu. Z pięciu placówek."),
        ("approximate", "W przybliżeniu. Z pięciu placówek."),
    ],
)
def test_a_table_says_how_a_figure_is_given_only_where_it_is_not_simply_printed(
    status: str, note: str
) -> None:
    (found,) = table_rows(
        [row(PERSONS, 2020, 50, status=status, note="z pięciu placówek" if note else "")], facts(PERSONS)
    )
    assert found.note == note


def test_a_table_of_one_series_without_remarks_has_two_columns() -> None:
    found = table_columns(table_rows(rows(PERSONS, {2019: 62, 2020: 50}), facts(PERSONS)))
    assert list(found) == ["Rok", "Liczba"]
    assert found["Rok"] == ["2020", "2019"]
    assert table_columns([]) == {}
