"""The signs of a chart, alike in both renderers: what is hollow, hatched, a diamond, ruled and in the key."""

from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree

from presentation.chart.breakdown_plan import breakdown_plan
from presentation.chart.build_plan import build_plan
from presentation.chart.plotly.chart import to_plotly
from presentation.chart.svg.chart import to_svg
from tests.support.drawn_plans import SVG, events, families, hollow_bars, parts, shelter, two_lines
from tests.support.hand_made import COUNT, FAMILIES, PERSONS, facts, plain, row, rows


def test_what_we_computed_is_a_diamond_in_both_and_not_hollow() -> None:
    items = [row(COUNT, 2019, 773), row(COUNT, 2020, 185, status="derived")]
    assert hollow_bars(items) == [False, False]
    plan = build_plan(items, facts(COUNT))
    assert [text.startswith("◆") for text in to_plotly(plan).data[0].text] == [False, True]
    diamonds = list(ElementTree.fromstring(to_svg(plan)).iter(f"{SVG}polygon"))
    assert len(diamonds) == 2, "one at the bar and one in the key"
    line = build_plan(rows(COUNT, {2018: 5, 2019: 6}) + items[1:], facts(COUNT))
    assert to_plotly(line).data[1].marker.symbol == ("diamond", "circle", "circle")


def test_a_key_names_every_sign_in_both_and_only_where_it_occurs() -> None:
    plain_bars = build_plan(rows(COUNT, {2018: 5, 2019: 6}), facts(COUNT))
    assert plain_bars.keys == ()
    assert not to_plotly(plain_bars).layout.annotations
    for plan, signs in ((shelter(), ["hollow"]), (events(), ["hollow", "estimated", "event"])):
        assert [key.sign for key in plan.keys] == signs
        told = " ".join(note.text for note in to_plotly(plan).layout.annotations)
        drawn = [text.text for text in ElementTree.fromstring(to_svg(plan)).iter(f"{SVG}text")]
        for key in plan.keys:
            assert key.text in told
            assert key.text in drawn


def test_two_bars_lie_one_below_the_other_and_are_low() -> None:
    plan = events()
    for width in (340, 700):
        svg = ElementTree.fromstring(to_svg(plan, width, captions=False))
        first, second = (bar for bar in svg.iter(f"{SVG}rect") if "data-year" in bar.attrib)
        assert first.attrib["x"] == second.attrib["x"]
        assert float(first.attrib["y"]) < float(second.attrib["y"])
        assert int(svg.attrib["height"]) <= 120
    figure = to_plotly(plan)
    assert figure.layout.height <= 120
    assert figure.data[0].orientation == "h"


def test_periods_are_a_ruler_of_one_shade_below_the_axis_in_both() -> None:
    plan = families()
    figure = to_plotly(plan)
    ruled = [shape for shape in figure.layout.shapes if shape.type == "line" and shape.y0 < 0]
    assert len(ruled) == len(plan.bands) == 3
    assert len({shape.line.color for shape in ruled}) == 1
    notes = [note for note in figure.layout.annotations if note.yanchor == "top"]
    svg = to_svg(plan)
    for band in plan.bands:
        assert any(note.text in band.name for note in notes)
    assert all(note.text in svg for note in notes)


def test_the_year_of_an_event_is_hatched_and_named_in_both() -> None:
    plan = families()
    (hatched,) = [shape for shape in to_plotly(plan).layout.shapes if shape.type == "path"]
    assert hatched.layer == "below"
    drawn = list(ElementTree.fromstring(to_svg(plan)))
    kinds = [element.tag.removeprefix(SVG) for element in drawn]
    assert kinds.index("path") < kinds.index("polyline"), "behind the data"
    assert any(note.text == "2020: epidemia" for note in to_plotly(plan).layout.annotations)
    assert "2020: epidemia" in to_svg(plan)


