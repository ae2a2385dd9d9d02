"""The notice that figures of an indicator differ from the version of the data before."""

import streamlit as st

from pages.frame.markup import as_text
from presentation.address import address
from presentation.language.language import _
from publish.change_words import notice
from queries.history import latest_changes


def change_notice(code: str) -> None:
    """Say that figures have changed, with the way to the list of changes; nothing where none has."""
    if told := notice(latest_changes(), code):
        st.info(f"{as_text(told)} [{_('Changes')}]({address('zmiany')})", icon=":material/history:")
