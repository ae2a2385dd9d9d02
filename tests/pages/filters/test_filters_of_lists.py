"""Filters do what they say in every state: nothing left, years without figures, one figure left."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.official import CONTEXT, OFFICIAL
from tests.support.own_html import own_html
from tests.support.page_html import rows_of

Open = Callable[..., AppTest]
LISTS = ("index/page.py", "areas/priorities.py", "areas/context.py")
CLEAR = "Wyczyść wszystkie filtry"


def said(app: AppTest) -> str:
    """Return what the page says in place of its list, and see that it offers the way out."""
    assert CLEAR in [button.label for button in app.button]
    assert rows_of(app) == []
    (info,) = app.info
    return str(info.value)


def cleared(app: AppTest) -> AppTest:
    """Return the page after a click on the way out."""
    (button,) = (found for found in app.button if found.label == CLEAR)
    return button.click().run()


@pytest.mark.parametrize("script", LISTS)
@pytest.mark.parametrize(
    "asked", [{"okres": "2023-2025"}, {"okres": "2026"}, {"od": "2021", "do": "2026"}, {"od": "2026"}]
)
def test_years_without_a_figure_are_told_and_can_be_cleared(
    script: str, asked: dict[str, str], open_page: Open
) -> None:
    app = open_page(script, **asked)
    assert app.warning.len == 0, "years up to 2026 are accepted"
    assert said(app).startswith("Za wybrane lata wczytane dokumenty nie podają liczby. Raportów za te lata")
    everything = rows_of(cleared(app))
    assert len({code for code, _row in everything}) >= 40


@pytest.mark.parametrize("script", LISTS)
def test_a_search_that_finds_nothing_is_told_and_can_be_cleared(script: str, open_page: Open) -> None:
    app = open_page(script, szukaj="kosmonauta", obszar="II")
    assert said(app) == "Żaden wskaźnik nie odpowiada tym filtrom."
    assert rows_of(cleared(app))


def test_an_area_without_context_figures_is_told_on_the_page_of_the_context(open_page: Open) -> None:
    assert said(open_page("areas/context.py", obszar="I")) == "Żaden wskaźnik nie odpowiada tym filtrom."


def test_a_year_after_the_strategy_is_told_to_be_unknown_and_everything_is_shown(open_page: Open) -> None:
    app = open_page("index/page.py", od="2027")
    (warning,) = app.warning
    assert "2027" in warning.value
    assert len({code for code, _row in rows_of(app)}) == OFFICIAL + CONTEXT


def test_years_without_a_figure_are_told_by_the_explorer(open_page: Open) -> None:
    app = open_page("explorer/page.py", okres="2023-2025")
    (info,) = app.info
    assert info.value == "Za wybrane lata wczytane dokumenty nie podają liczby."
    assert cleared(app).info.len == 0
    app = open_page("explorer/page.py", okres="2023-2025", kod="II.13")
    assert app.info[0].value == "Za wybrane lata wczytane dokumenty nie podają liczby."
    app = open_page("explorer/page.py", szukaj="kosmonauta")
    assert app.info[0].value == "Żadna liczba nie odpowiada tym filtrom."


def test_remarks_that_none_answers_can_be_cleared(open_page: Open) -> None:
    app = open_page("quality/page.py", obszar="IV", waga="error", rodzaj="sum_mismatch")
    assert app.warning.len == 0
    (info,) = app.info
    assert info.value == "Żadna uwaga nie odpowiada tym filtrom."
    assert cleared(app).info.len == 0


def test_one_figure_left_is_shown_without_picture_and_change(open_page: Open) -> None:
    app = open_page("areas/context.py", od="2010", do="2010", szukaj="bezrobocia")
    assert own_html(app).xpath("//*[@data-obraz]") == []
    rows = dict(rows_of(app))
    assert "3,9 %" in rows["K.praca.1"]
    assert "brak wcześniejszej w wybranych latach" in rows["K.praca.1"], (
        "there is none earlier in these years"
    )
    assert rows_of(app, "wiele-lat") == []


def test_a_line_without_a_figure_in_the_chosen_years_says_that_and_not_that_none_is_given(
    open_page: Open,
) -> None:
    rows = dict(rows_of(open_page("index/page.py", od="2010", do="2015")))
    assert "brak liczby w wybranych latach" in rows["II.13"]
    assert "nie podano" not in rows["II.13"]


def test_only_comparable_leaves_the_lines_with_a_change(open_page: Open) -> None:
    app = open_page("areas/priorities.py", pokaz="porownywalne", priorytet="3")
    rows = rows_of(app)
    assert "II.13" in dict(rows)
    assert rows
    for code, words in rows:
        assert "brak wcześniejszej" not in words, code
        assert "nieporównywalne" not in words, code


def test_filters_join(open_page: Open) -> None:
    app = open_page("areas/priorities.py", priorytet="1", obszar="III")
    assert rows_of(app, "kierunek-2") == []
    assert {code.split(".")[0] for code, _row in rows_of(app)} <= {"III", "K"}
    assert "III.18" in dict(rows_of(app))


def test_without_filters_every_indicator_stands_in_the_index(open_page: Open) -> None:
    app = open_page("index/page.py")
    long = rows_of(app, "wiele-lat")
    assert rows_of(app)[: len(long)] == long, "they stand first"
    assert len(rows_of(app)) == len(long) + OFFICIAL + CONTEXT
    assert {"II.11", "K.pomoc.1", "K.praca.1"} <= {code for code, _row in long}
    assert dict(long)["II.11"].endswith("31 rodzin 2020")
