"""The files that a reader takes away: exactly the rows shown, in every format."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from publish.data_files.csv_files import canonical_csv, excel_csv
from publish.data_files.file_names import file_name
from publish.data_files.json_rows import json_rows
from publish.data_files.json_stat import json_stat
from publish.data_files.parquet import parquet
from publish.data_files.rows import Rows
from publish.data_files.workbook import workbook

__all__ = [
    "BY_ADDRESS",
    "FORMATS",
    "Format",
    "canonical_csv",
    "excel_csv",
    "file_name",
    "offered",
    "parquet",
    "workbook",
]


def mark(message: str) -> str:
    """Mark a message for translation without translating it."""
    return message


@dataclass(frozen=True)
class Format:
    """One format: the message id of its name, the end of the file name, its media type, and who makes it.

    `most_rows`: beyond it the file takes the server seconds, in which other visitors wait; None is no limit.
    """

    label: str
    suffix: str
    media_type: str
    make: Callable[[Rows, Sequence[str] | None], bytes]
    most_rows: int | None = None


FORMATS: Mapping[str, Format] = {
    "csv": Format(mark("CSV for programs"), ".csv", "text/csv", canonical_csv),
    "excel": Format(mark("CSV for Excel"), "_excel.csv", "text/csv", excel_csv),
    "xlsx": Format(
        mark("Excel workbook"),
        ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        workbook,
        most_rows=20_000,
    ),
    "parquet": Format(mark("Parquet"), ".parquet", "application/vnd.apache.parquet", parquet),
}

# What a selection of observations may be had as under an address, by what follows `observations.` in it.
BY_ADDRESS: Mapping[str, Format] = {
    "csv": FORMATS["csv"],
    "xlsx": FORMATS["xlsx"],
    "json": Format(mark("JSON, a list of rows"), ".json", "application/json", json_rows),
    "jsonstat.json": Format(mark("JSON-stat 2.0, a cube"), ".jsonstat.json", "application/json", json_stat),
    "parquet": FORMATS["parquet"],
}


def offered(row_count: int) -> dict[str, Format]:
    """Return the formats that so many rows may be had in, by name."""
    return {
        name: made for name, made in FORMATS.items() if made.most_rows is None or row_count <= made.most_rows
    }
