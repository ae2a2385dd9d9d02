"""What a build brought against the one before: new, revised and gone figures, and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from etl.build import build
from queries.history import history, latest_changes
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


def test_the_page_tells_every_kept_build_the_newest_first(
    open_page: Callable[..., AppTest], raw: Path
) -> None:
    build_again(raw, "50", "33")
    build_again(raw, "50", "34")
    app = open_page("sources/changes.py")
    assert not app.exception
    headers = [str(header.value) for header in app.header]
    assert len(headers) == len(history()) - 1 == 2
    assert [changes.after in header for changes, header in zip(history(), headers, strict=False)] == [
        True
    ] * 2
    lines = [line for text in app.markdown for line in str(text.value).splitlines() if "→" in line]
    assert "34" in lines[0]
    assert "32" in lines[-1]


def test_an_indicator_shows_that_its_figures_have_changed(
    open_page: Callable[..., AppTest], raw: Path
) -> None:
    build_again(raw, "50", "33")
    told = [str(info.value) for info in open_page("indicator/page.py", kod="II.13").info]
    assert any("1 liczba tego wskaźnika" in text for text in told)
    assert open_page("indicator/page.py", kod="II.14").info == []
