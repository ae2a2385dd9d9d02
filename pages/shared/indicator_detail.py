"""The inside of an indicator: charts with their tables, breakdowns, cautions and where figures come from."""

from collections.abc import Mapping, Sequence

import streamlit as st

from pages.shared import lookups
from pages.shared.downloads import csv_buttons
from pages.shared.evidence import evidence_list
from pages.shared.markup import as_text
from pages.shared.selection import Shown
from presentation.blocks import Block, blocks_of, stated_changes
from presentation.breakdown import breakdown_plan, breakdown_sentence
from presentation.chart_plan import build_plan
from presentation.facts import Facts
from presentation.language import _, choose
from presentation.period_table import PeriodRow, period_table
from presentation.plan import ChartPlan
from presentation.plotly_chart import to_plotly
from presentation.readings import read_series
from presentation.tables import table_columns, table_rows
from queries.warehouse import Row, rows

CHART_OPTIONS = {"displayModeBar": False, "responsive": True}


def indicator_detail(shown: Shown) -> None:
    """Show cautions, one section per picture, stated changes, evidence and downloads."""
    cautions(shown.indicator)
    for block in blocks_of(shown.rows):
        _picture(shown.code, block)
    _stated(shown.rows)
    _explanations(shown.code)
    with st.expander(
        _("Where do these figures come from?"), key=f"evidence_{shown.code}", on_change="rerun"
    ) as box:
        if box.open:
            evidence_list(shown.rows)
    csv_buttons(shown.rows, name=shown.code, key=f"csv_{shown.code}")


def cautions(indicator: Row) -> None:
    """Show the one caution of the indicator and why its answer is partial, where there is one."""
    for field, icon in (("caution", "info"), ("answers_note", "rule")):
        if indicator[field]:
            st.markdown(f":material/{icon}: {lookups.name_of(indicator, field)}")


def _picture(code: str, block: Block) -> None:
    facts = lookups.facts_for(block.unit)
    series = {row["series_id"] for row in block.totals}
    overlapping = any(row["is_overlapping"] for row in rows("series") if row["series_id"] in series)
    if block.totals:
        plan = build_plan(block.totals, facts)
        draw(plan, key=f"chart_{code}_{block.first['series_id']}")
        if len(series) > 1:
            _readings_of_each(block.totals, facts)
        show_table(
            _by_period(period_table(block.totals, facts)),
            _("By monitoring period: the newest figure of each"),
        )
        show_table(table_columns(table_rows(block.totals, facts)), _("The same figures as a table"))
    if block.parts:
        plan = breakdown_plan(block.parts, facts, overlapping=overlapping)
        st.markdown(breakdown_sentence(block.parts, facts, overlapping=overlapping))
        draw(plan, key=f"parts_{code}_{block.first['series_id']}")
        show_table(table_columns(table_rows(block.parts, facts)), _("The breakdown as a table"))


def draw(plan: ChartPlan, key: str) -> None:
    """Show a plan as an interactive chart with its title, subtitle, notes and text alternative."""
    st.markdown(f"**{plan.title}**  \n{plan.subtitle}")
    st.plotly_chart(to_plotly(plan), key=key, config=CHART_OPTIONS, alt=plan.alt)
    st.caption(" ".join(part for part in (plan.note, plan.source) if part))


def show_table(columns: Mapping[str, Sequence[str]], caption: str) -> None:
    """Show named columns of ready words as a real table; nothing where there are none."""
    if columns:
        st.markdown(f"**{caption}**")
        st.table(_escaped(columns), border="horizontal", hide_index=True, alt=caption)


def _escaped(columns: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    return {name: [as_text(cell) for cell in cells] for name, cells in columns.items()}


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
        st.markdown(f"**{name}.** {read_series(rows_of_one, facts).text}")


def _stated(members: Sequence[Row]) -> None:
    changes = stated_changes(members)
    if changes:
        st.markdown(f"**{_('Changes and indices as the documents state them')}**")
        for row in changes:
            name = choose(row["series_name"], row["series_name_en"])
            st.markdown(f"- {name}, {row['year']}: „{as_text(row['printed'])}” ({as_text(row['locator'])})")


def _explanations(code: str) -> None:
    found = [row for row in rows("explanations") if row["indicator_code"] == code]
    for row in found:
        st.markdown(f":material/lightbulb: {row['year']}: {lookups.name_of(row, 'text')} ({row['locator']})")
