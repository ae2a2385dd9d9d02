"""Drafts: read within limits, kept with their decisions, taken in whole or not at all."""

import errno
import os
from decimal import Decimal
from pathlib import Path

import pytest

from etl.__main__ import main
from etl.build import build
from etl.entering import FOLDER
from etl.faults import Faults
from etl.next_report import drafts
from etl.next_report.review import review
from etl.next_report.take_in import take_in
from etl.raw.document import Decision
from etl.raw.folder import read_raw
from etl.understand import understand
from tests.support.documents.flattened_report import HEALTH, REPORT
from tests.support.editing import draft_in
from tests.support.small_raw import small_raw

CONTENT = REPORT.encode()


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return small_raw(tmp_path / "raw")


@pytest.fixture
def draft(raw: Path) -> Path:
    found = drafts.find_draft(raw, draft_in(raw, REPORT))
    assert found
    return found


def names(raw: Path) -> list[str]:
    return sorted(path.name for path in raw.glob("[!.]*/"))


def decided(draft: Path, figure: str, action: str, argument: str, expects: str) -> Decision:
    return Decision(
        f"report-2021:{figure}", action, argument, expects, "powód", "a reason", "2026-11-22", draft, 0
    )


def test_no_build_sees_a_draft(raw: Path, draft: Path) -> None:
    assert [document.document_id for document in read_raw(raw)] == ["proba-2020"]
    assert [document.document_id for document in read_raw(raw, draft)] == ["proba-2020", "report-2021"]


def test_a_draft_says_what_became_of_each_figure_and_what_was_before(raw: Path, draft: Path) -> None:
    known = understand(raw, draft)
    lines = review("report-2021", known.placed, known.observations, known.remarks)
    found = {line.figure_id.partition(":")[2]: line for line in lines}
    assert found["obszar-II.1.2020.1"].state == "matched"
    shelter = found["obszar-II.2.2021.1"]
    assert shelter.value == 44
    assert [(item.year, item.value) for item in shelter.earlier][:2] == [
        (2020, Decimal(50)),
        (2019, Decimal(62)),
    ]
    assert {item.document_id for item in shelter.earlier} >= {"proba-2020"}


def test_another_value_for_a_year_that_is_loaded_is_a_revision(raw: Path) -> None:
    draft = drafts.find_draft(raw, draft_in(raw, REPORT.replace("32 osób", "33 osób")))
    assert draft
    known = understand(raw, draft)
    lines = review("report-2021", known.placed, known.observations, known.remarks)
    states = {line.item.figure.printed: line.state for line in lines}
    assert states["33 osób – schronisko"] in ("revised", "suspicious")


def test_the_build_lists_what_a_new_report_prints_anew(raw: Path, tmp_path: Path) -> None:
    draft = drafts.find_draft(raw, draft_in(raw, REPORT.replace("32 osób", "33 osób")))
    assert draft
    lines = take_in(raw, tmp_path / "warehouse.duckdb", draft).lines()
    place = lines.index("  years printed before with another value: 1")
    assert "«32 osób – schronisko»" in lines[place + 1]
    assert "«33 osób – schronisko»" in lines[place + 1]


def test_a_draft_enters_by_one_rename_and_is_built(raw: Path, draft: Path, tmp_path: Path) -> None:
    report = take_in(raw, tmp_path / "warehouse.duckdb", draft)
    assert names(raw) == ["proba-2020", "report-2021"]
    assert "report-2021" in {document.document_id for document in report.documents}
    assert not draft.exists()


def test_a_loaded_document_is_not_replaced_unasked(raw: Path, draft: Path, tmp_path: Path) -> None:
    take_in(raw, tmp_path / "warehouse.duckdb", draft)
    before = (raw / "report-2021" / "figures.csv").read_bytes()
    again = drafts.find_draft(
        raw, drafts.new_draft(raw, "raport.txt", CONTENT.replace(b"44", b"45"), "report-2021")
    )
    assert again
    with pytest.raises(Faults, match="loaded already"):
        take_in(raw, tmp_path / "warehouse.duckdb", again)
    assert (raw / "report-2021" / "figures.csv").read_bytes() == before
    take_in(raw, tmp_path / "warehouse.duckdb", again, replace=True)
    assert (raw / "report-2021" / "figures.csv").read_bytes() != before
    (kept,) = (raw / FOLDER).glob("replaced-report-2021-*")
    assert (kept / "figures.csv").read_bytes() == before


