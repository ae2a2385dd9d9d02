"""Where rows of the warehouse become typed facts: nulls, two languages, columns that lack, a new build."""

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from etl.build import build
from presentation.figure.indicator import Category
from presentation.language.bilingual import Bilingual
from presentation.language.language import using
from queries import catalogue
from queries.observations import every_print, in_use, rows_of
from queries.typed import typed
from queries.warehouse import WarehouseMissingError
from tests.support.small_raw import small_raw


@dataclass(frozen=True)
class Told:
    """A fact in both languages with a field that may be null."""

    message: Bilingual
    year: int | None = None
    years: tuple[int, ...] = ()


def test_a_null_takes_the_default_of_its_field_and_a_list_becomes_a_tuple() -> None:
    (found,) = typed(Told, [{"message": "liczba", "message_en": None, "year": None, "years": [2019, 2020]}])
    assert found == Told(Bilingual("liczba", ""), None, (2019, 2020))


def test_a_text_in_both_languages_may_be_a_pair_of_columns() -> None:
    (found,) = typed(Told, [{"message_pl": "liczba", "message_en": "figure", "year": 2020, "years": []}])
    assert str(found.message) == "liczba"
    with using("en"):
        assert str(found.message) == "figure"


def test_a_column_that_the_answer_lacks_is_a_fault_and_no_empty_value(warehouse: Path) -> None:
    with pytest.raises(WarehouseMissingError, match="category_order"):
        typed(Category, [{"series_id": "x", "category": "y", "category_en": "z"}])


def test_every_figure_of_the_view_is_typed_and_leads_back_to_its_whole_row(warehouse: Path) -> None:
    every = every_print()
    assert len({item.observation_id for item in every}) == len(every) == catalogue.build().observations
    assert 0 < len(in_use()) < len(every)
    back = rows_of(every[:5])
    assert [row["observation_id"] for row in back] == [item.observation_id for item in every[:5]]
    assert {"figure_ids", "role", "printed"} <= back[0].keys()


def test_an_indicator_of_the_whole_city_has_no_area_and_no_null_either(warehouse: Path) -> None:
    city = [found for found in catalogue.indicators() if not found.area_code]
    assert city
    assert {found.sheet_name for found in city} == {""}


def test_a_new_build_is_read_anew(warehouse: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = catalogue.build().build_id
    other = tmp_path / "warehouse.duckdb"
    build(small_raw(tmp_path / "raw"), other)
    monkeypatch.setitem(os.environ, "BAROMETR_WAREHOUSE", str(other))
    assert catalogue.build().build_id != before
    assert len(every_print()) == catalogue.build().observations
