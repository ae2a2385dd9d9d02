"""The whole way from raw folders to the warehouse."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl import entering
from etl.build_report import BuildReport
from etl.faults import Fault, Faults
from etl.locked import locked
from etl.questions.question import Question
from etl.raw.folder import NO_DOCUMENT
from etl.raw.ngo_tasks import task_rows
from etl.remarks.remark import Remark
from etl.understand import Understood, understand
from etl.warehouse import snapshots
from etl.warehouse.rows import catalogue_rows, document_rows, figure_rows, observation_rows
from etl.warehouse.swap import (
    build_row,
    builds_folder,
    forget_killed_builds,
    forget_old_builds,
    publish,
    write_build,
)
from etl.warehouse.versions import code_version, data_version


@dataclass(frozen=True)
class Made:
    """A build that nobody sees yet: its report, its file, and the snapshot for the history."""

    report: BuildReport
    build: Path
    snapshot: Path


def build(raw: Path, warehouse: Path) -> BuildReport:
    """Build the warehouse from the raw folder; raises Faults and leaves the old warehouse untouched."""
    with alone(raw, warehouse):
        made = make(raw, warehouse)
        publish_with_history(made, warehouse)
    return made.report


@contextmanager
def alone(raw: Path, warehouse: Path) -> Iterator[None]:
    """Have the raw folder and the warehouse for oneself, without what killed processes left unfinished.

    Raises Faults, OSError.
    """
    if not raw.is_dir():
        raise Faults([Fault(raw, None, NO_DOCUMENT)])
    with locked(raw), locked(builds_folder(warehouse)):
        forget_killed_builds(warehouse)
        snapshots.recover(warehouse)
        entering.recover(raw)
        yield


def make(raw: Path, warehouse: Path, draft: Path | None = None) -> Made:
    """Make a build of the raw folder and a draft; raises Faults, OSError, duckdb.Error, ValueError."""
    started = time.perf_counter()
    known = understand(raw, draft)
    version = data_version(raw, draft)
    build_id = f"{version}-{code_version()}"
    tables = _tables(known)
    tables["ngo_task"] = task_rows(known.documents, known.catalogue)
    counts = {name: len(tables[table]) for name, table in _COUNTED.items()}
    tables["build"] = [build_row(build_id, code_version(), version, counts)]
    written = write_build(tables, build_id, warehouse)
    snapshot = snapshots.write_snapshot(written, warehouse)
    seconds = time.perf_counter() - started
    return Made(BuildReport(**vars(known), build_id=build_id, seconds=seconds), written, snapshot)


def publish_with_history(made: Made, warehouse: Path) -> None:
    """Give a build the public name and its snapshot a place in the history; raises OSError: then neither."""
    before = warehouse.with_name(f".{warehouse.name}.before")
    before.unlink(missing_ok=True)
    if warehouse.exists():
        os.link(warehouse, before)
    publish(made.build, warehouse)
    try:
        snapshots.keep(made.snapshot)
    except OSError:
        if before.exists():
            before.replace(warehouse)
        else:
            warehouse.unlink()
        raise
    with suppress(OSError):  # all is done; the next build deletes what cannot be deleted now
        before.unlink(missing_ok=True)
        forget_old_builds(made.build)
        snapshots.forget_old(made.snapshot)


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
        "question": _question_rows(known),
    }


def _question_rows(known: Understood) -> list[dict[str, Any]]:
    by_id = {item.remark_id: item for item in known.remarks}
    return [_question_row(item, by_id.get(item.remark_id)) for item in known.questions]


def _question_row(item: Question, remark: Remark | None) -> dict[str, Any]:
    return {
        "question_number": item.question_number,
        "about": item.about,
        "finding_id": remark.remark_id if remark else None,
        "indicator_code": (remark.indicator if remark else item.indicator) or None,
        "years": list(
            (remark.years if remark else item.years) or ([remark.year] if remark and remark.year else [])
        ),
        "letter": item.letter or None,
        "asked_on": item.asked_on,
        "asked_of": item.asked_of,
        "question_pl": item.question_pl,
        "answered_on": item.answered_on,
        "answer_pl": item.answer_pl or None,
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
