"""Who asks: the address and the session of a visit, so that each waits for a fair turn."""

from ipaddress import ip_address, ip_network

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from queries.sandbox.run import Visitor

_OF_ONE_HOUSE = 64  # bits of an address in IPv6 that a provider gives to one household; the rest it chooses


def visitor() -> Visitor:
    """Return who looks at the page that is being made; visits from this machine have no address."""
    context = get_script_run_ctx(suppress_warning=True)
    if context is None:  # a script of ours
        return Visitor()
    return Visitor(house(st.context.ip_address or ""), context.session_id)


def house(address: str) -> str:
    """Return the address that a visitor cannot change as he likes: in IPv6 its network."""
    try:
        found = ip_address(address)
    except ValueError:  # none, or what a server in between wrote
        return address
    return str(ip_network((address, _OF_ONE_HOUSE), strict=False)) if found.version == 6 else address