def test_a_document_read_again_keeps_its_card_its_remarks_and_fitting_decisions(
    raw: Path, draft: Path, tmp_path: Path
) -> None:
    decisions = [
        decided(draft, "obszar-II.1.2020.1", "exclude", "plan", "11 rodzin"),
        decided(draft, "obszar-II.2.2021.1", "exclude", "plan", "44 osoby"),
    ]
    drafts.write_decisions(draft, decisions)
    (draft / "remarks.toml").write_text("", encoding="utf-8")
    take_in(raw, tmp_path / "warehouse.duckdb", draft)
    changed = CONTENT.replace(b"44", b"45")
    again = drafts.find_draft(raw, drafts.new_draft(raw, "raport.txt", changed, "report-2021"))
    assert again
    take_in(raw, tmp_path / "warehouse.duckdb", again, replace=True)
    document = next(item for item in read_raw(raw) if item.document_id == "report-2021")
    assert [item.figure_id for item in document.decisions] == ["report-2021:obszar-II.1.2020.1"]
    assert (raw / "report-2021" / "remarks.toml").exists()


def test_a_failed_build_leaves_everything_as_it_was(raw: Path, draft: Path, tmp_path: Path) -> None:
    warehouse = tmp_path / "warehouse.duckdb"
    build(raw, warehouse)
    before = warehouse.read_bytes()
    drafts.write_decisions(
        draft, [decided(draft, "obszar-II.1.2020.1", "assign", "no_such@2020", "11 rodzin")]
    )
    with pytest.raises(Faults, match="no series of the catalogue"):
        take_in(raw, warehouse, draft)
    assert names(raw) == ["proba-2020"]
    assert draft.exists()
    assert warehouse.read_bytes() == before


def test_a_full_disk_leaves_everything_as_it_was(
    raw: Path, draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("etl.build.write_build", full)
    with pytest.raises(OSError, match="No space left"):
        take_in(raw, tmp_path / "warehouse.duckdb", draft)
    assert names(raw) == ["proba-2020"]
    assert draft.exists()


@pytest.mark.parametrize("token", ["", "..", "0" * 15, "../" + "0" * 13, "0" * 16])
def test_a_token_leads_to_a_draft_or_nowhere(raw: Path, draft: Path, token: str) -> None:
    assert drafts.find_draft(raw, token) is None


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("raport 2021.docx", "raport 2021.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\raport.pdf", "raport.pdf"),
        ("<b>x</b>\n.txt", "b__.txt"),
        ("", "dokument"),
        ("...", "dokument"),
        ("ż" * 300 + ".docx", "ż" * 80 + ".docx"),
    ],
)
def test_a_file_name_from_outside_becomes_a_plain_one(name: str, plain: str) -> None:
    assert drafts.plain_name(name) == plain


def test_a_file_that_cannot_be_read_leaves_no_draft(raw: Path) -> None:
    with pytest.raises(Faults):
        drafts.new_draft(raw, "raport.xlsx", b"PK nonsense", "form-2021")
    assert not list((raw / FOLDER).iterdir())


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (HEALTH, "x" * 140_000, "more than 10000 characters"),
        ("\n2021\n", "\n2099\n", "the year 2099 lies outside"),
    ],
)
def test_a_report_that_no_build_could_read_leaves_no_draft(
    raw: Path, old: str, new: str, sentence: str
) -> None:
    content = REPORT.replace(old, new)
    assert content != REPORT
    with pytest.raises(Faults, match=sentence) as refused:
        drafts.new_draft(raw, "raport.txt", content.encode(), "report-2021")
    assert all(fault.sentence_pl for fault in refused.value.faults)
    assert not list((raw / FOLDER).iterdir())


def test_a_year_in_the_words_that_no_period_holds_takes_the_figure_nowhere(raw: Path) -> None:
    content = REPORT.replace("11 rodzin", "11 rodzin w 1945 r.").encode()
    draft = drafts.find_draft(raw, drafts.new_draft(raw, "raport.txt", content, "report-2021"))
    assert draft
    known = understand(raw, draft)
    lines = review("report-2021", known.placed, known.observations, known.remarks)
    (line,) = [line for line in lines if "1945" in line.item.figure.printed]
    assert (line.state, line.reason) == ("unassigned", "year")


def test_the_command_line_tells_the_same(
    raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "raport.txt"
    report.write_text(REPORT.replace("44\u00a0osoby", "44 namioty"), encoding="utf-8")
    out = tmp_path / "new" / "report-2021"
    assert (
        main(["extract", str(report), "--document-id", "report-2021", "--out", str(out), "--raw", str(raw)])
        == 0
    )
    printed = capsys.readouterr().out
    assert "figures: 1 unassigned" in printed
    assert "unassigned report-2021:obszar-II.2.2021.1 «44 namioty» | its words fit no series" in printed
    assert "new        report-2021:obszar-II.3.2020.1" in printed


def test_a_draft_that_contradicts_its_decisions_is_written_and_told(
    raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "raport.txt"
    report.write_text(REPORT, encoding="utf-8")
    out = tmp_path / "new" / "report-2021"
    out.mkdir(parents=True)
    drafts.write_decisions(out, [decided(out, "obszar-II.9.2021.1", "exclude", "plan", "44 osoby")])
    assert (
        main(["extract", str(report), "--document-id", "report-2021", "--out", str(out), "--raw", str(raw)])
        == 0
    )
    assert "which is no figure here" in capsys.readouterr().err
    assert (out / "figures.csv").exists()
