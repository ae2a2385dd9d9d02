"""A file made for one visitor, and a session that one visitor opened, are not to be had by another."""

import http.client
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import streamlit
from playwright.sync_api import Page, expect
from starlette.datastructures import Headers
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from server.door.own_files import browser_of
from tests.support.visit import settled, visit
from tests.support.visitors.session import PATIENCE, XSRF, Session, session

SHEET = "arkusz-monitoringu"


def get(server: str, path: str, token: str = "") -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("localhost", urlsplit(server).port or 80, timeout=PATIENCE)
    connection.request("GET", path, headers={"Cookie": f"{XSRF}={token}"} if token else {})
    answer = connection.getresponse()
    return answer.status, answer.read()


def made_for(visitor: Session, page: str) -> str:
    """Run a page and click the first button that makes a file; return the file's address."""
    asked = BackMsg()
    asked.rerun_script.page_name = page
    visitor.socket.send(asked.SerializeToString())
    made, message = BackMsg(), ForwardMsg()
    made.backend_operation_request.request_id = "1"
    wanted = made.backend_operation_request.deferred_file
    while message.WhichOneof("type") != "backend_operation_response":
        message = ForwardMsg()
        message.ParseFromString(bytes(visitor.socket.recv(timeout=PATIENCE)))  # type: ignore[arg-type]
        wanted.file_id = wanted.file_id or message.delta.new_element.download_button.deferred_file_id
        if message.WhichOneof("type") == "new_session":
            made.backend_operation_request.session_id = message.new_session.initialize.session_id
        if message.WhichOneof("type") == "script_finished":
            visitor.socket.send(made.SerializeToString())
    return message.backend_operation_response.deferred_file.url


@contextmanager
def coming_back(server: str, token: str, session_id: str) -> Iterator[Session]:
    """Connect as a browser that lost its connection and names the session it had."""
    port = urlsplit(server).port or 80
    with connect(
        f"ws://localhost:{port}/_stcore/stream",
        additional_headers={"Cookie": f"{XSRF}={token}"},
        subprotocols=[Subprotocol(part) for part in ("streamlit", token, session_id)],
        max_size=None,
    ) as socket:
        yield Session(port, token, socket)


def test_a_file_is_handed_to_the_visitor_it_was_made_for(server: str) -> None:
    with session(server) as visitor, session(server) as other:
        other.open(SHEET)
        address = made_for(visitor, SHEET)
        assert address.startswith("/media/")
        status, content = get(server, address, visitor.token)
        assert (status, content[:2]) == (200, b"PK")
        assert get(server, address, other.token)[0] == 404
        assert get(server, address)[0] == 404
        assert get(server, f"{address.rpartition('.')[0]}.txt", other.token)[0] == 404


def test_files_are_not_sent_or_deleted_in_the_name_of_another(server: str) -> None:
    with session(server) as visitor, session(server) as other:
        visitor.open(SHEET)
        assert visitor.put(b"{}", "1")[0] == 204
        other.open(SHEET).session_id = visitor.session_id
        assert other.put(b"{}", "2")[0] == 403
        assert other.delete("1")[0] == 403
        assert visitor.delete("1")[0] == 204


def test_a_session_is_resumed_by_the_browser_that_opened_it(server: str) -> None:
    with session(server) as visitor, session(server) as other:
        own, strangers = visitor.open(SHEET).session_id, other.token
    with coming_back(server, strangers, own) as thief:
        assert thief.open(SHEET).session_id != own
    with coming_back(server, visitor.token, own) as back:
        assert back.open(SHEET).session_id == own


def test_the_fonts_of_the_platform_are_for_everybody(server: str) -> None:
    fonts = sorted((Path(streamlit.__file__).parent / "static" / "static" / "media").glob("*.woff2"))
    assert fonts
    assert {get(server, f"/static/media/{font.name}")[0] for font in fonts} == {200}


@pytest.mark.parametrize("cookie", ["", "other=1", f"{XSRF}=none", f"{XSRF}=2|zz|zz|1", "\x00=;=;;"])
def test_a_browser_without_a_token_has_no_name(cookie: str) -> None:
    assert browser_of(Headers({"cookie": cookie})) is None


@pytest.mark.browser
def test_a_browser_gets_the_files_of_its_pages(server: str, page: Page) -> None:
    visit(page, f"{server}/{SHEET}")
    with page.expect_download() as download:
        page.get_by_test_id("stDownloadButton").first.get_by_role("button").click()
    assert download.value.path().stat().st_size > 1000
    settled(page)
    expect(page.get_by_test_id("stException")).to_have_count(0)
