"""The address under which the world knows the server, where `BAROMETR_ADDRESS` names it."""

import os
import re

VARIABLE = "BAROMETR_ADDRESS"
_LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
HOST = rf"(?:{_LABEL}(?:\.{_LABEL})*|\[::1\])(?::[0-9]{{1,5}})?"
_CONFIGURED = re.compile(rf"https?://{HOST}(?:/[A-Za-z0-9_-]+)*/?", re.IGNORECASE)


def is_address(text: str) -> bool:
    """Return whether a text is the address of a server or of a page on it."""
    return _CONFIGURED.fullmatch(text) is not None


def configured() -> str:
    """Return what is configured, as it is written; '' where nothing is."""
    return os.environ.get(VARIABLE, "").strip()


def public_address() -> str:
    """Return the configured address with a slash at its end, '' where there is none."""
    return configured().rstrip("/") + "/" if is_address(configured()) else ""
