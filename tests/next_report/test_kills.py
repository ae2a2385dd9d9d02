"""A process that is killed while it takes a draft in: the document is loaded wholly, or not at all."""

import os
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from etl.build import alone, build
from etl.entering import FOLDER
from etl.next_report import drafts
from tests.support.documents.flattened_report import REPORT
from tests.support.editing import draft_in
from tests.support.killed import killable, run, taken_in
from tests.support.small_raw import small_raw

KILLS = 60
BEFORE, AFTER = {"proba-2020"}, {"proba-2020", "report-2021"}


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small raw folder with the draft of a report, and the warehouse built from it."""
    folder = tmp_path_factory.mktemp("prepared")
    raw = small_raw(folder / "raw")
    build(raw, folder / "data" / "warehouse.duckdb")
    draft_in(raw, REPORT)
    return folder


def places(folder: Path) -> tuple[Path, Path]:
    return folder / "raw", folder / "data" / "warehouse.duckdb"


def copied(prepared: Path, folder: Path) -> Path:
    """Copy what is prepared; the warehouse is never written into, so a second name will do."""
    shutil.copytree(prepared, folder, copy_function=os.link)
    raw, warehouse = places(folder)
    (generation,) = (warehouse.parent / ".builds").glob("*.duckdb")
    assert generation.samefile(warehouse)
    for path in raw.rglob("*.*"):
        if path.is_file():
            content = path.read_bytes()
            path.unlink()
            path.write_bytes(content)
    return folder


def documents(folder: Path) -> tuple[set[str], set[str], bool]:
    """Return the documents of the raw folder, of the warehouse, and whether the history knows the build."""
    raw, warehouse = places(folder)
    with duckdb.connect(":memory:") as connection:  # of one name DuckDB opens one file at a time
        connection.execute(f"ATTACH '{warehouse}' AS warehouse (READ_ONLY)")
        ((build_id,),) = connection.sql("SELECT build_id FROM warehouse.build").fetchall()
        served = {name for (name,) in connection.sql("SELECT document_id FROM warehouse.document").fetchall()}
    known = (warehouse.parent / "history" / f"{build_id}.parquet").exists()
    return {path.name for path in raw.glob("[!.]*/")}, served, known


def left_over(folder: Path) -> Iterator[Path]:
    raw, warehouse = places(folder)
    yield from (raw / FOLDER).glob(".*")
    yield from warehouse.parent.glob(".warehouse*")
    yield from (warehouse.parent / ".builds").glob("*.draft*")
    yield from (warehouse.parent / "history").glob(".*")


def test_a_killed_process_leaves_all_or_nothing(prepared: Path, tmp_path: Path) -> None:
    context = killable()
    (draft,) = (prepared / "raw" / FOLDER).iterdir()

    def outcome(name: str, kill_at: int, seconds: float | None) -> set[str]:
        folder = copied(prepared, tmp_path / name)
        raw, warehouse = places(folder)
        found = raw / FOLDER / draft.name / "report-2021"
        ended = run(context, taken_in, raw, warehouse, found, kill_at, tmp_path / "changes", seconds=seconds)
        assert ended in (0, -signal.SIGKILL)
        assert documents(folder)[1] in (BEFORE, AFTER), "a reader of that moment sees one or the other"
        with alone(raw, warehouse):
            pass
        stored, served, is_known = documents(folder)
        assert stored == served
        assert is_known
        assert list(left_over(folder)) == []
        assert (drafts.find_draft(raw, draft.name) is None) == (stored == AFTER), "a draft, or loaded"
        shutil.rmtree(folder)
        return stored

    started = time.monotonic()
    assert outcome("whole", 0, None) == AFTER
    lasts = time.monotonic() - started
    changes = int((tmp_path / "changes").read_text(encoding="utf-8"))
    assert 10 < changes < KILLS - 10
    ended = [outcome(f"change-{number}", number, None) for number in range(1, changes + 1)]
    rest = KILLS - changes
    ended += [outcome(f"time-{number}", 0, lasts * number / rest) for number in range(rest)]
    assert BEFORE in ended
    assert AFTER in ended
    assert len(ended) == KILLS
