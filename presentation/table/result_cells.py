"""The cells of a result of anyone's SQL as words on a page: exact, in the numbers of the language."""

import json
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from presentation.figure.numbers import number
from presentation.figure.values import DASH
from presentation.language.language import current

LONGEST = 400  # letters that a cell of a page shows; a file has all of them


def result_cell(value: Any) -> str:
    """Return a value of any type that DuckDB gives; null is a dash, a long text ends in an ellipsis.

    A whole number has no thousands apart, because it may be a year.
    """
    if value is None:
        return DASH
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return number(value) if value.is_finite() else str(value)
    if isinstance(value, float):
        return repr(value).replace(".", ",") if current() == "pl" else repr(value)
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return _short(", ".join(result_cell(item) for item in value))
    if isinstance(value, dict):
        return _short(json.dumps(value, ensure_ascii=False, default=str))
    if isinstance(value, bytes):
        return _short(value.hex())
    return _short(str(value))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
