"""What the note is to be about; the address is its memory, so that every page can link to one and it is kept.

`obszar=II`, `priorytet=3`, `cel=2.5`, `kod=II.13` (repeated) all at once; `od`, `do` or `okres`;
`wykres=II.13` (repeated); `zalacznik=1` for the appendix. `skrot` of older addresses is what a note is today.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from pages import lookups
from pages.filters import query_params
from pages.filters import widgets as widget
from pages.frame.markup import shortened
from pages.links.briefing_link import years_of_note
from presentation.language.language import _
from publish.briefing.selection import Selection
from queries.lookups import last_year, reported_years

WRITTEN = "briefing_written"
NAMES = ("obszar", "priorytet", "cel", "kod", "okres", "od", "do", "wykres", "zalacznik", "skrot")
LONGEST_NAME = 80


def choose() -> Selection:
    """Show the choice and return it, the charts left out."""
    query = {name: st.query_params.get_all(name) for name in NAMES if name in st.query_params}
    if query != st.session_state.get(WRITTEN):
        for key, value in asked(query).items():
            st.session_state[key] = value
    with st.container(horizontal=True, vertical_alignment="bottom"):
        names = lookups.names(with_areas=True)
        area, priority, goal = (
            widget.choice(label, f"note_{field}", known, 220)
            for label, field, known in (
                (_("Area"), "area", names.areas),
                (_("Priority"), "priority", names.priorities),
                (_("Goal"), "goal", names.goals),
            )
        )
        first, year = _years()
    return Selection(year, area, priority, _codes(), first, goal, is_long=_is_long())


def asked(query: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Return the values of the widgets that a query asks for; says on the page what is wrong in it."""
    known = lookups.choices()
    view, problems = query_params.parse(query, known)
    spelling = {code.upper(): code for code in known.codes}
    charts = {code.strip().upper(): code for code in query.get("wykres", ())}
    unknown = [
        _("There is no indicator “{code}”; choose one below.").format(code=shortened(charts[code]))
        for code in charts
        if code not in spelling
    ]
    query_params.tell([*map(str, problems), *unknown])
    first, last = years_of_note(view)
    return {
        "filter_note_area": view.area,
        "filter_note_priority": view.priority,
        "filter_note_goal": view.goal,
        "b_codes": list(view.codes),
        "b_year": last or max(reported_years()),
        "b_first": first,
        "b_charts": [spelling[code] for code in charts if code in spelling],
        "b_long": query.get("zalacznik", [""])[-1] == "1",
    }


def author() -> str:
    """Show the field for who draws the note up and return what is typed; it goes into no address."""
    return st.text_input(
        _("Drawn up by"), key="b_author", max_chars=LONGEST_NAME, placeholder=_("name, post"), width=340
    )


def _codes() -> tuple[str, ...]:
    facts = lookups.indicators()
    codes = st.multiselect(
        _("Indicators"),
        list(facts),
        key="b_codes",
        placeholder=_("all of the choice above"),
        format_func=lambda code: f"{code} {facts[code].short_name}",
        select_all=False,
    )
    return tuple(codes)


def _is_long() -> bool:
    return st.checkbox(
        _("With the appendix: every indicator with its chart, table and cautions"), key="b_long"
    )


def _years() -> tuple[int | None, int]:
    years = [year for year in lookups.years() if year <= last_year()]
    first = st.selectbox(
        _("Compared from"), years, None, key="b_first", placeholder=_("all years"), width=150
    )
    year = st.selectbox(_("Year"), sorted({*years, *reported_years()}, reverse=True), key="b_year", width=110)
    return (first if first and first <= year else None), int(year)


def write(query: Mapping[str, Sequence[str]]) -> None:
    """Make the address ask for this note."""
    for name in NAMES:
        if name not in query:
            st.query_params.pop(name, None)
        elif st.query_params.get_all(name) != query[name]:
            st.query_params[name] = list(query[name])
    st.session_state[WRITTEN] = query
