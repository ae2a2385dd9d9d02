"""The lists by direction and topic say of an indicator what its view says, in every choice and language."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from pages.areas.by_topic import topic_of, topics
from presentation.board.line import line_of
from presentation.language.language import using
from presentation.view.years import Years
from publish.indicator_views import views_of
from queries import catalogue, lookups
from tests.support.own_html import own_html
from tests.support.page_html import links_of, rows_of

Open = Callable[..., AppTest]
AXIS = (2010, 2020)


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("first", [None, 2017])
@pytest.mark.parametrize("script", ["areas/priorities.py", "areas/context.py", "index/page.py"])
def test_a_row_has_the_figures_and_the_verdict_of_the_view(
    script: str, first: int | None, language: str, open_page: Open
) -> None:
    asked = {"jezyk": language, "do": "2020"} | ({"od": str(first)} if first else {})
    found = rows_of(open_page(script, **asked))
    with using(language):
        known = {view.code: view for view in views_of(lookups.indicators(), Years(first, 2020))}
        for code, told in found:
            line = line_of(known[code], AXIS)
            parts = [line.name, line.said, known[code].context_source]
            if line.newest:
                parts += [line.newest.text, line.newest.unit]
                if script != "index/page.py":
                    parts += [line.change, line.relative, line.chance, line.verdict]
            for part in parts:
                assert " ".join(part.split()) in told, code
    assert len(found) >= 40


def test_a_direction_holds_what_we_assigned_to_it_and_says_why(open_page: Open) -> None:
    app = open_page("areas/priorities.py")
    for number in range(1, 7):
        shown = dict(rows_of(app, f"kierunek-{number}"))
        reasons = [row for row in catalogue.priority_reasons() if row.priority_number == number]
        assert {row.indicator_code for row in reasons} == set(shown)
        with using("pl"):
            assert [row for row in reasons if str(row.reason) not in shown[row.indicator_code]] == []
        codes = list(shown)
        ranked = sorted(codes, key=lambda code: code.startswith("K."))
        assert codes == ranked, "what the strategy counts stands first"


def test_context_figures_of_a_direction_are_closed(open_page: Open) -> None:
    tree = own_html(open_page("areas/priorities.py"))
    assert tree.xpath("//details[@open]") == []
    inside = tree.xpath("//details//tr/@data-kod")
    assert inside
    assert {code[0] for code in inside} == {"K"}
    outside = tree.xpath("//tr[@data-kod][not(ancestor::details)]/@data-kod")
    assert not [code for code in outside if code.startswith("K.")]


def test_each_direction_leads_to_its_briefing_in_the_chosen_years(open_page: Open) -> None:
    app = open_page("areas/priorities.py", od="2019", do="2020")
    links = [link for link in links_of(app) if link.startswith("briefing")]
    assert links == [f"briefing?priorytet={number}&od=2019&do=2020" for number in range(1, 7)]


def test_every_topic_of_the_context_has_its_name_and_every_figure_its_place(open_page: Open) -> None:
    context = [code for code, found in lookups.indicators().items() if not found.is_official]
    assert {topic_of(code) for code in context} == set(topics())
    app = open_page("areas/context.py")
    assert sorted(code for code, _row in rows_of(app)) == sorted(context)
    anchors = own_html(app).xpath("//h2/@id")
    assert anchors == ["wiele-lat", "obszar-II", "obszar-III", "obszar-IV", "obszar-miasto"]


def test_the_long_series_of_the_context_have_their_charts(open_page: Open) -> None:
    cards = own_html(open_page("areas/context.py")).xpath('//section[header/h2/@id="wiele-lat"]//li')
    assert len(cards) == 8
    for card in cards:
        (picture,) = card.xpath('.//*[@role="img"]')
        assert picture.get("aria-label")
        assert picture.get("data-obraz").startswith("<svg")
