"""After signing in one is where one was before, and nowhere else whatever a cookie or a link says."""

import pytest
from starlette.requests import Request

from server.door.sign_in import BACK, back, came_from
from tests.support.visitors.asgi import visit


@pytest.mark.parametrize(
    ("kept", "leads_to"),
    [
        ("", "./"),
        ("%2Fsql%3Fzapytanie%3Dareas", "/sql?zapytanie=areas"),
        ("/miasto/import?jezyk=en", "/miasto/import?jezyk=en"),
        ("https://evil.example/import", "/import"),
        ("//evil.example/import", "/import"),
        ("/\\evil.example/import", "/evil.example/import"),
        ("/nowhere", "./"),
        ("javascript:alert(1)", "./"),
        ("http://[", "/"),
        ("/import%0d%0aSet-Cookie:%20a=1", "./"),
        ("x" * 9_000, "/"),
    ],
)
def test_one_is_led_back_to_pages_of_ours_alone(kept: str, leads_to: str) -> None:
    asked = Request(visit("/oauth2callback", [("Cookie", f"{BACK}={kept}")]).scope)
    assert back(asked) == leads_to


@pytest.mark.parametrize(
    ("referrer", "kept"),
    [
        ("https://barometr.example.pl/sql?zapytanie=areas", "/sql?zapytanie=areas"),
        ("https://barometr.example.pl/", "/"),
        ("https://barometr.example.pl/nowhere", ""),
        ("http://[", "/"),
        ("https://barometr.example.pl/" + "x" * 9_000, "/"),
    ],
)
def test_the_page_one_comes_from_is_kept(referrer: str, kept: str) -> None:
    assert came_from(Request(visit("/auth/login", [("Referer", referrer)]).scope)) == kept
