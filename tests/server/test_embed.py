"""A chart for the pages of others: a document of its own, shown only where the configuration allows it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from streamlit.testing.v1 import AppTest

from publish import embedding
from queries import lookups
from server.compression import FILES
from server.data import addresses
from server.embed import page
from server.headers import CONTENT_SECURITY_POLICY, SecurityHeaders
from server.light import answer
from tests.support.visitors.asgi import Visit, finished, visit

SITES = "https://bip.miasto.example https://*.gazeta.example"
_APP = Starlette(
    routes=[*page.routes(), *addresses.routes(), *answer.routes()], middleware=[Middleware(SecurityHeaders)]
)


@pytest.fixture(autouse=True)
def nobody_allowed(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    assert warehouse.exists()
    monkeypatch.delenv(embedding.VARIABLE, raising=False)
    monkeypatch.delenv("BAROMETR_ADDRESS", raising=False)
    return monkeypatch


def ask(path: str, query: str = "") -> Visit:
    return finished(visit(path, [("host", "barometr.example")], query=query).ask(_APP))


def ancestors(found: Visit) -> str:
    policy = found.headers["content-security-policy"]
    return policy.partition("frame-ancestors ")[2].partition(";")[0]


@pytest.mark.parametrize("language", ["pl", "en"])
def test_every_indicator_has_a_document_with_title_source_and_the_way_to_us(language: str) -> None:
    for code, indicator in lookups.indicators().items():
        found = ask(f"/osadz/{code}", f"jezyk={language}")
        text = found.body.decode()
        assert (found.status, text.count("<h1"), f'<html lang="{language}">' in text) == (200, 1, True), code
        assert f'href="http://barometr.example/wskaznik?kod={code}' in text
        assert indicator.indicator_code in text
        assert "<script" not in text
        assert "prefers-color-scheme: dark" in text
    text = ask("/osadz/II.13").body.decode()
    assert "<svg" in text
    font = text.partition("static/media/")[2].partition('"')[0]
    assert (FILES / "media" / font).is_file()


def test_nobody_may_show_it_until_sites_are_named_and_then_only_those(
    nobody_allowed: pytest.MonkeyPatch,
) -> None:
    assert ancestors(ask("/osadz/II.13")) == "'self'"
    nobody_allowed.setenv(embedding.VARIABLE, SITES)
    assert ancestors(ask("/osadz/II.13")) == f"'self' {SITES}"
    assert "x-frame-options" not in ask("/osadz/II.13").headers


def test_every_other_answer_stays_in_no_frame_but_our_own(nobody_allowed: pytest.MonkeyPatch) -> None:
    nobody_allowed.setenv(embedding.VARIABLE, "*")
    for path in ("/wskaznik", "/", "/data/", "/data/observations.csv", "/osadz/nie-ma"):
        assert ask(path).headers["content-security-policy"] == CONTENT_SECURITY_POLICY, path


@pytest.mark.parametrize("code", ["nie-ma", "II.99", "<script>alert(1)</script>", "%00", " "])
def test_an_indicator_that_does_not_exist_is_not_found(code: str) -> None:
    found = ask(f"/osadz/{code}")
    assert found.status == 404
    assert "<script>alert" not in found.body.decode()


@pytest.mark.parametrize(
    "sites", ["'none'; script-src *", "https://a b", "javascript:x", "https://a;b", "bip.pl"]
)
def test_what_is_no_site_stops_the_start_and_never_enters_the_policy(
    nobody_allowed: pytest.MonkeyPatch, sites: str
) -> None:
    nobody_allowed.setenv(embedding.VARIABLE, sites)
    with pytest.raises(SystemExit, match=embedding.VARIABLE):
        embedding.check()
    assert ancestors(ask("/osadz/II.13")) == "'self'"


def test_the_page_of_an_indicator_gives_the_code_where_a_site_may_show_it(
    nobody_allowed: pytest.MonkeyPatch, open_page: Callable[..., AppTest]
) -> None:
    def sections() -> str:
        return "\n".join(
            str(item.proto.body) for item in open_page("indicator/page.py", kod="II.13").get("html")
        )

    assert "osadz/II.13" not in sections()
    nobody_allowed.setenv(embedding.VARIABLE, SITES)
    text = sections()
    assert "osadz/II.13" in text
    assert "&lt;iframe" in text, "code to copy, not a frame"
