"""What is said where figures are several, absent, or parts: for all indicators, years and both languages."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from presentation.figure.when import after_colon
from presentation.language.language import using
from presentation.reading.sentences import absent_years_sentence
from presentation.view.years import Years
from publish.indicator_views import views_of
from queries import catalogue, lookups
from tests.support.hand_made import PERSONS, row
from tests.support.words.every_view import every_view


@pytest.fixture(params=["pl", "en"])
def language(request: pytest.FixtureRequest, warehouse: Path) -> Iterator[str]:
    with using(request.param):
        yield request.param


def test_several_figures_name_the_documents_that_give_them_and_leave_none_uncounted(language: str) -> None:
    starts = {
        "pl": {"report": "Raport podaje", "strategy": "Strategia podaje", "": "Wczytane dokumenty podają"},
        "en": {
            "report": "The report gives",
            "strategy": "The strategy gives",
            "": "The loaded documents give",
        },
    }[language]
    more = re.compile(r"(?: i|; and) (\d+) (?:inn|more)")
    seen = set()
    for view in every_view():
        if view.main is None or view.has_voice:
            continue
        told = [item for item in view.rows if item.is_known and item.is_current and item.measure == "level"]
        kinds = {item.document_kind for item in told}
        (kind,) = kinds if len(kinds) == 1 else ("",)
        assert view.sentence.startswith(starts[kind]), view.sentence
        named = {item.series_id for item in told if after_colon(item.series_label) in view.sentence}
        left_out = more.search(view.sentence)
        count = int(left_out[1]) if left_out else 0
        assert len(named) + count == len({item.series_id for item in told}), view.sentence
        seen |= {kind, count > 0}
    assert seen >= {"report", "strategy", True, False}


def test_years_without_a_figure_are_those_between_the_years_that_documents_state(language: str) -> None:
    told = re.compile(
        r"(?:Rok|Lata) bez liczby: ([\d, ]+)\." if language == "pl" else r"without a figure: ([\d, ]+)\."
    )
    seen = 0
    for view in every_view():
        for picture in view.pictures:
            if picture.reading is None or picture.reading.newest is None:
                continue
            stated = {item.year for item in picture.block.lead if not item.year_is_assumed}
            absent = set(range(min(stated, default=0), max(stated, default=0))) - stated
            found = told.search(picture.reading.text)
            assert {int(year) for year in found[1].split(", ")} == absent if found else not absent, view.code
            seen += bool(found)
    assert seen > 5


def test_a_figure_without_a_year_opens_no_gap() -> None:
    undated = row(PERSONS, 2016, 61, period_label="bez roku", year_is_assumed=True)
    later = [row(PERSONS, year, 50) for year in (2019, 2020)]
    assert absent_years_sentence([undated, *later]) == ""
    assert absent_years_sentence([row(PERSONS, 2016, 61), *later]) == "Lata bez liczby: 2017, 2018."


def test_parts_that_share_members_warn_against_adding_them_up(language: str) -> None:
    warning = "nie należy ich sumować" if language == "pl" else "must not be added up"
    parts = [part for view in every_view() for picture in view.pictures for part in picture.parts]
    told = {(part.is_overlapping, warning in part.sentence) for part in parts if part.sentence}
    assert told == {(True, True), (False, False)}


def test_shares_of_different_things_are_not_called_a_breakdown(language: str) -> None:
    word = ", podział" if language == "pl" else ", breakdown"
    seen = set()
    for view in every_view():
        for picture in view.pictures:
            for part in picture.parts:
                if part.sentence:
                    is_share = part.facts.unit.is_share
                    assert not (is_share and word in part.sentence), part.sentence
                    seen.add((is_share, word in part.sentence))
    assert seen >= {(True, False), (False, True)}


def test_years_of_which_a_report_is_loaded_are_never_said_to_have_none(language: str) -> None:
    told = "nie wczytano" if language == "pl" else "not loaded"
    silent = 0
    for period in catalogue.periods():
        if period.period_code in ("2023-2025", "2026"):
            continue
        for view in views_of(lookups.indicators(), Years(periods=(period,))):
            assert told not in view.paragraph, (view.code, period)
            silent += not view.rows
    assert silent > 10
