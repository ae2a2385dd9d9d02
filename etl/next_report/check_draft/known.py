"""What the sentences about a draft look up: figures, their observations, and the breaks of a series."""

from functools import cached_property

from etl.next_report.check_draft.beside import Beside
from etl.observing.observations import Observation
from etl.placing.placed import Assigned
from etl.raw.figure import Figure
from etl.remarks.remark import Remark, figures_of, number_en, number_pl, title


class Known:
    """A draft that was read beside the loaded documents, by the ids of its figures."""

    def __init__(self, beside: Beside) -> None:
        self.document_id = beside.document_id
        self.placed, self.observed = beside.known.placed, beside.known.observations
        self.catalogue = beside.known.catalogue
        self.recorded = {
            (remark.kind, remark.id) for item in beside.known.documents for remark in item.remarks
        }

    @cached_property
    def assigned(self) -> dict[str, Assigned]:
        """Every figure on its way to a place."""
        return {item.figure.figure_id: item for item in self.placed}

    @cached_property
    def observations(self) -> dict[str, Observation]:
        """The observation behind each figure."""
        return {
            evidence.figure.figure_id: item
            for item in self.observed
            if item.status != "derived"
            for evidence in item.evidence
        }

    def is_own(self, figure_id: str) -> bool:
        """Whether a figure stands in the draft."""
        return figure_id.startswith(f"{self.document_id}:")

    def figure(self, figure_id: str) -> Figure:
        """Return a figure."""
        return self.assigned[figure_id].figure

    def told(self, item: Observation, language: str) -> str:
        """Return a print, and where it stands in another document; a number that no print gives as it is."""
        first = item.evidence[0]
        if item.value is not None and item.value != first.reading.value:
            return (number_pl if language == "pl" else number_en)(item.value)
        printed = f"«{first.figure.printed}»"
        is_own = self.is_own(first.figure.figure_id)
        return printed if is_own else f"{printed} ({title(item, language)})"

    def of_role(self, remark: Remark, role: str) -> Observation:
        """Return the one observation that has a role in a remark: it stands on just those figures."""
        figures = tuple(entry for entry in remark.figures if entry[0] == role)
        return next(item for item in self.observed if figures_of(role, [item]) == figures)

    def of_roles(self, remark: Remark, *roles: str) -> list[Observation]:
        """Return the observations whose figures have one of these roles in a remark, each once."""
        found: list[Observation] = []
        for role, figure_id in remark.figures:
            item = self.observations.get(figure_id)
            if role in roles and item and not any(item is other for other in found):
                found.append(item)
        return found
