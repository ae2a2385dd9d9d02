"""A chart that tells on the overview: two figures as a title, what may be said of them, its limits."""

from presentation.board.line import Line, line_of
from presentation.board.tiny import Picture, inline
from presentation.board.wall import Tale
from presentation.chart.plan import ChartPlan
from presentation.chart.svg.chart import to_svg
from presentation.view.indicator_view import IndicatorView

WIDTH = 340
_LINE = 150
_BARS = 90


def tale_of(view: IndicatorView, years: tuple[int, ...]) -> Tale:
    """Return the card of one indicator; `years`: the axis that tiny pictures share."""
    line = line_of(view, years)
    plan = view.main.course if view.main and view.has_voice else None
    drawn = [point for series in plan.series for point in series.drawn] if plan else []
    picture = (
        Picture(inline(to_svg(plan, WIDTH, _height(plan), theme="page", captions=False)), plan.alt)
        if plan and len(drawn) > 1
        else None
    )
    title = plan.title if plan else f"{line.name}: {line.said}"
    return Tale(
        line, title, plan.subtitle if plan else "", _verdict(view, line), plan.note if plan else "", picture
    )


def _verdict(view: IndicatorView, line: Line) -> str:
    told = [view.verdict.words if view.verdict else "", line.chance]
    return "; ".join(text for text in told if text)


def _height(plan: ChartPlan) -> int:
    return _BARS if plan.kind == "two_bars" else _LINE
