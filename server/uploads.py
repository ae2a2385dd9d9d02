"""Uploads: a file is taken only from a visitor whose page shows a field for it, and only as much as fits.

Streamlit keeps every file that is sent to its upload address in memory until the session ends, 20 MB at a
time, from anyone and on any page. Here the session must show one of our fields (`pages/frame/uploads.py`),
and what a visitor and all visitors together send is counted as it arrives, whatever the headers promise.
"""

import re
from collections import Counter
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from presentation.language.language import _, using
from server import upload_sessions as sessions
from server.shell import language_of

MEGABYTE = 1024 * 1024
# What a form puts around its file at most, and the least that a file counts, so that empty ones are bounded.
FORM = 64 * 1024
FILES_OF_A_VISITOR = 2  # of full size: a new one arrives before the one it replaces is deleted
# Five reports or a hundred notes at a time; half of what the server itself takes (205 MB with charts).
MOST_IN_ALL = 100 * MEGABYTE
_ADDRESS = re.compile(r"/_stcore/upload_file/([^/]+)/[^/]+$")


class _RefusedError(Exception):
    """A file is not taken; the message is the sentence that says why."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


@dataclass(eq=False)
class _Arriving:
    """A file on its way."""

    session_id: str
    most: int
    received: int = 0

    def counts(self) -> int:
        return max(self.received, FORM)


class OnlyAskedForUploads:
    """ASGI middleware around Streamlit's upload address; everything else passes."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._arriving: list[_Arriving] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a file through that a page of the visitor asks for, else refuse it with a sentence."""
        found = _ADDRESS.search(scope["path"]) if scope["type"] == "http" else None
        if found is None or scope["method"] != "PUT":
            await self.app(scope, receive, send)
            return
        with using(language_of(Request(scope))):
            try:
                await self._take(scope, receive, send, session_id=found[1])
            except _RefusedError as refused:
                answer = PlainTextResponse(f"{refused}\n", status_code=refused.status)
                await answer(scope, receive, send)

    async def _take(self, scope: Scope, receive: Receive, send: Send, *, session_id: str) -> None:
        megabytes = sessions.megabytes_asked_for(session_id)
        if megabytes is None:
            raise _RefusedError(
                403, _("None of your open pages has a field for files now, so the file was not accepted.")
            )
        file = _Arriving(session_id, megabytes * MEGABYTE)

        async def counted() -> Message:
            message = await receive()
            file.received += len(message.get("body", b""))
            self._check(file)
            return message

        self._arriving.append(file)
        try:
            self._check(file)
            await self.app(scope, counted, send)
        finally:
            self._arriving.remove(file)
            sessions.forget_unless_open(session_id)

    def _check(self, file: _Arriving) -> None:
        """Raise _RefusedError where what has arrived is more than the field, the visitor or all may send."""
        if file.received > file.most + FORM:
            raise _RefusedError(
                413, _("The file is larger than {number} MB.").format(number=file.most // MEGABYTE)
            )
        taken = self._taken()
        if taken[file.session_id] > FILES_OF_A_VISITOR * (file.most + FORM):
            raise _RefusedError(413, _("There is no room for more of your files; remove one first."))
        if taken.total() > MOST_IN_ALL:
            sessions.forget_closed()
            if self._taken().total() > MOST_IN_ALL:
                raise _RefusedError(
                    503,
                    _(
                        "The server has no room for more files at the moment. Please try again "
                        "in a few minutes."
                    ),
                )

    def _taken(self) -> Counter[str]:
        """Return the bytes kept and on their way, by session."""
        taken = Counter[str]()
        for session_id, sizes in sessions.kept_sizes().items():
            taken[session_id] = sum(max(size, FORM) for size in sizes)
        for file in self._arriving:
            taken[file.session_id] += file.counts()
        return taken
