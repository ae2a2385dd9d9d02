"""What is chosen in the filters of a page, in words: paper has no widgets, but must say of what it tells."""

from collections.abc import Iterable

import streamlit as st

_KEY = "chosen_in_words"


def begin() -> None:
    """Forget what was chosen at the last run of a page."""
    st.session_state[_KEY] = {}


def note(label: str, *words: str) -> None:
    """Note what is chosen under the label of a filter; no words, nothing chosen."""
    if any(words):
        st.session_state.setdefault(_KEY, {})[label] = [word for word in words if word]


def in_words() -> str:
    """Return what is chosen as one line, as `Obszar: II. Infrastruktura społeczna; Od: 2016`."""
    found: dict[str, Iterable[str]] = st.session_state.get(_KEY, {})
    return "; ".join(f"{label}: {', '.join(words)}" for label, words in found.items())
