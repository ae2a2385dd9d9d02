"""Chooses the place of a figure step by step: indicator, series, category, year."""

import streamlit as st

from pages import lookups
from pages.load_report.door.figures import Line
from presentation.figure.indicator import Series
from presentation.language.language import _, choose
from queries import catalogue

NEW_ITEM = "*"
LONGEST_ITEM = 100


def place(line: Line) -> str:
    """Show the choices and return `series/category@year`; '' while something is still to be chosen."""
    key = line.figure_id
    with st.container(horizontal=True, vertical_alignment="bottom"):
        series = _series(line, key)
        if series is None:
            return ""
        category = _category(line, series, key)
        year = st.number_input(
            _("Year"), 1990, 2100, line.year, key=f"import_year_{key}", width=120, placeholder=_("Year")
        )
    if category is None or year is None:
        return ""
    return f"{series.series_id}/{category}@{year}" if category else f"{series.series_id}@{year}"


def _series(line: Line, key: str) -> Series | None:
    indicators = lookups.indicators()
    codes = list(indicators)
    code = st.selectbox(
        _("Indicator"),
        codes,
        codes.index(line.indicator) if line.indicator in codes else None,
        format_func=lambda code: f"{code} {indicators[code].short_name}",
        placeholder=_("choose"),
        key=f"import_indicator_{key}",
        width=360,
    )
    known = {found.series_id: found for found in catalogue.series() if found.indicator_code == code}
    if not known:
        return None
    ids = list(known)
    chosen = st.selectbox(
        _("What is counted"),
        ids,
        ids.index(line.series) if line.series in ids else 0,
        format_func=lambda series: str(known[series].name),
        key=f"import_series_{key}_{code}",
        width=360,
    )
    return known[chosen] if chosen else None


def _category(line: Line, series: Series, key: str) -> str | None:
    """Return the category, '' for the total, None while a new item has no name yet."""
    names = {
        row.category: choose(row.category, row.category_en)
        for row in catalogue.categories()
        if row.series_id == series.series_id
    }
    total = {"": _("total")} if series.has_total or not names else {}
    new = {NEW_ITEM: _("a new item of the list")} if series.list_kind == "open" else {}
    options = {**total, **names, **new}
    if list(options) == [""]:
        return ""
    proposed = line.category if line.category in options else next(iter(new or options))
    chosen = st.selectbox(
        _("Item"),
        list(options),
        list(options).index(proposed),
        format_func=options.__getitem__,
        key=f"import_category_{key}_{series.series_id}",
        width=300,
    )
    if chosen != NEW_ITEM:
        return str(chosen)
    label = line.label.partition("/*")[2] or line.label
    typed = st.text_input(
        _("Name of the new item"), label, max_chars=LONGEST_ITEM, key=f"import_item_{key}", width=300
    )
    name = " ".join(typed.replace("@", " ").replace("=", " ").split())
    return name or None
