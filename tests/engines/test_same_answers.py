"""Every question has one answer, order included: of the warehouse, of DuckDB over the lake, of Sail."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from pyspark.errors import PySparkException
from pyspark.sql.connect.session import SparkSession

from bench.engines.answers import ONLY_DUCKDB, Answer, answer, on_duckdb, on_spark, portable
from bench.engines.lake import duckdb_on
from bench.engines.translate import NotPortableError
from publish.lake.layout import MUNICIPALITY
from queries.questions import Question, questions
from queries.warehouse import table_of

BY_NAME = {question.name: question for question in questions()}
NOTHING_CHOSEN = {
    "areas": "[]::VARCHAR[]",
    "goals": "[]::VARCHAR[]",
    "priorities": "[]::INTEGER[]",
    "indicators": "[]::VARCHAR[]",
}
# What pages ask beside the examples in the headers; each must leave some rows.
ASKED_TOO = {
    "everything": ("observations", {"first_year": "0", "last_year": "9999", "current_only": "false"}),
    "two directions": ("observations", {"priorities": "[3, 5]", "first_year": "0", "last_year": "9999"}),
    "a goal and no area": ("observations", {"goals": "['2.5']", "first_year": "2010", "last_year": "2020"}),
    "the whole city": ("observations", {"areas": "['', 'I']", "first_year": "0", "last_year": "9999"}),
    "all documents": ("figures", {"documents": "[]::VARCHAR[]"}),
    "another year": ("form_rows", {"year": "2019"}),
}


def asked_too(name: str) -> Question:
    question, given = ASKED_TOO[name]
    found = BY_NAME[question]
    empty = {key: value for key, value in NOTHING_CHOSEN.items() if key in found.examples}
    return replace(found, examples={**found.examples, **empty, **given})


def cases() -> list[object]:
    asked = [pytest.param(question, id=question.name) for question in portable()]
    return [*asked, *(pytest.param(asked_too(name), id=name) for name in ASKED_TOO)]


def ours(question: Question) -> Answer:
    """Return what the warehouse answers."""
    return answer(table_of, question)


@pytest.mark.parametrize("question", cases())
def test_sail_answers_as_the_warehouse_does(sail: SparkSession, question: Question) -> None:
    assert answer(on_spark(sail), question) == ours(question)


@pytest.mark.parametrize("question", cases())
def test_duckdb_over_the_lake_answers_as_the_warehouse_does(lake: Path, question: Question) -> None:
    with duckdb_on(lake, MUNICIPALITY) as connection:
        assert answer(on_duckdb(connection), question) == ours(question)


@pytest.mark.parametrize("name", ASKED_TOO)
def test_what_is_asked_beside_the_examples_leaves_rows_to_compare(warehouse: Path, name: str) -> None:
    assert len(ours(asked_too(name)).rows) > 5


@pytest.mark.parametrize(("name", "reason"), ONLY_DUCKDB.items())
def test_a_question_set_apart_has_a_reason_and_does_fail_elsewhere(
    sail: SparkSession, name: str, reason: str
) -> None:
    """So that a question is portable or cannot be, and none is set apart because that is easier."""
    assert len(reason) > 20
    with pytest.raises((PySparkException, NotPortableError)):
        answer(on_spark(sail), BY_NAME[name])


def test_a_list_keeps_its_order_its_nulls_and_is_null_of_nothing(warehouse: Path, sail: SparkSession) -> None:
    rows = "(VALUES (1, 3, 'a', true), (1, 1, NULL, false), (1, NULL, 'b', true), (2, 5, 'c', NULL))"
    statement = f"""
        SELECT g, list(x ORDER BY k) AS ordered, list(k ORDER BY x) AS other,
            list(k ORDER BY NOT f, k) FILTER (WHERE f) AS kept,
            list(DISTINCT x ORDER BY x) AS once, array_length(list(k ORDER BY k) FILTER (WHERE f)) AS length
        FROM {rows} AS t(g, k, x, f) GROUP BY g ORDER BY g
    """
    expected = table_of(statement).to_pylist()
    assert [row["kept"] for row in expected] == [[3, None], None]
    assert on_spark(sail)(statement).to_pylist() == expected


def test_sail_runs_in_this_process_and_starts_no_other(sail: SparkSession) -> None:
    assert sail.sql("SELECT 1 AS one").toArrow().to_pylist() == [{"one": 1}]
    commands = [command for parent, command in processes() if parent == os.getpid()]
    assert [command for command in commands if b"sail" in command or b"java" in command] == []
    assert os.getppid() in {parent for parent, _command in processes()}, "processes are seen"


def processes() -> Iterator[tuple[int, bytes]]:
    """Yield parent and command of each process; one that ends while it is looked at is none."""
    for place in Path("/proc").glob("[0-9]*"):
        with suppress(FileNotFoundError, ProcessLookupError):
            behind_the_name = (place / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
            yield int(behind_the_name[1]), (place / "cmdline").read_bytes()
