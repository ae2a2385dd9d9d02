"""The files to copy of docs/operations fit the server and each other, as far as one sees without a run."""

import json
import re
from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path

import pytest
from streamlit.web.server.starlette.starlette_server_config import DEFAULT_WEBSOCKET_PING_INTERVAL

from etl.next_report.bounded import SECONDS
from pages.frame.uploads import MOST_MEGABYTES
from server.door import state
from server.endurance.room import WANTED
from server.uploads import FORM, MEGABYTE
from tests.support.running_server import ROOT

FOLDER = ROOT / "docs" / "operations"
GUIDE = (ROOT / "docs" / "operations.md").read_text("utf-8")
Block = dict[str, list[str]]
# Of the tests and of `verify` alone; no server reads them.
OF_TESTS = {"BAROMETR_DOCUMENTS", "BAROMETR_SCHEMAS"}


def nginx() -> Iterator[tuple[str, Block]]:
    """Yield the blocks of nginx.conf with what stands directly in them, '' for the file itself."""
    text = re.sub(r"(?m)(?:^|\s)#[^\n]*", "", (FOLDER / "nginx.conf").read_text("utf-8"))
    opened: list[tuple[str, Block]] = [("", {})]
    for words, end in re.findall(r"((?:[^{};\"']|\"[^\"]*\"|'[^']*')*)([{};])", text):
        name, _blank, rest = " ".join(words.split()).partition(" ")
        if end == "{":
            opened.append((f"{name} {rest}".strip(), {}))
        elif end == ";":
            opened[-1][1].setdefault(name, []).append(rest)
        else:
            assert not name, f"{words!r} has no semicolon"
            yield opened.pop()
    assert len(opened) == 1, "a bracket is not closed"
    yield opened.pop()


