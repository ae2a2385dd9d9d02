"""The file of the sign-in: what is wrong in it is told without its secrets; who has which role."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pages.sign_in import configuration
from pages.sign_in.configuration import configured, secrets
from pages.sign_in.roles import Role, Rules, role_of
from tests.support.visitors.sign_in import COOKIE_SECRET, SECRET, sign_in_file

RULES: Rules = {
    "analyst": {"groups": ["analitycy"], "email": ["Adam@example.pl"]},
    "editor": {"groups": ["redakcja"], "realm_access.roles": ["redaktor"], "sub": ["7"]},
}


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = sign_in_file(tmp_path / "sign-in.toml", "https://login.example.pl", "https://barometr.example.pl")
    monkeypatch.setenv(configuration.VARIABLE, str(path))
    configured.cache_clear()
    yield path
    configured.cache_clear()


def test_without_a_file_there_is_no_sign_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(configuration.VARIABLE, raising=False)
    configured.cache_clear()
    assert configured() is None
    assert secrets() == {}


def test_what_the_file_says_is_known(file: Path) -> None:
    found = configured()
    assert found
    assert found.origin == "https://barometr.example.pl"
    assert (found.access.hours, found.access.sql) == (10, "analyst")
    assert secrets()["auth"]["client_secret"] == SECRET
    assert SECRET not in repr(found)
    assert COOKIE_SECRET not in repr(found)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("client_id =", "client =", "provider.client_id: Field required"),
        ("[provider]", "[provider]\nextra = 1", "provider.extra: Extra inputs"),
        ("[provider]", "[provider", "is no TOML"),
        (COOKIE_SECRET, "short-cookie-secret", "provider.cookie_secret"),
        (
            "https://barometr.example.pl/oauth2callback",
            "https://barometr.example.pl/",
            "redirect_uri does not",
        ),
        ("https://barometr.example.pl/", "http://barometr.example.pl/", "provider.redirect_uri"),
        ("https://login.example.pl/", "http://login.example.pl/", "provider.server_metadata_url"),
        ("[roles.editor]", "[roles.boss]", "roles.boss"),
        ('["adam@example.pl"]', '"adam@example.pl"', "roles.analyst.email"),
        ("[roles.editor]", "[access]\nhours = 0\n[roles.editor]", "access.hours"),
        ("[roles.editor]", '[access]\nsql = "nobody"\n[roles.editor]', "access.sql"),
    ],
)
def test_what_is_wrong_stops_the_start_and_repeats_no_secret(
    file: Path, old: str, new: str, told: str
) -> None:
    content = file.read_text("utf-8")
    assert old in content
    file.write_text(content.replace(old, new), "utf-8")
    with pytest.raises(SystemExit) as stopped:
        configured()
    assert told in str(stopped.value)
    assert str(file) in str(stopped.value)
    assert SECRET not in str(stopped.value)
    assert "cookie-secret" not in str(stopped.value)


def test_a_file_that_everybody_may_read_or_nobody_stops_the_start(file: Path) -> None:
    file.chmod(0o644)
    with pytest.raises(SystemExit, match="may be read by everybody"):
        configured()
    file.unlink()
    with pytest.raises(SystemExit, match="cannot be read"):
        configured()


@pytest.mark.parametrize(
    ("claims", "role"),
    [
        ({}, "reader"),
        ({"groups": ["redakcja"]}, "editor"),
        ({"groups": "redakcja"}, "editor"),
        ({"groups": ["analitycy", "redakcja"]}, "editor"),
        ({"groups": ["Redakcja", "redakcja2", "x redakcja"]}, "reader"),
        ({"groups": {"redakcja": True}}, "reader"),
        ({"groups": [["redakcja"], 7, None]}, "reader"),
        ({"realm_access": {"roles": ["redaktor"]}}, "editor"),
        ({"realm_access": "roles"}, "reader"),
        ({"sub": 7}, "reader"),
        ({"email": "ADAM@EXAMPLE.PL"}, "analyst"),
        ({"email": "adam@example.pl", "email_verified": True}, "analyst"),
        ({"email": "adam@example.pl", "email_verified": "true"}, "analyst"),
        ({"email": "adam@example.pl", "email_verified": False}, "reader"),
        ({"email": "adam@example.pl", "email_verified": None}, "reader"),
        ({"email": "adam@example.pl.example.org"}, "reader"),
        ({"preferred_username": "adam@example.pl"}, "reader"),
    ],
)
def test_a_role_is_given_by_the_rules_alone(claims: dict[str, object], role: Role) -> None:
    assert role_of(claims, RULES) == role
