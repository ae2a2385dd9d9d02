"""A server that is nearly full, and connections that never finish what they ask for."""

import asyncio
import errno
import resource
import socket
import time
from pathlib import Path

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp
from uvicorn.protocols.http.auto import AutoHTTPProtocol

from server.endurance import half_open, room
from server.endurance.half_open import WholeRequests
from server.endurance.room import RESERVE, RoomForVisitors, raise_limit
from server.headers import SecurityHeaders
from tests.support.visitors.asgi import finished, visit


async def taken(request: Request) -> Response:
    return PlainTextResponse(f"{len(await request.body())}")


@pytest.fixture
def app() -> ASGIApp:
    routes = [Route("/{rest:path}", taken, methods=["GET", "PUT"])]
    return SecurityHeaders(RoomForVisitors(WholeRequests(Starlette(routes=routes))))


@pytest.fixture
def open_descriptors(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many descriptors the server has open, of 1,024; a test changes it."""
    found = [0]
    monkeypatch.setattr(room, "_open", lambda: found[0])
    monkeypatch.setattr(room, "_COUNTED_AGAIN", 0.0)
    monkeypatch.setattr(resource, "getrlimit", lambda _limit: (1024, 1024))
    return found


def test_a_newcomer_to_a_full_server_is_asked_to_come_again(
    app: ASGIApp, open_descriptors: list[int]
) -> None:
    open_descriptors[0] = 1024 - RESERVE + 1
    for query, sentence in (
        ("", "nie ma miejsca dla następnej. Proszę"),
        ("jezyk=en", "no room for one more."),
    ):
        for address in ("/", "/wskaznik", "/bezpieczenstwo"):
            found = finished(visit(address, query=query).ask(app))
            assert (found.status, found.headers["retry-after"]) == (503, "60")
            assert sentence in found.body.decode()
    assert finished(visit("/_stcore/stream", kind="websocket").ask(app)).status == 503


def test_whoever_is_there_already_is_served_on(app: ASGIApp, open_descriptors: list[int]) -> None:
    open_descriptors[0] = 1024
    for address in ("/media/chart.png", "/data/observations.csv", "/static/app.js", "/_stcore/health"):
        assert finished(visit(address).ask(app)).status == 200


def test_a_server_without_any_descriptor_left_knows_that_it_is_full(
    app: ASGIApp, open_descriptors: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_left() -> int:
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr(room, "_open", none_left)
    assert finished(visit("/").ask(app)).status == 503


def test_room_that_comes_free_is_given_away(app: ASGIApp, open_descriptors: list[int]) -> None:
    for count, status in ((1024 - RESERVE, 200), (1024 - RESERVE + 1, 503), (10, 200)):
        open_descriptors[0] = count
        assert finished(visit("/").ask(app)).status == status


def test_the_limit_is_raised_as_far_as_allowed_and_never_lowered(monkeypatch: pytest.MonkeyPatch) -> None:
    infinite = resource.RLIM_INFINITY
    for (soft, hard), wanted in {
        (1024, 4096): (4096, 4096),
        (1024, 1_048_576): (65_536, 1_048_576),
        (1024, infinite): (65_536, infinite),
        (100_000, 1_048_576): None,
        (infinite, infinite): None,
    }.items():
        given: list[tuple[int, int]] = []
        monkeypatch.setattr(resource, "getrlimit", lambda _limit, found=(soft, hard): found)
        monkeypatch.setattr(resource, "setrlimit", lambda _limit, value, to=given: to.append(value))
        raise_limit()
        assert given == ([wanted] if wanted else [])


def test_the_descriptors_that_are_open_are_counted(tmp_path: Path) -> None:
    before = room._open()
    with (tmp_path / "file").open("w"):
        assert room._open() == before + 1


def test_a_body_that_stops_coming_ends_the_request(app: ASGIApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(half_open, "PAUSE", 0.05)
    whole = finished(visit("/x", method="PUT", parts=[b"abc", b"def"]).ask(app))
    assert (whole.status, whole.body) == (200, b"6")
    stopped = visit("/x", method="PUT", parts=[b"abc"])

    async def stops() -> dict[str, object]:
        if stopped.taken:
            await asyncio.Event().wait()
        stopped.taken += 1
        return {"type": "http.request", "body": b"abc", "more_body": True}

    monkeypatch.setattr(stopped, "_receive", stops)
    with pytest.raises(ClientDisconnect):
        finished(stopped.ask(app))


async def _ended(port: int, sent: list[bytes]) -> float:
    """Return after how many seconds the server closes a connection on which this was sent."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    started = time.monotonic()
    for piece in sent:
        writer.write(piece)
        await asyncio.sleep(0.1)
    while await asyncio.wait_for(reader.read(1000), 10):
        pass
    writer.close()
    return time.monotonic() - started


async def _half_open_ended(app: ASGIApp) -> list[float]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_keep_alive=60, lifespan="off"))
        serving = asyncio.create_task(server.serve([listening]))
        port = listening.getsockname()[1]
        whole = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
        watching = asyncio.create_task(half_open.watch())
        kept_open = [] if room.DESCRIPTORS.are_scarce() else [_ended(port, [whole, b"GET / HT"])]
        found = await asyncio.gather(_ended(port, []), _ended(port, [b"GET / HTTP/1.1\r\nHo"]), *kept_open)
        watching.cancel()
        server.should_exit = True
        await serving
        return found


@pytest.mark.parametrize(("head", "count"), [(0.5, 0), (60.0, 1024)])
def test_a_connection_whose_request_never_comes_is_closed(
    app: ASGIApp, monkeypatch: pytest.MonkeyPatch, open_descriptors: list[int], head: float, count: int
) -> None:
    """After a time; and soon where descriptors are scarce."""
    monkeypatch.setattr(half_open, "HEAD", head)
    monkeypatch.setattr(half_open, "SCARCE", 0.5)
    open_descriptors[0] = count
    made = AutoHTTPProtocol.connection_made
    half_open.close_half_open()
    half_open.close_half_open()
    try:
        ended = finished(_half_open_ended(app))
    finally:
        monkeypatch.setattr(AutoHTTPProtocol, "connection_made", made)
    assert all(0.4 < seconds < 5 for seconds in ended)
