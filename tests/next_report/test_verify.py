"""Proof of the figures: what stands as recorded passes, anything else is named with its place."""

import os
from pathlib import Path

import pytest

from etl.__main__ import main
from etl.language.boundaries import standing_places
from etl.language.folding import fold_blanks
from etl.next_report.extract import extract
from etl.next_report.verify import verify
from etl.raw.folder import read_raw
from tests.support.documents.flattened_report import REPORT

ROOT = Path(__file__).resolve().parents[2]
PROSE = "report-2021:text.34.1,Podsumowanie,,,34,zadań,168,zlecono 168 zadań,Podsumowanie\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "raport.txt"
    path.write_text(REPORT, encoding="utf-8")
    extract(path, "report-2021", tmp_path / "raw" / "report-2021")
    with (tmp_path / "raw" / "report-2021" / "figures.csv").open("a", encoding="utf-8") as file:
        file.write(PROSE)
    return path


def change_figures(report: Path, before: str, after: str) -> list[str]:
    """Change figures.csv and return the failures that `verify` finds."""
    path = report.parent / "raw" / "report-2021" / "figures.csv"
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    return failures(report)


def change_report(report: Path, before: str, after: str) -> list[str]:
    """Change the document and return the failures that `verify` finds."""
    assert before in REPORT
    report.write_text(REPORT.replace(before, after), encoding="utf-8")
    return failures(report)


def failures(report: Path) -> list[str]:
    return [str(fault) for fault in verify(report, "report-2021", report.parent / "raw")]


def test_what_was_extracted_and_recorded_stands(report: Path) -> None:
    assert failures(report) == []


def test_the_same_document_in_another_encoding_stands(report: Path) -> None:
    report.write_bytes(REPORT.replace("\n", "\r\n").encode("cp1250"))
    assert failures(report) == []


def test_a_figure_changed_in_the_document_is_found(report: Path) -> None:
    found = change_report(report, "32 osób – schronisko", "33 osób – schronisko")
    assert any(
        "«32 osób – schronisko» does not stand at line 18; it stands nowhere" in text for text in found
    )


def test_a_figure_that_moved_is_a_failure_that_says_where_it_went(report: Path) -> None:
    found = change_report(report, "W 2021 r. zlecono", "Nowy wiersz.\nW 2021 r. zlecono")
    assert len(found) == 1
    assert "«zlecono 168 zadań» does not stand at line 34; it stands at line 35" in found[0]


def test_half_a_number_is_no_number(report: Path) -> None:
    found = change_figures(report, ",168,zlecono 168 zadań", ",16,zlecono 16")
    assert len(found) == 1
    assert "«16» is part of a longer number at line 34" in found[0]


def test_a_number_that_its_print_does_not_hold_whole_is_found(report: Path) -> None:
    found = change_figures(report, ",168,zlecono 168 zadań", ",68,zlecono 168 zadań")
    assert "«68» is no whole number of «zlecono 168 zadań»" in found[0]


def test_a_line_beyond_the_document_is_found(report: Path) -> None:
    found = change_figures(report, ",34,zadań,168", ",340,zadań,168")
    assert "the document has no line 340" in found[0]


def test_a_cell_recorded_as_empty_must_be_empty(report: Path) -> None:
    found = change_report(report, "\t11 rodzin\n\t\n", "\t11 rodzin\n\t12 rodzin\n")
    assert any("line 13 is recorded as empty but says «12 rodzin»" in text for text in found)


def test_a_table_figure_left_out_or_invented_is_found(report: Path) -> None:
    line = next(row for row in (figures_text(report)).splitlines() if "schronisko,32" in row)
    found = change_figures(report, f"{line}\n", "")
    assert found == [
        text for text in found if "finds «report-2021:obszar-II.2.2020.2» (32 osób – schronisko)" in text
    ]
    assert len(found) == 1


def test_a_changed_label_id_or_locator_is_found(report: Path) -> None:
    assert "label is «dom» here and «schronisko»" in change_figures(report, ",schronisko,32,", ",dom,32,")[0]


def figures_text(report: Path) -> str:
    return (report.parent / "raw" / "report-2021" / "figures.csv").read_text("utf-8")


def test_the_command_returns_one_and_lists_the_failures(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["verify", str(report), "--document-id", "report-2021", "--raw", str(report.parent / "raw")]
    assert main(arguments) == 0
    assert "10 figures stand as recorded (1 in prose, 9 in tables)" in capsys.readouterr().out
    change_figures(report, ",34,zadań,168", ",2,zadań,168")
    assert main(arguments) == 1
    printed = capsys.readouterr().out
    assert "figures.csv:11: «report-2021:text.34.1»: «zlecono 168 zadań» does not stand at line 2" in printed


def test_an_unknown_document_is_said_in_a_sentence(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["verify", str(report), "--document-id", "report-1999", "--raw", str(report.parent / "raw")]
    assert main(arguments) == 1
    assert "figures.csv:1: the file is missing" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("number", "text", "places"),
    [
        ("8", "dogoterapia-8 dzieci", [12]),
        ("10", "dziećmi-10os.", [8]),
        ("3", "1,3 h", []),
        ("1", "1,3 h", []),
        ("050", "1 050 664 zł", []),
        ("1 050", "1 050 664 zł", []),
        ("664", "w 2019 664 osoby", [7]),
        ("5", "ZSS5", []),
        ("dwie", "a dwie utraciły", [2]),
        ("dwie", "dwieście", []),
        ("-258", "wynoszący -258.", [10]),
        ("97", "97 97 97", [0, 3, 6]),
    ],
)
def test_a_number_stands_only_as_a_whole(number: str, text: str, places: list[int]) -> None:
    assert standing_places(number, text) == places


def test_every_committed_figure_is_told_by_its_print() -> None:
    for document in read_raw(ROOT / "data" / "raw"):
        assert document.figures
        for figure in document.figures:
            places = standing_places(figure.number, figure.printed) if figure.number else [0]
            assert places, figure.figure_id
            assert figure.printed == fold_blanks(figure.printed)


def test_every_committed_document_at_hand_stands_as_recorded() -> None:
    folder = Path(os.environ.get("BAROMETR_DOCUMENTS", ROOT / "no documents"))
    documents = read_raw(ROOT / "data" / "raw")
    at_hand = [entry for entry in documents if (folder / str(entry.origin["source_file"])).exists()]
    assert len(at_hand) in (0, len(documents))
    for entry in at_hand:
        file = folder / str(entry.origin["source_file"])
        assert verify(file, entry.document_id, ROOT / "data" / "raw") == []
