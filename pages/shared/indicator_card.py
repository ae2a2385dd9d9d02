"""What an indicator is, where it belongs and what is to be known about its data."""

import streamlit as st

from pages.shared import lookups
from pages.shared.markup import prose
from pages.shared.remarks import remark_groups
from pages.shared.selection import Shown
from presentation.chart.breakdown_plan import breakdown_plan
from presentation.chart.build_plan import build_plan
from presentation.figure.blocks import blocks_of
from presentation.figure.when import sentence
from presentation.language.code_words import direction_word, role_word
from presentation.language.language import _, choose
from queries.warehouse import Row, rows


def definition(indicator: Row) -> None:
    """Show the definition, unit, goal, directions with reasons, and who says which way is wanted."""
    st.header(_("What this indicator is"), anchor="definicja")
    unit = lookups.facts_for(indicator["unit"]).unit
    lines = [
        (_("Official name") if indicator["is_official"] else _("Name"), lookups.name_of(indicator)),
        (_("Unit"), unit.symbol or unit.forms[2] if lookups.in_polish() else unit.forms_en[1]),
        (_("Kind"), role_word(indicator["role"])),
        (_("Who gives the figure"), indicator["supplier"] or _("not stated")),
        (_("Operational goal"), _goal(indicator)),
        (
            _("Wanted direction"),
            f"{direction_word(indicator['direction'])}. {lookups.name_of(indicator, 'direction_reason')}",
        ),
    ]
    if indicator["sheet_name"]:
        lines.append((_("Wording of Annex 2"), indicator["sheet_name"]))
    st.markdown("\n".join(f"- **{name}**: {prose(text)}" for name, text in lines))
    _directions(indicator)


def _goal(indicator: Row) -> str:
    if not indicator["goal_code"]:
        return _("none: no operational goal covers it")
    goal = lookups.goals()[indicator["goal_code"]]
    return f"{goal['goal_code']} {lookups.name_of(goal)} ({_('our assignment')})"


def _directions(indicator: Row) -> None:
    code = indicator["indicator_code"]
    found = [row for row in rows("indicator_priorities") if row["indicator_code"] == code]
    if found:
        st.markdown(f"**{_('Priority directions')}** ({_('our assignment')})")
        priorities = lookups.priorities()
        st.markdown(
            "\n".join(
                "- "
                + prose(
                    f"{row['priority_number']}. {lookups.name_of(priorities[row['priority_number']])}: "
                    f"{lookups.name_of(row, 'reason')}"
                )
                for row in found
            )
        )


def remarks_of(shown: Shown) -> None:
    """Show every remark about the indicator's data with its state and reply."""
    found = [row for row in rows("findings") if row["indicator_code"] == shown.code]
    if found:
        st.header(_("Remarks on the data"), anchor="uwagi")
        for group in remark_groups(found, _reasons_told(shown)):
            st.markdown(group)


def _reasons_told(shown: Shown) -> set[str]:
    """Return the reasons of breaks that the charts of the page and their readings give."""
    found: set[str] = set()
    for block in blocks_of(shown.rows):
        facts = lookups.facts_for(block.unit)
        notes = build_plan(block.totals, facts).note + breakdown_plan(block.parts, facts).note
        reasons = {sentence(choose(item.reason, item.reason_en)) for item in facts.breaks}
        found |= {reason for reason in reasons if reason in notes}
    return found
