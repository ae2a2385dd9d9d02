"""The overview: six charts that tell, and every indicator of the strategy as a cell that leads to it."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from presentation.board.tale import tale_of
from publish.indicator_views import view_of
from queries import lookups
from tests.support.official import OFFICIAL, codes_of
from tests.support.own_html import own_html, words

Open = Callable[..., AppTest]
PAGE = "overview/page.py"
TELLING = ["K.pomoc.1", "II.13", "IV.7", "I.3", "III.3", "II.11"]


def codes(app: AppTest, place: str) -> list[str]:
    links = own_html(app).xpath(f'//*[contains(@class, "{place}")]//li/a/@href')
    return [link.partition("kod=")[2].partition("&")[0] for link in links]


def test_a_period_without_a_report_says_so_in_every_cell(open_page: Open) -> None:
    app = open_page(PAGE, okres="2023-2025")
    cells = own_html(app).xpath('//details//li//span[@class="liczby"]')
    assert {words(cell) for cell in cells} == {"raportu nie wczytano"}


def test_an_area_narrows_charts_and_wall(open_page: Open) -> None:
    app = open_page(PAGE, obszar="IV")
    assert codes(app, "opowiesci") == ["IV.7"]
    assert codes(app, "sciana") == codes_of("IV")


def test_a_priority_narrows_the_wall(open_page: Open) -> None:
    shown = codes(open_page(PAGE, priorytet="1"), "sciana")
    wanted = [found.indicator_code for found in lookups.official() if 1 in found.priorities]
    assert 0 < len(shown) < OFFICIAL
    assert shown == wanted


def test_what_the_overview_offers_no_filter_for_does_not_narrow_it(open_page: Open) -> None:
    assert (
        len(codes(open_page(PAGE, cel="2.5", szukaj="bezdomni", pokaz="porownywalne"), "sciana")) == OFFICIAL
    )


def test_six_charts_tell_and_every_indicator_is_a_cell_that_leads_to_it(open_page: Open) -> None:
    app = open_page(PAGE)
    assert codes(app, "opowiesci") == TELLING
    assert codes(app, "sciana") == [found.indicator_code for found in lookups.official()]


@pytest.mark.parametrize("code", TELLING)
def test_a_chart_that_tells_says_its_figures_and_what_the_strategy_says(code: str, open_page: Open) -> None:
    card = next(
        item
        for item in own_html(open_page(PAGE)).xpath('//*[contains(@class, "opowiesci")]/li')
        if f"kod={code}" in item.xpath("./a/@href")[0]
    )
    view = view_of(code)
    tale = tale_of(view, (2010, 2020))
    said = words(card).replace("\u00a0", " ")
    assert tale.title.replace("\u00a0", " ") in said
    assert tale.picture
    assert card.xpath(".//*[@data-obraz]/@aria-label") == [tale.picture.alt]
    assert not view.verdict or view.verdict.words.replace("\u00a0", " ") in said


def test_the_overview_says_how_far_the_figures_reach_and_how_complete_they_are(open_page: Open) -> None:
    app = open_page(PAGE)
    everything = words(own_html(app)) + " ".join(element.value for element in app.markdown)
    assert "Liczby do 2020 r." in everything
    assert "Raportów za 2021–2025 jeszcze nie wczytano." in everything
    assert "pełną wartość dla 30" in everything.replace("\u00a0", " ")


@pytest.mark.parametrize("code", ["II.1", "nie ma", "<script>"])
def test_what_has_no_chart_is_not_enlarged(code: str, open_page: Open) -> None:
    app = open_page(PAGE, powieksz=code)
    assert not app.exception
    assert not app.get("plotly_chart")


def test_the_chart_that_the_address_asks_for_is_open(open_page: Open) -> None:
    assert len(open_page(PAGE, powieksz="II.13").get("plotly_chart")) == 1


def test_an_enlarged_chart_speaks_of_the_chosen_years(open_page: Open) -> None:
    told = [element.value for element in open_page(PAGE, powieksz="II.13", okres="2017-2019").markdown]
    assert any("w 2019 r. 62 osoby" in text.replace("\u00a0", " ") for text in told), told
