"""What every export takes: an Arrow table, or rows as `queries.warehouse.rows` gives them."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import pyarrow as pa

Row: TypeAlias = Mapping[str, Any]
Rows: TypeAlias = pa.Table | Sequence[Row]
MOST_DECIMALS = 10


def records(rows: Rows) -> list[Row]:
    """Return the rows as mappings; decimals are Decimal, lists are lists, null is None."""
    found: list[Row] = rows.to_pylist() if isinstance(rows, pa.Table) else list(rows)
    return found


def column_names(rows: Rows) -> list[str]:
    """Return the names of all columns in order; rows without any have none."""
    if isinstance(rows, pa.Table):
        return list(rows.column_names)
    return list(rows[0]) if rows else []


def arrow(rows: Rows) -> pa.Table:
    """Return the rows as an Arrow table."""
    return rows if isinstance(rows, pa.Table) else pa.Table.from_pylist([dict(row) for row in rows])


def decimals_of(row: Row) -> int | None:
    """Return the decimals the catalogue shows; a column of that name in anyone's SQL may hold anything."""
    decimals = row.get("decimals")
    return decimals if isinstance(decimals, int) and 0 <= decimals <= MOST_DECIMALS else None
