"""Opens a filled form and finds its sheets by the mark that each bears in its hidden first cell."""

import re
import warnings
import zipfile
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from openpyxl.reader.excel import ExcelReader

from etl.documents.form.cells import FormCell, form_cell
from etl.documents.form.colours import Palette
from etl.documents.form.plain_copy import MOST_COLUMNS, MOST_ROWS, Area, plain_copy
from etl.documents.office_zip import EXCEL, check_office_file
from etl.documents.word.visible import Skipped
from etl.faults import Fault, Faults
from etl.raw.unread import Unread

START = "start"
VERSION = "1"
_COLUMNS = ("series", "category", "value")
_MARK = re.compile(r"^barometr-form/(?P<version>\d+) (?P<year>\d{4}) (?P<name>[IV]{1,3}|start)$")
_MARK_BYTES = b"barometr-form/"
_MOST_SHEETS = 30
# Lower rows (in points) and narrower columns (in letters) show no letter.
_LOWEST, _NARROWEST = 3, 1
# What openpyxl raises on XML that no spreadsheet program writes.
_MALFORMED = (LookupError, ValueError, TypeError, AttributeError, OverflowError, SyntaxError, OSError)


@dataclass(frozen=True)
class FormSheet:
    """One sheet: its title, the year and area it asks for (or `start`; 0 and '' without a mark), its cells.

    `hidden_rows` are numbers, `hidden_columns` indexes; `merged` are (first row, last row, first column, last
    column), rows as numbers and columns as indexes; so are `ruled`, those that a conditional format may hide.
    """

    title: str
    year: int
    name: str
    rows: list[tuple[FormCell, ...]]
    is_hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Area, ...] = ()
    ruled: tuple[Area, ...] = ()

    @cached_property
    def columns(self) -> dict[str, int]:
        """Index of each column by the name that the hidden first row gives it."""
        return {cell.text: index for index, cell in enumerate(self.rows[0]) if index and cell.text}

    @cached_property
    def first(self) -> int:
        """The number of the first row that has a key, 0 where none has."""
        return next((line for line, row in enumerate(self.rows[1:], 2) if row[0].text), 0)

    def header(self, column: int) -> tuple[int, str]:
        """Return the number of the row that heads a column and what it says there; (0, '') for none."""
        above = reversed(list(enumerate(self.rows[1 : max(self.first - 1, 1)], 2)))
        return next(((line, row[column].text) for line, row in above if row[column].text), (0, ""))

    @property
    def is_whole(self) -> bool:
        """Whether the mark, the names of the columns and the header over the answers are what they were."""
        names = Counter(cell.text for cell in self.rows[0][1:]) if self.rows else Counter()
        if not self.name or any(names[name] != 1 for name in _COLUMNS):
            return False
        return str(self.year) in self.header(self.columns["value"])[1]

    def hides(self, line: int, column: int) -> bool:
        """Whether a person does not see a cell: it is hidden, or merged cells cover it."""
        return (
            self.is_hidden
            or line in self.hidden_rows
            or column in self.hidden_columns
            or any((line, column) != (area[0], area[2]) for area in self.areas_over(line, column))
        )

    def is_ruled(self, line: int, column: int) -> bool:
        """Whether a conditional format may hide a cell."""
        return any(
            first <= line <= last and left <= column <= right for first, last, left, right in self.ruled
        )

    def areas_over(self, line: int, column: int) -> list[Area]:
        """Return the merged cells that a cell is one of."""
        return [
            (first, last, left, right)
            for first, last, left, right in self.merged
            if first <= line <= last and left <= column <= right
        ]


@dataclass(frozen=True)
class Book:
    """A form: its instructions, the sheets of the areas, other sheets, and what stands in no cell."""

    start: FormSheet | None
    areas: tuple[FormSheet, ...]
    others: tuple[FormSheet, ...]
    unread: tuple[Unread, ...]


def read_sheets(path: Path) -> Book:
    """Return the sheets of a form; raises Faults for a workbook that is none."""
    check_office_file(path, EXCEL)
    try:
        found, unread = _open(path)
    except _MALFORMED as error:
        raise _no_form(path) from error
    marked = [sheet for sheet in found if sheet.name]
    for name, times in Counter(sheet.name for sheet in marked).items():
        if times > 1:
            raise _two_sheets(path, name)
    areas = tuple(sheet for sheet in marked if sheet.name != START and sheet.is_whole)
    if not areas or len({sheet.year for sheet in marked}) > 1:
        raise _no_form(path)
    start = next((sheet for sheet in marked if sheet.name == START), None)
    others = tuple(sheet for sheet in found if sheet is not start and sheet not in areas)
    return Book(start, areas, others, tuple(unread))


