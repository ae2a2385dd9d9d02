"""The server as a visitor meets it: language, compression, headers, unknown addresses, first deep link."""

import gzip
import json
import re
import tomllib
import urllib.error
import urllib.request
from email.message import Message
from pathlib import Path

import pytest
import streamlit
from playwright.sync_api import Page, expect

from server.language_switch import LONGEST, in_language
from server.platform_words import OURS, SENT, WORDS
from tests.support.running_server import ROOT, running_server
from tests.support.visit import visit

STREAMLIT_STATIC = Path(streamlit.__file__).parent / "static" / "static"


def get(address: str, **headers: str) -> tuple[int, Message, bytes]:
    """Return status, headers and body; an error status is an answer too."""
    request = urllib.request.Request(address, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def largest_script() -> Path:
    return max((STREAMLIT_STATIC / "js").glob("*.js"), key=lambda path: path.stat().st_size)


@pytest.mark.parametrize(
    ("query", "language"), [("", "pl"), ("?jezyk=en", "en"), ("?jezyk=de", "pl"), ("?kod=II.13", "pl")]
)
def test_the_page_says_its_language(server: str, query: str, language: str) -> None:
    body = get(f"{server}/{query}")[2].decode()
    assert f'<html lang="{language}">' in body
    assert f"<title>{'Przegląd' if language == 'pl' else 'Overview'} – Barometr Sopotu</title>" in body


def test_the_page_holds_no_inline_script_and_nothing_from_outside(server: str) -> None:
    body = get(f"{server}/")[2].decode()
    scripts = re.findall(r"<script([^>]*)>", body)
    assert scripts
    assert all(" src=" in found or 'type="application/ld+json"' in found for found in scripts)
    fetched = re.findall(r"<(?:script|img|iframe)[^>]* src=[\"']([^\"']*)", body)
    fetched += re.findall(r'<link (?![^>]*rel="(?:canonical|alternate)")[^>]*href="([^"]*)"', body)
    assert len(fetched) > 10
    assert all(address.startswith("./") for address in fetched)


def test_the_scripts_of_streamlit_come_compressed_and_whole(server: str) -> None:
    script = largest_script()
    address = f"{server}/static/js/{script.name}"
    for _attempt in range(2):  # made, then kept
        status, headers, body = get(address, **{"Accept-Encoding": "gzip"})
        assert (status, headers["Content-Encoding"]) == (200, "gzip")
        assert len(body) < script.stat().st_size / 3
        assert gzip.decompress(body) == script.read_bytes()
        assert "immutable" in headers["Cache-Control"]


def test_a_browser_that_does_not_unpack_gets_the_plain_script(server: str) -> None:
    script = largest_script()
    _status, headers, body = get(f"{server}/static/js/{script.name}", **{"Accept-Encoding": "identity"})
    assert headers["Content-Encoding"] is None
    assert body == script.read_bytes()


@pytest.mark.parametrize("address", ["/", "/nie-ma-takiej", "/static/js/none.js", "/pliki/barometr.css"])
def test_every_answer_is_guarded(server: str, address: str) -> None:
    headers = get(server + address)[1]
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert "script-src" not in headers["Content-Security-Policy"], "scripts come from this server only"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("address", ["nie-ma-takiej", "obszary/bezpieczenstwo", "%3Cscript%3E"])
def test_an_unknown_address_is_answered_in_words(server: str, address: str) -> None:
    status, _headers, body = get(f"{server}/{address}")
    assert status == 404
    assert "Nie ma takiej strony" in body.decode()
    assert "<script>" not in body.decode()
    assert f'href="{"../" * address.count("/") or "./"}"' in body.decode()


def test_the_words_of_streamlit_are_served_in_polish(server: str) -> None:
    words = json.loads(get(f"{server}/slowa.json?jezyk=pl")[2])
    assert set(words) == {*WORDS, *SENT, *OURS}, "every word has a Polish one that differs from it"
    reworded = json.loads(get(f"{server}/slowa.json?jezyk=en")[2])
    assert reworded == {"Navigate to home page": "Barometr Sopotu: overview"}, "the mark says where it leads"


def test_every_word_to_translate_is_still_one_of_streamlit() -> None:
    scripts = b"".join(path.read_bytes() for path in sorted((STREAMLIT_STATIC / "js").glob("*.js")))
    # From parts, at run time.
    put_together = dict.fromkeys(("Press Enter to apply", "Press Enter to submit form"), "Press Enter to ")
    put_together |= dict.fromkeys(("1MB per file", "20MB per file"), " per file")
    put_together |= {word: "+Enter to " for word in WORDS if "+Enter" in word}
    gone = [word for word in WORDS if put_together.get(word, word).encode() not in scripts]
    assert not gone
    said = (Path(streamlit.__file__).parent / "runtime" / "backend_operation_handler.py").read_text("utf-8")
    assert [word for word in SENT if word not in said] == []


@pytest.mark.parametrize(
    ("referrer", "language", "expected"),
    [
        (
            "http://host/wskaznik?kod=II.13&okres=a&okres=b",
            "en",
            "/wskaznik?kod=II.13&okres=a&okres=b&jezyk=en",
        ),
        ("http://host/wskaznik?kod=II.13&jezyk=en", "pl", "/wskaznik?kod=II.13"),
        ("", "en", "/?jezyk=en"),
        ("http://host//elsewhere.example/x", "pl", "/elsewhere.example/x"),
    ],
)
def test_the_language_switch_leads_back_to_the_same_view(referrer: str, language: str, expected: str) -> None:
    assert in_language(referrer, language) == expected


@pytest.mark.parametrize(
    "referrer",
    [
        "http://[",
        "http://[::1/wskaznik?kod=II.13",
        "http://]/wskaznik",
        "http://[1.2.3]/wskaznik",
        "http://host:port/wskaznik?kod=II.13",
        "http://host:99999/wskaznik",
        "http://host:-1/wskaznik",
        "http://a\u2100b/wskaznik",
        "http://host/wskaznik?kod=" + "I" * LONGEST,
    ],
)
def test_what_is_no_address_leads_the_language_switch_to_the_overview(referrer: str) -> None:
    assert in_language(referrer, "pl") == "/"
    assert in_language(referrer, "en") == "/?jezyk=en"


@pytest.mark.parametrize("referrer", ["http://[", "http://host:port/", "x" * 20_000, "http://\xff[/"])
def test_the_language_switch_answers_whatever_it_is_told(server: str, referrer: str) -> None:
    opener = urllib.request.build_opener(_NoRedirect)
    with pytest.raises(urllib.error.HTTPError) as answer:
        opener.open(urllib.request.Request(f"{server}/jezyk/en", headers={"Referer": referrer}), timeout=30)
    assert answer.value.code == 303
    assert answer.value.headers["Location"].endswith("jezyk=en")


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_arguments: object) -> None:
        return None


