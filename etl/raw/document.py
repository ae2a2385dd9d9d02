"""A document as its raw folder tells it: the card, the figures, and what people decided and noted."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from etl.raw.figure import Figure
from etl.raw.notes import FigureNote
from etl.raw.remarks import RecordedRemark


@dataclass(frozen=True)
class Decision:
    """What an editor decided about one figure, made for the print it expects."""

    figure_id: str
    action: str
    argument: str
    expects: str
    reason_pl: str
    reason_en: str
    decided_on: str
    source: Path = field(compare=False)
    source_line: int
    note_pl: str = ""
    note_en: str = ""


@dataclass(frozen=True)
class Undated:
    """Where figures without a year stand among the years, and the words that are said instead of it."""

    year: int
    label: str
    label_en: str


@dataclass(frozen=True)
class Document:
    """A document's card with its figures and decisions; two that say the same are equal."""

    document_id: str
    origin: dict[str, Any] = field(hash=False)
    figures: tuple[Figure, ...]
    decisions: tuple[Decision, ...]
    remarks: tuple[RecordedRemark, ...] = ()
    notes: dict[str, FigureNote] = field(default_factory=dict, hash=False)

    @property
    def is_form(self) -> bool:
        """Whether departments filled it in, so that each figure says itself which series it is of."""
        return bool(self.origin.get("kind") == "form")

    @property
    def undated(self) -> "Undated | None":
        """How figures are told for which the document states no year; None if its card does not say."""
        card = self.origin.get("undated")
        return Undated(int(card["year"]), card["label"], card["label_en"]) if card else None

    @property
    def kind(self) -> str:
        """What the document is: a form of the departments, an annual report, or the strategy."""
        return "form" if self.is_form else "report" if self.origin.get("reports_years") else "strategy"

    @property
    def not_read(self) -> frozenset[tuple[str, int]]:
        """The (indicator, year) pairs for which the document holds an entry that gave no figure."""
        told = self.origin.get("not_read", {})
        return frozenset((code, year) for code, years in told.items() for year in years)

    @property
    def claimed(self) -> tuple[tuple[str, int], ...]:
        """The (indicator, year) pairs that the document claims to report."""
        codes = self.origin.get("reports_indicators", [])
        return tuple((code, year) for code in codes for year in self.origin.get("reports_years", []))
