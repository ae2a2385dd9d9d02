"""The filters of the explorer: the usual ones in sight, the rest behind a click; all in the address."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from pages import lookups
from pages.explorer.columns import USUAL, column_names
from pages.explorer.selection import CITY, CONTEXT, OFFICIAL, TOTAL, every, selected
from pages.filters import widgets as widget
from pages.filters.filter_row import YEARS_IN_COLUMNS, remembered
from pages.filters.query_params import Choices, View
from presentation.language.language import _, choose
from publish.data_files.words_of_codes import words

# What stands behind a click; there the reader must see it where the address has set it.
_HIDDEN = (
    *("goal", "priority", "kind", "categories", "units", "statuses", "measures", "documents"),
    *("only_with_remarks", "all_prints", "columns"),
)


def explorer_filters(choices: Choices) -> View:
    """Show the filters of the explorer and return the view they make; the address restores it."""
    return remembered(choices, lambda asked: _widgets(asked, choices))


def _widgets(asked: View, choices: Choices) -> View:
    hint = _("name, wording, place")
    found: dict[str, Any] = {"search": widget.search(_("Search"), width=225, placeholder=hint)}
    areas = {code: f"{code}. {row.name}" for code, row in lookups.areas().items()}
    found["area"] = widget.choice(_("Area"), "area", {**areas, CITY: _("The whole city")}, width=185)
    found["codes"] = widget.choices(_("Indicator"), "codes", _indicators(found["area"]), width=260)
    found["series"] = widget.choices(_("Series"), "series", _series(replace(asked, **found)), width=260)
    periods = lookups.names_of_periods()
    found |= widget.when(periods, choices.years)
    found["form"] = widget.form({"": _("One row per figure"), YEARS_IN_COLUMNS: _("Years in columns")})
    is_used = any(getattr(asked, field) for field in _HIDDEN)
    with (
        st.expander(_("More filters and the columns of the table"), expanded=is_used, key="more_filters"),
        st.container(horizontal=True, vertical_alignment="bottom", key="more_filter_fields"),
    ):
        found |= _more(replace(asked, **found), choices)
    return replace(asked, **found)


def _more(view: View, choices: Choices) -> dict[str, Any]:
    st.session_state["filter_columns"] = st.session_state.get("filter_columns") or list(USUAL)
    codes = words()
    units = {code: codes["unit"][code] for code in choices.units}
    statuses = {code: codes["status"][code] for code in choices.statuses}
    measures = {code: codes["measure"][code] for code in choices.measures}
    goals = {code: f"{code} {row.name}" for code, row in lookups.goals().items()}
    priorities = {number: f"{number}. {row.name}" for number, row in lookups.priorities().items()}
    kinds = {OFFICIAL: _("official indicators"), CONTEXT: _("context figures")}
    documents = lookups.titles()
    found: dict[str, Any] = {
        "goal": widget.choice(_("Goal"), "goal", goals, width=300),
        "priority": widget.choice(_("Priority"), "priority", priorities, width=300),
        "kind": widget.choice(_("Kind of indicator"), "kind", kinds),
        "categories": widget.choices(_("Category"), "categories", _categories(view)),
        "units": widget.choices(_("Unit"), "units", units, width=260),
        "statuses": widget.choices(_("How given"), "statuses", statuses, width=260),
        "measures": widget.choices(_("Measure"), "measures", measures, width=260),
        "documents": widget.choices(_("Document"), "documents", documents, width=300),
        "only_with_remarks": widget.switch(_("only with remarks"), "only_with_remarks"),
        "all_prints": widget.switch(_("also figures that are not in use"), "all_prints"),
        "columns": widget.choices(
            _("Columns of the table"), "columns", column_names(), width=700, narrows=False
        ),
    }
    return {**found, "columns": () if found["columns"] == USUAL else found["columns"]}


def _indicators(area: str | None) -> dict[str, str]:
    """Return the indicators of an area, and those chosen before whatever their area."""
    chosen = _chosen("codes")
    return {
        code: f"{code} {row.short_name}"
        for code, row in lookups.indicators().items()
        if area in (None, row.area_code or CITY) or code in chosen
    }


def _series(view: View) -> dict[str, str]:
    """Return the series that the wider filters leave, and those chosen before."""
    left = {row.series_id for row in selected(_wider(view))} | _chosen("series")
    return {
        row.series_id: choose(row.series_name, row.series_name_en) for row in every() if row.series_id in left
    }


def _categories(view: View) -> dict[str, str]:
    """Return the categories of the chosen series, and those chosen before."""
    chosen = _chosen("categories")
    offered = selected(replace(_wider(view), series=view.series))
    names: Mapping[str, str] = {
        row.category: choose(row.category, row.category_en)
        for row in (*offered, *(row for row in every() if row.category in chosen))
        if row.category
    }
    return {TOTAL: _("total, no category"), **names}


def _wider(view: View) -> View:
    """Return the view by area, indicators and years alone."""
    return View(
        area=view.area,
        codes=view.codes,
        periods=view.periods,
        first_year=view.first_year,
        last_year=view.last_year,
        all_prints=True,
    )


def _chosen(field: str) -> set[str]:
    chosen: Iterable[str] = st.session_state.get(f"filter_{field}", ())
    return set(chosen)
