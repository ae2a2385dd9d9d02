"""The second reading of a PDF confirms figures where they stand, and none that was moved."""

import ast
import json
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import typst

from etl.documents.pdf.second.stands import Claim, stands
from tests.support.documents.drawn_pdf import HEADER, ROWS, TABLE, cell, rules, text, words, write

_PAGE = """
#let data = json(bytes(sys.inputs.data))
#set page(width: 16cm, height: data.height * 1cm, margin: 1cm)
#set text(size: 9pt, lang: "pl", hyphenate: false)
Zestawienie za 2021 rok.
#table(
  columns: (5cm, 4cm, 4cm),
  stroke: if data.ruled { 0.5pt } else { none },
  inset: 5pt,
  table.header(..data.header),
  ..data.cells.map(lines => lines.split("\\n").join(linebreak())),
)
"""
CELLS = [
    ["Liczba rodzin zastępczych zawodowych i niezawodowych", "11", "13"],
    ["Wartość środków miejskich", "33 082,46 zł\nPFRON: 321 652,05 zł", "41 250,30 zł\nPFRON: 287 411,90 zł"],
    ["Liczba osób, w tym kobiety", "47, o 5 więcej niż w\n2019", "39, o 8 mniej niż w\n2020"],
    ["Liczba klubów", "2", "4"],
]
FIRST, LAST = "wartość wskaźników 2020", "wartość wskaźników 2021"
TRUE = [
    Claim(number, CELLS[row][0], column)
    for row, column, numbers in (
        (0, FIRST, "11"),
        (0, LAST, "13"),
        (1, FIRST, "33 082,46|321 652,05"),
        (1, LAST, "41 250,30|287 411,90"),
        (2, FIRST, "47"),
        (2, LAST, "39"),
        (3, FIRST, "2"),
        (3, LAST, "4"),
    )
    for number in numbers.split("|")
]
LAYOUTS = [(True, 20.0), (False, 20.0), (True, 4.4), (False, 4.4)]


def printed(folder: Path, *, ruled: bool, height: float) -> Path:
    """Print the table, with or without lines, on one page or several."""
    cells = [cell for row in CELLS for cell in row]
    data = {"ruled": ruled, "height": height, "header": ["wskaźniki", FIRST, LAST], "cells": cells}
    source: Any = _PAGE.encode()
    typst.compile(source, output=str(folder / "report.pdf"), sys_inputs={"data": json.dumps(data)})
    return folder / "report.pdf"


@pytest.mark.parametrize(("ruled", "height"), LAYOUTS)
def test_figures_are_confirmed_where_they_stand(ruled: bool, height: float, tmp_path: Path) -> None:
    assert stands(printed(tmp_path, ruled=ruled, height=height), TRUE) == []


@pytest.mark.parametrize(("ruled", "height"), LAYOUTS)
def test_no_figure_is_confirmed_in_another_column_or_row(ruled: bool, height: float, tmp_path: Path) -> None:
    path = printed(tmp_path, ruled=ruled, height=height)
    moved = [
        Claim(claim.number, row, column)
        for claim, (row, _, _), column in product(TRUE, CELLS, (FIRST, LAST))
        if (row, column) != (claim.row, claim.column)
    ]
    assert [item.claim for item in stands(path, moved)] == moved


def test_a_figure_that_cannot_be_confirmed_says_what_holds(tmp_path: Path) -> None:
    path = printed(tmp_path, ruled=True, height=20)
    claims = [
        Claim("082,46", CELLS[1][0], FIRST),
        Claim("1", CELLS[0][0], FIRST),
        Claim("13", CELLS[3][0], LAST),
        Claim("13", CELLS[0][0], FIRST),
    ]
    assert [item.reason for item in stands(path, claims)] == [
        "«082,46» stands on no page as a whole number",
        "«1» stands on no page as a whole number",
        "«13» stands on page 1, but not beside the name of its row",
        f"«13» stands in its row on page 1, but not under «{FIRST}»",
    ]


