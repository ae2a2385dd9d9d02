"""The Parquet file: types and decimals exact, with the meaning of each column inside."""

import io
from collections.abc import Sequence

import pyarrow as pa
import pyarrow.parquet as pq

from publish.data_files.rows import Rows, arrow
from queries import catalogue


def parquet(rows: Rows, columns: Sequence[str] | None = None) -> bytes:
    """Return the rows as Parquet; each field with its meaning in both languages."""
    table = arrow(rows)
    table = table.select(list(columns)) if columns else table
    meanings = catalogue.meanings()
    fields = []
    for field in table.schema:
        known = meanings.get(field.name)
        notes = {"description_pl": known.pl, "description": known.en} if known else {}
        fields.append(field.with_metadata(notes))
    schema = pa.schema(fields, {"title": "Barometr Sopotu", "data_version": catalogue.build().build_id})
    written = io.BytesIO()
    pq.write_table(table.cast(schema), written, compression="zstd")
    return written.getvalue()
