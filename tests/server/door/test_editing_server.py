"""A server with editing on has no sign-in yet, so it answers its own machine alone."""

import http.client
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from starlette.responses import PlainTextResponse
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from server.door import hosts
from server.door.editing import FROM, TOLD_AT_THE_START, OnlyThisMachine, check
from tests.support.running_server import ROOT, running_server
from tests.support.visitors.asgi import THIS_MACHINE, Visit, finished, visit

HERE = ("Host", "localhost:8501")
KINDS = ("http", "websocket")


@pytest.fixture
def editing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAROMETR_EDITING", "1")


@pytest.fixture
def editing_server(warehouse: Path, tmp_path: Path, editing: None) -> Iterator[str]:
    """A server with editing on that was started by hand and listens on every address."""
    with running_server(warehouse, tmp_path / "log.txt") as address:
        yield address


def ask(
    *headers: tuple[str, str], client: tuple[str, int] | None = THIS_MACHINE, kind: str = "http"
) -> Visit:
    app = OnlyThisMachine(PlainTextResponse("answered"))
    return finished(visit("/import", headers, client=client, kind=kind).ask(app))


def status_of(server: str, **headers: str) -> int:
    connection = http.client.HTTPConnection("localhost", urlsplit(server).port or 80, timeout=30)
    connection.request("GET", "/import", headers=headers)
    return connection.getresponse().status


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("host", "client"),
    [
        ("localhost:8501", "127.0.0.1"),
        ("LOCALHOST", "::1"),
        ("127.0.0.1:9000", "::ffff:127.0.0.1"),
        ("[::1]:8501", "127.0.0.1"),
    ],
)
def test_this_machine_is_answered(host: str, client: str, kind: str, editing: None) -> None:
    assert ask(("Host", host), client=(client, 50000), kind=kind).status == 200
    assert ask(("Host", host), ("Origin", f"http://{host}"), client=(client, 50000), kind=kind).status == 200


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("client", ["192.0.2.7", "10.0.0.5", "2001:db8::7", "::ffff:192.0.2.7", "someone"])
def test_another_machine_is_refused(client: str, kind: str, editing: None) -> None:
    refused = ask(HERE, client=(client, 50000), kind=kind)
    assert refused.status == 403
    assert "przez tunel SSH" in refused.body.decode()


def test_a_client_without_an_address_is_refused(editing: None) -> None:
    assert ask(HERE, client=None).status == 403


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "host",
    [
        "barometr.example.org",
        "rebound.example.org:8501",
        "localhost.example.org",
        "localhost@example.org",
        "127.0.0.1.example.org",
        "0.0.0.0:8501",
        "localhost:8501, example.org",
        "localhost:port",
        "",
    ],
)
def test_a_foreign_host_is_refused(host: str, kind: str, editing: None) -> None:
    assert ask(("Host", host), kind=kind).status == 403


def test_no_host_and_two_hosts_are_refused(editing: None) -> None:
    assert ask().status == 403
    assert ask(HERE, ("Host", "example.org")).status == 403


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "origin",
    [
        "http://example.org",
        "null",
        "http://localhost:3000",
        "http://localhost:8501.example.org",
        "localhost",
        "",
    ],
)
def test_a_foreign_origin_is_refused(origin: str, kind: str, editing: None) -> None:
    assert ask(HERE, ("Origin", origin), kind=kind).status == 403
    assert ask(HERE, ("Origin", "http://localhost:8501"), ("Origin", origin), kind=kind).status == 403


