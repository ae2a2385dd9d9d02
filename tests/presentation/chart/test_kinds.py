"""Kinds of one thing are marks of one row for each category, alike in both renderers."""

from xml.etree import ElementTree

from presentation.chart.kinds_plan import are_kinds, kinds_plan
from presentation.chart.plan import ChartPlan
from presentation.chart.plotly.chart import to_plotly
from presentation.chart.svg.chart import to_svg
from presentation.figure.observation import Observation
from publish.indicator_views import view_of
from tests.support.drawn_plans import SVG
from tests.support.hand_made import COUNT, facts, plain, rows


def reports(
    series: str, name: str, order: int, values: dict[str, int], year: int = 2020
) -> list[Observation]:
    return [
        item
        for place, (category, value) in enumerate(values.items())
        for item in rows(
            COUNT,
            {year: value},
            series_id=series,
            series_name=name,
            series_order=order,
            category=category,
            category_order=place,
        )
    ]


def all_kinds() -> list[list[Observation]]:
    return [
        reports("all", "Zgłoszenia", 1, {"parkowanie": 214, "żebractwo": 4}),
        reports("yes", "Zgłoszenia potwierdzone", 2, {"parkowanie": 85, "żebractwo": 4}),
        reports("no", "Zgłoszenia niepotwierdzone", 3, {"parkowanie": 129, "psy": 2}),
    ]


def plan() -> ChartPlan:
    return kinds_plan(all_kinds(), facts(COUNT))


def test_breakdowns_that_share_no_category_are_no_kinds_of_one_thing() -> None:
    apart = [reports("a", "A", 1, {"kobiety": 5}), reports("b", "B", 2, {"dzieci": 3})]
    assert not are_kinds(apart)
    assert not are_kinds(apart[:1])
    assert are_kinds(all_kinds())


def test_each_category_is_one_row_with_a_mark_for_each_kind() -> None:
    found = plan()
    assert found.kind == "dots"
    assert [series.name for series in found.series] == ["parkowanie", "żebractwo", "psy"]
    assert [[plain(point.label) for point in series.points] for series in found.series] == [
        ["214", "85", "129"],
        ["4", "4"],
        ["2"],
    ]
    assert [name for _role, name in found.kinds] == [
        "Zgłoszenia",
        "Zgłoszenia potwierdzone",
        "Zgłoszenia niepotwierdzone",
    ]
    assert found.title == "Zgłoszenia, zgłoszenia potwierdzone i zgłoszenia niepotwierdzone, podział"
    for name in ("Zgłoszenia", "Zgłoszenia potwierdzone", "Zgłoszenia niepotwierdzone"):
        assert f"{name}, podział w 2020 r.:" in plain(found.alt)


def test_rows_of_several_years_say_which_year_they_are_of() -> None:
    items = [*all_kinds()[:1], [*all_kinds()[1], *reports("yes", "B", 2, {"parkowanie": 70}, year=2019)]]
    names = [series.name for series in kinds_plan(items, facts(COUNT)).series]
    assert sorted(names) == ["parkowanie (2019)", "parkowanie (2020)", "żebractwo (2020)"]


def test_a_single_mark_is_no_chart() -> None:
    only = [reports("a", "A", 1, {"psy": 5}), reports("b", "B", 2, {})]
    assert not kinds_plan([only[0]], facts(COUNT)).is_drawn


def test_both_renderers_draw_every_mark_so_that_equal_ones_are_seen() -> None:
    found = plan()
    planned = sorted(
        (index, float(point.value or 0))
        for index, series in enumerate(found.series)
        for point in series.drawn
    )
    figure = to_plotly(found)
    in_plotly = sorted(
        (told[1], value)
        for trace in figure.data
        for told, value in zip(trace.customdata, trace.x, strict=True)
    )
    assert in_plotly == planned
    svg = ElementTree.fromstring(to_svg(found, 340, captions=False))
    marks = [mark for mark in svg.iter() if "data-series" in mark.attrib]
    assert sorted((int(m.attrib["data-series"]), float(m.attrib["data-value"])) for m in marks) == planned
    places = [(x, y) for trace in figure.data for x, y in zip(trace.x, trace.y, strict=True)]
    assert len(places) == len(set(places))


def test_both_renderers_name_the_kinds_and_write_the_figures() -> None:
    found = plan()
    figure = to_plotly(found)
    assert figure.layout.showlegend
    assert [trace.name for trace in figure.data] == [name for _role, name in found.kinds]
    assert [note.text for note in figure.layout.annotations if note.y == 0] == ["● 214", "■ 85", "▲ 129"]
    drawn = [text.text for text in ElementTree.fromstring(to_svg(found)).iter(f"{SVG}text")]
    assert {"214", "85", "129", *(name for _role, name in found.kinds)} <= set(drawn)


def test_the_threat_map_is_one_chart_and_its_other_breakdowns_draw_none() -> None:
    main = view_of("I.6").main
    assert main is not None
    assert [part.plan.kind for part in main.parts] == ["dots", "card", "card", "card"]
    assert main.parts[0].plan.name == main.parts[0].rows[0].series_label
    rows_of_chart = [series.name for series in main.parts[0].plan.series]
    assert len(rows_of_chart) == len(set(rows_of_chart))
