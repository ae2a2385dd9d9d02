"""Tells what stands in a form where no answer is asked for: rows, sheets and cells without a key."""

from collections.abc import Iterator

from openpyxl.utils import get_column_letter

from etl.documents.form.cells import FormCell
from etl.documents.form.sheets import Book, FormSheet
from etl.raw.figure import LONGEST
from etl.raw.unread import Unread

_NAME = 1  # the column that a row's name stands in, whatever the row


def strays(book: Book) -> Iterator[Unread]:
    """Yield every number of a form that stands outside the cells for answers and their words."""
    yield from book.unread
    if book.start:
        yield from _beside_the_instructions(book.start)
    for sheet in book.areas:
        yield from _outside_the_columns(sheet)
        yield from _without_a_key(sheet, sheet.columns["value"], f"Obszar {sheet.name}")
    for sheet in (*book.areas, *filter(None, [book.start])):
        yield from _comments(sheet)
    for sheet in book.others:
        yield from _foreign(sheet, book.areas[0].columns["value"])
        yield from _comments(sheet)


def _outside_the_columns(sheet: FormSheet) -> Iterator[Unread]:
    """Yield numbers in columns without a name, in bands, and over the header."""
    known, header = set(sheet.columns.values()), sheet.header(sheet.columns["value"])[0]
    for line, row in enumerate(sheet.rows[1:], 2):
        is_band, is_above = row[0].text.startswith("#"), line < sheet.first and line != header
        for column, cell in enumerate(row[1:], 1):
            is_printed = column == _NAME if is_band or is_above else column in known or line == header
            if not is_printed and _has_digit(cell):
                yield Unread("value_elsewhere", 0, _place(sheet, line, column), _text(cell))


def _without_a_key(sheet: FormSheet, asked: int, where: str) -> Iterator[Unread]:
    """Yield the rows below the header that were typed by hand."""
    for line, row in enumerate(sheet.rows[1:], 2):
        if line > sheet.first and not row[0].text and (_text(row[asked]) or any(map(_has_digit, row))):
            yield Unread("row_without_key", 0, f"{where}, wiersz {line}", _row_text(row))


def _foreign(sheet: FormSheet, asked: int) -> Iterator[Unread]:
    """Yield what a sheet holds that lost the mark of the form or never had it."""
    keys = [row[0].text for row in sheet.rows]
    if not any(key.startswith("#") for key in keys):
        for line, row in enumerate(sheet.rows, 1):
            if any(map(_has_digit, row)):
                yield Unread("sheet_without_key", 0, f"arkusz „{sheet.title}”, wiersz {line}", _row_text(row))
        return
    yield Unread("sheet_without_key", 0, f"arkusz „{sheet.title}”", "")
    for line, row in enumerate(sheet.rows, 1):
        if not row[0].text or row[0].text.startswith("#"):
            continue
        typed = [row[asked], *filter(_has_digit, row[asked + 1 :])]
        text = " | ".join(filter(None, map(_text, typed)))
        if text:
            place = f"arkusz „{sheet.title}”, wiersz {line}"
            yield Unread("sheet_without_key", 0, place, f"{_row_text(row[1:3])}: {text}"[:LONGEST])
    yield from _without_a_key(sheet, asked, f"arkusz „{sheet.title}”")


def _beside_the_instructions(sheet: FormSheet) -> Iterator[Unread]:
    """Yield numbers that the page of instructions does not print and does not ask for."""
    for line, row in enumerate(sheet.rows[1:], 2):
        for column, cell in enumerate(row):
            if column > _NAME and not (column == _NAME + 1 and row[0].text) and _has_digit(cell):
                yield Unread("value_elsewhere", 0, _place(sheet, line, column), _text(cell))


def _comments(sheet: FormSheet) -> Iterator[Unread]:
    for line, row in enumerate(sheet.rows, 1):
        for column, cell in enumerate(row):
            if cell.comment:
                yield Unread("comment", 0, _place(sheet, line, column), cell.comment)


def _place(sheet: FormSheet, line: int, column: int) -> str:
    where = f"Obszar {sheet.name}" if sheet.is_whole else f"arkusz „{sheet.title}”"
    return f"{where}, komórka {get_column_letter(column + 1)}{line}"


def _text(cell: FormCell) -> str:
    return " ".join([cell.text, *(skipped.text for skipped in cell.skipped)]).strip()[:LONGEST]


def _row_text(row: tuple[FormCell, ...]) -> str:
    return " | ".join(filter(None, map(_text, row)))[:LONGEST]


def _has_digit(cell: FormCell) -> bool:
    return any(letter.isdigit() for letter in _text(cell))
