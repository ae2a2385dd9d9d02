"""Beyond one machine: the lake, our questions on three engines, and a country of 1.6 million rows."""

import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import duckdb
import pyarrow as pa
from pyspark.sql.connect.session import SparkSession

from bench.country.made_up import (
    FOR_FOLDERS,
    MUNICIPALITIES,
    ONE,
    QUESTIONS,
    asked,
    compacted,
    country,
    in_folders,
    over_parquet,
)
from bench.engines import sessions
from bench.engines.answers import Answer, Ask, answer, on_duckdb, on_spark, portable
from bench.engines.lake import duckdb_on, spark_on
from bench.engines.translate import to_spark
from bench.measure import Measure, median_ms, once_ms
from publish.__main__ import main
from publish.lake.layout import MUNICIPALITY
from queries.questions import questions
from queries.warehouse import table_of
from tests.support.processor import processor_seconds

MOST_MS = 250  # that a question to the whole country may take; a page that asks one still opens at once
SPARK = Path(__file__).parent / "engines" / "requirements.txt"


def measure(folder: Path) -> Iterator[Measure]:
    """Measure in an empty folder; the warehouse is the one that `queries` read."""
    lake = folder / "lake"
    yield Measure("lake", round(once_ms(lambda: main(["lake", "--out", str(lake)]))), "ms", "publish lake")
    yield from _our_questions("DuckDB", on_duckdb(duckdb_on(lake, MUNICIPALITY)))
    with country(MUNICIPALITIES) as made:
        file, by_year = compacted(made, folder)
    yield from _country_on_duckdb(file, by_year)
    yield from _country_in_folders(folder)
    yield from _engine("Sail", sessions.sail(), lake, by_year)
    if shutil.which("java"):
        yield from _engine("Spark", sessions.spark(_with_spark(folder / "spark")), lake, by_year)
    else:
        print(
            "Without Apache Spark: this machine has no Java; this helps: apt-get install default-jre-headless"
        )


def _engine(
    name: str, opened: AbstractContextManager[SparkSession], lake: Path, by_year: Path
) -> Iterator[Measure]:
    """Measure an engine that speaks Spark: our questions over the lake, then the country."""
    found: list[SparkSession] = []
    started = once_ms(lambda: found.append(opened.__enter__()))
    (session,) = found
    try:
        yield Measure(f"{name} start", round(started / 1000, 2), "s", "until it can be asked")
        spark_on(session, lake, MUNICIPALITY)
        yield from _our_questions(name, on_spark(session))
        files = session.read.parquet(str(by_year))
        files.withColumn("year", files["year"].cast("int")).createOrReplaceTempView("observations")
        yield from _country_on(name, session, by_year)
    finally:
        opened.__exit__(None, None, None)


def _our_questions(name: str, ask: Ask) -> Iterator[Measure]:
    asked_of = portable()
    equal = sum(answer(ask, question) == answer(table_of, question) for question in asked_of)
    times = [once_ms(lambda: answer(ask, question)) for question in asked_of]  # noqa: B023  # asked at once
    yield Measure(f"{name} equal", equal, "", f"of {len(questions())} questions, over the lake of the city")
    yield Measure(f"{name} question", round(statistics.median(times), 1), "ms", "the median of them, again")
    yield Measure(f"{name} slowest", round(max(times), 1), "ms", "the slowest of them, again")


def _country_on_duckdb(file: Path, by_year: Path) -> Iterator[Measure]:
    yield Measure(
        "country file", round(file.stat().st_size / 1e6, 1), "MB", "1,607,573 rows as one DuckDB file"
    )
    with duckdb.connect(str(file), read_only=True) as compact:
        yield from _timed("country", compact)
    with over_parquet(by_year, "year") as parquet:
        yield from _timed("country by year", parquet)


def _timed(form: str, connection: duckdb.DuckDBPyConnection) -> Iterator[Measure]:
    """Measure by the clock, and by the processor, which neighbours on the machine do not slow down."""
    spent = []
    for name in QUESTIONS:
        ask = asked(connection, name)
        first = once_ms(ask)
        spent.append(processor_seconds(ask) * 1000)
        what = f"DuckDB, median of five; the first {first:.0f} ms; {spent[-1]:.0f} ms of the processor"
        yield Measure(f"{form} {name}", round(median_ms(ask), 1), "ms", what)
    what = f"of the processor, the dearest question; at most {MOST_MS}"
    yield Measure(f"{form} dearest", round(max(spent), 1), "ms", what)


def _country_in_folders(folder: Path) -> Iterator[Measure]:
    """Measure the folders as they are written, of a part of the country, without the copy to be read."""
    with country(FOR_FOLDERS) as made:
        written = once_ms(lambda: in_folders(made, folder))
    files = folder / "by_municipality"
    count = sum(1 for _file in files.rglob("*.parquet"))
    yield Measure(
        "folder", round(written / count, 1), "ms", f"a file of {count}, {FOR_FOLDERS} municipalities"
    )
    with over_parquet(files, f"municipality={ONE}", "year") as one:
        yield Measure(
            "folders one_place", round(median_ms(asked(one, "one_place")), 1), "ms", "its own alone"
        )
    with over_parquet(files, "municipality", "year") as every:
        yield Measure("folders spread", round(median_ms(asked(every, "spread"))), "ms", f"all {count} files")


def _country_on(name: str, session: SparkSession, by_year: Path) -> Iterator[Measure]:
    with over_parquet(by_year, "year") as parquet:
        for question, statement in QUESTIONS.items():
            translated = to_spark(statement)
            equal = _rows(session.sql(translated).toArrow()) == _rows(asked(parquet, question)())
            took = median_ms(lambda: session.sql(translated).toArrow(), tries=3)  # noqa: B023  # asked at once
            what = f"by year; {'equal to DuckDB' if equal else 'NOT EQUAL to DuckDB'}"
            yield Measure(f"{name} country {question}", round(took), "ms", what)


def _rows(table: pa.Table) -> Answer:
    return Answer(tuple(table.column_names), tuple(tuple(row.values()) for row in table.to_pylist()))


def _with_spark(folder: Path) -> Path:
    """Return a Python with Apache Spark, installed now: half a gigabyte that nothing else needs."""
    python = folder / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", SPARK], check=True)
    return python
