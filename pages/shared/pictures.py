"""One picture of an indicator on the page: chart, reading, the same data as a table, breakdown."""

from collections.abc import Mapping, Sequence

import streamlit as st

from pages.shared import lookups
from pages.shared.chart_download import chart_button
from pages.shared.explorer_link import explorer_link
from pages.shared.markup import as_text
from presentation.blocks import Block
from presentation.breakdown import breakdown_plan, breakdown_sentence
from presentation.chart_plan import build_plan
from presentation.facts import Facts
from presentation.language import _, choose
from presentation.palette import FONT, THEMES
from presentation.period_table import PeriodRow, period_table
from presentation.plan import ChartPlan
from presentation.plotly_chart import to_plotly
from presentation.readings import read_series
from presentation.tables import table_columns, table_rows
from queries.warehouse import Row, rows

# As wide as a page of paper: a chart keeps its width when it is printed.
WIDTH = 720
CHART_OPTIONS = {"displayModeBar": False, "responsive": True}


def picture(code: str, block: Block) -> None:
    """Show one block: its totals over the years and its breakdown, each with its table."""
    facts = lookups.facts_for(block.unit)
    series = {row["series_id"] for row in block.totals}
    key = f"{code}_{block.first['series_id']}"
    if block.totals:
        draw(build_plan(block.totals, facts), key=f"chart_{key}")
        if len(series) > 1:
            _readings_of_each(block.totals, facts)
        periods = _by_period(period_table(block.totals, facts))
        show_table(periods, _("By monitoring period: the newest figure of each"))
        show_table(table_columns(table_rows(block.totals, facts)), _("The same figures as a table"))
    if block.parts:
        overlapping = any(row["is_overlapping"] for row in rows("series") if row["series_id"] in series)
        st.markdown(as_text(breakdown_sentence(block.parts, facts, overlapping=overlapping)))
        draw(breakdown_plan(block.parts, facts, overlapping=overlapping), key=f"parts_{key}")
        show_table(table_columns(table_rows(block.parts, facts)), _("The breakdown as a table"))
    explorer_link(
        choose(block.first["series_name"], block.first["series_name_en"]),
        szereg=(row["series_id"] for row in (*block.totals, *block.parts)),
    )


def draw(plan: ChartPlan, key: str) -> None:
    """Show a plan as an interactive chart with its title, subtitle, notes and text alternative."""
    st.markdown(f"**{as_text(plan.title)}**  \n{as_text(plan.subtitle)}")
    figure = to_plotly(plan)
    figure.update_layout(template="none", font={"family": FONT, "size": 13, "color": _text_color()})
    st.plotly_chart(figure, key=key, config=CHART_OPTIONS, alt=plan.alt, theme=None, width=WIDTH)
    st.caption(as_text(" ".join(part for part in (plan.note, plan.source) if part)))
    chart_button(plan, key)


def _text_color() -> str:
    """Return a colour of text that holds 4.5:1 on the page the reader sees, light or dark."""
    return THEMES["dark" if st.context.theme.type == "dark" else "light"].muted


def single_figures(members: Sequence[Block]) -> None:
    """Show the series with one figure each in a single table instead of many small pictures."""
    tables = [table_rows(block.totals or block.parts, lookups.facts_for(block.unit)) for block in members]
    found = [row for table in tables for row in table]
    if found:
        columns = table_columns(found)
        if len(found) == 1:
            columns = {_("What"): [found[0].name], **columns}
        show_table(columns, _("Other figures, each given once"))


def show_table(columns: Mapping[str, Sequence[str]], caption: str) -> None:
    """Show named columns of ready words as a real table; nothing where there are none."""
    if columns:
        st.markdown(f"**{caption}**")
        cells = {name: [as_text(cell) for cell in column] for name, column in columns.items()}
        st.table(cells, border="horizontal", hide_index=True, alt=caption)


def _by_period(table: Sequence[PeriodRow]) -> dict[str, list[str]]:
    columns: dict[str, list[str]] = {_("What"): [row.name for row in table]} if len(table) > 1 else {}
    for row in table:
        for cell in row.cells:
            columns.setdefault(cell.period_name, []).append(cell.line)
    return columns


def _readings_of_each(members: Sequence[Row], facts: Facts) -> None:
    by_series: dict[str, list[Row]] = {}
    for row in members:
        by_series.setdefault(row["series_id"], []).append(row)
    for rows_of_one in by_series.values():
        first = rows_of_one[0]
        name = choose(first["series_name"], first["series_name_en"])
        st.markdown(f"**{as_text(name)}.** {as_text(read_series(rows_of_one, facts).text)}")
