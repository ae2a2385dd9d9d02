"""The largest parts of an indicator that is given in a breakdown only, or in series of which none leads."""

from dataclasses import dataclass

from presentation.board.tiny import inline
from presentation.chart.palette import accent
from presentation.chart.svg.canvas import Canvas
from presentation.figure.observation import by_series, current_figures, names_of
from presentation.figure.values import value_text
from presentation.figure.when import year_label
from presentation.reading.breakdown import parts_of
from presentation.view.indicator_view import IndicatorView

MOST = 4
_WIDTH, _HEIGHT = 60, 9


@dataclass(frozen=True)
class Part:
    """One part: its name, figure with unit, year, and a bar from zero that only repeats the figure."""

    name: str
    text: str
    year: str
    bar: str


def parts_told(view: IndicatorView) -> tuple[list[Part], int]:
    """Return up to four parts, the largest first, and how many are left out; none where a figure leads."""
    if view.newest is not None or view.main is None:
        return [], 0
    block = view.main.block
    members = block.totals if block.totals else parts_of(current_figures(block.parts))
    year = max((item.year for item in members if item.value is not None), default=0)
    newest = [item for item in members if item.year == year and item.value is not None]
    groups = by_series(newest)
    names = dict(
        zip(((group[0].series_id, group[0].category) for group in groups), names_of(groups), strict=True)
    )
    ranked = sorted(newest, key=lambda item: -(item.value or 0))
    most = float(max((item.value or 0 for item in newest), default=0)) or 1.0
    facts = view.main.facts
    found = [
        Part(
            names[item.series_id, item.category],
            value_text(item, facts.unit_of(item)),
            year_label(item),
            _bar(float(item.value or 0) / most, item.area_code),
        )
        for item in ranked[:MOST]
    ]
    return found, len(ranked) - len(found)


def _bar(share: float, area: str) -> str:
    canvas = Canvas(_WIDTH, _HEIGHT, "", "")
    canvas.add("rect", x=0, y=0, width=max(1.0, share * _WIDTH), height=_HEIGHT, fill=accent(area))
    return inline(canvas.markup())
