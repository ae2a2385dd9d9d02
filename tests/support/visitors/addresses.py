"""Asking the addresses below `/data/` and the like of their routes, without a server."""

from urllib.parse import urlencode

from starlette.applications import Starlette

from server.data import addresses
from tests.support.visitors.asgi import Visit, finished, visit

_APP = Starlette(routes=addresses.routes())


def asked(path: str, query: dict[str, list[str]] | None = None, method: str = "GET", **headers: str) -> Visit:
    """Return what is answered at an address; `if_range` in the keywords is the header `If-Range`."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return finished(
        visit(path, sent.items(), method=method, query=urlencode(query or {}, doseq=True)).ask(_APP)
    )
