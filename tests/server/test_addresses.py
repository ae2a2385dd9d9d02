"""Every address has an answer of ours: near ones lead to a page, others say in words that there is none."""

import re
import struct
import urllib.error
import urllib.request
from email.message import Message
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect
from starlette.applications import Starlette

from pages import site
from queries import lookups
from server import base_address, machines
from tests.support.visit import settled
from tests.support.visit import visit as open_page
from tests.support.visitors.asgi import Visit as Asked
from tests.support.visitors.asgi import finished, visit

UNKNOWN = (
    "nie-ma-takiej",
    "nie.ma.takiej",
    "a/b/c",
    "a/b.html",
    "manifest.json",
    "favicon.png",
    ".env",
    ".git/config",
    ".well-known/",
    ".well-known/security.txt",
    "wp-login.php",
    "index.php",
    "static",
    "static/",
    "static/x",
    "static/js/index.OldChunk.js",
    "static/../app.py",
    "static/%2e%2e/%2e%2e/app.py",
    "media/x",
    "media/../../etc/passwd",
    "component/x/index.html",
    "component/",
    "app/static/x.png",
    "_stcore",
    "_stcore/nic",
    "_stcore/bidi-components/x/y.js",
    "pliki/nie-ma.css",
    "pliki/../app.py",
    "jezyk/de",
    "obrazy/x",
    "data/a/b",
    "..",
    "../../etc/passwd",
    "%2e%2e%2fapp.py",
    "a%2Fb",
    "a%2F..%2Fb",
    "%5C%5Cserver%5Cshare",
    "C:%5Cx",
    "a%00b",
    "a%0D%0ASet-Cookie:x",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "bezpiecze%C5%84stwo",
    "%FF%FE",
    "/nie-ma",
    "/evil.example",
    "///",
    "a//b",
    "x" * 3000,
    "/".join("y" * 500),
)
NEAR = {
    "data": "/data/",
    "bezpieczenstwo/": "/bezpieczenstwo",
    "Bezpieczenstwo": "/bezpieczenstwo",
    "WSKAZNIK/?kod=II.13&jezyk=en": "/wskaznik?kod=II.13&jezyk=en",
    "index.html": "/",
    "index.html?jezyk=en": "/?jezyk=en",
}


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_arguments: object) -> None:
        return None


def get(address: str, method: str = "GET", referrer: str = "") -> tuple[int, Message, str]:
    """Return status, headers and text of an answer; redirects are not followed."""
    opener = urllib.request.build_opener(_NoRedirect)
    try:
        request = urllib.request.Request(address, method=method, headers={"Referer": referrer})
        with opener.open(request, timeout=30) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read().decode()


def ask(path: str, host: str = "barometr.example") -> Asked:
    """Return what the addresses for machines answer, without a server."""
    return finished(visit(path, [("host", host)]).ask(Starlette(routes=machines.routes())))


@pytest.mark.parametrize("address", UNKNOWN, ids=lambda address: address[:40])
def test_an_address_that_does_not_exist_is_answered_in_our_words(server: str, address: str) -> None:
    status, headers, body = get(f"{server}/{address}")
    assert status == 404
    assert "Nie ma takiej strony" in body
    assert "Traceback" not in body
    assert "Streamlit" not in body
    assert "<script>" not in body
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert headers["Set-Cookie"] is None


def test_an_address_that_does_not_exist_is_answered_in_the_language_of_the_page(server: str) -> None:
    for address in ("nie.ma", "static/js/x.js", "media/x", "/evil.example", "a/../b"):
        body = get(f"{server}/{address}?jezyk=en")[2]
        assert "Page not found" in body, address
        assert '<html lang="en">' in body


@pytest.mark.parametrize(
    ("referrer", "language"),
    [("http://host/dane?kod=II.13&jezyk=en", "en"), ("http://host/?jezyk=xx", "pl"), ("http://[", "pl")],
)
def test_a_link_that_leads_nowhere_is_answered_in_the_language_one_comes_from(
    server: str, referrer: str, language: str
) -> None:
    assert f'<html lang="{language}">' in get(f"{server}/nie.ma", referrer=referrer)[2]


def test_asking_for_the_head_alone_says_the_same(server: str) -> None:
    for address in ("static/js/x.js", "nie.ma", "media/x"):
        assert get(f"{server}/{address}", "HEAD")[::2] == (404, "")
    assert get(f"{server}/wskaznik?kod=II.13", "HEAD")[::2] == (200, "")


