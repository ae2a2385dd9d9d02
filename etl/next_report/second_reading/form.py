"""The answers of a form: the plain values of its cells, each with the key of its row."""

import warnings
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl

from etl.next_report.second_reading.cells import SeenCell


def form_cells(path: Path) -> list[SeenCell]:
    """Return the cells of the column of values that stand in a row with a key."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        book = openpyxl.load_workbook(path, data_only=True)
    return [cell for number, sheet in enumerate(book.worksheets, 1) for cell in _sheet(number, sheet)]


def _sheet(number: int, sheet: Any) -> Iterator[SeenCell]:
    names = {str(cell.value): cell.column for cell in sheet[1] if cell.value}
    if "value" not in names:
        return
    for row in range(2, sheet.max_row + 1):
        key = str(sheet.cell(row, 1).value or "")
        if not key or key.startswith("#"):
            continue
        if key.endswith("/*"):
            key += " ".join(str(sheet.cell(row, names.get("category", 1)).value or "").split())
        yield SeenCell(number, key, "", _shown(sheet.cell(row, names["value"])))


def _shown(cell: Any) -> str:
    """Return a value with a decimal comma; a percentage is stored as its hundredth."""
    if not isinstance(cell.value, int | float) or isinstance(cell.value, bool):
        return " ".join(str(cell.value if cell.value is not None else "").split())
    is_share = "%" in str(cell.number_format).replace('"%"', "").replace("\\%", "")
    value = Decimal(f"{cell.value:.15g}") * (100 if is_share else 1)
    return f"{value.normalize():f}".replace(".", ",")
