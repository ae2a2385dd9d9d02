"""Connections that ask for nothing are closed: one that is never done with its request holds a descriptor.

The web server closes a connection that is idle between two requests, but waits without end for the rest of a
request once begun, and for a first one that never comes. The only module that looks behind uvicorn's protocol
for it, which has no setting for either.
"""

import asyncio
import time
from typing import Any
from weakref import WeakKeyDictionary

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.auto import AutoHTTPProtocol

from server.endurance.room import DESCRIPTORS

HEAD = 20.0  # seconds for the head of a request, some hundred bytes; up to twice as long on a kept connection
PAUSE = 30.0  # seconds between two pieces of a body
BODY = 300.0  # seconds for a whole body: 20 MB at half a megabit per second
SCARCE = 1.0  # second for the head of a first request where descriptors are scarce
_made_at: WeakKeyDictionary[Any, float] = WeakKeyDictionary()  # by connection
_NEEDED = ("connection_made", "data_received")


def close_half_open() -> None:
    """Make the web server close connections whose request does not come; once per process."""
    protocol: Any = AutoHTTPProtocol
    if lacks := [name for name in _NEEDED if not hasattr(protocol, name)]:
        raise LookupError(
            f"{protocol.__module__} has no {lacks[0]}; uvicorn has changed, so look at it and bring "
            "server/endurance/half_open.py up to date."
        )
    made = protocol.connection_made
    if hasattr(made, "closes_half_open"):
        return

    def connection_made(connection: Any, transport: asyncio.Transport) -> None:
        made(connection, transport)
        _made_at[connection] = time.monotonic()
        _look_later(connection, None)

    connection_made.closes_half_open = True  # type: ignore[attr-defined]
    protocol.connection_made = connection_made


async def watch() -> None:
    """Where descriptors become scarce, close silent connections at once; they may be a flood."""
    while True:
        await asyncio.sleep(SCARCE)
        if DESCRIPTORS.are_scarce():
            _close_silent()


def _close_silent() -> None:
    before = time.monotonic() - SCARCE
    for connection, made_at in list(_made_at.items()):
        if made_at < before and connection.cycle is None and connection in connection.connections:
            connection.transport.abort()


def _look_later(connection: Any, last: object) -> None:
    asyncio.get_running_loop().call_later(HEAD, _look, connection, last)


def _look(connection: Any, last: object) -> None:
    """Close a connection that has waited for a request since the look before; `last` is what it did then."""
    if connection not in connection.connections:
        return  # closed, or a websocket by now
    cycle = connection.cycle
    is_waiting = cycle is None or cycle.response_complete
    if is_waiting and cycle is last:
        connection.transport.abort()
        return
    _look_later(connection, cycle)


class WholeRequests:
    """ASGI middleware: a body that stops coming ends its request, as if the visitor had hung up."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        deadline = asyncio.get_running_loop().time() + BODY
        is_whole = False

        async def in_time() -> Message:
            nonlocal is_whole
            if is_whole:  # what follows is that the visitor hangs up, whenever
                return await receive()
            left = deadline - asyncio.get_running_loop().time()
            try:
                message = await asyncio.wait_for(receive(), max(0.0, min(PAUSE, left)))
            except TimeoutError:
                return {"type": "http.disconnect"}
            is_whole = not message.get("more_body", False)
            return message

        await self.app(scope, in_time, send)
