"""Rows that do not tell which cell belongs to which year, as questions; and the answers to them applied."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from etl.documents.year_rows import WORD, DataRow, OpenRow, Problem, overlapping
from etl.documents.year_tables import YearTable
from etl.faults import Fault, Faults
from etl.language.artefacts import clean
from etl.language.number_places import holds_number
from etl.raw.figure import LONGEST
from etl.raw.row_answers import RowAnswer

Pairs = tuple[tuple[str, int], ...]
MOST_PROPOSALS = 6  # more are no help to a person; the rest is answered in the file
PROBLEMS: dict[Problem, tuple[str, str]] = {
    "several_cells": (
        "Pod rokiem stoi w tym wierszu kilka komórek.",
        "In this row several cells stand under one year.",
    ),
    "one_cell_for_years": (
        "Jedna komórka tego wiersza stoi pod kilkoma latami.",
        "One cell of this row stands under several years.",
    ),
    "cut_otherwise": (
        "Komórki tego wiersza są podzielone inaczej niż nagłówek tabeli.",
        "The cells of this row are cut otherwise than the header of the table.",
    ),
    "over_rows": (
        "Jedna komórka z wartością obejmuje kilka wierszy.",
        "One cell with a value reaches over several rows.",
    ),
}


@dataclass(frozen=True)
class RowQuestion:
    """A row as a person is asked about it.

    Attributes:
        row: table and ordinal as in figure ids, such as `obszar-II.13`.
        section: where it stands, such as `Obszar II`.
        line: the line it begins at.
        label: its name as far as it is known.
        problem: why it is asked about; `PROBLEMS` has the sentences.
        cells: what its cells say, in printed order.
        spans: the grid columns that the cells take: (first, the one behind the last).
        years: for each cell what stands above it: `2020`, or `2020, ogółem`; '' for nothing.
        columns: (id, header) of the year columns.
        proposals: ready answers, the likeliest first: ((column id, number of the cell from 1), ...).
    """

    row: str
    section: str
    line: int
    label: str
    problem: Problem
    cells: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    years: tuple[str, ...]
    columns: tuple[tuple[str, str], ...]
    proposals: tuple[Pairs, ...]

    @property
    def text(self) -> str:
        """The whole row on one line, as an answer that leaves it out expects it."""
        return " | ".join(self.cells)[:LONGEST]

    def is_like(self, other: "RowQuestion") -> bool:
        """Whether another row of such a table is cut in the same way, so that one answer may fit both."""
        return (self.spans, self.columns, self.problem) == (other.spans, other.columns, other.problem)


def row_questions(tables: Iterable[YearTable]) -> list[RowQuestion]:
    """Return the rows of the tables that stay open."""
    return [_question(table, row) for table in tables for row in table.open_rows]


def _question(table: YearTable, row: OpenRow) -> RowQuestion:
    cells = list(zip(row.row.starts, row.row.cells, strict=True))
    return RowQuestion(
        f"{table.key}.{row.ordinal}",
        table.section,
        row.row.first_line,
        row.label,
        row.problem,
        tuple(cell.text for cell in row.row.cells),
        tuple((start, start + cell.span) for start, cell in cells),
        tuple(", ".join(_above(row, start, start + cell.span)) for start, cell in cells),
        tuple((column.column_id, column.header) for column in row.columns),
        tuple(_proposals(row)),
    )


def _above(row: OpenRow, start: int, end: int) -> Iterator[str]:
    yield from (column.column_id for column in row.columns if start < column.end and end > column.start)
    for part in row.parts:
        yield from (cell.text for _, cell in overlapping(part, start, end) if not cell.is_empty)


def _proposals(row: OpenRow) -> list[Pairs]:
    """Return the ways to give cells to years in printed order, those that lie under their years first."""
    cells = list(zip(range(1, len(row.row.cells) + 1), row.row.starts, row.row.cells, strict=True))
    said = [entry for entry in cells if not entry[2].is_empty and clean(entry[2].text) != row.label]
    told = [entry for entry in said if holds_number(entry[2].text)] or said
    count = min(len(told), len(row.columns), 8)
    ways = []
    for chosen in combinations(told[:8], count):
        for columns in combinations(row.columns[:8], count):
            pairs = list(zip(columns, chosen, strict=True))
            apart = [start - column.start for column, (_, start, _) in pairs]
            under = sum(start < column.end and start + cell.span > column.start
                        for column, (_, start, cell) in pairs)  # fmt: skip
            way = tuple((column.column_id, number) for column, (number, _, _) in pairs)
            ways.append(((-under, max(apart, default=0) - min(apart, default=0)), way))
    return [way for _, way in sorted(ways, key=lambda entry: entry[0])[:MOST_PROPOSALS] if way]


def answered(tables: Iterable[YearTable], answers: Iterable[RowAnswer]) -> list[YearTable]:
    """Return the tables with the answered rows read or left out; raises Faults for what does not fit."""
    by_row: dict[str, list[RowAnswer]] = {}
    for answer in answers:
        by_row.setdefault(answer.row, []).append(answer)
    faults: list[Fault] = []
    found = [_answered_table(table, by_row, faults) for table in tables]
    for left in by_row.values():
        faults += [
            _fault(left[0], f"the document asks nothing about the row «{left[0].row}»; take the line out")
        ]
    if faults:
        raise Faults(faults)
    return found


def _answered_table(table: YearTable, by_row: dict[str, list[RowAnswer]], faults: list[Fault]) -> YearTable:
    for row in table.open_rows:
        given = by_row.pop(f"{table.key}.{row.ordinal}", [])
        wrong = list(_misfits(row, given))
        faults += wrong
        if not given or wrong:
            continue
        still = tuple(other for other in table.open_rows if other is not row)
        if given[0].leaves_out:
            table = replace(table, open_rows=still, left_out=(*table.left_out, row.row))
        else:
            rows = sorted((*table.rows, _read(row, given)), key=lambda item: item.ordinal)
            table = replace(table, open_rows=still, rows=tuple(rows))
    return table


def _misfits(row: OpenRow, given: list[RowAnswer]) -> Iterator[Fault]:
    columns = [column.column_id for column in row.columns]
    cells = row.row.cells
    for answer in given:
        if answer.leaves_out and len(given) > 1:
            yield _fault(answer, f"the row «{answer.row}» is left out and answered as well; keep one of them")
            continue
        if not answer.leaves_out and answer.column not in columns:
            known = ", ".join(columns)
            yield _fault(answer, f"the table has no column «{answer.column}»; its columns are {known}")
            continue
        if not answer.leaves_out and not 1 <= int(answer.cell) <= len(cells):
            yield _fault(answer, f"the row has {len(cells)} cells; give the number of one of them")
            continue
        text = (
            " | ".join(cell.text for cell in cells) if answer.leaves_out else cells[int(answer.cell) - 1].text
        )
        if text[:LONGEST] != answer.expects:
            printed = f"«{text[:LONGEST]}»; look at the row again"
            yield _fault(answer, f"the answer expects «{answer.expects}», the document prints {printed}")
    if len({answer.column for answer in given}) < len(given):
        yield _fault(given[0], f"the row «{given[0].row}» has two answers for one column; keep one of them")
    if len({answer.cell for answer in given}) < len(given):
        yield _fault(given[0], f"the row «{given[0].row}» gives one cell to two years; keep one of them")


def _read(row: OpenRow, given: list[RowAnswer]) -> DataRow:
    chosen = {answer.column: row.row.cells[int(answer.cell) - 1] for answer in given}
    cells = tuple((column, chosen[column.column_id]) for column in row.columns if column.column_id in chosen)
    values = [cell.text for cell in chosen.values()]
    names = [cell.text for cell in row.row.cells if cell.text not in values and WORD.search(cell.text)]
    label = row.label if row.label not in map(clean, values) else clean(next(iter(names), ""))
    return DataRow(row.ordinal, label, cells, row.row)


def _fault(answer: RowAnswer, sentence: str) -> Fault:
    return Fault(answer.source, answer.source_line, sentence, _POLISH)


_POLISH = "odpowiedź o wierszu tabeli nie pasuje do dokumentu; proszę spojrzeć na ten wiersz jeszcze raz"