def test_bars_of_the_year_of_an_event_are_hatched_where_another_year_stands_beside_them() -> None:
    plan = parts()
    assert [key.text for key in plan.keys] == ["2020: epidemia"]
    both = [point for series in plan.series for point in series.drawn if point.year == 2020]
    assert len([shape for shape in to_plotly(plan).layout.shapes if shape.type == "path"]) == len(both) == 2
    drawn = ElementTree.fromstring(to_svg(plan))
    assert len(drawn.findall(f"{SVG}path")) == len(both) + 1, "and one in the key"
    alone = [row(PERSONS, 2020, value, category=name) for name, value in (("a", 5), ("b", 6))]
    assert breakdown_plan(alone, facts(PERSONS)).keys == ()


def test_a_touched_point_tells_value_print_and_place_and_leads_to_its_evidence() -> None:
    first, second = rows(PERSONS, {2019: 62, 2020: 50})
    told = replace(second, observation_id="b", printed="Łącznie <50> osób", locator="Obszar II, wiersz 13")
    for items in ([first, told], [row(PERSONS, 2018, 70), first, told]):
        trace = next(trace for trace in to_plotly(build_plan(items, facts(PERSONS))).data if trace.customdata)
        place = [key for key, *_rest in trace.customdata].index("b")
        lines = trace.hovertext[place].replace("\u00a0", " ").split("<br>")
        assert lines == [
            "2020: 50 osób",
            "„Łącznie &lt;50&gt; osób”",
            "Raport za 2020 r., Obszar II, wiersz 13",
        ]


def test_a_picture_is_never_so_low_that_its_words_meet() -> None:
    for make in (families, shelter, two_lines, parts):
        svg = ElementTree.fromstring(to_svg(make(), 340, 40, captions=False))
        assert all(float(text.attrib["font-size"]) >= 11 for text in svg.iter(f"{SVG}text"))
        assert int(svg.attrib["height"]) > 40


def test_the_labels_of_a_line_do_not_run_into_each_other() -> None:
    values = {year: 1100 + year % 7 for year in range(2010, 2020)}
    svg = ElementTree.fromstring(to_svg(build_plan(rows(FAMILIES, values), facts(FAMILIES)), 340, 150))
    middle = [text for text in svg.iter(f"{SVG}text") if text.attrib["text-anchor"] == "middle"]
    labels = [text for text in middle if plain(text.text or "").startswith("1 10")]
    assert len(labels) == 10, "all of up to ten are labelled"
    spots = [(float(text.attrib["x"]), float(text.attrib["y"])) for text in labels]
    for one, other in combinations(spots, 2):
        assert abs(one[0] - other[0]) > 28 or abs(one[1] - other[1]) > 9, (one, other)


def test_a_picture_inside_a_page_takes_its_colour_from_the_words_around_it() -> None:
    svg = ElementTree.fromstring(to_svg(families(), theme="page"))
    assert {text.attrib["fill"] for text in svg.iter(f"{SVG}text")} == {"currentColor"}
    assert {text.attrib.get("fill-opacity") for text in svg.iter(f"{SVG}text")} == {None, "0.8"}


def test_no_word_of_an_interactive_chart_is_held_outside_its_axis_where_it_would_vanish() -> None:
    for make in (families, shelter, two_lines):
        layout = to_plotly(make()).layout
        first, last = layout.xaxis.range
        held = [note.x for note in layout.annotations if note.xref is None]
        assert held
        assert all(first <= x <= last for x in held), (held, layout.xaxis.range)


def test_the_name_of_the_last_group_is_not_cut_off_where_it_is_higher_than_its_bar() -> None:
    items = [
        row(PERSONS, 2020, value, category=name, category_order=value)
        for value, name in (
            (44, "krótka"),
            (280, "osoby w rodzinach korzystających z posiłków w szkole i w domu"),
        )
    ]
    svg = ElementTree.fromstring(to_svg(breakdown_plan(items, facts(PERSONS)), 340, captions=False))
    lowest = max(float(text.attrib["y"]) for text in svg.iter(f"{SVG}text"))
    assert lowest + 3 < float(svg.attrib["height"])
