"""Each role on each page that edits or reveals; a page or an address that is new says where it belongs."""

import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from starlette.routing import Mount
from streamlit.testing.v1 import AppTest

import app as server_app
from etl.edits.log import read
from pages import site
from pages.load_report.door import asking, draft, figures, unread, waiting
from pages.load_report.door.refusal import Refusal
from pages.sign_in import configuration
from pages.sign_in import visitor as visitors
from pages.sign_in.roles import ROLES, Role, reaches
from tests.support.documents.flattened_report import REPORT
from tests.support.editing import draft_in, editing_server
from tests.support.visitors.sign_in import PEOPLE, sign_in_file

Opened = Callable[..., AppTest]
NAMES: dict[Role, str] = {"editor": "anna", "analyst": "adam", "reader": "ewa"}
# Pages that need a role; every other one shows nothing by which anything is changed.
NEEDED: dict[str, Role] = {"import": "editor", "sql": "analyst"}
# Keys of what an editor changes something with: a new question, an answer, a letter written down, a file.
EDITS = ("nowe_pytanie", "odpowiedz_", "zapytano_", "import_")
OPEN_TO_ALL = {
    *(
        "/jezyk/pl",
        "/jezyk/en",
        "/slowa.json",
        "/pliki",
        "/deklaracja-dostepnosci",
        "/{address:not_streamlit}",
    ),
    *("/robots.txt", "/sitemap.xml", "/.well-known/security.txt"),
    *("/favicon.ico", "/favicon.svg", "/apple-touch-icon.png"),
    "/gotowosc",
}

OF_THIS_MACHINE = {"/metryki"}


def claims_of(role: Role | None, **more: Any) -> dict[str, Any]:
    """Return what Streamlit knows of a visitor with this role; None is somebody who has not signed in."""
    if role is None:
        return {"is_logged_in": False}
    known = {"is_logged_in": True, "iat": time.time(), "sub": NAMES[role], "iss": "provider", "nonce": "1"}
    return {**known, **PEOPLE[NAMES[role]], **more}


@pytest.fixture
def raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The raw folder of a server with editing and a sign-in on."""
    found = editing_server(tmp_path, monkeypatch)
    file = sign_in_file(tmp_path / "sign-in.toml", "https://login.example.pl", "https://barometr.example.pl")
    monkeypatch.setenv(configuration.VARIABLE, str(file))
    configuration.configured.cache_clear()
    yield found
    configuration.configured.cache_clear()


@pytest.fixture
def come(raw: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, Any]], None]:
    """Come as somebody: `come(claims)`."""
    return lambda claims: monkeypatch.setattr(visitors, "_claims", lambda: claims)


def edits_on(page: AppTest) -> list[str]:
    """Return the keys of all with which something could be changed on a page."""
    shown = [str(button.key or "") for button in page.button]
    shown += [button.proto.form_id for button in page.button]
    shown += [str(found.proto.id) for found in page.get("file_uploader")]
    return [key for key in shown if any(part in key for part in EDITS)]


@pytest.mark.parametrize("role", [None, *ROLES])
def test_each_role_meets_each_page_that_edits_or_reveals(
    open_page: Opened, raw: Path, come: Callable[..., None], role: Role | None
) -> None:
    come(claims_of(role))
    waiting_draft = draft_in(raw, REPORT)
    for address, least in NEEDED.items():
        (entry,) = [one for found in site.groups().values() for one in found if one.address == address]
        assert entry.role == least
        page = open_page(entry.script, szkic=waiting_draft)
        assert not page.exception
        is_let_in = role is not None and reaches(role, least)
        assert any("Ta strona wymaga roli" in info.value for info in page.info) is not is_let_in
        assert bool(page.text_area or page.selectbox or page.get("file_uploader")) is is_let_in
    for script in ("questions/page.py", "quality/page.py", "indicator/page.py"):
        page = open_page(script, kod="II.13")
        assert not page.exception
        assert bool(edits_on(page)) is (role == "editor"), script


def test_no_other_page_shows_anything_that_changes_something(
    open_page: Opened, come: Callable[..., None]
) -> None:
    come(claims_of("reader"))
    for entries in site.groups().values():
        for entry in entries:
            page = open_page(entry.script)
            assert not page.exception, entry.script
            assert edits_on(page) == [], entry.script


@pytest.mark.parametrize(
    "claims",
    [
        claims_of(None),
        claims_of("reader"),
        claims_of("analyst"),
        claims_of("editor", is_logged_in="yes"),
        claims_of("editor", iat=time.time() - 11 * 3600),
        claims_of("editor", iat="today"),
        {},
    ],
    ids=["nobody", "reader", "analyst", "not signed in", "yesterday", "no time", "nothing"],
)
def test_the_door_to_the_data_is_closed_to_whoever_is_no_editor(
    raw: Path, come: Callable[..., None], claims: dict[str, Any]
) -> None:
    token = draft_in(raw, REPORT)
    come(claims_of("editor"))
    found = draft.draft_of(token)
    assert found
    lines = figures.lines(found)
    (line,) = lines.page(next(iter(lines.states())), 0, 1)
    come(claims)
    assert draft.draft_of(token) is None
    day, reason = date(2026, 11, 12), ("Powód w zdaniu.", "A reason.")
    for do in (
        lambda: draft.begin("raport.txt", REPORT.encode(), "report-2022"),
        lambda: draft.drop(found),
        lambda: draft.complete_card(found, {"title": "Inny"}),
        lambda: draft.take_in(found, replace=False),
        lambda: figures.decide(found, line, "exclude", "other", reason),
        lambda: figures.undo(found, line.figure_id),
        lambda: unread.ask_again(found),
        lambda: asking.ask("II.13", "", day, "MOPS", "Skąd?"),
        lambda: asking.answer(1, day, "Stąd."),
        waiting.waiting,
    ):
        with pytest.raises(Refusal, match="tylko redaktor"):
            do()
    assert read(raw).notes == []


def test_a_sign_in_that_ended_is_over_in_every_tab(
    come: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("streamlit.logout", lambda: None)
    mine, later = claims_of("editor"), claims_of("editor", nonce="2")
    come(mine)
    assert visitors.may_edit()
    visitors.sign_out()
    assert not visitors.may_edit()
    come(later)
    assert visitors.may_edit()


def test_pages_for_roles_are_not_found_by_everybody(raw: Path) -> None:
    assert not {"import", "sql"} & {entry.address for entry in site.listed()}


def test_sql_is_open_where_it_is_opened(
    open_page: Opened, raw: Path, come: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = sign_in_file(
        raw.parent / "open.toml",
        "https://login.example.pl",
        "https://barometr.example.pl",
        '[access]\nsql = "reader"',
    )
    monkeypatch.setenv(configuration.VARIABLE, str(file))
    configuration.configured.cache_clear()
    come(claims_of(None))
    assert open_page("sql/page.py").text_area


def test_every_address_of_ours_only_reads_and_stands_in_a_list() -> None:
    """What changes something goes over the websocket, through the pages; no address of ours does."""
    routes = server_app.app._user_routes
    reading = {"GET", "HEAD", "OPTIONS"}
    assert [route for route in routes if not (isinstance(route, Mount) or route.methods <= reading)] == []  # type: ignore[attr-defined]
    pages = {f"/{address}" for address in site.addresses()}
    folders = ("/data", "/osadz/", "/obraz", "/wykres")
    left = {route.path for route in routes} - pages - OPEN_TO_ALL  # type: ignore[attr-defined]
    assert {path for path in left if not path.startswith(folders)} == OF_THIS_MACHINE
