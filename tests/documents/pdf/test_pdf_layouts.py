"""Layouts of PDFs that offices print: what is read does not depend on how a page was set."""

import json
from pathlib import Path
from typing import Any

import pytest
import typst

from etl.documents.pdf.hyphens import Hyphens
from etl.documents.pdf.pdf import read_pdf
from etl.documents.year_tables import YearTable, find_year_tables
from etl.faults import Faults

_REPORT = """
#let data = json(bytes(sys.inputs.data))
#set page(width: data.width * 1cm, height: data.height * 1cm, margin: 1cm)
#set text(size: 9pt, lang: "pl", hyphenate: false)
#set par(justify: data.justify)
#let cell(text) = text.split("\\n").map(line => [#line]).join(linebreak(justify: data.justify))
OBSZAR I BEZPIECZEŃSTWO
#table(
  columns: data.columns.map(width => width * 1cm),
  stroke: if data.ruled { 0.5pt } else { none },
  inset: (x: 5pt, y: data.inset * 1pt),
  align: if data.centred { horizon + left } else { top + left },
  ..data.cells.map(cell),
)
"""


def printed(folder: Path, rows: list[list[str]], **layout: Any) -> list[YearTable]:
    """Print rows as a table without lines, unless the layout says otherwise, and return what is read."""
    defaults = {"width": 16, "height": 20, "justify": False, "ruled": False, "inset": 4, "centred": False}
    columns = layout.pop("columns", [14 / len(rows[0])] * len(rows[0]))
    data = {**defaults, **layout, "columns": columns, "cells": [cell for row in rows for cell in row]}
    source: Any = _REPORT.encode()
    typst.compile(source, output=str(folder / "report.pdf"), sys_inputs={"data": json.dumps(data)})
    return find_year_tables(read_pdf(folder / "report.pdf"))


def labels(tables: list[YearTable]) -> list[str]:
    """Return the names of the rows of the only table."""
    (table,) = tables
    return [row.label for row in table.rows]


def texts(tables: list[YearTable]) -> list[list[str]]:
    """Return what the cells of the only table say, row by row."""
    (table,) = tables
    return [[" / ".join(line.text for line in cell.lines) for _, cell in row.cells] for row in table.rows]


HEADER = ["Wskaźnik", "2020 r.", "2021 r."]


def test_short_names_in_capitals_within_cells_end_no_table(tmp_path: Path) -> None:
    rows = [
        HEADER,
        ["Liczba osób w programach", "12 osób", "Klub STER\n(ZAZ, KIS, CIS)\nCKU: 13"],
        ["Liczba klubów", "2", "3"],
    ]
    tables = printed(tmp_path, rows)
    assert labels(tables) == ["Liczba osób w programach", "Liczba klubów"]


def test_words_of_a_header_that_are_justified_are_one_column(tmp_path: Path) -> None:
    header = ["wskaźniki", "wartość wskaźników\n2020", "wartość wskaźników\n2021"]
    rows = [header, ["Liczba interwencji", "112 interwencji (także nad morzem)", "97 interwencji"]]
    tables = printed(tmp_path, rows, justify=True)
    assert texts(tables) == [["112 interwencji (także nad morzem)", "97 interwencji"]]


@pytest.mark.parametrize(
    ("text", "more", "expected"),
    [
        ("działania informacyjno-", "-edukacyjne", "działania informacyjno-edukacyjne"),
        ("działania informacyjno-", "edukacyjne", "działania informacyjno-edukacyjne"),
        ("o wykro-", "czeniach", "o wykroczeniach"),
        ("osób niepełno-", "sprawnych", "osób niepełnosprawnych"),
        ("Liczba programów/", "projektów", "Liczba programów/projektów"),
        ("ruch drogowy /", "zagrożenie", "ruch drogowy / zagrożenie"),
        ("dzieci w wieku 8-", "19 lat", "dzieci w wieku 8-19 lat"),
        ("razem –", "19 osób", "razem – 19 osób"),
    ],
)
def test_words_divided_at_line_ends_are_whole_again(text: str, more: str, expected: str) -> None:
    divided = ["zgłoszenia i interwencje", "zgło-", "szenia", "inter-", "wencje"]
    assert Hyphens(divided).joined(text, more) == expected


def test_rows_without_space_begin_where_a_column_goes_on_after_empty_lines(tmp_path: Path) -> None:
    rows = [
        HEADER,
        ["Kwota dotacji udzielonych organizacjom społecznym w mieście", "3 900 000 zł", "4,5 mln zł"],
        ["Skonsultowane akty prawa miejscowego i programy", "134", "121"],
        ["Wydane karty", "12 kart\nw roku", "13"],
        ["7. Zadania publiczne", "17", "18"],
        ["8. Programy społeczne", "27", "28"],
    ]
    tables = printed(tmp_path, rows, columns=[3.4, 4, 4], inset=3.2)
    assert labels(tables) == [row[0] for row in rows[1:]]
    assert texts(tables)[1] == ["134", "121"]


MIDDLE = [
    HEADER,
    ["Liczba osób", "\n".join(f"grupa {number} – 7" for number in "abcd"), "12"],
    ["Liczba klubów", "SP: 3\nLO: 2\nZS: 1", "5"],
    ["Liczba miejsc", "dom: 30\nklub: 20", "55"],
    ["Liczba kart", "nowe: 18\nstare: 7", "4"],
]


def test_names_in_the_middle_of_rows_are_read_where_space_parts_the_rows(tmp_path: Path) -> None:
    tables = printed(tmp_path, MIDDLE, centred=True, inset=8)
    assert labels(tables) == [row[0] for row in MIDDLE[1:]]
    assert texts(tables)[1] == ["SP: 3 / LO: 2 / ZS: 1", "5"]


def test_names_in_the_middle_of_rows_that_nothing_parts_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Faults, match="rows of its tables cannot be told apart"):
        printed(tmp_path, MIDDLE, centred=True, inset=2.9)


@pytest.mark.parametrize("height", [5, 7.2, 7.6])
def test_a_name_goes_on_over_the_end_of_a_page_with_a_word_in_capitals(height: float, tmp_path: Path) -> None:
    long = "z tego 24\nosoby, dalej\nkolejno\nnastępne\nponadto 3\noraz 4\ninne"
    rows = [
        HEADER,
        ["Liczba osób", "\n".join(["Razem 12 osób,"] + ["w tym inne"] * 5), "13"],
        ["Udział mieszkańców w tworzeniu Krajowej Mapy Zagrożeń Bezpieczeństwa", long, "17"],
        ["Liczba klubów", "2", "3"],
    ]
    tables = printed(tmp_path, rows, columns=[2.6, 4, 4], ruled=True, height=height)
    assert labels(tables) == [row[0] for row in rows[1:]]


def test_the_rest_of_a_divided_word_is_no_preposition(tmp_path: Path) -> None:
    rows = [
        HEADER,
        ["Wartość środków na rehabilitację społecz-\nną", "48 250 zł", "61,4 tys. zł"],
        ["Stopień zadowolenia osób", "83%", "88,5%"],
    ]
    tables = printed(tmp_path, rows, ruled=True)
    assert [row[0] for row in texts(tables)] == ["48 250 zł", "83%"]
