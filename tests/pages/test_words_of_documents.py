"""Whatever a document or a form says, its words are words on every page, in whatever they stand."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from streamlit.testing.v1 import AppTest

from pages import site
from pages.frame.markup import as_text
from queries import warehouse as door
from tests.support.own_html import own_html, words
from tests.support.words.hostile_words import DENSE, MARKS, live_marks, said

ENTRIES = [entry for entries in site.groups().values() for entry in entries]
MARKED = " ".join((*MARKS, DENSE))
# Codes and days by which rows are found and counted; every other text of the warehouse is words.
CODES = {
    *("area_code", "goal_code", "indicator_code", "period_code", "series_id", "figure_id", "figure_ids"),
    *("document_id", "observation_id", "finding_id", "kind", "severity", "state", "role", "direction"),
    *("unit", "measure", "qualifier", "status", "answers", "missing_reason", "not_current_reason"),
    *("series_kind", "list_kind", "disposition", "action", "argument", "problem", "chart_group", "slug"),
    *("date", "sha256", "replied_on", "total", "part", "table_name", "column_name", "data_type"),
    *("build_id", "code_version", "data_version", "headline_series", "item"),
}
Opened = Callable[..., AppTest]


@pytest.fixture(scope="module")
def copy(warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of its own, so that no plain answer is kept of it: it is never read but with marks."""
    return Path(shutil.copy(warehouse, tmp_path_factory.mktemp("hostile") / "hostile.duckdb"))


@pytest.fixture
def hostile(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A warehouse of which every word is followed by marks."""
    monkeypatch.setenv("BAROMETR_WAREHOUSE", str(copy))
    plain = door.table

    def marked(question: str, **parameters: door.Parameter) -> pa.Table:
        table = plain(question, **parameters)
        for place, field in enumerate(table.schema):
            if pa.types.is_string(field.type) and field.name not in CODES:
                words = pc.binary_join_element_wise(table.column(place).cast(pa.string()), MARKED, " ")
                table = table.set_column(place, field.name, words)
        return table

    monkeypatch.setattr(door, "table", marked)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.address or "przeglad")
@pytest.mark.parametrize("language", ["pl", "en"])
def test_no_word_of_a_document_is_markup(
    open_page: Opened, hostile: None, entry: site.Entry, language: str
) -> None:
    app = open_page(entry.script, jezyk=language)
    assert not app.exception
    assert live_marks(app) == []


@pytest.mark.parametrize("code", ["II.13", "II.5", "III.20", "K.praca.3"])
def test_no_word_of_a_document_is_markup_where_a_figure_comes_from(
    open_page: Opened, hostile: None, code: str
) -> None:
    app = open_page("indicator/page.py", kod=code)
    cells = own_html(app).xpath('//table[contains(@class, "dowody")]//td/em')
    assert any(" ".join(MARKED.split()) in words(cell) for cell in cells)
    assert live_marks(app) == []


def test_no_word_of_an_answer_is_markup(open_page: Opened) -> None:
    app = open_page("sql/page.py")
    name = MARKED.replace('"', "")
    app.text_area(key="sql_text").set_value(f"SELECT '{MARKED}' AS \"{name}\"")
    next(button for button in app.button if button.label == "Uruchom").click().run()
    assert any(text == as_text(MARKED) for kind, text in said(app) if kind == "table")
    assert live_marks(app) == []


def test_no_word_of_notes_is_markup(open_page: Opened) -> None:
    app = open_page("documents/sheet.py")
    app.text_area(key="sheet_conclusions").set_value(MARKED).run()
    app.file_uploader[0].set_value(
        ("n.json", json.dumps({"period": "2020-2022", DENSE: 1}).encode(), "application/json")
    ).run()
    assert as_text(DENSE) in app.error[0].value
    assert live_marks(app) == []
