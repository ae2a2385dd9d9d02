"""Long work of the pages is done beside the server, and what goes wrong there stays there."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pages.apart import pool
from pages.apart.pool import ApartError, apart
from presentation.language.language import current, using
from publish.form.command import blank_form
from publish.refusal import CannotPublishError
from queries import warehouse as data
from queries.sandbox.turns import Visitor
from tests.support.processor import processor_seconds

ANNA, JAN = Visitor("", "anna"), Visitor("", "jan")


@pytest.fixture(autouse=True)
def fresh_processes() -> Iterator[None]:
    pool.end_all()
    yield
    pool.end_all()


def process() -> int:
    return os.getpid()


def fails() -> None:
    raise ValueError("no such year")


def ends_its_process() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def busy(seconds: float) -> int:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass
    return os.getpid()


def test_what_fails_beside_the_server_is_told_with_its_place() -> None:
    with pytest.raises(ApartError, match=r"no such year[\s\S]*in fails"):
        apart(ANNA, fails)
    assert apart(ANNA, process) != os.getpid(), "the next one is served"


def test_an_error_of_ours_is_raised_as_it_is(warehouse: Path) -> None:
    assert warehouse.exists()
    with pytest.raises(CannotPublishError) as refused:
        apart(ANNA, blank_form, 1850)
    assert "1850" in str(refused.value)


def test_a_process_that_dies_is_told_and_replaced() -> None:
    with pytest.raises(ApartError, match="has ended"):
        apart(ANNA, ends_its_process)
    assert apart(ANNA, process) != os.getpid()


def test_a_process_that_died_idle_is_replaced_unnoticed() -> None:
    first = apart(ANNA, process)
    os.kill(first, signal.SIGKILL)
    assert apart(ANNA, process) not in (first, os.getpid())


def test_work_without_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "SECONDS", 0.2)
    with pytest.raises(ApartError, match="stopped after"):
        apart(ANNA, busy, 60.0)
    assert pool._idle == []


def test_it_speaks_the_language_of_the_page_and_reads_its_data(
    warehouse: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with using("en"):
        assert apart(ANNA, current) == "en"
    assert apart(ANNA, current) == "pl"
    other = tmp_path / "other.duckdb"
    other.write_bytes(warehouse.read_bytes())
    for path in (warehouse, other):
        monkeypatch.setenv("BAROMETR_WAREHOUSE", str(path))
        assert apart(ANNA, data.warehouse_path) == path


def test_the_server_itself_has_next_to_nothing_to_do() -> None:
    apart(ANNA, process)  # the start is another matter
    assert processor_seconds(lambda: apart(ANNA, busy, 1.0), tries=2) < 0.2


def test_many_pieces_of_work_have_no_more_processes_than_places() -> None:
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(apart(ANNA, busy, 0.05))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(set(found)) <= pool.PLACES


def test_a_visitor_who_asks_for_much_waits_behind_another() -> None:
    """Anna's work fills the places; of what waits then, Jan's is done before the rest of hers."""
    order: list[str] = []

    def ask(visitor: Visitor) -> None:
        apart(visitor, busy, 0.3)
        order.append(visitor.session)

    threads = [threading.Thread(target=ask, args=(ANNA,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    while sum(turn.seconds > 0 for turn in pool._turns._turns) < pool.PLACES:
        time.sleep(0.01)
    threads.append(threading.Thread(target=ask, args=(JAN,)))
    threads[-1].start()
    for thread in threads:
        thread.join()
    assert order.index("jan") < 6
