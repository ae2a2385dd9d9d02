"""Rows of the view `observations`, whichever way they come."""

from decimal import Decimal

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from presentation.figure.facts import Break, Event, Period, facts_of
from presentation.figure.observation import current_figures, observation_of, observations_of
from presentation.language.language import using
from tests.support.hand_made import PERSONS, row, rows


@pytest.mark.parametrize("null", [None, pd.NA, float("nan"), np.float64("nan"), Decimal("NaN")])
def test_a_null_of_any_kind_is_no_value(null: object) -> None:
    found = observation_of({"series_id": "x", "year": 2020, "status": "missing", "value": null, "note": null})
    assert found.value is None
    assert found.note == ""


def test_a_column_that_a_query_left_out_or_added_does_no_harm() -> None:
    found = observation_of({"series_id": "x", "year": 2020, "status": "reported", "priorities": [1, 3]})
    assert (found.value, found.category, found.is_current) == (None, "", True)


def test_a_data_frame_with_exact_decimals_gives_the_same_as_mappings() -> None:
    items = rows(PERSONS, {2019: "62.5", 2020: None})
    table = pa.Table.from_pylist(items).to_pandas(types_mapper=pd.ArrowDtype)
    assert observations_of(table) == observations_of(items)
    assert observations_of(table)[0].value == Decimal("62.5")


def test_figures_stand_in_the_order_of_time_a_moment_before_its_whole_year() -> None:
    items = [row(PERSONS, 2020, 50), row(PERSONS, 2017, 61, period_label="06.2017"), row(PERSONS, 2017, 60)]
    assert [(item.year, item.period_label) for item in observations_of(items)] == [
        (2017, "06.2017"),
        (2017, ""),
        (2020, ""),
    ]


def test_only_current_levels_are_drawn_and_read_where_there_are_any() -> None:
    level, index = row(PERSONS, 2019, 1), row(PERSONS, 2020, 2, measure="index")
    assert [item.year for item in current_figures([level, index])] == [2019]
    assert [item.year for item in current_figures([index])] == [2020]
    assert current_figures([level | {"is_current": False}]) == ()


def test_a_school_year_is_a_whole_year_and_a_moment_among_years_is_not() -> None:
    assert observation_of(row(PERSONS, 2017, 61, period_label="06.2017")).is_uncertain
    assert not observation_of(
        row(PERSONS, 2020, 61, period_label="2019/2020", series_kind="school_year")
    ).stands_apart


def test_a_name_comes_in_the_language_of_the_page() -> None:
    item = observation_of(row(PERSONS, 2020, 32, category="schronisko", category_en="shelter"))
    assert item.name == "schronisko"
    with using("en"):
        assert item.name == "shelter"
        assert observation_of(row(PERSONS, 2020, 50)).name == "People in shelter"


def test_facts_are_read_from_rows_with_more_columns_and_nulls() -> None:
    stored = pd.DataFrame(
        [
            {
                "period_code": "baseline",
                "name": "do 2016",
                "name_en": "until 2016",
                "first_year": None,
                "last_year": 2016,
            }
        ]
    )
    (period,) = facts_of(Period, stored)
    assert period.holds(1990)
    assert not period.holds(2017)
    assert facts_of(Event, [{"year": 2020, "name": "Epidemia", "order": 1}]) == (Event(2020, "Epidemia"),)
    (found,) = facts_of(
        Break, [{"series_id": "x", "category": None, "from_year": 2020, "kind": "measurement", "reason": "r"}]
    )
    assert found.category is None
