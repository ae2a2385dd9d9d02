"""The two CSV files: the canonical one for programs, and one that a Polish Excel opens by a double click."""

import csv
import io
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from presentation.language.language import _
from publish.data_files.cells import canonical_text, decimal_text, inert
from publish.data_files.headers import for_people, header
from publish.data_files.rows import Rows, column_names, decimals_of, records
from publish.data_files.words_of_codes import words

_DATE_LIKE = re.compile(r"\d{1,4}([./-]\d{1,4}){1,2}")


def canonical_csv(rows: Rows, columns: Sequence[str] | None = None) -> bytes:
    """Return UTF-8, comma, dot; a value has the catalogue's decimals, never fewer than stored.

    Null and the empty text are both empty, a list is `1|3`. Columns: all, unless some are chosen.
    """
    chosen = list(columns or column_names(rows))
    lines = ([canonical_text(row[name], decimals_of(row)) for name in chosen] for row in records(rows))
    return _written([[inert(name) for name in chosen], *lines], delimiter=",").encode()


def excel_csv(rows: Rows, columns: Sequence[str] | None = None) -> bytes:
    """Return UTF-8 with BOM, semicolon, decimal comma, headers and codes in words of the current language."""
    chosen = list(columns or for_people(column_names(rows)))
    known = words()
    lines = (
        [_excel_text(name, row[name], decimals_of(row), known.get(name, {})) for name in chosen]
        for row in records(rows)
    )
    headers = [_no_date(inert(header(name))) for name in chosen]
    return _written([headers, *lines], delimiter=";").encode("utf-8-sig")


def _excel_text(name: str, value: Any, decimals: int | None, known: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Decimal):
        return decimal_text(value, decimals).replace(".", ",")
    if isinstance(value, float):
        return repr(value).replace(".", ",")
    if value is None or not isinstance(value, str):
        return canonical_text(value)
    text = known[value] if known else value
    if name == "goal_code":
        return _("goal {code}").format(code=text)
    if name.startswith("period_label") and text[:1].isdigit():
        return _("period {label}").format(label=text)
    return _no_date(inert(text))


def _no_date(text: str) -> str:
    """Return the text so that Excel does not make the 2nd of May out of a printed 2.5."""
    return f"'{text}" if _DATE_LIKE.fullmatch(text) else text


def _written(lines: Sequence[Sequence[str]], delimiter: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(lines)
    return text.getvalue()
