"""What Streamlit knows of its sessions and their files: who shows a field, what is kept, who has left.

The only module that looks behind Streamlit's API for it: neither the fields that a session shows nor the
sizes of its files can be asked for otherwise. Where there is no such session, nothing is asked for.
"""

from streamlit import runtime
from streamlit.runtime.memory_session_storage import MemorySessionStorage
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.websocket_session_manager import WebsocketSessionManager

from pages.frame.uploads import MOST_MEGABYTES


def megabytes_asked_for(session_id: str) -> int | None:
    """Return how large a file the page of an open session asks for, None where it shows no field."""
    session = runtime.get_instance().get_app_session(session_id) if runtime.exists() else None
    if session is None:
        return None
    state = session.session_state
    # Streamlit keeps a value for every field that is shown, empty or not, and drops it after the first run
    # that does not show the field. Looked up without reading it: reading turns a file sent into none.
    shown = [
        megabytes
        for key, megabytes in MOST_MEGABYTES.items()
        if (widget := state.get_widget_id_from_key(key)) is not None
        and (widget in state._old_state or widget in state._new_widget_state.states)
    ]
    return max(shown, default=None)


def kept_sizes() -> dict[str, list[int]]:
    """Return the sizes in bytes of the files kept, with their names, by session."""
    return {
        session_id: [len(file.data) + len(file.name) + len(file.type) for file in list(files.values())]
        for session_id, files in list(_manager().file_storage.items())
    }


def forget_closed() -> None:
    """Drop the files of visitors who have left; Streamlit would keep them until their sessions expire."""
    for session_id in list(_manager().file_storage):
        forget_unless_open(session_id)


def forget_unless_open(session_id: str) -> None:
    """Drop the files of a session that nobody is connected to."""
    if not runtime.get_instance().is_active_session(session_id):
        _manager().remove_session_files(session_id)


def end_expired() -> None:
    """End the sessions that nobody has come back to; Streamlit would wait until somebody else leaves."""
    manager = runtime.get_instance()._session_mgr
    storage = manager._session_storage if isinstance(manager, WebsocketSessionManager) else None
    if not isinstance(storage, MemorySessionStorage) or not hasattr(storage._cache, "expire"):
        name = type(storage).__name__
        raise TypeError(f"Streamlit keeps sessions in {name}; bring server/upload_sessions.py up to date.")
    storage._cache.expire()


def _manager() -> MemoryUploadedFileManager:
    manager = runtime.get_instance().uploaded_file_mgr
    if not isinstance(manager, MemoryUploadedFileManager):
        raise TypeError(
            f"Streamlit keeps files in {type(manager).__name__}; bring server/upload_sessions.py up to date."
        )
    return manager
