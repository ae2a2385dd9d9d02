"""A flood of statements, and an honest visitor who asks meanwhile."""

import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from queries.sandbox import run, turns
from queries.sandbox.refusals import QueryRefused
from queries.sandbox.run import Visitor, run_shown
from queries.sandbox.turns import Turn, Turns
from queries.sandbox.workers import warm_up

ENDLESS = "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE (a.range * b.range) % 7 = 3"
SHORT = "SELECT count(*) FROM observations"
HONEST = Visitor("198.51.100.7", "honest")
HOSTILE = 30


class Process:
    """A process that uses the seconds it is told to have used."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.heard: list[str] = []

    def pause(self) -> None:
        self.heard.append("rest")

    def go_on(self) -> None:
        self.heard.append("go on")

    def give_way(self) -> None:
        self.heard.append("give way")

    def used(self) -> float:
        return self.seconds


@contextmanager
def running(places: Turns, visitor: Visitor) -> Iterator[tuple[Turn, Process]]:
    process = Process()
    with places.turn(visitor) as turn, places.process_of(turn, process):
        yield turn, process


def use(places: Turns, turn: Turn, process: Process, seconds: float) -> None:
    """Let a statement have used so many seconds of the processor, and let the places know."""
    process.seconds += seconds
    time.sleep(turns.LOOK)
    places.look(turn)


def test_nobody_waits_for_longer_than_the_patience() -> None:
    places = Turns(1, 2, 0.1)
    with running(places, Visitor("a")), pytest.raises(QueryRefused) as refused, places.turn(Visitor("a")):
        pass
    assert refused.value.reason == "busy"
    with running(places, Visitor("a")):
        assert places.running() == 1, "the place came free"


@pytest.mark.parametrize("other", [Visitor("a", "2"), Visitor("b", "1")], ids=["session", "address"])
def test_a_long_statement_is_paused_for_another_visitor_and_goes_on(other: Visitor) -> None:
    places = Turns(1, 3, 10.0)
    with running(places, Visitor("a", "1")) as (turn, process):
        use(places, turn, process, turns.SLICE * 2)
        with running(places, other):
            assert (process.heard, places.running()) == (["give way", "rest"], 1)
        assert (process.heard, places.running()) == (["give way", "rest", "go on"], 1)


def test_a_visitor_does_not_pause_his_own_statement() -> None:
    places = Turns(1, 3, 0.1)
    with running(places, Visitor("a", "1")) as (turn, process):
        use(places, turn, process, 5.0)
        with pytest.raises(QueryRefused), places.turn(Visitor("a", "1")):
            pass
        assert "rest" not in process.heard


def test_a_short_statement_is_not_paused() -> None:
    places = Turns(1, 3, 0.1)
    with running(places, Visitor("a", "1")) as (_turn, process):
        with pytest.raises(QueryRefused), places.turn(Visitor("b", "1")):
            pass
        assert "rest" not in process.heard


def test_many_sessions_of_an_address_count_as_one_beside_another_address() -> None:
    places = Turns(1, 9, 10.0)
    for session in range(8):
        with running(places, Visitor("a", str(session))) as (turn, process):
            use(places, turn, process, turns.LITTLE)
    with running(places, Visitor("b", "1")) as (turn, process):
        use(places, turn, process, turns.LITTLE + turns.SLICE)
        with pytest.raises(QueryRefused), patience(places, 0.1), places.turn(Visitor("a", "new")):
            pass
        assert "rest" not in process.heard, "who comes from the address of a flood waits"


@contextmanager
def patience(places: Turns, seconds: float) -> Iterator[None]:
    before, places.patience = places.patience, seconds
    yield
    places.patience = before


def test_what_was_used_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    places = Turns(1, 3, 10.0)
    with running(places, Visitor("a", "1")) as (turn, process):
        use(places, turn, process, 5.0)
    assert set(places._used) == {"a", Visitor("a", "1")}
    monkeypatch.setattr(turns, "HALF_LIFE", 0.001)
    time.sleep(0.1)
    with running(places, Visitor("b", "1")):
        pass
    assert "a" not in places._used


def test_where_too_many_are_paused_the_dearest_is_refused() -> None:
    places = Turns(1, 2, 10.0)
    with running(places, Visitor("a", "1")) as (first, process):
        use(places, first, process, 9.0)
        with running(places, Visitor("b", "1")) as (second, other):
            use(places, second, other, 3.0)
            with running(places, Visitor("c", "1")):
                assert first.is_refused
                assert not second.is_refused
                with pytest.raises(QueryRefused):
                    places.look(first)


@pytest.fixture
def flood(
    warehouse: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[list[tuple[str, float]]]:
    """Thirty endless statements, each of a session of its own; why each was refused, after how long."""
    assert warehouse.exists()
    places = Turns(run.PLACES, run.MOST_BEGUN, run.TURNS.patience)
    monkeypatch.setattr(run, "TURNS", places)  # that nobody has used before
    ended: list[tuple[str, float]] = []
    warm_up()

    def attack(number: int) -> None:
        address = HONEST.address if request.param == "one address" else f"203.0.113.{number}"
        started = time.monotonic()
        with pytest.raises(QueryRefused) as refused:
            run_shown(ENDLESS, 400, Visitor(address, f"hostile {number}"))
        ended.append((refused.value.reason, time.monotonic() - started))

    threads = [threading.Thread(target=attack, args=(number,)) for number in range(HOSTILE)]
    for thread in threads:
        thread.start()
    while len(places._turns) < HOSTILE:
        time.sleep(0.01)
    yield ended
    for turn in list(places._turns):  # enough was seen
        turn.patience = 0.0
    for thread in threads:
        thread.join()
    assert len(ended) == HOSTILE


@pytest.mark.parametrize("flood", ["one address", "thirty addresses"], indirect=True)
def test_an_honest_visitor_is_answered_while_thirty_hostile_statements_run(
    flood: list[tuple[str, float]],
) -> None:
    waits: list[float] = []
    while len(waits) < 5:
        started = time.monotonic()
        with suppress(QueryRefused):
            assert run_shown(SHORT, 400, HONEST).table.num_rows == 1
        waits.append(time.monotonic() - started)
    assert len(flood) < HOSTILE, "the flood went on meanwhile"
    # First come, first served would be a wait of all the patience; a busy machine needs its time too.
    assert statistics.median(waits) < run.TURNS.patience / 2
