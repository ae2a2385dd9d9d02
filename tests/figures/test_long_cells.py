"""A cell of any length is read in a short time or not at all, and then it is told."""

from pathlib import Path

import pytest

from etl.documents.document import Cell, Line
from etl.figures.cut import cut_cell
from etl.figures.sentences import LONGEST_FLOW
from etl.next_report.extract import extract_all
from tests.support.documents.flattened_report import FOSTER, REPORT
from tests.support.processor import processor_seconds

MOST_SECONDS = 6  # of one processor; before the bound «1 (» took over 20 and «x@» minutes
UNITS = ["1 (", "1 000 ", "x@", "2020 ", "[bookmark", "od 1 do ", "x.p", "dwa ", "1. ", "wieku 1 i "]


def seconds(lines: list[str]) -> float:
    cell = Cell(tuple(Line(number, line) for number, line in enumerate(lines, 1)))
    return processor_seconds(lambda: cut_cell(cell, 2021), tries=1)


@pytest.mark.parametrize("unit", UNITS)
def test_no_cell_takes_long(unit: str) -> None:
    assert seconds([unit * 10_000]) < MOST_SECONDS
    assert seconds([unit * (LONGEST_FLOW // len(unit))]) < MOST_SECONDS
    assert seconds([unit] * 5_000) < MOST_SECONDS


@pytest.mark.parametrize(
    ("lines", "is_read"),
    [
        (["11 rodzin " + "x" * (LONGEST_FLOW - 10)], True),
        (["11 rodzin " + "x" * LONGEST_FLOW], False),
        (["11 rodzin oraz", *["w tym " * 200 + "oraz"] * 3], False),
        ([f"{number} rodzin" for number in range(10, 2000)], True),
        ([f"{number} rodzin" for number in range(10, 4000)], False),
    ],
)
def test_a_cell_longer_than_anyone_writes_gives_nothing(lines: list[str], *, is_read: bool) -> None:
    found = cut_cell(Cell(tuple(Line(number, line) for number, line in enumerate(lines, 1))), 2021)
    assert bool(found) == is_read


def test_a_cell_that_is_too_long_is_told_with_all_its_numbers(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(REPORT.replace("11 rodzin", "11 rodzin, " + "1 (" * 2_000), encoding="utf-8")
    found = extract_all(path, "report-2021", tmp_path / "out")
    assert {figure.figure_id.partition(".")[2] for figure in found.figures if figure.row_label == FOSTER} == {
        "1.2021.1"
    }
    told = [item for item in found.unread if item.kind == "cell_too_long"]
    assert {item.place for item in told} == {"Obszar II, wiersz 1"}
    assert sum(item.text.count("1") for item in told) >= 2_001
