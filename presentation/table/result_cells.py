"""The cells of a result of anyone's SQL as words on a page: exact, in the numbers of the language."""

import json
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from presentation.figure.numbers import number
from presentation.figure.values import DASH
from presentation.language.language import current, ngettext

LONGEST = 400  # letters that a cell of a page shows; a file has all of them


def result_cell(value: Any, whole: int | None = None) -> str:
    """Return a value of any type that DuckDB gives; null is a dash, what is cut says how long it is.

    `whole`: the letters, bytes or single values of a cell of which `value` is only the beginning. A whole
    number has no thousands apart, because it may be a year.
    """
    text = _words(value)
    if whole is None and len(text) <= LONGEST:
        return text
    return f"{text[: LONGEST - 1]}… ({_length(value, _size(value) if whole is None else whole)})"


def _words(value: Any) -> str:
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
    if isinstance(value, tuple):  # an entry of a map
        return ": ".join(_words(item) for item in value)
    if isinstance(value, list):
        return ", ".join(_words(item) for item in value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return value.hex() if isinstance(value, bytes) else str(value)


def _size(value: Any) -> int:
    """Return how long a cell is: its letters, its bytes, or its single values."""
    if isinstance(value, dict):
        return sum(_size(item) if isinstance(item, dict | list) else 1 for item in value.values())
    if isinstance(value, list | tuple):
        return sum(_size(item) if isinstance(item, dict | list | tuple) else 1 for item in value)
    return len(value) if isinstance(value, bytes) else len(str(value))


def _length(value: Any, whole: int) -> str:
    """Return the length of a cell in words."""
    if isinstance(value, bytes):
        message = ngettext("{count} byte", "{count} bytes", whole)
    elif isinstance(value, list | dict):
        message = ngettext("{count} value", "{count} values", whole)
    else:
        message = ngettext("{count} character", "{count} characters", whole)
    return message.format(count=number(Decimal(whole)))
