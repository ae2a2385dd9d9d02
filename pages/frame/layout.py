"""What stands around every page: language, name and language switch above, source and links below."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec

import streamlit as st

from pages.frame.markup import as_text, shortened
from presentation.address import address
from presentation.language.language import LANGUAGES, _, current, use

P = ParamSpec("P")
LANGUAGE = "jezyk"


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
        function(*args, **kwargs)

    return st.fragment(speaking)


@contextmanager
def frame() -> Iterator[None]:
    """Put the header above and the footer below what is written in the block."""
    _header()
    yield
    _footer()


def _header() -> None:
    strategy = _("Sopot – the Social Integration and Policy Strategy 2017–2026")
    other, name = ("en", "English") if current() == "pl" else ("pl", "Polski")
    st.html(
        f'<div class="naglowek"><span>{strategy}</span><nav aria-label="{_("Help and language")}">'
        f'<a href="{address("pomoc")}" target="_self">{_("How to read this")}</a>'
        f'<a href="jezyk/{other}" target="_self" lang="{other}" hreflang="{other}">{name}</a></nav></div>'
    )


def _footer() -> None:
    source = _("Figures: reports and the strategy of the City of Sopot, as printed.")
    ours = _("Goals and priorities of the indicators are our assignment.")
    links = {
        "pomoc": _("How to read this"),
        "metoda": _("How we count and compare"),
        "zrodla": _("Sources"),
        "jakosc-danych": _("Data quality"),
        "deklaracja-dostepnosci": _("Accessibility statement"),
    }
    anchors = " · ".join(f'<a href="{address(to)}" target="_self">{name}</a>' for to, name in links.items())
    nav = f'<nav aria-label="{_("Footer")}">{anchors}</nav>'
    st.html(f'<footer class="stopka"><p>{source} {ours}</p>{nav}</footer>')
