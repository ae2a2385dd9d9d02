"""A sentence is copied with its source: the sentence of the page, its documents and places, its address."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from pages.explorer.selection import selected
from pages.filters.query_params import View
from pages.links.quoting import quotation, told_in
from presentation.language.language import LANGUAGES, using
from publish.indicator_views import view_of, views_of
from queries import lookups
from tests.support.own_html import own_html, words

Open = Callable[..., AppTest]
EXPLORER = "explorer/page.py"
DAY = date(2026, 12, 1)
ADDRESS = "https://barometr.example/wskaznik?kod=II.13"


@pytest.fixture(autouse=True)
def on_the_warehouse(warehouse: object) -> None:
    assert warehouse


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_quoted_with_each_document_and_the_address(language: str) -> None:
    with using(language):
        for shown in views_of(lookups.indicators()):
            quoted = quotation(shown, ADDRESS, DAY)
            assert bool(quoted) == bool(shown.rows), shown.code
            if quoted:
                assert quoted.startswith(shown.sentence)
                assert {"pl": " Źródło: ", "en": " Source: "}[language] in quoted
                assert ADDRESS in quoted
                assert shown.code in quoted
                titles = lookups.titles()
                assert all(row.document_id in titles for row in told_in(shown))


def test_the_figures_cited_are_those_of_the_sentence() -> None:
    shown = view_of("II.13")
    assert [row.year for row in told_in(shown)] == [2019, 2020]
    quoted = quotation(shown, ADDRESS, DAY)
    assert "50 osób" in quoted.replace("\u00a0", " ")
    assert "Obszar II, wiersz 13, kolumna 2020" in quoted
    assert "1.12.2026" in quoted


def buttons(app: AppTest) -> list[str]:
    return [str(button.get("data-kopiuj")) for button in own_html(app).xpath("//button[@data-kopiuj]")]


def test_a_selected_indicator_has_its_sentence_to_be_copied(open_page: Open) -> None:
    app = open_page(EXPLORER, kod="II.13")
    (quoted,) = buttons(app)
    assert quoted.startswith(view_of("II.13").sentence)
    assert "wskaznik?kod=II.13" in quoted


def test_a_selection_that_lacks_a_figure_of_the_sentence_does_not_offer_it(open_page: Open) -> None:
    assert {row.year for row in selected(View(codes=("II.13",), first_year=2020))} == {2020}
    assert buttons(open_page(EXPLORER, kod="II.13", kategoria="noclegownia")) == []


def test_of_many_indicators_the_first_are_offered_and_the_page_says_so(open_page: Open) -> None:
    app = open_page(EXPLORER, obszar="II")
    assert len(buttons(app)) == 8
    assert "Pokazano 8 z " in words(own_html(app))


def test_the_page_of_an_indicator_has_the_button_beside_its_sentence(open_page: Open) -> None:
    app = open_page("indicator/page.py", kod="II.13")
    (quoted,) = buttons(app)
    assert quoted.startswith(view_of("II.13").sentence)


def test_an_indicator_without_figures_has_no_button(open_page: Open) -> None:
    app = open_page("indicator/page.py", kod="II.13", okres="2023-2025")
    assert not app.exception
    assert buttons(app) == []
