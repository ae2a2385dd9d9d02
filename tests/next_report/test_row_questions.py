"""Rows that do not tell their years are asked about with their cells, answered in a file, never guessed."""

from pathlib import Path

import pytest

from etl.__main__ import main
from etl.faults import Faults
from etl.next_report import drafts
from etl.next_report.extract import extract, extract_all
from etl.next_report.questions_file import read_questions
from etl.next_report.take_in import take_in
from etl.next_report.verify import verify
from etl.raw.figure import FigureRow
from etl.raw.row_answers import RowAnswer, read_row_answers, write_row_answers
from etl.raw.unread_list import read_unread
from tests.support.documents.flattened_report import FOSTER, HEALTH, SHELTER
from tests.support.editing import draft_in
from tests.support.small_raw import small_raw

# The row of foster families has a cell more than the header.
ROWS = [
    ["OBSZAR II INFRASTRUKTURA SPOŁECZNA"],
    ["wskaźniki", "wartość wskaźników 2020", "wartość wskaźników 2021"],
    [FOSTER, "11 rodzin", "4", "13 rodzin"],
    [SHELTER, "50 osób", "44 osoby"],
    [HEALTH, "1. Rehabilitacja Domowa", "---"],
]
CUT = "\n".join(["wstęp", *("\n".join(f"\t{cell}" for cell in row) + "\n" for row in ROWS), "", "Dalej.", ""])
ROW = "obszar-II.1"
FIRST = [("2020", "2", "11 rodzin"), ("2021", "4", "13 rodzin")]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "raport.txt"
    path.write_text(CUT, encoding="utf-8")
    return path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "raw" / "report-2021"


def answers(pairs: list[tuple[str, str, str]], row: str = ROW) -> list[RowAnswer]:
    return [RowAnswer(row, *pair, "2022-03-01", Path("row_answers.csv"), 2) for pair in pairs]


def of_row(figures: list[FigureRow]) -> dict[str, str]:
    return {
        figure.figure_id.partition(":")[2]: figure.number for figure in figures if figure.row_label == FOSTER
    }


def test_a_row_cut_otherwise_gives_no_value_and_is_asked_about(report: Path, out: Path) -> None:
    found = extract_all(report, "report-2021", out)
    assert of_row(found.figures) == {}
    (question,) = read_questions(out)
    assert question == found.questions[0]
    assert (question.row, question.label, question.problem) == (ROW, FOSTER, "cut_otherwise")
    assert question.cells == (FOSTER, "11 rodzin", "4", "13 rodzin")
    assert question.columns == (("2020", "wartość wskaźników 2020"), ("2021", "wartość wskaźników 2021"))
    assert len(question.proposals) == 3
    assert (("2020", 2), ("2021", 4)) in question.proposals
    told = {(item.place, item.text) for item in read_unread(out) if item.kind == "row_unclear"}
    assert told == {("Obszar II, wiersz 1", text) for text in ("11 rodzin", "4", "13 rodzin")}


def test_the_rows_after_a_question_keep_their_places(report: Path, out: Path) -> None:
    before = [figure.figure_id for figure in extract(report, "report-2021", out)]
    write_row_answers(out, answers(FIRST))
    after = [figure.figure_id for figure in extract(report, "report-2021", out)]
    assert set(before) < set(after)
    assert "report-2021:obszar-II.2.2020.1" in before


def test_an_answered_row_is_read_and_proven(report: Path, out: Path) -> None:
    extract(report, "report-2021", out)
    write_row_answers(out, answers(FIRST))
    found = extract_all(report, "report-2021", out)
    assert of_row(found.figures) == {"obszar-II.1.2020.1": "11", "obszar-II.1.2021.1": "13"}
    assert found.questions == []
    assert verify(report, "report-2021", out.parent) == []
    assert {(item.place, item.text) for item in found.unread if item.kind == "number_not_read"} >= {
        ("Obszar II, wiersz 1", "4")
    }


def test_a_row_left_out_is_asked_about_no_more_and_still_told(report: Path, out: Path) -> None:
    (question,) = extract_all(report, "report-2021", out).questions
    write_row_answers(out, answers([("", "", question.text)]))
    found = extract_all(report, "report-2021", out)
    assert (of_row(found.figures), found.questions) == ({}, [])
    assert {item.text for item in found.unread if item.kind == "row_left_out"} >= {"11 rodzin", "13 rodzin"}


