"""The scripts of docs/operations: a copy is of one moment and holds all that cannot be made again."""

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from etl.build import build
from etl.edits.edit import Editor, noted
from etl.edits.log import FILE
from etl.locked import locked
from tests.support.documents.flattened_report import REPORT
from tests.support.editing import draft_in
from tests.support.running_server import ROOT
from tests.support.small_raw import small_raw

SCRIPTS = ROOT / "docs" / "operations"


def script(name: str, *arguments: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHON": sys.executable}
    command = ["sh", str(SCRIPTS / name), *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder of a server with a build, a draft and an edit."""
    folder = tmp_path / "data"
    raw = small_raw(folder / "raw")
    build(raw, folder / "warehouse.duckdb")
    draft_in(raw, REPORT)
    with noted(raw, Editor("anna@example.pl", "editor"), "card", "report-2021") as note:
        note({"title": "A"}, {"title": "B"}, [])
    return folder


def test_a_copy_is_not_put_over_data_that_are_there(data: Path, tmp_path: Path) -> None:
    made = script("backup.sh", data, tmp_path)
    refused = script("restore.sh", Path(made.stdout.strip()), data)
    assert refused.returncode == 1
    assert "is not empty" in refused.stdout


def test_what_is_copied_comes_back_with_the_same_build(data: Path, tmp_path: Path) -> None:
    made = script("backup.sh", data, tmp_path)
    assert made.returncode == 0, made.stderr
    copy = Path(made.stdout.strip())
    assert copy.stat().st_mode & 0o007 == 0, "names of people stand in it"
    before = {path.name for path in (data / "history").iterdir()}
    log, drafts = (data / "raw" / FILE).read_bytes(), sorted((data / "raw" / ".import").rglob("*.csv"))
    (data / "packages").mkdir()
    shutil.move(data, tmp_path / "gone")
    data.mkdir()
    restored = script("restore.sh", copy, data)
    assert restored.returncode == 0, restored.stderr
    assert "the log of edits is whole" in restored.stdout
    assert (data / "raw" / FILE).read_bytes() == log
    assert drafts
    assert sorted((data / "raw" / ".import").rglob("*.csv")) == drafts
    assert {path.name for path in (data / "history").iterdir()} == before, "the same data, the same build id"


def test_a_copy_waits_for_whoever_is_at_the_raw_folder(data: Path, tmp_path: Path) -> None:
    command = ["sh", str(SCRIPTS / "backup.sh"), str(data), str(tmp_path)]
    with locked(data / "raw"):
        copying = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        with pytest.raises(subprocess.TimeoutExpired):
            copying.wait(timeout=1)
        (data / "raw" / "proba-2020" / "late.txt").write_text("late", encoding="utf-8")
    copy = Path(copying.communicate(timeout=60)[0].strip())
    with tarfile.open(copy) as whole:
        assert "raw/proba-2020/late.txt" in whole.getnames()
    assert not list(tmp_path.glob(".barometr*.part"))
