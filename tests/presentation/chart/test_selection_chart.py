"""The chart of a selection: one unit, as many series as can be told apart, names that say which."""

from collections.abc import Sequence

import pytest

from pages import lookups
from pages.explorer.selection import selected
from pages.filters.query_params import View
from presentation.chart.selection_plan import MOST_BARS, MOST_LINES, SelectionChart, selection_chart, units_of
from presentation.figure.observation import Observation
from queries.observations import in_use


@pytest.fixture(autouse=True)
def on_the_warehouse(warehouse: object) -> None:
    assert warehouse


def chart_of(rows: Sequence[Observation]) -> SelectionChart:
    return selection_chart(rows, lookups.facts_for(rows[0].unit), in_use())


def names(chart: SelectionChart) -> list[str]:
    return [series.name for series in chart.plan.series] if chart.plan else []


def test_categories_of_one_series_need_no_other_name() -> None:
    chart = chart_of(selected(View(series=("shelter_users",), categories=("schronisko", "noclegownia"))))
    assert names(chart) == ["schronisko", "noclegownia"]
    assert chart.plan
    assert chart.plan.title == "Osoby w schronisku i noclegowni"
    assert chart.sentence == ""


def test_several_series_are_named_in_full_and_drawn_together() -> None:
    chart = chart_of(selected(View(series=("shelter_users", "warming_room_users"))))
    assert "Osoby w schronisku i noclegowni – schronisko" in names(chart)
    assert "Osoby w ogrzewalni" in names(chart)
    assert chart.plan
    assert all(name in chart.plan.alt for name in names(chart))


def test_bars_too_say_which_years_are_not_comparable() -> None:
    chart = chart_of(selected(View(series=("warming_room_users",), first_year=2019)))
    assert chart.plan
    assert "zamienione" in chart.plan.note


@pytest.mark.parametrize(
    ("view", "most"), [(View(units=("persons",)), MOST_LINES), (View(area="III"), MOST_BARS)]
)
def test_more_series_than_a_reader_can_tell_apart_are_cut_and_the_page_says_so(view: View, most: int) -> None:
    rows = [row for row in selected(view) if row.unit == "persons"]
    chart = chart_of(rows)
    assert len(names(chart)) == most
    assert f"{most} pierwsz" in chart.sentence


def test_a_selection_without_a_number_has_no_chart_but_a_sentence() -> None:
    chart = chart_of(selected(View(statuses=("missing",))))
    assert chart.plan is None
    assert chart.sentence


def test_a_single_figure_makes_no_chart_and_the_page_says_where_it_is() -> None:
    chart = chart_of(selected(View(series=("shelter_users",), categories=("schronisko",), first_year=2020)))
    assert chart.plan is None
    assert chart.sentence == "Jednej liczby nie rysujemy; podaje ją tabela."


def test_units_are_never_mixed() -> None:
    rows = selected(View(codes=("II.11",)))
    assert len(units_of(rows)) > 1
    with pytest.raises(ValueError, match="one unit"):
        chart_of(rows)


def test_the_points_of_a_chart_are_the_figures_in_use() -> None:
    rows = selected(View(series=("blue_card_families",), all_prints=True))
    chart = chart_of(rows)
    assert chart.plan
    drawn = sorted(point.value for point in chart.plan.series[0].drawn if point.value is not None)
    assert drawn == sorted(row.value for row in rows if row.is_current and row.value is not None)
