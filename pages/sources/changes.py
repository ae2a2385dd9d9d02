"""Changes: what each build of the data brought against the one before."""

import streamlit as st

from pages.sources.version_changes import version_changes
from presentation.figure.when import day_text
from presentation.language.language import _
from queries import catalogue
from queries.history import history

st.title(_("Changes"))
build = catalogue.build()
st.markdown(
    _(
        "Data version {version}, built on {day} at {time} UTC: {figures} figures, "
        "{observations} observations, {findings} remarks."
    ).format(
        version=build.data_version,
        day=day_text(build.built_at.date()),
        time=f"{build.built_at:%H:%M}",
        figures=build.figures,
        observations=build.observations,
        findings=build.findings,
    )
)
told = history()
if len(told) == 1:
    st.info(_("There is no earlier build to compare with yet; changes show after the next one."))
for changes in told[:-1]:
    version_changes(changes)
