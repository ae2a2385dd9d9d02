"""The address of a visitor is one that he cannot choose."""

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from pages.apart.visitor import house
from server.endurance.true_address import NAMED_BY, TrueAddress
from tests.support.visitors.asgi import finished, visit


def told(request: Request) -> Response:
    return PlainTextResponse(request.client.host if request.client else "")


@pytest.fixture
def app() -> ASGIApp:
    """Our middleware below that of the web server, as it comes configured."""
    return ProxyHeadersMiddleware(TrueAddress(Starlette(routes=[Route("/", told)])))  # type: ignore[arg-type, return-value]


@pytest.mark.parametrize(
    "forged", ["203.0.113.5", "203.0.113.5:4711", "[2001:db8::7]:80", "1.2.3.4, 5.6.7.8"]
)
def test_an_address_that_nobody_was_asked_for_is_not_believed(
    app: ASGIApp, forged: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(NAMED_BY, raising=False)
    assert finished(visit("/", [("X-Forwarded-For", forged)]).ask(app)).body == b"127.0.0.1"


def test_an_address_that_the_configured_proxy_tells_is_believed(
    app: ASGIApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(NAMED_BY, "127.0.0.1")
    assert finished(visit("/", [("X-Forwarded-For", "203.0.113.5")]).ask(app)).body == b"203.0.113.5"
    assert finished(visit("/").ask(app)).body == b"127.0.0.1"


def test_a_household_in_ipv6_is_one_address() -> None:
    assert house("2001:db8:1:2::5") == house("2001:db8:1:2:ffff::1") != house("2001:db8:1:3::5")
    assert house("203.0.113.5") == "203.0.113.5"
    assert house("unknown") == "unknown"
