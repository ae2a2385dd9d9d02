"""The text of one cell in a file: exact, and never a formula.

A spreadsheet runs a text that starts with = + - @ or a tab as a formula, also from a CSV, and whoever fills a
form or writes a report decides what we print, and who asks an SQL statement names its columns. Such texts get
an apostrophe in front; numbers are no texts.
"""

import json
import re
from decimal import Decimal
from typing import Any

from presentation.figure.numbers import stored_decimals

_FORMULA = re.compile(r"[=+\-@\t\r\n]")
_DASHES = re.compile(r"-+")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet might run the text; a printed `---` is none."""
    return bool(_FORMULA.match(text)) and not _DASHES.fullmatch(text)


def inert(text: str) -> str:
    """Return the text with an apostrophe in front where a spreadsheet might run it."""
    return f"'{text}" if is_formula(text) else text


def decimal_text(value: Decimal, decimals: int | None = None) -> str:
    """Return the number with a dot and the given decimals, never fewer than it has: 62, 0.62, 582.40."""
    return f"{value:.{max(decimals or 0, stored_decimals(value))}f}"


def canonical_text(value: Any, decimals: int | None = None) -> str:
    """Return a cell of the canonical CSV: null is empty, a list is `1|3`, true is `true`."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return decimal_text(value, decimals)
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, list | tuple):
        return inert("|".join(canonical_text(item) for item in value))
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    if isinstance(value, bytes):
        return value.hex()
    return str(value) if isinstance(value, int) else inert(str(value))