def unit(name: str) -> ConfigParser:
    found = ConfigParser(strict=False, interpolation=None)
    found.optionxform = str  # type: ignore[assignment,method-assign]
    found.read_string((FOLDER / name).read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def blocks() -> list[tuple[str, Block]]:
    return list(nginx())


@pytest.fixture(scope="module")
def ours(blocks: list[tuple[str, Block]]) -> Block:
    """The server that answers visitors."""
    (found,) = [block for name, block in blocks if name == "server" and "proxy_http_version" in block]
    return found


def bytes_of(size: str) -> int:
    return int(size[:-1]) * {"k": 1024, "m": MEGABYTE}[size[-1]]


def seconds_of(time: str) -> int:
    return int(time.removesuffix("s"))


def test_the_proxy_passes_on_what_the_server_goes_by(ours: Block) -> None:
    headers = dict(
        header.split(" ", 1) for header in (" ".join(one.split()) for one in ours["proxy_set_header"])
    )
    assert headers == {
        "Host": "$http_host",
        "Upgrade": "$http_upgrade",
        "Connection": "$barometr_connection",
        "X-Forwarded-For": "$remote_addr",
        "X-Forwarded-Proto": "$scheme",
    }
    assert ours["proxy_http_version"] == ["1.1"]
    assert seconds_of(ours["proxy_read_timeout"][0]) > max(SECONDS, 2 * DEFAULT_WEBSOCKET_PING_INTERVAL)


def test_over_tls_alone_and_under_our_name_alone(blocks: list[tuple[str, Block]], ours: Block) -> None:
    assert any(header.startswith("Strict-Transport-Security") for header in ours["add_header"])
    assert ours["proxy_cookie_flags"] == ["~ secure"]
    assert set(ours["ssl_protocols"][0].split()) == {"TLSv1.2", "TLSv1.3"}
    strangers = [block for name, block in blocks if name == "server" and block["server_name"] == ["_"]]
    assert [block["return"] for block in strangers] == [["444"], ["444"]]
    plain = [block for name, block in blocks if name == "server" and block["listen"] == ["80"]]
    assert [block["return"] for block in plain] == [["301 https://$host$request_uri"]]


def test_a_file_that_a_page_takes_passes_and_little_else(
    blocks: list[tuple[str, Block]], ours: Block
) -> None:
    places = dict(blocks)
    largest = max(MOST_MEGABYTES.values()) * MEGABYTE + FORM
    upload = places["location /_stcore/upload_file/"]
    assert largest < bytes_of(upload["client_max_body_size"][0]) < largest + 2 * MEGABYTE
    assert bytes_of(ours["client_max_body_size"][0]) <= 64 * 1024
    passing = [block for block in places.values() if "proxy_pass" in block]
    assert len(passing) == 3
    assert all("limit_req" in block for block in passing), "each has its limit for an address"
    assert places[f"location = {state.MEASURES}"]["return"] == ["404"]


def test_a_visitor_stays_at_one_server(blocks: list[tuple[str, Block]], ours: Block) -> None:
    places = dict(blocks)
    assert places["upstream barometr"]["hash"] == ["$barometr_place consistent"]
    servers = places["upstream barometr"]["server"]
    assert len(servers) == 2
    assert all(server.endswith(" max_fails=0") for server in servers), "one restarts after the other"
    (place,) = [header for header in ours["add_header"] if header.startswith("Set-Cookie")]
    assert place == "Set-Cookie $barometr_new_place always"
    cookie = places["map $cookie_barometr_serwer $barometr_new_place"]["default"][0]
    assert "HttpOnly; Secure; SameSite=Lax" in cookie


def test_the_log_holds_no_query() -> None:
    (written,) = re.findall(r"(?m)^log_format barometr (.*);$", (FOLDER / "nginx.conf").read_text("utf-8"))
    assert "$uri" in written
    assert not re.search(r"\$(request\b(?!_)|request_uri|args|query_string|http_)", written)


def test_the_units_start_what_there_is_on_the_ports_of_the_proxy() -> None:
    service = unit("barometr@.service")["Service"]
    assert service["ExecStart"].endswith(
        "-m streamlit run app.py --server.port %i --server.address 127.0.0.1"
    )
    assert int(service["LimitNOFILE"]) == WANTED
    ports = re.findall(r"127\.0\.0\.1:(\d+)", (FOLDER / "nginx.conf").read_text("utf-8"))
    assert all(f"barometr@{port}" in GUIDE for port in ports)
    built = unit("barometr-build.service")["Service"]
    assert built["ExecStart"].endswith("-m etl build")
    assert built["EnvironmentFile"] == service["EnvironmentFile"]
    assert unit("barometr-build.timer")["Timer"]["OnCalendar"]


def test_the_container_asks_for_what_the_server_answers() -> None:
    text = (FOLDER / "Containerfile").read_text("utf-8").replace("\\\n", "")
    check, run = (json.loads(found) for found in re.findall(r"CMD (\[.*\])", text))
    assert f"http://localhost:8501{state.READY}" in check[-1]
    assert run[1:5] == ["-m", "streamlit", "run", "app.py"]
    assert "EXPOSE 8501" in text
    assert re.search(r"(?m)^USER barometr$", text)


def test_every_file_is_named_and_every_setting_told() -> None:
    assert [path.name for path in FOLDER.iterdir() if f"operations/{path.name}" not in GUIDE] == []
    assert "docs/operations.md" in (ROOT / "README.md").read_text("utf-8")
    rooms = ("etl", "pages", "presentation", "publish", "queries", "server")
    code = [path for room in rooms for path in (ROOT / room).rglob("*.py")]
    known = {
        name for path in code for name in re.findall(r"\bBAROMETR_[A-Z_]+[A-Z]\b", path.read_text("utf-8"))
    }
    assert len(known) > 10
    assert {name for name in known - OF_TESTS if name not in GUIDE} == set()
    settings = (FOLDER / "barometr.env").read_text("utf-8")
    assert set(re.findall(r"(?m)^(BAROMETR_\w+)=", settings)) <= known


@pytest.mark.parametrize("name", ["backup.sh", "restore.sh"])
def test_the_scripts_may_be_run(name: str) -> None:
    path: Path = FOLDER / name
    assert path.stat().st_mode & 0o111
    assert "set -eu" in path.read_text("utf-8")
