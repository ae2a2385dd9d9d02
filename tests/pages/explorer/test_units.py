"""Several units are small charts on one axis of years, and what none of them shows is said."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html
from streamlit.testing.v1 import AppTest

from pages import lookups
from pages.explorer.selection import choices, selected
from pages.explorer.units import WIDTH, charts_by_unit
from pages.filters.query_params import View, parse
from presentation.chart.layout import text_width
from presentation.chart.selection_plan import units_of
from presentation.chart.unit_plans import MOST_CHARTS, MOST_LINES, MOST_TIMES, UnitCharts, unit_charts
from presentation.language.language import LANGUAGES, using
from queries.observations import in_use
from tests.support.own_html import own_html, words

VIEWS = [View(), View(area="II"), View(codes=("II.11",)), View(measures=("change",)), View(first_year=2020)]


@pytest.fixture(autouse=True)
def on_the_warehouse(warehouse: object) -> None:
    assert warehouse


def charts_of(view: View) -> UnitCharts:
    return unit_charts(selected(view), lookups.facts_for, in_use())


@pytest.mark.parametrize("view", VIEWS)
def test_every_unit_is_drawn_or_named_as_left_out(view: View) -> None:
    found = charts_of(view)
    named = [*(chart.unit for chart in found.charts), *found.left_out, *found.alone]
    assert sorted(named) == sorted(units_of(selected(view)))
    assert 0 < len(found.charts) <= MOST_CHARTS
    said = charts_by_unit(view)
    assert ("Bez wykresu zostają" in said) == bool(found.left_out)
    assert ("Jedna liczba to za mało" in said) == bool(found.alone)


@pytest.mark.parametrize("view", VIEWS)
def test_the_points_are_the_selected_figures_and_no_others(view: View) -> None:
    values = {row.observation_id: row.value for row in selected(view)}
    for chart in charts_of(view).charts:
        points = [point for series in chart.plan.series for point in series.drawn]
        assert len(points) > 1
        assert all(values[point.observation_id] == point.value for point in points)
        assert len(chart.plan.series) <= MOST_LINES
        assert all(series.name.casefold() in chart.plan.alt.casefold() for series in chart.plan.series)


@pytest.mark.parametrize("view", VIEWS)
def test_no_series_lies_flat_below_another(view: View) -> None:
    for chart in charts_of(view).charts:
        highest = [
            max(abs(point.value or Decimal(0)) for point in series.drawn) for series in chart.plan.series
        ]
        assert max(highest) <= MOST_TIMES * min(highest), chart.plan.name


@pytest.mark.parametrize("area", ["II", "III"])
def test_no_name_in_the_key_is_cut_at_the_edge(area: str) -> None:
    page = html.fromstring(f"<div>{charts_by_unit(View(area=area))}</div>")
    pictures = [found.get("data-obraz") for found in page.xpath("//li/span[@role='img']")]
    texts = [text for picture in pictures for text in html.fromstring(picture).iter("text")]
    starts = [text for text in texts if text.get("text-anchor") == "start"]
    assert len(starts) > 10
    cut = [text.text for text in starts if float(text.get("x")) + text_width(text.text, 11) > WIDTH]
    assert cut == []


def test_all_charts_have_the_same_years_also_where_one_has_only_two_figures() -> None:
    found = charts_of(View(codes=("II.11",)))
    assert found.years == tuple(range(2012, 2021))
    assert {(chart.plan.kind, chart.plan.years) for chart in found.charts} == {("line", found.years)}
    assert min(sum(len(series.drawn) for series in chart.plan.series) for chart in found.charts) < 6


def test_stated_changes_are_no_course_in_time() -> None:
    found = charts_of(View(measures=("change",)))
    assert found.years == ()
    assert {chart.plan.kind for chart in found.charts} <= {"grouped_bars", "two_bars"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_chart_has_its_words_and_leads_to_its_unit_alone(language: str) -> None:
    with using(language):
        view = View(codes=("II.11",))
        page = html.fromstring(f"<div>{charts_by_unit(view)}</div>")
        cards = page.xpath('//ul[@class="wykresy-jednostek"]/li')
        for card, chart in zip(cards, charts_of(view).charts, strict=True):
            assert words(card.find("h3"))
            (picture,) = card.xpath('.//span[@role="img"]')
            assert picture.get("aria-label") == chart.plan.alt
            (link,) = card.xpath("./a")
            query = parse_qs(urlsplit(link.get("href")).query)
            assert query.pop("jezyk", ["pl"]) == [language]
            assert parse(query, choices()) == (View(codes=("II.11",), units=(chart.unit,)), [])


def test_the_page_draws_several_units_and_asks_for_no_choice(open_page: Callable[..., AppTest]) -> None:
    app = open_page("explorer/page.py", kod="II.11")
    assert not app.exception
    assert len(own_html(app).xpath('//ul[@class="wykresy-jednostek"]/li')) == 4
    assert not any("only_" in str(button.key) for button in app.button)


def test_one_unit_is_one_large_chart(open_page: Callable[..., AppTest]) -> None:
    app = open_page("explorer/page.py", kod="II.11", jednostka="families")
    assert not own_html(app).xpath('//ul[@class="wykresy-jednostek"]')
    assert any("Rodziny" in text for text in _texts(app.markdown))


def _texts(items: Iterable[object]) -> list[str]:
    return [str(getattr(item, "value", "")) for item in items]
