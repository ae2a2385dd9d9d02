"""What an indicator is, where it belongs and what is to be known about its data."""

import streamlit as st

from pages.shared import lookups
from pages.shared.markup import as_text
from pages.shared.remarks import remark_line
from presentation.language import _
from presentation.words import direction_word, role_word
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
    st.markdown("\n".join(f"- **{name}**: {as_text(text)}" for name, text in lines))
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
                f"- {row['priority_number']}. {lookups.name_of(priorities[row['priority_number']])}: "
                f"{lookups.name_of(row, 'reason')}"
                for row in found
            )
        )


def remarks_of(code: str) -> None:
    """Show every remark about the indicator's data with its state and reply."""
    found = [row for row in rows("findings") if row["indicator_code"] == code]
    if found:
        st.header(_("Remarks on the data"), anchor="uwagi")
        for row in found:
            st.markdown(remark_line(row))
