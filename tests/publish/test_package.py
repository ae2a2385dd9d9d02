"""The open-data package as an outsider reads it: the validator, pandas, the README."""

import csv
import io
import json
import zipfile
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import frictionless
import pandas as pd
import pyarrow.parquet as pq
import pytest

from publish.__main__ import main
from publish.package.files import archive, files
from publish.package.tables import RESOURCES
from queries import warehouse as reader
from queries.observations import EVERYTHING


@pytest.fixture
def folder(warehouse: Path, tmp_path: Path) -> Path:
    """The package as the command writes it."""
    assert warehouse.exists()
    out = tmp_path / "new" / "package"
    assert main(["package", "--out", str(out)]) == 0
    return out


@pytest.fixture
def package(folder: Path) -> Mapping[str, object]:
    described: Mapping[str, object] = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return described


def test_the_frictionless_validator_accepts_it(folder: Path) -> None:
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["type", "note", "rowNumber", "fieldName"])
    assert {task.name for task in report.tasks} > {resource.name for resource in RESOURCES}


def test_a_wrong_cell_would_be_found(folder: Path) -> None:
    path = folder / "observations.csv"
    path.write_text(path.read_text("utf-8").replace(",reported,", ",invented,", 1), encoding="utf-8")
    assert not frictionless.validate(str(folder / "datapackage.json")).valid


def test_the_files_are_those_that_the_description_names(
    folder: Path, package: Mapping[str, list[dict[str, str]]]
) -> None:
    named = {resource["path"] for resource in package["resources"]}
    named |= {f"{path}-metadata.json" for path in named if path.endswith(".csv")}
    assert {path.name for path in folder.iterdir()} == {
        *named,
        "datapackage.json",
        "README.md",
        "README.en.md",
    }
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == files()


def test_every_number_of_the_package_equals_the_warehouse(folder: Path) -> None:
    wanted = {
        row["observation_id"]: (row["year"], row["value"], row["value_low"], row["value_high"])
        for row in reader.rows("observations", **EVERYTHING)
    }
    with (folder / "observations.csv").open(encoding="utf-8", newline="") as file:
        found = {
            row["observation_id"]: (
                int(row["year"]),
                *(Decimal(row[name]) if row[name] else None for name in ("value", "value_low", "value_high")),
            )
            for row in csv.DictReader(file)
        }
    assert found == wanted
    table = pq.read_table(folder / "observations.parquet")
    assert table.to_pylist() == list(reader.rows("observations", **EVERYTHING))


def test_pandas_reads_it_without_a_word(folder: Path) -> None:
    frame = pd.read_csv(folder / "observations.csv")
    assert len(frame) == len(reader.rows("observations", **EVERYTHING))
    assert frame["year"].dtype.kind == "i"
    assert frame["value"].dtype.kind == "f"
    assert frame["is_current"].dtype.kind == "b"


def test_every_column_and_every_code_has_its_meaning_in_both_languages(folder: Path) -> None:
    codebook = pd.read_csv(folder / "codebook.csv", keep_default_na=False)
    for resource in RESOURCES:
        described = codebook[codebook["file"] == f"{resource.name}.csv"]
        assert list(described["column"]) == resource.table().column_names
    assert (codebook[["meaning", "meaning_en"]] != "").all(axis=None)
    codes = pd.read_csv(folder / "codes.csv", keep_default_na=False)
    assert (codes[["meaning", "meaning_en"]] != "").all(axis=None)
    for column in ("status", "qualifier", "unit", "answers", "missing_reason", "not_current_reason"):
        used = {row[column] for row in reader.rows("observations", **EVERYTHING)} - {None}
        assert used <= set(codes[codes["column"] == column]["code"])


@pytest.mark.parametrize("name", ["README.md", "README.en.md"])
def test_the_readme_tells_version_sources_and_terms_and_every_file(folder: Path, name: str) -> None:
    text = (folder / name).read_text("utf-8")
    assert reader.rows("build")[0]["build_id"] in text
    title = "title_en" if name.endswith(".en.md") else "title"
    assert all(row[title] in text for row in reader.rows("documents"))
    assert "2020-12-31" not in text  # the report has no date, so none is given
    assert all(path.name in text for path in folder.iterdir() if path.name != name)
    assert "{" not in text


def test_licences_are_named_only_where_the_cards_give_them(
    package: Mapping[str, list[dict[str, str]]],
) -> None:
    known = all(row["reuse_terms"] and row["address"] for row in reader.rows("documents"))
    assert ("licenses" in package) == known
    assert [source["document_id"] for source in package["sources"]] == [
        row["document_id"] for row in reader.rows("documents")
    ]


def test_the_archive_holds_the_same_files(warehouse: Path) -> None:
    assert warehouse.exists()
    with zipfile.ZipFile(io.BytesIO(archive())) as packed:
        assert {name: packed.read(name) for name in packed.namelist()} == files()
    assert archive() == archive()


def test_without_a_warehouse_the_command_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BAROMETR_WAREHOUSE", str(tmp_path / "none.duckdb"))
    assert main(["package", "--out", str(tmp_path / "out")]) == 1
    assert "python -m etl build" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_told(warehouse: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["package", "--out", str(warehouse / "inside-a-file")]) == 1
    assert "nothing was published" in capsys.readouterr().err
