"""Keeps what each build held, so that the next one can be compared with it."""

from pathlib import Path

import duckdb

from etl.warehouse.swap import by_age, make_newest

KEPT = 20
_READY = ".ready"
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


def write_snapshot(build: Path, warehouse: Path) -> Path:
    """Write what a build holds into `history/` beside the warehouse, under a name that nobody reads yet.

    Raises OSError, duckdb.Error.
    """
    folder = warehouse.parent / "history"
    folder.mkdir(exist_ok=True)
    ready = folder / f".{build.stem}{_READY}"
    draft = ready.with_suffix(".draft")
    try:
        with duckdb.connect(str(build), read_only=True) as connection:
            connection.execute(_SNAPSHOT.format(target=str(draft).replace("'", "''")))
        draft.replace(ready)
    finally:
        draft.unlink(missing_ok=True)
    return ready


def keep(ready: Path) -> None:
    """Give a snapshot its name; raises OSError, and then it has none."""
    target = _name_of(ready)
    make_newest(ready, target.parent.glob("*.parquet"))
    ready.replace(target)


def forget_old(ready: Path) -> None:
    """Delete the oldest snapshots; raises OSError."""
    newest = _name_of(ready)
    for path in by_age(newest, newest.parent.glob("*.parquet"))[KEPT:]:
        path.unlink(missing_ok=True)


def recover(warehouse: Path) -> None:
    """Give the snapshot of the build in use its name where a killed build did not; delete those of others."""
    for ready in (warehouse.parent / "history").glob(f".*{_READY}"):
        build = warehouse.parent / ".builds" / f"{_name_of(ready).stem}.duckdb"
        if build.exists() and warehouse.exists() and build.samefile(warehouse):
            keep(ready)
        else:
            ready.unlink(missing_ok=True)
    for draft in (warehouse.parent / "history").glob("*.draft"):
        draft.unlink(missing_ok=True)


def _name_of(ready: Path) -> Path:
    return ready.with_name(f"{ready.name.removeprefix('.').removesuffix(_READY)}.parquet")
