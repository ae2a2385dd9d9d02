"""A visitor without a browser: a session over the websocket, and files sent to Streamlit's upload address."""

import http.client
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

XSRF = "_streamlit_xsrf"
_BOUNDARY = "boundary"
PATIENCE = 60  # seconds that a page may take on a machine that runs everything at once


@dataclass
class Session:
    """An open session of the server at `port`; `token` is what Streamlit asks for against foreign forms."""

    port: int
    token: str
    socket: ClientConnection
    session_id: str = ""

    def open(self, address: str) -> "Session":
        """Run the page at an address to its end, as a click in the menu does."""
        asked = BackMsg()
        asked.rerun_script.page_name = address
        self.socket.send(asked.SerializeToString())
        message = ForwardMsg()
        while message.WhichOneof("type") != "script_finished":
            message = ForwardMsg()
            message.ParseFromString(bytes(self.socket.recv(timeout=PATIENCE)))  # type: ignore[arg-type]
            if message.WhichOneof("type") == "new_session":
                self.session_id = message.new_session.initialize.session_id
        return self

    def put(
        self, content: bytes | Iterable[bytes], file_id: str | None = None, *, session_id: str | None = None
    ) -> tuple[int, str]:
        """Send a file and return status and words; content in parts is sent without a Content-Length."""
        parts = [content] if isinstance(content, bytes) else content
        form = _form(parts)
        body = b"".join(form) if isinstance(content, bytes) else form
        return self._ask("PUT", file_id or str(uuid.uuid4()), session_id, body)

    def delete(self, file_id: str) -> tuple[int, str]:
        """Take a file back."""
        return self._ask("DELETE", file_id, None, None)

    def _ask(
        self, method: str, file_id: str, session_id: str | None, body: bytes | Iterator[bytes] | None
    ) -> tuple[int, str]:
        connection = http.client.HTTPConnection("localhost", self.port, timeout=PATIENCE)
        headers = {
            "Content-Type": f"multipart/form-data; boundary={_BOUNDARY}",
            "X-Xsrftoken": self.token,
            "Cookie": f"{XSRF}={self.token}",
        }
        path = f"/_stcore/upload_file/{session_id or self.session_id}/{file_id}"
        connection.request(method, path, body=body, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


@contextmanager
def session(server: str) -> Iterator[Session]:
    """Connect a fresh visitor; the session ends with the block."""
    port = urlsplit(server).port or 80
    connection = http.client.HTTPConnection("localhost", port, timeout=PATIENCE)
    connection.request("GET", "/_stcore/health")
    token = SimpleCookie(connection.getresponse().getheader("Set-Cookie"))[XSRF].value
    stream = f"ws://localhost:{port}/_stcore/stream"
    with connect(stream, additional_headers={"Cookie": f"{XSRF}={token}"}, max_size=None) as socket:
        yield Session(port, token, socket)


def _form(parts: Iterable[bytes]) -> Iterator[bytes]:
    yield (
        f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.json"\r\n'
        "Content-Type: application/json\r\n\r\n"
    ).encode()
    yield from parts
    yield f"\r\n--{_BOUNDARY}--\r\n".encode()
