"""The snapshots that builds left behind: what the newest holds against the one before."""

from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq

from queries.warehouse import Row, current_build, warehouse_path


@dataclass(frozen=True)
class Changes:
    """What changed from one build to the next; each change is (row before or None, row after or None)."""

    before: str | None
    after: str
    pairs: tuple[tuple[Row | None, Row | None], ...] = ()

    def of(self, item: str) -> list[tuple[Row | None, Row | None]]:
        """Return the changes of observations or of remarks."""
        return [pair for pair in self.pairs if (pair[0] or pair[1] or {}).get("item") == item]


def latest_changes() -> Changes:
    """Return new, revised and gone observations and remarks of the current build."""
    folder = warehouse_path().parent / "history"
    now = current_build().stem
    newest_first = sorted(folder.glob("*.parquet"), key=lambda path: path.stat().st_mtime, reverse=True)
    earlier = [path for path in newest_first if path.stem != now]
    current = folder / f"{now}.parquet"
    if not current.exists():
        return Changes(None, now)
    if not earlier:
        return Changes(None, now)
    return Changes(earlier[0].stem, now, tuple(_pairs(_snapshot(earlier[0]), _snapshot(current))))


def _snapshot(path: Path) -> dict[tuple[str, str], Row]:
    return {(row["item"], row["item_id"]): row for row in pq.read_table(path).to_pylist()}


def _pairs(
    before: dict[tuple[str, str], Row], after: dict[tuple[str, str], Row]
) -> list[tuple[Row | None, Row | None]]:
    found: list[tuple[Row | None, Row | None]] = []
    for key in dict.fromkeys([*after, *before]):
        old, new = before.get(key), after.get(key)
        if _told(old) != _told(new):
            found.append((old, new))
    return found


def _told(row: Row | None) -> tuple[object, ...] | None:
    return None if row is None else (row["value"], row["status"], row["printed"], row["is_current"])
