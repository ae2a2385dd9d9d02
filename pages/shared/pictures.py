"""One picture of an indicator on the page: chart, readings, the same data as a table, breakdown."""

from collections.abc import Mapping, Sequence

import streamlit as st

from pages.shared import lookups
from pages.shared.chart_download import chart_button
from pages.shared.markup import as_text, prose
from pages.shared.theme import text_color
from presentation.chart.breakdown_plan import breakdown_plan
from presentation.chart.build_plan import build_plan, grouped
from presentation.chart.palette import FONT
from presentation.chart.plan import ChartPlan
from presentation.chart.plotly.chart import to_plotly
from presentation.figure.blocks import Block
from presentation.figure.facts import Facts
from presentation.figure.observation import current_figures
from presentation.language.language import _
from presentation.reading.breakdown import breakdown_sentence
from presentation.reading.readings import read_series
from presentation.table.figures import table_columns, table_rows
from presentation.table.periods import period_columns, period_note, period_table
from queries.warehouse import rows

# As wide as the text: charts, tables and sentences end at one line. Paper scales charts of this width.
WIDTH = 800
CHART_OPTIONS = {"displayModeBar": False, "responsive": True}


def picture(code: str, block: Block, *, is_lead_read: bool) -> None:
    """Show one block: its totals over the years and its breakdown, each with its table.

    `is_lead_read`: the reading of its first series stands above already and is not said again.
    """
    facts = lookups.facts_for(block.unit)
    key = f"{code}_{block.first['series_id']}"
    with st.container(width=WIDTH, key=f"obraz_{key}"):
        if block.totals:
            _totals(block, facts, key, is_lead_read=is_lead_read)
        if block.parts:
            _parts(block, facts, key)


def _totals(block: Block, facts: Facts, key: str, *, is_lead_read: bool) -> None:
    plan = build_plan(block.totals, facts)
    draw(plan, key=f"chart_{key}", note=plan.note_beside)
    _readings(block, facts, is_lead_read=is_lead_read)
    if sum(item.is_known for item in current_figures(block.totals)) > 1:
        _periods(block, facts)
    show_table(table_columns(table_rows(block.totals, facts)), _("The same figures as a table"))


def _periods(block: Block, facts: Facts) -> None:
    table = period_table(block.totals, facts)
    show_table(period_columns(table), _("By monitoring period: the newest figure of each"))
    if note := period_note(table):
        st.caption(prose(note))


def _readings(block: Block, facts: Facts, *, is_lead_read: bool) -> None:
    groups = grouped(current_figures(block.totals))
    lead = block.lead[0]["series_id"]
    for members in groups:
        if not (is_lead_read and members[0].series_id == lead):
            name = f"**{prose(members[0].name)}.** " if len(groups) > 1 else ""
            st.markdown(f"{name}{prose(read_series(members, facts).text)}")


def _parts(block: Block, facts: Facts, key: str) -> None:
    series = {row["series_id"] for row in block.totals}
    overlapping = any(row["is_overlapping"] for row in rows("series") if row["series_id"] in series)
    plan = breakdown_plan(block.parts, facts, overlapping=overlapping)
    st.markdown(prose(breakdown_sentence(block.parts, facts, overlapping=overlapping)))
    draw(plan, key=f"parts_{key}", note=plan.note)
    show_table(table_columns(table_rows(block.parts, facts)), _("The breakdown as a table"))


def draw(plan: ChartPlan, key: str, note: str) -> None:
    """Show a plan as an interactive chart with its title, subtitle, text alternative, and a note below."""
    st.markdown(f"**{prose(plan.title)}**  \n{prose(plan.subtitle)}")
    figure = to_plotly(plan)
    figure.update_layout(template="none", font={"family": FONT, "size": 13, "color": text_color()})
    st.plotly_chart(figure, key=key, config=CHART_OPTIONS, alt=plan.alt, theme=None, width=WIDTH)
    st.caption(prose(" ".join(part for part in (note, plan.source) if part)))
    chart_button(plan, key)


def single_figures(members: Sequence[Block]) -> None:
    """Show the series with one figure each in a single table instead of many small pictures."""
    tables = [table_rows(block.totals or block.parts, lookups.facts_for(block.unit)) for block in members]
    found = [row for table in tables for row in table]
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
