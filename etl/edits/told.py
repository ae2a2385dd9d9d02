"""What of a list an edit changes: the entries that it takes out and those that it puts in."""

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

_OF_THE_FILE = ("line", "source_line")  # where an entry stands, not what it says


def difference(
    before: Sequence[Any], after: Sequence[Any]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the entries (dataclasses) that are there no longer, and the new ones, as dictionaries."""
    old, new = [_told(entry) for entry in before], [_told(entry) for entry in after]
    return [entry for entry in old if entry not in new], [entry for entry in new if entry not in old]


def _told(entry: Any) -> dict[str, Any]:
    cells = {field.name: getattr(entry, field.name) for field in fields(entry)}
    return {
        name: value
        for name, value in cells.items()
        if name not in _OF_THE_FILE and not isinstance(value, Path) and value not in (None, "")
    }
