"""Makes the country: once as the folders that municipalities would write, once as the copy that is read."""

from collections.abc import Callable, Mapping
from pathlib import Path

import duckdb
import pyarrow as pa

HERE = Path(__file__).parent
MUNICIPALITIES = 2477  # as many as the real country has
FOR_FOLDERS = 100  # of them, for the form in folders: all 27,247 files took 355 s to write
ONE = "2001017"  # the municipality that `one_place.sql` asks about
FOLDERS = {"municipality": "VARCHAR", "year": "INTEGER"}  # the columns that are names of folders
QUESTIONS: Mapping[str, str] = {
    path.stem: path.read_text("utf-8") for path in sorted((HERE / "questions").glob("*.sql"))
}


def country(municipalities: int) -> duckdb.DuckDBPyConnection:
    """Return a DuckDB in memory with the table `observations` of so many municipalities; always the same."""
    connection = duckdb.connect()
    statement = (HERE / "observations.sql").read_text("utf-8")
    connection.execute(f"CREATE TABLE observations AS {statement}", {"municipalities": municipalities})
    return connection


def compacted(made: duckdb.DuckDBPyConnection, folder: Path) -> tuple[Path, Path]:
    """Write what is read: one file of DuckDB, and Parquet in one folder for each year; return both paths."""
    file, by_year = folder / "country.duckdb", folder / "by_year"
    made.execute(f"ATTACH '{file}' AS compact")
    made.execute("CREATE TABLE compact.observations AS FROM observations")
    made.execute("DETACH compact")
    made.execute(f"COPY observations TO '{by_year}' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (year))")
    return file, by_year


def in_folders(made: duckdb.DuckDBPyConnection, folder: Path) -> Path:
    """Write a folder for each municipality and year, as `publish lake` does; return the folder."""
    out = folder / "by_municipality"
    made.execute(
        f"COPY observations TO '{out}' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (municipality, year))"
    )
    return out


def asked(connection: duckdb.DuckDBPyConnection, name: str) -> Callable[[], pa.Table]:
    """Return how a question to the country is asked of DuckDB."""
    return lambda: connection.sql(QUESTIONS[name]).to_arrow_table()


def over_parquet(files: Path, *folders: str) -> duckdb.DuckDBPyConnection:
    """Return a DuckDB in memory whose view `observations` is what lies in folders of such names."""
    connection = duckdb.connect()
    # Else a code would become a number, and lose the nought that it may begin with.
    types = ", ".join(
        f"{folder.partition('=')[0]}: {FOLDERS[folder.partition('=')[0]]}" for folder in folders
    )
    pattern = files.joinpath(*(folder if "=" in folder else f"{folder}=*" for folder in folders), "*.parquet")
    read = f"read_parquet('{pattern}', hive_partitioning = true, hive_types = {{{types}}})"
    connection.execute(f"CREATE VIEW observations AS FROM {read}")
    return connection
