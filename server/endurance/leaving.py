"""What a visitor leaves behind is freed when he has left: results of statements, files, the session itself.

Streamlit keeps a session for two minutes, so that a visitor comes back to it from a tunnel, but lets go of it
only when somebody else leaves. What is large goes sooner: a result is had again by running the statement.
"""

import asyncio
import logging

from streamlit import runtime

from pages.sql import results
from server import upload_sessions

LOOK = 5.0  # seconds; a browser that has lost its connection has a new one before the second look
_LOG = logging.getLogger(__name__)


async def watch() -> None:
    """Look now and then who has left, and free what is kept for him at the second look."""
    gone: set[str] = set()
    while True:
        await asyncio.sleep(LOOK)
        try:
            gone = forget_left(gone) if runtime.exists() else set()
        except Exception:  # noqa: BLE001 - the log has it, and the next look may go well
            _LOG.exception("What visitors left behind cannot be freed")


def forget_left(gone: set[str]) -> set[str]:
    """Free the results of those who were `gone` already; return who is gone now."""
    server = runtime.get_instance()
    gone_now = {session for session in results.sessions() if not server.is_active_session(session)}
    for session in gone_now & gone:
        results.forget(session)
    upload_sessions.end_expired()
    return gone_now - gone
