"""What the explorer says about a selection: how much it is, why it is empty, what a citation calls it."""

from collections.abc import Sequence

from pages import lookups
from pages.explorer.selection import CITY, every
from pages.filters.query_params import View
from pages.filters.selection import years_of
from pages.frame.markup import visible
from presentation.figure.observation import Observation
from presentation.language.language import _, choose, ngettext
from queries.observations import remarks_by_observation


def counts(found: Sequence[Observation]) -> str:
    """Return how many observations, series and indicators there are, of which years, and what lacks."""
    series = len({row.series_id for row in found})
    indicators = len({row.indicator_code for row in found})
    years = sorted({row.year for row in found})
    without = sum(row.value is None and row.value_low is None for row in found)
    remarked = len({row.observation_id for row in found} & remarks_by_observation().keys())
    parts = [
        f"**{ngettext('{count} observation', '{count} observations', len(found)).format(count=len(found))}**",
        ngettext("{count} series", "{count} series", series).format(count=series),
        ngettext("{count} indicator", "{count} indicators", indicators).format(count=indicators),
        str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}",
    ]
    if without:
        parts.append(
            ngettext("{count} without a number", "{count} without a number", without).format(count=without)
        )
    if remarked:
        parts.append(
            ngettext("{count} with remarks", "{count} with remarks", remarked).format(count=remarked)
        )
    return " · ".join(parts)


def why_nothing(view: View) -> str:
    """Return why nothing is left: the documents give no figure of the chosen years, or a filter works."""
    years = years_of(view)
    if any(years.holds(row.year) for row in every()):
        return _("No figure matches these filters.")
    return _("The loaded documents give no figure for the chosen years.")


def title_of(view: View, found: Sequence[Observation]) -> str:
    """Return what to call the selection: its series or indicator if it is one, else what it was chosen by."""
    first = found[0]
    if len({row.series_id for row in found}) == 1:
        return f"{first.indicator_code} {choose(first.series_name, first.series_name_en)}"
    if len({row.indicator_code for row in found}) == 1:
        return f"{first.indicator_code} {choose(first.indicator_name, first.indicator_name_en)}"
    parts = []
    if view.area and view.area != CITY:
        parts.append(f"{view.area}. {lookups.areas()[view.area].name}")
    if view.goal:
        parts.append(f"{view.goal} {lookups.goals()[view.goal].name}")
    if view.codes:
        parts.append(", ".join(view.codes))
    if view.search:
        parts.append(f"„{visible(view.search)}”")
    name = "; ".join(parts)
    if not name:
        return _("Figures about the social strategy of Sopot")
    return _("Figures about the social strategy of Sopot: {selection}").format(selection=name)
