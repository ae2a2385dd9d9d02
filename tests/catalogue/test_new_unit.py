"""A unit is one entry of units.toml: a new one is followed through build, page, form and export."""

import csv
import io
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

import etl.understand
from etl.build import build
from etl.build_report import BuildReport
from etl.catalogue.files import CATALOGUE_DIR, read_catalogue
from etl.faults import Faults
from presentation.language.language import using
from publish.data_files.exports import canonical_csv, excel_csv
from publish.form.area_sheet import COLUMNS
from publish.form.command import write_form
from queries import warehouse as reader
from queries.observations import EVERYTHING
from tests.support.own_html import own_html
from tests.support.running_server import ROOT

SWITCHED = "city_guard_reports"
UNIT = """
[[unit]]
id = "reports_filed"
counts = "things"
is_whole = true
forms = ["meldunek", "meldunki", "meldunków"]
genitive_one = "meldunku"
accusative_one = "meldunek"
forms_en = ["call", "calls"]
"""
RAW = ROOT / "data" / "raw"


@dataclass(frozen=True)
class Built:
    """A build with the new unit and where its warehouse stands."""

    report: BuildReport
    warehouse: Path


def with_unit(folder: Path, unit: str) -> Path:
    """Copy the catalogue, add a unit and switch one series to it, whose noun the unit's words replace."""
    shutil.copytree(CATALOGUE_DIR, folder)
    with (folder / "units.toml").open("a", encoding="utf-8") as file:
        file.write(unit)
    path = folder / "area-1.toml"
    before, named, entry = path.read_text(encoding="utf-8").partition(f'id = "{SWITCHED}"\n')
    lines = entry.splitlines()
    at = lines.index('unit = "count"')
    assert lines[at + 1].startswith("noun = ")
    lines[at : at + 2] = ['unit = "reports_filed"']
    path.write_text(before + named + "\n".join(lines) + "\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("unit")
    catalogue = with_unit(folder / "catalogue", UNIT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(etl.understand, "read_catalogue", lambda: read_catalogue(catalogue))
        return Built(build(RAW, folder / "warehouse.duckdb"), folder / "warehouse.duckdb")


@pytest.fixture
def read(warehouse: Path, built: Built, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The warehouse with the new unit, in place of the one that the other tests read."""
    assert warehouse != built.warehouse
    monkeypatch.setenv("BAROMETR_WAREHOUSE", str(built.warehouse))
    return built.warehouse


def placed(report: BuildReport) -> dict[str, Any]:
    return {item.figure.figure_id: (item.disposition, item.target) for item in report.placed}


def test_no_figure_falls_out(built: Built, tmp_path: Path) -> None:
    before = build(RAW, tmp_path / "before.duckdb")
    assert placed(built.report) == placed(before)
    values = {item.value for item in built.report.observations if item.series.id == SWITCHED}
    assert values == {item.value for item in before.observations if item.series.id == SWITCHED}
    assert len(values) > 1


def test_a_page_tells_the_figures_in_the_new_unit(open_page: Callable[..., AppTest], read: Path) -> None:
    app = open_page("indicator/page.py", kod="I.2")
    assert not app.exception
    told = own_html(app).text_content()
    assert "3150\u00a0meldunków" in told or "3\u00a0150\u00a0meldunków" in told


def test_the_form_asks_for_a_whole_number_of_it(read: Path, tmp_path: Path) -> None:
    write_form(tmp_path / "form.xlsx", 2021)
    sheet = openpyxl.load_workbook(tmp_path / "form.xlsx")["Obszar I"]
    (line,) = (line for line in range(5, sheet.max_row + 1) if sheet.cell(line, 1).value == SWITCHED)
    rules = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert "=INT(" in rules[sheet.cell(line, COLUMNS.index("value") + 1).coordinate]
    assert "meldunków" in [sheet.cell(line, column).value for column in range(1, sheet.max_column + 1)]


@pytest.mark.parametrize(("language", "word"), [("pl", "meldunków"), ("en", "calls")])
def test_the_exports_name_it(read: Path, language: str, word: str) -> None:
    observations = reader.table("observations", **EVERYTHING)
    plain = list(csv.DictReader(io.StringIO(canonical_csv(observations).decode())))
    assert {row["unit"] for row in plain if row["series_id"] == SWITCHED} == {"reports_filed"}
    with using(language):
        spoken = excel_csv(observations, ["unit", "series_id"]).decode("utf-8-sig")
    lines = csv.reader(io.StringIO(spoken), delimiter=";")
    assert {unit for unit, series in lines if series == SWITCHED} == {word}


@pytest.mark.parametrize(
    ("line", "wrong", "sentence"),
    [
        ('counts = "things"\n', "", "lacks the field «counts»"),
        ('counts = "things"', 'counts = "thing"', "«counts»"),
        ('counts = "things"', 'counts = "money"', "is a currency"),
        ('counts = "things"', 'counts = "percent"', "is a share"),
        ('counts = "things"', 'counts = "money"\nis_currency = true', "begins with EUR or PLN"),
    ],
)
def test_a_unit_that_contradicts_itself_stops_the_build(
    tmp_path: Path, line: str, wrong: str, sentence: str
) -> None:
    folder = with_unit(tmp_path / "catalogue", UNIT.replace(line, wrong))
    with pytest.raises(Faults) as caught:
        read_catalogue(folder)
    (fault,) = (fault for fault in caught.value.faults if fault.path.name == "units.toml")
    assert sentence in fault.sentence
    assert fault.line
