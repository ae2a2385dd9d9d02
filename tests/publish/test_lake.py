"""The lake appears whole or not at all, holds every row of the warehouse, and tells what it holds."""

import errno
import hashlib
import json
import os
import resource
import subprocess
import sys
from pathlib import Path
from unittest import mock

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from publish.__main__ import main
from publish.lake import layout
from publish.lake.layout import BY_YEAR, MUNICIPALITY
from queries.tables import table_names, whole_table
from tests.support.running_server import ROOT

MANIFEST = Path("manifests") / f"{MUNICIPALITY}.json"
TOO_SMALL = 20_000  # bytes that a file may have: less than the largest file of the lake


@pytest.fixture(scope="module")
def lake(warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The lake of the committed data."""
    out = tmp_path_factory.mktemp("lake") / "of the city" / "lake"
    assert main(["lake", "--out", str(out)]) == 0
    return out


def refused(out: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Return the one sentence that refuses."""
    assert main(["lake", "--out", str(out)]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    return told


def test_a_folder_that_holds_something_is_refused_and_left_as_it_was(
    warehouse: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "lake").mkdir()
    kept = tmp_path / "lake" / "kept.txt"
    kept.write_text("mine", encoding="utf-8")
    assert "is not empty" in refused(tmp_path / "lake", capsys)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [kept]


def test_a_file_in_the_place_of_the_folder_is_refused(
    warehouse: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "lake").write_text("mine", encoding="utf-8")
    assert "is a file" in refused(tmp_path / "lake", capsys)


def test_without_a_warehouse_the_command_says_how_to_make_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAROMETR_WAREHOUSE", str(tmp_path / "none.duckdb"))
    assert "run `python -m etl build`" in refused(tmp_path / "lake", capsys)
    assert not list(tmp_path.iterdir())


def test_on_a_full_disk_nothing_is_left_and_the_sentence_says_so(
    warehouse: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written: list[Path] = []
    real = pq.write_table

    def on_a_full_disk(table: pa.Table, out: Path, **settings: str) -> None:
        if len(written) == 10:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(table, out, **settings)
        written.append(out)

    with mock.patch.object(pq, "write_table", on_a_full_disk):
        told = refused(tmp_path / "lake", capsys)
    assert "No space left on device" in told
    assert "nothing was" in told
    assert len(written) == 10
    assert not list(tmp_path.iterdir())


def test_a_limit_of_the_system_on_files_is_told_in_a_sentence_too(warehouse: Path, tmp_path: Path) -> None:
    """Here the writer of Parquet fails by itself, in a process of its own."""
    command = [sys.executable, "-m", "publish", "lake", "--out", str(tmp_path / "lake")]
    run = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (TOO_SMALL, TOO_SMALL)),
    )
    assert (run.returncode, run.stderr.count("\n")) == (1, 1), run.stderr
    assert "File too large" in run.stderr
    assert not list(tmp_path.iterdir())


def test_a_warehouse_without_figures_makes_no_lake(
    warehouse: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with mock.patch.object(layout, "whole_table", lambda name: whole_table(name).slice(0, 0)):
        assert "when a report is loaded" in refused(tmp_path / "lake", capsys)
    assert not list(tmp_path.iterdir())


def test_an_empty_folder_is_filled(warehouse: Path, lake: Path, tmp_path: Path) -> None:
    assert main(["lake", "--out", str(tmp_path)]) == 0
    assert (tmp_path / MANIFEST).read_text("utf-8") == (lake / MANIFEST).read_text("utf-8"), "same build"


def test_every_table_of_the_warehouse_is_there_with_every_row(lake: Path) -> None:
    names = table_names()
    assert {"observations", "observation", "area", "build"} <= set(names)
    assert {path.name for path in lake.iterdir()} == {*names, "manifests"}
    for name in names:
        expected = whole_table(name)
        parts = [
            (path, pq.read_table(path, partitioning=None))
            for path in sorted(lake.glob(f"{name}/**/*.parquet"))
        ]
        if name in BY_YEAR:
            parts = [(path, with_year(path, part, expected.schema)) for path, part in parts]
        found = pa.concat_tables(part.select(expected.column_names) for _path, part in parts)
        assert in_any_order(found) == in_any_order(expected), name
        assert found.schema.types == expected.schema.types, "decimals stay exact"


def with_year(path: Path, part: pa.Table, schema: pa.Schema) -> pa.Table:
    year = pa.array([int(path.parent.name.removeprefix("year="))] * part.num_rows, schema.field("year").type)
    return part.append_column("year", year)


def in_any_order(table: pa.Table) -> list[str]:
    return sorted(map(repr, table.to_pylist()))


def test_the_manifest_tells_build_columns_and_files_as_they_are(lake: Path) -> None:
    manifest = json.loads((lake / MANIFEST).read_text("utf-8"))
    (build,) = whole_table("build").to_pylist()
    assert manifest["build_id"] == build["build_id"]
    assert manifest["municipality"] == {"teryt": "2264011", "name": "Sopot"}
    for name, told in manifest["tables"].items():
        expected = whole_table(name)
        assert [column["name"] for column in told["columns"]] == expected.column_names
        assert all(column["meaning"] and column["meaning_en"] for column in told["columns"])
        assert told["rows"] == sum(file["rows"] for file in told["files"]) == expected.num_rows
    files = {file["path"]: file for told in manifest["tables"].values() for file in told["files"]}
    assert set(files) == {str(path.relative_to(lake)) for path in lake.rglob("*.parquet")}
    for path, told in files.items():
        content = (lake / path).read_bytes()
        assert (told["bytes"], told["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
