"""Which statements may run on the SQL page: exactly one, that reads nothing but the warehouse.

DuckDB's own parser reads the statement; its tree, not its text, is searched for what must not be there, so
comments, quotes and case hide nothing. These rules are the first of three walls: DuckDB's configuration and
the limits of the process (`worker.py`) hold what they let through.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import duckdb

from queries.sandbox.refusals import QueryRefused

# Every other function that gives rows is off: they read files, settings or other SQL (`query('...')`).
TABLE_FUNCTIONS = frozenset(
    {
        *("range", "generate_series", "unnest", "repeat", "repeat_row", "json_each", "json_tree"),
        *("histogram", "histogram_values", "duckdb_tables", "duckdb_columns", "duckdb_views"),
        *("duckdb_constraints", "duckdb_functions", "duckdb_types"),
    }
)
FUNCTIONS_OFF = re.compile(
    r"(version|getenv|getvariable|current_setting|set_config|write_log|sleep_ms|pg_sleep|nextval|currval|setval"
    r"|json_serialize_plan|pg_conf_load_time|pg_postmaster_start_time|inet_\w+|pragma_\w+|read_\w+)"
)
# Tables that show settings and paths, and anything that looks like a file or an address.
TABLES_OFF = re.compile(
    r"pragma_|pg_settings$|duckdb_(?!(tables|columns|views|constraints|functions|types)$)"
)
NOT_A_NAME = re.compile(r"[./\\:*]")
READING_NODES = frozenset(("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE"))
EXPLAIN = re.compile(r"\s*EXPLAIN\s+(ANALYZE\s+)?(\((ANALYZE|FORMAT\s+\w+|[, ])*\)\s*)?", re.IGNORECASE)


def readable(connection: duckdb.DuckDBPyConnection, text: str) -> str:
    """Return the one statement in the text if it may run; raises QueryRefused, duckdb.Error."""
    statements = duckdb.extract_statements(text)
    if not statements:
        raise QueryRefused("empty")
    if len(statements) > 1:
        raise QueryRefused("several", count=len(statements))
    kind = statements[0].type.name
    if kind == "MULTI":
        raise QueryRefused("pivot")
    if kind not in ("SELECT", "EXPLAIN"):
        raise QueryRefused("kind", kind=kind.replace("_", " "))
    question = str(statements[0].query)
    for node in _nodes(
        _tree(connection, EXPLAIN.sub("", question, count=1) if kind == "EXPLAIN" else question)
    ):
        _check(node)
    return question


def _tree(connection: duckdb.DuckDBPyConnection, question: str) -> Any:
    serialised = connection.execute("SELECT json_serialize_sql($text)", {"text": question}).fetchall()[0][0]
    tree = json.loads(serialised)
    if tree["error"]:
        raise QueryRefused("kind", kind=f"EXPLAIN {question.split()[0].upper()}")
    return tree["statements"]


def _nodes(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield every object of the tree, without recursion: a statement may be nested deeply."""
    waiting = [tree]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            yield item
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)


def _check(node: dict[str, Any]) -> None:
    kind = str(node.get("type", ""))
    if kind.endswith("_NODE") and kind not in READING_NODES:
        raise QueryRefused("kind", kind=kind.removesuffix("_NODE").removesuffix("_QUERY"))
    if kind == "TABLE_FUNCTION":
        name = str(node["function"].get("function_name", "?"))
        if name.lower() not in TABLE_FUNCTIONS:
            raise QueryRefused("function", name=name)
    elif kind == "BASE_TABLE":
        name = str(node["table_name"])
        if TABLES_OFF.match(name.lower()) or NOT_A_NAME.search(name):
            raise QueryRefused("table", name=name[:80])
    elif FUNCTIONS_OFF.fullmatch(str(node.get("function_name", "")).lower()):
        raise QueryRefused("function", name=str(node["function_name"]))
