"""Where the whole data set is found: as a package, and under addresses that a program can read."""

import streamlit as st

from pages.links.citing import server_address
from presentation.language.language import _, current

FILES = ("observations.csv", "observations.parquet", "datapackage.json")
ARCHIVE = "barometr-sopotu.zip"


def whole_data() -> None:
    """Show the links to the open-data package and one line that reads it in a notebook."""
    st.header(_("The whole data set"), anchor="calosc")
    root = f"{server_address()}data/"
    spoken = "" if current() == "pl" else f"?jezyk={current()}"
    st.markdown(
        _(
            "Everything as an open-data package, with descriptions of the columns, the remarks "
            "and the terms of reuse: {archive}. Individual files at permanent addresses: "
            "{files}."
        ).format(
            archive=f"[{ARCHIVE}]({root}{ARCHIVE}{spoken})",
            files=", ".join(f"[{name}]({root}{name}{spoken})" for name in FILES),
        )
    )
    st.code(f'import pandas\n\nfigures = pandas.read_csv("{root}observations.csv")', language="python")
