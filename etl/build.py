"""The whole way from raw folders to the warehouse, and the report of what was built."""

import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.assign import Assigned, assign
from etl.check import Finding, check
from etl.compare import compare
from etl.faults import Fault, Faults
from etl.history import keep_history
from etl.load import build_row, load
from etl.ngo_tasks import task_rows
from etl.observations import Observation, observe
from etl.read_catalogue import Catalogue, read_catalogue
from etl.read_raw import Document, read_raw
from etl.read_remarks import read_replies
from etl.rows import catalogue_rows, document_rows, figure_rows, observation_rows
from etl.versions import code_version, data_version


@dataclass(frozen=True)
class Understood:
    """What the documents say, before any of it is written: the stages of a build up to the checks."""

    documents: list[Document]
    placed: list[Assigned]
    observations: list[Observation]
    findings: list[Finding]
    catalogue: Catalogue


@dataclass(frozen=True)
class BuildReport(Understood):
    """What one build read and made, for the person who ran it."""

    build_id: str
    seconds: float

    def unassigned(self) -> list[Assigned]:
        """Figures that reached no series; they are in no chart and no export of observations."""
        return [item for item in self.placed if item.disposition == "unassigned"]

    def lines(self) -> list[str]:
        """Return the report as lines of text."""
        # A counted list is placed beside its first item: the same figure twice.
        figures = Counter({item.figure.figure_id: item.figure.document_id for item in self.placed}.values())
        areas = Counter(
            self.catalogue.indicators[item.series.indicator].area or "city" for item in self.observations
        )
        findings = Counter((item.kind, item.severity) for item in self.findings)
        text = [f"build {self.build_id}: {self.seconds:.2f} s"]
        text += [f"  figures of {document}: {count}" for document, count in sorted(figures.items())]
        text += [f"  observations of area {area}: {count}" for area, count in sorted(areas.items())]
        text += [
            f"  findings {kind} ({severity}): {count}" for (kind, severity), count in sorted(findings.items())
        ]
        unassigned = self.unassigned()
        text.append(f"  figures without a series: {len(unassigned)}")
        text += [
            f"    {item.figure.figure_id} «{item.figure.printed}» ({item.figure.label}): "
            f"{item.problem or 'running text: assign or exclude it'}"
            for item in unassigned
        ]
        return text


def understand(raw: Path, draft: Path | None = None) -> Understood:
    """Read, place, compare and check all documents; raises Faults.

    A draft is one more document's folder, which stands in place of the loaded document of its name.
    """
    faults: list[Fault] = []
    try:
        catalogue = read_catalogue()
    except Faults as found:
        faults += found.faults
    try:
        documents = read_raw(raw, draft)
        replies = read_replies(raw / "replies.csv")
    except Faults as found:
        faults += found.faults
    if faults:
        raise Faults(faults)
    placed = assign(documents, catalogue)
    observations = observe(documents, placed, catalogue)
    compare(observations, catalogue)
    findings = check(documents, placed, observations, catalogue, replies)
    return Understood(documents, placed, observations, findings, catalogue)


def build(raw: Path, warehouse: Path) -> BuildReport:
    """Build the warehouse from the raw folder; raises Faults and leaves the old warehouse untouched."""
    started = time.perf_counter()
    known = understand(raw)
    build_id = f"{data_version(raw)}-{code_version()}"
    tables = _tables(known)
    tables["ngo_task"] = task_rows(known.documents)
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
        "finding": [_finding_row(item) for item in known.findings],
        "finding_figure": [
            {"finding_id": item.finding_id, "figure_id": figure, "role": role, "ordinal": ordinal}
            for item in known.findings
            for ordinal, (role, figure) in enumerate(item.figures, 1)
        ],
    }


def _finding_row(item: Finding) -> dict[str, Any]:
    return {
        "finding_id": item.finding_id,
        "indicator_code": item.indicator,
        "series_id": item.series,
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
