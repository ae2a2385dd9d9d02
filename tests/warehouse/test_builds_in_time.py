"""Builds, the clock and what killed builds leave: the newest build is the one that was made last."""

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from etl.build import build
from queries import catalogue
from queries.history import latest_changes
from tests.support.running_server import ROOT
from tests.support.small_raw import shelter_cell, small_raw, write_document

AHEAD = 400 * 24 * 3600  # seconds


@pytest.fixture
def raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BAROMETR_WAREHOUSE", str(tmp_path / "data" / "warehouse.duckdb"))
    return small_raw(tmp_path / "raw")


def build_with(raw: Path, total: str) -> str:
    write_document(raw / "proba-2020", shelter_cell("proba-2020", 2020, total, "32", "18"))
    return build(raw, raw.parent / "data" / "warehouse.duckdb").build_id


def test_builds_made_while_the_clock_was_ahead_hide_no_later_one(raw: Path) -> None:
    data = raw.parent / "data"
    builds = [build_with(raw, total) for total in ("50", "51")]
    for path in [*(data / ".builds").glob("*.duckdb"), *(data / "history").glob("*.parquet")]:
        later = time.time() + AHEAD + builds.index(path.stem)
        os.utime(path, (later, later))
    for total in ("52", "53", "50"):
        builds.append(build_with(raw, total))
        assert catalogue.build().build_id == builds[-1]
        assert latest_changes().before == builds[-2]
    assert builds[-1] == builds[0]
    kept = list((data / ".builds").glob("*.duckdb"))
    assert {path.stem for path in kept} == set(builds[-2:])
    assert any(path.samefile(data / "warehouse.duckdb") for path in kept)


def test_a_snapshot_that_cannot_be_read_is_passed_over_or_written_anew(
    raw: Path, caplog: pytest.LogCaptureFixture
) -> None:
    history = raw.parent / "data" / "history"
    first, second, third = (build_with(raw, total) for total in ("50", "51", "52"))
    (history / f"{second}.parquet").write_bytes(b"no parquet")
    for _visit in range(3):
        assert latest_changes().before == first
    assert len(caplog.messages) == 1
    (history / f"{third}.parquet").write_bytes(b"no parquet")
    build_with(raw, "52")
    assert latest_changes().before == first


def test_a_full_disk_is_told_in_a_sentence_and_changes_nothing(raw: Path) -> None:
    build_with(raw, "50")
    data = raw.parent / "data"
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    write_document(raw / "proba-2020", shelter_cell("proba-2020", 2020, "51", "32", "18"))
    command = [sys.executable, "-m", "etl", "build", "--raw", str(raw)]
    command += ["--warehouse", str(data / "warehouse.duckdb")]
    full = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, preexec_fn=no_room)
    assert full.returncode == 1
    (told,) = full.stderr.splitlines()
    assert "the warehouse cannot be written" in told
    assert "the old one stays" in told
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before


def no_room() -> None:
    """Let no file grow beyond a megabyte; the warehouse takes twenty."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (2**20, 2**20))


def test_what_killed_builds_left_is_cleared_away(raw: Path) -> None:
    build_with(raw, "50")
    data = raw.parent / "data"
    left = [
        data / ".builds" / "abc.draft",
        data / ".builds" / "abc.123.draft.wal",
        data / ".warehouse.duckdb.123",
        data / ".warehouse.duckdb.before",
        data / "history" / "abc.draft",
        data / "history" / ".abc.ready",
    ]
    for path in left:
        path.touch()
    build_with(raw, "50")
    assert not any(path.exists() for path in left)