def _open(path: Path) -> tuple[list[FormSheet], list[Unread]]:
    with zipfile.ZipFile(path) as archive:
        if not any(_MARK_BYTES in archive.read(name) for name in archive.namelist()):
            raise _no_form(path)
    copy = plain_copy(path)
    with warnings.catch_warnings():  # openpyxl's are about decorations that nobody reads here
        warnings.simplefilter("ignore", UserWarning)
        reader = ExcelReader(copy.data, rich_text=True, keep_links=False)
        reader.read()
        parts = {sheet.name: part.target for sheet, part in reader.parser.find_sheets()}
    titles = {part: name for name, part in parts.items()}
    for part, item in copy.drawn:
        sheet_name = f" „{titles[part]}”" if part in titles else ""
        copy.unread.append(replace(item, place=f"{item.place}{sheet_name}"))
    palette = Palette(reader.wb.loaded_theme)
    sheets = reader.wb.worksheets
    for sheet in sheets[_MOST_SHEETS:]:
        copy.unread.append(Unread("sheet_without_key", 0, f"arkusz „{sheet.title}”", ""))
    found = [
        replace(
            _sheet(path, sheet, palette),
            merged=copy.merged.get(parts.get(sheet.title, ""), ()),
            ruled=copy.ruled.get(parts.get(sheet.title, ""), ()),
        )
        for sheet in sheets[:_MOST_SHEETS]
    ]
    return found, copy.unread


def _sheet(path: Path, sheet: Any, palette: Palette) -> FormSheet:
    lines = sheet.iter_rows(max_row=min(sheet.max_row, MOST_ROWS), max_col=MOST_COLUMNS)
    shows_zeros = sheet.sheet_view.showZeros is not False
    rows = [tuple(_cell(cell, palette, shows_zeros=shows_zeros) for cell in line) for line in lines]
    mark = _MARK.match(rows[0][0].text) if rows else None
    if mark and mark["version"] != VERSION:
        raise _other_version(path, mark["version"])
    return FormSheet(
        title=str(sheet.title),
        year=int(mark["year"]) if mark else 0,
        name=mark["name"] if mark else "",
        rows=rows,
        is_hidden=sheet.sheet_state != "visible",
        hidden_rows=_hidden_rows(sheet),
        hidden_columns=_hidden_columns(sheet),
    )


def _cell(cell: Any, palette: Palette, *, shows_zeros: bool) -> FormCell:
    found = form_cell(cell, palette)
    if shows_zeros or found.value != 0 or found.kind != "n":
        return found
    return replace(found, value=None, skipped=(Skipped("hidden_text", "0"),))


def _hidden_rows(sheet: Any) -> frozenset[int]:
    set_by_hand = sheet.row_dimensions
    hidden = {line for line, row in set_by_hand.items() if row.hidden or _is_below(row.height, _LOWEST)}
    if sheet.sheet_format.zeroHeight:
        hidden |= {line for line in range(1, MOST_ROWS + 1) if line not in set_by_hand}
    return frozenset(hidden)


def _is_below(size: float | None, least: float) -> bool:
    return size is not None and size < least


def _hidden_columns(sheet: Any) -> frozenset[int]:
    return frozenset(
        number - 1
        for column in sheet.column_dimensions.values()
        if column.hidden or _is_below(column.width, _NARROWEST)
        for number in range(column.min, min(column.max, MOST_COLUMNS) + 1)
    )


def _no_form(path: Path) -> Faults:
    return _refused(
        path,
        "this workbook is no form of Barometr; tables of a report are read from Word (.docx) or PDF, the "
        "figures of departments from the form that `python -m publish sheet --blank` makes",
        "ten skoroszyt nie jest formularzem Barometru; tabele sprawozdania proszę podać w pliku Worda "
        "(.docx) albo PDF, a liczby jednostek w formularzu pobranym ze strony „Arkusz monitoringu”",
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
