"""The answers of a form: the plain values of its cells, each with the key of its row."""

import re
import warnings
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.reader.excel import ExcelReader

from etl.documents.form.plain_copy import plain_copy
from etl.next_report.second_reading.cells import SeenCell
from etl.raw.figure import NEW_ITEM

# Words of a number format: a per cent sign among them multiplies nothing.
_WORDS = re.compile(r'"[^"]*"?|\\.|_.|\*.')


def form_cells(path: Path) -> list[SeenCell]:
    """Return the cells of the column of values that stand in a row with a key."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        reader = ExcelReader(plain_copy(path).data, data_only=True, keep_links=False, rich_text=True)
        reader.read()
    return [cell for number, sheet in enumerate(reader.wb.worksheets, 1) for cell in _sheet(number, sheet)]


def _sheet(number: int, sheet: Any) -> Iterator[SeenCell]:
    names = {str(cell.value): cell.column for cell in sheet[1] if cell.value}
    if "value" not in names:
        return
    for row in range(2, sheet.max_row + 1):
        key = str(sheet.cell(row, 1).value or "")
        if not key or key.startswith("#"):
            continue
        if key.endswith(f"/{NEW_ITEM}"):
            key += " ".join(str(sheet.cell(row, names.get("category", 1)).value or "").split())
        yield SeenCell(number, key, "", _shown(sheet.cell(row, names["value"])))


def _shown(cell: Any) -> str:
    """Return a value with a decimal comma and without marks; a percentage is stored as its hundredth."""
    if isinstance(cell.value, CellRichText):
        return " ".join("".join(map(_seen, cell.value)).split())
    if not isinstance(cell.value, int | float) or isinstance(cell.value, bool):
        return " ".join(str(cell.value if cell.value is not None else "").split())
    is_share = "%" in _WORDS.sub("", str(cell.number_format))
    value = Decimal(f"{cell.value:.15g}") * (100 if is_share else 1)
    places = re.match(r"[^;.]*[0#?](?:\.(?P<decimals>[0#?]*))?", _WORDS.sub("", str(cell.number_format)))
    if places:  # it is seen with as many decimals as its format has places
        value = value.quantize(Decimal(1).scaleb(-len(places["decimals"] or "")), ROUND_HALF_UP)
    return f"{value.normalize():f}".replace(".", ",")


def _seen(run: Any) -> str:
    """Return what a stretch of rich text says, '' where it is struck out or raised."""
    if not isinstance(run, TextBlock):
        return str(run)
    return "" if run.font.strike or run.font.vertAlign == "superscript" else str(run.text)
