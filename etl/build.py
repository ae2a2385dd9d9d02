"""The whole way from raw folders to the warehouse."""

import time
from pathlib import Path
from typing import Any

from etl.build_report import BuildReport
from etl.raw.ngo_tasks import task_rows
from etl.remarks.remark import Remark
from etl.understand import Understood, understand
from etl.warehouse.rows import catalogue_rows, document_rows, figure_rows, observation_rows
from etl.warehouse.snapshots import keep_history
from etl.warehouse.swap import build_row, load
from etl.warehouse.versions import code_version, data_version


def build(raw: Path, warehouse: Path) -> BuildReport:
    """Build the warehouse from the raw folder; raises Faults and leaves the old warehouse untouched."""
    started = time.perf_counter()
    known = understand(raw)
    build_id = f"{data_version(raw)}-{code_version()}"
    tables = _tables(known)
    tables["ngo_task"] = task_rows(known.documents, known.catalogue)
    counts = {name: len(tables[table]) for name, table in _COUNTED.items()}
    tables["build"] = [build_row(build_id, code_version(), data_version(raw), counts)]
    load(tables, build_id, warehouse)
    keep_history(warehouse, build_id)
    seconds = time.perf_counter() - started
    return BuildReport(**vars(known), build_id=build_id, seconds=seconds)


_COUNTED = {"figures": "figure", "observations": "observation", "findings": "finding"}


def _tables(known: Understood) -> dict[str, list[dict[str, Any]]]:
    observation, links = observation_rows(known.observations, known.catalogue)
    return {
        **catalogue_rows(known.catalogue),
        "document": document_rows(known.documents),
        "figure": figure_rows(known.placed),
        "observation": observation,
        "observation_figure": links,
        "finding": [_remark_row(item) for item in known.remarks],
        "finding_figure": [
            {"finding_id": item.remark_id, "figure_id": figure, "role": role, "ordinal": ordinal}
            for item in known.remarks
            for ordinal, (role, figure) in enumerate(item.figures, 1)
        ],
    }


def _remark_row(item: Remark) -> dict[str, Any]:
    return {
        "finding_id": item.remark_id,
        "indicator_code": item.indicator,
        "series_id": item.series,
        "years": list(item.years or ([item.year] if item.year else [])),
        **{
            key: getattr(item, key)
            for key in (
                "kind",
                "severity",
                "year",
                "message_pl",
                "message_en",
                "value_used",
                "state",
                "reply_pl",
                "replied_on",
            )
        },
    }
