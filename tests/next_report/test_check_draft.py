"""A draft comes back as the same file with a comment at each cell that somebody should look at."""

from pathlib import Path

import openpyxl
import pytest

from etl.__main__ import main
from etl.faults import Faults
from etl.next_report.check_draft.check import Checked, check_draft
from etl.next_report.check_draft.finding import Finding
from etl.next_report.check_draft.process import check
from publish.form.command import write_form
from tests.support.documents.document_reading import comments_of, texts_of
from tests.support.documents.filled_form import fill
from tests.support.documents.flattened_report import FOSTER, SHELTER
from tests.support.documents.word_file import cell, changed, paragraph, row, run, table, write
from tests.support.running_server import ROOT

RAW = ROOT / "data" / "raw"
FUNDS = "Wartość środków miejskich przekazywanych na rehabilitację społeczną"
CONTRACTS = (
    "Liczba osób bezdomnych objętych kontraktem socjalnym i Indywidualnym Programem Wychodzenia z Bezdomności"
)
PROGRAMMES = (
    "Liczba programów aktywizacji społecznej realizowanych przez organizacje pozarządowe dla osób "
    "niepełnosprawnych"
)
BOX = (
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
    f"{paragraph(run('w tym 12 osób'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


def lines(*texts: str) -> str:
    """Return the paragraphs of a cell."""
    return "".join(paragraph(run(text)) for text in texts)


def draft(path: Path) -> Path:
    """Write a draft of 2021 in which most rows have something that somebody should look at."""
    rows = (
        row("wskaźniki", "2020", "2021"),
        row(FOSTER, "12 rodzin", cell("")),
        row(
            SHELTER,
            lines("łącznie 50 osób:", "32 osób – schronisko", "18 osób – noclegownia"),
            lines("łącznie 44 osoby:", "30 osób – schronisko", "13 osób – noclegownia"),
        ),
        row(CONTRACTS, "47 kontraktów", "493 90,000 kontraktów"),
        row(FUNDS, "33 082,46 – środki Miasta", "w 2019 r. 44 000 zł – środki Miasta"),
    )
    return write(path, table(*rows), paragraph(run("Tekst ") + BOX))


def checked(file: Path, folder: Path) -> Checked:
    """Check a draft in this process."""
    work = folder / "work"
    work.mkdir()
    told = check(file, RAW, work, "")
    findings = tuple(Finding(**item) for item in told["findings"])
    return Checked(told["document_id"], findings, (work / f"checked{file.suffix}").read_bytes())


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Checked]:
    folder = tmp_path_factory.mktemp("draft")
    file = draft(folder / "projekt.docx")
    return file, checked(file, folder)


@pytest.mark.parametrize(
    ("at", "sentence"),
    [
        ("12 rodzin", "„Raport za 2020 rok” podano «11 rodzin», tu jest «12 rodzin»"),
        ("", "komórka jest pusta"),
        ("łącznie 44 osoby: 30 osób – schronisko 13 osób – noclegownia", "części dają 30 + 13 = 43"),
        ("493 90,000 kontraktów", "zapisu «493 90,000 kontraktów» nie da się odczytać"),
        ("33 082,46 – środki Miasta", "ani w nazwie wiersza nie stoi „zł”"),
        ("w 2019 r. 44 000 zł – środki Miasta", "«44 000» dotyczy 2019 r., a stoi w kolumnie 2021 r."),
        ("wskaźniki", "nie ma wiersza tych wskaźników: II.1"),
    ],
)
def test_a_comment_stands_at_the_cell_it_is_about(
    at: str, sentence: str, found: tuple[Path, Checked]
) -> None:
    said = [comment for text, comment in comments_of(found[1].content) if text == at]
    assert any(sentence in comment for comment in said), said
    assert all(comment.endswith(("?", ".")) for comment in said)


def test_a_cell_without_fault_has_no_comment(found: tuple[Path, Checked]) -> None:
    places = {text for text, _ in comments_of(found[1].content)}
    assert not places & {"47 kontraktów", FOSTER, SHELTER}
    assert not any("50 osób" in text for text in places)


def test_the_words_of_the_file_stay_as_they_were(found: tuple[Path, Checked]) -> None:
    file, result = found
    assert texts_of(result.content) == texts_of(file.read_bytes())
    assert "w tym 12 osób" in texts_of(result.content)


def test_what_no_comment_can_reach_stands_in_the_list(found: tuple[Path, Checked]) -> None:
    beside = [finding for finding in found[1].findings if not finding.is_marked]
    assert [finding.kind for finding in beside] == ["unread"]
    assert "«w tym 12 osób»" in beside[0].message_pl
    marked = [finding.message_pl for finding in found[1].findings if finding.is_marked]
    assert sorted(marked) == sorted(comment for _, comment in comments_of(found[1].content))


