"""Plans of every shape, made from a few hand-made figures, for the tests of both renderers."""

from dataclasses import replace
from xml.etree import ElementTree

from presentation.chart.breakdown_plan import breakdown_plan
from presentation.chart.build_plan import build_plan
from presentation.chart.palette import CLEAR
from presentation.chart.plan import ChartPlan
from presentation.chart.plotly.chart import to_plotly
from presentation.chart.svg.chart import to_svg
from presentation.figure.facts import Break
from presentation.figure.observation import Observation
from tests.support.hand_made import COUNT, FAMILIES, PERSONS, PLN, facts, row, rows

SVG = "{http://www.w3.org/2000/svg}"


def families() -> ChartPlan:
    years = {2012: 21, 2013: 34, 2014: 34, 2015: 35, 2016: 35, 2019: 33, 2020: 31}
    return build_plan(rows(FAMILIES, years), facts(FAMILIES))


def shelter() -> ChartPlan:
    moment = row(PERSONS, 2016, 61, period_label="12.2016", segment=2)
    return build_plan(
        [moment, row(PERSONS, 2018, None), *rows(PERSONS, {2019: 62, 2020: 50})], facts(PERSONS)
    )


def events() -> ChartPlan:
    items = rows(COUNT, {2019: 773, 2020: 185})
    items[1] = replace(items[1], segment=2, status="derived")
    return build_plan(
        items, facts(COUNT, Break("shelter_users", 2020, "measurement", "Inny <zakres> & sposób"))
    )


def two_lines() -> ChartPlan:
    opened = {"series_id": "opened", "series_name": "Postępowania wszczęte w roku", "series_order": 2}
    years = {2018: 400, 2019: 428, 2020: 454}
    return build_plan(
        [*rows(COUNT, years), *rows(COUNT, {2018: None, 2019: 462, 2020: 391}, **opened)], facts(COUNT)
    )


def parts() -> ChartPlan:
    items = rows(PERSONS, {2019: 48, 2020: 32}, category="schronisko")
    items += rows(PERSONS, {2019: None, 2020: 18}, category="noclegownia", category_order=1)
    return breakdown_plan(items, facts(PERSONS))


def card() -> ChartPlan:
    return build_plan([row(PLN, 2020, "2240710.99")], facts(PLN))


def losses() -> ChartPlan:
    return build_plan(rows(PERSONS, {2013: -258, 2014: -100, 2015: 12}), facts(PERSONS))


def hollow_bars(items: list[Observation]) -> list[bool]:
    plan = build_plan(items, facts(COUNT))
    in_plotly = [color == CLEAR for color in to_plotly(plan).data[0].marker.color]
    bars = [
        bar for bar in ElementTree.fromstring(to_svg(plan)).iter(f"{SVG}rect") if "data-year" in bar.attrib
    ]
    in_svg = [bar.attrib["fill"] == "none" for bar in bars]
    assert in_svg == in_plotly
    return in_svg
