"""Typed rows of the view `observations`: their order, which of them are told, their names."""

from dataclasses import replace

from presentation.figure.observation import current_figures, in_time_order
from presentation.language.language import using
from tests.support.hand_made import PERSONS, row


def test_figures_stand_in_the_order_of_time_a_moment_before_its_whole_year() -> None:
    items = [row(PERSONS, 2020, 50), row(PERSONS, 2017, 61, period_label="06.2017"), row(PERSONS, 2017, 60)]
    assert [(item.year, item.period_label) for item in in_time_order(items)] == [
        (2017, "06.2017"),
        (2017, ""),
        (2020, ""),
    ]


def test_only_current_levels_are_drawn_and_read_where_there_are_any() -> None:
    level, index = row(PERSONS, 2019, 1), row(PERSONS, 2020, 2, measure="index")
    assert [item.year for item in current_figures([level, index])] == [2019]
    assert [item.year for item in current_figures([index])] == [2020]
    assert current_figures([replace(level, is_current=False)]) == ()


def test_a_school_year_is_a_whole_year_and_a_moment_among_years_is_not() -> None:
    assert row(PERSONS, 2017, 61, period_label="06.2017").stands_apart
    school_year = row(PERSONS, 2020, 61, period_label="2019/2020", series_kind="school_year")
    assert not school_year.stands_apart


def test_a_name_comes_in_the_language_of_the_page() -> None:
    item = row(PERSONS, 2020, 32, category="schronisko", category_en="shelter")
    assert item.name == "schronisko"
    with using("en"):
        assert item.name == "shelter"
        assert row(PERSONS, 2020, 50).name == "People in shelter"
