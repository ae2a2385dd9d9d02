"""The import page in each of its states, and once from the file to the changes in a real browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from streamlit.testing.v1 import AppTest

from etl.next_report.drafts import find_draft, new_draft
from etl.raw.folder import read_decisions
from pages import site
from pages.frame.markup import as_text
from pages.load_report.door.figures import STATES
from pages.load_report.words import state_word
from tests.support import page_checks
from tests.support.documents.flattened_report import REPORT
from tests.support.editing import draft_in, editing_server, press
from tests.support.running_server import running_server
from tests.support.visit import settled, visit
from tests.support.words.hostile_words import DENSE, live_marks, said

PAGE = "load_report/page.py"
# A cell whose words fit no series, and a name that Markdown would take for markup.
STRANGE = REPORT.replace("44\u00a0osoby", "44 osoby w namiotach <b>*x*</b>")
HOSTILE = STRANGE.replace("namiotach", f"namiotach {DENSE}").replace("Rehabilitacja Domowa", DENSE)
UNPLACED = "report-2021:obszar-II.2.2021.1"
Opened = Callable[..., AppTest]


@pytest.fixture
def raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A server on which reports are loaded: its own raw folder and warehouse, and the switch."""
    return editing_server(tmp_path, monkeypatch)


@pytest.fixture
def token(raw: Path) -> str:
    return draft_in(raw, STRANGE)


def words(app: AppTest) -> str:
    return "\n".join(str(element.value) for element in [*app.markdown, *app.error, *app.warning, *app.info])


def fill_card(app: AppTest) -> None:
    for label, text in {"Tytuł dokumentu": "Raport za 2021", "Wydawca": "Gmina"}.items():
        next(field for field in app.text_input if field.label == label).set_value(text)


