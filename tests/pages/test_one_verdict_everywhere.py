"""Every surface gives an indicator the same verdict and the same figure, whatever years are chosen.

All indicators, all years and each period, both languages: the HTML of the pages, the models of the papers
and the light pages, as they are made; no app is started.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest
from lxml import html

from pages.areas import by_priority, by_topic, lists
from pages.filters.query_params import View
from pages.filters.selection import years_of
from pages.index.lists import index_of
from pages.indicator.head import head
from pages.overview.lists import telling_charts, whole_wall
from presentation.figure.when import year_label
from presentation.language.language import LANGUAGES, _, using
from presentation.reading.chance import chance_clause
from presentation.view.indicator_view import IndicatorView
from publish.briefing.briefing import briefing
from publish.briefing.selection import Selection
from publish.indicator_views import views_of
from publish.sheet.sheet import sheet
from queries import catalogue, lookups
from server.light.boards import area_page
from server.light.indicator import indicator_page
from server.light.lists import context_page, index_page, priorities_page
from tests.support.official import CONTEXT, OFFICIAL
from tests.support.own_html import words
from tests.support.words.told_verdicts import (
    chip_of,
    linked,
    plain,
    points_of,
    rows_of,
    short_of,
    table_of_note,
    tree_of,
    verdict_of,
    verdicts_in,
)

pytestmark = pytest.mark.usefixtures("warehouse")
AREAS = ("I", "II", "III", "IV")
PERIODS = ("", "baseline", "2017-2019", "2020-2022", "2023-2025", "2026")
FIRST_YEAR = 1996  # no figure is older


@dataclass(frozen=True)
class Choice:
    """What a reader asks for, and the view of every indicator that answers it, by code."""

    view: View
    language: str
    views: Mapping[str, IndicatorView]


@pytest.fixture(params=[(period, language) for period in PERIODS for language in LANGUAGES], ids="-".join)
def choice(request: pytest.FixtureRequest) -> Iterator[Choice]:
    period, language = request.param
    view = View(periods=(period,)) if period else View()
    with using(language):
        codes = list(lookups.indicators())
        assert len(codes) == OFFICIAL + CONTEXT
        yield Choice(view, language, dict(zip(codes, views_of(codes, years_of(view)), strict=True)))


def test_a_verdict_is_that_of_the_figures_it_stands_beside(choice: Choice) -> None:
    """Computed a second time, from the two figures and the direction that the catalogue gives the series."""
    for view in choice.views.values():
        newest, comparison = view.newest, view.comparison
        is_leading = view.indicator.is_official and view.main is not None and view.main.block.is_headline
        if newest is None or comparison is None or not is_leading:
            assert view.verdict is None, view.code
            continue
        earlier, later = comparison.earlier.value, newest.value
        assert earlier is not None
        assert later is not None
        assert view.verdict, view.code
        kind = "undirected"
        if newest.direction in ("up", "down"):
            wanted = earlier < later if newest.direction == "up" else earlier > later
            kind = "unchanged" if earlier == later else "with" if wanted else "against"
        elif newest.undirected_reason == "diverge":
            kind = "diverge"
        assert view.verdict.kind == kind, view.code


def test_the_page_of_an_indicator_begins_with_the_sentence_and_the_verdict(choice: Choice) -> None:
    for code, view in choice.views.items():
        (line,) = tree_of(head(code, choice.view, "")).find_class("zdanie")
        assert plain(words(line)).startswith(plain(view.judged_sentence)), code
        assert verdicts_in(words(line)) == verdict_of(view), code


def test_the_boards_give_the_figure_the_change_and_the_verdict(choice: Choice) -> None:
    seen = set()
    found = [
        *(row for area in AREAS for row in rows_of(lists.overview_table(area, choice.view))),
        *(row for area in AREAS for row in rows_of(lists.cards_by_goal(area, choice.view))),
        *rows_of(by_priority.directions(choice.view)),
        *rows_of(by_topic.context_lists(choice.view)),
    ]
    for code, row in found:
        view, text = choice.views[code], plain(words(row))
        chips = [plain(words(chip)) for chip in row.xpath('.//span[@class="ocena"]')]
        assert chips == chip_of(view), code
        clause = chance_clause(view.comparison)
        assert [
            words_of
            for words_of in (_("within ordinary variation"), _("beyond ordinary variation"))
            if plain(words_of) in text
        ] == short_of(clause), code
        assert_the_figure_stands(view, row)
        seen.add(code)
    assert seen == set(choice.views)


def assert_the_figure_stands(view: IndicatorView, element: html.HtmlElement) -> None:
    """See that the number of the sentence stands in bold, with its year where no column says that."""
    bold = [plain(words(found)) for found in element.xpath(".//b")]
    if view.newest is None:
        return
    assert any(number and number in plain(view.paragraph) for number in bold), view.code
    text = words(element) + "".join(element.xpath(".//@data-rok"))
    assert plain(year_label(view.newest)) in plain(text), view.code


def test_lists_without_verdicts_give_the_same_figure(choice: Choice) -> None:
    index = rows_of(index_of(choice.view))
    assert {code for code, _row in index} == set(choice.views)
    for code, row in index:
        assert_the_figure_stands(choice.views[code], row)
        assert verdicts_in(words(row)) == [], code
    wall = linked(whole_wall(choice.view), "//ul/li")
    assert {code for code, _cell in wall} == {code for code in choice.views if not code.startswith("K.")}
    for code, cell in wall:
        bold = [plain(words(found)) for found in cell.xpath(".//b")]
        newest = choice.views[code].newest
        assert bool(bold) == bool(newest), code
        assert all(number in plain(choice.views[code].paragraph) for number in bold), code


def test_the_charts_that_tell_and_the_changes_of_an_area_give_the_verdict(choice: Choice) -> None:
    cards = linked(telling_charts(choice.view), "//ul/li")
    assert len(cards) > 3
    for code, card in cards:
        told = [words(found) for found in card.xpath('.//span[@class="ocena-zdanie"]')]
        assert verdicts_in(" ".join(told)) == verdict_of(choice.views[code]), code
    for area in AREAS:
        for code, change in linked(lists.summary(area, choice.view), "//ul/li"):
            assert verdicts_in(words(change)) == verdict_of(choice.views[code]), code


def test_the_briefings_say_the_sentence_and_the_verdict(choice: Choice) -> None:
    period = next((item for item in catalogue.periods() if item.period_code in choice.view.periods), None)
    first, last = (period.first_year, period.last_year) if period else (None, None)
    years = (first or FIRST_YEAR, min(last or lookups.last_year(), lookups.last_year()))
    selection = Selection(years[1], codes=tuple(choice.views), first_year=years[0], is_long=True)
    blocks = briefing(selection, choice.language).blocks
    in_table, points = table_of_note(blocks), points_of(blocks)
    for code, view in choice.views.items():
        text = points[str(view.indicator.short_name)]
        assert plain(text).startswith(plain(view.judged_sentence)), code
        assert verdicts_in(text) == verdict_of(view), code
        if view.indicator.is_official and view.newest:
            assert [plain(text) for text in [in_table[code]] if text] == chip_of(view), code


@pytest.mark.parametrize("period", ["2017-2019", "2020-2022"])
def test_the_facts_of_the_sheet_say_the_verdict(period: str) -> None:
    made = sheet(period)
    with using("pl"):
        views = {
            view.code: view
            for view in views_of(lookups.indicators(), years_of(View(last_year=made.years[-1])))
        }
        facts = [fact for area in made.areas for fact in area.facts]
        assert len(facts) > 25
        for fact in facts:
            view = views[fact.partition(" ")[0].removesuffix(".")]
            assert plain(fact).endswith(plain(view.judged_sentence)), fact
            assert verdicts_in(fact) == verdict_of(view), fact


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_light_pages_say_the_sentence_and_the_verdict(language: str) -> None:
    with using(language):
        views = {view.code: view for view in views_of(lookups.indicators())}
        lines = [
            *linked(priorities_page("x").body, "//li"),
            *linked(context_page("x").body, "//li"),
            *linked(index_page("x", "x").body, "//li"),
        ]
        assert {code for code, _line in lines} == set(views)
        for code, line in lines:
            told = views[code].judged_sentence
            rest = told.removeprefix(str(views[code].indicator.short_name)).lstrip(":, ")
            assert plain(rest) in plain(words(line)), code
        for code, view in views.items():
            page = indicator_page(code)
            (told,) = tree_of(page.body).xpath("//p/strong")
            for text in (page.sentence, words(told)):
                assert plain(view.judged_sentence) in plain(text), code
                assert verdicts_in(text) == verdict_of(view), code
        for area in AREAS:
            for code, row in rows_of(area_page(area, "x").body):
                assert [plain(words(chip)) for chip in row.xpath('.//span[@class="ocena"]')] == chip_of(
                    views[code]
                )
