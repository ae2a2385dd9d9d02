"""What stands at an address before and without the app: words, table, picture, links, tags for machines."""

import re
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from pages import site
from queries import lookups
from server.light import answer
from tests.support.processor import processor_seconds
from tests.support.visitors.light import HOST, Read, picture, read, read_failing

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}",
    "</title><h1>x",
    "%s{name}\\",
    "\u202eII.13",
)
MOST_SECONDS = 0.03


@cache
def every(language: str) -> tuple[Read, ...]:
    """Return the pages of the four areas and of every indicator, read."""
    areas = [(f"/{area.slug}", "") for area in lookups.areas().values()]
    codes = [("/wskaznik", f"kod={code}&") for code in lookups.indicators()]
    return tuple(read(path, f"{query}jezyk={language}") for path, query in (*areas, *codes))


@pytest.mark.parametrize("language", ["pl", "en"])
def test_each_area_and_indicator_says_and_shows_what_it_is_without_scripts(
    warehouse: Path, language: str
) -> None:
    found = every(language)
    assert len(found) == 4 + len(lookups.indicators())
    for page in found:
        assert (page.status, len(page.headings)) == (200, 1), page.title
        assert page.title.endswith(" – Barometr Sopotu")
        assert len(page.meta["description"]) > 20, page.title
        assert {"svg", "table", "nav", "main"} <= set(page.tags), page.title
        assert page.meta["og:image"].endswith(f".{language}.png")
        assert page.data["@type"] == ("Dataset" if "temporalCoverage" in page.data else "WebPage")
    assert sum(page.data["@type"] == "Dataset" for page in found) > 70, "the others have no figure"
    for own in ("og:url", "og:image", "og:title"):
        assert len({page.meta[own] for page in found}) == len(found), own
    assert len({page.title for page in found}) == len(found)


@pytest.mark.parametrize("asked", ["", "bezpieczenstwo", "wskaznik?kod=II.13", "wskaznik?kod=I.1", "pomoc"])
def test_the_picture_of_a_page_is_there(warehouse: Path, asked: str) -> None:
    path, _mark, query = f"/{asked}".partition("?")
    status, headers, body = picture(read(path, query).meta["og:image"].removeprefix(f"http://{HOST}"))
    assert (status, body[:4]) == (200, b"\x89PNG")
    assert "immutable" in headers["Cache-Control"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/obrazy/an-older-build/II.13.pl.png", 302),
        ("/obrazy/an-older-build/XX.pl.png", 404),
        ("/obrazy/an-older-build/II.13.de.png", 404),
        ("/obrazy/../II.13.pl.png", 302),
    ],
)
def test_a_picture_of_another_build_leads_to_the_one_of_today(
    warehouse: Path, address: str, status: int
) -> None:
    found, headers, _body = picture(address)
    assert found == status
    if status == 302:
        assert headers["Location"].endswith("/II.13.pl.png")
        assert headers["Location"].startswith("../../obrazy/")


