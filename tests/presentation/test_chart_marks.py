"""Which points of a chart are hollow, which breaks are worded, and what is noted beside the readings."""

from dataclasses import replace

import pytest

from presentation.chart.build_plan import build_plan
from presentation.chart.layout import band_lines, is_worded
from presentation.chart.plan import Band
from presentation.figure.facts import Break
from tests.support.hand_made import FAMILIES, PERSONS, facts, plain, row, rows


@pytest.mark.parametrize(
    ("columns", "hollow"),
    [
        ({}, False),
        ({"status": "counted"}, False),
        ({"status": "derived"}, True),
        ({"status": "approximate", "qualifier": "about"}, True),
        ({"qualifier": "at_least"}, True),
    ],
)
def test_an_estimated_or_derived_point_is_hollow(columns: dict[str, object], hollow: bool) -> None:
    plan = build_plan([row(PERSONS, 2019, 62, **columns), row(PERSONS, 2020, 50)], facts(PERSONS))
    assert plan.series[0].points[0].hollow is hollow


def test_what_is_not_comparable_with_the_newest_is_hollow() -> None:
    items = rows(PERSONS, {2016: 61, 2019: 62, 2020: 50})
    items[0] = replace(items[0], segment=2)
    (series,) = build_plan(items, facts(PERSONS)).series
    assert [point.hollow for point in series.points] == [True, False, False]


def test_a_moment_after_the_newest_whole_year_makes_no_other_point_hollow() -> None:
    moment = row(PERSONS, 2021, 70, period_label="06.2021", segment=2)
    (series,) = build_plan([*rows(PERSONS, {2019: 62, 2020: 50}), moment], facts(PERSONS)).series
    assert [point.hollow for point in series.points] == [False, False, True]


def test_beside_the_readings_a_chart_notes_only_the_breaks_that_they_leave_out() -> None:
    items = rows(PERSONS, {2016: 61, 2018: 70, 2020: 50})
    items = [replace(item, segment=segment) for segment, item in enumerate(items, 1)]
    early = Break("shelter_users", 2018, "measurement", "Od 2018 r. z ogrzewalnią")
    late = Break("shelter_users", 2020, "measurement", "Od 2020 r. bez ogrzewalni")
    plan = build_plan(items, facts(PERSONS, early, late))
    assert plan.note.endswith("2018: Od 2018 r. z ogrzewalnią. 2020: Od 2020 r. bez ogrzewalni.")
    assert plan.note_beside == "2018: Od 2018 r. z ogrzewalnią."


def test_the_words_of_breaks_in_one_year_are_written_once() -> None:
    items = [*rows(PERSONS, {2018: 4, 2019: 62, 2020: 50}), *rows(PERSONS, {2019: 9, 2020: 8}, series_id="b")]
    breaks = [Break(owner, 2019, "measurement", f"Inaczej: {owner}") for owner in ("shelter_users", "b")]
    plan = build_plan(items, facts(PERSONS, *breaks))
    worded = [mark.text for mark in plan.marks if mark.kind == "break" and is_worded(plan, mark)]
    assert worded == ["Inaczej: b."]


def test_what_stands_in_brackets_is_not_torn_apart_in_the_name_of_a_period() -> None:
    plan = build_plan(rows(FAMILIES, {2012: 21, 2013: 34, 2016: 35, 2020: 31}), facts(FAMILIES))
    lines = band_lines(plan, Band("Baseline (until 2016)", 2012, 2016))
    assert [plain(line) for line in lines] == ["Baseline", "(until 2016)"]
