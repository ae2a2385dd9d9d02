"""The chart of an indicator: switched, touched, asked for its evidence, and only it is run again."""

import plotly.graph_objects as go
import streamlit as st

from pages.filters.query_params import View
from pages.frame.interactive import CHART_OPTIONS
from pages.frame.kept import kept, show
from pages.frame.layout import fragment
from pages.frame.markup import as_text
from pages.frame.theme import text_color
from pages.indicator.charts import Chart, charts_of
from pages.indicator.evidence_rows import Desk, evidence_html
from pages.indicator.seen import said, seen
from pages.links.chart_download import chart_button
from pages.links.explorer_link import explorer_link
from presentation.board.html import render
from presentation.board.tiny import inline
from presentation.chart.palette import FONT
from presentation.chart.plotly.chart import to_plotly
from presentation.chart.svg.chart import to_svg
from presentation.language.language import _, current
from queries.typed import per_build

WIDTH = 760  # pixels of the picture that stands until the chart has loaded
LONGEST_BESIDE = 20  # letters of a name beside others on a phone
MOST_BESIDE = 3  # charts that a row of switches names; more are a list


@fragment
def chart_card(code: str, view: View, desk: Desk) -> None:
    """Show the chart that is chosen, its words, and the evidence of the year that is asked for."""
    charts = {chart.key: chart for chart in charts_of(seen(code, view))}
    with st.container(border=True, key="wykres"):
        key = _switch(code, {key: chart.name for key, chart in charts.items()})
        chart = charts[key]
        show(_words(code, view, key))
        with st.container(key="rysunek"):
            show(_picture(code, view, key))
            _drawn(code, view, chart)
        show(_note(code, view, key))
        year = _year(code, chart)
        if year is not None:
            show(_evidence(code, view, key, year, desk))
        with st.container(horizontal=True, key="drogi_wykresu"):
            chart_button(chart.plan, f"{code}_{key}")
            explorer_link(chart.rows[0].full_name, szereg=[row.series_id for row in chart.rows])


def _switch(code: str, names: dict[str, str]) -> str:
    """Show which charts there are where there are several; return the key of the one chosen."""
    keys = list(names)
    if len(keys) == 1:
        return keys[0]
    label, widget = _("Chart"), f"wykres_{code}"
    if len(keys) > MOST_BESIDE or max(map(len, names.values())) > LONGEST_BESIDE:
        return st.selectbox(label, keys, format_func=names.__getitem__, key=widget)
    chosen = st.segmented_control(
        label,
        keys,
        default=keys[0],
        format_func=lambda key: as_text(names[key]),
        key=widget,
        required=True,
        label_visibility="collapsed",
    )
    return chosen or keys[0]


def _drawn(code: str, view: View, chart: Chart) -> None:
    """Show the interactive chart; a click on a point asks for the evidence of its year."""
    key = f"punkty_{code}_{chart.key}"

    def ask() -> None:
        points = st.session_state[key].selection.points
        years = [point["customdata"][2] for point in points if point.get("customdata")]
        if years:
            st.session_state[_key_of_years(code, chart)] = int(years[0])

    st.plotly_chart(
        _figure(code, view, chart.key, current(), text_color()),
        key=key,
        config=CHART_OPTIONS,
        alt=chart.plan.alt,
        theme=None,
        on_select=ask,
        selection_mode="points",
    )


def _year(code: str, chart: Chart) -> int | None:
    """Show the years of the chart, by which the evidence is reached from the keyboard; return the chosen."""
    years = sorted({point.year for series in chart.plan.series for point in series.points})
    return st.pills(
        _("Evidence for the year"),
        years,
        format_func=lambda year: as_text(chart.plan.year_text(year)),
        key=_key_of_years(code, chart),
    )


def _key_of_years(code: str, chart: Chart) -> str:
    return f"rok_{code}_{chart.key}"


def _chart(code: str, view: View, key: str) -> Chart:
    return next(chart for chart in charts_of(seen(code, view)) if chart.key == key)


@per_build
def _figure(code: str, view: View, key: str, _language: str, color: str) -> go.Figure:
    figure = to_plotly(_chart(code, view, key).plan)
    font = {"family": FONT, "size": 13, "color": color}
    return figure.update_layout(template="none", font=font, clickmode="event+select", dragmode=False)


@kept
def _words(code: str, view: View, key: str) -> str:
    plan = _chart(code, view, key).plan
    return render("chart_words", title=said(plan.title), subtitle=said(plan.subtitle))


@kept
def _picture(code: str, view: View, key: str) -> str:
    """Return the picture of the chart, as high as the chart, which stands until it has loaded."""
    plan = _chart(code, view, key).plan
    height = int(_figure(code, view, key, current(), text_color()).layout.height)
    svg = inline(to_svg(plan, WIDTH, height, theme="page", captions=False))
    return render("chart_picture", svg=svg, alt=plan.alt, height=height)


@kept
def _note(code: str, view: View, key: str) -> str:
    plan = _chart(code, view, key).plan
    return render("chart_note", texts=[said(text) for text in (plan.note, plan.source) if text])


@kept
def _evidence(code: str, view: View, key: str, year: int, desk: Desk) -> str:
    rows = [row for row in _chart(code, view, key).rows if row.year == year]
    return evidence_html(rows, (), desk, is_place=False)
