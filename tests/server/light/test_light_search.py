"""The search without scripts: a plain form on every page, results with words and links, nothing injected."""

from pathlib import Path
from urllib.parse import quote

import pytest

from pages import site
from queries import lookups
from tests.server.light.test_light_pages import HOSTILE
from tests.support.visitors.light import read
from tests.support.words.hostile_words import VALUES


@pytest.mark.parametrize("language", ["pl", "en"])
def test_every_light_page_has_the_search_as_a_plain_form(warehouse: Path, language: str) -> None:
    for address in sorted(site.addresses()):
        source = read(f"/{address}", f"jezyk={language}").source
        form = source.partition('<form class="szukaj" role="search" action="szukaj">')[2].partition(
            "</form>"
        )[0]
        assert 'type="search" name="q"' in form, address
        assert ('name="jezyk" value="en"' in form) is (language == "en")


def test_a_search_is_answered_without_scripts(warehouse: Path) -> None:
    page = read("/szukaj", "q=" + quote("strażą miejską"))
    assert (page.status, page.headings) == (200, ["Wyniki wyszukiwania"])
    results = [link for link in page.links if link.startswith("wskaznik?kod=")]
    assert results[0] == "wskaznik?kod=I.2"
    assert 'value="strażą miejską"' in page.source, "what was asked stands in the field"


def test_results_are_no_page_for_a_search_engine_and_keep_the_question_in_the_other_language(
    warehouse: Path,
) -> None:
    page = read("/szukaj", "q=DPS")
    assert page.meta["robots"] == "noindex"
    assert not page.of("canonical")
    assert page.data is None
    assert "szukaj?q=DPS&jezyk=en" in page.links


def test_a_search_that_finds_nothing_leads_on(warehouse: Path) -> None:
    page = read("/szukaj", "q=kosmonauta&jezyk=en")
    assert page.status == 200
    assert "Nothing was found for “kosmonauta”." in " ".join(page.words)
    assert "wskazniki?jezyk=en" in page.links


@pytest.mark.parametrize("value", [*HOSTILE, *VALUES, "' autofocus onfocus=alert(1) x='", "&#34;&gt;<b>"])
def test_no_search_puts_anything_into_a_light_page(warehouse: Path, value: str) -> None:
    plain = read("/szukaj", "q=" + "zly" * 9)
    asked = read("/szukaj", f"q={quote(value)}%20" + "zly" * 9)
    assert asked.status == 200
    known = {"mark", "ol", "span", "b", *plain.tags}
    assert set(asked.tags) <= known, "the value made no tag of its own"
    assert {"script": asked.tags.count("script")} == {"script": plain.tags.count("script")}
    assert asked.tags.count("input") == plain.tags.count("input")
    assert "<zly>" not in asked.source
    assert "\u202e" not in asked.source
    assert asked.title == plain.title
    assert "onfocus=alert(1) x='" not in asked.source


def test_every_indicator_can_be_reached_by_its_code(warehouse: Path) -> None:
    for code in lookups.indicators():
        assert read("/szukaj", f"q={code}").links.count(f"wskaznik?kod={code}") == 1
