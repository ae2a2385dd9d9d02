"""The snapshots that builds left behind: what the newest holds against the one before."""

from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq

from presentation.figure.indicator import NOTHING
from presentation.language.bilingual import Bilingual
from queries.typed import typed
from queries.warehouse import current_build, warehouse_path


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


def _snapshot(path: Path) -> dict[tuple[str, str], Kept]:
    found = typed(Kept, pq.read_table(path).to_pylist())
    return {(kept.item, kept.item_id): kept for kept in found}


def _pairs(before: dict[tuple[str, str], Kept], after: dict[tuple[str, str], Kept]) -> list[Pair]:
    pairs = [(before.get(key), after.get(key)) for key in dict.fromkeys([*after, *before])]
    return [(old, new) for old, new in pairs if old is None or new is None or old.told != new.told]