@pytest.mark.parametrize("address", NEAR)
def test_an_address_that_is_nearly_ours_leads_there(server: str, address: str) -> None:
    status, headers, _body = get(f"{server}/{address}")
    assert status == 301
    with urllib.request.urlopen(f"{server}/{address}", timeout=30) as answer:
        assert answer.url == server + NEAR[address]
    assert not headers["Location"].startswith(("http", "//"))


def test_what_streamlit_answers_itself_stays(server: str) -> None:
    assert get(f"{server}/_stcore/health")[0] == 200
    assert get(f"{server}/_stcore/host-config")[1]["Content-Type"].startswith("application/json")


def test_a_search_is_told_what_it_may_read_and_where_all_addresses_stand(server: str) -> None:
    robots = get(f"{server}/robots.txt")[2]
    assert "Disallow: /_stcore/" in robots
    (place,) = re.findall(r"^Sitemap: (.*)$", robots, re.MULTILINE)
    assert place == f"{server}/sitemap.xml"
    root = ElementTree.fromstring(get(place)[2])
    found = [url.findtext("{*}loc") or "" for url in root]
    listed = [entry for entries in site.groups().values() for entry in entries if entry.is_listed]
    assert len(found) == len(set(found)) == 2 * (len(lookups.indicators()) + len(listed) - 1)
    assert f"{server}/wskaznik?kod=II.13&jezyk=en" in found
    assert all(len(url.findall("{*}link")) == 2 for url in root)


def test_where_reports_are_loaded_nothing_is_crawled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAROMETR_EDITING", "1")
    assert ask("/robots.txt").body == b"User-agent: *\nDisallow: /\n"
    assert ask("/sitemap.xml").status == 404


def test_without_a_name_of_our_own_there_is_no_list_of_addresses(warehouse: Path) -> None:
    assert ask("/sitemap.xml", host="<evil>").status == 404
    assert b"Sitemap" not in ask("/robots.txt", host="<evil>").body


def test_without_data_the_list_of_addresses_comes_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAROMETR_WAREHOUSE", str(tmp_path / "none.duckdb"))
    assert ask("/sitemap.xml").status == 503


@pytest.mark.parametrize(
    ("contact", "told"),
    [
        ("", ""),
        ("nobody", ""),
        ("javascript:alert(1)", ""),
        ("a@b.pl\nContact: x", ""),
        ("bezpieczenstwo@miasto.example", "mailto:bezpieczenstwo@miasto.example"),
        ("https://miasto.example/zgloszenia", "https://miasto.example/zgloszenia"),
    ],
)
def test_whom_to_tell_of_a_hole_is_said_where_it_is_configured(
    monkeypatch: pytest.MonkeyPatch, contact: str, told: str
) -> None:
    monkeypatch.setenv("BAROMETR_SECURITY_CONTACT", contact)
    answer = ask("/.well-known/security.txt")
    assert answer.status == (200 if told else 404)
    if told:
        assert answer.body.decode().splitlines()[0] == f"Contact: {told}"
        assert b"Expires: 20" in answer.body


def test_the_icons_are_there() -> None:
    assert ask("/favicon.svg").body.startswith(b"<svg")
    icon = ask("/favicon.ico").body
    place, size = struct.unpack("<I", icon[18:22])[0], struct.unpack("<I", icon[14:18])[0]
    assert icon[place : place + 4] == b"\x89PNG"
    assert len(icon) == place + size
    apple = ask("/apple-touch-icon.png").body
    assert struct.unpack(">II", apple[16:24]) == (180, 180)


@pytest.mark.parametrize(
    "address", ["barometr.example", "ftp://x.example", "https://x.example/?a", "https://"]
)
def test_a_wrong_address_in_the_configuration_stops_the_start(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("BAROMETR_ADDRESS", address)
    with pytest.raises(SystemExit, match="BAROMETR_ADDRESS"):
        base_address.check()
    monkeypatch.setenv("BAROMETR_ADDRESS", "https://barometr.example.pl/sopot/")
    base_address.check()


@pytest.mark.browser
def test_a_script_that_is_gone_loads_the_page_anew_once(server: str, page: Page) -> None:
    loaded: list[str] = []
    page.on("load", lambda shown: loaded.append(shown.url))
    open_page(page, f"{server}/bezpieczenstwo")
    before = len(loaded)
    gone = (
        "const s = document.createElement('script'); s.src = './static/js/gone.js'; document.head.append(s)"
    )
    with page.expect_event("load"):
        page.evaluate(gone)
    expect(page.locator("footer.stopka")).to_be_attached()
    settled(page)
    assert len(loaded) == before + 1
    with page.expect_response("**/gone.js"):
        page.evaluate(gone)
    page.evaluate("fetch('./pliki/barometr.css').then(() => null)")  # as long as loading anew would take
    settled(page)
    assert len(loaded) == before + 1
