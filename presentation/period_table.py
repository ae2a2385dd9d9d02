"""The small table beside a chart: the newest figure of each monitoring period, never a mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from presentation.facts import Facts, Period
from presentation.language import _, choose
from presentation.observation import Observation, Rows, current_figures
from presentation.values import DASH, missing_phrase, value_text
from presentation.when import year_label


@dataclass(frozen=True)
class PeriodCell:
    """One period of one series: `text` with its `year`, or a dash and the `reason` why there is none."""

    period_code: str
    period_name: str
    text: str
    year: str = ""
    reason: str = ""

    @property
    def line(self) -> str:
        """The cell as one line: `50 osób (2020)`, `— (komórka jest pusta)`."""
        return f"{self.text} ({self.year or self.reason})"


@dataclass(frozen=True)
class PeriodRow:
    """One series or category over all periods."""

    name: str
    cells: tuple[PeriodCell, ...]


def period_table(rows: Rows, facts: Facts) -> tuple[PeriodRow, ...]:
    """Return one row per series and category in the order of the catalogue, a cell per period of `facts`."""
    groups: dict[tuple[int, int, str, str], list[Observation]] = {}
    for item in current_figures(rows):
        key = (item.series_order, item.category_order, item.series_id, item.category)
        groups.setdefault(key, []).append(item)
    return tuple(
        PeriodRow(groups[key][0].name, tuple(_cell(period, groups[key], facts) for period in facts.periods))
        for key in sorted(groups)
    )


def _cell(period: Period, items: Sequence[Observation], facts: Facts) -> PeriodCell:
    name = choose(period.name, period.name_en)
    inside = [item for item in items if period.holds(item.year)]
    known = [item for item in inside if item.is_known]
    if known:
        newest = known[-1]
        return PeriodCell(period.period_code, name, value_text(newest, facts.unit), year_label(newest))
    if inside:
        reason = missing_phrase(inside[-1], len(facts.documents))
        return PeriodCell(period.period_code, name, DASH, reason=f"{year_label(inside[-1])}: {reason}")
    return PeriodCell(period.period_code, name, DASH, reason=_("none in the loaded documents"))
