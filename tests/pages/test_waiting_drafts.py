"""The page that loads a report lists the drafts that wait, and says so where one is gone."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from etl.next_report.drafts import drop_draft, find_draft
from pages import site
from tests.support.documents.flattened_report import REPORT
from tests.support.editing import draft_in, editing_server, press

PAGE = "load_report/page.py"
Opened = Callable[..., AppTest]


@pytest.fixture
def raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return editing_server(tmp_path, monkeypatch)


def told(app: AppTest) -> str:
    return "\n".join(str(item.value) for item in [*app.header, *app.markdown, *app.error])


def test_without_a_draft_nothing_waits(open_page: Opened, raw: Path) -> None:
    assert "Czekające szkice" not in told(open_page(PAGE))


def test_a_draft_that_waits_is_told_and_opened(open_page: Opened, raw: Path) -> None:
    token = draft_in(raw, REPORT)
    app = open_page(PAGE)
    assert "Czekające szkice" in told(app)
    assert "raport.txt" in told(app)
    assert "0\u00a0wierszy do wyjaśnienia, 0\u00a0decyzji" in told(app)
    press(app, "Otwórz szkic")
    assert app.query_params["szkic"] in (token, [token])
    assert "Szkic dokumentu" in told(app)


def test_an_abandoned_draft_goes_after_the_time_that_is_configured(
    open_page: Opened, raw: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = find_draft(raw, draft_in(raw, REPORT))
    assert draft
    three_days_ago = time.time() - 3 * 24 * 3600
    for path in [*draft.parent.rglob("*"), draft.parent]:
        os.utime(path, (three_days_ago, three_days_ago))
    monkeypatch.setenv("BAROMETR_DRAFT_DAYS", "4")
    assert "Czekające szkice" in told(open_page(PAGE))
    monkeypatch.setenv("BAROMETR_DRAFT_DAYS", "2")
    assert "Czekające szkice" not in told(open_page(PAGE))
    assert not draft.exists()


def test_a_decision_about_a_draft_that_is_gone_is_refused_in_a_sentence(open_page: Opened, raw: Path) -> None:
    token = draft_in(raw, REPORT)
    app = open_page(PAGE, szkic=token)
    way = next(field for field in app.radio if field.label == "Decyzja")
    app = way.set_value("exclude").run()
    drop_draft(raw, token)
    press(app, "Zapisz decyzję")
    assert not app.exception
    assert "Tego szkicu już nie ma" in told(app)


@pytest.mark.parametrize("days", ["0", "-1", "two", "1.5", "1000", "٣"])
def test_a_time_that_is_none_stops_the_start_with_a_sentence(
    days: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAROMETR_DRAFT_DAYS", days)
    with pytest.raises(SystemExit, match="no number of days; write 1 to 999"):
        site.draft_days()
