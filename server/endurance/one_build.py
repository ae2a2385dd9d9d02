"""An answer is made from one build from its start to its end, also where the data are built meanwhile.

The light page names the build in the address of its picture, the package describes its own files: what one
answer tells must be of one build. (What the app shows is held together in `pages/frame/layout.py`.)
"""

from starlette.types import ASGIApp, Receive, Scope, Send

from queries.warehouse import one_build


class OneBuild:
    """ASGI middleware: whatever answers a request reads one build; a visit over the websocket reads many."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        with one_build(anew=True):
            await self.app(scope, receive, send)