def test_the_settings_that_cost_most_are_as_measured() -> None:
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    assert settings["runner"]["postScriptGC"] is False
    assert settings["browser"]["gatherUsageStats"] is False
    assert "enableAgentApi" not in settings["server"]


@pytest.mark.browser
def test_the_first_visitor_of_a_deep_link_meets_the_page_and_no_dialog(
    warehouse: Path, tmp_path: Path, page: Page
) -> None:
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    with running_server(warehouse, tmp_path / "log.txt") as fresh:
        visit(page, f"{fresh}/bezpieczenstwo?okres=2020-2022")
        expect(page.get_by_role("heading", level=1)).to_have_text("I. Bezpieczeństwo")
        assert page.get_by_role("dialog").count() == 0
        expect(page).to_have_title("I. Bezpieczeństwo – Barometr Sopotu")
        assert page.url.endswith("/bezpieczenstwo?okres=2020-2022")
    outside = [url for url in requests if not url.startswith((fresh, "data:", "blob:"))]
    assert not outside
    assert not complaints


@pytest.mark.browser
def test_the_switch_changes_the_language_and_keeps_the_view(server: str, page: Page) -> None:
    visit(page, f"{server}/bezpieczenstwo?okres=2020-2022")
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", level=1)).to_have_text("I. Safety")
    assert page.url.endswith("/bezpieczenstwo?okres=2020-2022&jezyk=en")


@pytest.mark.browser
def test_the_names_of_streamlits_buttons_are_polish(server: str, page: Page) -> None:
    visit(page, f"{server}/bezpieczenstwo")
    expect(page.get_by_role("button", name="Zwiń menu")).to_be_visible()
    names = page.eval_on_selector_all("[aria-label]", "all => all.map(one => one.ariaLabel)")
    assert not set(names) & set(WORDS)


@pytest.mark.browser
def test_a_failing_page_says_so_in_words_and_not_with_a_traceback(tmp_path: Path, page: Page) -> None:
    with running_server(tmp_path / "none.duckdb", tmp_path / "log.txt") as without_data:
        page.goto(f"{without_data}/bezpieczenstwo")
        expect(page.get_by_role("alert")).to_contain_text("Dane nie są jeszcze gotowe")
        assert "Traceback" not in page.inner_text("body")
