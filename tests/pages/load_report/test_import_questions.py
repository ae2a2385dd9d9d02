"""Rows to be clarified and what gave no value, on the import page: shown whole, answered by one click."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from streamlit.testing.v1 import AppTest

from etl.next_report.drafts import find_draft
from etl.next_report.questions_file import read_questions
from etl.raw.folder import read_figures
from etl.raw.row_answers import read_row_answers
from tests.support import page_checks
from tests.support.documents.flattened_report import FOSTER, HEALTH, SHELTER
from tests.support.editing import draft_in, editing_server
from tests.support.running_server import running_server
from tests.support.visit import settled, visit

PAGE = "load_report/page.py"
ROWS = [
    ["OBSZAR II INFRASTRUKTURA SPOŁECZNA"],
    ["wskaźniki", "2020", "2021"],
    [FOSTER, "11 rodzin", "4", "13 <b>*rodzin*</b>"],
    [SHELTER, "50 osób", "5", "44 osoby"],
    [HEALTH, "1. Rehabilitacja Domowa", "---"],
]
CUT = "\n".join(
    ["W 2021 r. wstęp.", *("\n".join(f"\t{cell}" for cell in row) + "\n" for row in ROWS), "", "Dalej.", ""]
)
Opened = Callable[..., AppTest]


@pytest.fixture
def raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return editing_server(tmp_path, monkeypatch)


def draft_of(raw: Path, text: str = CUT) -> tuple[str, Path]:
    token = draft_in(raw, text)
    draft = find_draft(raw, token)
    assert draft
    return token, draft


def words(app: AppTest) -> str:
    return "\n".join(str(element.value) for element in [*app.markdown, *app.error, *app.warning])


def press(app: AppTest, start: str) -> AppTest:
    found = next(button for button in app.button if button.label.startswith(start)).click().run()
    assert not found.exception
    return found


def test_a_row_is_shown_with_its_cells_and_answered_by_one_click(open_page: Opened, raw: Path) -> None:
    token, draft = draft_of(raw)
    app = open_page(PAGE, szkic=token)
    assert "W 2 wierszach program nie widzi" in words(app)
    table = app.table[0].value
    assert list(table["Zapis w dokumencie"]) == [
        f"*{FOSTER}*",
        "*11 rodzin*",
        "*4*",
        "*13 \\<b\\>\\*rodzin\\*\\</b\\>*",
    ]
    assert list(table["Pod nagłówkiem"]) == ["—", "2020", "2021", "—"]
    app = press(app, "11 rodzin → 2020, 13")
    assert [question.row for question in read_questions(draft)] == ["obszar-II.2"]
    read = {figure.place[2]: figure.number for figure in read_figures(draft / "figures.csv") if
            figure.row_label == FOSTER}  # fmt: skip
    assert read == {"2020": "11", "2021": "13"}
    assert "1 wiersz ma odpowiedź" in words(app)
    app = press(app, "Zapytaj ponownie")
    assert len(read_questions(draft)) == 2


def test_one_answer_serves_all_rows_cut_in_the_same_way(open_page: Opened, raw: Path) -> None:
    token, draft = draft_of(raw)
    app = open_page(PAGE, szkic=token)
    next(box for box in app.checkbox if box.label.startswith("To samo dla 1")).check().run()
    app = press(app, "11 rodzin → 2020, 13")
    assert read_questions(draft) == []
    assert [(answer.row, answer.cell) for answer in read_row_answers(draft)] == [
        ("obszar-II.1", "2"),
        ("obszar-II.1", "4"),
        ("obszar-II.2", "2"),
        ("obszar-II.2", "4"),
    ]


def test_a_row_is_left_out_by_one_click(open_page: Opened, raw: Path) -> None:
    token, draft = draft_of(raw)
    press(open_page(PAGE, szkic=token), "Pomiń wiersz")
    assert [answer.leaves_out for answer in read_row_answers(draft)] == [True]
    assert [question.row for question in read_questions(draft)] == ["obszar-II.2"]


def test_a_draft_of_questions_alone_is_shown(open_page: Opened, raw: Path) -> None:
    token, _draft = draft_of(raw, CUT.replace(f"\t{HEALTH}\n\t1. Rehabilitacja Domowa\n\t---\n", ""))
    app = open_page(PAGE, szkic=token)
    assert not app.exception
    assert "W 2 wierszach program nie widzi" in words(app)


def test_a_file_that_is_gone_is_told(open_page: Opened, raw: Path) -> None:
    token, draft = draft_of(raw)
    next((draft.parent / ".source").iterdir()).unlink()
    app = press(open_page(PAGE, szkic=token), "11 rodzin → 2020, 13")
    assert "Pliku tego szkicu już nie ma" in words(app)


def test_what_gave_no_value_is_listed_by_kind_with_its_place(open_page: Opened, raw: Path) -> None:
    token, _draft = draft_of(raw)
    app = open_page(PAGE, szkic=token)
    labels = [expander.label for expander in app.expander]
    assert "liczba w tekście poza tabelami (1)" in labels
    assert next(label for label in labels if label.startswith("wiersz, w którym nie widać"))
    told = [list(table.value["Zapis w dokumencie"]) for table in app.table]
    assert ["*W 2021 r. wstęp.*"] in told


def test_a_column_without_numbers_is_told(open_page: Opened, raw: Path) -> None:
    text = CUT.replace("\t4\n", "").replace("\t5\n", "").replace("13 <b>*rodzin*</b>", "b.d.")
    token, _draft = draft_of(raw, text.replace("44 osoby", "b.d."))
    assert "pod nagłówkiem „2021” nie ma żadnej liczby" in words(open_page(PAGE, szkic=token))


@pytest.mark.browser
def test_a_clerk_answers_in_the_browser(raw: Path, tmp_path: Path, page: Page) -> None:
    token, _draft = draft_of(raw)
    with running_server(tmp_path / "warehouse.duckdb", tmp_path / "log.txt") as server:
        visit(page, f"{server}/import?szkic={token}")
        expect(page.get_by_role("heading", name="Wiersze do wyjaśnienia")).to_be_visible(timeout=60_000)
        settled(page)
        assert page_checks.breaches(page) == {}
        assert page_checks.english_words(page) == []
        page.get_by_role("button", name="11 rodzin → 2020, 13").click()
        expect(page.get_by_text("1 wiersz ma odpowiedź")).to_be_visible(timeout=60_000)
