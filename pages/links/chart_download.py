"""The button that hands over a chart as a picture, made at the click."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from pages.apart.pool import apart
from pages.apart.visitor import visitor
from presentation.chart.plan import ChartPlan
from presentation.language.language import _, current, using
from publish.chart_png import chart_png
from publish.data_files.file_names import file_name
from queries import catalogue


def chart_button(plan: ChartPlan, key: str) -> None:
    """Offer the chart of this plan as a PNG with its title, source and date inside."""
    st.download_button(
        _("Chart as a picture (PNG)"),
        data=_maker(plan, catalogue.build().built_at.date(), current()),
        file_name=file_name((), ".png", inside=key),
        mime="image/png",
        key=f"png_{key}",
        on_click="ignore",
        icon=":material/image:",
        type="tertiary",
    )


def _maker(plan: ChartPlan, made_on: date, language: str) -> Callable[[], bytes]:
    """Return what makes the picture at the click, which has its own thread and would else speak Polish."""
    asker = visitor()

    def made() -> bytes:
        with using(language):
            return apart(asker, chart_png, plan, made_on)

    return made