@pytest.mark.parametrize(
    ("pairs", "row", "sentence"),
    [
        ([("2020", "2", "12 rodzin")], ROW, "expects «12 rodzin», the document prints «11 rodzin»"),
        ([("2019", "2", "11 rodzin")], ROW, "no column «2019»; its columns are 2020, 2021"),
        ([("2020", "9", "11 rodzin")], ROW, "the row has 4 cells"),
        ([("2020", "2", "11 rodzin"), ("2020", "3", "4")], ROW, "two answers for one column"),
        ([("2020", "2", "11 rodzin"), ("2021", "2", "11 rodzin")], ROW, "gives one cell to two years"),
        ([("", "", "11 rodzin")], ROW, "expects «11 rodzin»"),
        ([("2020", "2", "11 rodzin"), ("", "", "x")], ROW, "left out and answered as well"),
        ([("2020", "2", "50")], "obszar-II.2", "asks nothing about the row «obszar-II.2»"),
        ([("2020", "", "11 rodzin")], ROW, "give the year column and the number of the cell"),
        ([("2020", "b", "11 rodzin")], ROW, "give the year column and the number of the cell"),
    ],
)
def test_an_answer_that_does_not_fit_stops_with_a_sentence(
    report: Path, out: Path, pairs: list[tuple[str, str, str]], row: str, sentence: str
) -> None:
    extract(report, "report-2021", out)
    before = (out / "figures.csv").read_bytes()
    write_row_answers(out, answers(pairs, row))
    with pytest.raises(Faults, match=sentence) as told:
        extract(report, "report-2021", out)
    assert all(fault.sentence_pl for fault in told.value.faults)
    assert (out / "figures.csv").read_bytes() == before
    with pytest.raises(Faults, match=sentence):
        verify(report, "report-2021", out.parent)


def test_the_command_line_shows_the_row_and_how_to_answer(
    report: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["extract", str(report), "--document-id", "report-2021", "--out", str(out)]) == 0
    printed = capsys.readouterr().out
    assert "rows that do not tell which cell belongs to which year: 1" in printed
    assert f"question   {ROW} line 8 «{FOSTER}»" in printed
    assert "2 «11 rodzin», 3 «4», 4 «13 rodzin»; the years: 2020, 2021" in printed
    assert f"{ROW},2020,2,11 rodzin," in printed
    assert "what gave no value: " in printed
    assert "a row that does not tell which cell belongs to which year: 3" in printed


def test_what_the_command_line_proposes_can_be_pasted(
    report: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report.write_text(CUT.replace("11 rodzin", "33 082,46 zł, „środki”"), encoding="utf-8")
    command = ["extract", str(report), "--document-id", "report-2021", "--out", str(out)]
    main(command)
    proposed = [line.strip() for line in capsys.readouterr().out.splitlines() if f" {ROW},20" in line]
    header = "row,column,cell,expects,decided_on"
    (out / "row_answers.csv").write_text("\n".join([header, *proposed, ""]), encoding="utf-8")
    assert main(command) == 0
    assert read_questions(out) == []


def test_a_draft_is_answered_and_keeps_its_answers_when_read_again(tmp_path: Path) -> None:
    raw = small_raw(tmp_path / "raw")
    draft = drafts.find_draft(raw, draft_in(raw, CUT))
    assert draft
    drafts.answer_rows(draft, answers(FIRST))
    assert read_questions(draft) == []
    assert FOSTER in (draft / "figures.csv").read_text("utf-8")
    take_in(raw, tmp_path / "warehouse.duckdb", draft)
    assert sorted(path.name for path in (raw / "report-2021").iterdir()) == [
        "figures.csv",
        "origin.toml",
        "row_answers.csv",
    ]
    again = drafts.find_draft(raw, drafts.new_draft(raw, "raport.txt", CUT.encode(), "report-2021"))
    assert again
    assert [answer.cell for answer in read_row_answers(again)] == ["2", "4"]
    assert read_questions(again) == []
    changed = CUT.replace("13 rodzin", "14 rodzin").encode()
    other = drafts.find_draft(raw, drafts.new_draft(raw, "raport.txt", changed, "report-2021"))
    assert other
    assert read_row_answers(other) == []
    assert [question.row for question in read_questions(other)] == [ROW]
    take_in(raw, tmp_path / "warehouse.duckdb", other, replace=True)
    assert not (raw / "report-2021" / "row_answers.csv").exists()


def test_a_draft_whose_file_is_gone_says_so_and_stays(tmp_path: Path) -> None:
    raw = small_raw(tmp_path / "raw")
    draft = drafts.find_draft(raw, draft_in(raw, CUT))
    assert draft
    next((draft.parent / ".source").iterdir()).unlink()
    with pytest.raises(Faults, match="kept no longer"):
        drafts.answer_rows(draft, answers(FIRST))
    assert len(read_questions(draft)) == 1


def test_an_answer_that_does_not_fit_leaves_the_draft_as_it_was(tmp_path: Path) -> None:
    raw = small_raw(tmp_path / "raw")
    draft = drafts.find_draft(raw, draft_in(raw, CUT))
    assert draft
    before = {path.name: path.read_bytes() for path in draft.iterdir()}
    with pytest.raises(Faults, match="the answer expects"):
        drafts.answer_rows(draft, answers([("2020", "2", SHELTER)]))
    assert {path.name: path.read_bytes() for path in draft.iterdir()} == before
