"""Whoever asks for a document that cannot be made is told which part of it failed."""

from collections.abc import Callable

import pytest
from streamlit.proto.BackMsg_pb2 import BackendOperationRequest
from streamlit.runtime import app_session
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from pages.apart.pool import ApartError
from publish.refusal import CannotPublishError
from server.endurance.failed_files import TellingHandler, tell_failures
from tests.support.visitors.asgi import finished

PART = "Nie udało się złożyć części „Tabela”: brak miejsca. Żaden plik nie powstał."
GENERIC = "Failed to generate file for download"


def asked(make: Callable[[], bytes]) -> tuple[str, str]:
    """Ask for a file that this makes; return its address and what is said instead."""
    files = MediaFileManager(MemoryMediaFileStorage("/media"))
    file_id = files.add_deferred(make, "application/pdf", "0", "note.pdf")
    request = BackendOperationRequest(request_id="1")
    request.deferred_file.file_id = file_id
    response = finished(TellingHandler(lambda: files).handle(request, "session"))
    return response.deferred_file.url, response.error_msg


def failing(problem: Exception) -> Callable[[], bytes]:
    def make() -> bytes:
        raise problem

    return make


@pytest.mark.parametrize("problem", [CannotPublishError(PART), ApartError(PART)])
def test_the_part_that_failed_is_named_and_no_file_is_offered(problem: Exception) -> None:
    assert asked(failing(problem)) == ("", PART)


def test_a_fault_that_is_not_for_visitors_stays_with_us() -> None:
    assert asked(failing(ZeroDivisionError("/secret/path"))) == ("", GENERIC)


def test_each_session_that_begins_tells_failures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app_session, "DeferredFileHandler", None)
    tell_failures()
    assert vars(app_session)["DeferredFileHandler"] is TellingHandler
