"""What a page is made of is computed once per build, language and choice, and then shown to every visitor."""

from collections.abc import Callable
from functools import lru_cache, wraps
from threading import Lock
from typing import TypeVar, TypeVarTuple

import streamlit as st

from presentation.language.language import current
from queries.warehouse import current_build, one_build

Given = TypeVarTuple("Given")
Made = TypeVar("Made")

# Choices kept of each part of a page, about 100 kB each at most: what visitors choose today, not for ever.
MOST_KEPT = 200


def kept(make: Callable[[*Given], Made]) -> Callable[[*Given], Made]:
    """Make a function of a choice remember what it made, until the warehouse is built again.

    Many visitors who come at once wait for the first of them instead of all computing the same.
    """
    lock = Lock()

    @lru_cache(maxsize=MOST_KEPT)
    def made(_build: object, _language: str, given: tuple[*Given]) -> Made:
        return make(*given)

    @wraps(make)
    def asked(*given: *Given) -> Made:
        with lock, one_build():
            return made(current_build(), current(), given)

    return asked


def show(html: str) -> None:
    """Show our own HTML, nothing where there is none; templates have escaped its words."""
    if html:
        st.html(html)
