"""The processes of the SQL page: nobody notices a hostile one, none is left, a dead one is replaced."""

import os
import re
import signal
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from queries import warehouse
from queries.sandbox import run, workers
from queries.sandbox.run import QueryRefused, run_sql
from queries.sandbox.workers import warm_up
from tests.queries.test_sandbox import ALL, refusal


@pytest.fixture(autouse=True)
def on_the_warehouse(warehouse: Path) -> None:
    assert warehouse.exists()


SECONDS = 2  # enough to watch how others fare; all ten would burn twenty of the processor


@pytest.fixture
def hostile_statements(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[QueryRefused]]:
    """Two statements that never end, one for each place; the refusals they end in."""
    monkeypatch.setattr(run, "MOST_SECONDS", SECONDS)
    refusals: list[QueryRefused] = []

    def attack(sql: str) -> None:
        refusals.append(refusal(sql))

    endless = "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE (a.range * b.range) % 7 = 3"
    deaf = "SELECT levenshtein(repeat('a', 900000), repeat('b', 900000))"  # DuckDB cannot interrupt it
    threads = [threading.Thread(target=attack, args=(sql,)) for sql in (endless, deaf)]
    for thread in threads:
        thread.start()
    while run.places_taken() < run.PLACES:
        time.sleep(0.01)
    yield refusals
    for thread in threads:
        thread.join()


def test_other_visitors_do_not_notice_endless_statements(
    hostile_statements: list[QueryRefused], monkeypatch: pytest.MonkeyPatch
) -> None:
    started = time.perf_counter()
    seconds = []
    while time.perf_counter() - started < SECONDS / 2:
        asked = time.perf_counter()
        assert warehouse.table("observations", **ALL).num_rows > 100
        seconds.append(time.perf_counter() - asked)
    assert statistics.median(seconds) < 1, "no more than a rerun, on a busy machine too"
    monkeypatch.setattr(run.TURNS, "patience", 0.1)
    assert refusal("SELECT 1").reason == "busy"
    while run.places_taken():
        time.sleep(0.05)
    assert time.perf_counter() - started < SECONDS + 3
    assert [refused.reason for refused in hostile_statements] == ["time", "time"]
    assert len(run_sql("FROM area"))


def processes_for_statements() -> list[int]:
    """Return the processes that this one has started for statements: the template and its copies."""
    parents = {}
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has ended meanwhile
            if "queries.sandbox.template" in (process / "cmdline").read_text():
                parent = re.search(r"PPid:\t(\d+)", (process / "status").read_text())
                parents[int(process.name)] = int(parent[1]) if parent else 0
    templates = [process for process, parent in parents.items() if parent == os.getpid()]
    return templates + [process for process, parent in parents.items() if parent in templates]


def test_a_statement_leaves_no_process_and_no_folder_behind(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    run_sql("SELECT 1")
    assert refusal("SELECT repeat('x', 2000000000)").reason == "memory"
    run_sql("SELECT 1")
    assert len(processes_for_statements()) == 1, "the template"
    assert list(tmp_path.iterdir()) == []


def test_a_statement_is_answered_after_the_template_has_died() -> None:
    run_sql("SELECT 1")
    (template,) = processes_for_statements()
    os.kill(template, signal.SIGKILL)
    assert len(run_sql("SELECT 1")) == 1
    assert processes_for_statements() != [template]


def test_a_statement_is_refused_in_a_sentence_where_no_process_can_be_started(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workers, "TEMPLATE", ["/no/such/program"])
    workers._template.end()
    warm_up()
    assert refusal("SELECT 1").reason == "absent"


def test_a_rebuild_shows_at_the_next_statement(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    warm_up()
    other = tmp_path / "other.duckdb"
    other.write_bytes(warehouse.warehouse_path().read_bytes())
    monkeypatch.setenv("BAROMETR_WAREHOUSE", str(other))
    assert len(run_sql("FROM build")) == 1
    other.unlink()
    with pytest.raises(warehouse.WarehouseMissingError):
        run_sql("FROM build")
