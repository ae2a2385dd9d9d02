"""A form is made and read for the years of the strategy only, and with names that a raw folder can hold."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from etl.faults import Faults
from etl.next_report.extract import extract
from publish.form.command import write_form
from publish.form.form_rows import form_years
from publish.refusal import CannotPublishError
from tests.support.documents.filled_form import change


@pytest.fixture(scope="module")
def blank(warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("form") / "blank.xlsx"
    write_form(path, 2021, area="I")
    return path


@pytest.fixture
def form(blank: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(blank, tmp_path / "form.xlsx"))


def of_year(year: int) -> Callable[[Any], None]:
    """Return what makes a form one of another year."""

    def alter(book: Any) -> None:
        for sheet in book.worksheets:
            for cell in (cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)):
                cell.value = cell.value.replace("2021", str(year))

    return alter


def with_a_long_name(book: Any) -> None:
    """Make the name of the first indicator longer than any reader of CSV takes."""
    sheet = book["Obszar I"]
    line = next(row for row in range(2, 99) if str(sheet.cell(row, 1).value).startswith("#"))
    sheet.cell(line, 2).value = "I.1 " + "x" * 140_000


@pytest.mark.parametrize(
    ("alter", "sentence"),
    [
        (of_year(9999), "the year 9999 lies outside 1990-2027"),
        (of_year(1820), "the year 1820 lies outside 1990-2027"),
        (with_a_long_name, "more than 10000 characters"),
    ],
)
def test_a_form_that_no_build_could_read_is_refused_in_both_languages(
    form: Path, tmp_path: Path, alter: Callable[[Any], None], sentence: str
) -> None:
    change(form, alter)
    with pytest.raises(Faults, match=sentence) as refused:
        extract(form, "form-2021", tmp_path / "out")
    assert all(fault.sentence_pl for fault in refused.value.faults)
    assert not (tmp_path / "out").exists()


def test_a_form_of_the_first_and_last_year_of_the_strategy_is_read_back(form: Path, tmp_path: Path) -> None:
    for year in (form_years()[0], form_years()[-1]):
        write_form(form, year)
        assert extract(form, f"form-{year}", tmp_path / str(year))


@pytest.mark.parametrize("year", [2016, 2027, 9999])
def test_no_form_is_made_for_a_year_outside_the_strategy(form: Path, year: int) -> None:
    with pytest.raises(CannotPublishError, match=str(year)):
        write_form(form, year)
