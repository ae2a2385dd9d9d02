"""Says at the click why a document was not made: which part of it failed, and what to do.

Streamlit makes a file at the click and answers every failure with one sentence of its own. Where the failure
is one of ours, whose message is for the person who meets it, that message takes its place.
"""

from streamlit.proto.BackMsg_pb2 import BackendOperationRequest
from streamlit.proto.ForwardMsg_pb2 import BackendOperationResponse
from streamlit.runtime import app_session
from streamlit.runtime.backend_operation_handler import DeferredFileHandler
from streamlit.runtime.media_file_manager import MediaFileManager

from pages.apart.pool import ApartError
from publish.refusal import CannotPublishError
from queries.not_ready import WarehouseMissingError

OURS = (CannotPublishError, ApartError, WarehouseMissingError)


class TellingHandler(DeferredFileHandler):
    """Makes the file that was asked for; a failure of ours is answered in its own words."""

    async def handle(self, request: BackendOperationRequest, session_id: str) -> BackendOperationResponse:
        """Return where the file is, or why there is none."""
        files = _Watched(self._get_media_file_mgr())
        response = await DeferredFileHandler(lambda: files).handle(request, session_id)
        if files.told:
            response.error_msg = files.told
        return response


class _Watched(MediaFileManager):
    """The files of the server, asked for one; `told`: why it could not be made."""

    def __init__(self, files: MediaFileManager) -> None:
        self.files, self.told = files, ""

    def execute_deferred(self, file_id: str) -> str:
        try:
            return self.files.execute_deferred(file_id)
        except Exception as problem:
            if isinstance(problem.__cause__, OURS):
                self.told = str(problem.__cause__)
            raise


def tell_failures() -> None:
    """Let sessions that begin from now on tell why a file was not made."""
    # Streamlit offers no place for it; each session takes the class from this module.
    vars(app_session).update(DeferredFileHandler=TellingHandler)
