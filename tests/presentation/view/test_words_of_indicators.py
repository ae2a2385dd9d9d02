"""What is said of every indicator, in both languages, of all years and of each period: nothing untrue.

Each rule is asked of the real data, from the rows themselves and not from what the sentence was made of.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from presentation.figure.observation import Observation
from presentation.language.language import using
from presentation.reading.chance import within_chance
from presentation.table.figures import table_rows
from presentation.table.periods import period_table
from presentation.view.changes import worth_telling
from presentation.view.picture_view import PictureView
from presentation.view.years import Years
from publish.briefing.figure_tables import point_table
from publish.indicator_views import views_of
from queries import catalogue, lookups
from queries.observations import in_use
from tests.support.words.every_view import NO_OTHER_YEAR, every_view

_BRACKETS = re.compile(r"\([^()]*\)|„[^”]*”|“[^”]*”")
_GOAL = re.compile(r"\b(?:cel|celem|goal) (\d\.\d)")


@pytest.fixture(params=["pl", "en"])
def language(request: pytest.FixtureRequest, warehouse: Path) -> Iterator[str]:
    with using(request.param):
        yield request.param


def test_no_other_year_is_denied_that_the_documents_give(language: str) -> None:
    numbers = {(item.series_id, item.year) for item in in_use() if item.is_known and item.measure == "level"}
    told = Counter[str]()
    for view in every_view():
        assert "jedyna" not in view.paragraph
        assert "the only figure" not in view.paragraph
        for picture in view.pictures:
            if NO_OTHER_YEAR[language] in picture.paragraph:
                series = picture.block.lead[0].series_id
                assert len({year for known, year in numbers if known == series}) == 1, view.code
                told[view.code] += 1
    assert len(told) > 10


def test_a_sentence_has_one_colon_and_no_brackets_in_brackets(language: str) -> None:
    for view in every_view():
        readings = [other.reading for picture in view.pictures for other in picture.other_readings]
        readings += [picture.reading for picture in view.pictures if picture.reading]
        for reading in readings:
            for told in reading.sentences:
                assert all(part.count(": ") <= 1 for part in _BRACKETS.sub("", told).split(". ")), told
        for told in (view.sentence, *(part.sentence for picture in view.pictures for part in picture.parts)):
            series = 1 + len(view.diverging)
            assert _BRACKETS.sub("", told).partition(". ")[0].count(": ") <= series, told
            assert "((" not in told, told
            assert "))" not in told, told


def test_several_figures_name_who_gave_them(language: str) -> None:
    (view,) = views_of(["II.10"])
    suppliers = {item.supplier for item in view.rows if item.supplier}
    assert len(suppliers) > 1
    assert all(name in view.sentence for name in suppliers)


def test_a_figure_among_several_that_no_document_gives_says_so(language: str) -> None:
    (view,) = views_of(["II.16"])
    assert any(item.status == "derived" for item in view.rows)
    ours = "obliczenie własne" if language == "pl" else "computed by us"
    assert view.sentence.replace("\u00a0", " ").endswith(f", 2020; {ours}).")


def test_a_row_of_the_context_names_the_documents_of_its_figures(language: str) -> None:
    words = {"report": "raport", "strategy": "strateg"}
    if language == "en":
        words = {"report": "the report", "strategy": "of the strategy"}
    seen = set()
    for view in views_of(lookups.indicators()):
        if view.indicator.is_official:
            assert (view.context_words, view.context_source) == ("", "")
            continue
        kinds = {item.document_kind for item in view.every if item.is_known}
        given = view.context_words.partition(", ")[0]
        assert {kind for kind, word in words.items() if word in given} == kinds, view.code
        short = {kind for kind, word in words.items() if word.removeprefix("of ") in view.context_source}
        assert short == kinds, view.code
        seen |= {frozenset(kinds)}
    assert len(seen) == 3


def test_what_changed_never_tells_chance_while_a_better_change_is_at_hand(warehouse: Path) -> None:
    for area in lookups.areas():
        codes = [found.indicator_code for found in lookups.official() if found.area_code == area]
        views = worth_telling(views_of(codes))
        chances = [within_chance(view.comparison) is True for view in views]
        assert chances == sorted(chances), area
        assert not chances[0], area


def test_a_sentence_begins_with_the_series_and_carries_its_noun(language: str) -> None:
    seen = 0
    for view in every_view():
        newest = view.newest
        if view.main is None or newest is None:
            continue
        assert view.sentence.startswith(f"{newest.full_name}: "), view.sentence
        assert newest.category in newest.full_name or language == "en"
        unit = catalogue.units_of_series()[newest.series_id]
        if newest.value is not None:
            word = unit.word(newest.value)
            assert word, newest.series_id
            assert word in view.paragraph, view.sentence
            assert str(unit.complement) in view.paragraph or not unit.is_share, view.sentence
            seen += 1
    assert seen > 150


def test_a_year_that_no_document_states_is_in_no_sentence(language: str) -> None:
    views = [view for view in every_view() if any(item.year_is_assumed for item in view.rows)]
    assert len({view.code for view in views}) > 5
    for view in views:
        stated = {item.year for item in view.every if not item.year_is_assumed}
        for year in {item.year for item in view.rows if item.year_is_assumed} - stated - {2017}:
            assert str(year) not in view.paragraph, view.paragraph


def test_without_a_headline_no_series_speaks_for_the_others_and_nothing_is_judged(language: str) -> None:
    silent = set()
    for view in every_view():
        if view.main is None or view.main.block.is_headline:
            continue
        assert view.verdict is None, view.code
        series = {item.series_id for item in view.rows if item.is_known and item.measure == "level"}
        if len(series) > 1:
            assert (view.reading, view.comparison, view.newest) == (None, None, None), view.code
            assert ("osobno: " if language == "pl" else "separately: ") in view.sentence
            silent.add(view.code)
    assert silent >= {"II.7", "II.10", "III.20", "K.covid.2", "K.bezdomnosc.3"}


def test_a_verdict_names_the_place_of_its_direction_and_never_says_that_a_wish_is_none(language: str) -> None:
    kinds = Counter[str]()
    silence = "strategia nie wskazuje kierunku" if language == "pl" else "the strategy sets no direction"
    for view in every_view():
        if view.verdict is None:
            continue
        named = set(_GOAL.findall(view.verdict.words))
        assert named <= {view.indicator.direction_goal}, view.code
        if view.verdict.kind in ("with", "against") and view.indicator.direction_goal:
            assert named == {view.indicator.direction_goal}, view.code
            assert view.indicator.direction_goal in view.indicator.direction_reason.pl, view.code
        if view.indicator.direction != "none":
            assert silence not in view.verdict.words, view.code
        kinds[view.verdict.kind] += 1
    assert kinds.keys() >= {"with", "against", "undirected", "diverge"}


def test_crime_is_told_with_both_its_series(language: str) -> None:
    (view,) = views_of(["I.3"])
    assert "454" in view.sentence
    assert "391" in view.sentence
    assert view.verdict
    assert "1.1" in view.verdict.words


def test_the_change_against_the_year_before_stays_when_a_period_is_chosen(language: str) -> None:
    told = 0
    for view in views_of(lookups.indicators()):
        newest = view.newest
        if newest is None or view.comparison is None:
            continue
        (period,) = (found for found in catalogue.periods() if found.holds(newest.year))
        (chosen,) = views_of([view.code], Years(periods=(period,)))
        if chosen.newest == newest:
            told += 1
            assert chosen.sentence == view.sentence, view.code
            assert chosen.verdict == view.verdict, view.code
    assert told > 30


def test_a_period_without_reports_says_so(language: str) -> None:
    (period,) = (found for found in catalogue.periods() if found.period_code == "2023-2025")
    for view in views_of(lookups.indicators(), Years(periods=(period,))):
        told = "Raportów za te lata nie wczytano." if language == "pl" else "are not loaded."
        assert view.sentence.endswith(told), view.code


def test_no_picture_table_or_sentence_holds_two_equal_labels(language: str) -> None:
    for view in every_view():
        for picture in view.pictures:
            for labels in labels_of(picture):
                assert len(labels) == len(set(labels)), (view.code, labels)
            shown = table_rows(picture.block.rows, picture.facts)
            assert len(shown) == len({(row.name, row.year) for row in shown}), view.code


def labels_of(picture: PictureView) -> Iterator[Sequence[str]]:
    plans = [picture.plan, *(part.plan for part in picture.parts)]
    yield from ([series.name for series in plan.series] for plan in plans if plan)
    yield [plan.title for plan in plans if plan]
    yield [row.name for row in period_table(picture.block.rows, picture.facts)]
    yield [line.cells[0] for line in point_table(picture).lines]


def test_no_breakdown_stands_under_the_name_of_another_series(language: str) -> None:
    for view in views_of(lookups.indicators()):
        for picture in view.pictures:
            for part in picture.parts:
                assert {item.series_id for item in part.rows} == {part.series_id}
                assert part.plan.name == part.rows[0].series_label
                assert part.plan.title.startswith(part.rows[0].series_label)
                assert not picture.plan or part.plan.title != picture.plan.title
                assert not part.sentence or part.sentence.startswith(part.rows[0].series_label)


def test_no_unit_or_supplier_is_empty_that_the_data_have(language: str) -> None:
    for view in views_of(lookups.indicators()):
        figures: Sequence[Observation] = view.every
        suppliers = {item.supplier for item in figures if item.supplier}
        assert view.supplier or not suppliers, view.code
        assert view.unit_name, view.code
