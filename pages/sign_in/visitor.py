"""The visitor whose page is running: who he is, and what he may do now."""

import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from pages import site
from pages.sign_in.configuration import configured
from pages.sign_in.roles import Role, reaches, role_of

HERE = "this machine"
# Signed out while another tab was open: it knows the visitor still. More than sign out within a week.
_MOST_ENDED = 10_000
_ended: OrderedDict[tuple[str, ...], None] = OrderedDict()


@dataclass(frozen=True)
class Visitor:
    """A visitor: a name for the log of edits, '' where nobody signed in, and the role."""

    name: str
    role: Role


def visitor() -> Visitor:
    """Return the visitor of the page that is running."""
    found = configured()
    if found is None:
        # Where there is no sign-in, the door lets in nobody who may not edit.
        address = st.context.ip_address
        return Visitor(address if isinstance(address, str) else HERE, "editor")
    claims = _claims()
    is_fresh = time.time() - _number(claims.get("iat")) < found.access.hours * 3600
    if claims.get("is_logged_in") is not True or not is_fresh or _key(claims) in _ended:
        return Visitor("", "reader")
    name = str(claims.get("email") or claims.get("preferred_username") or claims.get("sub") or "?")
    return Visitor(name, role_of(claims, found.rules))


def may_edit() -> bool:
    """Return whether the visitor may load reports and write in the ledger on this server."""
    return site.editing_is_on() and reaches(visitor().role, "editor")


def may_ask_sql() -> bool:
    """Return whether the visitor may run statements."""
    return reaches(visitor().role, site.sql_role())


def sign_out() -> None:
    """End the sign-in, in every tab of the visitor."""
    _ended[_key(_claims())] = None
    while len(_ended) > _MOST_ENDED:
        _ended.popitem(last=False)
    st.logout()


def _claims() -> Mapping[str, Any]:
    return st.user.to_dict()


def _key(claims: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what tells one sign-in from every other."""
    return tuple(str(claims.get(name, "")) for name in ("iss", "sub", "iat", "nonce"))


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
