"""Which points of a chart are hollow, which breaks are worded, and what is noted beside the readings."""

from dataclasses import replace

import pytest

from presentation.chart.build_plan import build_plan
from presentation.chart.layout import is_worded
from presentation.chart.ruler import ruler
from presentation.chart.svg.canvas import Scale
from presentation.figure.facts import Break
from tests.support.hand_made import FAMILIES, PERSONS, facts, row, rows


@pytest.mark.parametrize(
    ("columns", "hollow", "estimated"),
    [
        ({}, False, False),
        ({"status": "counted"}, False, False),
        ({"status": "derived"}, False, True),
        ({"status": "approximate", "qualifier": "about"}, False, True),
        ({"qualifier": "at_least"}, True, False),
        ({"status": "derived", "segment": 2}, True, True),
    ],
)
def test_hollow_says_not_comparable_and_nothing_else(
    columns: dict[str, object], hollow: bool, estimated: bool
) -> None:
    plan = build_plan([row(PERSONS, 2019, 62, **columns), row(PERSONS, 2020, 50)], facts(PERSONS))
    point = plan.series[0].points[0]
    assert (point.hollow, point.estimated) == (hollow, estimated)
    assert [key.sign for key in plan.keys] == [
        *(["hollow"] if hollow else []),
        *(["estimated"] if estimated else []),
        "event",
    ]


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
    told = "Od {year} r. nie porównujemy z wcześniejszymi latami. Od {year} r. {how}."
    first, last = told.format(year=2018, how="z ogrzewalnią"), told.format(year=2020, how="bez ogrzewalni")
    assert plan.note.endswith(f"{first} {last}")
    assert plan.note_beside == first


def test_the_words_of_breaks_in_one_year_are_written_once() -> None:
    items = [*rows(PERSONS, {2018: 4, 2019: 62, 2020: 50}), *rows(PERSONS, {2019: 9, 2020: 8}, series_id="b")]
    breaks = [Break(owner, 2019, "measurement", f"Inaczej: {owner}") for owner in ("shelter_users", "b")]
    plan = build_plan(items, facts(PERSONS, *breaks))
    worded = [mark.text for mark in plan.marks if mark.kind == "break" and is_worded(plan, mark)]
    assert worded == ["Inaczej: b."]


def test_a_period_on_the_ruler_says_what_is_in_brackets_only_where_there_is_room() -> None:
    plan = build_plan(rows(FAMILIES, {2012: 21, 2013: 34, 2016: 35, 2020: 31}), facts(FAMILIES))
    told = {}
    for width in (300, 700):
        places = ruler(plan, Scale(2011.4, 2020.6, 0, width), (0, width), 11)
        told[width] = [place.name for place in places]
        ends = sorted((place.row, place.middle) for place in places)
        assert len(ends) == len(set(ends)) == 3
        assert all(place.left < place.middle < place.right for place in places[:2])
    assert told[700] == ["Stan wyjściowy (do 2016)", "2017–2019", "2020–2022"]
    narrow = ruler(plan, Scale(2011.4, 2020.6, 0, 150), (0, 150), 11)
    assert narrow[0].name == "Stan wyjściowy"
