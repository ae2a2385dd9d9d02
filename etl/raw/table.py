"""Reads a CSV file of a raw folder into objects; what is wrong with a row is a fault with its line."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from etl.faults import Fault, Faults
from etl.raw.csv_table import csv_rows

Row = TypeVar("Row")


def read_table(
    path: Path,
    columns: tuple[str, ...],
    parse: Callable[[dict[str, str], Path, int], Row | Fault],
    faults: list[Fault],
) -> Iterator[Row]:
    """Yield what `parse` makes of each row; its faults, and those of the file, are added to `faults`.

    The file must have these columns; `parse` is given them and whatever other columns there are.
    """
    if not path.exists():
        faults.append(Fault(path, None, f"the file is missing; it needs the columns {', '.join(columns)}"))
        return
    try:
        for line, row in csv_rows(path, columns):
            if any(row[column] is None for column in columns):
                sentence = "the row has fewer cells than the header; add the commas"
                faults.append(Fault(path, line, sentence))
                continue
            # Columns that may be absent come along; a cell too many has no name and is no column.
            parsed = parse({name: cell or "" for name, cell in row.items() if name}, path, line)
            if isinstance(parsed, Fault):
                faults.append(parsed)
            else:
                yield parsed
    except Faults as found:
        faults += found.faults