@pytest.mark.parametrize("entry", [entry for entries in site.groups().values() for entry in entries])
def test_the_title_is_the_same_before_and_after_scripts(
    open_page: Callable[..., AppTest], entry: site.Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: dict[str, Any] = {}
    monkeypatch.setattr(st, "set_page_config", said.update)
    code = {"kod": "I.4"} if entry.address == "wskaznik" else {}
    open_page(entry.script, **code)
    query = "&".join(f"{name}={value}" for name, value in code.items())
    assert read(f"/{entry.address}", query).title == said["page_title"]


def test_a_page_names_itself_in_both_languages(warehouse: Path) -> None:
    for query in ("kod=ii.13&okres=2020-2022", "kod=II.13&jezyk=en"):
        page = read("/wskaznik", query)
        own = f"http://{HOST}/wskaznik?kod=II.13"
        assert page.of("alternate") == {"pl": own, "en": f"{own}&jezyk=en", "x-default": own}
        assert page.of("canonical")[""] == page.of("alternate")["en" if "en" in query else "pl"]
        assert page.meta["og:url"] == page.of("canonical")[""] == page.data["url"]


@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_list_names_an_indicator_once_before_its_sentence(warehouse: Path, language: str) -> None:
    for path in ("/wskazniki", "/priorytety", "/kontekst"):
        source = read(path, f"jezyk={language}").source
        repeated = re.findall(r">(?:[IV]+\.\d+ )?([^<>]+)</a>[:.,] \1[:,]", source)
        assert repeated == []
        assert re.search(r"</a>[:,.] \w", source)


def test_a_filtered_address_says_that_the_light_page_is_not_filtered(warehouse: Path) -> None:
    said = "Tu widać wszystko"
    assert said in read("/bezpieczenstwo", "okres=2020-2022").source
    assert said not in read("/bezpieczenstwo", "nieznany=x").source


@pytest.mark.parametrize("value", HOSTILE)
def test_no_parameter_and_no_host_puts_anything_into_a_page(warehouse: Path, value: str) -> None:
    plain = read("/wskaznik", "kod=XX")
    asked = read("/wskaznik", "kod=" + "".join(f"%{byte:02X}" for byte in value.encode()))
    assert (plain.status, asked.status) == (404, 404), "there is no such indicator"
    assert asked.tags == plain.tags, "the value made no tag"
    assert "\u202e" not in asked.source
    assert asked.title == plain.title
    for name in ("jezyk", "okres", "szukaj"):
        other = read("/bezpieczenstwo", f"{name}=" + "".join(f"%{byte:02X}" for byte in value.encode()))
        assert value not in other.source


@pytest.mark.parametrize(
    "host",
    [
        '"><script>x</script>',
        "evil.example/path",
        "evil.example?x",
        "user@evil.example",
        "evil example",
        "a..b",
        "-a.example",
        "evil.example:port",
        "a" * 300,
        "",
    ],
)
def test_a_host_that_is_no_plain_name_gives_no_absolute_address(warehouse: Path, host: str) -> None:
    page = read("/wskaznik", "kod=II.13", host=host)
    assert page.status == 200
    assert not page.of("canonical")
    assert "og:image" not in page.meta
    assert page.data is None
    assert "evil" not in page.source


def test_the_configured_address_wins_over_the_host(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAROMETR_ADDRESS", "https://miasto.example/barometr/")
    page = read("/wskaznik", "kod=II.13", host="evil.example")
    assert page.of("canonical")[""] == "https://miasto.example/barometr/wskaznik?kod=II.13"
    assert "evil" not in page.source


def test_an_unknown_indicator_is_told_and_is_no_page_for_a_search(warehouse: Path) -> None:
    page = read("/wskaznik", "kod=XX&jezyk=en")
    assert page.status == 404
    assert "There is no indicator “XX”" in " ".join(page.words)
    assert page.meta["robots"] == "noindex"
    assert not page.of("canonical")
    assert {f"wskaznik?kod={code}&jezyk=en" for code in lookups.indicators()} <= set(page.links)


@pytest.mark.parametrize("path", ["/", "/bezpieczenstwo", "/wskaznik", "/pomoc"])
def test_without_data_a_page_says_so_and_is_no_page_for_a_search(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.setenv("BAROMETR_WAREHOUSE", str(tmp_path / "none.duckdb"))
    page = read(path)
    assert (page.status, page.meta["robots"], len(page.headings)) == (503, "noindex", 1)
    assert "nie są jeszcze gotowe" in " ".join(page.words)


def test_a_fault_of_ours_is_told_in_words_and_the_app_comes_all_the_same(
    warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: str) -> None:
        raise ArithmeticError("a fault of ours")

    monkeypatch.setattr(answer, "light_page", fail)
    page = read_failing("/bezpieczenstwo")
    assert (page.status, page.meta["robots"]) == (500, "noindex")
    assert "z powodu naszego błędu" in " ".join(page.words)
    assert "ArithmeticError" not in page.source
    assert '<div id="root">' in page.source
    assert "default-src 'self'" in page.headers["Content-Security-Policy"]


def test_a_page_that_the_browser_has_is_not_sent_again(warehouse: Path) -> None:
    first = read("/wskaznik", "kod=II.13")
    again = read("/wskaznik", "kod=II.13", if_none_match=first.headers["ETag"])
    assert (again.status, again.source) == (304, "")
    packed = read("/", accept_encoding="gzip")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]


def test_a_kept_page_is_answered_at_once(warehouse: Path) -> None:
    for path, query in [("/", ""), ("/infrastruktura-spoleczna", ""), ("/wskaznik", "kod=II.13")]:
        spent = processor_seconds(partial(read, path, query, accept_encoding="gzip"))
        assert spent < MOST_SECONDS, path
