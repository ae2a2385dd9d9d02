"""Asking an ASGI application without a server, so that a test can break off where it likes."""

import asyncio
from collections.abc import Coroutine, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeVar

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Scope

_Result = TypeVar("_Result")
THIS_MACHINE = ("127.0.0.1", 50000)


class ClientGoneError(OSError):
    """What a server's `send` raises once the visitor has hung up."""


@dataclass
class Visit:
    """One request, and what was answered; `hangs_up_after`: the seconds after which the visitor is gone."""

    scope: Scope
    parts: Sequence[bytes] = ()
    hangs_up_after: float | None = None
    messages: list[Message] = field(default_factory=list)
    taken: int = 0
    is_gone: bool = False

    async def ask(self, app: ASGIApp) -> "Visit":
        """Let the application answer."""
        await app(self.scope, self._receive, self._send)
        return self

    async def _receive(self) -> Message:
        if self.hangs_up_after is not None:
            await asyncio.sleep(self.hangs_up_after)
            self.is_gone = True
            return {"type": "http.disconnect"}
        self.taken += 1
        if self.taken <= len(self.parts):
            return {"type": "http.request", "body": self.parts[self.taken - 1], "more_body": True}
        if self.taken > len(self.parts) + 1:
            await asyncio.Event().wait()  # a visitor who has sent everything and stays
        return {"type": "http.request", "body": b"", "more_body": False}

    async def _send(self, message: Message) -> None:
        if self.is_gone:
            raise ClientGoneError
        self.messages.append(message)

    @property
    def status(self) -> int:
        """The status of the answer, or the code with which a websocket was closed."""
        first = self.messages[0]
        return int(first.get("status", first.get("code", 0)))

    @property
    def headers(self) -> Headers:
        """The headers of the answer."""
        return Headers(raw=self.messages[0]["headers"])

    @property
    def body(self) -> bytes:
        """The body of the answer."""
        return b"".join(message.get("body", b"") for message in self.messages)


def finished(questions: Coroutine[Any, Any, _Result]) -> _Result:
    """Run to the end in a thread of its own: in this one the loop of the browser tests may be running."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, questions).result()


def visit(
    path: str,
    headers: Iterable[tuple[str, str]] = (),
    *,
    method: str = "GET",
    query: str = "",
    kind: str = "http",
    client: tuple[str, int] | None = THIS_MACHINE,
    parts: Sequence[bytes] = (),
    hangs_up_after: float | None = None,
) -> Visit:
    """Return a request ready to be asked."""
    scope: Scope = {
        "type": kind,
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "scheme": "http" if kind == "http" else "ws",
        "http_version": "1.1",
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers],
        "client": client,
        "server": ("localhost", 8501),
        "extensions": {} if kind == "http" else {"websocket.http.response": {}},
    }
    return Visit(scope, parts, hangs_up_after)
