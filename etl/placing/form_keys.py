"""Places the answers of a form: the form says itself which series and category a figure is about.

In a form the label of a figure is its key: `series`, `series/category`, or `series/*name` where the
department named an item that an open list did not have; such an item waits until an editor confirms it.
"""

from dataclasses import dataclass

from etl.catalogue.catalogue import Catalogue
from etl.catalogue.model import Series
from etl.language.folding import fold
from etl.language.quantity import Reading
from etl.placing.problem import Problem, Unplaced
from etl.placing.target import Target, read_target
from etl.raw.figure import NEW_ITEM, Figure


@dataclass(frozen=True)
class KeyPlace:
    """Where a key leads: its indicator and target, or the problem that leaves the figure unassigned."""

    indicator: str | None = None
    target: Target | None = None
    problem: Unplaced | None = None


def place_of_key(figure: Figure, reading: Reading, year: int | None, catalogue: Catalogue) -> KeyPlace:
    """Return the place that the figure's key names in this year."""
    series_id, _, category = figure.label.partition("/")
    series = catalogue.series.get(series_id)
    if series is None:
        return KeyPlace(problem=Problem.FORM_SERIES_UNKNOWN.of(series=series_id))
    if not catalogue.units[series.unit].fits_print(reading.unit):
        problem = Problem.OTHER_UNIT.of(printed=reading.unit, unit=series.unit)
        return KeyPlace(series.indicator, problem=problem)
    if category.startswith(NEW_ITEM):
        known = _known_item(series, category.removeprefix(NEW_ITEM).strip())
        if known is None:
            return KeyPlace(series.indicator, problem=Problem.NEW_ITEM.of(series=series.id))
        category = known
    target = read_target(f"{series.id}/{category}" if category else series.id, year, catalogue)
    if isinstance(target, str):
        return KeyPlace(series.indicator, problem=Problem.FORM_PLACE_UNKNOWN.of(sentence=target))
    return KeyPlace(series.indicator, target)


def _known_item(series: Series, name: str) -> str | None:
    return next((entry.name for entry in series.category if name and fold(entry.name) == fold(name)), None)
