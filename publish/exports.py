"""The files that a reader takes away: exactly the rows shown, in four formats."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from publish.csv_files import canonical_csv, excel_csv
from publish.file_names import file_name
from publish.parquet import parquet
from publish.rows import Rows
from publish.workbook import workbook

__all__ = ["FORMATS", "Format", "canonical_csv", "excel_csv", "file_name", "parquet", "workbook"]


def mark(message: str) -> str:
    """Mark a message for translation without translating it."""
    return message


@dataclass(frozen=True)
class Format:
    """One format: the message id of its name, the end of the file name, its media type, and who makes it."""

    label: str
    suffix: str
    media_type: str
    make: Callable[[Rows, Sequence[str] | None], bytes]


FORMATS: Mapping[str, Format] = {
    "csv": Format(mark("CSV for programs"), ".csv", "text/csv", canonical_csv),
    "excel": Format(mark("CSV for Excel"), "_excel.csv", "text/csv", excel_csv),
    "xlsx": Format(
        mark("Excel workbook"),
        ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        workbook,
    ),
    "parquet": Format(mark("Parquet"), ".parquet", "application/vnd.apache.parquet", parquet),
}
