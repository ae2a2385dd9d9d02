"""The explorer: filters leave what the warehouse holds, and the figures behind every chart are there."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml.html import HtmlElement
from streamlit.testing.v1 import AppTest

from pages import lookups
from pages.explorer.columns import OFFERED, USUAL, Cell, Piece, column_names, table_of
from pages.explorer.selection import choices, every, selected
from pages.filters.query_params import NAMES, View, parse, to_query
from presentation.figure.blocks import blocks_of
from presentation.figure.observation import Observation
from presentation.figure.unit import NBSP
from presentation.language.language import using
from queries.observations import in_use_by_indicator
from queries.warehouse import table_of as answer
from tests.support.own_html import own_html, words

EXPLORER = "explorer/page.py"


@pytest.fixture(autouse=True)
def on_the_warehouse(warehouse: Path) -> None:
    assert warehouse.exists()


def ids(rows: Iterable[Observation]) -> set[str]:
    return {row.observation_id for row in rows}


def words_of(app: AppTest) -> str:
    return "\n".join(str(item.value) for item in (*app.markdown, *app.info, *app.warning))


def rows_of(app: AppTest) -> list[HtmlElement]:
    found: list[HtmlElement] = own_html(app).xpath('//table[contains(@class, "liczby")]/tbody/tr')
    return found


def asked(app: AppTest) -> dict[str, list[str]]:
    """Return the query of the address; AppTest gives a single value bare."""
    query = app.query_params
    return {name: [found] if isinstance(found := query[name], str) else list(found) for name in query}


@pytest.mark.parametrize(
    ("query", "condition"),
    [
        ({}, "is_current"),
        ({"obszar": ["ii"]}, "is_current AND area_code = 'II'"),
        ({"obszar": ["miasto"]}, "is_current AND area_code IS NULL"),
        ({"cel": ["2.5"]}, "is_current AND goal_code = '2.5'"),
        ({"priorytet": ["3"]}, "is_current AND list_contains(priorities, 3)"),
        ({"kod": ["II.13", "iii.11"]}, "is_current AND indicator_code IN ('II.13', 'III.11')"),
        ({"szereg": ["shelter_users"]}, "is_current AND series_id = 'shelter_users'"),
        ({"kategoria": ["razem", "Noclegownia"]}, "is_current AND category IN ('', 'noclegownia')"),
        ({"jednostka": ["families"]}, "is_current AND unit = 'families'"),
        ({"status": ["derived", "counted"]}, "is_current AND status IN ('derived', 'counted')"),
        ({"miara": ["change"]}, "is_current AND measure = 'change'"),
        ({"dokument": ["strategy-2017-2026"]}, "is_current AND document_id = 'strategy-2017-2026'"),
        ({"rodzaj": ["kontekst"]}, "is_current AND NOT is_official"),
        ({"okres": ["2017–2019"]}, "is_current AND period_code = '2017-2019'"),
        ({"od": ["2012"], "do": ["2016"]}, "is_current AND year BETWEEN 2012 AND 2016"),
        ({"wszystkie": ["tak"]}, "true"),
        (
            {"szukaj": ["noclegowni schronisk"]},
            "is_current AND strip_accents(lower(series_name || category || short_name || indicator_name"
            " || coalesce(printed, ''))) LIKE '%noclegowni%' AND strip_accents(lower(series_name || category"
            " || short_name || indicator_name || coalesce(printed, ''))) LIKE '%schronisk%'",
        ),
    ],
)
def test_an_address_selects_what_sql_selects(query: dict[str, list[str]], condition: str) -> None:
    view, problems = parse(query, choices())
    assert problems == []
    wanted = answer(f"SELECT observation_id FROM observations WHERE {condition}")
    assert ids(selected(view)) == set(wanted.column("observation_id").to_pylist()) != set()


def test_only_observations_with_remarks_are_left_when_asked() -> None:
    found = selected(View(only_with_remarks=True))
    assert {"shelter_users", "warming_room_users"} <= {row.series_id for row in found}
    assert 0 < len(found) < len(selected(View()))


def test_the_figures_behind_every_picture_are_found_by_its_link() -> None:
    for code in lookups.indicators():
        for block in blocks_of(in_use_by_indicator().get(code, ())):
            assert ids(block.rows) <= ids(selected(View(series=block.series_ids))), code


def test_every_row_leads_to_its_indicator_and_each_print_to_the_sources() -> None:
    found = list(every())
    table = table_of(found, USUAL, {})
    for row, code, place in zip(found, table["indicator_code"], table["locator"], strict=True):
        assert [piece.href for piece in code.pieces] == [f"wskaznik?kod={row.indicator_code}"]
        ways = [piece.href for piece in place.pieces if piece.href.startswith("zrodla?szukaj=")]
        assert bool(ways) == bool(row.figure_ids)


def test_a_link_to_the_english_page_stays_english() -> None:
    with using("en"):
        (cell,) = table_of(list(every())[:1], ["indicator_code"], {}).values()
    assert cell == [Cell((Piece("I.1", "wskaznik?kod=I.1&jezyk=en"),), "kod")]


def test_a_computed_figure_and_one_not_in_use_say_so_beside_the_value() -> None:
    rows = {row.status: row for row in every()}
    other = next(row for row in every() if not row.is_current)
    (values,) = table_of([rows["derived"], other, rows["reported"]], ["value"], {}).values()
    assert values[0].aside
    assert "nieużywana" in values[1].aside
    assert not values[2].aside


@pytest.mark.parametrize("name", OFFERED)
def test_every_column_on_offer_can_be_shown(name: str) -> None:
    assert len(table_of(list(every()), [name], {})) == 1


def test_the_explorer_opens_with_everything(open_page: Callable[..., AppTest]) -> None:
    app = open_page(EXPLORER)
    assert not app.exception
    assert f"**{len(selected(View()))} wartoś" in words_of(app)
    assert rows_of(app)


def test_the_explorer_says_when_nothing_is_left_and_how_to_go_on(open_page: Callable[..., AppTest]) -> None:
    app = open_page(EXPLORER, szukaj="kosmonauta", kod="II.13")
    assert "Żadna liczba nie odpowiada" in app.info[0].value
    (way,) = own_html(app).xpath('//*[@class="drogi-wyjscia"]//a')
    assert words(way) == f"Bez filtra „Szukaj”: {len(selected(View(codes=('II.13',))))} liczb"
    assert way.get("href") == "dane?kod=II.13"
    next(button for button in app.button if "Wyczyść" in button.label).click()
    app.run()
    assert not app.exception
    assert not {"szukaj", "kod"} & set(app.query_params)
    assert rows_of(app)


def test_a_changed_filter_changes_rows_and_address(open_page: Callable[..., AppTest]) -> None:
    app = open_page(EXPLORER, obszar="II")
    app.multiselect(key="filter_codes").set_value(["II.13"]).run()
    app.checkbox(key="filter_only_with_remarks").set_value(True).run()
    assert not app.exception
    assert asked(app) == {"obszar": ["II"], "kod": ["II.13"], "uwagi": ["tak"]}
    assert f"**{len(selected(View(codes=('II.13',), only_with_remarks=True)))} wartoś" in words_of(app)


@pytest.mark.parametrize("parameter", sorted({*NAMES} - {"szukaj", "pokaz", "waga", "stan"}))
def test_an_unknown_value_of_the_address_is_told(parameter: str, open_page: Callable[..., AppTest]) -> None:
    app = open_page(EXPLORER, **{parameter: "żaden"})
    assert not app.exception
    assert f"„żaden” nie jest znaną wartością „{parameter}”" in words_of(app)
    assert rows_of(app)


def test_a_figure_is_never_shown_without_its_unit() -> None:
    (row,) = (row for row in selected(View(series=("shelter_users",), first_year=2020)) if not row.category)
    (alone,) = table_of([row], ["value"], {})["value"]
    (bare,) = table_of([row], ["value", "unit"], {})["value"]
    assert [cell.pieces[0].text.replace(NBSP, " ") for cell in (alone, bare)] == ["50 osób", "50"]
    assert bare.look == "liczba"


def test_columns_are_chosen_and_kept_in_the_address(open_page: Callable[..., AppTest]) -> None:
    app = open_page(EXPLORER, kod="II.13")
    app.multiselect(key="filter_columns").set_value(["year", "value", "segment"]).run()
    assert asked(app)["kolumna"] == ["year", "value", "segment"]
    heads = own_html(app).xpath('//table[contains(@class, "liczby")]/thead//th')
    assert [words(head) for head in heads] == [column_names()[name] for name in ("year", "value", "segment")]


def test_the_view_of_the_explorer_comes_back_from_its_address() -> None:
    known: dict[str, Any] = {name: tuple(getattr(choices(), name)[:2]) for name in ("series", "categories")}
    view = replace(View(area="miasto", kind="kontekst", all_prints=True), **known, columns=("year", "value"))
    assert parse(to_query(view), choices()) == (view, [])
