"""What one build read and made, told to the person who ran it: counts, and what needs a person's eye."""

from collections import Counter
from dataclasses import dataclass

from etl.placing.placed import Assigned
from etl.questions.answers import without_remark
from etl.questions.file import FILE as QUESTIONS
from etl.understand import Understood

# Remarks that a new document brings and that are listed one by one.
_LISTED = {
    "revision": "years printed before with another value",
    "outlier": "values far outside the history of their series",
}


@dataclass(frozen=True)
class BuildReport(Understood):
    """The outcome of every stage, and of the build itself."""

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
        remarks = Counter((item.kind, item.severity) for item in self.remarks)
        text = [f"build {self.build_id}: {self.seconds:.2f} s"]
        text += [f"  figures of {document}: {count}" for document, count in sorted(figures.items())]
        text += [f"  observations of area {area}: {count}" for area, count in sorted(areas.items())]
        text += [
            f"  findings {kind} ({severity}): {count}" for (kind, severity), count in sorted(remarks.items())
        ]
        unassigned = self.unassigned()
        text.append(f"  figures without a series: {len(unassigned)}")
        text += [
            f"    {item.figure.figure_id} «{item.figure.printed}» ({item.figure.label}): "
            f"{item.why_unplaced()}"
            for item in unassigned
        ]
        text += [
            f"  {QUESTIONS}:{item.line}: there is no remark «{item.about}», or no longer; the question stays"
            for item in without_remark(self.questions, self.remarks)
        ]
        for kind, title in _LISTED.items():
            told = [item.message_en for item in self.remarks if item.kind == kind]
            text += [f"  {title}: {len(told)}", *(f"    {sentence}" for sentence in told)] if told else []
        return text
