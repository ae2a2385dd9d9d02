"""Answers of an engine to our questions, and whether they are those of the warehouse."""

from collections.abc import Callable
from dataclasses import dataclass

import duckdb
import pyarrow as pa
from pyspark.sql.connect.session import SparkSession

from bench.engines.translate import to_spark
from queries.questions import Question, questions

# A question stands here with the reason why only DuckDB can answer it; every other must be answered by all.
ONLY_DUCKDB = {
    "columns": "it asks DuckDB for its own tables and comments; in the lake the manifest answers it",
}
Ask = Callable[[str], pa.Table]  # a statement of DuckDB without parameters


@dataclass(frozen=True)
class Answer:
    """Names of columns, then rows in their order: what must be equal. Decimals and dates are exact."""

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


def portable() -> tuple[Question, ...]:
    """Return the questions that every engine must answer."""
    return tuple(question for question in questions() if question.name not in ONLY_DUCKDB)


def on_spark(session: SparkSession) -> Ask:
    """Return how a session of Spark Connect is asked; raises NotPortableError."""
    return lambda statement: session.sql(to_spark(statement)).toArrow()


def on_duckdb(connection: duckdb.DuckDBPyConnection) -> Ask:
    """Return how a connection of DuckDB is asked."""
    return lambda statement: connection.sql(statement).to_arrow_table()


def answer(ask: Ask, question: Question) -> Answer:
    """Return the answer to a question with the example values of its header."""
    table = ask(question.runnable())
    rows = (tuple(row.values()) for row in table.to_pylist())
    return Answer(tuple(table.column_names), tuple(rows))
