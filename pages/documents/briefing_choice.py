"""What the briefing is to be about; the address is its memory, so that other pages can link to one.

`obszar=II`, `priorytet=3` or `kod=II.13&kod=II.14`; `od`, `do`; `skrot=1` for the short form.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from pages import lookups
from pages.filters import query_params
from pages.frame.markup import shortened
from presentation.language.language import _
from publish.briefing.selection import Selection
from queries.lookups import last_year, reported_years

WRITTEN = "briefing_written"
AREA, EVERYTHING, PRIORITY, CODES = "area", "everything", "priority", "codes"
NAMES = ("obszar", "priorytet", "kod", "od", "do", "skrot")


@dataclass(frozen=True)
class Asked:
    """What an address asks for: the kind of briefing and the values of its widgets."""

    kind: str
    widgets: Mapping[str, Any]


def presets() -> dict[str, str]:
    """Return the kinds of briefing and how they read."""
    return {
        AREA: _("For a committee: one area"),
        EVERYTHING: _("Report on the state of the city: all areas, short"),
        PRIORITY: _("A priority direction"),
        CODES: _("Chosen indicators"),
    }


def choose() -> Selection | None:
    """Show the choice and return it, None where something is still to be chosen."""
    query = {name: st.query_params.get_all(name) for name in NAMES if name in st.query_params}
    if query != st.session_state.get(WRITTEN):
        for key, value in asked(query).widgets.items():
            st.session_state[key] = value
    kind = st.segmented_control(
        _("What for"), presets(), format_func=presets().__getitem__, key="b_kind", required=True
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = _selection(str(kind))
    if chosen:
        _write(chosen)
    return chosen


def asked(query: Mapping[str, Sequence[str]]) -> Asked:
    """Return what a query asks for, with the defaults for the rest; says on the page what is wrong in it."""
    known = lookups.choices()
    view, problems = query_params.parse({**query, "kod": ()}, known)
    spelling = {code.upper(): code for code in known.codes}
    wanted = {code.strip().upper(): code for code in query.get("kod", ())}
    problems += [
        _("There is no indicator “{code}”; choose one below.").format(code=shortened(wanted[code]))
        for code in wanted
        if code not in spelling
    ]
    query_params.tell(problems)
    codes = [spelling[code] for code in wanted if code in spelling]
    is_short = query.get("skrot", [""])[-1] == "1"
    kind = (
        CODES if codes else PRIORITY if view.priority else AREA if view.area or not is_short else EVERYTHING
    )
    values = {
        "b_kind": kind,
        "b_area": view.area or "II",
        "b_priority": view.priority or 1,
        "b_codes": codes,
        "b_year": view.last_year or max(reported_years()),
        "b_first": view.first_year,
        "b_short": is_short,
    }
    return Asked(kind, values)


def _selection(kind: str) -> Selection | None:
    area = priority = None
    codes: Sequence[str] = ()
    if kind == AREA:
        areas = lookups.areas()
        area = st.selectbox(
            _("Area"),
            list(areas),
            key="b_area",
            format_func=lambda code: f"{code}. {areas[code].name}",
        )
    elif kind == PRIORITY:
        names = dict(lookups.names().priorities)
        priority = st.selectbox(_("Priority"), list(names), key="b_priority", format_func=names.__getitem__)
    elif kind == CODES:
        facts = lookups.indicators()
        codes = st.multiselect(
            _("Indicators"),
            list(facts),
            key="b_codes",
            placeholder=_("choose"),
            format_func=lambda code: f"{code} {facts[code].short_name}",
            select_all=False,
        )
        if not codes:
            return None
    year, first = _years()
    is_short = kind == EVERYTHING or st.checkbox(_("Short form, one page"), key="b_short")
    return Selection(year, area, priority, tuple(codes), first, is_short)


def _years() -> tuple[int, int | None]:
    years = [year for year in lookups.years() if year <= last_year()]
    year = st.selectbox(_("Year"), sorted({*years, *reported_years()}, reverse=True), key="b_year", width=120)
    first = st.selectbox(
        _("Compared from"), years, None, key="b_first", placeholder=_("all years"), width=160
    )
    return year, first if first and first <= year else None


def _write(selection: Selection) -> None:
    """Make the address ask for this briefing."""
    values: dict[str, Sequence[object]] = {
        "obszar": [selection.area],
        "priorytet": [selection.priority],
        "kod": selection.codes,
        "od": [selection.first_year],
        "do": [selection.year],
        "skrot": ["1" if selection.is_short else None],
    }
    query = {name: [str(value) for value in found if value] for name, found in values.items() if any(found)}
    for name in NAMES:
        if name not in query:
            st.query_params.pop(name, None)
        elif st.query_params.get_all(name) != query[name]:
            st.query_params[name] = query[name]
    st.session_state[WRITTEN] = query
