"""The charts of a note: those that were chosen, else those of the changes that most deserve telling."""

from collections.abc import Sequence

from presentation.chart.plan import ChartPlan
from presentation.chart.svg.chart import to_svg
from presentation.figure.when import without_stop
from presentation.view.changes import worth_telling
from presentation.view.indicator_view import IndicatorView
from publish.briefing.selection import MOST_CHARTS, Selection, leading
from publish.documents.content import Picture

WIDTH = 340  # pixels, half a page wide, so that words in a chart are as large as those around it
_LINE, _BARS = 150, 84


def chart_choices(items: Sequence[IndicatorView]) -> list[IndicatorView]:
    """Return the indicators that have a chart at all."""
    return [item for item in items if _plan(item)]


def charts_of(selection: Selection, items: Sequence[IndicatorView]) -> list[IndicatorView]:
    """Return the indicators whose charts stand in the note: those named, else the first by rule.

    First what changed and may be told, then what can be compared at all, in the order of the catalogue.
    """
    if selection.charts:
        return [item for item in chart_choices(items) if item.code in selection.charts]
    drawn = chart_choices(leading(selection, items))
    told = worth_telling(drawn)
    compared = [item for item in drawn if item.comparison and item not in told]
    return (told + compared)[:MOST_CHARTS]


def picture_of(item: IndicatorView) -> Picture:
    """Return the chart of an indicator for half the width of a page; its caption says what limits it."""
    plan = _plan(item)
    if plan is None:
        raise ValueError(f"{item.code} has no chart")
    name = f"{item.code} {plan.name}" if item.indicator.is_official else plan.name
    caption = f"{name} ({plan.measure})"
    note = without_stop(plan.note) if plan.note else ""
    return Picture(
        to_svg(plan, WIDTH, _height(plan), captions=False),
        f"{caption}. {note}." if note else caption,
        plan.alt,
    )


def _plan(item: IndicatorView) -> ChartPlan | None:
    """Return the chart of the series that speaks for it, else the one chart there is."""
    if item.main is None:
        return None
    course = item.main.course if item.has_voice else None
    drawn = course and course.is_drawn and len(course.series[0].drawn) > 1
    return course if drawn else item.main.only_plan


def _height(plan: ChartPlan) -> int | None:
    if plan.kind == "two_bars":
        return _BARS
    return _LINE if plan.kind == "line" else None
