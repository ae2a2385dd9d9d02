"""Tables of the warehouse whole, for a copy that other programs read."""

import pyarrow as pa

from queries import catalogue
from queries.warehouse import table_of


def table_names() -> tuple[str, ...]:
    """Return the name of every table, and of the view `observations`, in alphabetical order."""
    return tuple(sorted({found.table_name for found in catalogue.columns()}))


def whole_table(name: str) -> pa.Table:
    """Return every row and column of a table, in the order in which they were written."""
    return table_of("SELECT * FROM query_table($name)", {"name": name})
