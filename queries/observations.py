"""The figures of the view `observations`, typed, and the rows behind them for files with every column."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import pyarrow as pa

from presentation.figure.observation import Observation
from queries.typed import per_build, typed
from queries.warehouse import Parameter, Row, rows, table

EVERYTHING: Mapping[str, Parameter] = {
    **dict.fromkeys(("areas", "goals", "priorities", "indicators"), ()),
    "first_year": 0,
    "last_year": 9999,
    "current_only": False,
}


@per_build
def every_print() -> tuple[Observation, ...]:
    """Return every figure in the order of the catalogue, also those that are not in use."""
    return typed(Observation, _rows())


@per_build
def in_use() -> tuple[Observation, ...]:
    """Return the figures in use in the order of the catalogue."""
    return tuple(item for item in every_print() if item.is_current)


@per_build
def in_use_by_indicator() -> Mapping[str, tuple[Observation, ...]]:
    """Return the figures in use of each indicator that has any, by its code."""
    found: dict[str, list[Observation]] = {}
    for item in in_use():
        found.setdefault(item.indicator_code, []).append(item)
    return MappingProxyType({code: tuple(items) for code, items in found.items()})


@per_build
def remarks_by_observation() -> Mapping[str, int]:
    """Return how many remarks there are on each figure that has any."""
    return MappingProxyType({row["observation_id"]: row["remarks"] for row in rows("remarked")})


def rows_of(items: Iterable[Observation]) -> list[Row]:
    """Return the rows of these figures with every column of the view, in the same order."""
    known = _rows_by_id()
    return [known[item.observation_id] for item in items]


def arrow_of(items: Iterable[Observation]) -> pa.Table:
    """Return the rows of these figures with the types of the view, also where none is left."""
    whole = _table()
    places = _places()
    return whole.take(pa.array([places[item.observation_id] for item in items], pa.int64()))


@per_build
def _rows_by_id() -> Mapping[str, Row]:
    return MappingProxyType({row["observation_id"]: row for row in _rows()})


@per_build
def _places() -> Mapping[str, int]:
    found = _table().column("observation_id").to_pylist()
    return MappingProxyType({observation: place for place, observation in enumerate(found)})


@per_build
def _table() -> pa.Table:
    return table("observations", **EVERYTHING)


def _rows() -> tuple[Row, ...]:
    return rows("observations", **EVERYTHING)
