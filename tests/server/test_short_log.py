"""The log: what visitors do wrong is a line, what repeats is counted, a fault of ours has its place."""

import logging
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.web.server.starlette import starlette_websocket
from websockets.exceptions import ConnectionClosed

from server.endurance import short_log
from server.endurance.short_log import LONGEST, LONGEST_TRACE, MOST, ShortLog
from tests.support.running_server import running_server
from tests.support.visitors.session import session


class Told(logging.Handler):
    """What a log was told, as it is written."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@pytest.fixture
def log() -> Iterator[tuple[logging.Logger, list[str]]]:
    told, logger = Told(), logging.getLogger("a log of the tests")
    short = ShortLog()
    logger.addHandler(told)
    logger.addFilter(short)
    yield logger, told.lines
    logger.removeHandler(told)
    logger.removeFilter(short)


Log = tuple[logging.Logger, list[str]]


def test_a_mistake_of_a_visitor_is_one_short_line(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error is raised in the module of the platform that reads what visitors send."""
    logger, lines = log
    place = compile("raise TypeError('no such\\nmessage' + 'x' * 5000)", starlette_websocket.__file__, "exec")
    try:
        exec(place)
    except TypeError:
        logger.exception("Exception in ASGI application\n")
    (line,) = lines
    assert line.startswith("Exception in ASGI application : TypeError: no such message")
    assert len(line) < LONGEST + 10


def test_a_fault_of_ours_keeps_its_traceback(log: Log) -> None:
    logger, lines = log
    try:
        _fails("where?" + "y" * 50_000)
    except ValueError:
        logger.exception("A page failed: %s", "100 %")
    (line,) = lines
    assert line.startswith("A page failed: 100 %\n")
    assert len(line) < LONGEST_TRACE + LONGEST
    try:
        _fails("short")
    except ValueError:
        logger.exception("A page failed")
    assert "in _fails" in lines[1]


def _fails(words: str) -> None:
    raise ValueError(words)


def test_what_repeats_is_left_out_and_counted(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    logger, lines = log

    def mistake() -> None:
        logger.warning("no handler")

    for _time in range(50):
        mistake()
    assert lines == ["no handler"] * MOST
    monkeypatch.setattr(short_log, "MINUTE", 0.0)
    mistake()
    assert lines[-1] == f"no handler (and {50 - MOST} times more in the minute before, left out)"


def test_a_flood_of_one_kind_hides_no_other(log: Log) -> None:
    logger, lines = log
    for _time in range(50):
        logger.warning("a flood")
    try:
        _fails("ours")
    except ValueError:
        logger.exception("A page failed")
    assert "ValueError: ours" in lines[-1]


def test_what_is_no_warning_is_told_as_it_is(log: Log) -> None:
    logger, lines = log
    logger.setLevel(logging.INFO)
    for _time in range(20):
        logger.info("z" * 1000)
    assert lines == ["z" * 1000] * 20
    logger.setLevel(logging.NOTSET)


def test_bad_messages_do_not_fill_the_log_of_the_server(warehouse: Path, tmp_path: Path) -> None:
    file = tmp_path / "log"
    with running_server(warehouse, file) as server:
        before = file.stat().st_size
        strange = BackMsg()
        strange.backend_operation_request.request_id = "x" * 5000
        for message in [b"\xff" * 40, "words", strange.SerializeToString()] * 20:
            with session(server) as visitor, suppress(ConnectionClosed):  # the server may answer by leaving
                visitor.socket.send(message)
                visitor.socket.ping().wait(1)
        written = file.read_text("utf-8")
    assert 0 < len(written.encode()) - before < 3 * (MOST + 1) * (LONGEST + 100), written
    assert "Traceback" not in written
