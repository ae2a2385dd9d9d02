"""What a conditional format may hide is told, and rows that look sorted are an alarm."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat

from etl.next_report.alarms import document_alarms
from etl.raw.unread import Unread
from publish.form.command import write_form
from tests.documents.form.test_form_as_seen import cell_of, put, read


@pytest.fixture
def form(warehouse: Path, tmp_path: Path) -> Path:
    write_form(tmp_path / "form.xlsx", 2021, area="II")
    return tmp_path / "form.xlsx"


STRIKE, HIDE = Font(strike=True), NumberFormat(numFmtId=170, formatCode=";;;")


@pytest.mark.parametrize(
    ("look", "is_read"),
    [
        (DifferentialStyle(font=Font(color="FFFFFFFF")), False),
        (DifferentialStyle(font=Font(color=Color(theme=0))), False),
        (DifferentialStyle(font=Font(color="FFC00000"), fill=PatternFill(bgColor="FFC00000")), False),
        (DifferentialStyle(font=STRIKE), False),
        (DifferentialStyle(numFmt=HIDE), False),
        (DifferentialStyle(font=Font(color="FFFFFFFF"), fill=PatternFill(bgColor="FF1F4E79")), True),
        (DifferentialStyle(font=Font(color="FF9C0006"), fill=PatternFill(bgColor="FFFFC7CE")), True),
    ],
)
def test_what_a_conditional_format_may_hide_is_told_and_not_read(
    form: Path, look: DifferentialStyle, *, is_read: bool
) -> None:
    def alter(book: Any) -> None:
        put(44)(book)
        rule = Rule(type="expression", formula=["TRUE"], dxf=look)
        book["Obszar II"].conditional_formatting.add(cell_of(book).coordinate, rule)

    answer, told = read(form, alter)
    assert (answer, told) == ((("44", "44"), []) if is_read else (None, [("shown_by_rule", "44")]))


def test_rows_that_look_sorted_are_an_alarm() -> None:
    told = [Unread("key_disagrees", 0, "Obszar II, komórka F98", "44")]
    ((polish, english),) = document_alarms("form-2021", [], [], told)
    assert "wyglądają na posortowane albo przeniesione" in polish
    assert "(rows: 1)" in english
    assert document_alarms("form-2021", [], []) == []
