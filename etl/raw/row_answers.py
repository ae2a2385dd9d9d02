"""What a person said about a row whose cells do not tell their years: which cell belongs to which year.

`row_answers.csv` stands in the document's raw folder. An answer is made for the print it expects; on another
print it stops the reading, so that no answer ever fits a row that it was not given for.
"""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

from etl.faults import Fault, Faults
from etl.raw.table import read_table

FILE = "row_answers.csv"


@dataclass(frozen=True)
class RowAnswer:
    """One cell given to one year column, or a row left out where column and cell are empty.

    `row`: table and ordinal as in figure ids, `obszar-II.13`; `column`: such as `2020`; `cell`: which cell of
    the row, from 1; `expects`: what the cell, or the whole row, says.
    """

    row: str
    column: str
    cell: str
    expects: str
    decided_on: str
    source: Path
    source_line: int

    @property
    def leaves_out(self) -> bool:
        """Whether the row is left out."""
        return not self.column and not self.cell


ANSWER_COLUMNS = tuple(column.name for column in fields(RowAnswer))[:5]


def read_row_answers(folder: Path) -> list[RowAnswer]:
    """Return the answers in a document's folder, none where there is no such file; raises Faults."""
    path = folder / FILE
    if not path.exists():
        return []
    faults: list[Fault] = []
    answers = list(read_table(path, ANSWER_COLUMNS, _answer, faults))
    if faults:
        raise Faults(faults)
    return answers


def write_row_answers(folder: Path, answers: Iterable[RowAnswer]) -> None:
    """Write the answers of a document's folder, in one step."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(ANSWER_COLUMNS)
    writer.writerows([getattr(answer, column) for column in ANSWER_COLUMNS] for answer in answers)
    part = folder / f".{FILE}"
    part.write_text(buffer.getvalue(), encoding="utf-8", newline="")
    part.replace(folder / FILE)


def _answer(row: dict[str, str], path: Path, line: int) -> RowAnswer | Fault:
    cells = {column: row[column].strip() for column in ANSWER_COLUMNS}
    if bool(cells["column"]) != bool(cells["cell"]) or (cells["cell"] and not cells["cell"].isdigit()):
        sentence = "give the year column and the number of the cell, or neither to leave the row out"
        polish = "proszę podać kolumnę roku i numer komórki albo zostawić oba pola puste, by pominąć wiersz"
        return Fault(path, line, sentence, polish)
    return RowAnswer(**cells, source=path, source_line=line)
