"""A draft of many figures is understood beside the server; what shows it reads a page of them."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from etl.faults import Fault, Faults
from etl.next_report.review import STATES
from pages.apart import pool
from pages.load_report.door import figures, reviewing
from pages.load_report.door.draft import Draft, draft_of
from pages.load_report.door.refusal import Refusal
from presentation.language.language import using
from tests.support.documents.flattened_report import REPORT
from tests.support.editing import draft_in, editing_server
from tests.support.processor import processor_seconds

PAGE = "load_report/page.py"
MANY = "".join(f"\n- {number} osób – miejsce {number}" for number in range(60, 200))
LONG = REPORT.replace("\n- 32 osób – schronisko", MANY)


@pytest.fixture
def raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    figures._reviewed.cache_clear()
    return editing_server(tmp_path, monkeypatch)


@pytest.fixture
def draft(raw: Path) -> Draft:
    found = draft_of(draft_in(raw, LONG))
    assert found
    return found


def test_a_draft_that_takes_too_long_is_told_in_a_sentence(
    open_page: Callable[..., AppTest], draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "SECONDS", 0.01)
    app = open_page(PAGE, szkic=draft.token)
    assert not app.exception
    assert "Szkicu nie można teraz pokazać" in app.error[0].value
    monkeypatch.undo()


def test_what_is_wrong_with_a_draft_is_told(draft: Draft) -> None:
    card = draft.folder / "origin.toml"
    card.write_text(card.read_text("utf-8") + "\nnothing known = 1\n", "utf-8")
    with pytest.raises(Refusal) as refused:
        figures.lines(draft)
    assert refused.value.sentences


def test_every_figure_is_shown_once_a_page_at_a_time(draft: Draft) -> None:
    lines = figures.lines(draft)
    assert len(lines) > 140
    for state in STATES:
        count = lines.states()[state]
        pages = [lines.page(state, first, 20) for first in range(0, count, 20)]
        assert [len(page) for page in pages[:-1]] == [20] * max(0, len(pages) - 1)
        assert len({line.figure_id for page in pages for line in page}) == count
        assert {line.state for page in pages for line in page} <= {state}


def test_the_figures_are_those_that_understanding_in_the_server_gives(draft: Draft, tmp_path: Path) -> None:
    file = tmp_path / "lines"
    overview = reviewing.write_lines(Path(os.environ["BAROMETR_RAW"]), draft.folder, file)
    lines = figures.lines(draft)
    assert lines.overview == overview
    here = figures.Lines(overview, file)
    for state in STATES:
        assert lines.page(state, 0, 1000) == here.page(state, 0, 1000)


def test_remarks_are_in_the_language_of_whoever_looks(draft: Draft) -> None:
    found = figures.lines(draft)
    state = next(state for state in STATES if found.states()[state])
    odd = replace(found.page(state, 0, 1)[0], told=(("dziwne", "odd"),))
    assert odd.remarks == ("dziwne",)
    with using("en"):
        assert odd.remarks == ("odd",)


def test_the_server_itself_does_little_for_a_draft(draft: Draft) -> None:
    """Understanding costs most of a second, which other visitors do not wait for."""

    def shown() -> None:
        figures._reviewed.cache_clear()
        figures.lines(draft)

    understood = processor_seconds(
        lambda: reviewing.write_lines(Path(os.environ["BAROMETR_RAW"]), draft.folder, draft.folder / ".l"),
        tries=2,
    )
    assert processor_seconds(shown, tries=2) < understood / 4


def test_faults_come_as_faults(draft: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_given: object) -> None:
        raise Faults([Fault(draft.folder, 1, "this is wrong", "to jest źle")])

    monkeypatch.setattr(reviewing, "understand", fail)
    overview = reviewing.write_lines(Path(), draft.folder, draft.folder / ".l")
    assert [fault.sentence for fault in overview.faults] == ["this is wrong"]
