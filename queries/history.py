"""The snapshots that builds left behind: what the newest holds against the one before."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from presentation.figure.indicator import NOTHING
from presentation.language.bilingual import Bilingual
from queries.typed import typed
from queries.warehouse import WarehouseMissingError, current_build, unreadable, warehouse_path


@dataclass(frozen=True)
class Kept:
    """An observation or a finding (`item`) as a build held it."""

    item: str
    item_id: str
    year: int | None = None
    indicator_code: str = ""
    value: str = ""
    status: str = ""
    printed: str = ""
    is_current: bool = True
    message: Bilingual = NOTHING

    @property
    def told(self) -> tuple[str, str, str, bool]:
        """What counts as a change where it differs."""
        return (self.value, self.status, self.printed, self.is_current)


Pair = tuple[Kept | None, Kept | None]
Snapshot = dict[tuple[str, str], Kept]


@dataclass(frozen=True)
class Changes:
    """What changed from one build to the next; each change is a pair (before or None, after or None)."""

    before: str | None
    after: str
    pairs: tuple[Pair, ...] = ()

    def of(self, item: str) -> list[Pair]:
        """Return the changes of observations or of remarks."""
        return [pair for pair in self.pairs if any(kept and kept.item == item for kept in pair)]


def latest_changes() -> Changes:
    """Return new, revised and gone observations and remarks of the current build.

    It is compared with the newest earlier snapshot that can be read. Raises WarehouseMissingError where its
    own cannot be: the next build writes it anew.
    """
    folder = warehouse_path().parent / "history"
    now = current_build().id
    current = folder / f"{now}.parquet"
    try:
        paths = [path for path in folder.iterdir() if path.suffix == current.suffix]
        newest_first = sorted(paths, key=lambda path: path.stat().st_mtime_ns, reverse=True)
        after = _snapshot(current) if current in newest_first else None
    except FileNotFoundError:
        return Changes(None, now)
    except (OSError, pa.ArrowException) as error:
        raise unreadable(f"history/{current.name}", error, "the next build writes it anew") from error
    earlier = _first_readable(path for path in newest_first if path != current)
    if after is None or earlier is None:
        return Changes(None, now)
    return Changes(earlier[0], now, tuple(_pairs(earlier[1], after)))


def _first_readable(paths: Iterable[Path]) -> tuple[str, Snapshot] | None:
    """Return the first snapshot that can be read; the log is told of the others before it."""
    for path in paths:
        try:
            return path.stem, _snapshot(path)
        except (OSError, pa.ArrowException, WarehouseMissingError) as error:
            unreadable(f"history/{path.name}", error, "changes are told against an earlier one")
    return None


def _snapshot(path: Path) -> Snapshot:
    found = typed(Kept, pq.read_table(path).to_pylist())
    return {(kept.item, kept.item_id): kept for kept in found}


def _pairs(before: Snapshot, after: Snapshot) -> list[Pair]:
    pairs = [(before.get(key), after.get(key)) for key in dict.fromkeys([*after, *before])]
    return [(old, new) for old, new in pairs if old is None or new is None or old.told != new.told]
