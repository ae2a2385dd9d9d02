"""The title of a chart: its figures with their noun, never more than they bear, never twice the same."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from presentation.chart.breakdown_plan import breakdown_plan
from presentation.chart.build_plan import build_plan
from presentation.chart.plan import ChartPlan
from presentation.chart.plan_title import MOST_LETTERS, counted_noun
from presentation.figure.unit import Unit
from presentation.language.language import using
from publish.indicator_views import view_of, views_of
from queries import lookups
from tests.support.hand_made import COUNT, FAMILIES, PERCENT, PERSONS, PLN, facts, plain, row, rows

CASES = Unit("count", ("sprawa", "sprawy", "spraw"), "sprawę", ("case", "cases"))


def title(plan: ChartPlan) -> str:
    return plain(plan.title)


def test_shares_of_different_things_are_no_breakdown_of_one(warehouse: Path) -> None:
    for language, word in (("pl", "podział"), ("en", "breakdown")):
        with using(language):
            (view,) = views_of(["K.wybory.1"])
            titles = [part.plan.title for picture in view.pictures for part in picture.parts]
            assert titles
            assert not any(word in found for found in titles), titles


def test_without_any_figure_the_title_is_the_name_alone() -> None:
    assert title(build_plan([], facts(PERSONS), "Schronienie")) == "Schronienie"
    assert title(build_plan(rows(PERSONS, {2019: None, 2020: None}), facts(PERSONS))) == "Osoby w schronieniu"


def test_figures_that_are_not_compared_are_never_set_against_each_other() -> None:
    items = rows(PERSONS, {2019: 62, 2020: 50})
    assert title(build_plan(items, facts(PERSONS))) == "62 → 50 osób w schronieniu"
    apart = [replace(items[0], segment=7), items[1]]
    assert title(build_plan(apart, facts(PERSONS))) == "50 osób w schronieniu, 2020"
    bound = [replace(items[0], qualifier="at_least", printed="ponad 62"), items[1]]
    assert title(build_plan(bound, facts(PERSONS))) == "50 osób w schronieniu, 2020"


def test_a_moment_after_the_last_whole_year_gives_no_title() -> None:
    moment = row(PERSONS, 2020, 70, period_label="06.2020", segment=2)
    assert (
        title(build_plan([row(PERSONS, 2019, 62), moment], facts(PERSONS))) == "62 osoby w schronieniu, 2019"
    )


def test_a_printed_change_is_not_taken_for_a_figure() -> None:
    change = rows(PERSONS, {2019: 3, 2020: 5}, measure="change")
    assert title(build_plan(change, facts(PERSONS))) == "Osoby w schronieniu"


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("Osoby w schronisku i noclegowni", 50, "osób w schronisku i noclegowni"),
        ("Osoby w schronisku i noclegowni", 53, "osoby w schronisku i noclegowni"),
        ("Osoby korzystające ze wsparcia dziennego", 446, "osób korzystających ze wsparcia dziennego"),
        ("Osoby w kryzysie korzystające z pomocy", 5, "osób w kryzysie korzystających z pomocy"),
        ("Osoby zatrudnione, źródła nie podano", 8, "osób zatrudnionych, źródła nie podano"),
        ("Osoby ze wsparciem asystenta", 25, "osób ze wsparciem asystenta"),
        ("Osoby, które podjęły pracę", 25, "osób, które podjęły pracę"),
        ("Osoby ostatnie", 5, "osób ostatnich"),
        ("Osoby", 5, "osób"),
        ("Osobyście", 5, ""),
        ("Uczestnicy programów", 5, ""),
        ("Osoby w schronisku", 1, ""),
    ],
)
def test_a_name_follows_its_number_in_the_form_that_polish_wants(name: str, value: int, words: str) -> None:
    assert counted_noun(name, PERSONS, Decimal(value)) == words


def test_a_name_that_cannot_be_declined_stands_before_the_figures() -> None:
    users = rows(PERSONS, {2019: 7159, 2020: 3475}, series_name="Uczestnicy programów")
    assert title(build_plan(users, facts(PERSONS))) == "Uczestnicy programów: 7 159 → 3 475 osób"
    money = rows(PLN, {2019: "105007", 2020: "33082.46"}, series_name="Środki miasta")
    assert title(build_plan(money, facts(PLN))) == "Środki miasta: 105 007 → 33 082,46 zł"
    club = rows(PERSONS, {2019: 25, 2020: 17}, series_name="Klub STER: osoby korzystające")
    assert title(build_plan(club, facts(PERSONS))) == "Klub STER: 25 → 17 osób korzystających"
    foster = rows(FAMILIES, {2019: 10, 2020: 11}, series_name="Zawodowe rodziny zastępcze")
    assert title(build_plan(foster, facts(FAMILIES))) == "Zawodowe rodziny zastępcze: 10 → 11"


def test_numbers_stand_as_printed_and_a_share_says_per_cent_once() -> None:
    shares = rows(PERCENT, {2019: "87.94", 2020: "86.2"}, series_name="Dzieci")
    assert title(build_plan(shares, facts(PERCENT))) == "Dzieci: 87,94 → 86,2 %"
    with using("en"):
        assert title(build_plan(shares, facts(PERCENT))) == "People in shelter: 87.94 → 86.2%"
        people = rows(PERSONS, {2019: 62, 2020: 50}, series_name_en="People in shelter")
        assert title(build_plan(people, facts(PERSONS))) == "62 → 50 people in shelter"


def test_two_series_are_told_side_by_side_and_more_are_named() -> None:
    confirmed = rows(CASES, {2019: 428, 2020: 454}, series_name="Sprawy stwierdzone")
    opened = rows(CASES, {2019: 462, 2020: 391}, series_id="b", series_name="Sprawy wszczęte", series_order=1)
    plan = build_plan([*confirmed, *opened], facts(CASES), "Przestępstwa")
    assert title(plan) == "428 → 454 sprawy stwierdzone; 462 → 391 spraw wszczętych"
    assert plan.subtitle == "Przestępstwa, liczba spraw, 2019–2020"
    closed = rows(CASES, {2020: 7}, series_id="c", series_name="Sprawy zamknięte", series_order=2)
    assert title(build_plan([*confirmed, *closed], facts(CASES))) == "Sprawy stwierdzone i sprawy zamknięte"
    late = rows(CASES, {2020: 8}, series_id="d", series_name="Sprawy w toku", series_order=3)
    plan = build_plan([*confirmed, *opened, *closed, *late], facts(CASES))
    assert title(plan) == "Sprawy stwierdzone, sprawy wszczęte i jeszcze 2"


def test_a_breakdown_is_told_apart_from_its_total() -> None:
    total = rows(PERSONS, {2019: 62, 2020: 50})
    parts = rows(PERSONS, {2019: 48, 2020: 32}, category="schronisko")
    plan = breakdown_plan([*total, *parts], facts(PERSONS))
    assert title(plan) == "Osoby w schronieniu, podział"
    assert plan.name == "Osoby w schronieniu"
    assert plan.subtitle == plan.measure == "liczba osób, 2019–2020"


def test_where_a_name_has_no_noun_of_its_own_no_noun_is_invented() -> None:
    bare = rows(COUNT, {2019: 5, 2020: 8}, series_name="Programy")
    assert title(build_plan(bare, facts(COUNT))) == "Programy: 5 → 8"


@pytest.mark.parametrize("language", ["pl", "en"])
def test_every_chart_of_an_indicator_has_its_own_words(language: str) -> None:
    with using(language):
        for view in views_of(lookups.indicators()):
            titles = [plan.title for plan in plans_of(view.code)]
            assert len(titles) == len(set(titles)), (view.code, titles)
            assert all(len(text) <= MOST_LETTERS + 20 for text in titles), (view.code, titles)


def test_the_title_of_the_homeless_is_the_two_figures() -> None:
    main = view_of("II.13").main
    assert main is not None
    assert main.course is not None
    assert title(main.course) == "62 → 50 osób w schronisku i noclegowni"


def plans_of(code: str) -> Iterator[ChartPlan]:
    for picture in view_of(code).pictures:
        yield from (plan for plan in (picture.plan, *(part.plan for part in picture.parts)) if plan)
