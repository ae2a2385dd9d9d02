"""The rows as JSON, one object each: what `pandas.read_json`, R and a page's script read at once."""

import json
from collections.abc import Sequence

from publish.data_files.numbers import plain_value
from publish.data_files.rows import Rows, column_names, records


def json_rows(rows: Rows, columns: Sequence[str] | None = None) -> bytes:
    """Return a list of objects in UTF-8; null is null, a list is a list, a number has no needless zeros."""
    chosen = list(columns or column_names(rows))
    found = [{name: plain_value(row[name]) for name in chosen} for row in records(rows)]
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()
