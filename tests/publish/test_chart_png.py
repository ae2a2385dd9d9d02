"""A chart as a picture: a real PNG in the shape of its drawing, with everything on it and nothing cut off."""

import io
from collections.abc import Callable, Sequence
from datetime import date
from xml.etree import ElementTree

import pytest
from PIL import Image
from streamlit.testing.v1 import AppTest

from presentation.chart.breakdown_plan import breakdown_plan
from presentation.chart.build_plan import build_plan
from presentation.chart.plan import ChartPlan
from presentation.language.language import using
from publish.chart_png import WIDTH, chart_png
from publish.documents.typeset import shown_png_of
from tests.support.hand_made import FAMILIES, PERSONS, facts, plain, row, rows

DAY = date(2026, 11, 22)
PAPER = 250  # a pixel darker than this has something drawn on it


def watched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list in which the drawings appear that are turned into pictures."""
    drawn: list[str] = []

    def watching(svgs: Sequence[str]) -> tuple[list[bytes], bool]:
        drawn.extend(svgs)
        return shown_png_of(svgs)

    monkeypatch.setattr("publish.chart_png.shown_png_of", watching)
    return drawn


def line() -> ChartPlan:
    years = {2012: 21, 2013: 34, 2014: 34, 2015: 35, 2016: 35, 2019: 33, 2020: 31}
    return build_plan(rows(FAMILIES, years), facts(FAMILIES))


def bars() -> ChartPlan:
    return build_plan(rows(PERSONS, {2019: 62, 2020: 50}), facts(PERSONS))


def groups() -> ChartPlan:
    items = [
        row(PERSONS, year, 30 + place, category=name, category_order=place)
        for year in (2019, 2020)
        for place, name in enumerate(("schronisko", "noclegownia o bardzo długiej nazwie w dwóch wierszach"))
    ]
    return breakdown_plan(items, facts(PERSONS))


def card() -> ChartPlan:
    return build_plan(rows(PERSONS, {2020: 50}), facts(PERSONS))


@pytest.mark.parametrize("plan", [line, bars, groups, card])
def test_the_picture_is_a_png_in_the_shape_of_the_drawing(
    plan: Callable[[], ChartPlan], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = watched(monkeypatch)
    found = chart_png(plan(), DAY)
    picture = Image.open(io.BytesIO(found))
    picture.verify()
    assert picture.format == "PNG"
    drawing = ElementTree.fromstring(drawn[0])
    assert int(drawing.get("width", "")) == WIDTH
    assert picture.width >= 2 * WIDTH, "fine enough for print"
    assert picture.width / picture.height == pytest.approx(WIDTH / int(drawing.get("height", "")), rel=0.01)


@pytest.mark.parametrize("plan", [line, bars, groups, card])
def test_the_picture_is_neither_blank_nor_cut_off(plan: Callable[[], ChartPlan]) -> None:
    picture = Image.open(io.BytesIO(chart_png(plan(), DAY))).convert("L")
    ink = picture.point(lambda value: 255 if value < PAPER else 0)
    box = ink.getbbox()
    assert box, "something is drawn"
    assert box[0] > 0
    assert box[1] > 0
    assert box[2] < picture.width
    assert box[3] < picture.height
    assert box[2] - box[0] > picture.width / 4
    assert box[3] - box[1] > picture.height / 2
    assert picture.getpixel((0, 0)) == 255, "on white, whatever the page"


@pytest.mark.parametrize(
    ("language", "day"), [("pl", "dane z 22 listopada 2026 r."), ("en", "data as of 22 November 2026.")]
)
def test_title_source_and_date_stand_inside(monkeypatch: pytest.MonkeyPatch, language: str, day: str) -> None:
    drawn = watched(monkeypatch)
    with using(language):
        plan = line()
        chart_png(plan, DAY)
    lines = [
        text.text or "" for text in ElementTree.fromstring(drawn[0]).iter("{http://www.w3.org/2000/svg}text")
    ]
    said = plain(" ".join(lines))
    assert plain(plan.title) in said
    assert "Raport za 2020 r." in said
    assert day in said


def test_every_chart_of_a_page_has_its_picture(open_page: Callable[..., AppTest]) -> None:
    page = open_page("indicator/page.py", kod="II.13")
    buttons = [button for button in page.get("download_button") if "PNG" in button.proto.label]
    assert len(buttons) == len(page.get("plotly_chart")) > 0
