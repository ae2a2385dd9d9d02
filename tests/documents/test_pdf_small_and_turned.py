"""Pages of a PDF that lie on their side, type that nobody can read, pictures in tables without lines."""

from pathlib import Path

import pytest

from etl.documents.document import SourceDocument
from etl.documents.pdf.pdf import read_pdf
from etl.documents.year_tables import find_year_tables
from etl.faults import Faults
from etl.figures.of_tables import table_figures
from tests.support.documents.drawn_pdf import HEADER, ROWS, TABLE, cell, picture, rules, text, words, write

WIDE = [0, 0, 842, 595]


def values(document: SourceDocument) -> list[tuple[str, str]]:
    figures = table_figures(find_year_tables(document), "report-x")
    return [(figure.column_label, figure.number) for figure in figures]


def told(document: SourceDocument) -> list[tuple[str, str]]:
    return [(item.kind, item.text) for item in document.unread]


ALL = [("2020", "11"), ("2021", "13"), ("2020", "47"), ("2021", "39")]


@pytest.mark.parametrize(
    ("turn", "angle", "box"),
    [
        ("0 1 -1 0 842 0 cm", 90, WIDE),
        ("0 -1 1 0 0 595 cm", 270, WIDE),
        ("-1 0 0 -1 595 842 cm", 180, [0, 0, 595, 842]),
    ],
)
def test_a_turned_page_that_shows_upright_is_read(
    turn: str, angle: int, box: list[int], tmp_path: Path
) -> None:
    source = write(tmp_path / "raport.pdf", f"{turn}\n{TABLE}", Rotate=angle, MediaBox=box)
    assert values(read_pdf(source)) == ALL


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_pages_that_lie_on_their_side_are_refused_for_that(angle: int, tmp_path: Path) -> None:
    source = write(tmp_path / "raport.pdf", TABLE, Rotate=angle)
    with pytest.raises(Faults, match="the pages lie on their side"):
        read_pdf(source)


def test_text_that_nobody_sees_is_no_scan(tmp_path: Path) -> None:
    source = write(tmp_path / "raport.pdf", words(before="1 g"))
    with pytest.raises(Faults, match="text that nobody sees"):
        read_pdf(source)


@pytest.mark.parametrize(("size", "before"), [(0.5, ""), (11, "1 Tz")])
def test_type_that_nobody_can_read_is_told(size: float, before: str, tmp_path: Path) -> None:
    x, y = cell(1, 2)
    rows = (HEADER, ("Liczba rodzin", "11", "9"), ROWS[1])
    source = write(tmp_path / "raport.pdf", rules() + words(rows) + text(x + 8, y, "4", size, before))
    document = read_pdf(source)
    assert values(document) == [("2020", "11"), ("2021", "9"), ("2020", "47"), ("2021", "39")]
    assert told(document) == [("hidden_text", "4")]


@pytest.mark.parametrize("lines", ["", rules()], ids=["without-lines", "ruled"])
def test_a_cell_that_holds_a_picture_alone_is_not_empty(lines: str, tmp_path: Path) -> None:
    x, y = cell(1, 2)
    rows = (HEADER, ("Liczba rodzin", "11", ""), ROWS[1])
    source = write(tmp_path / "raport.pdf", lines + words(rows) + picture(x, y - 3, 20, 12))
    document = read_pdf(source)
    assert values(document) == [("2020", "11"), ("2020", "47"), ("2021", "39")]
    assert told(document) == [("picture", "")]
