"""Every figure of part A as one row each, for the sheet of the workbook in which numbers are numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from presentation.figure.numbers import decimals_in_print
from presentation.figure.observation import Observation, current_figures
from presentation.figure.values import value_text
from presentation.language.language import choose
from presentation.view.indicator_view import IndicatorView
from publish.figure_cells import figure_text


@dataclass(frozen=True)
class FigureRow:
    """One figure; `number` is none where the document gives a range, and then the words say it.

    `words`: what the print leaves out or adds, which year exactly, whether we computed it.
    """

    code: str
    what: str
    year: int
    number: Decimal | None
    decimals: int
    unit: str
    words: str


def figure_rows(view: IndicatorView, years: tuple[int, ...]) -> Iterator[FigureRow]:
    """Yield the known levels of an indicator in these years, in the order of catalogue and time."""
    for year in years:
        for item in current_figures(view.of_year(year)):
            if item.is_known:
                yield _row(item, view)


def _row(item: Observation, view: IndicatorView) -> FigureRow:
    facts = view.facts(item.unit)
    unit = facts.unit_of(item)
    text, value = figure_text(item, facts), value_text(item, unit)
    is_number = item.value is not None and item.qualifier in ("exact", "about")
    words = text.removeprefix(value).strip().removeprefix("(").removesuffix(")")
    if not is_number or not text.startswith(value) or item.qualifier == "about":
        words = text
    return FigureRow(
        code=item.indicator_code,
        what=item.full_name if item.category else choose(item.series_name, item.series_name_en),
        year=item.year,
        number=item.value if is_number else None,
        decimals=decimals_in_print(item.value, unit) if item.value is not None else 0,
        unit=unit.word(item.value) if item.value is not None else unit.many,
        words=words,
    )
