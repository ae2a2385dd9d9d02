"""A chart as a picture for a letter or a slide: title, note, source and date stand inside it."""

from dataclasses import replace
from datetime import date

from babel.dates import format_date

from presentation.chart.plan import ChartPlan
from presentation.chart.svg.chart import to_svg
from presentation.language.language import _, current
from publish.documents.letters import told
from publish.documents.typeset import shown_png_of
from publish.typography import bound

WIDTH = 720  # pixels of the drawing; the picture is finer


def chart_png(plan: ChartPlan, made_on: date) -> bytes:
    """Return the chart as a PNG on white; `made_on` is the day of its data."""
    day = format_date(made_on, "d MMMM y", locale=current())
    origin = _("Barometr Sopotu, data as of {day}.").format(day=day)
    source = " ".join(part for part in (plan.source.rstrip(".") + ".", origin) if part != ".")
    (made,), is_a_sign_replaced = shown_png_of([_svg(plan, source)])
    if is_a_sign_replaced:
        ((made,), _replaced) = shown_png_of([_svg(plan, f"{source} {told()}")])
    return made


def _svg(plan: ChartPlan, source: str) -> str:
    return to_svg(replace(plan, source=bound(source)), width=WIDTH)
