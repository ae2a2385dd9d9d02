"""Keeps what each build held, so that the next one can be compared with it."""

from pathlib import Path

import duckdb

KEPT = 20
_SNAPSHOT = """
COPY (
    SELECT
        'observation' AS item, observation_id AS item_id, indicator_code, year,
        CAST(value AS VARCHAR) AS value, status, printed, is_current,
        NULL AS message_pl, NULL AS message_en, built_at
    FROM observations CROSS JOIN build
    UNION ALL
    SELECT
        'finding', finding_id, indicator_code, year, value_used, state, NULL, true,
        message_pl, message_en, built_at
    FROM finding CROSS JOIN build
) TO '{target}' (FORMAT parquet)
"""


def keep_history(warehouse: Path, build_id: str) -> None:
    """Write `history/<build-id>.parquet` beside the warehouse, once per build id."""
    folder = warehouse.parent / "history"
    folder.mkdir(exist_ok=True)
    target = folder / f"{build_id}.parquet"
    if target.exists():
        target.touch()
        return
    draft = target.with_suffix(".draft")
    source = warehouse.parent / ".builds" / f"{build_id}.duckdb"
    with duckdb.connect(str(source), read_only=True) as connection:
        connection.execute(_SNAPSHOT.format(target=str(draft).replace("'", "''")))
    draft.replace(target)
    by_age = sorted(folder.glob("*.parquet"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in by_age[KEPT:]:
        path.unlink()
