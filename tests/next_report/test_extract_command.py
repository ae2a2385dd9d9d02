"""The command `extract`: a draft raw folder that builds, and what it refuses."""

import csv
import tomllib
from pathlib import Path

import pytest

from etl.__main__ import main
from etl.faults import Faults
from etl.next_report.extract import extract
from etl.raw.folder import read_raw
from tests.support.documents.flattened_report import REPORT


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "raport 2021.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "figures.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_report_becomes_a_folder_that_the_build_reads(report: Path, tmp_path: Path) -> None:
    extract(report, "report-2021", tmp_path / "raw" / "report-2021")
    (document,) = read_raw(tmp_path / "raw")
    assert [(figure.figure_id, figure.number) for figure in document.figures] == [
        ("report-2021:obszar-II.1.2020.1", "11"),
        ("report-2021:obszar-II.1.2021.1", ""),
        ("report-2021:obszar-II.2.2020.1", "50"),
        ("report-2021:obszar-II.2.2020.2", "32"),
        ("report-2021:obszar-II.2.2020.3", "18"),
        ("report-2021:obszar-II.2.2021.1", "44"),
        ("report-2021:obszar-II.3.2020.1", "1"),
        ("report-2021:obszar-II.3.2020.2", "2"),
        ("report-2021:obszar-II.3.2021.1", ""),
    ]
    assert document.claimed == tuple(
        (code, year) for code in ("II.12", "II.13", "II.15") for year in (2020, 2021)
    )


def test_a_row_tells_where_it_stands(report: Path, tmp_path: Path) -> None:
    extract(report, "report-2021", tmp_path / "out")
    second = rows(tmp_path / "out")[3]
    assert (second["section"], second["column_label"], second["line"]) == (
        "Obszar II",
        "wartość wskaźników 2020",
        "18",
    )
    assert (second["label"], second["printed"]) == ("schronisko", "32 osób – schronisko")
    assert second["locator"] == "Obszar II, wiersz 2, kolumna 2020"


def test_a_second_extraction_gives_the_same_files(report: Path, tmp_path: Path) -> None:
    extract(report, "report-2021", tmp_path / "out")
    before = [(tmp_path / "out" / name).read_bytes() for name in ("figures.csv", "origin.toml")]
    extract(report, "report-2021", tmp_path / "out")
    assert [(tmp_path / "out" / name).read_bytes() for name in ("figures.csv", "origin.toml")] == before


def test_what_a_person_recorded_is_kept(report: Path, tmp_path: Path) -> None:
    out = tmp_path / "report-2021"
    extract(report, "report-2021", out)
    card = (
        (out / "origin.toml").read_text("utf-8").replace('title = "report-2021"', 'title = "Raport „2021”"')
    )
    (out / "origin.toml").write_text(card, encoding="utf-8")
    prose = 'report-2021:text.2.1,Wstęp,,,2,osób,1234,pomoc otrzymało 1234 osób,"Wstęp, akapit 1"\n'
    with (out / "figures.csv").open("a", encoding="utf-8") as file:
        file.write(prose)
    extract(report, "report-2021", out)
    assert rows(out)[0]["figure_id"] == "report-2021:text.2.1"
    assert tomllib.loads((out / "origin.toml").read_text("utf-8"))["title"] == "Raport „2021”"


def test_the_command_tells_matched_unmatched_and_unknown_rows(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report.write_text(
        REPORT.replace("Liczba programów promujących zdrowie", "Zgoła inny wiersz"), encoding="utf-8"
    )
    assert main(["extract", str(report), "--document-id", "report-2021", "--out", str(tmp_path / "out")]) == 0
    printed = capsys.readouterr().out
    assert "9 rows of figures.csv, 2 of them cells without a value" in printed
    assert "Obszar II: 2 matched, 15 unmatched, 1 unknown rows" in printed
    assert "unknown    row 3  Zgoła inny wiersz" in printed


@pytest.mark.parametrize(
    ("name", "document_id", "sentence"),
    [
        ("raport.odt", "report-2021", "this is a LibreOffice document"),
        ("nie ma.txt", "report-2021", "there is no such file"),
        ("raport.txt", "Report 2021", "«Report 2021» is no document id"),
        ("raport.txt", "report-2021", "no table with year columns is found"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(
    tmp_path: Path, name: str, document_id: str, sentence: str
) -> None:
    (tmp_path / "raport.txt").write_text("Tekst bez tabel, 2020 rok.\n", encoding="utf-8")
    (tmp_path / "raport.odt").write_bytes(b"PK")
    with pytest.raises(Faults, match=sentence):
        extract(tmp_path / name, document_id, tmp_path / "out")
    assert not (tmp_path / "out").exists()
