"""Streamlit's own scripts and styles, each compressed once from its file and kept.

Streamlit sends `/static` uncompressed because compressing 7 MB for every visitor costs more than it saves.
The files carry a hash in their name and never change, so each is compressed when it is first asked for, in a
worker thread: a chart page loads in half the time on a 10 Mbit/s line, and the server pays once per start.
What is kept comes from the file on the disk and never from an answer: a visitor who breaks off, or asks for
addresses that do not exist, changes nothing for the next one.
"""

import asyncio
import gzip
import mimetypes
from collections import defaultdict
from pathlib import Path

import streamlit
from anyio import to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FILES = Path(streamlit.__file__).parent / "static" / "static"
PREFIX = "/static/"
COMPRESSIBLE = ("text/", "application/javascript", "application/json", "image/svg+xml", "font/ttf")
MINIMUM_BYTES = 500
LEVEL = 6  # level 9 takes three times as long for 1 % less


def compressible_files(folder: Path) -> dict[str, Path]:
    """Return the files worth compressing by their address; nothing else is ever kept."""
    return {
        PREFIX + path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if (mimetypes.guess_type(path.name)[0] or "").startswith(COMPRESSIBLE)
        and path.is_file()
        and path.stat().st_size >= MINIMUM_BYTES
    }


class CompressedStatic:
    """ASGI middleware: Streamlit's files under `/static/` compressed with gzip, each once per server start.

    Only whole files that the browser accepts compressed; ranges, HEAD and every other address pass through.
    """

    def __init__(self, app: ASGIApp, folder: Path = FILES) -> None:
        self.app = app
        self.files = compressible_files(folder)
        self.kept: dict[str, bytes] = {}
        self._one_at_a_time: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the headers of the application and the kept file, else as the application does."""
        if not self._concerns(scope):
            await self.app(scope, receive, send)
            return
        start = await self._start_of_the_answer(scope, receive)
        if start["status"] != 200:
            await self.app(scope, receive, send)
            return
        body = await self._compressed(scope["path"])
        headers = MutableHeaders(scope=start)
        headers["Content-Encoding"] = "gzip"
        headers["Content-Length"] = str(len(body))
        headers.add_vary_header("Accept-Encoding")
        await send(start)
        await send({"type": "http.response.body", "body": body})

    def _concerns(self, scope: Scope) -> bool:
        if scope["type"] != "http" or scope["method"] != "GET" or scope["path"] not in self.files:
            return False
        headers = Headers(scope=scope)
        return (
            "gzip" in headers.get("accept-encoding", "")
            and "range" not in headers
            and "if-none-match" not in headers
        )

    async def _start_of_the_answer(self, scope: Scope, receive: Receive) -> Message:
        """Ask the application for status and headers alone, as HEAD does."""
        messages: list[Message] = []

        async def collect(message: Message) -> None:
            messages.append(message)

        await self.app({**scope, "method": "HEAD"}, receive, collect)
        return messages[0]

    async def _compressed(self, address: str) -> bytes:
        async with self._one_at_a_time[address]:
            if address not in self.kept:
                self.kept[address] = await to_thread.run_sync(_compress, self.files[address])
            return self.kept[address]


def _compress(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), LEVEL)
