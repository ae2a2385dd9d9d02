"""Through the sign-in and back, with a real provider: in, what a role allows, what it does not, and out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.types import Receive, Scope, Send
from streamlit.auth_util import encode_provider_token

from etl.edits.log import read
from pages.sign_in import configuration
from server.door import hosts
from server.headers import SecurityHeaders
from tests.support.editing import editing_server
from tests.support.running_server import running_server
from tests.support.visit import PATIENCE, settled
from tests.support.visit import visit as open_in
from tests.support.visitors.asgi import finished, visit
from tests.support.visitors.sign_in import COOKIE_SECRET, SECRET, free_port, running_provider, sign_in_file

USER = "_streamlit_user"


@dataclass(frozen=True)
class Place:
    """A server with a sign-in and editing on: its address, that of the provider, its raw folder and log."""

    server: str
    provider: str
    raw: Path
    log: Path


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    folder = tmp_path_factory.mktemp("place")
    port = free_port()
    with pytest.MonkeyPatch.context() as settings, running_provider(folder / "provider.txt") as provider:
        raw = editing_server(folder, settings)
        file = sign_in_file(folder / "sign-in.toml", provider, f"http://localhost:{port}")
        settings.setenv(configuration.VARIABLE, str(file))
        settings.setenv(hosts.VARIABLE, "localhost")
        with running_server(folder / "warehouse.duckdb", folder / "log.txt", port) as server:
            yield Place(server, provider, raw, folder / "log.txt")


@pytest.fixture
def other_page(browser: Browser) -> Iterator[Page]:
    """A visitor with another browser."""
    context = browser.new_context(locale="pl-PL", viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()


def sign_in(page: Page, name: str) -> None:
    """Sign in with the button of the page, as one of the people of the provider."""
    page.get_by_role("button", name="Zaloguj się").last.click()
    page.get_by_role("button", name=name, exact=True).click(timeout=PATIENCE)
    expect(page.get_by_role("button", name="Wyloguj się")).to_be_visible(timeout=PATIENCE)
    settled(page)


def text_of(page: Page) -> str:
    return page.locator('[data-testid="stMain"]').inner_text()


@pytest.mark.browser
def test_an_editor_signs_in_edits_and_signs_out(place: Place, page: Page) -> None:
    open_in(page, f"{place.server}/pytania?jezyk=pl")
    assert "Zapisz pytanie" not in text_of(page)
    assert page.get_by_role("link", name="Wczytaj raport").count() == 0
    open_in(page, f"{place.server}/import")
    assert "Ta strona wymaga roli „redaktor”" in text_of(page)
    sign_in(page, "anna")
    assert page.url == f"{place.server}/import", "one comes back to where one was"
    expect(page.get_by_text("anna@example.pl")).to_be_visible()
    expect(page.locator('input[type="file"]')).to_be_attached()
    expect(page.get_by_role("link", name="Wczytaj raport")).to_be_visible()
    open_in(page, f"{place.server}/pytania")
    form = page.get_by_test_id("stForm").last
    form.get_by_label("Kogo zapytano").fill("MOPS")
    form.get_by_label("Pytanie").fill("Skąd ta liczba?")
    form.get_by_role("button").last.click()
    expect(page.get_by_role("heading", name=re.compile(r"\(1\)"))).to_be_visible()
    asked = next(note for note in read(place.raw).notes if note.get("what") == "ask")
    assert (asked["who"], asked["role"]) == ("anna@example.pl", "editor")
    assert asked["after"][0]["question_pl"] == "Skąd ta liczba?"
    page.get_by_role("button", name="Wyloguj się").click()
    page.get_by_role("button", name=re.compile("Yes|Confirm|Log ?out|end", re.IGNORECASE)).first.click()
    expect(page.get_by_role("button", name="Zaloguj się")).to_be_visible(timeout=PATIENCE)
    assert USER not in {cookie.get("name") for cookie in page.context.cookies()}
    open_in(page, f"{place.server}/import")
    assert "Ta strona wymaga roli „redaktor”" in text_of(page)


@pytest.mark.browser
def test_an_analyst_asks_and_does_not_edit(place: Place, page: Page) -> None:
    open_in(page, f"{place.server}/sql?zapytanie=areas")
    assert "Ta strona wymaga roli „analityk”" in text_of(page)
    assert page.locator("textarea").count() == 0
    sign_in(page, "adam")
    assert page.url == f"{place.server}/sql?zapytanie=areas"
    expect(page.locator("textarea")).to_be_visible()
    open_in(page, f"{place.server}/import")
    assert "Zalogowano jako Adam@Example.pl, w roli „analityk”." in text_of(page)
    assert page.locator('input[type="file"]').count() == 0
    open_in(page, f"{place.server}/pytania")
    assert "Zapisz pytanie" not in text_of(page)


@pytest.mark.browser
def test_whoever_has_no_role_reads(place: Place, page: Page) -> None:
    open_in(page, f"{place.server}/")
    sign_in(page, "ewa")
    for address in ("import", "sql"):
        open_in(page, f"{place.server}/{address}")
        assert "Zalogowano jako ewa@example.pl, w roli „czytelnik”." in text_of(page)
        assert page.locator('input[type="file"], textarea').count() == 0


@pytest.mark.browser
def test_an_editor_who_leaves_in_one_tab_has_left_in_every_tab(place: Place, page: Page) -> None:
    open_in(page, f"{place.server}/import")
    sign_in(page, "anna")
    other = page.context.new_page()
    open_in(other, f"{place.server}/pytania")
    assert "Kogo zapytano" in text_of(other)
    page.get_by_role("button", name="Wyloguj się").click()
    page.wait_for_url(re.compile("end_session"))
    form = other.get_by_test_id("stForm").last
    form.get_by_label("Kogo zapytano").fill("MOPS")
    form.get_by_label("Pytanie").fill("Czy jeszcze wolno?")
    form.get_by_role("button").last.click()
    expect(other.get_by_role("button", name="Zaloguj się")).to_be_visible(timeout=PATIENCE)
    assert "Czy jeszcze wolno?" not in str(read(place.raw).notes)


@pytest.mark.browser
def test_whoever_is_refused_by_the_provider_is_told(place: Place, page: Page) -> None:
    open_in(page, f"{place.server}/sql?jezyk=en")
    page.get_by_role("button", name="Sign in").last.click()
    page.get_by_role("button", name="Deny").click()
    expect(page.get_by_role("heading", name="You are not signed in")).to_be_visible()
    assert "began" not in page.inner_text("main")
    assert "The sign-in was broken off or took too long." in page.inner_text("main")


@pytest.mark.browser
def test_the_cookie_of_one_server_or_one_browser_is_no_key_elsewhere(
    place: Place, page: Page, other_page: Page
) -> None:
    open_in(page, f"{place.server}/import")
    sign_in(page, "anna")
    (cookie,) = [cookie for cookie in page.context.cookies() if cookie.get("name") == USER]
    assert cookie.get("httpOnly")
    assert cookie.get("sameSite") == "Lax"
    forged = str(cookie.get("value"))[:-4] + "AAAA"
    other_page.context.add_cookies([{"name": USER, "value": forged, "url": place.server}])
    open_in(other_page, f"{place.server}/import")
    assert "Ta strona wymaga roli „redaktor”" in text_of(other_page)


@pytest.mark.parametrize("query", ["state=unknown&code=1", "error=access_denied", "error=a%0Ab&state="])
def test_a_stale_or_forged_return_is_told_and_opens_nothing(place: Place, query: str) -> None:
    answer = httpx.get(f"{place.server}/oauth2callback?{query}")
    assert answer.status_code == 403
    assert "Nie zalogowano" in answer.text
    assert USER not in answer.cookies


@pytest.mark.parametrize(
    "referrer", ["http://[", "https://example.org//evil.example", "http://x/import\r\n", ""]
)
def test_a_sign_in_that_nobody_began_here_leads_nowhere(place: Place, referrer: str) -> None:
    answer = httpx.get(f"{place.server}/auth/login?provider=forged", headers={"Referer": referrer.strip()})
    assert answer.status_code == 302
    assert answer.headers["location"] == "/"


def test_where_the_provider_does_not_answer_one_is_told(tmp_path: Path, warehouse: Path) -> None:
    port = free_port()
    file = sign_in_file(
        tmp_path / "sign-in.toml", f"http://localhost:{free_port()}", f"http://localhost:{port}"
    )
    with pytest.MonkeyPatch.context() as settings:
        settings.setenv(configuration.VARIABLE, str(file))
        with running_server(warehouse, tmp_path / "log.txt", port) as server:
            address = f"{server}/auth/login?provider={token_of('default')}"
            answer = httpx.get(address, headers={"Referer": f"{server}/sql?jezyk=en"}, timeout=60)
    assert answer.status_code == 502
    assert "The server where people sign in does not answer." in answer.text
    told = (tmp_path / "log.txt").read_text("utf-8")
    assert SECRET not in told
    assert COOKIE_SECRET not in told


def token_of(provider: str) -> str:
    """Return what a page of the server gives a browser that begins to sign in."""
    with patch("streamlit.auth_util.get_signing_secret", lambda: COOKIE_SECRET):
        return encode_provider_token(provider)


def test_without_a_sign_in_its_addresses_are_not_there(server: str) -> None:
    for address in ("auth/login", "auth/logout", "oauth2callback?state=a&code=b"):
        answer = httpx.get(f"{server}/{address}")
        assert answer.status_code == 404
        assert "Nie ma takiej strony" in answer.text


def test_over_tls_cookies_stay_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    async def answering(_scope: Scope, _receive: Receive, send: Send) -> None:
        cookies = [(b"set-cookie", b"a=1; Path=/"), (b"set-cookie", b"b=2; secure")]
        await send({"type": "http.response.start", "status": 200, "headers": cookies})
        await send({"type": "http.response.body", "body": b""})

    def cookies() -> list[str]:
        return finished(visit("/").ask(SecurityHeaders(answering))).headers.getlist("set-cookie")

    monkeypatch.setenv("BAROMETR_ADDRESS", "http://barometr.example.pl")
    assert cookies() == ["a=1; Path=/", "b=2; secure"]
    monkeypatch.setenv("BAROMETR_ADDRESS", "https://barometr.example.pl")
    assert cookies() == ["a=1; Path=/; Secure", "b=2; secure"]


def test_no_secret_stands_in_the_log(place: Place) -> None:
    told = place.log.read_text("utf-8")
    assert "Editing is on" in told
    assert SECRET not in told
    assert COOKIE_SECRET not in told
    assert "eyJ" not in told, "no token"
