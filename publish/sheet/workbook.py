"""The monitoring sheet as an Excel workbook: a sheet per part; figures are numbers, units beside them."""

import io
from collections.abc import Sequence
from math import ceil

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from presentation.language.language import _, using
from publish.data_files.cells import is_formula
from publish.documents.word_page import AUTHOR
from publish.sheet.document import (
    only_indicators,
    part_a_columns,
    part_c_columns,
    part_titles,
    row_name,
    sheet_title,
)
from publish.sheet.sheet import Cell, Sheet

_LOOK = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#9AA3A9"}
_LETTERS = 1.15  # letters to a unit of width, cautiously
_LINE_HEIGHT, _HIGHEST = 14.5, 409  # points; Excel knows no higher row
_PROSE = 100  # letters: what a page across holds at full size with the widest of the usual faces
_FIRST = 3  # the row of the header, below title, period and heading


def sheet_workbook(sheet: Sheet) -> bytes:
    """Return the sheet as an .xlsx file, in Polish."""
    written = io.BytesIO()
    with using("pl"), xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        book.set_properties({"title": f"{sheet_title()} {sheet.span}", "author": AUTHOR})
        writer = _Writer(book, sheet)
        writer.part_a()
        writer.part_b()
        writer.part_c()
        writer.figures()
    return written.getvalue()


class _Writer:
    """The formats of a workbook, made once, and its three sheets."""

    def __init__(self, book: Workbook, sheet: Sheet) -> None:
        self.book, self.sheet = book, sheet
        self.title = book.add_format({"bold": True, "font_size": 14})
        self.bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self.plain = book.add_format({"text_wrap": True, "valign": "top"})
        self.head = book.add_format({**_LOOK, "bold": True, "bg_color": "#E9ECEE"})
        self.text = book.add_format(_LOOK)
        self.inert = book.add_format({**_LOOK, "quote_prefix": True})
        self.numbers: dict[str, Format] = {}

    def part_a(self) -> None:
        """Write the 52 indicators: for each year the figure as a number, beside it its unit and words."""
        name, *years, source = part_a_columns(self.sheet)
        columns = (name, *(text for year in years for text in (year, _("unit, scope, breakdown"))), source)
        widths = (44, *(width for _year in years for width in (18, 34)), 22)
        page = self._page("A", part_titles()[0], widths, columns)
        line = _FIRST
        for area in self.sheet.areas:
            line += 1
            page.merge_range(line, 0, line, len(columns) - 1, area.title, self.head)
            for row in area.rows:
                line += 1
                texts = [row_name(row)]
                for place, cell in enumerate(row.cells):
                    texts += self._write_cell(page, line, 1 + 2 * place, cell)
                texts.append(row.source)
                self._write(page, line, 0, row_name(row))
                self._write(page, line, len(columns) - 1, row.source)
                self._set_height(page, line, texts, widths)
        self._footnotes(page, line + 2, widths)

    def _footnotes(self, page: Worksheet, line: int, widths: Sequence[int]) -> None:
        for number, text in enumerate(self.sheet.footnotes, 1):
            page.merge_range(line, 0, line, len(widths) - 1, f"{number}. {text}", self.plain)
            self._set_height(page, line, (f"{number}. {text}",), (sum(widths),))
            line += 1

    def part_b(self) -> None:
        """Write the facts and the conclusions typed."""
        page = self._page("B", part_titles()[1], (_PROSE,), ())
        texts = [(only_indicators(), self.plain)]
        for area in self.sheet.areas:
            texts += [(area.title, self.bold), *((fact, self.plain) for fact in area.facts)]
        texts += [(part, self.plain) for part in self.sheet.notes.conclusions.split("\n") if part.strip()]
        for line, (text, look) in enumerate(texts, _FIRST):
            page.write_string(line, 0, text, look)
            self._set_height(page, line, (text,), (_PROSE,))

    def part_c(self) -> None:
        """Write the six directions with the changes proposed."""
        widths = (6, 50, 60, 60)
        page = self._page("C", part_titles()[2], widths, part_c_columns())
        for line, row in enumerate(self.sheet.directions, _FIRST + 1):
            texts = (f"{row.number}.", row.name, row.proposal.change, row.proposal.reason)
            for place, text in enumerate(texts):
                self._write(page, line, place, text)
            self._set_height(page, line, texts, widths)

    def figures(self) -> None:
        """Write every figure of part A by itself, also those of breakdowns; no sheet without any."""
        rows = [row for area in self.sheet.areas for row in area.figures]
        if not rows:
            return
        columns = (_("code"), _("What is counted"), _("year"), _("figure"), _("unit"), _("scope, remarks"))
        widths = (8, 60, 8, 16, 30, 50)
        heading = _("The figures of part A, each in a row of its own")
        page = self._page(_("A figures"), heading, widths, columns)
        for line, row in enumerate(rows, _FIRST + 1):
            self._write(page, line, 0, row.code)
            self._write(page, line, 1, row.what)
            page.write_number(line, 2, row.year, self._number(0, "0"))
            if row.number is None:
                page.write_blank(line, 3, None, self.text)
            else:
                page.write_number(line, 3, float(row.number), self._number(row.decimals))
            self._write(page, line, 4, row.unit)
            self._write(page, line, 5, row.words)
            self._set_height(page, line, (row.code, row.what, "", "", row.unit, row.words), widths)

    def _set_height(self, page: Worksheet, line: int, texts: Sequence[str], widths: Sequence[int]) -> None:
        """Set the height of a row with wrapped texts, which not every program does by itself."""
        lines = [
            sum(ceil(max(len(part), 1) / (width * _LETTERS)) for part in text.split("\n"))
            for text, width in zip(texts, widths, strict=True)
        ]
        page.set_row(line, min(max(lines) * _LINE_HEIGHT, _HIGHEST))

    def _page(self, name: str, heading: str, widths: Sequence[int], columns: tuple[str, ...]) -> Worksheet:
        page = self.book.add_worksheet(name)
        page.write_string(0, 0, f"{sheet_title()} {self.sheet.span}", self.title)
        page.write_string(1, 0, heading, self.book.add_format({"bold": True}))
        for place, width in enumerate(widths):
            page.set_column(place, place, width)
        for place, column in enumerate(columns):
            page.write_string(_FIRST, place, column, self.head)
        if columns:
            self._set_height(page, _FIRST, columns, widths)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        if columns:
            page.freeze_panes(_FIRST + 1, 1)
            page.repeat_rows(_FIRST)
        return page

    def _write(self, page: Worksheet, line: int, place: int, text: str) -> None:
        page.write_string(line, place, text, self.inert if is_formula(text) else self.text)

    def _write_cell(self, page: Worksheet, line: int, place: int, cell: Cell) -> list[str]:
        """Write a figure and its words into two columns; return the texts by which the row is as high."""
        if cell.number is None:
            page.write_blank(line, place, None, self.text)
            words = "\n".join(cell.lines)
        else:
            page.write_number(line, place, float(cell.number), self._number(cell.decimals))
            words = "\n".join(cell.beside)
        self._write(page, line, place + 1, words)
        return ["", words]

    def _number(self, decimals: int, whole: str = "#,##0") -> Format:
        """Return the format of a number with as many decimals as are printed; `whole`: that of its rest."""
        pattern = whole + ("." + "0" * decimals if decimals else "")
        if pattern not in self.numbers:
            self.numbers[pattern] = self.book.add_format({**_LOOK, "num_format": pattern})
        return self.numbers[pattern]
