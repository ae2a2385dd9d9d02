"""The snapshots that builds left behind: what each holds against the one before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from presentation.figure.indicator import NOTHING
from presentation.language.bilingual import Bilingual
from queries.typed import per_build, typed
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
    """What changed from one build to the next; each change is a pair (before or None, after or None).

    `on`: the day (UTC) of the later build.
    """

    before: str | None
    after: str
    on: date
    pairs: tuple[Pair, ...] = ()

    def of(self, item: str, code: str = "") -> list[Pair]:
        """Return the changes of observations or of remarks, of one indicator where its code is given."""
        return [
            pair
            for pair in self.pairs
            if any(kept and kept.item == item and code in ("", kept.indicator_code) for kept in pair)
        ]


def latest_changes() -> Changes:
    """Return new, revised and gone observations and remarks of the current build."""
    return history()[0]


@per_build
def history() -> tuple[Changes, ...]:
    """Return what each build brought against the one before it, the current one first.

    Of the oldest there is nothing to compare with. A snapshot that cannot be read is left out. Raises
    WarehouseMissingError where that of the current build cannot be: the next build writes it anew.
    """
    folder = warehouse_path().parent / "history"
    now = current_build().id
    current = folder / f"{now}.parquet"
    newest = None
    try:
        paths = [path for path in folder.iterdir() if path.suffix == current.suffix]
        newest_first = sorted(paths, key=lambda path: path.stat().st_mtime_ns, reverse=True)
        newest = _snapshot(current) if current in newest_first else None
    except FileNotFoundError:
        newest_first = []
    except (OSError, pa.ArrowException) as error:
        raise unreadable(f"history/{current.name}", error, "the next build writes it anew") from error
    if newest is None:
        return (Changes(None, now, datetime.now(UTC).date()),)
    found = [(current, newest), *_readable(path for path in newest_first if path != current)]
    told = [
        Changes(earlier.stem, path.stem, _day(path), tuple(_pairs(before, after)))
        for (path, after), (earlier, before) in pairwise(found)
    ]
    oldest, _kept = found[-1]
    return (*told, Changes(None, oldest.stem, _day(oldest)))


def _day(path: Path) -> date:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).date()


def _readable(paths: Iterable[Path]) -> Iterator[tuple[Path, Snapshot]]:
    """Yield the snapshots that can be read; the log is told of the others."""
    for path in paths:
        try:
            yield path, _snapshot(path)
        except (OSError, pa.ArrowException, WarehouseMissingError) as error:
            unreadable(f"history/{path.name}", error, "changes are told without it")


def _snapshot(path: Path) -> Snapshot:
    found = typed(Kept, pq.read_table(path).to_pylist())
    return {(kept.item, kept.item_id): kept for kept in found}


def _pairs(before: Snapshot, after: Snapshot) -> list[Pair]:
    pairs = [(before.get(key), after.get(key)) for key in dict.fromkeys([*after, *before])]
    return [(old, new) for old, new in pairs if old is None or new is None or old.told != new.told]
