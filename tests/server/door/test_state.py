"""What an operator's tools are told: whether visitors may come, and how the server is."""

import re
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from server.door import state
from server.endurance import room
from tests.support.running_server import running_server
from tests.support.visitors.asgi import Visit, finished, visit
from tests.support.visitors.session import session

APP = Starlette(routes=state.routes())


def ask(path: str, client: str = "127.0.0.1", host: str = "localhost") -> Visit:
    return finished(visit(path, [("Host", host)], client=(client, 50000)).ask(APP))


def measures(text: str) -> dict[str, float]:
    return {name: float(value) for name, value in re.findall(r"^(\w+) (\S+)$", text, re.MULTILINE)}


def test_without_data_nobody_is_to_be_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAROMETR_WAREHOUSE", str(tmp_path / "none.duckdb"))
    answer = ask(state.READY)
    assert answer.status == 503
    assert "Dane nie są jeszcze gotowe." in answer.body.decode()
    known = measures(ask(state.MEASURES).body.decode())
    assert known["barometr_data_ready"] == 0
    assert "barometr_built_timestamp_seconds" not in known


def test_a_full_server_is_not_to_be_sent_more(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ask(state.READY).status == 200
    monkeypatch.setattr(room.DESCRIPTORS, "are_scarce", lambda: True)
    assert ask(state.READY).status == 503


@pytest.mark.parametrize(
    ("client", "host"), [("192.0.2.7", "localhost"), ("127.0.0.1", "barometr.example.pl")]
)
def test_the_measures_are_for_this_machine_alone(warehouse: Path, client: str, host: str) -> None:
    assert ask(state.MEASURES, client, host).status == 404


def test_the_running_server_counts_its_visitors(
    warehouse: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "America/New_York")  # the warehouse writes UTC
    with running_server(warehouse, tmp_path / "log.txt") as server:
        assert httpx.get(f"{server}/gotowosc", headers={"Host": "10.0.0.7"}).status_code == 200
        before = measures(httpx.get(f"{server}/metryki").text)
        with session(server) as visitor:
            visitor.open("")
            during = measures(httpx.get(f"{server}/metryki").text)
    assert (before["barometr_visitors"], during["barometr_visitors"]) == (0, 1)
    assert during["barometr_open_files"] >= before["barometr_open_files"] + 4
    assert during["barometr_open_files_limit"] > during["barometr_open_files"]
    assert 50e6 < during["barometr_resident_memory_bytes"] < 2e9
    assert during["barometr_built_timestamp_seconds"] == pytest.approx(warehouse.stat().st_mtime, abs=120)
