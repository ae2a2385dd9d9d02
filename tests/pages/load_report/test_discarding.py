"""Every draft can be discarded, whatever is in it and whatever it does to the page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from etl.next_report.drafts import find_draft
from tests.support.documents.flattened_report import REPORT
from tests.support.editing import draft_in, editing_server, press

PAGE = "load_report/page.py"
Opened = Callable[..., AppTest]


@pytest.fixture
def raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return editing_server(tmp_path, monkeypatch)


@pytest.fixture
def token(raw: Path) -> str:
    return draft_in(raw, REPORT)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("figures.csv", '"' + "x" * 140_000 + '"\n'),
        ("figures.csv", "figure_id\n1\n"),
        ("figures.csv", None),
        ("origin.toml", "title = 'no end"),
        ("origin.toml", 'title = "t"\ndate = "someday"\n'),
        ("origin.toml", None),
        ("decisions.csv", '"' + "x" * 140_000),
        ("notes.csv", "figure_id,description,note,supplier\n" + "x" * 140_000),
        ("remarks.toml", "[[remark]]\n"),
    ],
)
def test_a_draft_can_be_discarded_whatever_is_in_it(
    open_page: Opened, raw: Path, token: str, name: str, content: str | None
) -> None:
    draft = find_draft(raw, token)
    assert draft
    (draft / name).unlink(missing_ok=True)
    if content is not None:
        (draft / name).write_text(content, encoding="utf-8")
    app = open_page(PAGE, szkic=token)
    assert not app.exception
    press(press(app, "Odrzuć szkic"), "Tak, odrzuć")
    assert find_draft(raw, token) is None


def test_a_draft_that_makes_the_page_fail_can_be_discarded(
    open_page: Opened, raw: Path, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_draft: object) -> None:
        raise ValueError("what nobody foresaw")

    monkeypatch.setattr("pages.load_report.door.figures.lines", fail)
    app = press(press(open_page(PAGE, szkic=token), "Odrzuć szkic"), "Tak, odrzuć")
    assert find_draft(raw, token) is None
    assert app.get("file_uploader")
