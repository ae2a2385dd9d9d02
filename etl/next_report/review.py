"""What an editor sees of a new document before it is loaded: each figure, how it ended, what was before.

Made from the stages of a build, so that the command line, the import page and the build cannot differ.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from etl.language.quantity import MissingReason
from etl.next_report.alarms import figure_alarms
from etl.observing.observations import Observation
from etl.placing.placed import Assigned
from etl.placing.problem import Reason
from etl.raw.remarks import SUSPICIOUS
from etl.remarks.remark import Remark

State = Literal["matched", "new", "revised", "unassigned", "suspicious", "excluded"]
STATES: tuple[State, ...] = ("unassigned", "suspicious", "revised", "new", "matched", "excluded")


@dataclass(frozen=True)
class Earlier:
    """A value that stands elsewhere for the same series and category; None where it has no single number."""

    year: int
    value: Decimal | None
    printed: str
    document_id: str


@dataclass(frozen=True)
class Reviewed:
    """One figure of the document under review.

    `state`: `new` has no earlier value in another document, `revised` differs from another document's print
    of the same year, `suspicious` bears a remark, whose sentences stand in `remarks` (Polish, English).
    `earlier` has the newest first.
    """

    item: Assigned
    state: State
    reason: Reason | None
    value: Decimal | None
    missing_reason: MissingReason | None
    earlier: tuple[Earlier, ...]
    remarks: tuple[tuple[str, str], ...]

    @property
    def figure_id(self) -> str:
        """The figure it is about."""
        return self.item.figure.figure_id


def review(
    document_id: str,
    placed: Iterable[Assigned],
    observations: Iterable[Observation],
    remarks: Iterable[Remark],
) -> list[Reviewed]:
    """Return the figures of one document in the order of its pages, each once."""
    observed = list(observations)
    by_figure = {
        evidence.figure.figure_id: item
        for item in observed
        if item.status != "derived"
        for evidence in item.evidence
    }
    by_place: dict[tuple[str, str], list[Observation]] = {}
    for item in observed:
        by_place.setdefault((item.series.id, item.category), []).append(item)
    sentences = _suspicious_sentences(remarks)
    for figure_id, alarms in figure_alarms(document_id, observed).items():
        sentences[figure_id] = (*sentences.get(figure_id, ()), *alarms)
    ours = {item.figure.figure_id: item for item in placed if item.figure.document_id == document_id}
    return [
        _reviewed(item, by_figure.get(figure_id), by_place, sentences.get(figure_id, ()))
        for figure_id, item in ours.items()
    ]


def _suspicious_sentences(remarks: Iterable[Remark]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the suspicious sentences by figure; of a sum only the total bears them."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for remark in remarks:
        for role, figure_id in remark.figures:
            if remark.kind in SUSPICIOUS and role != "part":
                sentences = (remark.message_pl, remark.message_en)
                found[figure_id] = (*found.get(figure_id, ()), sentences)
    return found


def _reviewed(
    item: Assigned,
    observation: Observation | None,
    by_place: dict[tuple[str, str], list[Observation]],
    remarks: tuple[tuple[str, str], ...],
) -> Reviewed:
    others: list[Observation] = []
    if observation:
        members = by_place[observation.series.id, observation.category]
        others = [other for other in members if other.has_number and _precedes(other, observation)]
    shown = [other for other in others if other.is_current or (observation and other.key == observation.key)]
    earlier = tuple(_earlier(other) for other in sorted(shown, key=_newest_first))
    state = _state(item, observation, others, remarks)
    return Reviewed(
        item,
        state,
        item.why_unplaced().reason if state == "unassigned" else None,
        observation.value if observation else None,
        observation.missing_reason if observation else None,
        earlier,
        remarks,
    )


def _precedes(other: Observation, ours: Observation) -> bool:
    """Whether the other is of a year before ours, or of our year in another document."""
    return other.year < ours.year or (other.key == ours.key and other.document is not ours.document)


def _newest_first(item: Observation) -> tuple[int, bool]:
    return (-item.year, not item.is_current)


def _earlier(item: Observation) -> Earlier:
    printed = item.evidence[0].figure.printed if item.evidence else ""
    return Earlier(item.year, item.value, printed, item.document.document_id)


def _state(
    item: Assigned,
    observation: Observation | None,
    others: list[Observation],
    remarks: tuple[tuple[str, str], ...],
) -> State:
    if item.disposition == "excluded":
        return "excluded"
    if item.disposition == "unassigned" or (item.disposition == "list_item" and item.indicator is None):
        return "unassigned"
    if remarks:
        return "suspicious"
    if observation is None or observation.status == "missing":
        return "matched"
    elsewhere = [other for other in others if other.document is not observation.document]
    if any(other.value != observation.value for other in elsewhere if other.key == observation.key):
        return "revised"
    return "matched" if elsewhere else "new"