def test_columns_that_look_swapped_are_asked_about_at_their_header(tmp_path: Path) -> None:
    """Ten figures of 2020, as the last report printed them, stand under 2021."""
    rows = (
        row("wskaźniki", "2021", "2020"),
        row(FOSTER, "11 rodzin", "13 rodzin"),
        row(
            SHELTER,
            lines("łącznie 50 osób:", "32 osób – schronisko", "18 osób – noclegownia"),
            lines("łącznie 44 osoby:", "30 osób – schronisko", "14 osób – noclegownia"),
        ),
        row(CONTRACTS, "47 kontraktów", "39 kontraktów"),
        row(FUNDS, "33 082,46 zł – środki Miasta", "41 000 zł – środki Miasta"),
        row(PROGRAMMES, "8 programów", "9 programów"),
        row(
            "Liczba osób niepełnosprawnych korzystających ze wsparcia w formie podmiotów ekonomii "
            "społecznej, tj. ZAZ, KIS, CIS, spółdzielnia socjalna",
            lines("KIS – 6 osób", "CIS – 6 osób"),
            lines("KIS – 8 osób", "CIS – 5 osób"),
        ),
    )
    said = comments_of(checked(write(tmp_path / "p.docx", table(*rows)), tmp_path).content)
    assert [text for text, comment in said if "nie zamieniono miejscami" in comment] == ["2021"]


def test_a_row_that_does_not_tell_its_years_is_asked_about(tmp_path: Path) -> None:
    wide = cell("11 rodzin i 12 rodzin", '<w:gridSpan w:val="2"/>')
    rows = (row("wskaźniki", "2020", "2021"), row(CONTRACTS, "47", "39"), row(FOSTER, wide))
    said = comments_of(checked(write(tmp_path / "p.docx", table(*rows)), tmp_path).content)
    assert any("która z nich należy do którego roku: " in comment for _, comment in said), said


@pytest.fixture
def form(warehouse: Path, tmp_path: Path) -> Path:
    write_form(tmp_path / "formularz.xlsx", 2021, "II")
    return tmp_path / "formularz.xlsx"


def test_a_form_comes_back_with_notes_at_its_cells(form: Path, tmp_path: Path) -> None:
    fill(form, {"shelter_users": 50, "shelter_users/schronisko": 32, "shelter_users/noclegownia": 17})
    result = checked(form, tmp_path)
    notes, values = _notes(result.content, tmp_path), _values(form)
    assert any("32 + 17 = 49, a jako całość podano «50»" in note for note in notes.values())
    assert _values(tmp_path / "back.xlsx") == values
    assert len(notes) == len({finding.place for finding in result.findings if finding.is_marked})


def test_a_cell_that_is_no_answer_gets_a_note_and_the_rest_waits(form: Path, tmp_path: Path) -> None:
    result = checked(fill(form, {"shelter_users": "=25+25"}), tmp_path)
    (note,) = _notes(result.content, tmp_path).values()
    assert note == "Jest tu formuła; proszę wpisać jej wynik."
    assert "jeszcze nie porównano" in result.findings[-1].message_pl


def _notes(content: bytes, folder: Path) -> dict[str, str]:
    back = folder / "back.xlsx"
    back.write_bytes(content)
    cells = (cell for sheet in openpyxl.load_workbook(back) for line in sheet for cell in line)
    return {
        f"{cell.parent.title}!{cell.coordinate}": cell.comment.text
        for cell in cells
        if cell.comment and cell.comment.author == "Barometr Sopotu"
    }


def _values(path: Path) -> list[object]:
    return [cell.value for sheet in openpyxl.load_workbook(path) for line in sheet for cell in line]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("projekt.pdf", b"%PDF-1.7", "Zapisz jako → .docx"),
        ("projekt.txt", b"tekst", "wypełnionego formularza"),
        ("projekt.doc", b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "starym formacie"),
        ("projekt.docx", b"tekst", "uszkodzony"),
    ],
)
def test_other_files_are_told_what_to_do(name: str, content: bytes, sentence: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(Faults) as told:
        check_draft(file, RAW)
    assert sentence in told.value.faults[0].sentence_pl


def test_a_report_without_years_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Faults, match="no table with year columns"):
        checked(write(tmp_path / "p.docx", paragraph(run("Bez tabel."))), tmp_path)


def test_a_word_file_that_only_its_program_opens_is_told_so(tmp_path: Path) -> None:
    """Strict Open XML is read, but nothing can be written into it."""
    usual, strict = (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    )
    file = changed(
        draft(tmp_path / "projekt.docx"),
        lambda name, data: (name, data.replace(usual, strict) if name.endswith(".rels") else data),
    )
    with pytest.raises(Faults) as told:
        checked(file, tmp_path)
    assert "nie da się dopisać komentarzy" in told.value.faults[0].sentence_pl


def test_the_command_writes_another_file_and_prints_the_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, out = draft(tmp_path / "projekt.docx"), tmp_path / "sprawdzone.docx"
    before = file.read_bytes()
    assert main(["check-draft", str(file), "--out", str(out), "--raw", str(RAW)]) == 0
    told = capsys.readouterr().out
    assert f"checked as report-2021, {len(comments_of(out.read_bytes()))} comments" in told
    assert "(no comment)" in told
    assert main(["check-draft", str(file), "--out", str(file), "--raw", str(RAW)]) == 1
    assert "give another file of the same kind" in capsys.readouterr().err
    assert file.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["projekt.docx", "sprawdzone.docx"]


def test_the_steps_are_told_while_they_last(tmp_path: Path) -> None:
    told: list[str] = []
    check_draft(draft(tmp_path / "projekt.docx"), RAW, watch=told.append)
    assert list(dict.fromkeys(told)) == [step for step in ("reading", "comparing", "writing") if step in told]
    assert "comparing" in told
