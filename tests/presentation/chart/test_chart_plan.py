"""The shape of a chart follows the number of points; gaps stay open; what is missing is named."""

from dataclasses import replace
from decimal import Decimal

import pytest

from presentation.chart.breakdown_plan import breakdown_plan
from presentation.chart.build_plan import build_plan
from presentation.chart.layout import group_bars
from presentation.chart.plan import ChartPlan, PlanSeries
from presentation.chart.plan_axis import value_axis
from presentation.figure.facts import Break
from tests.support.hand_made import COUNT, FAMILIES, PERCENT, PERSONS, PLN, facts, plain, row, rows

FAMILY_YEARS = {2012: 21, 2013: 34, 2014: 34, 2015: 35, 2016: 35, 2019: 33, 2020: 31}


def runs(series: PlanSeries) -> list[list[int]]:
    return [[point.year for point in run] for run in series.runs]


def test_rows_of_two_units_are_refused_in_a_sentence() -> None:
    with pytest.raises(ValueError, match="one unit, these rows have PLN, persons"):
        build_plan([row(PERSONS, 2019, 62), row(PLN, 2020, 50)], facts(PERSONS))


def test_no_row_at_all_makes_a_card_that_says_so() -> None:
    plan = build_plan([], facts(PERSONS), "Schronienie")
    assert (plan.kind, plan.newest, plan.years) == ("card", None, ())
    assert plan.note == "Nie podano w żadnym z 2 wczytanych dokumentów."
    assert plan.alt == "Schronienie. Nie podano w żadnym z 2 wczytanych dokumentów."


def test_only_missing_figures_make_a_card_with_the_reasons() -> None:
    plan = build_plan(rows(PERSONS, {2019: None, 2020: None}, missing_reason="no_data"), facts(PERSONS))
    assert (plan.kind, plan.newest) == ("card", None)
    assert plan.note == "Brak liczby: 2019 (w raporcie „b.d.”), 2020 (w raporcie „b.d.”)."


def test_one_number_is_a_card_even_beside_an_unreadable_one() -> None:
    corrupt = row(PLN, 2019, None, status="ambiguous", missing_reason=None, printed="493 90,000 zł")
    plan = build_plan([corrupt, row(PLN, 2020, "2240710.99")], facts(PLN))
    assert plan.kind == "card"
    assert plan.newest is not None
    assert plain(plan.newest.text) == "2 240 710,99 zł"
    assert [point.value for point in plan.series[0].points] == [None, Decimal("2240710.99")]


def test_a_range_is_a_card_with_both_ends() -> None:
    printed = row(PERSONS, 2019, None, status="reported", value_low=2, value_high=11, qualifier="range")
    plan = build_plan([printed], facts(PERSONS))
    assert plan.kind == "card"
    assert plan.newest is not None
    assert plain(plan.newest.text) == "od 2 do 11 osób"


@pytest.mark.parametrize(
    ("values", "kind"), [({2020: 5}, "card"), ({2018: 4, 2019: 5, 2020: 6}, "grouped_bars")]
)
def test_changes_and_indices_are_never_joined_to_a_line(
    values: dict[int, str | int | None], kind: str
) -> None:
    plan = build_plan(rows(PERSONS, values, measure="change"), facts(PERSONS))
    assert plan.kind == kind
    assert plan.series[0].points[0].text.startswith("+")


def test_two_numbers_are_two_bars_from_zero_with_labels() -> None:
    plan = build_plan(rows(PERCENT, {2019: "87.94", 2020: "86.2"}), facts(PERCENT))
    assert (plan.kind, plan.years) == ("two_bars", (2019, 2020))
    assert plan.low == 0
    assert [plain(point.label) for point in plan.series[0].points] == ["87,94 %", "86,2 %"]


def test_three_numbers_are_a_line_on_the_full_axis_with_open_gaps() -> None:
    plan = build_plan(rows(FAMILIES, FAMILY_YEARS), facts(FAMILIES))
    assert plan.kind == "line"
    assert plan.years == tuple(range(2012, 2021))
    assert runs(plan.series[0]) == [[2012, 2013, 2014, 2015, 2016], [2019, 2020]]
    assert plan.note == "Lata bez liczby: 2017, 2018."


