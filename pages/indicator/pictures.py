"""One picture of an indicator on the page: chart, readings, the same data as a table, breakdown."""

from collections.abc import Mapping, Sequence

import streamlit as st

from pages.frame.markup import as_text, prose
from pages.frame.theme import text_color
from pages.links.chart_download import chart_button
from presentation.chart.palette import FONT
from presentation.chart.plan import ChartPlan
from presentation.chart.plotly.chart import to_plotly
from presentation.figure.observation import current_figures
from presentation.language.language import _
from presentation.table.figures import table_columns, table_rows
from presentation.table.periods import period_columns, period_note, period_table
from presentation.view.picture_view import PartsView, PictureView

# As wide as the text: charts, tables and sentences end at one line. Paper scales charts of this width.
WIDTH = 800
CHART_OPTIONS = {"displayModeBar": False, "responsive": True}


def picture(code: str, shown: PictureView, *, is_lead_read: bool) -> None:
    """Show one picture: its totals over the years and its breakdown, each with its table.

    `is_lead_read`: what it says first stands above already and is not said again.
    """
    key = f"{code}_{shown.block.first.series_id}"
    with st.container(width=WIDTH, key=f"obraz_{key}"):
        if shown.plan:
            _totals(shown, shown.plan, key, is_lead_read=is_lead_read)
        for part in shown.parts:
            _parts(part, f"{code}_{part.series_id}", is_read=is_lead_read and not shown.reading)
        for reason in shown.why_no_chance:
            st.caption(prose(_("Ordinary variation is not checked. {why}").format(why=reason)))


def _totals(shown: PictureView, plan: ChartPlan, key: str, *, is_lead_read: bool) -> None:
    totals = shown.block.totals
    draw(plan, key=f"chart_{key}", note=plan.note_beside)
    _readings(shown, is_lead_read=is_lead_read)
    if sum(item.is_known for item in current_figures(totals)) > 1:
        _periods(shown)
    show_table(table_columns(table_rows(totals, shown.facts)), _("The same figures as a table"))


def _periods(shown: PictureView) -> None:
    table = period_table(shown.block.totals, shown.facts)
    show_table(period_columns(table), _("By monitoring period: the newest figure of each"))
    if note := period_note(table):
        st.caption(prose(note))


def _readings(shown: PictureView, *, is_lead_read: bool) -> None:
    if shown.reading and not is_lead_read:
        st.markdown(prose(shown.paragraph))
    for other in shown.other_readings:
        st.markdown(f"**{prose(other.name)}.** {prose(other.reading.text)}")


def _parts(part: PartsView, key: str, *, is_read: bool) -> None:
    if not is_read:
        st.markdown(prose(part.sentence))
    draw(part.plan, key=f"parts_{key}", note=part.plan.note)
    show_table(table_columns(table_rows(part.rows, part.facts)), _("The breakdown as a table"))


def draw(plan: ChartPlan, key: str, note: str) -> None:
    """Show a plan as an interactive chart with its title, subtitle, text alternative, and a note below.

    Nothing where one figure or none is known: the sentence beside it says it.
    """
    if not plan.is_drawn:
        return
    st.markdown(f"**{prose(plan.title)}**  \n{prose(plan.subtitle)}")
    figure = to_plotly(plan)
    figure.update_layout(template="none", font={"family": FONT, "size": 13, "color": text_color()})
    st.plotly_chart(figure, key=key, config=CHART_OPTIONS, alt=plan.alt, theme=None, width=WIDTH)
    st.caption(prose(" ".join(part for part in (note, plan.source) if part)))
    chart_button(plan, key)


def single_figures(members: Sequence[PictureView]) -> None:
    """Show the series with one figure each in a single table instead of many small pictures."""
    rows = [row for shown in members for row in shown.block.totals or shown.block.parts]
    found = table_rows(rows, members[0].facts) if members else ()
    if found:
        columns = table_columns(found)
        if len(found) == 1:
            columns = {_("What"): [found[0].name], **columns}
        with st.container(width=WIDTH):
            show_table(columns, _("Other figures, each given once"))


def show_table(columns: Mapping[str, Sequence[str]], caption: str) -> None:
    """Show named columns of ready words as a real table; nothing where there are none."""
    if columns:
        st.markdown(f"**{caption}**")
        cells = {as_text(name): [prose(cell) for cell in column] for name, column in columns.items()}
        st.table(cells, border="horizontal", hide_index=True, alt=caption)
