"""Reads a CSV file of a raw folder row by row; whatever stands in it, what is wrong is told as a fault."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from etl.faults import Fault, Faults


def csv_rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str | None]]]:
    """Yield (line, row) of a file that has these columns; a cell that a row lacks is None; raises Faults."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise _fault(
            path, None, f"the file is not UTF-8 ({error.reason} at byte {error.start}); save it so"
        ) from error
    reader = csv.DictReader(io.StringIO(text, newline=""))
    try:
        missing = [column for column in columns if column not in (reader.fieldnames or [])]
        if missing:
            raise _fault(path, 1, f"the column {', '.join(missing)} is missing; add it to the header")
        for row in reader:
            yield reader.line_num, row
    except csv.Error as error:
        most = csv.field_size_limit()
        raise _fault(
            path,
            reader.line_num + 1,
            f"the row cannot be read ({error}); shorten its cell of more than {most} characters, or close "
            "its quotation mark",
            f"wiersza pliku {path.name} nie da się odczytać: komórka ma ponad {most} znaków albo brakuje "
            "cudzysłowu; proszę to poprawić",
        ) from error


def _fault(path: Path, line: int | None, sentence: str, polish: str = "") -> Faults:
    return Faults([Fault(path, line, sentence, polish)])
