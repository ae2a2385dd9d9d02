"""The report for 2020, set again as Word and checked: what is known of its tables comes back as comments.

The document stands beside the repository; where it is not at hand there is nothing to check.
"""

import os
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from etl.next_report.check_draft.check import Checked, check_draft
from etl.raw.card import read_card
from etl.understand import Understood, understand
from tests.support.documents.document_reading import comments_of, texts_of
from tests.support.documents.set_as_word import set_as_word
from tests.support.running_server import ROOT

RAW = ROOT / "data" / "raw"
REPORT = "report-2020"
LEAST_SHARE = 0.9
# Two contradictions need figures of running text, one break a decision of an editor: 23 of 26 are found.
LEAST_SHARE_OF_RULES = 0.85
# Kinds that no remark of the loaded report has: each was read by a person and is no false alarm.
OTHERS = {"no_row": 1, "unread": 1}


@cache
def known() -> Understood:
    return understand(RAW)


def at_hand() -> list[Path]:
    folder = Path(os.environ.get("BAROMETR_DOCUMENTS", ROOT / "no documents"))
    text = folder / str(read_card(RAW / REPORT / "origin.toml")["source_file"])
    return [text] if text.exists() else []


@cache
def checked(text: Path) -> tuple[bytes, Checked]:
    """Return the report as a Word file, and what its check gave."""
    with TemporaryDirectory() as folder:
        word = set_as_word(text, Path(folder) / "raport.docx")
        return word.read_bytes(), check_draft(word, RAW)


def cell_of(figure_id: str) -> str:
    return figure_id.rpartition(".")[0]


def remarks_on_tables() -> list[tuple[str, str, set[str]]]:
    """Return (kind, id, cells of the report's tables) of each remark that concerns them."""
    found: list[tuple[str, str, set[str]]] = []
    for remark in known().remarks:
        ids = [figure_id for _, figure_id in remark.figures]
        cells = {cell_of(one) for one in ids if one.startswith(f"{REPORT}:") and ":text." not in one}
        if cells:
            found.append((remark.kind, remark.remark_id, cells))
    return found


def test_the_known_remarks_on_its_tables_come_as_comments_at_their_cells() -> None:
    assert len(remarks_on_tables()) > 40
    for text in at_hand():
        _, result = checked(text)
        marked = {(item.kind, cell_of(item.figure_id)) for item in result.findings if item.is_marked}
        missed = [
            name
            for kind, name, cells in remarks_on_tables()
            if not any((kind, one) in marked for one in cells)
        ]
        assert len(missed) <= (1 - LEAST_SHARE) * len(remarks_on_tables()), missed


def test_rules_alone_find_most_of_it_on_a_report_that_nobody_has_read(tmp_path: Path) -> None:
    """Without the loaded report there are no decisions, no prose and no remarks of readers."""
    shutil.copytree(RAW / "strategy-2017-2026", tmp_path / "strategy-2017-2026")
    recorded = {f"{item.kind}:{item.id}" for document in known().documents for item in document.remarks}
    made = [remark for remark in remarks_on_tables() if remark[1] not in recorded]
    assert len(made) > 20
    for text in at_hand():
        word = set_as_word(text, tmp_path / "raport.docx")
        result = check_draft(word, tmp_path)
        marked = {(item.kind, cell_of(item.figure_id)) for item in result.findings if item.is_marked}
        missed = [name for kind, name, cells in made if not any((kind, one) in marked for one in cells)]
        assert len(missed) <= (1 - LEAST_SHARE_OF_RULES) * len(made), missed


def test_a_comment_stands_in_the_cell_that_holds_its_print() -> None:
    figures = {item.figure.figure_id: item.figure for item in known().placed}
    for text in at_hand():
        _, result = checked(text)
        said: dict[str, list[str]] = {}
        for place, comment in comments_of(result.content):
            said.setdefault(comment, []).append(place)
        for item in result.findings:
            if item.is_marked and item.figure_id:
                printed = "".join(figures[item.figure_id].printed.split())
                assert any(printed in "".join(place.split()) for place in said[item.message_pl]), item


def test_nothing_is_said_that_nobody_remarked_on_the_loaded_report() -> None:
    """What the check adds of itself is counted by kind, so that a new false alarm is seen."""
    kinds = {remark.kind for remark in known().remarks}
    for text in at_hand():
        _, result = checked(text)
        others = [str(item.kind) for item in result.findings if item.kind not in kinds]
        assert {kind: others.count(kind) for kind in others} == OTHERS
        assert len(comments_of(result.content)) == sum(item.is_marked for item in result.findings)


def test_the_words_of_the_report_stay_as_they_were() -> None:
    for text in at_hand():
        word, result = checked(text)
        assert texts_of(result.content) == texts_of(word)
