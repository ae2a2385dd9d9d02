"""The small table beside a chart: the newest figure of each monitoring period, never a mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from presentation.figure.facts import Facts, Period
from presentation.figure.observation import Observation, by_series, current_figures, names_of
from presentation.figure.values import DASH, missing_phrase, value_text
from presentation.figure.when import after_colon, year_label
from presentation.language.language import _, choose


@dataclass(frozen=True)
class PeriodCell:
    """One period of one series: `text` with its `year`, or a dash and the `reason` why there is none.

    `item`: what the warehouse holds of it.
    Neither: the loaded documents have no row for it; `period_note` says so below the table.
    """

    period_code: str
    period_name: str
    text: str
    year: str = ""
    reason: str = ""
    item: Observation | None = None

    @property
    def line(self) -> str:
        """The cell as one line: `50 osób (2020)`, `— (2020: komórka jest pusta)`, a dash without any row."""
        about = self.year or self.reason
        return f"{self.text} ({about})" if about else self.text

    @property
    def is_empty(self) -> bool:
        """Whether the loaded documents say nothing at all about the period, which is said once for all."""
        return not self.year and not self.reason


@dataclass(frozen=True)
class PeriodRow:
    """One series or category over all periods."""

    name: str
    cells: tuple[PeriodCell, ...]


def period_table(rows: Iterable[Observation], facts: Facts) -> tuple[PeriodRow, ...]:
    """Return one row per series and category in the order of the catalogue, a cell per period of `facts`."""
    groups = by_series(current_figures(rows))
    return tuple(
        PeriodRow(name, tuple(_cell(period, members, facts) for period in facts.periods))
        for members, name in zip(groups, names_of(groups), strict=True)
    )


def period_columns(table: Sequence[PeriodRow]) -> dict[str, list[str]]:
    """Return the rows as named columns; a period without any row of any series is left to `period_note`."""
    columns: dict[str, list[str]] = {_("What"): [row.name for row in table]} if len(table) > 1 else {}
    for cells in _by_period(table):
        if not all(cell.is_empty for cell in cells):
            columns[cells[0].period_name] = [cell.line for cell in cells]
    return columns


def period_note(table: Sequence[PeriodRow]) -> str:
    """Return why cells have a dash and why periods are absent from the columns; '' where none is."""
    periods = _by_period(table)
    absent = [cells[0].period_name for cells in periods if all(cell.is_empty for cell in cells)]
    has_dash = any(cell.is_empty for cells in periods for cell in cells if cells[0].period_name not in absent)
    if not absent:
        return _("A dash: no figure in the loaded documents.") if has_dash else ""
    message = _("Periods outside the table ({periods}): no figure in the loaded documents.")
    if has_dash:
        message = _(
            "A dash and the periods outside the table ({periods}): no figure in the loaded documents."
        )
    return message.format(periods=", ".join(after_colon(name) for name in absent))


def _by_period(table: Sequence[PeriodRow]) -> list[tuple[PeriodCell, ...]]:
    return list(zip(*(row.cells for row in table), strict=True))


def _cell(period: Period, items: Sequence[Observation], facts: Facts) -> PeriodCell:
    name = choose(period.name, period.name_en)
    inside = [item for item in items if period.holds(item.year)]
    known = [item for item in inside if item.is_known]
    if known:
        newest = known[-1]
        return PeriodCell(
            period.period_code,
            name,
            value_text(newest, facts.unit_of(newest)),
            year_label(newest),
            item=newest,
        )
    if inside:
        reason = missing_phrase(inside[-1], len(facts.documents))
        told = f"{year_label(inside[-1])}: {reason}"
        return PeriodCell(period.period_code, name, DASH, reason=told, item=inside[-1])
    return PeriodCell(period.period_code, name, DASH)
