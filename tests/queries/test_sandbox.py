"""The SQL page's worker: what may run, what is refused, and how an answer comes to a page."""

from decimal import Decimal
from pathlib import Path

import pytest

from presentation.language.language import _, using
from queries import warehouse
from queries.sandbox.refusals import MESSAGES
from queries.sandbox.run import QueryRefused, run_shown, run_sql, run_table


@pytest.fixture(autouse=True)
def on_the_warehouse(warehouse: Path) -> None:
    assert warehouse.exists()


def refusal(sql: str) -> QueryRefused:
    """Return how the statement was refused; a statement that runs fails the test."""
    with pytest.raises(QueryRefused) as refused:
        run_sql(sql)
    return refused.value


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM observations WHERE indicator_code = 'II.13'",
        "FROM observations SELECT year, value LIMIT 5;",
        "WITH per_year AS (SELECT year, count(*) AS n FROM observation GROUP BY ALL) FROM per_year -- done",
        "/* comment; with a semicolon */ SELECT ';' AS semicolon",
        "DESCRIBE observations",
        "SUMMARIZE observation",
        "SHOW TABLES",
        "EXPLAIN SELECT * FROM area",
        "EXPLAIN (FORMAT json) SELECT * FROM area",
        "PIVOT observation ON year IN (2019, 2020) USING count(*) GROUP BY status",
        "SELECT table_name, comment FROM duckdb_tables()",
        "SELECT priority, count(*) FROM observations, unnest(priorities) AS p(priority) GROUP BY ALL",
        "SELECT 'zażółć gęślą jaźń' AS words, 🦆 FROM (SELECT 1 AS 🦆)",
    ],
)
def test_a_reading_statement_runs(sql: str) -> None:
    assert len(run_sql(sql))


def test_decimals_stay_decimal_and_equal_the_warehouse() -> None:
    rows = run_sql("SELECT observation_id, value FROM observations WHERE value IS NOT NULL")
    values = {
        row["observation_id"]: row["value"] for row in warehouse.table("observations", **ALL).to_pylist()
    }
    assert len(rows) > 100
    assert all(isinstance(value, Decimal) for value in rows["value"])
    assert all(values[key] == value for key, value in zip(rows["observation_id"], rows["value"], strict=True))


ALL: dict[str, warehouse.Parameter] = {
    **dict.fromkeys(("areas", "goals", "priorities", "indicators"), ()),
    "first_year": 0,
    "last_year": 9999,
    "current_only": False,
}


def test_unusual_types_come_back_as_something_a_table_can_show() -> None:
    rows = run_table(
        "SELECT 'x'::ENUM('x') AS a, INTERVAL 3 MONTH AS b, union_value(n := 1) AS c, 1 AS d, 2 AS d"
    )
    assert rows.column_names == ["a", "b", "c", "d", "d_2"]
    assert run_sql("SELECT 1 AS a, 2 AS a").to_dict("records") == [{"a": 1, "a_2": 2}]


def test_no_answer_and_no_refusal_tells_a_path() -> None:
    build = warehouse.warehouse_path()
    told = [run_sql(sql).to_csv() for sql in ("SHOW DATABASES", "SHOW ALL TABLES", "FROM duckdb_tables()")]
    told += [
        str(refusal(sql)) for sql in ("FROM duckdb_databases()", "FROM nothing", "SELECT timetz '1' + 'x'")
    ]
    for path in (build.parent, Path.cwd(), Path.home(), Path("statement-")):
        assert not [text for text in told if str(path) in text]


