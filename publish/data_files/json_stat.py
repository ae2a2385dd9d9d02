"""The observations as JSON-stat 2.0, the cube that statistical offices hand out.

A cube has one value at each place, so its dimensions are the figure (series, category, period), the year
and the print, for one fact may be printed several times; print 1 is the one in use.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from presentation.language.language import _, current
from publish.data_files.headers import header
from publish.data_files.numbers import plain_value
from publish.data_files.rows import Row, Rows, records
from publish.data_files.words_of_codes import words
from queries import catalogue

# What a cell tells beside its value, in the part of the format that is left to the publisher.
_BESIDE = (
    *("observation_id", "value_low", "value_high", "qualifier", "missing_reason", "segment", "is_current"),
    *("printed", "document_id", "locator"),
)
Placed = Mapping[tuple[str, str, str], Row]


def json_stat(rows: Rows, columns: Sequence[str] | None = None) -> bytes:
    """Return the data set of these observations; `columns` changes nothing, as a cube has none."""
    del columns
    placed = _placed(records(rows))
    axes = [list(dict.fromkeys(place[axis] for place in placed)) for axis in range(3)]
    axes[1].sort()
    axes[2].sort(key=int)
    indexes = [{name: number for number, name in enumerate(axis)} for axis in axes]
    cells = {_index(place, indexes): row for place, row in placed.items()}
    build = catalogue.build()
    made = {
        "version": "2.0",
        "class": "dataset",
        "label": "Barometr Sopotu",
        "updated": build.built_at.isoformat() + "Z",
        "source": "; ".join(str(document.title) for document in catalogue.documents()),
        "id": ["figure", "year", "print"],
        "size": [len(axis) for axis in axes],
        "role": {"time": ["year"], "metric": ["figure"]},
        "dimension": {
            "figure": {"label": _("Figure"), "category": _figures(placed, indexes[0])},
            "year": {"label": header("year"), "category": {"index": axes[1]}},
            "print": {"label": header("printed"), "category": {"index": axes[2]}},
        },
        "value": {place: plain_value(row["value"]) for place, row in cells.items()},
        "status": {place: row["status"] for place, row in cells.items()},
        "extension": {
            "data_version": build.build_id,
            "status": words()["status"],
            "cells": {
                place: {name: plain_value(row[name]) for name in _BESIDE} for place, row in cells.items()
            },
        },
    }
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()


def _placed(rows: Sequence[Row]) -> Placed:
    """Return the rows by figure, year and print; of several prints the one in use comes first."""
    found: dict[tuple[str, str, str], Row] = {}
    seen: dict[tuple[str, str], int] = {}
    for row in sorted(rows, key=lambda row: not row["is_current"]):
        at = (_name(row), str(row["year"]))
        seen[at] = seen.get(at, 0) + 1
        found[(*at, str(seen[at]))] = row
    order = {row["observation_id"]: number for number, row in enumerate(rows)}
    return dict(sorted(found.items(), key=lambda entry: order[entry[1]["observation_id"]]))


def _name(row: Row) -> str:
    """Return what a figure is called in the cube: `series/category@period`, what it has of them."""
    category = f"/{row['category']}" if row["category"] else ""
    period = f"@{row['period_label']}" if row["period_label"] else ""
    return f"{row['series_id']}{category}{period}"


def _index(place: tuple[str, str, str], indexes: Sequence[Mapping[str, int]]) -> str:
    """Return the number of a place in the flat list of the cube; the last dimension runs fastest."""
    number = 0
    for name, index in zip(place, indexes, strict=True):
        number = number * len(index) + index[name]
    return str(number)


def _figures(placed: Placed, index: Mapping[str, int]) -> dict[str, Any]:
    first = {figure: row for (figure, _year, _print), row in reversed(list(placed.items()))}
    units = words()["unit"]
    return {
        "index": list(index),
        "label": {figure: _label(first[figure]) for figure in index},
        "unit": {
            figure: {"code": row["unit"], "label": units[row["unit"]], "decimals": row["decimals"]}
            for figure in index
            if (row := first[figure])
        },
    }


def _label(row: Row) -> str:
    suffix = "_en" if current() == "en" else ""
    parts = (row[f"series_name{suffix}"], row[f"category{suffix}"], row[f"period_label{suffix}"])
    return f"{row['indicator_code']} {' – '.join(part for part in parts if part)}"
