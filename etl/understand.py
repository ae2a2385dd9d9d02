"""What the documents say, before any of it is written: the stages of a build up to its checks."""

from dataclasses import dataclass
from pathlib import Path

from etl.assign import Assigned, assign
from etl.check import Finding, check
from etl.compare import compare
from etl.faults import Fault, Faults
from etl.observations import Observation, observe
from etl.read_catalogue import Catalogue, read_catalogue
from etl.read_raw import Document, read_raw
from etl.read_remarks import read_replies


@dataclass(frozen=True)
class Understood:
    """The outcome of every stage."""

    documents: list[Document]
    placed: list[Assigned]
    observations: list[Observation]
    findings: list[Finding]
    catalogue: Catalogue


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