@pytest.mark.parametrize(
    ("sql", "reason"),
    [
        ("", "empty"),
        ("-- only words", "empty"),
        ("x" * 200_000, "long"),
        ("DROP TABLE area", "kind"),
        ("SELECT nothing FROM area", "mistake"),
        ("SELEC 1", "mistake"),
        ("ſELECT 1", "mistake"),
        ("SELECT $name", "mistake"),
        ("SELECT '1'::INTEGER + 'a'::INTEGER", "mistake"),
        ("SELECT " + "(" * 5000 + "1" + ")" * 5000, "deep"),
    ],
)
def test_a_statement_that_cannot_run_is_told_why(sql: str, reason: str) -> None:
    assert refusal(sql).reason == reason


@pytest.mark.parametrize(
    ("sql", "reasons"),
    [
        ("SELECT repeat('x', 2000000000)", {"memory"}),
        ("SELECT length(repeat('x', 2000000000))", {"memory"}),
        ("SELECT printf('%2000000000d', 1)", {"memory"}),
        ("SELECT string_agg(repeat('x', 1000000), '') FROM range(100000)", {"memory"}),
        ("SELECT list(range) FROM range(1000000000)", {"memory"}),
        ("SELECT * FROM range(1000000000000) a, range(1000000000) b", {"memory", "rows"}),
        ("SELECT * FROM range(1000000000000)", {"rows"}),
        ("SELECT * FROM range(100001)", {"rows"}),
        ("SELECT repeat('x', 10000) FROM range(100000)", {"size"}),
        (
            "WITH RECURSIVE r AS (SELECT 'x' AS n UNION ALL SELECT n || n FROM r) FROM r",
            {"stopped", "memory"},
        ),
        ("SELECT " + "[" * 900 + "]" * 900, {"stopped", "deep", "memory"}),
    ],
)
def test_a_statement_that_wants_too_much_is_stopped_and_told_so(sql: str, reasons: set[str]) -> None:
    # On a busy machine the clock may stop a statement before its memory does.
    assert refusal(sql).reason in reasons | {"time"}
    assert run_sql("SELECT 1 AS one").to_dict("records") == [{"one": 1}], "the next visitor is served"


@pytest.mark.parametrize(
    ("sql", "whole"),
    [
        ("SELECT range(600000)", 600_000),
        ("SELECT list(i) FROM range(600000) AS t(i)", 600_000),
        ("SELECT repeat('ż', 2000000)", 2_000_000),
        ("SELECT repeat('x', 4000000)::BLOB", 4_000_000),
        ("SELECT {'a': range(100000), 'b': {'c': 1}}", 100_001),
        ("SELECT [range(50000), range(50000)]", 100_000),
        ("SELECT map(range(20000), range(20000))", 40_000),
    ],
)
def test_a_big_cell_comes_to_a_page_cut_and_with_its_length(sql: str, whole: int) -> None:
    shown = run_shown(sql, 400)
    assert shown.nbytes < 10_000
    assert shown.lengths[0].to_pylist() == [whole]
    assert shown.table.column(0)[0].as_py(), "its beginning"


def test_a_result_of_short_cells_comes_to_a_page_as_it_is() -> None:
    sql = "SELECT year, value, printed, priorities, [[1], NULL] AS n, {'a': year} AS s FROM observations"
    shown = run_shown(sql, 400)
    assert shown.table.equals(run_table(sql))
    assert not shown.cut_cells


def test_an_analyst_gets_whole_cells() -> None:
    assert len(run_sql("SELECT range(100000) AS n")["n"][0]) == 100_000
    assert len(run_sql("SELECT repeat('x', 100000) AS x")["x"][0]) == 100_000


def test_as_many_rows_as_allowed_come_back() -> None:
    assert len(run_sql("SELECT * FROM range(100000)")) == 100_000


def test_a_refusal_is_a_sentence_in_both_languages() -> None:
    refused = refusal("SELECT * FROM range(100001)")
    assert str(refused) == "The result has more than 100000 rows; add a condition or LIMIT 100000."
    with using("pl"):
        assert _(refused.message).format(**refused.values).startswith("Wynik ma więcej niż 100000 wierszy")
        assert all(_(message) != message for message in MESSAGES.values())
