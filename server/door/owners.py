"""Which browser opened a session, and for which browsers a file was made.

The only module of the door that looks behind Streamlit's API: it knows of a session who is connected and of a
file which sessions show it at the moment, and forgets both as soon as a page is computed anew or left.
"""

from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from starlette.datastructures import Headers
from streamlit import runtime
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage
from streamlit.runtime.scriptrunner import get_script_run_ctx

MOST_SESSIONS = 20_000  # newest sessions whose browser is known; one machine carries fewer at a time
MOST_BROWSERS = 20_000  # newest browsers of one file: all visitors are given the same files of data
MOST_FILES = 2_000  # then those that Streamlit has dropped are forgotten

BrowserOf = Callable[[Headers], bytes | None]
_sessions: OrderedDict[str, bytes | None] = OrderedDict()
_files: dict[str, OrderedDict[bytes | None, None]] = {}


def watch(browser_of: BrowserOf) -> None:
    """Note from now on who opens a session and for whom a file is made."""
    server = runtime.get_instance()
    connect, files = server.connect_session, server.media_file_mgr
    add, execute = files.add, files.execute_deferred

    def connected(*args: Any, **named: Any) -> str:
        session_id = connect(*args, **named)
        if context := named["client"].client_context:
            _remember(_sessions, session_id, browser_of(Headers(dict(context.headers))), MOST_SESSIONS)
        return session_id

    def added(*args: Any, **named: Any) -> str:
        address = add(*args, **named)
        context = get_script_run_ctx()
        _note(address, context.session_id if context else "")
        return address

    def executed(file_id: str) -> str:
        entry = files._deferred_callables.get(file_id)
        address = execute(file_id)
        _note(address, entry["session_id"] if entry else "")
        return address

    # Streamlit offers no place to be told of these.
    vars(server)["connect_session"] = connected
    vars(files).update(add=added, execute_deferred=executed)


def owns_file(browser: bytes | None, file_id: str) -> bool:
    """Return whether a file was made for this browser."""
    return browser is not None and browser in _files.get(file_id, {})


def is_foreign_session(browser: bytes | None, session_id: str) -> bool:
    """Return whether a session was opened by another browser; nobody's is one that is not known."""
    return session_id in _sessions and (browser is None or _sessions[session_id] != browser)


def _note(address: str, session_id: str) -> None:
    file_id = address.rpartition("/")[2].partition(".")[0]
    _remember(_files.setdefault(file_id, OrderedDict()), _sessions.get(session_id), None, MOST_BROWSERS)
    storage = runtime.get_instance().media_file_mgr._storage
    if len(_files) > MOST_FILES and isinstance(storage, MemoryMediaFileStorage):
        for gone in [known for known in list(_files) if known not in storage._files_by_id]:
            _files.pop(gone, None)


def _remember(known: OrderedDict[Any, Any], key: Any, value: Any, most: int) -> None:
    known[key] = value
    known.move_to_end(key)
    while len(known) > most:
        known.popitem(last=False)