def test_an_empty_figure_is_not_looked_up(tmp_path: Path) -> None:
    path = printed(tmp_path, ruled=True, height=20)
    assert stands(path, [Claim("", CELLS[0][0], FIRST)]) == []


X, Y = cell(2, 1)
DRAWN = {
    "plain": (TABLE, "47", True),
    "printed twice": (TABLE + text(X + 0.3, Y, "47"), "47", True),
    "with the mark of a note": (TABLE + text(X + 12.3, Y + 4, "2", 6.5), "47", True),
    "with the mark of a note read as a digit": (TABLE + text(X + 12.3, Y + 4, "2", 6.5), "472", False),
    "with a watermark": (TABLE + "q BT /F1 90 Tf .7 .7 -.7 .7 150 550 Tm .6 g (WZOR) Tj ET Q", "47", True),
    "that nobody sees": (
        rules() + words((HEADER, ROWS[0], ("Liczba osob", "", "39"))) + text(X, Y, "47", before="1 g"),
        "47",
        False,
    ),
    "under a white box": (
        text(X, Y, "50") + f"q 1 g {X} {Y - 3} 40 14 re f Q" + TABLE.replace("(47)", "()"),
        "50",
        False,
    ),
}


@pytest.mark.parametrize("drawing", DRAWN)
def test_a_number_is_confirmed_as_a_person_sees_it(drawing: str, tmp_path: Path) -> None:
    content, number, is_confirmed = DRAWN[drawing]
    found = stands(write(tmp_path / "report.pdf", content), [Claim(number, "Liczba osob", "2020")])
    assert (found == []) is is_confirmed


@pytest.mark.parametrize(
    ("turn", "matrix"), [(90, "0 1 -1 0 795 0"), (180, "-1 0 0 -1 595 842"), (270, "0 -1 1 0 -150 842")]
)
def test_turned_pages_are_read_as_they_are_shown(turn: int, matrix: str, tmp_path: Path) -> None:
    path = write(tmp_path / "report.pdf", f"q {matrix} cm {TABLE} Q", Rotate=turn)
    assert stands(path, [Claim("47", "Liczba osob", "2020"), Claim("13", "Liczba rodzin", "2021")]) == []
    assert len(stands(path, [Claim("47", "Liczba osob", "2021"), Claim("13", "Liczba osob", "2021")])) == 2


def test_a_year_over_two_columns_is_the_header_of_neither(tmp_path: Path) -> None:
    without_side = rules().replace("350 700 m 350 610 l S", "350 670 m 350 610 l S")
    content = without_side + words((("wskazniki", "2021", ""), ROWS[0], ROWS[1]))
    path = write(tmp_path / "report.pdf", content)
    claims = [Claim("47", "Liczba osob", "2021"), Claim("39", "Liczba osob", "2021")]
    assert [item.claim for item in stands(path, claims)] == claims


@pytest.mark.parametrize("lines", ["", rules()])
def test_the_name_of_a_row_is_not_the_beginning_of_another(lines: str, tmp_path: Path) -> None:
    content = lines + words((HEADER, ("Liczba osob", "11", "13"), ("Liczba osob bezdomnych", "47", "39")))
    path = write(tmp_path / "report.pdf", content)
    right = [Claim("11", "Liczba osob", "2020"), Claim("47", "Liczba osob bezdomnych", "2020")]
    moved = [Claim("47", "Liczba osob", "2020"), Claim("11", "Liczba osob bezdomnych", "2020")]
    assert [item.claim for item in stands(path, right + moved)] == moved


def test_the_second_reading_shares_nothing_with_the_first() -> None:
    folder = Path(__file__).resolve().parents[3] / "etl" / "documents" / "pdf" / "second"
    modules = list(folder.glob("*.py"))
    assert len(modules) > 1, "modules are read"
    imported = {
        node.module or ""
        for path in modules
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
    }
    own = {name for name in imported if name.startswith("etl.")}
    assert own <= {"etl.language.folding", *(f"etl.documents.pdf.second.{path.stem}" for path in modules)}
    assert not {name for name in imported if name.startswith("pdf")}
