"""A form filled in as a department would: by key, in the real workbook that `publish` writes."""

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from unittest.mock import patch

import openpyxl
from openpyxl.worksheet.merge import MergedCellRange

from publish.form.area_sheet import COLUMNS

Words = Mapping[str, str]


def load(form: Path, *, rich_text: bool = False) -> Any:
    """Return the workbook as openpyxl loads it; it draws no border anew around merged cells.

    Which takes openpyxl longer than all the rest, and no test of a form asks for a border.
    """
    with patch.object(MergedCellRange, "format"):
        return openpyxl.load_workbook(form, rich_text=rich_text)


def keys(form: Path) -> list[str]:
    """Return the keys of every row that asks for a known figure."""
    return [key for _, _, key in _rows(load(form)) if not key.endswith("/*")]


def fill(form: Path, answers: Mapping[str, Any], words: Mapping[str, Words] | None = None) -> Path:
    """Write answers, and words in other columns (`{key: {"note": "..."}}`), into the form; return it."""
    book = load(form)
    for sheet, line, key in _rows(book):
        if key in answers:
            sheet.cell(line, COLUMNS.index("value") + 1).value = answers[key]
        for column, text in (words or {}).get(key, {}).items():
            sheet.cell(line, COLUMNS.index(column) + 1).value = text
    book.save(form)
    return form


def change(form: Path, alter: Callable[[Any], object]) -> Path:
    """Let `alter` do to the workbook what it likes; return the form."""
    book = load(form, rich_text=True)
    alter(book)
    book.save(form)
    return form


def line_of(sheet: Any, key: str) -> int:
    """Return the number of the row of a key."""
    return next(line for line in range(1, sheet.max_row + 1) if sheet.cell(line, 1).value == key)


def write(sheet: Any, key: str, column: str, value: object) -> None:
    """Write into a named column of the row of a key."""
    sheet.cell(line_of(sheet, key), COLUMNS.index(column) + 1).value = value


def rewrite(form: Path, part: str, old: bytes, new: bytes) -> Path:
    """Put other bytes into one part of the workbook, as other programs write them; return the form."""
    with zipfile.ZipFile(form) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(form, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in parts.items():
            written.writestr(name, content)
    return form


def _rows(book: Any) -> list[tuple[Any, int, str]]:
    return [
        (sheet, line, str(key))
        for sheet in book.worksheets
        for line in range(5, sheet.max_row + 1)
        if (key := sheet.cell(line, 1).value) and not str(key).startswith("#")
    ]
