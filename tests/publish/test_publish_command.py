"""The commands of `publish` write whole files, and refuse with a sentence and exit code 1."""

from pathlib import Path

import pytest

from publish.__main__ import main
from publish.sheet.notes import Notes, to_text
from tests.support.documents.document_reading import pages_of, squeezed, units_of


def test_a_briefing_is_written_as_word_and_as_pdf(warehouse: Path, tmp_path: Path) -> None:
    asked = ["briefing", "--area", "II", "--year", "2020", "--language", "pl"]
    word, pdf = tmp_path / "b.docx", tmp_path / "new folder" / "b.pdf"
    assert main([*asked, "--format", "docx", "--out", str(word)]) == 0
    assert main([*asked, "--format", "pdf", "--out", str(pdf)]) == 0
    title = "Obszar II. Infrastruktura społeczna, wskaźniki do 2020\u00a0r."
    assert units_of(word.read_bytes())[0].text == title
    assert squeezed(pages_of(pdf.read_bytes())[0]).startswith(squeezed(title))


def test_directions_indicators_and_all_areas_have_briefings(warehouse: Path, tmp_path: Path) -> None:
    for number, asked in enumerate(
        (
            ["--priority", "3", "--goal", "2.3"],
            [
                "--indicator",
                "II.13",
                "--indicator",
                "ii.14",
                "--chart",
                "ii.14",
                "--from",
                "2019",
                "--to",
                "2020",
            ],
            ["--short"],
            ["--area", "I", "--long", "--author", "Anna Nowa"],
        )
    ):
        out = tmp_path / f"{number}.pdf"
        assert main(["briefing", *asked, "--format", "pdf", "--out", str(out)]) == 0
        assert out.stat().st_size > 10_000


def test_report_tables_and_a_sheet_with_notes_are_written(warehouse: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes.json"
    notes.write_text(to_text(Notes(period="2020-2022", conclusions="Zapisany wniosek.")), encoding="utf-8")
    tables, sheet = tmp_path / "tables.docx", tmp_path / "sheet.docx"
    assert main(["report-tables", "--year", "2020", "--out", str(tables)]) == 0
    asked = ["sheet", "--period", "2020-2022", "--format", "docx", "--notes", str(notes), "--out", str(sheet)]
    assert main(asked) == 0
    assert any(unit.text == "Zapisany wniosek." for unit in units_of(sheet.read_bytes()))


def test_a_file_is_what_its_name_says(warehouse: Path, tmp_path: Path) -> None:
    for number, command in enumerate(
        (["briefing", "--area", "I"], ["sheet", "--period", "2020-2022"], ["sheet", "--period", "2020-2022"])
    ):
        out = tmp_path / f"a{number}.{('pdf', 'docx', 'xlsx')[number]}"
        assert main([*command, "--out", str(out)]) == 0
        begin = out.read_bytes()
        assert begin.startswith(b"%PDF" if number == 0 else b"PK")
        assert (b"word/document.xml" in begin, b"xl/workbook.xml" in begin) == (number == 1, number == 2)
    form = tmp_path / "form.docx"
    assert main(["sheet", "--blank", "--year", "2021", "--out", str(form)]) == 1
    assert not form.exists()


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (["briefing", "--area", "I", "--format", "pdf"], "--format"),
        (["briefing", "--area", "V"], "są: I, II, III, IV"),
        (["briefing", "--year", "1990"], "1990"),
        (["report-tables", "--year", "1990"], "1990"),
        (["sheet", "--period", "2019"], "Nie ma arkusza za 2019"),
        (["sheet"], "--period 2020-2022"),
        (["sheet", "--period", "2026", "--notes", "/nowhere/notes.json"], "/nowhere/notes.json"),
    ],
)
def test_what_cannot_be_made_is_refused_and_nothing_is_written(
    warehouse: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: list[str], words: str
) -> None:
    out = tmp_path / "file.docx"
    assert main([*asked, "--out", str(out)]) == 1
    assert words in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
