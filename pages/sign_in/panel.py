"""The way in and out below the menu, and what a page says to whoever may not use it."""

import streamlit as st

from pages.frame.markup import as_text
from pages.sign_in.configuration import configured
from pages.sign_in.roles import Role
from pages.sign_in.visitor import sign_out, visitor
from presentation.language.language import _


def sign_in_panel() -> None:
    """Show below the menu who is signed in and the way out, or the way in; nothing where there is none."""
    if configured() is None:
        return
    with st.sidebar.container(key="logowanie"):
        found = visitor()
        if not found.name:
            st.button(_("Sign in"), on_click=st.login, icon=":material/login:")
            return
        st.caption(f"{as_text(found.name)}  \n{role_word(found.role)}")
        st.button(_("Sign out"), on_click=sign_out, icon=":material/logout:")


def refused(least: Role) -> None:
    """Say on a page which role it needs, and what to do."""
    found = visitor()
    needed = _("This page needs the role “{role}”.").format(role=role_word(least))
    if found.name:
        who = _("You are signed in as {name} with the role “{role}”.").format(
            name=as_text(found.name), role=role_word(found.role)
        )
        st.info(f"{needed} {who} {_('Whoever runs this server gives roles.')}", icon=":material/lock:")
        return
    st.info(f"{needed} {_('Sign in with your account first.')}", icon=":material/lock:")
    st.button(_("Sign in"), on_click=st.login, icon=":material/login:", key="logowanie_strony")


def role_word(role: Role) -> str:
    """Return the name of a role in the language of the page."""
    return {"reader": _("reader"), "analyst": _("analyst"), "editor": _("editor")}[role]
