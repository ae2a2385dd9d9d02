"""What people come for lies few clicks from the overview: the links are followed as a visitor would."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from pages import site
from tests.support.own_html import own_html, words
from tests.support.page_html import links_of, rows_of

Open = Callable[..., AppTest]


def scripts() -> dict[str, str]:
    """Return the script of each address."""
    return {entry.address: entry.script for entries in site.groups().values() for entry in entries}


def listed() -> set[str]:
    """Return the addresses that the menu offers on every page."""
    return {entry.address for entries in site.groups().values() for entry in entries if entry.is_listed}


def follow(link: str, open_page: Open) -> AppTest:
    """Open where a link leads."""
    path, _, query = link.partition("#")[0].partition("?")
    asked = dict(part.split("=") for part in query.split("&")) if query else {}
    return open_page(scripts()[path.removeprefix("./")], **asked)


def test_the_menu_offers_the_index_and_no_arbitrary_indicator() -> None:
    assert "wskazniki" in listed()
    assert "wskaznik" not in listed()
    assert "wskaznik" in scripts(), "the address stays"


def test_homeless_people_are_told_on_the_overview_and_their_page_is_one_click_away(open_page: Open) -> None:
    overview = open_page("overview/page.py")
    (card,) = own_html(overview).xpath(
        '//*[contains(@class, "opowiesci")]/li[a[contains(@href, "kod=II.13")]]'
    )
    assert "62 → 50 osób" in words(card), "the figure and how it changed"
    assert "2016" in words(card), "what may not be compared"
    assert card.xpath('.//*[@role="img"]'), "the course"
    app = follow("wskaznik?kod=II.13", open_page)
    assert not app.exception
    told = [*(str(found.value) for found in app.markdown), words(own_html(app))]
    assert any("50 osób" in text.replace("\u00a0", " ") for text in told)


def test_what_changed_in_area_two_is_one_click_away(open_page: Open) -> None:
    assert "infrastruktura-spoleczna" in listed()
    assert "infrastruktura-spoleczna" in links_of(open_page("overview/page.py"))
    rows = dict(rows_of(follow("infrastruktura-spoleczna", open_page)))
    assert "−80 osób" in rows["II.2"]


def test_families_with_help_over_all_years_are_one_click_away(open_page: Open) -> None:
    assert "wskaznik?kod=K.pomoc.1" in links_of(open_page("overview/page.py"))
    tree = own_html(open_page("overview/page.py"))
    (card,) = tree.xpath('//li[a[contains(@href, "K.pomoc.1")]]')
    (picture,) = card.xpath('.//*[@role="img"]')
    for year in ("2010", "2015", "2020"):
        assert year in picture.get("aria-label") + picture.get("data-obraz")


@pytest.mark.parametrize("page", ["overview/page.py", "help/reading.py"])
def test_the_first_priority_with_verdicts_is_one_click_away(page: str, open_page: Open) -> None:
    assert not open_page(page).exception
    assert "priorytety" in listed()
    rows = rows_of(follow("priorytety", open_page), "kierunek-1")
    assert any("odwrotnie, niż zakłada cel 2.1" in told for _code, told in rows)


def test_every_line_of_the_lists_leads_to_its_indicator(open_page: Open) -> None:
    for script in ("index/page.py", "areas/priorities.py", "areas/context.py"):
        app = open_page(script)
        for row in own_html(app).xpath("//tr[@data-kod]"):
            assert row.xpath("./th/a/@href") == [f"wskaznik?kod={row.get('data-kod')}"]
            assert row.xpath("./th/a[@data-strona]"), "it stays in the app"


@pytest.mark.parametrize("script", ["overview/page.py", "areas/safety.py", "sql/page.py", "help/method.py"])
def test_how_far_the_figures_reach_stands_once_on_every_page(script: str, open_page: Open) -> None:
    told = words(own_html(open_page(script)))
    assert told.count("Liczby do 2020 r.") == 1
    assert "Raportów za 2021–" in told
