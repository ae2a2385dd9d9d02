"""The page of one indicator: what is seen at once, what is folded, and what a choice of years leaves."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.own_html import own_html, words

Open = Callable[..., AppTest]
PAGE = "indicator/page.py"


def test_an_address_without_a_code_offers_the_choice_and_shows_no_indicator(open_page: Open) -> None:
    app = open_page(PAGE)
    assert not app.exception
    assert app.selectbox[0].value is None
    assert not app.get("plotly_chart")


def test_an_unknown_code_is_named_and_the_choice_offered(open_page: Open) -> None:
    app = open_page(PAGE, kod="II.99")
    assert "II\\.99" in app.warning[0].value or "II.99" in app.warning[0].value
    assert app.selectbox[0].value is None


@pytest.mark.parametrize(("period", "told"), [("2023-2025", "nie podają liczby"), ("baseline", "61 osób")])
def test_a_period_that_leaves_one_figure_or_none_says_so_without_a_chart_of_it(
    period: str, told: str, open_page: Open
) -> None:
    app = open_page(PAGE, kod="II.13", okres=period)
    assert not app.exception
    assert "punkty_II.13_glowna" not in [chart.key for chart in app.get("plotly_chart")]
    (line,) = own_html(app).find_class("zdanie")
    assert told in words(line).replace("\u00a0", " ")


def test_the_way_leads_up_and_to_both_neighbours_in_the_chosen_years_and_language(open_page: Open) -> None:
    page = own_html(open_page(PAGE, kod="II.13", okres="2020-2022", jezyk="en"))
    links = page.xpath('//div[@class="droga"]//a')
    assert [link.get("href") for link in links[1:]] == [
        "infrastruktura-spoleczna?jezyk=en",
        "infrastruktura-spoleczna?jezyk=en#cel-2-5",
        "wskaznik?kod=II.12&okres=2020-2022&jezyk=en",
        "wskaznik?kod=II.14&okres=2020-2022&jezyk=en",
    ]


def test_the_facts_stand_beside_the_chart(open_page: Open) -> None:
    page = own_html(open_page(PAGE, kod="II.13"))
    facts = {words(fact.find("dt")): words(fact.find("dd")) for fact in page.xpath("//dl/div")}
    assert facts["Najnowsza liczba"] == "50 osób (2020)"
    assert facts["Lata porównywalne"] == "2019, 2020"
    assert facts["Cel operacyjny"].startswith("2.5 ")
    assert facts["Pożądany kierunek"].startswith("strategia nie wskazuje kierunku")


def test_the_facts_say_of_a_context_figure_which_document_gives_it(open_page: Open) -> None:
    page = own_html(open_page(PAGE, kod="K.covid.1"))
    facts = {words(fact.find("dt")): words(fact.find("dd")) for fact in page.xpath("//dl/div")}
    told = "liczba kontekstu z raportu, nie wskaźnik strategii"
    assert facts["Co to za liczba"].replace("\u00a0", " ") == told


def test_the_newest_evidence_stands_first_and_the_rest_is_folded(open_page: Open) -> None:
    page = own_html(open_page(PAGE, kod="II.13"))
    (section, *others) = page.xpath('//div[@class="czesci"]/details')
    assert section.get("open") is not None
    assert all(other.get("open") is None for other in others)
    rows = section.xpath("./div/table/tbody/tr")
    assert [words(row.find("th")) for row in rows] == ["2020", "2019", "2016"]
    assert "Łączni 50 osób" in words(rows[0])


@pytest.mark.parametrize("anchor", ["uwagi", "definicja", "cytowanie"])
def test_an_anchor_of_the_address_stands_inside_a_part_that_opens(anchor: str, open_page: Open) -> None:
    (place,) = own_html(open_page(PAGE, kod="II.13")).xpath(f'//*[@id="{anchor}"]')
    assert place.xpath("ancestor-or-self::details")


def test_a_year_below_the_chart_shows_its_evidence(open_page: Open) -> None:
    app = open_page(PAGE, kod="II.13")
    before = len(own_html(app).find_class("dowody"))
    app.session_state["rok_II.13_glowna"] = 2019
    after = own_html(app.run()).find_class("dowody")
    assert len(after) == before + 1
    assert any(words(table).count("62 osoby") and not words(table).count("50 osób") for table in after)


def test_an_epidemic_is_not_told_where_its_year_has_no_figure(open_page: Open) -> None:
    codes = ("I.1", "II.13", "K.covid.1")  # the last has figures of 2020 alone, so there is no difference
    lines = [own_html(open_page(PAGE, kod=code)).find_class("zdanie")[0] for code in codes]
    assert ["epidemi" in words(line) for line in lines] == [False, True, False]
