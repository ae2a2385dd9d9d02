"""Finds the indicator of a row by its place: reports keep the official order of the indicators.

Rows whose names fit nothing stand between two rows that are known; only the indicators between theirs can be
meant. Where there are as many rows as indicators they are taken in order, else a row gets the one that
shares clearly more of its words; a row that shares none gets none. Where the known rows themselves are out
of order, nothing is found.
"""

from collections.abc import Iterator, Sequence

from etl.catalogue.model import Indicator
from etl.language.meaning import naming_stems, spelled_out
from etl.language.stems import holds
from etl.placing.rows.by_name import row_name
from etl.placing.rows.counted import counts_another

SCORE = 50.0
_CLEARLY = 2


def match_by_order(
    rows: Sequence[str], indicators: Sequence[Indicator], known: dict[str, tuple[str, float]]
) -> dict[str, tuple[str, float]]:
    """Return {row: (indicator code, score)} for rows that `known` lacks; `rows` in printed order."""
    order = [entry.code for entry in indicators]
    places = [order.index(known[row][0]) if row in known else None for row in rows]
    told = [place for place in places if place is not None]
    if told != sorted(told):
        return {}
    found: dict[str, tuple[str, float]] = {}
    for unknown, first, last in _gaps(rows, places):
        free = indicators[first : len(order) if last is None else last]
        if len(unknown) == len(free):
            pairs = [(row, entry) for row, entry in zip(unknown, free, strict=True) if _shared(row, entry)]
        else:
            pairs = [(row, entry) for row in unknown if (entry := _nearest(row, free))]
        pairs = [(row, entry) for row, entry in pairs if _is_about(row, entry, indicators)]
        if len({entry.code for _, entry in pairs}) == len(pairs):
            found |= {row: (entry.code, SCORE) for row, entry in pairs}
    return found


def _gaps(rows: Sequence[str], places: Sequence[int | None]) -> Iterator[tuple[list[str], int, int | None]]:
    """Yield each run of unknown rows, the first indicator that may be meant, and the one after the last."""
    unknown: list[str] = []
    first = 0
    for row, place in zip(rows, places, strict=True):
        if place is None:
            unknown.append(row)
            continue
        if unknown:
            yield unknown, first, place
        unknown, first = [], place + 1
    if unknown:
        yield unknown, first, None


def _shared(row: str, entry: Indicator) -> int:
    """Return how many of the naming words of a row the name of the indicator holds."""
    name = frozenset(naming_stems(entry.name, ""))
    return sum(holds(name, word) for word in naming_stems(spelled_out(row), ""))


def _is_about(row: str, entry: Indicator, indicators: Sequence[Indicator]) -> bool:
    """Say whether a row counts what an indicator counts and shares more words with no other of the area."""
    most = max(_shared(row, other) for other in indicators)
    return _shared(row, entry) == most and not counts_another(row_name(row), row_name(entry.name))


def _nearest(row: str, free: Sequence[Indicator]) -> Indicator | None:
    ranked = sorted(free, key=lambda entry: -_shared(row, entry))
    if not ranked or not _shared(row, ranked[0]):
        return None
    is_clear = len(ranked) == 1 or _shared(row, ranked[0]) >= _CLEARLY * max(1, _shared(row, ranked[1]))
    return ranked[0] if is_clear else None
