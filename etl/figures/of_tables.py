"""Makes the rows of figures.csv from the tables of years of a document."""

from collections.abc import Iterable

from etl.documents.year_header import YearColumn
from etl.documents.year_rows import DataRow
from etl.documents.year_tables import YearTable
from etl.figures.cut import cut_cell
from etl.figures.told_apart import Cut
from etl.raw.figure import FigureRow


def table_figures(tables: Iterable[YearTable], document_id: str) -> list[FigureRow]:
    """Return the figures of the tables of years, in document order."""
    return [
        figure
        for table in tables
        for row in table.rows
        for column, cell in row.cells
        for figure in _cell_figures(document_id, table, row, column, cut_cell(cell, column.year))
    ]


def _cell_figures(
    document_id: str, table: YearTable, row: DataRow, column: YearColumn, cuts: list[Cut]
) -> list[FigureRow]:
    return [
        FigureRow(
            figure_id=f"{document_id}:{table.key}.{row.ordinal}.{column.column_id}.{place}",
            section=table.section,
            row_label=row.label,
            column_label=column.header,
            line=cut.line,
            label=cut.label,
            number=cut.number,
            printed=cut.printed,
            locator=f"{table.section}, wiersz {row.ordinal}, kolumna {column.column_id}",
        )
        for place, cut in enumerate(cuts, start=1)
    ]
