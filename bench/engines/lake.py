"""The tables of one municipality in a lake, as views of the names that the questions use."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
from pyspark.sql.connect.session import SparkSession

TYPES = {"INTEGER": "int"}  # of the columns that are folders, as Spark calls them


@dataclass(frozen=True)
class LakeTable:
    """A table of the lake: its name, the folder of its files, its columns in order with their types."""

    name: str
    folder: Path
    columns: tuple[tuple[str, str], ...]
    folders: tuple[str, ...]  # the columns that stand in names of folders below `folder`


def lake_tables(lake: Path, municipality: str) -> Iterator[LakeTable]:
    """Yield what the manifest of a municipality names."""
    manifest = json.loads((lake / "manifests" / f"{municipality}.json").read_text(encoding="utf-8"))
    for name, told in manifest["tables"].items():
        columns = tuple((column["name"], column["type"]) for column in told["columns"])
        folder = lake / name / f"municipality={municipality}"
        yield LakeTable(name, folder, columns, tuple(told["partitioned_by"][1:]))


def duckdb_on(lake: Path, municipality: str) -> duckdb.DuckDBPyConnection:
    """Return a DuckDB in memory whose views are the tables of the lake; no warehouse is read."""
    connection = duckdb.connect()
    for table in lake_tables(lake, municipality):
        names = ", ".join(f'"{name}"' for name, _type in table.columns)
        types = {name: kind for name, kind in table.columns if name in table.folders}
        files = connection.read_parquet(f"{table.folder}/**/*.parquet", hive_partitioning=bool(types))
        # A view keeps the types of its folders: names of folders alone are read as wide as they may be.
        cast = [f'CAST("{name}" AS {types[name]}) AS "{name}"' for name in types]
        chosen = f"* REPLACE ({', '.join(cast)})" if cast else "*"
        files.project(chosen).project(names).create_view(table.name)
    return connection


def spark_on(spark: SparkSession, lake: Path, municipality: str) -> None:
    """Give a session of Spark Connect, of Sail or Spark, the tables of the lake as views."""
    for table in lake_tables(lake, municipality):
        files = spark.read.parquet(str(table.folder))
        chosen = [
            files[name].cast(TYPES[kind]).alias(name) if name in table.folders else files[name]
            for name, kind in table.columns
        ]
        files.select(*chosen).createOrReplaceTempView(table.name)
