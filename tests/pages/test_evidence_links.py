"""From any figure one click leads to its evidence: sentences, facts, tables, the explorer."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html as lxml_html
from streamlit.testing.v1 import AppTest

from pages.areas import lists
from pages.explorer.columns import table_of
from pages.filters.query_params import View
from pages.indicator.below.sections import sections
from pages.indicator.evidence_rows import Desk
from pages.indicator.facts import facts
from pages.indicator.head import head, sentences
from pages.indicator.linked import linked
from pages.indicator.seen import said, seen
from presentation.figure.evidence import evidence_anchor
from presentation.figure.observation import Observation
from presentation.figure.values import short_value_text, value_text
from presentation.language.language import using
from presentation.reading.sentences import change_phrase
from presentation.view.indicator_view import IndicatorView
from queries.lookups import areas, indicators
from queries.observations import every_print
from tests.support.own_html import own_html, words

NO_CHANGE = 'not(ancestor::td[contains(@class, "zmiana")])'
DESK = Desk("uwagi@example.org", "http://barometr.example/wskaznik?kod=II.13", date(2026, 12, 1))
EVERYTHING = View()
# Numbers that are no figures: years, goals and directions, documents, how many more are given, a card's name.
_MONTHS = "stycz|lut|mar|kwie|maj|czerw|lip|sierp|wrze|paźdz|listop|grud"
_NO_FIGURE = re.compile(
    rf"\b\d{{1,2}} (?:{_MONTHS})\w+|\b(?:19|20)\d\d\b|cele?m? \d\.\d|priorytetowym \d|\d wczytanych"
    r"|\d+ inn\w+|3\+|na 1000|„[^”]*”"
)


@pytest.fixture(autouse=True)
def _data(warehouse: Path) -> None:
    """Every test reads the real warehouse."""


def by_anchor() -> dict[str, Observation]:
    return {evidence_anchor(item): item for item in every_print()}


def body(code: str, view: View = EVERYTHING) -> lxml_html.HtmlElement:
    return lxml_html.fromstring(f"<div>{sections(code, view, DESK, 'cytat', '', '')}</div>")


def changes(shown: IndicatorView) -> set[str]:
    """Return what the sentences say of changes; the link leads to the earlier of the two figures."""
    readings = (shown.reading, *(other.reading for other in shown.diverging))
    found = [reading.comparison for reading in readings if reading and reading.comparison]
    return {said(change_phrase(one, shown.facts(one.later.unit).unit_of(one.later))) for one in found}


def test_no_two_figures_share_a_place() -> None:
    assert len(by_anchor()) == len(every_print())


@pytest.mark.parametrize("language", ["pl", "en"])
def test_each_figure_has_one_row_of_evidence_on_the_page_of_its_indicator(language: str) -> None:
    with using(language):
        for code in indicators():
            rows = body(code).xpath('//table[contains(@class, "dowody")]/tbody/tr/@id')
            own = [item for item in every_print() if item.indicator_code == code]
            assert sorted(rows) == sorted(map(evidence_anchor, own)), code


@pytest.mark.parametrize("language", ["pl", "en"])
def test_each_figure_of_a_sentence_leads_to_the_evidence_of_that_figure(language: str) -> None:
    known = by_anchor()
    with using(language):
        for code in indicators():
            shown = seen(code, EVERYTHING)
            pieces = linked(said(sentences(shown)), shown)
            assert "".join(piece.text for piece in pieces) == said(sentences(shown))
            for piece in (piece for piece in pieces if piece.href):
                item = known[piece.href.removeprefix("#")]
                unit = shown.facts(item.unit).unit_of(item)
                told = {said(value_text(item, unit)), said(short_value_text(item, unit))}
                change = shown.comparison and said(change_phrase(shown.comparison, unit))
                beside = [
                    said(change_phrase(o.reading.comparison, unit))
                    for o in shown.diverging
                    if o.reading.comparison
                ]
                assert piece.text in {*told, change, *beside}, (code, piece)


def test_no_figure_of_a_sentence_is_left_without_its_link() -> None:
    for code in indicators():
        shown = seen(code, EVERYTHING)
        pieces = linked(said(shown.judged_sentence), shown)
        left = " ".join(piece.text for piece in pieces if not piece.href)
        numbers = re.findall(r"\d+", _NO_FIGURE.sub("", left.replace("\u00a0", " ")))
        assert numbers == [], (code, left)


def test_equal_numbers_of_two_years_lead_each_to_its_own_year() -> None:
    shown = seen("II.15", EVERYTHING)
    known = by_anchor()
    pieces = linked(said(sentences(shown)), shown)
    years = [known[piece.href[1:]].year for piece in pieces if piece.text == "10\u00a0pozycji"]
    assert years == [2020, 2016]


def test_facts_and_tables_of_an_indicator_lead_to_evidence_on_the_same_page() -> None:
    for code in indicators():
        page = body(code)
        places = set(page.xpath("//@id"))
        top = head(code, EVERYTHING, "")
        around = lxml_html.fromstring(f"<div>{top}{facts(code, EVERYTHING, DESK)}</div>")
        links = [*around.xpath('//a[starts-with(@href, "#dowod-")]'), *page.find_class("dowod")]
        assert {link.get("href")[1:] for link in links} <= places, code
        newest = seen(code, EVERYTHING).newest
        if newest:
            assert f"#{evidence_anchor(newest)}" in around.xpath('//div[@class="pierwszy"]//a/@href'), code


def test_the_year_before_the_chosen_ones_has_its_evidence_where_the_sentence_tells_it() -> None:
    view = View(first_year=2020, last_year=2020)
    around = lxml_html.fromstring(head("II.13", view, ""))
    places = set(body("II.13", view).xpath("//@id"))
    links = around.xpath('//a[@class="dowod"]/@href')
    assert len(links) > 1
    assert {link[1:] for link in links} <= places


@pytest.mark.parametrize("make", [lists.overview_table, lists.years_in_columns])
def test_each_figure_of_a_table_of_an_area_leads_to_its_evidence(make: Callable[[str, View], str]) -> None:
    known = by_anchor()
    for code in areas():
        page = lxml_html.fromstring(f"<div>{make(code, View(with_parts=True))}</div>")
        links = page.xpath(f'//td[contains(@class, "liczba")]//a[@class="dowod"][{NO_CHANGE}]')
        for change in page.xpath('//td[contains(@class, "zmiana")]//a'):
            (earlier,) = change.xpath('ancestor::tr/td[contains(@class, "wczesniej")]//a/@href')
            assert change.get("href") == earlier, "a change leads to the figure it is counted from"
        assert len(links) > 5
        for link in links:
            found = urlsplit(link.get("href"))
            item = known[found.fragment]
            assert parse_qs(found.query)["kod"] == [item.indicator_code]
            (row,) = link.xpath("ancestor::tr/@data-kod")
            assert row == item.indicator_code
            shown = seen(item.indicator_code, EVERYTHING)
            unit = shown.facts(item.unit).unit_of(item)
            assert words(link).replace("\u00a0", " ") in (
                short_value_text(item, unit).replace("\u00a0", " "),
                "—",
            )
        bare = page.xpath('//td[contains(@class, "liczba")]//b[not(parent::a)]')
        assert bare == [], "no figure without its way"


@pytest.mark.parametrize(
    ("script", "asked", "least"),
    [
        ("overview/page.py", {}, 50),
        ("areas/infrastructure.py", {"widok": "karty"}, 20),
        ("areas/participation.py", {"widok": "karty", "okres": "2017-2019"}, 5),
        ("search/page.py", {"q": "bezdomni"}, 3),
        ("index/page.py", {}, 40),
    ],
)
def test_each_figure_of_a_list_is_a_way_to_its_own_evidence(
    open_page: Callable[..., AppTest], script: str, asked: dict[str, str], least: int
) -> None:
    known = by_anchor()
    page = own_html(open_page(script, **asked))
    lists = page.xpath(
        '//ul[contains(@class, "najwazniejsze") or contains(@class, "karty")]'
        ' | //details[contains(@class, "sciana")] | //ol[@class="wyniki"] | //table'
    )
    links = [link for found in lists for link in found.xpath(f'.//a[@class="dowod"][{NO_CHANGE}]')]
    assert len(links) >= least
    for link in links:
        item = known[urlsplit(link.get("href")).fragment]
        unit = seen(item.indicator_code, EVERYTHING).facts(item.unit).unit_of(item)
        told = words(link).replace("\u00a0", " ").partition(" (")[0]
        assert value_text(item, unit).replace("\u00a0", " ").startswith(told.rstrip(".")), told
    bare = [words(b) for found in lists for b in found.xpath('.//b[not(ancestor::a[@class="dowod"])]')]
    assert bare == [], "no figure without its way"


def test_each_row_of_the_explorer_leads_to_its_evidence() -> None:
    found = list(every_print())
    (cells,) = table_of(found, ["value"], {}).values()
    for item, cell in zip(found, cells, strict=True):
        assert [piece.href for piece in cell.pieces] == [
            f"wskaznik?kod={item.indicator_code}#{evidence_anchor(item)}"
        ]


def test_a_row_of_evidence_has_the_print_with_its_mark_the_place_a_citation_and_a_letter() -> None:
    shown = seen("II.13", EVERYTHING)
    assert shown.newest is not None
    (row,) = body("II.13").xpath(f'//tr[@id="{evidence_anchor(shown.newest)}"]')
    assert [words(mark) for mark in row.xpath(".//mark")] == ["50"]
    told = words(row).replace("\u00a0", " ")
    assert "Raport za 2020 rok, Obszar II, wiersz 13, kolumna 2020" in told
    assert "Przepisana tak, jak w dokumencie." in told
    (cited,) = row.xpath(".//details/pre")
    citation = words(cited).replace("\u00a0", " ")
    assert "II.13 Osoby w schronisku i noclegowni: 50 osób, 2020" in citation
    assert f"{DESK.seen_at}#{evidence_anchor(shown.newest)}" in citation
    assert row.xpath('.//a[starts-with(@href, "mailto:uwagi@example.org")]')