def test_points_are_joined_only_inside_comparable_years_and_others_stay_visible() -> None:
    items = rows(PERSONS, {2017: 70, 2018: 65, 2019: 62, 2020: 50})
    items[0] = replace(items[0], segment=7)
    plan = build_plan(items, facts(PERSONS))
    assert runs(plan.series[0]) == [[2018, 2019, 2020]]
    assert [point.year for point in plan.series[0].drawn] == [2017, 2018, 2019, 2020]


def test_a_missing_year_inside_a_line_opens_it_and_is_named() -> None:
    plan = build_plan(rows(PERSONS, {2017: 70, 2018: None, 2019: 62, 2020: 50}), facts(PERSONS))
    assert runs(plan.series[0]) == [[2019, 2020]]
    assert plan.note == "Brak liczby: 2018 (komórka jest pusta)."


def test_a_moment_among_years_stands_apart_and_hollow() -> None:
    moment = row(PERSONS, 2018, 61, period_label="06.2018")
    plan = build_plan([moment, *rows(PERSONS, {2019: 62, 2020: 50})], facts(PERSONS))
    assert runs(plan.series[0]) == [[2019, 2020]]
    assert (plan.series[0].points[0].hollow, plan.series[0].points[0].apart) == (True, True)
    assert plan.year_text(2018) == "2018"


def test_school_years_are_named_on_the_axis() -> None:
    items = rows(PERSONS, {2018: 5, 2019: 6, 2020: 7}, series_kind="school_year")
    items = [replace(item, period_label=f"{item.year - 1}/{item.year}") for item in items]
    plan = build_plan(items, facts(PERSONS))
    assert [plan.year_text(year) for year in plan.years] == ["2017/2018", "2018/2019", "2019/2020"]
    assert runs(plan.series[0]) == [[2018, 2019, 2020]]


def test_a_break_and_the_epidemic_are_marked_and_the_reason_stands_below() -> None:
    events = rows(COUNT, {2019: 773, 2020: 185})
    events[1] = replace(events[1], segment=2)
    reason = Break("shelter_users", 2020, "measurement", "Od 2020 r. bez imprez prywatnych")
    elsewhere = Break("other", 2020, "measurement", "Co innego")
    plan = build_plan(events, facts(COUNT, reason, elsewhere))
    assert [(mark.kind, mark.year, mark.label) for mark in plan.marks] == [
        ("break", 2020, "nieporównywalne"),
        ("event", 2020, "2020: epidemia"),
    ]
    assert (
        plan.note == "Od 2020 r. nie porównujemy z wcześniejszymi latami. Od 2020 r. bez imprez prywatnych."
    )
    assert "Od 2020 r. bez imprez prywatnych." in plan.alt
    assert plan.note_beside == ""


def test_periods_are_clipped_to_the_axis() -> None:
    plan = build_plan(rows(FAMILIES, FAMILY_YEARS), facts(FAMILIES))
    assert [(band.first_year, band.last_year) for band in plan.bands] == [
        (2012, 2016),
        (2017, 2019),
        (2020, 2020),
    ]


def test_a_chart_group_with_two_years_is_grouped_bars_in_the_order_of_the_catalogue() -> None:
    inside = rows(PERSONS, {2019: 62, 2020: 50}, series_order=1)
    outside = rows(
        PERSONS, {2019: 10, 2020: 89}, series_id="warming_room", series_name="Ogrzewalnia", series_order=2
    )
    plan = build_plan([*outside, *inside], facts(PERSONS), "Schronienie")
    assert plan.kind == "grouped_bars"
    assert [series.name for series in plan.series] == ["Osoby w schronieniu", "Ogrzewalnia"]
    assert [series.color_role for series in plan.series] == ["accent", "second"]
    assert "Ogrzewalnia. W 2020 r. 89 osób, o 79 osób więcej niż w 2019 r." in plain(plan.alt)


