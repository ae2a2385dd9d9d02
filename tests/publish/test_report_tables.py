"""The report tables carry every indicator, the two years' figures, and a mark where the report had prose."""

from pathlib import Path

import pytest

from publish.documents.content import Document, Items, Table
from publish.documents.docx import to_docx
from publish.refusal import CannotPublishError
from publish.report_tables.tables import report_tables
from tests.support.documents.document_reading import numbers_in, units_of
from tests.support.official import OFFICIAL
from tests.support.words.true_numbers import asked

PROSE = "[część opisowa: uzupełnia jednostka]"


@pytest.fixture(scope="module")
def of_2020(warehouse: Path) -> Document:
    return report_tables(2020)


def cells_of(document: Document) -> dict[str, tuple[str, ...]]:
    """Return the cells of each row by the code it begins with."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert len(tables) == 4
    return {line.cells[0].split()[0]: line.cells for table in tables for line in table.lines}


def test_the_tables_have_all_indicators_in_the_columns_of_the_city(of_2020: Document) -> None:
    assert len(cells_of(of_2020)) == OFFICIAL
    columns = [block.columns for block in of_2020.blocks if isinstance(block, Table)]
    assert set(columns) == {("wskaźniki", "wartość wskaźników 2019", "wartość wskaźników 2020")}


@pytest.mark.parametrize(
    ("code", "before", "now"),
    [
        ("II.2", "526 osób", "446 osób"),
        ("II.12", "10 rodzin", "11 rodzin"),
        ("III.3", "87,94 %", "86,2 %"),
        ("IV.6", "8 300 314 zł", "9 155 959 zł"),
    ],
)
def test_the_figures_stand_in_their_years(of_2020: Document, code: str, before: str, now: str) -> None:
    _name, first, second = cells_of(of_2020)[code]
    assert first.replace("\u00a0", " ").startswith(before)
    assert second.replace("\u00a0", " ").startswith(now)


@pytest.mark.parametrize(
    ("code", "cell"),
    [
        ("II.14", "47 kontraktów socjalnych"),
        ("III.13", "2 240 710,99 zł (tylko środki pozyskane przez miejskie instytucje kultury)"),
        ("III.14", "185 imprez (tylko imprezy miejskich instytucji kultury)"),
        ("III.15", "21 + MOSiR"),
        ("III.17", "112,48 zł na mieszkańca (bez inwestycji)"),
    ],
)
def test_what_a_print_leaves_out_stands_behind_its_figure(of_2020: Document, code: str, cell: str) -> None:
    assert cells_of(of_2020)[code][2].replace("\u00a0", " ").startswith(cell)


@pytest.mark.parametrize(("year", "column"), [(2019, 1), (2020, 2)])
def test_every_figure_stands_in_its_cell_or_in_the_note_of_its_cell(
    warehouse: Path, of_2020: Document, year: int, column: int
) -> None:
    cells = cells_of(of_2020)
    notes = [text for block in of_2020.blocks if isinstance(block, Items) for text in block.texts]
    rows = asked(
        warehouse,
        "SELECT indicator_code, value FROM observations WHERE year = $year AND is_current "
        "AND is_official AND measure = 'level' AND value IS NOT NULL",
        year=year,
    )
    assert rows
    for code, value in rows:
        told = [cells[code][column], *(text for text in notes if text.startswith(f"{code}, {year}."))]
        assert value in numbers_in("\n".join(told)), (code, value)


def test_prose_is_marked_and_a_bare_figure_is_not(of_2020: Document) -> None:
    found = cells_of(of_2020)
    assert all(PROSE in cell for cell in found["I.4"][1:] + found["I.5"][1:])
    assert PROSE in found["II.5"][2]
    assert not any(PROSE in cell for code in ("II.8", "II.12", "III.4") for cell in found[code][1:])


def test_a_cell_without_a_figure_says_why(of_2020: Document) -> None:
    found = cells_of(of_2020)
    assert all(cell.strip() for cells in found.values() for cell in cells)
    assert "komórka jest pusta" in found["IV.2"][2]
    assert "nie podano" in found["I.1"][1]


def test_next_years_table_leaves_its_column_to_the_unit(warehouse: Path) -> None:
    found = cells_of(report_tables(2021))
    assert all("[liczba: uzupełnia jednostka]" in cells[2] for cells in found.values())
    assert found["II.2"][1].replace("\u00a0", " ").startswith("446 osób")
    assert PROSE in found["I.4"][2]


def test_a_figure_that_another_document_gives_is_to_be_confirmed_not_filled_in(warehouse: Path) -> None:
    found = cells_of(report_tables(2019))
    known = {code: cells[1] for code, cells in found.items() if not cells[1].startswith("[")}
    assert {"II.4", "IV.7"} <= known.keys()
    for cell in known.values():
        assert "[liczba z innego dokumentu: potwierdza jednostka]" in cell
        assert "[liczba: uzupełnia jednostka]" not in cell


def test_the_word_file_has_the_rows_of_the_tables(of_2020: Document) -> None:
    rows = [unit for unit in units_of(to_docx(of_2020)) if unit.style == "row"]
    assert len(rows) == OFFICIAL + 4


def test_a_year_before_the_first_report_is_refused(warehouse: Path) -> None:
    with pytest.raises(CannotPublishError, match="2018"):
        report_tables(2018)
