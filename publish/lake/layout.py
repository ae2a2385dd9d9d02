"""Which files the lake has, and what is in each."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from publish.package.portal import portal
from publish.refusal import CannotPublishError
from queries.tables import table_names, whole_table

MUNICIPALITY = portal().teryt  # the code of the national register, which no two municipalities share
# What grows with each report, each row of it of a year; the other tables describe it, or are small.
BY_YEAR = ("observation", "observations")


@dataclass(frozen=True)
class Written:
    """A file as it was written: where in the lake, of which table, how many rows and bytes."""

    path: str
    table: str
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True)
class LakeFile:
    """A file to write: the rows of a table, or of one year of it, without what its folder says already."""

    table: str
    rows: pa.Table
    year: int | None = None

    @property
    def path(self) -> str:
        """Where it stands in the lake."""
        of_year = f"year={self.year}/" if self.year is not None else ""
        return f"{self.table}/municipality={MUNICIPALITY}/{of_year}part-0.parquet"

    def written(self, lake: Path) -> Written:
        """Write it below a folder and say what was written; raises OSError."""
        out = lake / self.path
        out.parent.mkdir(parents=True)
        pq.write_table(self.rows, out, compression="zstd")
        content = out.read_bytes()
        checksum = hashlib.sha256(content).hexdigest()
        return Written(self.path, self.table, self.rows.num_rows, len(content), checksum)


def files() -> Iterator[LakeFile]:
    """Yield the files of the build that is read; raises CannotPublishError where it has no figures."""
    for name in table_names():
        table = whole_table(name)
        if name not in BY_YEAR:
            yield LakeFile(name, table)
            continue
        if not table.num_rows:
            raise CannotPublishError(
                f"The table {name} of the warehouse is empty; a lake is written when a report is loaded."
            )
        for year in sorted(pc.unique(table["year"]).to_pylist()):
            of_year = table.filter(pc.equal(table["year"], year))
            yield LakeFile(name, of_year.drop_columns(["year"]), year)
