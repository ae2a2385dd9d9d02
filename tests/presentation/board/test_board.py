"""Lists of indicators as our own HTML: words stay words, pictures are drawn, all that is told is so."""

import json
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from lxml import html

from presentation.board.line import Line, line_of
from presentation.board.parts import parts_told
from presentation.board.table import Group, context_block, table
from presentation.board.tale import tale_of
from presentation.board.tiny import HEIGHT, WIDTH, tiny
from presentation.board.wall import Section, tales, wall
from presentation.figure.when import year_label
from presentation.language.language import LANGUAGES, using
from presentation.view.indicator_view import IndicatorView
from presentation.view.years import Years
from publish.indicator_views import view_of, views_of
from queries import lookups
from tests.support.own_html import words
from tests.support.running_server import ROOT

pytestmark = pytest.mark.usefixtures("warehouse")
YEARS = tuple(range(2010, 2021))
HOSTILE = "<script>alert(1)</script> & \"quoted\" 'x' <b>"
# DOMPurify, through which Streamlit shows our HTML, drops an attribute that holds one of these.
DROPPED = re.compile(r"(--!?|])>|</(style|title|textarea|script|noscript|iframe|xmp)", re.IGNORECASE)


def everything() -> list[IndicatorView]:
    return views_of(list(lookups.indicators()))


def hostile_line() -> Line:
    line = line_of(view_of("II.13"), YEARS)
    return replace(line, name=HOSTILE, indicator=HOSTILE, verdict=HOSTILE, change=HOSTILE, sentence=HOSTILE)


@pytest.mark.parametrize("form", ["table", "context", "wall", "tales"])
def test_hostile_words_of_a_document_stay_words(form: str) -> None:
    line = hostile_line()
    group = Group(HOSTILE, "cel-1-1", [line], HOSTILE)
    made = {
        "table": lambda: table([group], HOSTILE, with_reasons=True),
        "context": lambda: context_block([group], HOSTILE, HOSTILE),
        "wall": lambda: wall([Section("II", HOSTILE, "x", HOSTILE, [line])]),
        "tales": lambda: tales(
            [replace(tale_of(view_of("II.13"), YEARS), title=HOSTILE, note=HOSTILE)], HOSTILE
        ),
    }[form]()
    tree = html.fromstring(f"<div>{made}</div>")
    assert not tree.xpath("//script | //*[@onclick]")
    assert HOSTILE in words(tree)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_one_that_the_page_draws(language: str) -> None:
    """A shape that start.js does not know, or words that the page's filter drops, would leave a hole."""
    script = (ROOT / "static" / "start.js").read_text("utf-8")
    shapes = set(re.findall(r'SHAPES = new Set\("([^"]+)"', script)[0].split())
    with using(language):
        pictures = [line_of(view, YEARS).picture for view in everything()]
        pictures += [tale_of(view, YEARS).picture for view in everything()]
    drawn = [picture for picture in pictures if picture]
    assert len(drawn) > 60
    for picture in drawn:
        root = ElementTree.fromstring(picture.svg)
        assert {element.tag.rpartition("}")[2] for element in root.iter()} <= shapes
        attributes = [(name, value) for element in root.iter() for name, value in element.attrib.items()]
        assert not [name for name, _value in attributes if name.startswith("on") or name.endswith("href")]
        assert not [value for _name, value in attributes if re.search(r"url\((?!#)", value)]
        assert not DROPPED.search(picture.svg)
        assert picture.alt


def test_a_line_has_the_figures_of_its_view_and_never_says_nothing_is_given_where_something_is() -> None:
    for view in everything():
        line = line_of(view, YEARS)
        if view.newest:
            assert line.newest, view.code
            assert line.newest.year == year_label(view.newest), view.code
            assert not line.said, view.code
        else:
            assert line.said, view.code
            known = any(item.is_known for item in view.rows)
            assert not (known and line.said == "nie podano"), view.code
        assert bool(line.earlier) == bool(view.comparison), view.code
        told = {"undirected": ""}.get(view.verdict.kind, line.verdict) if view.verdict else ""
        assert line.verdict == told, view.code


def test_a_period_without_a_report_is_said_to_have_none() -> None:
    assert line_of(view_of("II.13", Years(2023, 2025)), YEARS).said == "raportu nie wczytano"
    assert line_of(view_of("I.2", Years(2010, 2016)), YEARS).said == "brak liczby w wybranych latach"


def test_that_there_is_no_earlier_figure_is_said_of_the_chosen_years_only() -> None:
    assert (
        line_of(view_of("II.13", Years(2010, 2016)), YEARS).change == "brak wcześniejszej w wybranych latach"
    )
    assert line_of(view_of("K.pomoc.6"), YEARS).change == "brak wcześniejszej"


def test_a_card_without_a_leading_figure_tells_the_parts_of_the_newest_year() -> None:
    told = parts_told(view_of("II.1"))
    assert told.of_all.startswith("2020")
    assert [part.text for part in told.parts] == ["15,48", "1,32", "1,3", "0,32"]


def test_a_tiny_picture_needs_two_numbers() -> None:
    assert tiny(None, YEARS) is None
    single = view_of("II.4").main
    assert single
    assert tiny(single.course, YEARS) is None


def test_two_figures_are_bars_from_zero_in_proportion() -> None:
    picture = line_of(view_of("II.2"), YEARS).picture
    assert picture
    bars = [element for element in ElementTree.fromstring(picture.svg) if element.tag.endswith("rect")]
    earlier, newest = (float(bar.get("width", "0")) for bar in bars)
    assert len({bar.get("x") for bar in bars}) == 1
    assert newest / earlier == pytest.approx(446 / 526, rel=0.01)


def test_a_course_is_not_joined_across_years_that_are_not_comparable() -> None:
    picture = line_of(view_of("II.13"), YEARS).picture
    assert picture
    root = ElementTree.fromstring(picture.svg)
    circles = [element for element in root if element.tag.endswith("circle")]
    lines = [element for element in root if element.tag.endswith("polyline")]
    assert [circle.get("fill") == "none" for circle in circles] == [True, False, False]
    assert [len(line.get("points", "").split()) for line in lines] == [2]
    assert all(0 <= float(circle.get("cx", "-1")) <= WIDTH for circle in circles)
    assert all(0 <= float(circle.get("cy", "-1")) <= HEIGHT for circle in circles)


def test_a_heading_names_the_usual_year_and_a_line_its_own_where_it_differs() -> None:
    lines = [line_of(view_of(code), YEARS) for code in ("II.2", "II.3", "II.4")]
    tree = html.fromstring(table([Group("", "", lines)], "x"))
    assert [words(head) for head in tree.xpath("//thead//th")][1:4:2] == ["2019", "2020"]
    (other,) = tree.xpath('//tr[@data-kod="II.4"]')
    assert "(2018)" in words(other)
    (usual,) = tree.xpath('//tr[@data-kod="II.2"]')
    assert "2020" not in words(usual)


def test_a_list_in_english_has_no_polish_heading() -> None:
    with using("en"):
        made = table([Group("", "", [line_of(view_of("II.2"), YEARS)])], "x")
    heads = json.dumps([words(head) for head in html.fromstring(made).xpath("//thead//th")])
    assert "Change" in heads
    assert "Zmiana" not in heads