@pytest.mark.parametrize("header", ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP"])
def test_what_another_server_passes_on_is_refused(header: str, editing: None) -> None:
    assert ask(HERE, (header, "127.0.0.1")).status == 403


def test_the_refusal_is_told_in_the_language_of_the_address(editing: None) -> None:
    asked = visit("/import", [HERE], client=("192.0.2.7", 50000))
    asked.scope["query_string"] = b"jezyk=en"
    finished(asked.ask(OnlyThisMachine(PlainTextResponse("answered"))))
    assert "answers only browsers on its own machine" in asked.body.decode()


@pytest.mark.parametrize("kind", KINDS)
def test_without_editing_everybody_is_answered(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BAROMETR_EDITING", raising=False)
    foreign = [("Host", "barometr.example.org"), ("Origin", "https://barometr.example.org")]
    assert ask(*foreign, client=("192.0.2.7", 50000), kind=kind).status == 200


@pytest.fixture
def from_a_network(monkeypatch: pytest.MonkeyPatch, editing: None) -> Iterator[None]:
    monkeypatch.setenv(FROM, "10.20.0.0/16 2001:db8::/32")
    monkeypatch.setenv(hosts.VARIABLE, "barometr.example.pl")
    hosts.check()
    check()
    yield
    monkeypatch.undo()
    hosts.check()


@pytest.mark.parametrize(
    ("host", "client", "status"),
    [
        ("barometr.example.pl", "10.20.7.1", 200),
        ("barometr.example.pl:8501", "::ffff:10.20.7.1", 200),
        ("barometr.example.pl", "2001:db8::7", 200),
        ("barometr.example.pl", "10.21.0.1", 403),
        ("barometr.example.pl", "192.0.2.7", 403),
        ("rebound.example.org", "10.20.7.1", 403),
        ("localhost:8501", "127.0.0.1", 200),
        ("barometr.example.pl", "127.0.0.1", 403),
    ],
)
def test_a_configured_network_edits_under_our_name(
    host: str, client: str, status: int, from_a_network: None
) -> None:
    assert ask(("Host", host), client=(client, 50000)).status == status
    passed_on = ("X-Forwarded-For", client)
    assert ask(("Host", host), passed_on, client=(client, 50000)).status == (
        403 if "." in client and client.startswith("127.") else status
    )
    foreign = ("Origin", "https://barometr.example.pl.example.org")
    assert ask(("Host", host), foreign, client=(client, 50000), kind="websocket").status == 403


@pytest.mark.parametrize(
    ("network", "name", "told"),
    [
        ("10.20", "barometr.example.pl", "write networks"),
        ("10.20.0.1/16", "barometr.example.pl", "host bits"),
        ("10.20.0.0/16", "", hosts.VARIABLE),
    ],
)
def test_a_network_that_is_none_or_has_no_name_of_ours_stops_the_start(
    network: str, name: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FROM, network)
    monkeypatch.setenv(hosts.VARIABLE, name)
    hosts.check()
    with pytest.raises(SystemExit, match=told):
        check()
    monkeypatch.undo()
    hosts.check()


def test_the_running_server_refuses_foreign_names_and_says_who_is_answered(
    editing_server: str, tmp_path: Path
) -> None:
    assert status_of(editing_server) == 200
    assert status_of(editing_server, Host="rebound.example.org") == 403
    assert status_of(editing_server, Origin="http://example.org") == 403
    stream = editing_server.replace("http", "ws") + "/_stcore/stream"
    with pytest.raises(InvalidStatus) as refused:
        connect(stream, origin=Origin("http://localhost:1"))
    assert refused.value.response.status_code == 403
    assert "tylko strony tego serwera" in bytes(refused.value.response.body or b"").decode()
    with connect(stream, origin=Origin(editing_server)):
        pass
    assert TOLD_AT_THE_START in (tmp_path / "log.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("settings", "is_loopback"),
    [
        ({"BAROMETR_EDITING": "1"}, True),
        ({"BAROMETR_EDITING": "0"}, False),
        ({}, False),
        ({"BAROMETR_EDITING": "1", "BAROMETR_SIGN_IN": "/etc/barometr/sign-in.toml"}, False),
        ({"BAROMETR_EDITING": "1", FROM: "10.20.0.0/16"}, False),
    ],
)
def test_make_run_listens_on_this_machine_alone_where_nobody_signs_in(
    settings: dict[str, str], is_loopback: bool
) -> None:
    environment = {name: text for name, text in os.environ.items() if name != "BAROMETR_EDITING"} | settings
    planned = subprocess.run(
        ["make", "--dry-run", "run"], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert ("--server.address 127.0.0.1" in planned.stdout) is is_loopback
