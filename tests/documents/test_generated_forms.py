"""Any filled form, whatever hands did to it: no wrong answer is read, and nothing of it is lost."""

import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from etl.documents.form.form import read_form
from etl.language.quantity import normalise
from publish.form.area_sheet import COLUMNS
from publish.form.command import write_form
from tests.support.documents.filled_form import keys, line_of

SHEET = "Obszar II"
Hand = Callable[[Any, int, str], str]


def cell(sheet: Any, line: int, column: str = "value") -> Any:
    return sheet.cell(line, COLUMNS.index(column) + 1)


def typed(sheet: Any, line: int, number: str) -> str:
    cell(sheet, line).value = int(number)
    return number


def with_words(sheet: Any, line: int, number: str) -> str:
    cell(sheet, line).value = f"{number} osób"
    return number


def struck(sheet: Any, line: int, number: str) -> str:
    old = TextBlock(InlineFont(strike=True), "50")
    cell(sheet, line).value = CellRichText(old, number)
    return number


def noted(sheet: Any, line: int, number: str) -> str:
    mark = TextBlock(InlineFont(vertAlign="superscript"), "1")
    cell(sheet, line).value = CellRichText(number, mark)
    return number


def white(sheet: Any, line: int, number: str) -> str:
    cell(sheet, line).value = int(number)
    cell(sheet, line).font = Font(color="FFFFFFFF")
    return ""


def crossed_out(sheet: Any, line: int, number: str) -> str:
    cell(sheet, line).value = int(number)
    cell(sheet, line).font = Font(strike=True)
    return ""


def hidden(sheet: Any, line: int, number: str) -> str:
    cell(sheet, line).value = int(number)
    sheet.row_dimensions[line].hidden = True
    return ""


def parted(sheet: Any, line: int, number: str) -> str:
    cell(sheet, line).value = f"1  {number}"
    return ""


def in_thousands(sheet: Any, line: int, number: str) -> str:
    cell(sheet, line).value = int(number) * 1000
    cell(sheet, line).number_format = "0,"
    return ""


def described(sheet: Any, line: int, number: str) -> str:
    cell(sheet, line, "description").value = f"razem {number}"
    return ""


def commented(sheet: Any, line: int, number: str) -> str:
    cell(sheet, line).comment = Comment(number, "ktoś")
    return ""


def renamed(sheet: Any, line: int, number: str) -> str:
    cell(sheet, line).value = int(number)
    cell(sheet, line, "series").value = "Liczba kotów"
    return ""


HANDS = (
    typed, typed, with_words, struck, noted, white, crossed_out, hidden, parted, in_thousands,
    described, commented, renamed,
)  # fmt: skip


@pytest.fixture(scope="module")
def blank(warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("form") / "blank.xlsx"
    write_form(path, 2021, area="II")
    return path


@given(hands=st.lists(st.sampled_from(HANDS), min_size=3, max_size=12), merged=st.integers(0, 20))
@settings(
    deadline=None,
    derandomize=True,
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_a_form_is_read_as_it_is_seen_and_read_and_told_are_all(
    hands: list[Hand], merged: int, blank: Path, tmp_path: Path
) -> None:
    form = Path(shutil.copyfile(blank, tmp_path / "form.xlsx"))
    asked = keys(form)[: len(hands)]
    book = openpyxl.load_workbook(form, rich_text=True)
    sheet = book[SHEET]
    truth: dict[str, str] = {}
    numbers = []
    for place, (key, hand) in enumerate(zip(asked, hands, strict=True)):
        numbers.append(str(311 + place))
        truth[key] = hand(sheet, line_of(sheet, key), numbers[-1])
    if merged < len(asked) - 1 and line_of(sheet, asked[merged + 1]) == line_of(sheet, asked[merged]) + 1:
        line, column = line_of(sheet, asked[merged]), COLUMNS.index("value") + 1
        sheet.merge_cells(start_row=line, end_row=line + 1, start_column=column, end_column=column)
        truth[asked[merged]] = truth[asked[merged + 1]] = ""
        if hands[merged + 1] not in (described, commented):
            numbers.remove(str(312 + merged))  # openpyxl forgets what merged cells cover
    book.save(form)
    found = read_form(form)
    loaded = {
        answer.key: reading.value
        for answer in found.answers
        if (reading := normalise(answer.printed, answer.number)).value is not None
    }
    assert loaded == {key: Decimal(number) for key, number in truth.items() if number}
    shown = [answer.printed for answer in found.answers] + [item.text for item in found.unread if item.place]
    shown += [answer.note.words for answer in found.answers]
    assert [number for number in numbers if not any(number in text for text in shown)] == []
