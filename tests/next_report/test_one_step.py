"""Taking a draft in is one step, and two editors in one draft lose nothing of each other's work."""

import os
import shutil
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from etl.build import build
from etl.entering import FOLDER
from etl.faults import Faults
from etl.next_report import drafts
from etl.next_report.take_in import take_in
from etl.next_report.waiting import forget, waiting
from etl.raw.document import Decision
from etl.raw.folder import read_decisions
from etl.warehouse.versions import code_version, data_version
from tests.support.documents.flattened_report import REPORT
from tests.support.editing import draft_in
from tests.support.small_raw import small_raw

EACH = 30


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("prepared")
    build(small_raw(folder / "raw"), folder / "data" / "warehouse.duckdb")
    draft_in(folder / "raw", REPORT)
    return folder


@pytest.fixture
def folder(prepared: Path, tmp_path: Path) -> Path:
    """A raw folder with a draft, and the warehouse built before it."""
    return Path(shutil.copytree(prepared, tmp_path / "server"))


@pytest.fixture
def draft(folder: Path) -> Path:
    (token,) = (folder / "raw" / FOLDER).iterdir()
    return token / "report-2021"


def everything(folder: Path) -> dict[str, bytes]:
    """Return what is served and stored: every file but the own files of the builds."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".builds" not in path.parts and not path.name.endswith(".ready")
    }


def no_history(folder: Path, _draft: Path) -> None:
    shutil.rmtree(folder / "data" / "history")
    (folder / "data" / "history").write_text("in the way", encoding="utf-8")


def no_place_in_the_history(folder: Path, draft: Path) -> None:
    build_id = f"{data_version(folder / 'raw', draft)}-{code_version()}"
    (folder / "data" / "history" / f"{build_id}.parquet").mkdir()


def no_public_name(folder: Path, _draft: Path) -> None:
    (folder / "data" / "warehouse.duckdb").unlink()
    (folder / "data" / "warehouse.duckdb").mkdir()
    (folder / "data" / "warehouse.duckdb" / "in the way").touch()


def no_builds(folder: Path, _draft: Path) -> None:
    shutil.rmtree(folder / "data" / ".builds")
    (folder / "data" / ".builds").touch()


@pytest.mark.parametrize("fault", [no_history, no_place_in_the_history, no_public_name, no_builds])
def test_where_one_part_cannot_be_written_nothing_changes(
    fault: Callable[[Path, Path], None], folder: Path, draft: Path
) -> None:
    fault(folder, draft)
    before = everything(folder)
    with pytest.raises((Faults, OSError)):
        take_in(folder / "raw", folder / "data" / "warehouse.duckdb", draft)
    assert everything(folder) == before


def test_a_build_is_the_same_whether_its_document_is_loaded_or_a_draft(folder: Path, draft: Path) -> None:
    of_the_draft = data_version(folder / "raw", draft)
    report = take_in(folder / "raw", folder / "data" / "warehouse.duckdb", draft)
    assert data_version(folder / "raw") == of_the_draft
    assert report.build_id == f"{of_the_draft}-{code_version()}"
    assert build(folder / "raw", folder / "data" / "warehouse.duckdb").build_id == report.build_id


def decided(draft: Path, figure: str) -> Decision:
    return Decision(figure, "exclude", "plan", "1", "powód", "a reason", "2026-12-01", draft, 0)


def with_another(made: Decision, known: list[Decision]) -> list[Decision]:
    return [*known, made]


def test_two_editors_who_decide_at_once_lose_nothing(draft: Path) -> None:
    def editor(name: str) -> None:
        for number in range(EACH):
            made = decided(draft, f"report-2021:text.{name}.{number}")
            drafts.change_decisions(draft, partial(with_another, made))

    with ThreadPoolExecutor(2) as editors:
        list(editors.map(editor, "12"))
    assert len({item.figure_id for item in read_decisions(draft / "decisions.csv")}) == 2 * EACH


def test_a_decision_about_a_draft_that_was_loaded_meanwhile_is_refused(folder: Path, draft: Path) -> None:
    take_in(folder / "raw", folder / "data" / "warehouse.duckdb", draft)
    for change in (
        lambda: drafts.change_decisions(draft, lambda known: known),
        lambda: drafts.change_card(draft, {}),
        lambda: drafts.answer_rows(draft, []),
        lambda: take_in(folder / "raw", folder / "data" / "warehouse.duckdb", draft),
    ):
        with pytest.raises(Faults, match="loaded or discarded") as refused:
            change()
        assert "już nie ma" in refused.value.faults[0].sentence_pl
    assert not draft.parent.exists()


def test_the_drafts_that_wait_are_listed_with_what_is_open(folder: Path, draft: Path) -> None:
    drafts.change_decisions(draft, lambda _known: [decided(draft, "report-2021:text.1.1")])
    (found,) = waiting(folder / "raw")
    assert (found.document_id, found.file_name) == ("report-2021", "raport.txt")
    assert (found.questions, found.decisions) == (0, 1)
    assert found.begun <= found.changed
    (draft / "decisions.csv").write_text("no decisions\n", encoding="utf-8")
    assert waiting(folder / "raw")[0].decisions == 0, "a damaged draft is listed, so that it can be discarded"


def test_a_draft_goes_when_nobody_has_touched_it_for_long(folder: Path, draft: Path) -> None:
    raw = folder / "raw"
    old = time.time() - 15 * 24 * 3600
    for path in [draft.parent, *draft.parent.rglob("*")]:
        os.utime(path, (old, old))
    (draft / "decisions.csv").touch()
    forget(raw, 14)
    assert draft.exists(), "somebody has worked at it"
    os.utime(draft / "decisions.csv", (old, old))
    os.utime(draft, (old, old))
    forget(raw, 16)
    assert draft.exists()
    forget(raw, 14)
    assert not draft.exists()


def test_what_killed_readings_left_is_cleared_away(folder: Path, draft: Path) -> None:
    raw = folder / "raw"
    half_read = raw / FOLDER / ("0" * 16) / ".source"
    left = [half_read.parent, raw / ".extract-abc", draft.parent / ".extract-abc"]
    half_read.mkdir(parents=True)
    for path in left:
        path.mkdir(exist_ok=True)
    forget(raw, 14)
    assert all(path.exists() for path in left), "somebody may be at work in them"
    long_ago = time.time() - 2 * 3600
    for path in [*left, half_read]:
        os.utime(path, (long_ago, long_ago))
    forget(raw, 14)
    assert not any(path.exists() for path in left)
    assert draft.exists()
