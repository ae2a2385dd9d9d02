"""What the SQL page refuses: writing, settings, files and addresses, however the statement dresses it up."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from queries.sandbox.rules import readable
from queries.sandbox.run import QueryRefused, run_sql
from queries.sandbox.worker import CONFIGURATION

SECRET = "sandbox-secret-word"
FILE_READERS = (
    "FROM read_csv('{path}')",
    "FROM read_text('{path}')",
    "FROM read_blob('{path}')",
    "FROM read_json('{path}')",
    "FROM read_parquet('{path}')",
    "FROM sniff_csv('{path}')",
    "FROM glob('{folder}/*')",
    "FROM '{path}'",
    'FROM "{path}"',
    "FROM 'secret.csv'",
    "DESCRIBE FROM read_csv('{path}')",
    "SUMMARIZE FROM '{path}'",
    "EXPLAIN ANALYZE FROM read_csv('{path}')",
    "SELECT (SELECT content FROM read_text('{path}'))",
    "SELECT * FROM area WHERE EXISTS (FROM glob('{folder}/*'))",
    "WITH x AS (FROM READ_TEXT/**/('{path}')) FROM x",
    "SELECT * FROM \"read_text\"('{path}')",
    "FROM system.main.read_text('{path}')",
    "FROM query('FROM read_text(''{path}'')')",
    "FROM query_table('{path}')",
    "FROM json_execute_serialized_sql(json_serialize_sql('FROM read_text(''{path}'')'))",
    "FROM area UNION ALL BY NAME FROM read_csv('{path}')",
    "FROM read_csv('https://example.org/x.csv')",
    "FROM 'https://example.org/x.csv'",
    "FROM read_parquet('s3://bucket/x.parquet')",
)


@pytest.fixture(scope="module")
def locked(warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """A copy of the warehouse, opened as the worker opens it; one process has one way to open a file."""
    assert warehouse.exists()
    copy = tmp_path_factory.mktemp("locked") / "warehouse.duckdb"
    shutil.copyfile(warehouse, copy)
    connection = duckdb.connect(str(copy), config=CONFIGURATION)
    yield connection
    connection.close()


@pytest.fixture
def secret_file(tmp_path: Path) -> Path:
    path = tmp_path / "secret.csv"
    path.write_text(f"word\n{SECRET}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("sql", "reason"),
    [
        ("  -- only words", "empty"),
        (";;", "empty"),
        ("SELECT 1; SELECT 2", "several"),
        ("SELECT 1; DROP TABLE area", "several"),
        ("SELECT 1 /* */; /* */ COPY area TO 'x'", "several"),
        ("CREATE TEMP TABLE x AS SELECT 1", "kind"),
        ("COPY area TO '/tmp/x.csv'", "kind"),
        ("COPY (SELECT 1) TO '/dev/stdout'", "kind"),
        ("EXPORT DATABASE '/tmp/x'", "kind"),
        ("INSTALL httpfs", "kind"),
        ("LOAD httpfs", "kind"),
        ("SET memory_limit = '9GB'", "kind"),
        ("RESET lock_configuration", "kind"),
        ("PRAGMA database_list", "kind"),
        ("ATTACH '/tmp/x.duckdb'", "kind"),
        ("CALL pragma_version()", "kind"),
        ("USE main", "kind"),
        ("BEGIN", "kind"),
        ("CHECKPOINT", "kind"),
        ("DELETE FROM area", "kind"),
        ("WITH gone AS (DELETE FROM area RETURNING *) FROM gone", "kind"),
        ("PREPARE x AS SELECT 1", "kind"),
        ("EXPLAIN ANALYZE COPY area TO '/tmp/x.csv'", "kind"),
        ("EXPLAIN/**/ANALYZE COPY area TO '/tmp/x.csv'", "kind"),
        ("EXPLAIN CREATE TABLE x (a INTEGER)", "kind"),
        ("PIVOT observation ON year USING count(*)", "pivot"),
    ],
)
def test_anything_but_one_reading_statement_is_refused(
    sql: str, reason: str, locked: duckdb.DuckDBPyConnection
) -> None:
    with pytest.raises(QueryRefused) as refused:
        readable(locked, sql)
    assert refused.value.reason == reason


@pytest.mark.parametrize("sql", FILE_READERS)
def test_no_statement_reads_a_file_or_an_address(
    sql: str, secret_file: Path, locked: duckdb.DuckDBPyConnection
) -> None:
    statement = sql.format(path=secret_file, folder=secret_file.parent)
    with pytest.raises(QueryRefused) as refused:
        readable(locked, statement)
    assert refused.value.reason in ("function", "table", "kind")
    with pytest.raises(duckdb.Error) as error:  # the second wall, were the rules to overlook it
        locked.sql(statement).fetchall()
    assert SECRET not in str(error.value)


def test_the_worker_refuses_a_file_too(secret_file: Path, warehouse: Path) -> None:
    assert warehouse.exists()
    for sql in FILE_READERS[:9]:
        with pytest.raises(QueryRefused) as refused:
            run_sql(sql.format(path=secret_file, folder=secret_file.parent))
        assert SECRET not in str(refused.value)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT version()",
        'SELECT "VERSION"()',
        "SELECT main.version()",
        "SELECT unnest(list_transform([1], x -> version()))",
        "SELECT getenv('HOME')",
        "SELECT 'HOME'.getenv()",
        "SELECT current_setting('temp_directory')",
        "FROM duckdb_settings()",
        "FROM duckdb_settings",
        'FROM "Duckdb_Settings"()',
        "FROM system.main.duckdb_settings",
        "SELECT * FROM pg_catalog.pg_settings",
        "FROM duckdb_databases()",
        "FROM duckdb_databases",
        "FROM duckdb_secrets()",
        "FROM duckdb_extensions()",
        "FROM duckdb_logs()",
        "FROM pragma_database_list",
        "FROM pragma_version()",
        "FROM pragma_user_agent()",
        "FROM which_secret('s3://x', 's3')",
        "FROM test_all_types()",
        "SELECT pg_sleep(60)",
        "SELECT sleep_ms(60000)",
        "SELECT write_log('x')",
    ],
)
def test_no_statement_reads_settings_or_the_environment(sql: str, locked: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(QueryRefused) as refused:
        readable(locked, sql)
    assert refused.value.reason in ("function", "table")
