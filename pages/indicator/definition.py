"""What an indicator is, where it belongs and what is to be known about its data."""

import streamlit as st

from pages import lookups
from pages.frame.markup import prose
from pages.quality.remarks import remark_groups
from presentation.figure.indicator import Indicator
from presentation.language.code_words import direction_word, role_word
from presentation.language.language import _
from presentation.view.indicator_view import IndicatorView
from queries import catalogue


def definition(shown: IndicatorView) -> None:
    """Show the definition, unit, goal, directions with reasons, and who says which way is wanted."""
    st.header(_("What this indicator is"), anchor="definicja")
    indicator = shown.indicator
    lines = [
        (_("Official name") if indicator.is_official else _("Name"), str(indicator.name)),
        (_("Unit"), shown.unit_name),
        (_("Kind"), role_word(indicator.role)),
        (_("Who gives the figure"), shown.supplier or _("not stated")),
        (_("Operational goal"), _goal(indicator)),
        (
            _("Wanted direction"),
            _wish(indicator),
        ),
    ]
    if indicator.sheet_name:
        lines.append((_("Wording of Annex 2"), indicator.sheet_name))
    st.markdown("\n".join(f"- **{name}**: {prose(text)}" for name, text in lines))
    _directions(indicator)


def _wish(indicator: Indicator) -> str:
    """Return the wanted direction and whose words say so, without saying one thing twice."""
    told = direction_word(indicator.direction)
    if indicator.direction_source == "read_from_goal":
        told = _("{wish}, as we read its wording").format(wish=told)
    return f"{told}. {indicator.direction_reason}"


def _goal(indicator: Indicator) -> str:
    if not indicator.goal_code:
        return _("none: no operational goal covers it")
    goal = lookups.goals()[indicator.goal_code]
    return f"{goal.goal_code} {goal.name} ({_('our assignment')})"


def _directions(indicator: Indicator) -> None:
    code = indicator.indicator_code
    found = [reason for reason in catalogue.priority_reasons() if reason.indicator_code == code]
    if found:
        st.markdown(f"**{_('Priority directions')}** ({_('our assignment')})")
        priorities = lookups.priorities()
        lines = (
            f"{reason.priority_number}. {priorities[reason.priority_number].name}: {reason.reason}"
            for reason in found
        )
        st.markdown("\n".join(f"- {prose(line)}" for line in lines))


def remarks_of(shown: IndicatorView) -> None:
    """Show every remark about the indicator's data with its state and reply."""
    if shown.remarks:
        st.header(_("Remarks on the data"), anchor="uwagi")
        told = {reason for picture in shown.pictures for reason in picture.reasons_told}
        for group in remark_groups(shown.remarks, told):
            st.markdown(group)
