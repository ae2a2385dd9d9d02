"""The address under which the world knows this server: from `BAROMETR_ADDRESS`, else from the request.

A `Host` is whatever a visitor writes into it, so only a plain name of a host is believed; where there is
none, a page has no absolute addresses rather than wrong ones.
"""

import re

from starlette.requests import Request

from publish.public_address import HOST, VARIABLE, configured, is_address, public_address

_PLAIN_HOST = re.compile(HOST, re.IGNORECASE)
_LONGEST_HOST = 260  # a name in the DNS has at most 253 letters, a port six with its colon


def check() -> None:
    """Stop the start with a sentence where the configured address is none."""
    if configured() and not is_address(configured()):
        raise SystemExit(
            f"{VARIABLE} is {configured()!r}, which is no address of a server; write it like "
            "https://barometr.example.pl, with a path where the server stands below one."
        )


def base_address(request: Request) -> str:
    """Return the address of this server with a slash at its end, '' where it is not known."""
    if address := public_address():
        return address
    hosts = request.headers.getlist("host")
    if len(hosts) != 1 or len(hosts[0]) > _LONGEST_HOST or not _PLAIN_HOST.fullmatch(hosts[0]):
        return ""
    return f"{request.url.scheme}://{hosts[0].lower()}/"
