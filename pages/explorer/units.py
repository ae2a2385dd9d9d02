"""A selection of several units as small charts, one for each unit, as HTML."""

from collections.abc import Sequence
from dataclasses import replace

from pages import lookups
from pages.explorer.selection import selected
from pages.filters.query_params import View, to_query
from pages.frame.kept import kept
from presentation.address import address
from presentation.board.html import render
from presentation.board.tiny import inline
from presentation.chart.svg.chart import to_svg
from presentation.chart.unit_plans import UnitCharts, unit_charts
from presentation.language.language import _, ngettext
from publish.data_files.words_of_codes import words
from publish.typography import bound
from queries.observations import in_use

WIDTH, HEIGHT = 340, 250  # pixels, three beside each other


@kept
def charts_by_unit(view: View) -> str:
    """Return the charts of what a view selects, each with a way to its own unit, and what none shows."""
    found = unit_charts(selected(view), lookups.facts_for, in_use())
    cards = [
        {
            "title": bound(chart.plan.name),
            "measure": chart.plan.measure,
            "svg": inline(to_svg(chart.plan, WIDTH, HEIGHT, theme="page", captions=False)),
            "alt": chart.plan.alt,
            "told": bound(chart.sentence),
            "notes": [bound(text) for text in (chart.plan.note, chart.plan.source) if text],
            "href": _only(view, chart.unit),
            "unit": words()["unit"][chart.unit],
        }
        for chart in found.charts
    ]
    return render("unit_charts", cards=cards, lead=_lead(found), told=_told(found))


def _only(view: View, unit: str) -> str:
    """Return the address of the same selection in one unit, where its chart is large and can be touched."""
    return address("dane", "wykres", **to_query(replace(view, units=(unit,))))


def _lead(found: UnitCharts) -> str:
    if not found.charts:
        return _("No unit has two figures or more in this selection; the table gives them.")
    count = len(found.charts)
    told = ngettext("{count} chart", "{count} charts, one for each unit", count).format(count=count)
    if len(found.years) < 2:
        return f"{told}."
    return _("{charts}, all on the years {first}–{last}.").format(
        charts=told, first=found.years[0], last=found.years[-1]
    )


def _told(found: UnitCharts) -> list[str]:
    """Return which units no chart shows, and why."""
    sentences = {
        _("Not drawn, because only the units with the most figures are: {units}."): found.left_out,
        _("A single figure makes no chart; the table gives it: {units}."): found.alone,
    }
    return [bound(text.format(units=_named(units))) for text, units in sentences.items() if units]


def _named(units: Sequence[str]) -> str:
    known = words()["unit"]
    return ", ".join(known[unit] for unit in units)
