"""Opens a filled form and finds its sheets by the mark that each bears in its hidden first cell."""

import re
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl

from etl.documents.office_zip import EXCEL, check_office_file
from etl.faults import Fault, Faults
from etl.language.folding import fold_blanks

START = "start"
COLUMNS = ("category", "value", "description", "note", "supplier")
VERSION = "1"
_MARK = re.compile(r"^barometr-form/(?P<version>\d+) (?P<year>\d{4}) (?P<name>[IV]{1,3}|start)$")
_MOST_ROWS, _MOST_COLUMNS, _MOST_SHEETS = 2_000, 20, 30
# What openpyxl raises on XML that no spreadsheet program writes.
_MALFORMED = (LookupError, ValueError, TypeError, AttributeError, OverflowError, SyntaxError, OSError)


@dataclass(frozen=True)
class FormCell:
    """A cell as it stands: its value, openpyxl's kind of it (`f` formula, `e` error), its number format."""

    value: Any
    kind: str
    number_format: str

    @property
    def text(self) -> str:
        """The text of the cell with blanks folded, '' for an empty one."""
        return fold_blanks(str(self.value)) if self.value is not None else ""


@dataclass(frozen=True)
class FormSheet:
    """One sheet: its title, the area it asks for (or `start`), its cells, and which column holds what."""

    title: str
    year: int
    name: str
    rows: list[tuple[FormCell, ...]]

    @property
    def columns(self) -> dict[str, int]:
        """Index of each column by the name that the hidden first row gives it."""
        return {cell.text: index for index, cell in enumerate(self.rows[0]) if index and cell.text}


def read_sheets(path: Path) -> list[FormSheet]:
    """Return the sheets of a form; raises Faults for a workbook that is none."""
    check_office_file(path, EXCEL)
    try:
        sheets = _open(path)
    except _MALFORMED as error:
        raise _no_form(path) from error
    names = [sheet.name for sheet in sheets]
    for name in set(names):
        if names.count(name) > 1:
            raise _two_sheets(path, name)
    areas = [sheet for sheet in sheets if sheet.name != START]
    if not areas or len({sheet.year for sheet in sheets}) > 1:
        raise _no_form(path)
    if any(column not in sheet.columns for sheet in areas for column in COLUMNS):
        raise _no_form(path)
    return sheets


def _open(path: Path) -> list[FormSheet]:
    with warnings.catch_warnings():  # openpyxl's are about decorations that nobody reads here
        warnings.simplefilter("ignore", UserWarning)
        book = openpyxl.load_workbook(path, read_only=True, data_only=False, keep_links=False)
        try:
            return [found for sheet in book.worksheets[:_MOST_SHEETS] if (found := _sheet(path, sheet))]
        finally:
            book.close()


def _sheet(path: Path, sheet: Any) -> FormSheet | None:
    lines = sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS)
    rows = [tuple(_cell(cell) for cell in line) for line in lines]
    mark = _MARK.match(rows[0][0].text) if rows and rows[0] else None
    if mark is None:
        return None
    if mark["version"] != VERSION:
        raise _other_version(path, mark["version"])
    return FormSheet(str(sheet.title), int(mark["year"]), mark["name"], rows)


def _cell(cell: Any) -> FormCell:
    if cell.value is None:
        return FormCell(None, "n", "")
    return FormCell(cell.value, cell.data_type, str(cell.number_format or ""))


def _no_form(path: Path) -> Faults:
    return _refused(
        path,
        "this workbook is no form of Barometr; make one with `python -m publish sheet --blank`",
        "ten skoroszyt nie jest formularzem Barometru; proszę wczytać formularz przygotowany przez Barometr",
    )


def _other_version(path: Path, version: str) -> Faults:
    return _refused(
        path,
        f"the form is of version {version}, this program reads version {VERSION}; make the form anew",
        f"formularz ma wersję {version}, program czyta wersję {VERSION}; proszę przygotować go na nowo",
    )


def _two_sheets(path: Path, name: str) -> Faults:
    return _refused(
        path,
        f"two sheets ask for area {name}; keep the filled one and delete the other",
        f"dwa arkusze dotyczą obszaru {name}; proszę zostawić wypełniony i usunąć drugi",
    )


def _refused(path: Path, sentence: str, polish: str) -> Faults:
    return Faults([Fault(path, None, sentence, polish)])
