"""What stands around every page: name, freshness, search, language switch; below, source and links."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import ParamSpec

import streamlit as st

from pages import lookups
from pages.filters import chosen
from pages.frame.markup import as_text, shortened
from pages.frame.paper import paper_head
from presentation.address import address
from presentation.board.results import search_field
from presentation.language.language import LANGUAGES, _, current, use
from queries.warehouse import WarehouseMissingError, one_build

P = ParamSpec("P")
LANGUAGE = "jezyk"
STATEMENT = "deklaracja-dostepnosci"  # a page without Streamlit, which no click in the app can open
NAME = "Barometr Sopotu"
# The mark of the menu; the style sheet writes the name beside it, which takes the colour of the theme.
_MARK = (Path(__file__).parents[2] / "static" / "barometr.svg").read_text("utf-8")


def speak() -> None:
    """Settle the language: the address, else what this visit spoke before, else Polish.

    Streamlit drops the query at a click in the navigation, so the language is kept and written back.
    """
    asked = st.query_params.get(LANGUAGE, st.session_state.get(LANGUAGE, "pl"))
    language = asked if asked in LANGUAGES else "pl"
    use(language)
    st.session_state[LANGUAGE] = language
    if language != "pl":
        st.query_params[LANGUAGE] = language
    elif asked != "pl":
        message = _("The language “{asked}” is not known; the page is in Polish.")
        st.warning(as_text(message.format(asked=shortened(asked))))


def speak_as_before() -> None:
    """Speak the language of the visit where the router has not run, as in a fragment's rerun."""
    use(st.session_state.get(LANGUAGE, "pl"))


def fragment(function: Callable[P, None]) -> Callable[P, None]:
    """Make a function rerun alone when a widget in it changes, in the language of the page.

    A fragment's rerun skips the router and has its own thread, which would otherwise speak Polish.
    """

    @wraps(function)
    def speaking(*args: P.args, **kwargs: P.kwargs) -> None:
        speak_as_before()
        with of_one_build():
            function(*args, **kwargs)

    return st.fragment(speaking)


@contextmanager
def frame() -> Iterator[None]:
    """Put the header above and the footer below what is written in the block."""
    st.logo(_MARK)
    paper = st.empty()
    chosen.begin()
    with one_build():
        _header()
        with of_one_build():
            yield
        with paper:
            paper_head(NAME)
    _footer()


@contextmanager
def of_one_build() -> Iterator[None]:
    """Show what is written in the block from one build; where there is none to read, say so instead."""
    try:
        with one_build():
            yield
    except WarehouseMissingError:
        not_ready()


def not_ready() -> None:
    """Say that there are no data to show; the log knows why."""
    st.error(
        _(
            "The data are not ready yet. Please try again in a few minutes; whoever runs the server "
            "builds them with `make run` or `python -m etl build`."
        )
    )


def _header() -> None:
    """Show how far the figures reach, the search, and the ways to help and to the other language."""
    other, name = ("en", "English") if current() == "pl" else ("pl", "Polski")
    st.html(
        f'<div class="naglowek"><span>{_freshness()}</span>{search_field()}'
        f'<nav aria-label="{_("Help and language")}">'
        f'<a href="{address("pomoc")}" data-strona>{_("How to read this")}</a>'
        f'<a href="jezyk/{other}" target="_self" lang="{other}" hreflang="{other}">{name}</a></nav></div>'
    )


def _freshness() -> str:
    """Return how far the figures reach; '' without data, which a page that needs them tells itself."""
    try:
        return lookups.freshness()
    except WarehouseMissingError:
        return ""


def _footer() -> None:
    source = _("Figures: reports and the strategy of the City of Sopot, as printed.")
    ours = _("Goals and priorities of the indicators are our assignment.")
    links = {
        "pomoc": _("How to read this"),
        "metoda": _("How we count and compare"),
        "zrodla": _("Sources"),
        "jakosc-danych": _("Data quality"),
        STATEMENT: _("Accessibility statement"),
    }
    anchors = " · ".join(
        f'<a href="{address(to)}" {"target=_self" if to == STATEMENT else "data-strona"}>{name}</a>'
        for to, name in links.items()
    )
    nav = f'<nav aria-label="{_("Footer")}">{anchors}</nav>'
    st.html(f'<footer class="stopka"><p>{source} {ours}</p>{nav}</footer>')