def test_a_breakdown_shows_parts_without_the_total_and_parts_of_parts() -> None:
    parts = ["Biblioteka", "Opera Leśna", "Opera Leśna / imprezy kulturalne", "bez rodzica / część"]
    items = [row(PERSONS, 2020, 100, category=name, category_order=place) for place, name in enumerate(parts)]
    plan = breakdown_plan([row(PERSONS, 2020, 200), *items], facts(PERSONS))
    assert [series.name for series in plan.series] == ["Biblioteka", "Opera Leśna", "bez rodzica / część"]
    assert plan.kind == "grouped_bars"


def test_a_breakdown_keeps_the_three_newest_years_and_drops_what_has_none_in_them() -> None:
    old = [row(PERSONS, year, 5, category="dawne") for year in (2012, 2013)]
    new = [row(PERSONS, year, 9, category="nowe") for year in (2018, 2019, 2020)]
    plan = breakdown_plan([*old, *new], facts(PERSONS))
    assert plan.years == (2018, 2019, 2020)
    assert [series.name for series in plan.series] == ["nowe"]


def test_subtitle_and_source_say_what_is_counted_when_and_where_it_stands() -> None:
    first, second = rows(PERSONS, {2016: 61, 2020: 50})
    plan = build_plan([replace(first, document_id="strategy-2017-2026"), second], facts(PERSONS))
    assert plan.subtitle == "liczba osób, 2016–2020"
    assert plan.source == "Źródła: Strategia 2017–2026; Raport za 2020 r."
    assert build_plan([row(COUNT, 2020, 5)], facts(COUNT)).subtitle == "liczba, 2020"
    assert plain(build_plan([row(PLN, 2020, 5)], facts(PLN)).unit_label) == "w zł"


def test_a_year_that_no_document_states_is_not_said_of_a_chart() -> None:
    undated = {"year_is_assumed": True, "period_label": "bez roku", "category_order": 1}
    items = [row(PERSONS, 2016, value, category=name, **undated) for name, value in (("a", 5), ("b", 6))]
    assert breakdown_plan(items, facts(PERSONS)).subtitle == "liczba osób, bez roku"
    told = [bar.label for bar in group_bars(breakdown_plan(items, facts(PERSONS)), 20)]
    assert told == ["5", "6"], "what is the same for all bars is said above"


def test_where_labels_would_crowd_only_ends_and_extremes_are_labelled() -> None:
    values = dict(zip(range(2010, 2021), (5, 6, 7, 2, 8, 9, 30, 8, 7, 7, 6), strict=True))
    points = build_plan(rows(PERSONS, values), facts(PERSONS)).series[0].points
    assert all(point.labelled for point in points)
    values = {year: value * 1000 for year, value in values.items()}
    points = build_plan(rows(PERSONS, values), facts(PERSONS)).series[0].points
    assert [point.year for point in points if point.labelled] == [2010, 2013, 2016, 2020]


@pytest.mark.parametrize(
    ("values", "bars", "ends"),
    [
        (["62", "50"], True, ("0", "80")),
        (["62", "61", "50"], False, ("0", "80")),
        (["38217", "37903", "37654"], False, ("37600", "38400")),
        (["-258", "-100", "12"], False, ("-300", "100")),
        (["0.58", "0.62"], True, ("0", "0.8")),
        (["5", "5", "5"], False, ("0", "6")),
        (["0"], True, ("0", "1")),
        ([], True, ("0", "1")),
    ],
)
def test_the_value_axis_is_round_and_starts_at_zero_unless_all_would_vanish(
    values: list[str], bars: bool, ends: tuple[str, str]
) -> None:
    ticks = value_axis([Decimal(value) for value in values], bars=bars)
    assert (ticks[0], ticks[-1]) == tuple(Decimal(end) for end in ends)
    assert 2 <= len(ticks) <= 7


def test_a_plan_is_a_value_that_can_be_cached() -> None:
    plan = build_plan(rows(FAMILIES, FAMILY_YEARS), facts(FAMILIES))
    assert isinstance(plan, ChartPlan)
    assert hash(plan) == hash(build_plan(rows(FAMILIES, FAMILY_YEARS), facts(FAMILIES)))
