"""Every number that may stand in a document, computed from the warehouse without the code that writes it."""

from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import duckdb

from tests.support.documents.document_reading import numbers_in

_TEXTS = """
    WITH own AS (
        SELECT series_id, concat_ws(' ', name, note) AS text FROM series WHERE indicator_code = $code
    )
    SELECT concat_ws(' ', name, short_name, sheet_name, caution, answers_note, direction_priority)
    FROM indicator WHERE indicator_code = $code
    UNION ALL SELECT text FROM own
    UNION ALL SELECT category FROM category SEMI JOIN own USING (series_id)
    UNION ALL SELECT reason FROM break_point SEMI JOIN own USING (series_id)
    UNION ALL SELECT concat_ws(' ', text, locator) FROM explanation WHERE indicator_code = $code
    UNION ALL SELECT concat_ws(' ', printed, locator, period_label, note)
    FROM observations WHERE indicator_code = $code
    UNION ALL SELECT message_pl FROM finding WHERE indicator_code = $code
"""


def asked(warehouse: Path, question: str, **parameters: Any) -> list[tuple[Any, ...]]:
    """Return the rows of a question put to the warehouse itself."""
    return _opened(warehouse, warehouse.stat().st_ino).execute(question, parameters or None).fetchall()


@cache
def _opened(warehouse: Path, _build: int) -> duckdb.DuckDBPyConnection:
    """Return the build, its view `observations` computed once: a hundred questions are asked of it."""
    connection = duckdb.connect(str(warehouse), read_only=True)
    connection.execute("CREATE TEMP TABLE observations AS FROM observations")
    return connection


@cache
def numbers_of(warehouse: Path, code: str) -> set[Decimal]:
    """Return the figures of an indicator, what follows from two of one series, and those in its texts."""
    found: set[Decimal] = set()
    series: dict[tuple[str, str], list[Decimal]] = {}
    rows = asked(
        warehouse,
        "SELECT series_id, category, year, value, value_low, value_high FROM observations "
        "WHERE indicator_code = $code AND is_current",
        code=code,
    )
    years = [year for _series, _category, year, *_values in rows]
    found |= {Decimal(year) for year in range(min(years, default=0), max(years, default=-1) + 1)}
    for series_id, category, _year, value, *ends in rows:
        found |= {end for end in (value, *ends) if end is not None}
        if value is not None:
            series.setdefault((series_id, category), []).append(value)
    for values in series.values():
        for one, other in combinations(values, 2):
            found |= _what_follows(one, other)
    for (text,) in asked(warehouse, _TEXTS, code=code):
        found |= set(numbers_in(text or ""))
    return found


def _what_follows(one: Decimal, other: Decimal) -> set[Decimal]:
    """Return difference, per cent both ways, and how many times, as people round them."""
    found = {_rounded(abs(one - other), decimals) for decimals in (0, 1, 2)}
    for earlier, later in ((one, other), (other, one)):
        if earlier:
            found.add(_rounded(abs(later / earlier - 1) * 100, 1))
            found.add(Decimal(int(later / earlier)))
    return found


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
