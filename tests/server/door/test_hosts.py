"""A name or a page that merely begins like ours is refused; what visitors do not need is closed."""

import http.client
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from starlette.responses import PlainTextResponse
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from server.door import hosts
from server.door.platform import OnlyNeeded
from tests.support.running_server import running_server
from tests.support.visitors.asgi import Visit, finished, visit

OURS = "barometr.example.pl"
KINDS = ("http", "websocket")
FOREIGN = [
    f"{OURS}.example.org",
    f"{OURS}@example.org",
    f"{OURS}:8501.example.org",
    f"{OURS}, example.org",
    f"{OURS}:port",
    "xbarometr.example.pl",
    "rebound.example.org:8501",
    "",
]


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("BAROMETR_ADDRESS", f"https://{OURS}/")
    monkeypatch.setenv(hosts.VARIABLE, "barometr.test strategia.example.pl")
    hosts.check()
    yield
    monkeypatch.undo()
    hosts.check()


@pytest.fixture
def named_server(warehouse: Path, tmp_path: Path, named: None) -> Iterator[str]:
    with running_server(warehouse, tmp_path / "log.txt") as address:
        yield address


def ask(path: str, *headers: tuple[str, str], method: str = "GET", kind: str = "http") -> Visit:
    app = hosts.KnownHosts(PlainTextResponse("answered"))
    return finished(visit(path, headers, method=method, kind=kind).ask(app))


def get(server: str, path: str, method: str = "GET", **headers: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("localhost", urlsplit(server).port or 80, timeout=30)
    connection.request(method, path, headers=headers)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("host", FOREIGN)
def test_a_foreign_name_is_refused(host: str, kind: str, named: None) -> None:
    refused = ask("/", ("Host", host), kind=kind)
    assert refused.status == 421
    assert "Pod tą nazwą" in refused.body.decode()


def test_no_name_and_two_names_are_refused(named: None) -> None:
    assert ask("/").status == 421
    assert ask("/", ("Host", OURS), ("Host", "example.org")).status == 421


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "host",
    [OURS, OURS.upper(), f"{OURS}:443", "barometr.test", "strategia.example.pl:8501", "localhost:8501"],
)
def test_our_names_are_answered(host: str, kind: str, named: None) -> None:
    assert ask("/", ("Host", host), kind=kind).status == 200


def test_whoever_asks_whether_the_server_lives_needs_no_name(named: None) -> None:
    assert ask("/_stcore/health", ("Host", "10.0.0.7:8501")).status == 200


@pytest.mark.parametrize("host", ["10.0.0.7:8501", "[2001:db8::7]:8501", "barometr"])
def test_where_no_name_is_known_any_plain_one_is_answered(host: str) -> None:
    assert ask("/", ("Host", host)).status == 200
    assert ask("/", ("Host", "no name")).status == 421


@pytest.mark.parametrize(
    "origin",
    [
        f"https://{OURS}.example.org",
        f"https://{OURS}:3000",
        "http://localhost:3000",
        "null",
        f"ftp://{OURS}",
        "",
    ],
)
@pytest.mark.parametrize(
    ("path", "method", "kind"),
    [
        ("/_stcore/stream", "GET", "websocket"),
        ("/_stcore/upload_file/session/file", "PUT", "http"),
        ("/data/observations.csv", "POST", "http"),
        ("/_stcore/host-config", "GET", "http"),
        ("/media/0a1b.csv", "GET", "http"),
    ],
)
def test_a_foreign_page_is_refused(path: str, method: str, kind: str, origin: str) -> None:
    asked = (path, ("Host", OURS), ("Origin", origin))
    assert ask(*asked, method=method, kind=kind).status == 403
    ours = ("Origin", f"https://{OURS}")
    assert ask(path, ("Host", OURS), ours, method=method, kind=kind).status == 200
    assert ask(path, ("Host", OURS), ours, ("Origin", origin), method=method, kind=kind).status == 403


def test_scripts_of_other_sites_may_read_data() -> None:
    assert ask("/data/observations.csv", ("Host", OURS), ("Origin", "https://example.org")).status == 200


@pytest.mark.parametrize("name", ["https://barometr.example.pl", "barometr.example.pl:8501", "*.example.pl"])
def test_a_configured_name_that_is_none_stops_the_start(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(hosts.VARIABLE, name)
    with pytest.raises(SystemExit, match="no name of a server"):
        hosts.check()


@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS", "PUT"])
@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/interact",
        "/_stcore/agent/mcp",
        "/_stcore//agent/mcp",
        "/_stcore/script-health-check",
        "/_stcore/allowed-message-origins",
        "/_stcore",
        "/miasto/_stcore/agent/mcp",
    ],
)
def test_addresses_of_the_platform_that_nobody_needs_are_not_there(path: str, method: str) -> None:
    asked = visit(path, [("Host", "localhost")], method=method)
    finished(asked.ask(OnlyNeeded(PlainTextResponse("answered"))))
    assert asked.status == 404
    assert "Nie ma takiej strony" in asked.body.decode()


@pytest.mark.parametrize(
    ("client", "headers", "status"),
    [
        ("127.0.0.1", {}, 200),
        ("192.0.2.7", {}, 404),
        ("127.0.0.1", {"X-Forwarded-For": "127.0.0.1"}, 404),
        ("127.0.0.1", {"Host": OURS}, 404),
    ],
)
def test_metrics_are_for_this_machine_alone(client: str, headers: dict[str, str], status: int) -> None:
    asked = visit("/_stcore/metrics", {"Host": "localhost", **headers}.items(), client=(client, 5000))
    assert finished(asked.ask(OnlyNeeded(PlainTextResponse("answered")))).status == status


def test_the_running_server_keeps_its_door(named_server: str) -> None:
    assert get(named_server, "/", Host=f"{OURS}.example.org")[0] == 421
    assert get(named_server, "/", Host=OURS)[0] == 200
    assert get(named_server, "/_stcore/agent/openapi.json")[0] == 404
    assert get(named_server, "/_stcore/metrics", Host=OURS)[0] == 404
    assert "active_sessions" in get(named_server, "/_stcore/metrics")[1]
    assert json.loads(get(named_server, "/_stcore/host-config")[1])["allowedOrigins"] == []
    stream = named_server.replace("http", "ws") + "/_stcore/stream"
    for origin in ("http://localhost:1", f"{named_server}.example.org", "http://127.0.0.1"):
        with pytest.raises(InvalidStatus) as refused:
            connect(stream, origin=Origin(origin))
        assert refused.value.response.status_code == 403
    with connect(stream, origin=Origin(named_server)):
        pass
