"""Our SQL in the dialect of Spark: sqlglot translates; what it would get wrong is repaired or refused here.

Three things come out of sqlglot as SQL that runs and answers something else: an ordered list loses its order,
a list is counted from 0, and the place of what is absent is 0 instead of null. The first is repaired; the
others are refused, for each has a portable way to write it.
"""

from collections.abc import Iterator
from itertools import count

import sqlglot
from sqlglot import exp

PLACE_IN_A_LIST = ("LIST_POSITION", "LIST_INDEXOF", "ARRAY_POSITION", "ARRAY_INDEXOF")


class NotPortableError(Exception):
    """The statement would not mean the same on another engine; the message says what to write instead."""


def to_spark(statement: str) -> str:
    """Return a statement of DuckDB without parameters for Spark and Sail; raises NotPortableError."""
    tree = sqlglot.parse_one(statement, read="duckdb")
    for node in tree.walk():
        _refuse(node)
    numbers = count()
    return tree.transform(lambda node: _repaired(node, numbers)).sql(dialect="spark")


def _refuse(node: exp.Expr) -> None:
    if isinstance(node, exp.Bracket):
        raise NotPortableError(f"{_said(node)}: engines count from 0 or from 1; write CASE")
    if isinstance(node, exp.ArrayPosition) or node.name.upper() in PLACE_IN_A_LIST:
        raise NotPortableError(f"{_said(node)}: what is absent is null or 0; write CASE")
    if isinstance(node, exp.ArrayAgg) and not isinstance(node.this, exp.Order):
        raise NotPortableError(f"{_said(node)}: a list without ORDER BY has any order; write one")
    if isinstance(node, exp.GroupConcat):
        raise NotPortableError(f"{_said(node)}: write array_to_string(list(… ORDER BY …), ',')")
    if isinstance(node, exp.Group) and node.args.get("all"):
        raise NotPortableError("GROUP BY ALL: not every engine knows it; name the columns")
    if isinstance(node, exp.Ordered) and node.name.upper() == "ALL":
        raise NotPortableError("ORDER BY ALL: not every engine knows it; name the columns")


def _repaired(node: exp.Expr, numbers: Iterator[int]) -> exp.Expr:
    """Return an ordered list, with or without FILTER, as Spark makes one; any other node as it is."""
    if isinstance(node, exp.Filter) and isinstance(node.this, exp.ArrayAgg):
        return _ordered_list(node.this, node.expression, next(numbers))
    if isinstance(node, exp.ArrayAgg) and not isinstance(node.parent, exp.Filter):
        return _ordered_list(node, None, next(numbers))
    return node


def _ordered_list(listed: exp.ArrayAgg, kept: exp.Expr | None, number: int) -> exp.Expr:
    """Return `list(value ORDER BY key, …)`: structs of keys and value are sorted, then their values taken.

    Each key has whether it is null before it, because our nulls come last and those in structs first. Of no
    rows our list is null and theirs empty. The number of the list is in the name of the value, because Sail
    knows two lists of one statement apart by the names of their fields.
    """
    order: exp.Order = listed.this
    value, is_distinct = order.this, isinstance(order.this, exp.Distinct)
    if is_distinct:
        (value,) = value.expressions
    fields = []
    for place, key in enumerate(order.expressions):
        if key.args.get("desc"):
            raise NotPortableError(f"{_said(listed)}: a list is sorted upwards; write NOT or a minus")
        by = key.this.sql("spark")
        fields += [f"({by}) IS NULL AS n{place}", f"{by} AS k{place}"]
    where = f" FILTER ({kept.sql('spark').strip()})" if kept else ""
    structs = f"COLLECT_LIST(STRUCT({', '.join(fields)}, {value.sql('spark')} AS v{number})){where}"
    values = f"TRANSFORM(ARRAY_SORT({structs}), s -> s.v{number})"
    if is_distinct:
        values = f"ARRAY_DISTINCT({values})"
    return sqlglot.parse_one(f"CASE WHEN COUNT(1){where} > 0 THEN {values} END", read="spark")


def _said(node: exp.Expr) -> str:
    return node.sql(dialect="duckdb")
