"""What a build brought against the one before: new, revised and gone figures, and nothing else."""

from pathlib import Path

import pytest

from etl.build import build
from queries.history import latest_changes
from tests.support.small_raw import report, shelter_cell, small_raw, write_document


@pytest.fixture
def raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small raw folder, built once; the warehouse that is read is its own."""
    folder = small_raw(tmp_path / "raw")
    monkeypatch.setenv("BAROMETR_WAREHOUSE", str(tmp_path / "warehouse.duckdb"))
    build(folder, tmp_path / "warehouse.duckdb")
    return folder


def test_the_first_build_has_nothing_to_be_compared_with(raw: Path) -> None:
    assert latest_changes().before is None
    assert latest_changes().of("observation") == []


def build_again(raw: Path, total: str, shelter: str) -> None:
    """Build with other figures of the shelter for 2020."""
    revised = shelter_cell("proba-2020", 2020, total, shelter, "18")
    by_id = {figure["figure_id"]: figure for figure in revised}
    figures = report("proba-2020", 2020)
    write_document(raw / "proba-2020", [by_id.get(figure["figure_id"], figure) for figure in figures])
    build(raw, raw.parent / "warehouse.duckdb")


def test_a_revised_figure_is_told_with_both_its_values_and_the_others_are_not(raw: Path) -> None:
    build_again(raw, "51", "33")
    found = latest_changes().of("observation")
    assert latest_changes().before is not None
    told = {(old.value, new.value) for old, new in found if old and new}
    assert told == {("50.0000", "51.0000"), ("32.0000", "33.0000")}
    assert all(old and new and old.year == new.year == 2020 for old, new in found)
    assert latest_changes().of("finding") == []


def test_a_new_remark_is_told_in_its_words(raw: Path) -> None:
    build_again(raw, "55", "32")
    ((before, after),) = latest_changes().of("finding")
    assert before is None
    assert after
    assert after.indicator_code == "II.13"
    assert "55" in str(after.message)
