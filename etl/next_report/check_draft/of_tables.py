"""What the tables of a draft leave open: rows without their years, indicators without a row, odd columns."""

from collections.abc import Iterator

from etl.catalogue.model import Indicator
from etl.documents.row_questions import PROBLEMS
from etl.documents.year_tables import YearTable, area_of
from etl.next_report.alarms import empty_columns, equal_years
from etl.next_report.check_draft.beside import Beside
from etl.next_report.check_draft.finding import Finding
from etl.next_report.check_draft.known import Known
from etl.next_report.extract import matched_rows


def of_tables(beside: Beside, known: Known) -> Iterator[Finding]:
    """Yield what is to be looked at in whole rows, columns and tables."""
    yield from _rows(beside)
    yield from _columns(beside, known)


def _rows(beside: Beside) -> Iterator[Finding]:
    """Yield the rows that do not tell their years, and the indicators without a row, at their tables."""
    for question in beside.extracted.questions:
        polish, english = PROBLEMS[question.problem]
        cells = ", ".join(f"«{cell}»" for cell in question.cells if cell)[:300]
        yield Finding(
            "row_unclear",
            f"{question.section}, {question.label}",
            f"{polish} Nie widać, która z nich należy do którego roku: {cells}.",
            f"{english} It cannot be told which of them belongs to which year: {cells}.",
            question.line,
        )
    matched = set(matched_rows(beside.extracted.tables).values())
    for table in beside.extracted.tables:
        if absent := _absent(table, beside, matched):
            pl = "; ".join(f"{entry.code} {entry.short_name}" for entry in absent)
            en = "; ".join(f"{entry.code} {entry.short_name_en}" for entry in absent)
            yield Finding(
                "no_row",
                table.section,
                f"W tabeli nie ma wiersza tych wskaźników: {pl}. Czy pominięto je celowo?",
                f"The table has no row of these indicators: {en}. Were they left out on purpose?",
                table.first_line,
            )


def _absent(table: YearTable, beside: Beside, matched: set[str]) -> list[Indicator]:
    """Return the official indicators of a table's area that no row of the draft is about."""
    area = area_of(table.key)
    entries = beside.known.catalogue.indicators.values() if area else ()
    return [
        entry for entry in entries if entry.is_official and entry.area == area and entry.code not in matched
    ]


def _columns(beside: Beside, known: Known) -> Iterator[Finding]:
    """Yield what speaks against whole columns, at the header of the column."""
    tables = beside.extracted.tables
    for section, column in empty_columns(beside.document_id, known.placed):
        yield Finding(
            "whole_column",
            section,
            f"Pod nagłówkiem „{column}” nie ma żadnej liczby. Czy kolumna ma zostać pusta?",
            f"There is no number below the header “{column}”. Is the column to stay empty?",
            _header(tables, section, column),
        )
    if found := equal_years(beside.document_id, known.observed):
        count, total, year = found
        yield Finding(
            "whole_column",
            "",
            f"{count} z {total} liczb za {year} r. jest takich samych jak za {year - 1} r. Czy kolumn obu "
            "lat nie zamieniono miejscami?",
            f"{count} of {total} figures for {year} equal those for {year - 1}. Were the columns of the two "
            "years swapped?",
            _header(tables, "", str(year)),
        )


def _header(tables: list[YearTable], section: str, column: str) -> int:
    """Return the line of a column's header in the table of a section, '' for any; 0 where there is none."""
    for table in tables:
        cells = [cell for row in table.header for cell in row.cells if cell.text]
        if section in ("", table.section):
            for cell in cells:
                if column in cell.text or cell.text in column:
                    return cell.lines[0].number
    return 0
