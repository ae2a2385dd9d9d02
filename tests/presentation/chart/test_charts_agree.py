"""One plan, two renderers: the interactive and the printed chart show the same points."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest

from presentation.board.tiny import tiny
from presentation.chart.build_plan import build_plan
from presentation.chart.palette import CLEAR
from presentation.chart.plan import ChartPlan
from presentation.chart.plotly.chart import to_plotly
from presentation.chart.svg.chart import to_svg
from tests.support.drawn_plans import (
    SVG,
    card,
    events,
    families,
    hollow_bars,
    losses,
    parts,
    shelter,
    two_lines,
)
from tests.support.hand_made import COUNT, PERCENT, PERSONS, facts, row, rows

Points = set[tuple[int, float]]


PLANS: list[Callable[[], ChartPlan]] = [families, shelter, events, two_lines, parts, card, losses]


@pytest.mark.parametrize("make", PLANS)
def test_both_renderers_draw_exactly_the_points_of_the_plan(make: Callable[[], ChartPlan]) -> None:
    plan = make()
    if plan.kind == "card":
        assert plan.newest is not None
        assert plan.newest.text in to_plotly(plan).layout.annotations[0].text
        assert svg_points(plan) == [{(plan.newest.year, float(plan.newest.value or 0))}]
        return
    planned = [{(point.year, float(point.value or 0)) for point in series.drawn} for series in plan.series]
    assert plotly_points(plan) == planned
    assert svg_points(plan) == planned


@pytest.mark.parametrize("make", [families, shelter, two_lines, losses])
def test_both_renderers_join_the_same_years(make: Callable[[], ChartPlan]) -> None:
    plan = make()
    planned = sorted([point.year for point in run] for series in plan.series for run in series.runs)
    lines = [trace for trace in to_plotly(plan).data if trace.mode == "lines"]
    in_plotly = sorted(run for trace in lines for run in split_at_nulls(list(trace.x)))
    drawn = ElementTree.fromstring(to_svg(plan)).findall(f"{SVG}polyline")
    in_svg = sorted([int(year) for year in line.attrib["data-run"].split()] for line in drawn)
    assert planned
    assert in_plotly == planned
    assert in_svg == planned


@pytest.mark.parametrize("make", PLANS)
@pytest.mark.parametrize("theme", ["light", "dark", "page"])
def test_an_svg_is_well_formed_at_any_size_and_says_what_it_shows(
    make: Callable[[], ChartPlan], theme: Any
) -> None:
    plan = make()
    for width, height, captions in ((640, None, True), (390, 240, True), (280, 120, False)):
        root = ElementTree.fromstring(to_svg(plan, width, height, theme, captions=captions))
        assert root.attrib["width"] == str(width)
        assert root.attrib["viewBox"] == f"0 0 {width} {root.attrib['height']}"
        assert int(root.attrib["height"]) >= (height or 0)
        assert root.findtext(f"{SVG}desc") == plan.alt
        assert "nan" not in ElementTree.tostring(root, encoding="unicode")
        for bar in root.findall(f"{SVG}rect"):
            assert float(bar.attrib["width"]) >= 0
            assert float(bar.attrib["height"]) >= 0


def test_bars_start_at_zero_in_both() -> None:
    plan = events()
    assert to_plotly(plan).layout.xaxis.range[0] == 0
    first, second = (
        element
        for element in ElementTree.fromstring(to_svg(plan)).iter(f"{SVG}rect")
        if "data-year" in element.attrib
    )
    ratio = float(first.attrib["width"]) / float(second.attrib["width"])
    assert ratio == pytest.approx(773 / 185, rel=0.01)


def test_what_is_not_comparable_with_the_newest_is_hollow_in_both() -> None:
    assert hollow_bars([row(COUNT, 2019, 773), row(COUNT, 2020, 185, segment=2)]) == [True, False]


def test_a_missing_year_is_named_in_both_and_never_drawn_as_zero() -> None:
    plan = parts()
    words = "2019: komórka jest pusta"
    assert words in [annotation.text for annotation in to_plotly(plan).layout.annotations]
    assert words in to_svg(plan)


def test_the_interactive_chart_leaves_fonts_and_background_to_the_page() -> None:
    layout = to_plotly(families()).layout
    assert (layout.paper_bgcolor, layout.plot_bgcolor) == (CLEAR, CLEAR)
    assert layout.font.color is None
    assert layout.separators == ", "
    assert list(layout.xaxis.ticktext) == [str(year) for year in range(2012, 2021, 2)]
    assert list(to_plotly(shelter()).layout.xaxis.ticktext) == [str(year) for year in range(2016, 2021)]


def test_a_tiny_picture_keeps_the_gaps_and_needs_two_numbers() -> None:
    found = tiny(families(), (2010, 2020))
    assert found is not None
    assert found.alt == families().alt
    drawn = ElementTree.fromstring(found.svg)
    assert len(drawn.findall(f"{SVG}polyline")) == 2
    two = tiny(build_plan(rows(PERCENT, {2019: "87.94", 2020: "86.2"}), facts(PERCENT)), (2010, 2020))
    assert two is not None
    assert len(ElementTree.fromstring(two.svg).findall(f"{SVG}rect")) == 2, "two bars"
    assert tiny(card(), (2010, 2020)) is None


def test_a_tiny_picture_shows_hollow_what_is_not_comparable_with_the_newest() -> None:
    items = rows(PERSONS, {2015: 60, 2016: 61, 2019: 62, 2020: 50})
    items[:2] = [replace(item, segment=2) for item in items[:2]]
    found = tiny(build_plan(items, facts(PERSONS)), (2010, 2020))
    assert found is not None
    marks = ElementTree.fromstring(found.svg).findall(f"{SVG}circle")
    assert [mark.attrib["fill"] == "none" for mark in marks] == [True, True, False, False]


def plotly_points(plan: ChartPlan) -> list[Points]:
    figure = to_plotly(plan)
    if plan.kind != "line":
        found: list[Points] = [set() for _ in plan.series]
        (trace,) = figure.data
        for (_key, index, year), value in zip(trace.customdata, trace.x, strict=True):
            found[index].add((year, value))
        return found
    drawn = [trace for trace in figure.data if trace.mode != "lines"]
    return [set(zip(trace.x, trace.y, strict=True)) for trace in drawn]


def svg_points(plan: ChartPlan) -> list[Points]:
    found: list[Points] = [set() for _ in plan.series]
    for element in ElementTree.fromstring(to_svg(plan)).iter():
        if "data-year" in element.attrib:
            index = int(element.attrib["data-series"])
            found[index].add((int(element.attrib["data-year"]), float(element.attrib["data-value"])))
    return found


def split_at_nulls(years: list[int | None]) -> list[list[int]]:
    found: list[list[int]] = [[]]
    for year in years:
        if year is None:
            found.append([])
        else:
            found[-1].append(year)
    return [run for run in found if run]