def test_without_the_switch_the_address_answers_with_a_sentence(
    open_page: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BAROMETR_EDITING", raising=False)
    app = open_page(PAGE)
    assert not app.exception
    assert "wczytuje się na serwerze redaktorów" in words(app)
    assert not app.get("file_uploader")
    assert not next(
        entry for entries in site.groups().values() for entry in entries if entry.script == PAGE
    ).is_listed


def test_without_the_switch_no_draft_is_shown(
    open_page: Opened, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAROMETR_EDITING", "0")
    assert "namiotach" not in words(open_page(PAGE, szkic=token))


def test_a_file_is_asked_for_and_read_into_a_draft(open_page: Opened, raw: Path) -> None:
    app = open_page(PAGE)
    app.file_uploader[0].set_value(("sprawozdanie 2021.txt", STRANGE.encode(), "text/plain")).run()
    assert app.text_input[0].value == "report-2021"
    press(app, "Przeczytaj plik")
    assert not app.exception
    assert "Szkic dokumentu **report\\-2021**" in words(app)
    assert find_draft(raw, "".join(app.query_params["szkic"]))


def test_a_file_that_cannot_be_read_is_answered_in_polish(open_page: Opened, raw: Path) -> None:
    app = open_page(PAGE)
    app.file_uploader[0].set_value(("formularz <i>.xlsx", b"PK damaged", "application/x")).run()
    press(app, "Przeczytaj plik")
    assert "Plik jest uszkodzony" in words(app)
    assert "Niczego nie wczytano" in words(app)
    assert "szkic" not in app.query_params


def test_a_name_that_is_none_is_refused(open_page: Opened, raw: Path) -> None:
    app = open_page(PAGE)
    app.file_uploader[0].set_value(("a.txt", STRANGE.encode(), "text/plain")).run()
    app.text_input[0].set_value("../Raport").run()
    press(app, "Przeczytaj plik")
    assert "nie jest taką nazwą" in words(app)


def test_a_draft_shows_its_figures_with_prints_and_earlier_years(open_page: Opened, token: str) -> None:
    app = open_page(PAGE, szkic=token)
    assert not app.exception
    assert app.segmented_control[0].value == "unassigned"
    table = app.table[0].value
    assert list(table["Zapis w dokumencie"]) == ["*44 osoby w namiotach \\<b\\>\\*x\\*\\</b\\>*"]
    app.segmented_control[0].set_value("matched").run()
    assert "2020\\: 50 \\(Raport za 2020 rok\\); 2019\\: 62; 2016\\: 61" in list(
        app.table[0].value["Wcześniejsze lata"]
    )


def test_no_word_of_a_draft_is_markup(open_page: Opened, raw: Path) -> None:
    app = open_page(PAGE, szkic=new_draft(raw, "raport.txt", HOSTILE.encode(), "report-2021"))
    states = list(app.segmented_control[0].options)
    assert any(kind == "table" and as_text(DENSE) in text for kind, text in said(app))
    for state in STATES:
        if any(state_word(state) in option for option in states):
            app.segmented_control[0].set_value(state).run()
            assert not app.exception
            assert live_marks(app) == []


def test_no_word_of_a_form_is_markup(open_page: Opened, raw: Path) -> None:
    app = open_page(PAGE)
    app.file_uploader[0].set_value(("**zly**.xlsx", b"PK damaged", "application/x")).run()
    assert live_marks(press(app, "Przeczytaj plik")) == []
    app.text_input[0].set_value("**zly**").run()
    assert live_marks(press(app, "Przeczytaj plik")) == []
    assert as_text("**zly**") in app.error[0].value


def test_a_figure_is_given_its_place(open_page: Opened, raw: Path, token: str) -> None:
    app = open_page(PAGE, szkic=token)
    next(box for box in app.selectbox if box.label == "Pozycja").select("schronisko").run()
    press(app, "Zapisz decyzję")
    draft = find_draft(raw, token)
    assert draft
    (made,) = read_decisions(draft / "decisions.csv")
    assert (made.figure_id, made.action, made.argument) == (
        UNPLACED,
        "assign",
        "shelter_users/schronisko@2021",
    )
    assert "do przypisania" not in words(app)


def test_a_figure_is_left_out_with_a_reason_and_the_decision_taken_back(
    open_page: Opened, raw: Path, token: str
) -> None:
    app = open_page(PAGE, szkic=token)
    app.radio[0].set_value("exclude").run()
    next(box for box in app.selectbox if box.label == "Uzasadnienie").select("other").run()
    assert "Zapisz decyzję" not in {button.label for button in app.button}
    reason = next(field for field in app.text_input if field.label == "Powód w jednym zdaniu")
    reason.set_value("Namioty stały w innej gminie.").run()
    press(app, "Zapisz decyzję")
    draft = find_draft(raw, token)
    assert draft
    (made,) = read_decisions(draft / "decisions.csv")
    assert (made.action, made.argument, made.reason_pl) == (
        "exclude",
        "other",
        "Namioty stały w innej gminie.",
    )
    app.segmented_control[0].set_value("excluded").run()
    app.radio[0].set_value("undo").run()
    press(app, "Cofnij")
    assert read_decisions(draft / "decisions.csv") == []


def test_a_draft_without_its_card_is_not_loaded(open_page: Opened, raw: Path, token: str) -> None:
    app = press(open_page(PAGE, szkic=token), "Wczytaj i przelicz")
    assert "Proszę podać tytuł" in words(app)
    assert not (raw / "report-2021").exists()


def test_a_draft_is_loaded_and_the_changes_are_shown(open_page: Opened, raw: Path, token: str) -> None:
    app = open_page(PAGE, szkic=token)
    fill_card(app)
    press(app, "Wczytaj i przelicz")
    assert not app.exception
    assert app.title[0].value == "Zmiany"
    assert (raw / "report-2021" / "figures.csv").exists()
    assert "tego szkicu już nie ma" in words(open_page(PAGE, szkic=token)).casefold()


def test_a_loaded_document_is_replaced_only_when_agreed(open_page: Opened, raw: Path) -> None:
    token = new_draft(raw, "raport.txt", STRANGE.encode(), "report-2020")
    before = (raw / "report-2020" / "figures.csv").read_bytes()
    app = press(open_page(PAGE, szkic=token), "Wczytaj i przelicz")
    assert "Proszę potwierdzić zastąpienie" in words(app)
    assert (raw / "report-2020" / "figures.csv").read_bytes() == before


def test_a_failed_build_is_told_and_nothing_is_loaded(open_page: Opened, raw: Path, token: str) -> None:
    app = open_page(PAGE, szkic=token)
    (raw / "strategy-2017-2026" / "origin.toml").write_text("title =", encoding="utf-8")
    fill_card(app)
    press(app, "Wczytaj i przelicz")
    assert "not valid TOML" in words(app)
    assert not (raw / "report-2021").exists()
    assert find_draft(raw, token)


def test_a_draft_can_be_discarded(open_page: Opened, raw: Path, token: str) -> None:
    app = press(open_page(PAGE, szkic=token), "Odrzuć szkic")
    assert "każda podjęta w nim decyzja" in words(app)
    assert find_draft(raw, token)
    app = press(press(press(app, "Zostaw szkic"), "Odrzuć szkic"), "Tak, odrzuć")
    assert find_draft(raw, token) is None
    assert app.get("file_uploader")


@pytest.mark.browser
def test_from_the_file_to_the_changes(raw: Path, tmp_path: Path, page: Page) -> None:
    report = tmp_path / "Sprawozdanie za 2021.txt"
    report.write_text(STRANGE, encoding="utf-8")
    with running_server(tmp_path / "warehouse.duckdb", tmp_path / "log.txt") as server:
        visit(page, f"{server}/import")
        expect(page.get_by_text("do 20 MB")).to_be_visible()
        page.set_input_files('input[type="file"]', str(report))
        page.get_by_role("button", name="Przeczytaj plik").click()
        expect(page.get_by_role("heading", name="Liczby", exact=True)).to_be_visible(timeout=60_000)
        settled(page)
        expect(page.get_by_role("cell", name="44 osoby w namiotach <b>*x*</b>")).to_be_visible()
        assert page_checks.breaches(page) == {}
        assert page_checks.english_words(page) == []
        page.get_by_text("Pomiń", exact=True).click()
        page.get_by_role("button", name="Zapisz decyzję").click()
        expect(page.get_by_text("pominięte (1)")).to_be_visible()
        page.reload()
        settled(page)
        expect(page.get_by_text("pominięte (1)")).to_be_visible()
        page.get_by_label("Tytuł dokumentu").fill("Raport za 2021 rok")
        page.get_by_label("Wydawca").fill("Gmina Miasta Sopotu")
        page.get_by_role("button", name="Wczytaj i przelicz").click()
        expect(page.get_by_role("heading", level=1, name="Zmiany")).to_be_visible(timeout=60_000)
        visit(page, f"{server}/zrodla")
        expect(page.get_by_role("heading", name="Raport za 2021 rok")).to_be_visible()
